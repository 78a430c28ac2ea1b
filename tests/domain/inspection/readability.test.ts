import { readdirSync } from "node:fs";
import path from "node:path";
import { cellAddress } from "../../../src/domain/grid/cell";
import { unreadTraits, type CellFormat } from "../../../src/domain/grid/sheetTraits";
import type { Check } from "../../../src/domain/inspection/check";
import type { Finding } from "../../../src/domain/inspection/finding";
import { readabilityReport, type ReadabilityReport } from "../../../src/domain/inspection/readabilityReport";
import { readabilityChecks, readabilityRules } from "../../../src/domain/inspection/readabilityRules";
import { wordFound } from "../../../src/domain/inspection/findingTexts";
import { contextOf } from "./context";
import type { CheckFixture, FixtureWorkbook } from "./fixture";
import { listPlan, reportPlan } from "./plans";

function report(fixture: FixtureWorkbook): ReadabilityReport {
  return readabilityReport(contextOf(fixture));
}

function findings(fixture: FixtureWorkbook): readonly Finding[] {
  return report(fixture).outcomes.flatMap((outcome) => (outcome.outcome === "broken" ? [outcome.finding] : []));
}

function checkOf({ code }: Finding): Check {
  const check = readabilityChecks.find((one) => one.code === code);
  if (check === undefined) throw new Error(code);
  return check;
}

const folder = path.join(__dirname, "fixtures");

describe("機械可読性の規則", () => {
  it("国の30の規則を、決められた順にすべて挙げる", () => {
    const ids = readabilityRules.map(({ id }) => id);
    expect(ids).toHaveLength(30);
    expect(ids).toEqual([...ids].sort());
    for (const { ja, en } of readabilityRules) for (const title of [ja, en]) expect(title).not.toBe("");
  });

  it("表から分かる規則の点検には、一つずつ見本がある", () => {
    const fixtures = readdirSync(folder).filter((file) => file.startsWith("readability-"));
    const codes = readabilityChecks.map(({ code }) => code);
    expect(fixtures.map((file) => file.replace(/\.ts$/u, "")).sort()).toEqual([...codes].sort());
  });

  describe.each(readabilityChecks.map(({ code }) => code))("%s", (code) => {
    const cellsOf = (fixture: FixtureWorkbook): readonly string[] =>
      findings(fixture)
        .filter((finding) => finding.code === code)
        .map(({ cells: [cell] }) => cellAddress(cell));

    it("守らない表では、そのセルを示す", async () => {
      const { fixture } = (await import(path.join(folder, code))) as { fixture: CheckFixture };
      expect(cellsOf(fixture.ng)).toEqual(fixture.expected.map(([cell]) => cell));
    });

    it("守る表では、何も示さない", async () => {
      const { fixture } = (await import(path.join(folder, code))) as { fixture: CheckFixture };
      expect(cellsOf(fixture.ok)).toEqual([]);
    });
  });
});

describe("規則の細部", () => {
  const cellsOf = (fixture: FixtureWorkbook, code: string): readonly string[] =>
    findings(fixture)
      .filter((finding) => finding.code === code)
      .flatMap(({ cells }) => cells.map(cellAddress));

  it("表の下の別の表も、表の数に入れる", () => {
    const fixture = listPlan({
      A13: "番号",
      B13: "施策名",
      C13: "所属",
      D13: "成果指標",
      E13: "実績",
      A14: 1,
      B14: "見守り活動の推進",
      D14: "訪問件数",
      E14: "12件",
    });
    expect(cellsOf(fixture, "readability-one-table")).toEqual(["A13"]);
  });

  it("空白の列は、表を区切る", () => {
    const rows = listPlan().sheets["施策一覧"] ?? [];
    const parted = rows.map((row) => [...row.slice(0, 5), "", ...row.slice(5)]);
    expect(cellsOf({ sheets: { 施策一覧: parted } }, "readability-undivided-table")).toEqual(["F1"]);
  });

  it("二つの列に結合した項目名は、どちらの列の名前でもない", () => {
    const fixture = listPlan({ J1: "", J2: "人" }, { merges: { 施策一覧: ["I1:J1"] } });
    expect(cellsOf(fixture, "readability-named-columns")).toEqual(["J1"]);
    expect(cellsOf(fixture, "readability-unique-headers")).toEqual([]);
  });

  it("複数の値があるセルは、表の順に示す", () => {
    const fixture = listPlan({ F9: "①4回 ②10人", E4: "回数\n人数" });
    expect(cellsOf(fixture, "readability-one-value-a-cell")).toEqual(["E4", "F9"]);
  });
});

describe("一つのセルに並べた値", () => {
  const cellsOf = (actual: string, code: string): readonly string[] =>
    findings(listPlan({ G4: actual }))
      .filter((finding) => finding.code === code)
      .flatMap(({ cells }) => cells.map(cellAddress))
      .filter((cell) => cell === "G4");

  it.each([
    ["(1)実施\n(2)8,274", ["G4"]],
    ["①8,274", ["G4"]],
    ["(1)実施\n(2)8,274台", []],
    ["(1)導入完了\n(2)運用開始", []],
  ])("%j の、単位のない数値", (actual, expected) => {
    expect(cellsOf(actual, "readability-stated-units")).toEqual(expected);
  });

  it.each([
    ["(1)実施\n(2)8,274台", ["G4"]],
    ["累計49件", ["G4"]],
    ["(1)導入完了\n(2)運用開始", []],
    ["令和5年3月集計予定", []],
  ])("%j の、文字として入力された数値", (actual, expected) => {
    expect(cellsOf(actual, "readability-numbers-are-numeric")).toEqual(expected);
  });
});

