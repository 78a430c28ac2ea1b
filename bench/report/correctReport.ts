import type { Inspection } from "../../src/domain/inspection/inspect";
import type { MeasureEvaluation } from "../../src/domain/evaluation/evaluateMeasures";
import { textOfCell, type MeasureRole } from "../../src/domain/measures/measure";
import type { Division } from "../../src/domain/plan/division";
import type { NumberReading } from "../../src/domain/quantity/reading";
import { percentText } from "../../src/domain/summary/overviewSentences";
import { formatWareki } from "../../src/domain/wareki/formatWareki";
import { fiscalYearOf } from "../../src/domain/wareki/fiscalYear";
import { nameBehindMarker } from "../../src/domain/plan/division";

/** What a line of the report says that can be mistaken. */
export type ClaimKind =
  | "planCount"
  | "planRate"
  | "pillarCount"
  | "tableCount"
  | "tableRate"
  | "tableName"
  | "divisionName"
  | "measureName"
  | "actual"
  | "asOf"
  | "target"
  | "status"
  | "cell";

/** A line; `claims` are the parts of it that a mistake can be made in. */
export interface ReportLine {
  readonly text: string;
  readonly claims: readonly { readonly kind: ClaimKind; readonly part: string; readonly role?: MeasureRole }[];
}

const plain = (text: string): ReportLine => ({ text, claims: [] });

function overviewLines({ sentences }: Inspection): readonly ReportLine[] {
  return sentences.map((text, index) => {
    // What is not judged may turn out either way: there a number one off is not wrong.
    if (text.includes("判定できない")) return plain(text);
    const counts = [...text.matchAll(/[0-9]+(?=(?:施策|事業|取組|項目))/gu)].map(([part]) => ({
      kind: index === 0 ? ("planCount" as const) : ("pillarCount" as const),
      part,
    }));
    const rate = /[0-9.]+%/u.exec(text)?.[0];
    return { text, claims: rate === undefined ? counts : [...counts, { kind: "planRate", part: rate }] };
  });
}

function tableLines({ summary, settings }: Inspection): readonly ReportLine[] {
  const depth = Math.max(1, summary.depth);
  const header = [
    ...["柱", "中柱", "分野"].slice(3 - depth),
    "達成率",
    "施策数",
    "達成",
    "未達成(終了)",
    "未達成(継続)",
  ];
  const rows = summary.rows.flatMap((row): readonly ReportLine[] => {
    if (row.kind === "subtotal" || row.notJudged > 0 || row.achievementRate === null) return [];
    const labels = row.kind === "total" ? ["合計"] : row.divisions.map(({ label }) => label);
    const rate = percentText(row.achievementRate, settings.percentDecimals);
    const counts = [row.measures, row.achieved, row.missedEnded, row.missedContinuing].map(String);
    const cells = [...Array.from({ length: depth }, (_, index) => labels[index] ?? ""), rate, ...counts];
    return [
      {
        text: cells.join("\t"),
        claims: [
          { kind: "tableRate", part: rate },
          { kind: "tableCount", part: `\t${counts[0] ?? ""}\t` },
        ],
      },
    ];
  });
  return rows.length < 3 ? [] : [plain(""), plain(header.join("\t")), ...rows, plain("")];
}

function headingLines(divisions: readonly Division[], before: readonly Division[]): readonly ReportLine[] {
  return divisions.flatMap((division, level): readonly ReportLine[] => {
    if (before[level] === division && divisions.slice(0, level).every((one, index) => before[index] === one)) return [];
    const claims =
      division.marker === null ? [] : [{ kind: "divisionName" as const, part: nameBehindMarker(division.label) }];
    return [plain(""), { text: division.label, claims }, plain("")];
  });
}

function isPlain(reading: NumberReading): boolean {
  return reading.qualifiers.every((one) => one === "cumulative") && reading.change === null && reading.unit !== null;
}

