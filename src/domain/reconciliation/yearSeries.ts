import { isSameUnit, isSameValue } from "./figureMatch";
import type { DatedFigure } from "./datedFigures";
import type { PlacedFigure } from "./figureSection";
import { followsInSeries, type StatedFigure } from "./statedFigures";

/** A figure of a series, and the sheet's value that stands at its place. */
export interface SeriesFigure {
  readonly placed: PlacedFigure;
  /** `null`: the series is none that the sheet has. */
  readonly meant: DatedFigure | null;
}

const leastSeries = 3;
function isNext({ piece, figure }: PlacedFigure, last: PlacedFigure | undefined): boolean {
  return last?.piece === piece && followsInSeries(piece.text.text, last.figure, figure);
}

/** Rows of figures with nothing between them but 、 or an arrow, as far as none but the first names its year. */
function runsOf(stated: readonly PlacedFigure[]): readonly (readonly PlacedFigure[])[] {
  const runs: PlacedFigure[][] = [];
  for (const placed of stated) {
    const run = runs.at(-1);
    if (run !== undefined && placed.figure.years === null && isNext(placed, run.at(-1))) run.push(placed);
    else runs.push([placed]);
  }
  return runs.filter(({ length }) => length >= leastSeries);
}

/** What an indicator was from year to year: its baseline, then the actuals in the order of their years. */
function coursesOf(dated: readonly DatedFigure[], { unit }: StatedFigure): readonly (readonly DatedFigure[])[] {
  const placeOf = ({ role, fiscalYear }: DatedFigure): number =>
    fiscalYear ?? (role === "baseline" ? -Infinity : Infinity);
  const past = dated.filter(
    ({ role, isUnread, unit: own }) =>
      (role === "actual" || role === "baseline") && isUnread !== true && (unit === null || isSameUnit(unit, own)),
  );
  return [...new Set(past.map(({ name }) => name))].map((name) =>
    past.filter((one) => one.name === name).sort((one, other) => placeOf(one) - placeOf(other)),
  );
}

/** Where a series lies in a course: all of it but one value at most. */
function placedIn(run: readonly PlacedFigure[], course: readonly DatedFigure[]): readonly DatedFigure[] | null {
  const all = course.slice(0, Math.max(0, course.length - run.length + 1)).map((_, start) => {
    const part = course.slice(start, start + run.length);
    const same = run.filter(({ figure }, index) => part[index] !== undefined && isSameValue(figure, part[index]));
    return { part, same: same.length };
  });
  const [best, second] = all.sort((one, other) => other.same - one.same);
  return best === undefined || best.same < run.length - 1 || best.same === second?.same ? null : best.part;
}

/** 33.5%、36.1%、39.0%、41.7%と: values of years that follow each other, told by the whole row and not one by one. */
export function yearSeries(stated: readonly PlacedFigure[], dated: readonly DatedFigure[]): readonly SeriesFigure[] {
  return runsOf(stated).flatMap((run) => {
    const last = run.at(-1)?.figure ?? null;
    const parts = (last === null ? [] : coursesOf(dated, last)).map((course) => placedIn(run, course));
    const [found, another] = parts.filter((part) => part !== null);
    const meant = another === undefined ? found : undefined;
    return run.map((placed, index) => ({ placed, meant: meant?.[index] ?? null }));
  });
}