describe("書式で区別したセル", () => {
  const marked = (formats: Readonly<Record<string, Partial<CellFormat>>>): readonly string[] =>
    findings(listPlan({}, { traits: { 施策一覧: { formats } } }))
      .filter(({ code }) => code === "readability-meaningful-formats")
      .flatMap(({ cells }) => cells.map(cellAddress));

  const inColumn = (column: string, rows: readonly number[], format: Partial<CellFormat>) =>
    Object.fromEntries(rows.map((row) => [`${column}${String(row)}`, format]));

  it("塗りと太字を両方付けたセルも、一つと数える", () => {
    expect(marked({ G4: { fill: "#FFFF00", isBold: true } })).toEqual(["G4"]);
  });

  it("一行おきの塗りは、区別ではなく体裁である", () => {
    expect(marked(inColumn("G", [2, 4, 6, 8, 10], { fill: "#DDEBF7" }))).toEqual([]);
  });

  it("塗られた列の中の塗られていないセルや、空欄の塗りは問わない", () => {
    expect(marked(inColumn("G", [2, 3, 4, 5, 6, 7, 8, 9], { fill: "#DDEBF7" }))).toEqual([]);
    expect(marked({ J4: { fill: "#FFFF00" } })).toEqual([]);
  });
});

describe("機械可読性の報告", () => {
  it("段階ごとに、判定した規則のうち守っている割合を出し、判定しない規則は数えない", () => {
    const { scores, outcomes } = report(listPlan());
    expect(outcomes).toHaveLength(30);
    expect(scores.map(({ level, judged, notJudged }) => [level, judged, notJudged])).toEqual([
      [1, 13, 2],
      [2, 5, 1],
      [3, 5, 4],
    ]);
    for (const { kept, judged, score } of scores) expect(score).toBe(kept / judged);
  });

  it("表から分からない規則は、守っても破ってもいない", () => {
    const csv = report(listPlan()).outcomes.find(({ rule }) => rule.id === "L1-14");
    expect(csv).toMatchObject({ outcome: "notChecked", reason: { code: "notVisibleInSheet" } });
  });

  it.each([
    ["L1-01", { fileName: "Book1" }],
    ["L1-11", { traits: { 施策一覧: { read: "A1:J5" } } }],
    ["L2-06", { traits: { 施策一覧: { read: "A1:J5" } } }],
  ])("%s は、分かるところまで読んでいなければ判定しない", (id, more) => {
    const outcome = report(listPlan({}, more)).outcomes.find(({ rule }) => rule.id === id);
    expect(outcome).toMatchObject({ outcome: "notChecked", reason: { code: "notRead" } });
  });

  it.each([
    ["L1-11", { read: "A1:J5", formats: { G4: { fill: "#FFFF00" } } }],
    ["L2-06", { read: "A1:J5", formulas: ["G4"] }],
  ])("%s は、読んだところに破るセルがあれば、読んでいないところがあっても破っている", (id, traits) => {
    const outcome = report(listPlan({}, { traits: { 施策一覧: traits } })).outcomes.find(({ rule }) => rule.id === id);
    expect(outcome?.outcome).toBe("broken");
  });

  it("関数に渡された範囲のように値しか分からなければ、図形・書式・非表示・数式は判定しない", () => {
    const context = contextOf(listPlan());
    const grid = { ...context.grid, traits: unreadTraits };
    const { outcomes } = readabilityReport({ ...context, grid });
    const unread = outcomes.filter((one) => one.outcome === "notChecked" && one.reason.code === "notRead");
    expect(unread.map(({ rule }) => rule.id)).toEqual(["L1-10", "L1-11", "L1-13", "L2-06"]);
  });

  it("設定で除いた規則は点数に入れず、設定した重さを使う", () => {
    const settings = {
      severities: { "readability-merged-cells": "off", "readability-portable-characters": "warning" },
    } as const;
    const { outcomes, scores } = report(listPlan({}, { settings }));
    expect(outcomes.find(({ rule }) => rule.id === "L1-12")?.outcome).toBe("off");
    expect(scores[0]?.judged).toBe(12);
    expect(outcomes.find(({ rule }) => rule.id === "L1-08")).toMatchObject({ finding: { severity: "warning" } });
  });

  it("判定する規則をすべて除くと、点数はない", () => {
    const severities = Object.fromEntries(readabilityChecks.map(({ code }) => [code, "off" as const]));
    expect(report(listPlan({}, { settings: { severities } })).scores.map(({ score }) => score)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("印刷用の表が破る規則も、参考として示すだけである", () => {
    const found = findings(reportPlan({ J4: "L1-04" }));
    expect(found.every(({ severity }) => severity === "info")).toBe(true);
    expect(found.map(({ code }) => code)).toContain("readability-nothing-omitted");
    for (const finding of found) {
      expect(wordFound(checkOf(finding), finding, "ja").message).not.toMatch(/undefined|\$\{/u);
      expect(wordFound(checkOf(finding), finding, "en").message).not.toMatch(/undefined|\$\{/u);
    }
  });
});
