import { certain } from "../certain";
import type { UnusedFigures } from "../measures/reading";
import type { SourceNotice, FoundSources, PlanSource, SourceQuestion, SourceSubject } from "./planSource";
import { beginsIn, type PlacedCell, type SheetCells, sheetCells } from "./sheetCells";
import type { SheetGrid } from "../grid/sheetGrid";
import type { AdditionalHeaderWords } from "../measures/headerLabel";
import { bandsOf } from "./bands";
import { divisionTitles } from "./divisionTitles";
import type { ReadForm } from "./forms";
import { findForms } from "./gatherForms";
import type { Source } from "./gatheredTable";
import { joinSegments } from "./joinSegments";
import { groupsOf, questionAbout, type SourceGroup } from "./onePlan";
import type { Segment } from "./segment";
import type { SheetDetection } from "./sourceDetection";
import { withSameKeys } from "./sameColumns";
import { nothingStated, type SourceOptions } from "./sourceOptions";
import { detectSheet, detectUnusual, type SheetSource } from "./sheetSource";

/** The text by which an official knows a row again: the first that stands in it. */
function labelOf(cells: readonly PlacedCell[]): string {
  return cells.find(({ cell }) => typeof cell.content === "string")?.text ?? "";
}

function isValue({ cell, text }: PlacedCell): boolean {
  return typeof cell.content === "number" || /[0-9０-９]/u.test(text);
}

/** A row without an explanation, with the figures in it; none where it has no figures. */
function ofRow(cells: SheetCells, row: number): readonly UnusedFigures[] {
  const own = cells.inRow(row).filter((cell) => beginsIn(cell, row));
  const figures = own.filter(isValue).length;
  return figures === 0 ? [] : [{ sheet: cells.grid.name, place: { kind: "row", row }, header: labelOf(own), figures }];
}

/** What was seen in a source and not read, as the reading shows it. */
function unusedOf(notices: readonly SourceNotice[], sheets: readonly SheetCells[]): readonly UnusedFigures[] {
  const byName = new Map(sheets.map((cells) => [cells.grid.name, cells]));
  return notices.flatMap((notice): readonly UnusedFigures[] => {
    if (notice.code === "blankForms") return [];
    const cells = certain(byName.get(notice.sheet));
    if (notice.code === "unexplainedRows") return notice.rows.flatMap((row) => ofRow(cells, row));
    const rows = [...new Set(notice.cells.map(({ row }) => row))];
    return rows.map((row) => {
      const figures = notice.cells.filter((cell) => cell.row === row).length;
      return { sheet: notice.sheet, place: { kind: "row", row }, header: labelOf(cells.inRow(row)), figures };
    });
  });
}

function joined(group: SourceGroup): readonly Segment[] {
  const titles = divisionTitles(group);
  const segments = withSameKeys(group.map((one) => ({ columns: one.columns, segment: one.segment() })));
  return segments.map((segment, index) => ({
    ...segment,
    title: titles[index] ?? null,
    source: certain(group[index]).source,
  }));
}

function subjectOf(group: readonly SheetSource[], others: readonly SheetSource[]): SourceSubject {
  const isWithoutNames = group.every(({ hasMeasureNames }) => !hasMeasureNames);
  return isWithoutNames && others.some(({ hasMeasureNames }) => hasMeasureNames) ? "goals" : "measures";
}

function planOf(group: SourceGroup, subject: SourceSubject): PlanSource {
  const [first] = group;
  const sources = group.map(({ source }) => source);
  const names = new Set(group.flatMap((one) => [...one.names.keys()]));
  if (group.length === 1 && first.isPlain) return { subject, sources, names, table: null };
  const areDivisions = group.length > 1;
  const table = joinSegments(first.source.sheet, joined(group), areDivisions);
  return { subject, sources, names, table };
}

function formPlan(forms: readonly ReadForm[]): PlanSource {
  const [first] = forms;
  return {
    subject: "measures",
    sources: forms.map(({ source }) => source),
    table: joinSegments(certain(first).source.sheet, forms),
    names: new Set(forms.map(({ name }) => certain(name).text.trim())),
  };
}

function noticesOfForms(forms: readonly ReadForm[]): readonly SourceNotice[] {
  return forms.flatMap(({ source, unread }) =>
    unread.length === 0 ? [] : [{ code: "unreadCells", sheet: source.sheet, cells: unread } as const],
  );
}

function unexplainedIn(sheet: string, detection: SheetDetection<SheetSource>): readonly SourceNotice[] {
  if (!detection.found || detection.unexplained.length === 0) return [];
  return [{ code: "unexplainedRows", sheet, rows: detection.unexplained }];
}

/** A list that only names what the forms hold (an index), without a target or an actual of its own. */
function isIndexOf({ names, columns }: SheetSource, plan: PlanSource): boolean {
  const known = [...names.keys()].filter((name) => plan.names.has(name)).length;
  return known * 2 > names.size && !columns.some(({ key }) => /目標|実績/u.test(key));
}

/** Of names that are nearly all the same, a list and its forms (個票) have no more of their own. */
const leastCommonNames = 0.8;

