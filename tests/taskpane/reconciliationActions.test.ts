import { readText } from "../../src/domain/reconciliation/readText";
import type { Statement } from "../../src/domain/reconciliation/statement";
import { excelReconciliationActions } from "../../src/taskpane/excelReconciliationActions";
import { excelPaneActions } from "../../src/taskpane/excelPaneActions";
import { openHost } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import type { OpenHost } from "../excel/workbooks";

const header = ["分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"];
const measures = [
  ["ア 健康", 1, "健診の受診勧奨", "健康課", "受診者数", "100人", "120人", "◎", "①達成した"],
  ["ア 健康", 2, "食生活の啓発", "健康課", "開催回数", "10回", "8回", "△", "③達成していない⇒取組を継続する"],
  ["イ 防災", 1, "防災訓練の実施", "防災課", "参加者数", "200人", "210人", "○", "①達成した"],
];
const report = {
  name: "案.txt",
  document: readText("ア 健康\n・健診の受診勧奨\n受診者数は102人だった。\n・食生活の啓発\n開催回数は8回だった。"),
};

const actions = excelReconciliationActions("ja", () => "2026-11-27");
let host: OpenHost;

beforeEach(async () => {
  host = await openHost(workbookOf({ 施策一覧: [header, ...measures] }));
});
afterEach(() => {
  host.close();
});

async function differing(): Promise<{ readonly statement: Statement; readonly reason: string | null }> {
  const { reconciliation, accepted } = await actions.compare(report, null);
  const found = reconciliation.statements.filter(({ kind, verdict }) => kind === "figure" && verdict === "differs");
  const [statement] = found;
  if (statement === undefined || found.length > 1) throw new Error(JSON.stringify(found));
  return { statement, reason: accepted.get(statement)?.reason ?? null };
}

async function textsOf(sheet: string): Promise<readonly string[]> {
  const found = (await host.capture()).find(({ name }) => name === sheet);
  return Object.values(found?.cells ?? {}).map(({ text }) => text);
}

it("開いているブックと照合する", async () => {
  const { statement } = await differing();
  expect([statement.stated, statement.expected, statement.cell?.sheet]).toEqual(["102人", "120人", "施策一覧"]);
});

it("確認済みにすると理由が残り、指摘の確認とは混ざらず、取り消せる", async () => {
  const { statement } = await differing();
  await actions.accept(statement, { reason: "速報値を載せた", by: "甲" }, null);
  expect(await textsOf("確認済みの指摘")).toEqual(
    expect.arrayContaining(["report-figure", "速報値を載せた", "甲", "2026-11-27"]),
  );
  const kept = await differing();
  expect(kept.reason).toBe("速報値を載せた");
  const sighting = await excelPaneActions("ja").inspect(null);
  if (sighting.kind !== "report") throw new Error(sighting.message);
  expect([sighting.report.staleAcceptances, sighting.report.acceptanceProblems]).toEqual([[], []]);
  const { accepted } = await actions.compare(report, null);
  const acceptance = accepted.get((await differing()).statement) ?? [...accepted.values()][0];
  if (acceptance === undefined) throw new Error("nothing was accepted");
  await actions.withdraw(acceptance, null);
  expect((await differing()).reason).toBeNull();
});

it("シートの値が変わると、確認はもう効かない", async () => {
  const { statement } = await differing();
  const undo = await actions.accept(statement, { reason: "速報値", by: null }, null);
  expect((await differing()).reason).toBe("速報値");
  await undo();
  expect((await differing()).reason).toBeNull();
});

it("照合結果のシートは、見せたとおりに作り、元に戻せば跡形もない", async () => {
  const before = await host.capture();
  const preview = await actions.previewSheet(report, null);
  expect(preview.items).toEqual([expect.objectContaining({ kind: "newSheet", sheet: "照合結果" })]);
  expect(await host.capture()).toEqual(before);
  const result = await preview.write("ask");
  if (result.kind !== "written") throw new Error(result.sheets.join());
  const texts = await textsOf("照合結果");
  expect(texts).toEqual(expect.arrayContaining(["照合結果", "相違", "受診者数は【102人】だった。", "G2", "ア-1"]));
  await result.undo();
  expect(await host.capture()).toEqual(before);
});
