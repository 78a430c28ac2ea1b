import { readFileSync } from "node:fs";
import path from "node:path";
import { cellAddress } from "../../../src/domain/grid/cell";
import type { Finding } from "../../../src/domain/inspection/finding";
import { readabilityReport, type RuleOutcome } from "../../../src/domain/inspection/readabilityReport";
import { inspectWorkbook } from "../../../src/excel/actions";
import { openSample, usualOptions } from "../../excel/workbooks";
import { inspectSample } from "./sampleInspection";
import { plainFamilies } from "../../fixtures/families";

/** Families whose findings stay at the same measures when the sheet is laid out otherwise. */
const ofMeasures: readonly Finding["family"][] = ["quantity", "judgement", "status"];

const fixtures = path.join(__dirname, "../../fixtures/findings");

/** The rows of a reviewed list without their last column: why each is right. */
function reviewed(file: string): readonly string[] {
  const [header = "", ...rows] = readFileSync(path.join(fixtures, file), "utf8").trimEnd().split(/\r?\n/u);
  const width = header.split("\t").length;
  return rows.map((row) => {
    const columns = row.split("\t");
    if (columns.length !== width || (columns.at(-1) ?? "") === "") throw new Error(`a line without its reason: ${row}`);
    return columns.slice(0, -1).join("\t");
  });
}

function lineOf({ code, severity, cells: [cell], measure }: Finding): string {
  return [code, severity, `${cell.sheet}!${cellAddress(cell)}`, measure ?? ""].join("\t");
}

function lineOfRule(outcome: RuleOutcome): string {
  const cells = outcome.outcome === "broken" ? String(outcome.finding.cells.length) : "";
  const what = outcome.outcome === "notChecked" ? outcome.reason.code : outcome.outcome;
  return [outcome.rule.id, what, cells].join("\t");
}

describe("神奈川県の計画", () => {
  it("点検の指摘は、一件ずつ確かめて理由を書いた一覧のとおりで、ほかにはない", async () => {
    const { findings } = await inspectSample("kanagawa-report.xlsx");
    expect(findings.map(lineOf).sort()).toEqual([...reviewed("kanagawa-report.tsv")].sort());
  });

  it("Excelで開いて点検しても、指摘と機械可読性の判定は、確かめた一覧のとおりである", async () => {
    const host = await openSample("kanagawa-report.xlsx");
    const { inspection } = await inspectWorkbook(usualOptions, { looks: true });
    host.close();
    expect(inspection.findings.map(lineOf).sort()).toEqual([...reviewed("kanagawa-report.tsv")].sort());
    const { outcomes, scores } = readabilityReport(inspection);
    expect(outcomes.map(lineOfRule)).toEqual(reviewed("kanagawa-readability.tsv"));
    expect(scores.map(({ kept, judged, notJudged }) => [kept, judged, notJudged])).toEqual([
      [8, 13, 2],
      [2, 5, 1],
      [2, 5, 4],
    ]);
  });

  it("列の順や名前を変えても、同じ施策に同じ指摘をする", async () => {
    const subjects = async (file: string) =>
      (await inspectSample(file)).findings
        .filter(({ family }) => ofMeasures.includes(family))
        .map(({ code, severity, measure }) => `${code} ${severity} ${measure ?? ""}`)
        .sort();
    const expected = await subjects("kanagawa-report.xlsx");
    expect(await subjects("kanagawa-list.xlsx")).toEqual(expected);
    expect(await subjects("families/kanagawa-shuffled.xlsx")).toEqual(expected);
  });

  it("年度末より前の時点は、設定で求めたときだけ示す", async () => {
    const { findings } = await inspectSample("kanagawa-report.xlsx", { asOf: "fiscalYearEnd" });
    const provisional = findings.filter(({ code }) => code === "quantity-as-of-provisional");
    expect(provisional.map(({ measure }) => measure)).toEqual([
      "Ⅰ-①-ア-2",
      "Ⅰ-①-ア-3",
      "Ⅰ-①-イ-1",
      "Ⅰ-①-オ-1",
      "Ⅰ-①-カ-7",
      "Ⅰ-②-ア-1",
      "Ⅰ-②-イ-1",
      "Ⅰ-②-イ-2",
      "Ⅰ-③-ア-1",
      "Ⅱ-①-ア-1",
    ]);
  });
});

describe("ほかの団体の様式", () => {
  const truly: Readonly<Record<string, readonly string[]>> = {
    // 1,240人 against 1,200人 is more than the target, and the legend's mark for that is ◎.
    "shuffled-list": ["judgement-grade-differs"],
    // The status of one measure is blank: 状況欄は照会中.
    "status-words": ["status-blank"],
  };

  it.each(plainFamilies)("%s：誤りのないところは指摘しない", async (name) => {
    const { findings } = await inspectSample(`families/${name}.xlsx`);
    const found = findings.filter(({ family, severity }) => ofMeasures.includes(family) && severity !== "info");
    expect(found.map(({ code }) => code)).toEqual(truly[name] ?? []);
  });
});
