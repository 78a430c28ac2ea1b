import type { Finding } from "../domain/inspection/finding";
import { wordFinding } from "../domain/inspection/findingTexts";
import { inspect } from "../domain/inspection/inspect";
import { textOfCell } from "../domain/measures/measure";
import { inspection as words } from "../domain/texts/ja/inspection";
import type { CellValue } from "./cellValues";
import type { MeasuresGiven } from "./measuresArgument";

const header = ["重要度", "種類", "施策番号", "施策名", "行", "列", "指摘", "対応", "コード"] as const;

/** A finding with its place in the range, counted from 1, so that INDEX(measures, 行, 列) is its cell. */
function rowOf(finding: Finding, names: ReadonlyMap<string, string>): readonly CellValue[] {
  const { severity, family, measure, code, cells } = finding;
  const [{ row, column }] = cells;
  const { message, fix } = wordFinding(finding, "ja");
  const name = names.get(measure ?? "") ?? "";
  return [
    words.severities[severity],
    words.families[family],
    measure ?? "",
    name,
    row + 1,
    column + 1,
    message,
    fix,
    code,
  ];
}

/** 点検結果: one row a finding, the most urgent first. */
export function findingsTable({ snapshot, measureSheet, settings }: MeasuresGiven): readonly (readonly CellValue[])[] {
  const { findings } = inspect(snapshot, measureSheet, settings, "ja");
  const names = new Map(measureSheet.measures.map((measure) => [measure.code, textOfCell(measure.cells.name)]));
  return [header, ...findings.map((finding) => rowOf(finding, names))];
}
