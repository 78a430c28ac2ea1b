import { certain } from "../certain";
import type { SheetGrid } from "../grid/sheetGrid";
import { fiscalYearInHeader } from "../measures/groupHeader";
import type { AdditionalHeaderWords } from "../measures/headerLabel";
import { readDivisionLabel } from "../plan/division";
import { canonicalText } from "../text/canonicalText";
import type { ReadForm } from "./forms";
import { findForms } from "./gatherForms";
import type { Source } from "./gatheredTable";
import { joinSegments } from "./joinSegments";
import type {
  FoundSources,
  PlanSource,
  SheetWithoutSource,
  SourceNotice,
  SourceQuestion,
  SourceSubject,
} from "./planSource";
import type { GatheredCell, Segment } from "./segment";
import { sheetCells } from "./sheetCells";
import { nothingStated, type SourceOptions } from "./sourceOptions";
import { unusedOf } from "./unusedFigures";
import { detectSheet, keyWithoutYears, type SheetSource } from "./sheetSource";

/** Of all columns of two tables of one kind, so many are in both. */
const leastCommonColumns = 0.7;
/** Sheets that share more of their measures' names are not parts of one plan. */
const mostCommonNames = 0.3;

const copied = /[(（][0-9０-９]+[)）]$|コピー|控え|控$|旧|バックアップ|backup|old|作業用|下書き/iu;

function areAlike(one: SheetSource, other: SheetSource): boolean {
  // Goals above the measures may have the same columns but for the names.
  if (one.hasMeasureNames !== other.hasMeasureNames) return false;
  const keysOf = ({ keys }: SheetSource): ReadonlySet<string> => new Set(keys.map(keyWithoutYears));
  const [own, others] = [keysOf(one), keysOf(other)];
  const common = [...own].filter((key) => others.has(key)).length;
  return (
    common >= leastCommonColumns * Math.min(own.size, others.size) && common * 2 >= Math.max(own.size, others.size)
  );
}

function shareNames(one: SheetSource, other: SheetSource): boolean {
  const common = [...one.names].filter((name) => other.names.has(name)).length;
  return common > mostCommonNames * Math.min(one.names.size, other.names.size);
}

function groupsOf(sources: readonly SheetSource[]): readonly (readonly [SheetSource, ...SheetSource[]])[] {
  const groups: [SheetSource, ...SheetSource[]][] = [];
  for (const source of sources) {
    const group = groups.find(([first]) => areAlike(first, source));
    if (group === undefined) groups.push([source]);
    else group.push(source);
  }
  return groups;
}

function yearOf({ source, titles }: SheetSource): number | null {
  const short = /^([0-9０-９]{1,2})年度?/u.exec(canonicalText(source.sheet));
  const named = short === null ? source.sheet : `令和${certain(short[1])}年度`;
  const texts = [named, ...titles.map(({ text }) => text)].map((text) => text.slice(0, 30));
  return texts.map(fiscalYearInHeader).find((year) => year !== null) ?? null;
}

/** What a text numbers or names, its figures left out: 基本目標1 and 基本目標2 are alike. */
function styleOf({ text }: GatheredCell): string {
  return readDivisionLabel(text).style;
}

/** The title that tells each of several tables from the others, or the name of the sheet; `null` where nothing does. */
function divisionTitles(group: readonly SheetSource[]): readonly (GatheredCell | null)[] {
  const counts = new Map<string, number>();
  group.forEach(({ titles }) => {
    new Set(titles.map(({ text }) => canonicalText(text))).forEach((text) =>
      counts.set(text, (counts.get(text) ?? 0) + 1),
    );
  });
  const isCommon = ({ text }: GatheredCell): boolean => certain(counts.get(canonicalText(text))) * 2 > group.length;
  const sheets = new Set(group.map(({ source }) => source.sheet));
  const own = group.map(({ titles }) => titles.filter((title) => group.length === 1 || !isCommon(title)));
  const nearest = own.flatMap(([title]) => (title === undefined ? [] : [styleOf(title)]));
  const usual = [...nearest].sort(
    (one, other) => nearest.filter((style) => style === other).length - nearest.filter((style) => style === one).length,
  )[0];
  const haveTitles = own.filter((titles) => titles.length > 0).length === group.length;
  return own.map((titles, index): GatheredCell | null => {
    const name = certain(group[index]).source.sheet;
    const bySheet = { content: name, text: name, source: null };
    const title = titles.find((one) => styleOf(one) === usual) ?? titles[0] ?? null;
    if (sheets.size === group.length && !haveTitles) return bySheet;
    return title ?? (sheets.size > 1 ? bySheet : null);
  });
}