/** A list with the values of what each has a form of its own: the list is the plan, the forms tell the details. */
function areDetailsOf(plan: PlanSource, { names }: SheetSource): boolean {
  const common = [...names.keys()].filter((name) => plan.names.has(name)).length;
  return common >= leastCommonNames * Math.max(names.size, plan.names.size);
}

function visible(sources: readonly SheetSource[]): readonly SheetSource[] {
  const shown = sources.filter(({ isHidden }) => !isHidden);
  return shown.length > 0 ? shown : sources;
}

function sourcesApart(plans: readonly PlanSource[]): readonly SourceQuestion[] {
  const ofMeasures = plans.filter(({ subject }) => subject === "measures");
  const sources: readonly Source[] = ofMeasures.flatMap((plan) => plan.sources.slice(0, 1));
  return ofMeasures.length > 1 ? [{ code: "unlikeSources", sources }] : [];
}

/** The plans that a group may be: all of it, what is of the latest year, or each source. */
function partsOf(group: SourceGroup, question: SourceQuestion | null): readonly SourceGroup[] {
  if (question === null) return [group];
  const proposed = question.code === "severalYears" ? question.proposed : [];
  const [first, ...others] = proposed.length > 1 ? group.filter(({ source }) => proposed.includes(source.sheet)) : [];
  const rest = group.filter((one) => one !== first && !others.includes(one)).map((one): SourceGroup => [one]);
  return first === undefined ? rest : [[first, ...others], ...rest];
}

/** A part of a sheet is no table that can be read where it stands. */
function withoutPlain(detection: SheetDetection<SheetSource>): SheetDetection<SheetSource> {
  if (!detection.found) return detection;
  return { ...detection, sources: detection.sources.map((source) => ({ ...source, isPlain: false })) };
}

/** The sheets that the settings name, in their order; all where they name none. */
function statedSheets(sheets: readonly SheetGrid[], { sheets: names }: SourceOptions): readonly SheetGrid[] {
  if (names.length === 0) return sheets;
  return names.flatMap((name) => sheets.filter((grid) => grid.name === name));
}

/**
 * Finds the parts of a workbook that list measures: tables, rows labelled 目標 / 実績, forms; and which of them are one
 * plan. Sheets of last year, copies and unlike tables are questions, never picked.
 */
export function findSources(
  sheets: readonly SheetGrid[],
  words: AdditionalHeaderWords,
  stated: SourceOptions = nothingStated,
): FoundSources {
  const whole = statedSheets(sheets, stated).map((grid) => sheetCells(grid, words));
  const all = whole.flatMap((sheet) => {
    const bands = stated.isUnusual ? [sheet] : bandsOf(sheet);
    return bands.map((cells) => ({ grid: cells.grid, cells, isBand: bands.length > 1 }));
  });
  const forms = findForms(
    all.map(({ cells }) => cells),
    stated.form,
  );
  const formSheets = new Set(
    forms.templates
      .flat()
      .map(({ source }) => source.sheet)
      .concat(forms.blank),
  );
  const detected = all
    .filter(({ grid }) => !formSheets.has(grid.name))
    .map(({ grid, cells, isBand }) => {
      const detection = stated.isUnusual ? detectUnusual(cells) : detectSheet(cells, grid, stated.rows);
      return { sheet: grid.name, detection: isBand ? withoutPlain(detection) : detection };
    });
  const allForms = forms.templates.map(formPlan);
  const listed = visible(detected.flatMap(({ detection }) => (detection.found ? detection.sources : []))).filter(
    (source) => !allForms.some((plan) => isIndexOf(source, plan)),
  );
  // One form beside a list is a sample of it, or a department's copy.
  const isLoneForm = forms.templates.flat().length === 1 && listed.length > 0;
  const formPlans = isLoneForm ? [] : allForms.filter((plan) => !listed.some((list) => areDetailsOf(plan, list)));
  const isOnePlan = stated.sheets.length > 1;
  const groups = groupsOf(listed);
  const asked = groups.map((group) => (isOnePlan ? null : questionAbout(group)));
  const plans = groups.flatMap((group, index): readonly PlanSource[] => {
    const subject = subjectOf(group, listed);
    return partsOf(group, asked[index] ?? null).map((part) => planOf(part, subject));
  });
  const questions = asked.flatMap((question) => question ?? []);
  const notices: readonly SourceNotice[] = [
    ...detected.flatMap(({ sheet, detection }) => unexplainedIn(sheet, detection)),
    ...noticesOfForms(forms.templates.flat()),
    ...(forms.blank.length > 0 ? [{ code: "blankForms", sheets: forms.blank } as const] : []),
  ];
  return {
    plans: [...formPlans, ...plans],
    questions: questions.length > 0 ? questions : sourcesApart([...formPlans, ...plans]),
    notices,
    unused: unusedOf(notices, whole),
    contradicting: detected.flatMap(({ sheet, detection }) =>
      !detection.found && detection.contradictsNote ? [sheet] : [],
    ),
  };
}
