import { viewKinds } from "../../src/domain/views/registry";
import { planRepairs } from "../../src/domain/inspection/repairPlan";
import { keepAcceptances, withdrawAcceptances } from "../../src/excel/acceptances";
import { inspectWorkbook, planQuantitySplit, writeOutputs, writePlanned } from "../../src/excel/actions";
import { applyFormulaPlan, planFormulaCommand } from "../../src/excel/formulaCommands";
import { collectAnswers, sendInquiry, takeOver } from "../../src/excel/inquiry";
import { writeLayout } from "../../src/excel/layoutActions";
import { addTemplate } from "../../src/excel/newSheets";
import { planPivotTable } from "../../src/excel/pivotTable";
import { applyRepairs } from "../../src/excel/repairs";
import { saveSettings } from "../../src/excel/settingsActions";
import type { Left } from "../../src/excel/writing/entry";
import type { Host } from "excel-stand-in/openHost";
import { listOfMeasures, usualOptions } from "./workbooks";

type Undo = () => Promise<readonly Left[]>;

/** An action that writes, as a user would start it. */
export interface WritingAction {
  readonly name: string;
  /** What the user has done before. */
  readonly prepare?: (host: Host) => Promise<void>;
  readonly act: (host: Host) => Promise<Undo>;
  /** What has to be there besides the workbook. */
  readonly introduce?: (host: Host) => void;
}

/** A plan with a few mistakes, a column of departments and notes beside the table. */
export function planRows(): (string | number)[][] {
  const [header = [], ...rows] = listOfMeasures(6);
  const departments = ["福祉課", "環境課"];
  return [
    ["令和4年度 点検表"],
    [...header, "担当課"],
    ...rows.map((row, index) => [
      ...row.slice(0, 3),
      `施策${String(index + 1)} `,
      ...row.slice(4),
      departments[index % 2] ?? "",
    ]),
    ["※ 手で書いた注"],
  ];
}

const outputs =
  (...wanted: Parameters<typeof writeOutputs>[0]): (() => Promise<Undo>) =>
  async () =>
    (await writeOutputs(wanted, usualOptions)).applied.undo;

async function pivotTable(): Promise<Undo> {
  return (await writePlanned(await planPivotTable(usualOptions), "ask")).applied.undo;
}

const accepted = (count: number) => async () => {
  const { snapshot, inspection } = await inspectWorkbook(usualOptions);
  const acceptances = inspection.findings.slice(0, count).map((finding, index) => ({
    ...{ code: finding.code, measure: null, fingerprint: `${finding.code}${String(index)}` },
    ...{ reason: "確認済み", by: "山田", date: "2023-05-31" },
  }));
  return { snapshot, acceptances };
};

const keep = (count: number) => async () => {
  const { snapshot, acceptances } = await accepted(count)();
  return (await keepAcceptances(snapshot, acceptances, "ja")).undo;
};

const changes = [{ section: "plan", row: "fiscalYear", column: 1, value: "令和4年度" }] as const;

async function settings(): Promise<Undo> {
  const saved = await saveSettings(changes, "ja");
  if (saved.kind !== "saved") throw new Error("refused");
  return saved.undo;
}

async function answered(host: Host): Promise<void> {
  const { sheets } = await sendInquiry(usualOptions);
  host.type(sheets[0]?.sheet ?? "", "G3", "95件");
}

/** Every way to write there is. */
export const writingActions: readonly WritingAction[] = [
  { name: "達成状況の列", act: outputs("statusColumns") },
  { name: "列と集計表と点検結果", act: outputs("statusColumns", "summaryTable", "findings") },
  {
    name: "列と集計表と点検結果をもう一度",
    prepare: async (host) => {
      await outputs("statusColumns", "summaryTable", "findings")();
      host.type("Sheet1", "G4", "50件");
    },
    act: outputs("statusColumns", "summaryTable", "findings"),
  },
  { name: "概要", act: outputs(viewKinds.overview) },
  {
    name: "所属別をもう一度",
    prepare: async () => {
      await outputs(viewKinds.byDepartment)();
    },
    act: outputs(viewKinds.byDepartment),
  },
  {
    name: "目標・実績を分ける列",
    act: async () => (await writePlanned(await planQuantitySplit(usualOptions), "ask")).applied.undo,
  },
  { name: "設定シートを作る", act: settings },
  {
    name: "設定を変える",
    prepare: async () => {
      await outputs("settings")();
    },
    act: settings,
  },
  { name: "確認済みにする", act: keep(1) },
  {
    name: "確認済みを足す",
    prepare: async () => {
      await keep(1)();
    },
    act: keep(2),
  },
  {
    name: "確認済みを取り消す",
    prepare: async () => {
      await keep(2)();
    },
    act: async () => {
      const { snapshot, acceptances } = await accepted(1)();
      return (await withdrawAcceptances(snapshot, acceptances)).undo;
    },
  },
  {
    name: "直す",
    act: async () => {
      const { inspection } = await inspectWorkbook(usualOptions);
      return (await applyRepairs(planRepairs(inspection.findings))).undo;
    },
  },
  { name: "帳票型にする", act: async () => (await writeLayout("annex", usualOptions)).applied.undo },
  { name: "ピボットテーブル", act: pivotTable },
  {
    name: "ピボットテーブルをもう一度",
    prepare: async (host) => {
      await pivotTable();
      host.type("Sheet1", "G4", "50件");
    },
    act: pivotTable,
  },
  { name: "照会", act: async () => (await sendInquiry(usualOptions)).undo },
  {
    name: "回答を取り込む",
    prepare: answered,
    act: async () => {
      const { merged } = await collectAnswers([], usualOptions);
      return (await takeOver(merged.changes)).undo;
    },
  },
  { name: "施策一覧のひな形", act: async () => (await addTemplate("ja")).undo },
  {
    name: "値に変換",
    introduce: (host) => {
      host.registerFunction("TENKEN.QUANTITY", () => 12);
    },
    prepare: (host) => {
      host.type("Sheet1", "L3", "=TENKEN.QUANTITY(F3)");
      host.type("Sheet1", "L4", "=TENKEN.QUANTITY(F4)");
      return Promise.resolve();
    },
    act: async () => (await applyFormulaPlan(await planFormulaCommand("freeze"))).undo,
  },
];
