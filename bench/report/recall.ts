import path from "node:path";
import { inspect, type Inspection } from "../../src/domain/inspection/inspect";
import { findMeasureSheet } from "../../src/domain/measures/findMeasureSheet";
import { readText } from "../../src/domain/reconciliation/readText";
import { reconcile } from "../../src/domain/reconciliation/reconcile";
import type { Statement } from "../../src/domain/reconciliation/statement";
import { wordStatement } from "../../src/domain/reconciliation/wordStatement";
import { readingOptions } from "../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../src/domain/settings/settings";
import { workbookSnapshot } from "../../tests/fixtures/workbookSnapshot";
import { Random } from "../findings/random";
import { correctReport, reportText, type ReportLine } from "./correctReport";
import { mistakes, placesOf, type Mistake } from "./mistakes";

const samples = path.join(__dirname, "../../samples");
/** Plans of different layouts; the first has every kind of statement. */
const files = [
  "kanagawa-report.xlsx",
  "kanagawa-list.xlsx",
  ...["blank-divisions", "five-levels", "indicator-rows", "kanagawa-shuffled", "merged-divisions", "one-level"],
  ...["plain-headings", "shuffled-list", "status-words", "typed-numbers", "typed-percents", "year-columns"],
].map((name) => (name.endsWith(".xlsx") ? name : `families/${name}.xlsx`));

async function inspected(file: string): Promise<Inspection> {
  const snapshot = await workbookSnapshot(path.join(samples, file));
  const result = findMeasureSheet(snapshot, null, readingOptions(defaultSettings));
  if (!result.ok) throw new Error(`no measures sheet in ${file}`);
  return inspect(snapshot, result.measureSheet, defaultSettings, "ja");
}

export interface MistakesMeasured {
  readonly made: number;
  readonly found: number;
  readonly missed: readonly string[];
  readonly alarms: readonly string[];
  readonly kinds: readonly { readonly name: string; readonly made: number; readonly found: number }[];
}

interface Made {
  readonly mistake: Mistake;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

interface Planned {
  readonly inspection: Inspection;
  readonly lines: readonly ReportLine[];
  /** The statements of the right report. */
  readonly right: readonly Statement[];
}

/** Mistakes that a report can hold at once: each on a line of its own, far from the others. */
const mistakesAtOnce = 6;
const farApart = 12;

function withMistakes(lines: readonly ReportLine[], made: readonly Made[]): string {
  const texts = lines.map(({ text }) => text);
  for (const { line, before, after } of made) texts[line] = (texts[line] ?? "").replace(before, () => after);
  return texts.join("\n");
}

function plan({ lines, right }: Planned, wanted: readonly Mistake[], random: Random): readonly Made[] {
  const made: Made[] = [];
  for (const mistake of wanted) {
    const places = placesOf(lines, mistake, right);
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const place = places[random.whole(0, Math.max(0, places.length - 1))];
      if (place === undefined) break;
      const after = mistake.change(place.part, random);
      const isFar = made.every(({ line }) => Math.abs(line - place.line) >= farApart);
      if (after === null || after === place.part || !isFar) continue;
      made.push({ mistake, line: place.line, before: place.part, after });
      break;
    }
  }
  return made;
}

/** Makes so many mistakes in reports on all plans, and looks which are found. */
export async function measureMistakes(places: number): Promise<MistakesMeasured> {
  const random = new Random(19);
  const plans: Planned[] = [];
  const alarms: string[] = [];
  for (const file of files) {
    const inspection = await inspected(file);
    const lines = correctReport(inspection);
    const { statements } = reconcile(readText(reportText(lines)), inspection);
    plans.push({ inspection, lines, right: statements });
    for (const one of statements) {
      if (one.verdict === "differs") alarms.push(`${file} ${String(one.places[0]?.line)} ${wordStatement(one, "ja")}`);
    }
  }
  const counted = new Map(mistakes.map((mistake) => [mistake, { name: mistake.name, made: 0, found: 0 }]));
  const missed: string[] = [];
  let made = 0;
  for (let round = 0; made < places && round < places; round += 1) {
    // The first plan has every kind; the others take turns.
    const planned = plans[round % 2 === 0 ? 0 : (round >> 1) % plans.length];
    if (planned === undefined) break;
    const { inspection, lines } = planned;
    const wanted = Array.from({ length: mistakesAtOnce }, () => random.pick(mistakes));
    const own = plan(
      planned,
      wanted.filter((one) => one !== null),
      random,
    );
    const { statements } = reconcile(readText(withMistakes(lines, own)), inspection);
    const differing = statements.filter(({ verdict }) => verdict === "differs");
    for (const { mistake, line, before, after } of own) {
      const count = counted.get(mistake);
      const isFound = differing.some((one) => one.places.some((place) => place.line === line + 1));
      made += 1;
      if (count === undefined) continue;
      count.made += 1;
      if (isFound) count.found += 1;
      else missed.push(`${mistake.name} 「${before.trim()}」→「${after.trim()}」`);
    }
    const isNear = (line: number): boolean => own.some((one) => Math.abs(one.line + 1 - line) <= 2);
    for (const one of differing) {
      const line = one.places[0]?.line;
      if (line !== undefined && !one.places.some((place) => isNear(place.line))) {
        alarms.push(
          `${String(line)} ${wordStatement(one, "ja")}　（${own.map(({ mistake }) => mistake.name).join("、")}）`,
        );
      }
    }
  }
  const kinds = [...counted.values()];
  return { made, found: kinds.reduce((sum, { found }) => sum + found, 0), missed, alarms, kinds };
}