function joined(group: readonly SheetSource[]): readonly Segment[] {
  const titles = divisionTitles(group);
  return group.map((one, index) => ({ ...one.segment(), title: titles[index] ?? null, source: one.source }));
}

function subjectOf(group: readonly SheetSource[], others: readonly SheetSource[]): SourceSubject {
  const isWithoutNames = group.every(({ hasMeasureNames }) => !hasMeasureNames);
  return isWithoutNames && others.some(({ hasMeasureNames }) => hasMeasureNames) ? "goals" : "measures";
}

function planOf(group: readonly [SheetSource, ...SheetSource[]], subject: SourceSubject): PlanSource {
  const [first] = group;
  const sources = group.map(({ source }) => source);
  const names = new Set(group.flatMap((one) => [...one.names]));
  if (group.length === 1 && first.isPlain) return { subject, sources, names, table: null };
  const areDivisions = group.length > 1;
  const table = joinSegments(first.source.sheet, joined(group), areDivisions);
  return { subject, sources, names, table };
}

/** Why sources that are alike are not one plan; `null` where they are. */
function questionAbout(group: readonly SheetSource[]): SourceQuestion | null {
  const sheets = [...new Set(group.map(({ source }) => source.sheet))];
  if (sheets.length < 2) return null;
  const years = group.map((one) => ({ sheet: one.source.sheet, fiscalYear: yearOf(one) }));
  const dated = years.flatMap(({ sheet, fiscalYear }) => (fiscalYear === null ? [] : [{ sheet, fiscalYear }]));
  const areYears = dated.length === group.length && new Set(dated.map(({ fiscalYear }) => fiscalYear)).size > 1;
  const shared = group.some((one, index) => group.slice(index + 1).some((other) => shareNames(one, other)));
  if (areYears && (shared || sheets.every((sheet) => fiscalYearInHeader(sheet.slice(0, 30)) !== null))) {
    const [latest] = [...dated].sort((one, other) => other.fiscalYear - one.fiscalYear);
    return { code: "severalYears", candidates: dated, proposed: certain(latest).sheet };
  }
  return shared || sheets.some((sheet) => copied.test(sheet)) ? { code: "sameMeasures", sheets } : null;
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

/** A list that only names what the forms hold (an index), without a target or an actual of its own. */
function isIndexOf({ names, keys }: SheetSource, plan: PlanSource): boolean {
  const known = [...names].filter((name) => plan.names.has(name)).length;
  return known * 2 > names.size && !keys.some((key) => /目標|実績/u.test(key));
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
  const all = statedSheets(sheets, stated).map((grid) => ({ grid, cells: sheetCells(grid, words) }));
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
    .map(({ grid, cells }) => ({ sheet: grid.name, detection: detectSheet(cells, grid, stated.rows) }));
  const without: readonly SheetWithoutSource[] = detected.flatMap(({ sheet, detection }) =>
    detection.found ? [] : [{ sheet, reasons: detection.reasons }],
  );
  const allForms = forms.templates.map(formPlan);
  const listed = visible(detected.flatMap(({ detection }) => (detection.found ? detection.sources : []))).filter(
    (source) => !allForms.some((plan) => isIndexOf(source, plan)),
  );
  // One form beside a list is a sample of it, or a department's copy.
  const isLoneForm = forms.templates.flat().length === 1 && listed.length > 0;
  const formPlans = isLoneForm ? [] : allForms;
  const isOnePlan = stated.sheets.length > 1;
  const groups = groupsOf(listed);
  const asked = groups.map((group) => (isOnePlan ? null : questionAbout(group)));
  const plans = groups.flatMap((group, index): readonly PlanSource[] => {
    const subject = subjectOf(group, listed);
    return asked[index] === null ? [planOf(group, subject)] : group.map((one) => planOf([one], subject));
  });
  const questions = asked.flatMap((question) => question ?? []);
  const unexplained = detected.flatMap(({ sheet, detection }): readonly SourceNotice[] =>
    detection.found && detection.unexplained.length > 0
      ? [{ code: "unexplainedRows", sheet, rows: detection.unexplained }]
      : [],
  );
  const notices: readonly SourceNotice[] = [
    ...unexplained,
    ...noticesOfForms(forms.templates.flat()),
    ...(forms.blank.length > 0 ? [{ code: "blankForms", sheets: forms.blank } as const] : []),
  ];
  return {
    plans: [...formPlans, ...plans],
    questions: questions.length > 0 ? questions : sourcesApart([...formPlans, ...plans]),
    notices,
    unused: unusedOf(
      notices,
      all.map(({ cells }) => cells),
    ),
    without,
  };
}
