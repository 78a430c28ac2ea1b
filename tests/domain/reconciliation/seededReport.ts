import { readFileSync } from "node:fs";
import path from "node:path";
import { compactName } from "../../../src/domain/reconciliation/compactText";
import type { Statement } from "../../../src/domain/reconciliation/statement";

const folder = path.join(__dirname, "../../fixtures/reports");
const seeded = /\{\{([^|{}]*)\|([^|{}]*)\}\}/gu;

/** A mistake put into a report: `{{said|meant}}` in the fixture. */
export interface SeededMistake {
  readonly line: number;
  readonly said: string;
  readonly meant: string;
}

/** A report with its mistakes, the same with none, and what was put where. */
export interface SeededReport {
  readonly plan: string;
  readonly wrong: string;
  readonly right: string;
  readonly mistakes: readonly SeededMistake[];
}

/** A fixture is called by its plan and its style: year-columns.series.txt. */
export function seededReport(file: string): SeededReport {
  const text = readFileSync(path.join(folder, file), "utf8");
  const mistakes = text
    .split("\n")
    .flatMap((line, index) =>
      [...line.matchAll(seeded)].map(([, said = "", meant = ""]) => ({ line: index + 1, said, meant })),
    );
  const [plan = ""] = file.split(".");
  return { plan, wrong: text.replace(seeded, "$1"), right: text.replace(seeded, "$2"), mistakes };
}

/** Whether a mistake is told as one: at its line, in words that overlap with it. */
export function isFound({ line, said }: SeededMistake, statements: readonly Statement[]): boolean {
  const own = compactName(said);
  return statements.some(
    ({ verdict, places }) =>
      verdict === "differs" &&
      places.some((place) => {
        const stated = compactName(place.quote.slice(place.stated.start, place.stated.end));
        return place.line === line && stated !== "" && (stated.includes(own) || own.includes(stated));
      }),
  );
}
