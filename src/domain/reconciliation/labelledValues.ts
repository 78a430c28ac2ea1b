import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { fiscalYearInHeader } from "../measures/groupHeader";
import { comparableHeader, recogniseHeader } from "../measures/headerLabel";
import { textOfCell, type Measure, type MeasureRole, type MeasureSheet } from "../measures/measure";
import type { PlanGrades } from "../summary/tallies/planGrades";
import { compactName, type CompactText } from "../text/compactText";
import type { Span } from "../text/span";
import type { DatedFigure, FiguresOf } from "./datedFigures";
import { isSameUnit, isSameValue } from "./figureMatch";
import { headOf } from "./columnHeads";
import type { GradeColumns } from "./gradeColumns";
import type { MeasureTables } from "./measureTables";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import type { Statement } from "./statement";
import { statedFigures } from "./statedFigures";

/** What a line of labels and values (評価 A　今後の方向性 継続) or the end of a heading (○ X（農政課、A）) tells of a measure. */
export interface LabelledValue {
  readonly span: Span;
  readonly statement: Statement;
}

/** Values that stand behind a label of their own, in few words. */
const labelledRoles: readonly MeasureRole[] = [
  "actual",
  "target",
  "baseline",
  "expected",
  "achievementRate",
  "grade",
  "goalStatus",
  "department",
  "background",
];
const longestValue = 24;
/** What sets labels with their values apart from each other. */
const segments = /[^\s　／/|｜、（()）【】［\][〔〕]+(?:[ 　][^\s　／/|｜、（()）【】［\][〔〕]+)*/gu;
const labelAndValue =
  /^[<＜≪〈《]?(?<label>[^\s　:：=0-9０-９>＞≫〉》]{2,16}?)(?:[>＞≫〉》][ 　]*|[ 　]*[:：=][ 　]*|[ 　]+)(?<value>\S.*)$/u;
/** 達成度B, 評価◎: no blank between. */
const joined = /^(?<label>[\p{Script=Han}\p{Script=Hiragana}]{2,6})(?<value>[A-ZＡ-Ｚ◎○〇△×☆])$/u;

interface Segment {
  readonly text: string;
  /** In the raw text. */
  readonly start: number;
}

interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly start: number;
}

function segmentsOf(raw: string, from: number): readonly Segment[] {
  return [...raw.slice(from).matchAll(segments)].map(({ 0: text, index }) => ({ text, start: from + index }));
}

/** X（農政課）…Ａ: dots lead to the value. */
function withoutDots({ text, start }: Segment): Segment {
  const own = text.replace(/^[…‥・.．]+/u, "");
  return { text: own, start: start + text.length - own.length };
}

function labelledIn({ text, start }: Segment): Labelled | null {
  const groups = (labelAndValue.exec(text) ?? joined.exec(text))?.groups;
  if (groups === undefined) return null;
  const { label = "", value = "" } = groups;
  return value.length > longestValue ? null : { label, value, start: start + text.length - value.length };
}

/** Reads values behind labels, and grades behind names. */
export class LabelledValues {
  private readonly byHeader: ReadonlyMap<string, MeasureRole>;
  private readonly departments: ReadonlySet<string>;

  constructor(
    measureSheet: MeasureSheet,
    private readonly tables: MeasureTables,
    private readonly grades: PlanGrades,
    private readonly figuresOf: FiguresOf,
    private readonly gradeColumns: GradeColumns,
  ) {
    this.departments = new Set(measureSheet.measures.map(({ cells }) => compactName(textOfCell(cells.department))));
    this.byHeader = new Map([...measureSheet.columns].map(([role, { label }]) => [comparableHeader(label), role]));
  }

  read(evaluation: MeasureEvaluation, passage: Passage): readonly LabelledValue[] {
    const { piece, uses, span } = passage;
    const { raw, offsets, isReworded } = piece.text;
    if (isReworded || raw.includes("。") || piece.kind === "footnote") return [];
    const head = uses.find(({ position, mention }) => position === "alone" && mention.span.start === span.start);
    const from = head === undefined ? (offsets[span.start] ?? 0) : (offsets[head.mention.span.end] ?? raw.length);
    const told = segmentsOf(raw, from).map((segment) => {
      const labelled = labelledIn(segment);
      const ofLabel = labelled === null ? null : this.labelled(evaluation, passage, labelled);
      return ofLabel ?? (head === undefined ? null : this.gradeAlone(evaluation, passage, withoutDots(segment)));
    });
    // X　◎→○: which of them is meant nothing tells.
    if (told.filter((one) => one?.statement.kind === "status").length > 1) return [];
    // Without a name before them labels are all that a line has.
    return head === undefined && told.includes(null) ? [] : told.flatMap((one) => one ?? []);
  }

