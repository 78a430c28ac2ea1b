import fc from "fast-check";
import type { Finding, Repair } from "../../../src/domain/inspection/finding";
import { planRepairs, applyEdits, mergeEdits, textEdits } from "../../../src/domain/inspection/repairPlan";
import { describeRefusedRepair, describeSkippedRepair } from "../../../src/domain/inspection/repairTexts";
import { inspectFixture } from "./fixture";
import { planOf } from "./planOf";

const sheet = "施策一覧";
const at = (row: number, before: string, after: string, column = 4): Repair => ({
  cell: { sheet, row, column },
  before,
  after,
});
const finding = (...repairs: Repair[]) => ({ code: "text-width-mixed", repairs }) as const;

describe("文字の違い", () => {
  // Few letters, so that much is alike.
  const text = fc.string({ unit: fc.constantFrom("1", "１", "(", "（", " ", "人", "𠮟") });

  it("違いを当てはめると、直した文になる", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, textEdits(before, after))).toBe(after);
      }),
    );
  });

  it("離れた所の直しは、順によらず、どちらも残る", () => {
    fc.assert(
      fc.property(text, text, text, text, (one, other, first, second) => {
        const before = `${one}｜${other}`;
        const edits = [textEdits(before, `${first}｜${other}`), textEdits(before, `${one}｜${second}`)] as const;
        // A separator that a stretch takes in is no longer between them.
        fc.pre(edits.every((own) => own.every(({ start, end }) => start > [...one].length || end <= [...one].length)));
        const merged = mergeEdits(edits[0], edits[1]);
        expect(merged).toEqual(mergeEdits(edits[1], edits[0]));
        if (merged !== null) expect(applyEdits(before, merged)).toBe(`${first}｜${second}`);
      }),
    );
  });

  it("長い文は、ひとつながりの違いと見る", () => {
    const before = "あ".repeat(2_000);
    const after = `い${"あ".repeat(999)}う${"い".repeat(999)}え`;
    expect(textEdits(before, after)).toEqual([{ start: 0, end: 2_000, text: after }]);
  });
});

describe("指摘の直しをまとめる", () => {
  it("一つのセルの二つの直しは、合わせて一つにする", () => {
    const plan = planRepairs([
      finding(at(1, "１０件(計)  ", "10件(計)  ")),
      finding(at(1, "１０件(計)  ", "１０件（計）")),
    ]);
    expect(plan).toEqual({ repairs: [{ ...at(1, "１０件(計)  ", "10件（計）") }], refused: [] });
  });

  it("同じ直しは一度だけ、同じ文字の別の直しは見送る", () => {
    const plan = planRepairs([finding(at(1, "〇", "○")), finding(at(1, "〇", "○")), finding(at(1, "〇", "◯"))]);
    expect(plan).toEqual({ repairs: [at(1, "〇", "○")], refused: [at(1, "〇", "◯")] });
    expect(plan.refused.map((repair) => describeRefusedRepair(repair, "ja"))).toEqual([
      "E2：同じ文字についてほかの直し方もあるため、「〇」を「◯」に直すのは見送ります。ほかを直した後で、もう一度点検してください。",
    ]);
    expect(describeRefusedRepair(at(1, "〇", "◯"), "en")).toContain("E2");
  });

  it("差し込む所が接していれば、順が決まらないので見送る", () => {
    expect(planRepairs([finding(at(1, "柱", "大柱")), finding(at(1, "柱", "小柱"))]).refused).toHaveLength(1);
    expect(planRepairs([finding(at(1, "10", "10件")), finding(at(1, "10", "1件"))]).refused).toHaveLength(1);
  });

  it("別の内容を前提にした直しは、合わせない", () => {
    expect(planRepairs([finding(at(1, "一", "1")), finding(at(1, "二", "2"))]).refused).toEqual([at(1, "二", "2")]);
  });

  it("何も変えない直しは、数えない", () => {
    expect(planRepairs([finding(at(1, "○", "○"))])).toEqual({ repairs: [], refused: [] });
  });

  it("シート、行、列の順に並べ、一つのセルに一つだけ", () => {
    const cell = fc.record({ row: fc.nat(3), column: fc.nat(3) });
    const repair = fc
      .record({ cell, after: fc.constantFrom("い", "う") })
      .map(({ cell: { row, column }, after }) => at(row, "あ", after, column));
    fc.assert(
      fc.property(fc.array(repair), (repairs) => {
        const { repairs: planned, refused } = planRepairs(repairs.map((one) => finding(one)));
        const places = planned.map((one) => one.cell.row * 10 + one.cell.column);
        expect(places).toEqual(
          [...new Set(repairs.map((one) => one.cell.row * 10 + one.cell.column))].sort((a, b) => a - b),
        );
        expect(refused.every((one) => repairs.includes(one))).toBe(true);
      }),
    );
    const other: Repair = { ...at(0, "a", "b"), cell: { sheet: "別のシート", row: 0, column: 0 } };
    expect(planRepairs([finding(at(5, "あ", "い"), other)]).repairs.map((one) => one.cell.sheet)).toEqual([
      sheet,
      "別のシート",
    ]);
  });

  it("直さなかったわけを言う", () => {
    expect(describeSkippedRepair(at(1, "〇", "○"), "changed", "ja")).toBe(
      "E2：点検した後にセルの内容が「〇」から変わったため、直しませんでした。もう一度点検してください。",
    );
    expect(describeSkippedRepair(at(1, "〇", "○"), "formula", "en")).toContain("formula");
  });
});

describe("文字列になっている数値", () => {
  const texted = (text: string): Finding => {
    const plan = planOf([
      { target: 10, actual: 12 },
      { target: 20, actual: 20 },
      { target: 30, actual: 30 },
      { target: text, actual: 40 },
    ]);
    const found = inspectFixture(plan).findings.find(({ code }) => code === "quantity-number-as-text");
    if (found === undefined) throw new Error(`"${text}" is no number as text`);
    return found;
  };

  it.each([
    ["3150", 3150],
    ["3,150", 3150],
    ["３１５０", 3150],
    ["▲5", -5],
    ["0.5", 0.5],
  ])("%s は、数値 %d にする", (text, number) => {
    const found = texted(text);
    const { repairs } = planRepairs([found]);
    expect(repairs).toEqual([{ cell: found.cells[0], before: text, after: number }]);
  });

  it.each(["3150人", "98.5%", "007", "1234567890123456", "31,50"])("%s は、人が決めることなので、直さない", (text) => {
    expect(texted(text).repairs).toEqual([]);
  });

  it("数値にするセルでは、ほかの直しは要らない", () => {
    const found = texted("３１５０");
    const [cell] = found.cells;
    const width = finding({ cell, before: "３１５０", after: "3150" });
    for (const findings of [
      [found, width],
      [width, found],
    ])
      expect(planRepairs(findings)).toEqual({ repairs: [{ cell, before: "３１５０", after: 3150 }], refused: [] });
  });

  it("人が決めることには、直しがない", () => {
    const found = inspectFixture(planOf([{ target: "10件", actual: "5件", grade: "○" }])).findings;
    const wrong = found.find(({ code }) => code === "judgement-grade-differs");
    expect(wrong?.repairs).toEqual([]);
  });

  it("検査が示す直しは、そのまま使う", () => {
    const plan = planOf([{ grade: "○" }, { grade: "○" }, { grade: "〇" }]);
    const found = inspectFixture(plan).findings.find(({ code }) => code === "text-variant-symbol");
    expect(found?.repairs).toMatchObject([{ cell: { row: 3, column: 6 }, before: "〇", after: "○" }]);
  });
});
