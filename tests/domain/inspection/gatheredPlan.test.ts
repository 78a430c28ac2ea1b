import type { SheetGrid } from "../../../src/domain/grid/sheetGrid";
import { inspect, type Inspection } from "../../../src/domain/inspection/inspect";
import { describeNotChecked } from "../../../src/domain/inspection/notChecked";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { textOfCell } from "../../../src/domain/measures/measure";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { viewKinds, type ViewKey } from "../../../src/domain/views/registry";
import { drawn } from "../sources/drawn";
import { build, built } from "../views/builtView";
import { rowsUnder, shownIn } from "../views/viewTables";
import { traitsOf } from "./fixtureTraits";

const asTable = drawn(
  "計画",
  `
番号 | 施策名 | 成果指標 | 単位 | 目標 | 実績 | 評価 | 担当課
1 | 避難所の耐震化 | 耐震化率 | % | 90 | 91 | ◎ | 建築課
2 | 移動移動図書館の運行 | 利用者数 | 人 | 400 | 400 | ○ | 図書館
3 | 自主防災組織の育成 | 組織数 | 団体 | 44 | 40 | ○ | 危機管理課
`,
);

/** The same plan in rows 目標 / 実績. */
const asRows = drawn(
  "計画",
  `
番号 | 施策名 | 成果指標 | 単位 | 区分 | R5 | 評価 | 担当課
1 | 避難所の耐震化 | 耐震化率 | % | 目標 | 90 | ◎ | 建築課
^ | ^ | ^ | ^ | 実績 | 91 | ^ | ^
2 | 移動移動図書館の運行 | 利用者数 | 人 | 目標 | 400 | ○ | 図書館
^ | ^ | ^ | ^ | 実績 | 400 | ^ | ^
3 | 自主防災組織の育成 | 組織数 | 団体 | 目標 | 44 | ○ | 危機管理課
^ | ^ | ^ | ^ | 実績 | 40 | ^ | ^
`,
);

function inspected(sheet: SheetGrid): Inspection {
  const workbook = {
    sheets: [{ ...sheet, traits: traitsOf(sheet, {}), hidden: false }],
    activeSheet: sheet.name,
    fileName: "計画.xlsx",
    ownAreas: [],
  };
  const found = findMeasureSheet(workbook, null, readingOptions(defaultSettings));
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return inspect(workbook, found.measureSheet, defaultSettings, "ja");
}

const [table, rows] = [inspected(asTable), inspected(asRows)];

describe("同じ計画を、目標と実績の行に分けて書いた表", () => {
  it("どちらの表かは、別々に読み取られる", () => {
    expect([table.measureSheet.kind, rows.measureSheet.kind]).toEqual(["table", "gathered"]);
  });

  it("評価と集計は、1行1施策の表と同じになる", () => {
    const judged = ({ evaluations }: Inspection) =>
      evaluations.flatMap(({ grades }) => grades.map(({ entered, computed }) => [entered, computed.symbol]));
    expect(judged(rows)).toEqual([
      ["◎", "◎"],
      ["○", "○"],
      ["○", "△"],
    ]);
    expect(judged(rows)).toEqual(judged(table));
    expect(rows.summary).toEqual(table.summary);
  });

  it("評価の誤りは、どちらでも見つかる", () => {
    const found = ({ findings }: Inspection) =>
      findings.filter(({ code }) => code === "judgement-grade-differs").map(({ measure }) => measure);
    expect(found(rows)).toEqual(["3"]);
    expect(found(table)).toEqual(["3"]);
  });

  it("表の形の点検は、1行1施策の表でないので点検していないと分かる", () => {
    const outcome = rows.outcomes.find(({ code }) => code === "structure-merged-measures");
    if (outcome?.outcome !== "notChecked") throw new Error("checked");
    expect(describeNotChecked(outcome.reason, "ja")).toContain("表");
    expect(table.outcomes.find(({ code }) => code === "structure-merged-measures")?.outcome).toBe("passed");
  });

  it.each(Object.keys(viewKinds) as ViewKey[])("帳票「%s」は、作れるかどうかも中身も同じ", (key) => {
    const [one, other] = [build(key, table), build(key, rows)];
    expect(other.kind).toBe(one.kind);
    if (one.kind === "unavailable" || other.kind === "unavailable") return;
    const cells = ({ view }: typeof one) =>
      view.sections.map(({ heading, table: shown }) => [
        heading,
        shown?.rows.map((row) => row.cells.map(shownIn)) ?? null,
      ]);
    if (key !== "certificate") expect(cells(other)).toEqual(cells(one));
  });

  it("所属ごとの集計は、行に分けた表でも担当課でまとまる", () => {
    expect(rowsUnder(built("byDepartment", rows), "担当課ごとの施策の数と達成率").map(([name]) => name)).toEqual([
      "建築課",
      "図書館",
      "危機管理課",
      "合計",
    ]);
  });
});

describe("セルの一部だけが値であるとき", () => {
  const lined = inspected(
    drawn(
      "計画",
      `
番号 | 施策名 | 成果指標 | R5⏎目標⏎実績 | 評価
1 | 避難所の耐震化 | 耐震化率 | 90%⏎91% | ◎
2 | 図書館の運行 | 利用者数 | 400人⏎400人 | ○
3 | 自主防災組織 | 組織数 | 44団体⏎40団体 | △`,
    ),
  );

  it("その部分が目標・実績として評価され、何も指摘されない", () => {
    const rows = lined.measureSheet.measures.map(({ cells }) => [cells.target, cells.actual].map(textOfCell));
    expect(rows).toEqual([
      ["90%", "91%"],
      ["400人", "400人"],
      ["44団体", "40団体"],
    ]);
    expect(lined.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("その部分を直す修正は、セル全体の修正になる", () => {
    const form = drawn(
      "個票",
      `
施策名：図書館の運行 | <
担当課：図書館 | <
指標名 | 利用者数
目標値：400人 | 実績値：400人
評価：〇 | <`,
    );
    const { findings } = inspected(form);
    const variant = findings.find(({ code }) => code === "text-variant-symbol");
    expect(variant?.repairs).toEqual([
      { cell: { sheet: "個票", row: 4, column: 0 }, before: "評価：〇", after: "評価：○" },
    ]);
  });
});