function figureLine({ grades }: MeasureEvaluation): readonly ReportLine[] {
  const indicators = grades.flatMap((grade) => grade.indicators);
  const [only] = indicators;
  if (indicators.length !== 1 || only === undefined) return [];
  const { name, actual, target } = only;
  if (actual?.kind !== "number" || !isPlain(actual) || name.length < 4 || name.length > 40) return [];
  const written = writtenNumber(actual);
  if (written === null) return [];
  const date = actual.asOf === null ? "" : `（${formatWareki(actual.asOf.end, "long")}時点）`;
  const year =
    actual.asOf === null
      ? ""
      : `${formatWareki({ year: fiscalYearOf(actual.asOf.end), month: 12, day: 31 }, "fiscalYear")}の`;
  const aim = target?.kind === "number" && isPlain(target) ? writtenNumber(target) : null;
  const lead = aim === null ? "" : `目標${aim}に対し、`;
  return [
    {
      text: `${lead}${year}${name.replace(/\s+/gu, "")}は${written}${date}となった。`,
      claims: [
        { kind: "actual", part: written },
        ...(date === "" ? [] : [{ kind: "asOf" as const, part: date }]),
        ...(aim === null ? [] : [{ kind: "target" as const, part: `目標${aim}` }]),
      ],
    },
  ];
}

function writtenNumber({ raw, value, unit }: NumberReading): string | null {
  const written = /[0-9][0-9,.]*/u.exec(raw.normalize("NFKC"))?.[0];
  const isWhole =
    written !== undefined &&
    Number(written.replaceAll(",", "")) === (unit === "%" ? Number((value * 100).toFixed(6)) : value);
  return isWhole ? `${written}${unit ?? ""}` : null;
}

const statusSentences = {
  achieved: "目標を達成した。",
  missedEnded: "目標を達成できなかった。",
  missedContinuing: "目標を達成できなかった。",
};

function measureLines(evaluation: MeasureEvaluation): readonly ReportLine[] {
  const name = textOfCell(evaluation.measure.cells.name).replace(/\s*\n\s*/gu, " ");
  const { status } = evaluation.goalStatus;
  return [
    { text: `・${name}`, claims: name.length >= 8 && name.length <= 60 ? [{ kind: "measureName", part: name }] : [] },
    ...figureLine(evaluation),
    ...(status === null
      ? []
      : [{ text: statusSentences[status], claims: [{ kind: "status" as const, part: statusSentences[status] }] }]),
  ];
}

const listed: readonly MeasureRole[] = ["department", "indicator", "target", "actual", "grade"];

function annexLines({ measureSheet }: Inspection): readonly ReportLine[] {
  const roles = listed.filter((role) => measureSheet.columns.has(role));
  if (roles.length < 3) return [];
  const header = ["施策名", ...roles.map((role) => measureSheet.columns.get(role)?.label.replace(/\s+/gu, "") ?? role)];
  return [
    plain(""),
    plain(header.join("\t")),
    ...measureSheet.measures.map(({ cells }): ReportLine => {
      const texts = roles.map((role) => textOfCell(cells[role]).replace(/\s+/gu, " "));
      const name = textOfCell(cells.name).replace(/\s+/gu, " ");
      const claims = roles.flatMap((role, index) =>
        (texts[index] ?? "") !== "" ? [{ kind: "cell" as const, part: `\t${texts[index] ?? ""}`, role }] : [],
      );
      return { text: [name, ...texts].join("\t"), claims };
    }),
    plain(""),
  ];
}

/** A report on an inspected plan in which everything is right. */
export function correctReport(inspection: Inspection): readonly ReportLine[] {
  const lines: ReportLine[] = [plain("点検報告書"), plain(""), ...overviewLines(inspection), ...tableLines(inspection)];
  let before: readonly Division[] = [];
  for (const evaluation of inspection.evaluations) {
    const { divisions } = evaluation.measure;
    lines.push(...headingLines(divisions, before), ...measureLines(evaluation));
    before = divisions;
  }
  return [...lines, plain(""), plain("【資料】"), ...annexLines(inspection)];
}

export function reportText(lines: readonly ReportLine[]): string {
  return lines.map(({ text }) => text).join("\n");
}
