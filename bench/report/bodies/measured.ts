import type { Inspection } from "../../../src/domain/inspection/inspect";
import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import type { Statement, StatementPlace, Verdict } from "../../../src/domain/reconciliation/statement";
import { wordStatement } from "../../../src/domain/reconciliation/wordStatement";
import { inspectFixture } from "../../../tests/domain/inspection/fixture";
import { readDrawing, withMistake, type BodyDrawing, type MistakeDrawing, type RightStatement } from "./drawing";

/** How one report of another body is compared with its plan. */
export interface BodyMeasured {
  readonly name: string;
  readonly right: number;
  readonly agreeing: number;
  /** Right statements that are told as unclear or unknown. */
  readonly unclear: readonly string[];
  /** Right statements of which nothing is told. */
  readonly untold: readonly string[];
  readonly alarms: readonly string[];
  readonly made: number;
  readonly found: number;
  readonly missed: readonly string[];
}

const plainNumber = /^-?[0-9]+(?:\.[0-9]+)?$/u;

function inspectionOf({ sheets }: BodyDrawing): Inspection {
  const rows = (cells: string) =>
    cells.split("\n").map((line) => line.split("\t").map((cell) => (plainNumber.test(cell) ? Number(cell) : cell)));
  return inspectFixture({ sheets: Object.fromEntries(sheets.map(({ name, cells }) => [name, rows(cells)])) });
}

/** Cells are set apart by tabs or lines, else by blanks or commas. */
const cellBorders = [/[\t|｜]/u, /[ 　]*　[ 　]*/u, /,/u];

/** How many filled cells stand behind a place of a table's row; before them labels may be of one cell or of two. */
function cellsBehind(text: string, at: number): number {
  const border = cellBorders.find((one) => one.test(text)) ?? /$/u;
  return text
    .slice(at)
    .split(border)
    .slice(1)
    .filter((cell) => cell.trim() !== "").length;
}

/** Whether a place of a statement covers a marked stretch of its line. */
function covers({ quote, stated }: StatementPlace, line: string, { start, text }: RightStatement): boolean {
  const end = start + text.length;
  if (quote.includes("｜")) {
    const isCell = cellsBehind(quote, stated.start) === cellsBehind(line, start);
    const cell = quote.slice(stated.start, stated.end);
    return isCell && (cell.includes(text) || text.includes(cell));
  }
  for (let at = line.indexOf(quote); at >= 0 && quote !== ""; at = line.indexOf(quote, at + 1))
    if (at + stated.start < end && start < at + stated.end) return true;
  return false;
}

/** Whether a statement speaks of what is marked: the measure, or the plan and its parts. */
function isAbout({ measure, kind }: Statement, about: string): boolean {
  if (about === "*") return measure === null;
  return measure === null ? kind === "name" : measure === about || measure.endsWith(`-${about}`);
}

function verdictOf(mark: RightStatement, lines: readonly string[], statements: readonly Statement[]): Verdict | null {
  const line = lines[mark.line - 1] ?? "";
  const told = statements.filter(
    (one) =>
      isAbout(one, mark.about) && one.places.some((place) => place.line === mark.line && covers(place, line, mark)),
  );
  const verdicts = new Set(told.map(({ verdict }) => verdict));
  return (["agrees", "differs", "unclear", "unknown"] as const).find((one) => verdicts.has(one)) ?? null;
}

function isFound(mistake: MistakeDrawing, text: string, inspection: Inspection): boolean {
  const wrong = withMistake(text, mistake);
  return reconcile(readText(wrong.text), inspection).statements.some(
    (one) =>
      one.verdict === "differs" && isAbout(one, mistake[2]) && one.places.some(({ line }) => line === wrong.line),
  );
}

/** Compares the report as it is, and once for each of the mistakes: all of its own, where none are named. */
export function measureBody(body: BodyDrawing, mistakes: readonly MistakeDrawing[] = body.mistakes): BodyMeasured {
  const inspection = inspectionOf(body);
  const { text, statements: marks } = readDrawing(body);
  const lines = text.split("\n");
  const { statements } = reconcile(readText(text), inspection);
  const verdicts = marks.map((mark) => ({ mark, verdict: verdictOf(mark, lines, statements) }));
  const shown = (mark: RightStatement): string =>
    `${String(mark.line)} [${mark.about}] 「${mark.text}」 ${lines[mark.line - 1] ?? ""}`;
  const missed = mistakes.filter((mistake) => !isFound(mistake, text, inspection));
  return {
    name: body.name,
    right: marks.length,
    agreeing: verdicts.filter(({ verdict }) => verdict === "agrees").length,
    unclear: verdicts.flatMap(({ mark, verdict }) =>
      verdict === "unclear" || verdict === "unknown" ? [`${verdict} ${shown(mark)}`] : [],
    ),
    untold: verdicts.flatMap(({ mark, verdict }) => (verdict === null ? [shown(mark)] : [])),
    alarms: statements
      .filter(({ verdict }) => verdict === "differs")
      .map((one) => `${String(one.places[0]?.line)} ${wordStatement(one, "ja")} 「${one.places[0]?.quote ?? ""}」`),
    made: mistakes.length,
    found: mistakes.length - missed.length,
    missed: missed.map(([right, wrong, about]) => `[${about}] 「${right}」→「${wrong}」`),
  };
}