  private labelled(evaluation: MeasureEvaluation, passage: Passage, labelled: Labelled): LabelledValue | null {
    const { label } = labelled;
    const isOfYearBefore = /^(?:前年|昨年)/u.test(label);
    const beside = this.figuresOf(evaluation).filter((figure) => isNamed(figure, label, isOfYearBefore));
    if (beside.length > 0) return this.figure(evaluation, passage, labelled, beside);
    const role = this.byHeader.get(comparableHeader(label)) ?? recogniseHeader(label, {})?.role;
    if (role === undefined || isOfYearBefore || !(labelledRoles as readonly string[]).includes(role)) return null;
    return this.cell(evaluation.measure, passage, labelled, role as MeasureRole);
  }

  private cell(
    measure: Measure,
    passage: Passage,
    { label, value, start }: Labelled,
    role: MeasureRole,
  ): LabelledValue | null {
    const row = { line: passage.piece.line, cells: ["", value] };
    const columns = [
      { role: null, fiscalYear: null },
      { role, fiscalYear: fiscalYearInHeader(label), header: compactName(label) },
    ];
    const [statement] = this.tables.statements(row, { measure, at: 0, name: "", nearly: null }, columns);
    if (statement === undefined || (statement.verdict !== "agrees" && !this.isCertain(role, statement))) return null;
    return placed(statement, passage, start, value);
  }

  /** In other words it may say the same; of several figures in a cell a line may give one, and an office is a part of others. */
  private isCertain(role: MeasureRole, { stated, expected }: Statement): boolean {
    const [value, own] = [compactName(stated), compactName(expected ?? "")];
    if (role === "grade") return this.grades.gradeOf(stated) !== null;
    if (role === "background" || role === "goalStatus") return false;
    if (role === "department")
      return (
        !/[・/]/u.test(value + own) &&
        !value.endsWith(own) &&
        (value.slice(-1) === own.slice(-1) || this.departments.has(value))
      );
    return isFigureAlone(value) && isFigureAlone(own);
  }

  private figure(
    { measure }: MeasureEvaluation,
    passage: Passage,
    { label, value, start }: Labelled,
    beside: readonly DatedFigure[],
  ): LabelledValue | null {
    const [stated, another] = statedFigures(compactName(value), null);
    if (stated === undefined || another !== undefined) return null;
    const meant = beside.filter(({ unit }) => stated.unit === null || isSameUnit(stated.unit, unit));
    const found = meant.find((figure) => isSameValue(stated, figure)) ?? (meant.length === 1 ? meant[0] : undefined);
    if (found === undefined) return null;
    const { cell, raw: expected } = found;
    const agrees = isSameValue(stated, found);
    return placed(
      {
        kind: "figure",
        verdict: agrees ? "agrees" : "differs",
        severity: "error",
        measure: measure.code,
        stated: value,
        expected,
        cell: { sheet: cell.sheet, row: cell.row, column: cell.column },
        places: [],
        reason: agrees
          ? { code: "agrees", parameters: { expected } }
          : { code: "cellDiffers", parameters: { column: label, stated: value, expected } },
      },
      passage,
      start,
      value,
    );
  }

  /** The grade behind a name: ① X　◎, X（実施済）. */
  private gradeAlone({ measure, grades }: MeasureEvaluation, passage: Passage, segment: Segment): LabelledValue | null {
    const { text, start } = segment;
    const [grade, another] = grades;
    if (grade?.cell === undefined || another !== undefined) return null;
    const [stated, own] = [this.grades.gradeOf(text), this.grades.gradeOf(grade.entered)];
    if (stated === null || own === null) return null;
    const { sheet, row, column } = grade.cell;
    const agrees = stated === own;
    if (!agrees && this.gradeColumns.isGivenElsewhere(measure, stated, this.grades)) return null;
    const statement: Statement = {
      kind: "status",
      verdict: agrees ? "agrees" : "differs",
      severity: "error",
      measure: measure.code,
      stated: text,
      expected: grade.entered,
      cell: { sheet, row, column },
      places: [],
      reason: agrees
        ? { code: "statusAgrees", parameters: { status: grade.entered } }
        : { code: "statusDiffers", parameters: { stated: text, status: grade.entered } },
    };
    return placed(statement, passage, start, text);
  }
}

function isFigureAlone(text: string): boolean {
  const [figure, another] = statedFigures(text, null);
  return figure?.span.start === 0 && figure.span.end === text.length && another === undefined;
}

function isNamed({ name, isUnread, isOfYearBefore, role }: DatedFigure, label: string, ofYearBefore: boolean): boolean {
  if (ofYearBefore) return isOfYearBefore === true;
  const head = headOf(label).name;
  const isTarget = /目標|計画/u.test(label);
  return (
    isUnread === true && isOfYearBefore !== true && head !== "" && head === name && isTarget === (role === "target")
  );
}

function placed(statement: Statement, { piece }: Passage, start: number, value: string): LabelledValue {
  const span = spanOfRaw(piece.text, { start, end: start + value.length });
  const differing = statement.verdict === "agrees" ? [] : [span];
  return { span, statement: { ...statement, places: [placeOf(piece, span, differing)] } };
}

/** Where a part of the raw text stands in the compact one. */
function spanOfRaw({ offsets }: CompactText, { start, end }: Span): Span {
  const placeOf = (raw: number): number => offsets.findIndex((offset) => offset >= raw);
  return { start: placeOf(start), end: placeOf(end) };
}
