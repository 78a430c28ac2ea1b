/**
 * A large plan as it is met: the measures of the bundled plan over and over, every round with names and figures of its
 * own, so that only what repeats in real plans too (departments, grades, statuses, 実施) repeats here.
 */
import { kanagawaHeaders, kanagawaMeasures, type MeasureRecord } from "../scripts/samples/source";
import { gridFromRows, type WorkbookSnapshot } from "../src/domain/grid/sheetGrid";
import type { CellContent } from "../src/domain/grid/cell";

export type PlanRows = readonly (readonly CellContent[])[];

const figures = /(?<![0-9,.A-Za-z※])(?:[0-9]{1,3}(?:,[0-9]{3})+|[1-9][0-9]{2,6})(?![0-9,.%年月日号次])/gu;

/** Written out here, not by `Intl`, whose data differ between machines. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/gu, ",");
}

/** Adds the same to every count, so that targets met stay met and sums stated beside them are told as wrong now and then. */
function withFigures(text: string, round: number): string {
  return text.replace(figures, (written) => {
    const number = Number(written.replaceAll(",", "")) + round;
    return written.includes(",") ? grouped(number) : String(number);
  });
}

function named(text: string, round: number): string {
  return text.replace(/^(?:\(1\))?/u, (label) => `${label}第${String(round + 1)}地区の`);
}

const roundsInAPillar = 50;

/** Three levels as the bundled plan has them; every round has subpillars of its own. */
function divisionsOf(
  [, subpillar = "", field = ""]: readonly string[],
  place: number,
  round: number,
): readonly string[] {
  const pillar = `柱${String(Math.floor(round / roundsInAPillar) + 1)} 地域`;
  const number = (round % roundsInAPillar) * subpillarsInARound + place;
  return [pillar, `${String(number)} ${subpillar.replace(/^[①-⑳]\s*/u, "")}`, field];
}

const subpillarsInARound = 7;

/** For each measure the number of its subpillar, from 1. */
function placesOf(measures: readonly MeasureRecord[]): readonly number[] {
  const names = measures.map(({ divisions: [pillar = "", subpillar = ""] }) => `${pillar} ${subpillar}`);
  const different = [...new Set(names)];
  return names.map((name) => different.indexOf(name) + 1);
}

/** The header and so many measures, as a range of cells. */
export function variedPlanRows(count: number): PlanRows {
  const measures = kanagawaMeasures();
  const places = placesOf(measures);
  const rows = Array.from({ length: Math.ceil(count / measures.length) }, (_, round) =>
    measures.map((measure, index) => [
      ...divisionsOf(measure.divisions, places[index] ?? 0, round),
      measure.number,
      named(measure.name, round),
      measure.department,
      named(measure.indicator, round),
      withFigures(measure.target, round),
      withFigures(measure.actual, round),
      measure.grade,
      named(measure.goal, round),
      measure.goalStatus,
      withFigures(measure.background, round),
    ]),
  );
  return [kanagawaHeaders(), ...rows.flat().slice(0, count)];
}

/** The same as the only sheet of a workbook. */
export function variedPlan(count: number): WorkbookSnapshot {
  const name = "施策一覧";
  return { sheets: [gridFromRows(name, variedPlanRows(count))], activeSheet: name, ownAreas: [] };
}
