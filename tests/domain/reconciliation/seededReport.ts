import { readFileSync } from "node:fs";
import path from "node:path";
import type { Statement } from "../../../src/domain/reconciliation/statement";

const folder = path.join(__dirname, "../../fixtures/reports");
const seeded = /\{\{([^|{}]*)\|([^|{}]*)\}\}/gu;

/** A mistake put into a report: `{{said|meant}}` in the fixture. */
export interface SeededMistake {
  readonly line: number;
  /** The report with this mistake alone. */
  readonly report: string;
  readonly said: string;
  readonly meant: string;
}

/** A report with its mistakes, the same with none, and what was put where. */
export interface SeededReport {
  readonly plan: string;
  /** With all mistakes. */
  readonly wrong: string;
  /** With none. */
  readonly right: string;
  readonly mistakes: readonly SeededMistake[];
}

/** A fixture is called by its plan and its style: year-columns.series.txt. */
export function seededReport(file: string): SeededReport {
  const text = readFileSync(path.join(folder, file), "utf8");
  const mistakes = [...text.matchAll(seeded)].map((match) => {
    const [, said = "", meant = ""] = match;
    const before = text.slice(0, match.index);
    const behind = text.slice(match.index + match[0].length);
    const report = before.replace(seeded, "$2") + said + behind.replace(seeded, "$2");
    return { line: before.split("\n").length, report, said, meant };
  });
  const [plan = ""] = file.split(".");
  return { plan, wrong: text.replace(seeded, "$1"), right: text.replace(seeded, "$2"), mistakes };
}

function comparable(text: string): string {
  return text.normalize("NFKC").replace(/[\s,]+/gu, "");
}

/** Whether a mistake is told as one: at its line, in words that overlap with it. */
export function isFound({ line, said }: SeededMistake, statements: readonly Statement[]): boolean {
  const own = comparable(said);
  return statements.some(
    ({ verdict, places }) =>
      verdict === "differs" &&
      places.some((place) => {
        const told = [place.stated, ...place.differing].map(({ start, end }) =>
          comparable(place.quote.slice(start, end)),
        );
        return (
          place.line === line && told.some((words) => words !== "" && (words.includes(own) || own.includes(words)))
        );
      }),
  );
}
