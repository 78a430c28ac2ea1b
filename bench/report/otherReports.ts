import type { Inspection } from "../../src/domain/inspection/inspect";
import type { MeasureEvaluation } from "../../src/domain/evaluation/evaluateMeasures";
import type { SourceCell } from "../../src/domain/grid/cell";
import { textOfCell } from "../../src/domain/measures/measure";
import { nameBehindMarker, type Division } from "../../src/domain/plan/division";
import type { Reading } from "../../src/domain/quantity/reading";

/** Reports in which everything is right, as bodies write them that number, tabulate and word otherwise than ours. */
export type ReportStyle = (inspection: Inspection) => readonly string[];

const line = (cell: SourceCell | undefined): string => textOfCell(cell).replace(/\s+/gu, " ");

const indicatorsOf = ({ grades }: MeasureEvaluation) => grades.flatMap(({ indicators }) => indicators);

/** A number with its unit; `null` where the sheet's unit multiplies it (千t), or it is none. */
function withUnit(reading: Reading | null): string | null {
  if (reading?.kind !== "number") return null;
  const raw = reading.raw.normalize("NFKC").trim();
  if (/[^0-9.,]/u.test(raw)) return raw;
  const isPlain = reading.unit === "%" || Number(raw.replaceAll(",", "")) === reading.value;
  return isPlain ? `${raw}${reading.unit ?? ""}` : null;
}

function underHeadings(
  { evaluations }: Inspection,
  heading: (label: string, level: number) => string,
  body: (evaluation: MeasureEvaluation) => readonly string[],
): readonly string[] {
  let before: readonly Division[] = [];
  return evaluations.flatMap((evaluation) => {
    const { divisions } = evaluation.measure;
    const headings = divisions.flatMap((division, level) =>
      before[level] === division ? [] : ["", heading(division.label, level)],
    );
    before = divisions;
    return [...headings, ...body(evaluation)];
  });
}

const hashes = (label: string, level: number): string => `${"#".repeat(level + 2)} ${label}`;

function numbered(inspection: Inspection): readonly string[] {
  let number = 0;
  return underHeadings(inspection, hashes, (evaluation) => {
    number += 1;
    const figures = indicatorsOf(evaluation).map(
      ({ name, actual, target }) =>
        `　${name}は${withUnit(actual) ?? "―"}で、目標値は${withUnit(target) ?? "―"}である。`,
    );
    return [`（${String(number)}）${line(evaluation.measure.cells.name)}`, ...figures];
  });
}

function labelled(inspection: Inspection): readonly string[] {
  return underHeadings(
    inspection,
    (label) => `【${label}】`,
    (evaluation) => {
      const { name, department } = evaluation.measure.cells;
      const figures = indicatorsOf(evaluation).map(
        (one) => `　・${one.name}：${withUnit(one.actual) ?? "―"}（目標：${withUnit(one.target) ?? "―"}）`,
      );
      return [`○${line(name)}（${line(department)}）`, ...figures];
    },
  );
}

function tabulated({ evaluations }: Inspection): readonly string[] {
  const rows = evaluations.flatMap((evaluation, index) =>
    indicatorsOf(evaluation).map(({ name, cells }) =>
      [
        String(index + 1),
        line(evaluation.measure.cells.name),
        line(evaluation.measure.cells.department),
        name,
        line(cells.target),
        line(cells.actual),
      ].join("\t"),
    ),
  );
  return ["No.\t施策名\t担当課\t指標名\t目標値\t実績値", ...rows];
}

function markedUp(inspection: Inspection): readonly string[] {
  return underHeadings(
    inspection,
    (label, level) => `<h${String(level + 2)}>${label}</h${String(level + 2)}>`,
    (evaluation) => {
      const [first] = indicatorsOf(evaluation);
      const { name, department } = evaluation.measure.cells;
      const cells = [
        line(name),
        line(department),
        first?.name ?? "",
        line(first?.cells.target),
        line(first?.cells.actual),
      ];
      return [`<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`];
    },
  );
}

function inSentences(inspection: Inspection): readonly string[] {
  return underHeadings(
    inspection,
    (label, level) => `${"１２３４５".charAt(level)} ${nameBehindMarker(label)}`,
    (evaluation) => {
      const figures = indicatorsOf(evaluation).map(({ name, actual }) => `${name} ${withUnit(actual) ?? ""}`);
      return [
        line(evaluation.measure.cells.name),
        `3年間で延べ12回の会議を開き、5団体と協力した。${figures.join("、")}`,
      ];
    },
  );
}

export const reportStyles: Readonly<Record<string, ReportStyle>> = {
  番号つきの見出し: numbered,
  見出し語と括弧: labelled,
  一覧の表: tabulated,
  HTML風の表: markedUp,
  文の中: inSentences,
};
