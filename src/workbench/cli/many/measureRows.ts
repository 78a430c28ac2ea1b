import { csvText } from "../../../domain/openData/csv";
import type { CellContent } from "../../../domain/grid/cell";
import { severities } from "../../../domain/inspection/finding";
import type { Language } from "../../../domain/texts/language";
import { manyTexts } from "./manyTexts";

interface ReadingJson {
  readonly raw: string;
  readonly value: number | null;
  readonly unit: string | null;
}

interface GradeJson {
  readonly entered: string;
  readonly computed: string | null;
}

interface MeasureJson {
  readonly code: string | null;
  readonly cell: string | null;
  readonly divisions: readonly string[];
  readonly name: string;
  readonly department: string;
  readonly indicators: readonly {
    readonly label: string | null;
    readonly sheet: string | null;
    readonly target: ReadingJson;
    readonly actual: ReadingJson;
    readonly achievementRate: number | null;
    readonly grade: GradeJson;
  }[];
  readonly goalStatus: GradeJson;
}

/** What the rows take from a workbook's JSON (`inspectionJson`). */
export interface MeasuresJson {
  readonly input: { readonly file: string; readonly sheet: string };
  readonly measures: readonly MeasureJson[];
  readonly findings: readonly { readonly measure: string | null; readonly severity: string }[];
}

const byteOrderMark = "\uFEFF";

function readingCells({ raw, value, unit }: ReadingJson): readonly CellContent[] {
  return [raw, value ?? "", unit ?? ""];
}

/** How many findings of each severity the measures have, by their codes. */
function findingCounts(findings: MeasuresJson["findings"]): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>();
  for (const { measure, severity } of findings) {
    if (measure === null) continue;
    const own = counts.get(measure) ?? severities.map(() => 0);
    counts.set(
      measure,
      own.map((count, index) => (severities[index] === severity ? count + 1 : count)),
    );
  }
  return counts;
}

/** The first line, with the mark by which Excel knows the encoding. */
export function measureHeader(language: Language): string {
  return byteOrderMark + csvText([[...manyTexts(language).columns]]);
}

/** The rows of a workbook: one for each indicator of a measure, so that the first of each counts the measures. */
export function measureRows({ input, measures, findings }: MeasuresJson): string {
  const counts = findingCounts(findings);
  const none = severities.map(() => 0);
  return csvText(
    measures.flatMap(({ code, cell, divisions, name, department, indicators, goalStatus }) =>
      indicators.map(({ label, sheet, target, actual, achievementRate, grade }, index) => [
        ...[input.file, sheet ?? input.sheet, cell ?? "", code ?? "", divisions.join(" > "), name, department],
        ...[index + 1, label ?? ""],
        ...readingCells(target),
        ...readingCells(actual),
        ...[achievementRate ?? "", grade.entered, grade.computed ?? "", goalStatus.entered, goalStatus.computed ?? ""],
        ...(counts.get(code ?? "") ?? none),
      ]),
    ),
  );
}
