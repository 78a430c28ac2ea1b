import type { Measure } from "../measures/measure";
import type { Division } from "../plan/division";
import { levelNames, type Inspection } from "../inspection/inspect";
import { comparableHeader } from "../measures/headerLabel";
import { finished, type Steps } from "../steps";
import { countingOf } from "../summary/counting";
import { enteredJudgements } from "../summary/judgedMeasures";
import { countPlan, divisionsWithin, type CountedDivision } from "../summary/countedPlan";
import { gradeReader } from "../summary/gradeReader";
import { DivisionFinder } from "../summary/divisionFinder";
import { AnchoredPassages } from "./anchoredPassages";
import { besideFigures } from "./besideColumns";
import { columnHeads, type ColumnHeads } from "./columnHeads";
import { countedTableSteps } from "./countedTables";
import { judgedOtherwise, type CountContext } from "./countContext";
import { datedFigures, latestYear, type FiguresOf } from "./datedFigures";
import { DepartmentCounts } from "./departmentCounts";
import { departmentsOfNames, departmentSteps } from "./departmentStatements";
import { figureSections, type SectionSource } from "./figureSections";
import { figureStatements } from "./figureStatements";
import { divisionCells, knownDepartments, knownNames, namesOfDivisions } from "./knownNames";
import {
  measuresByIndicator,
  goingOn,
  MeasureTables,
  indicatorOfMeasure,
  indicatorOfRow,
  measureOfIndicator,
  measureOfRow,
  type NamedRow,
} from "./measureTables";
import { NameIndex, type KnownName } from "./nameIndex";
import { EnglishNames, rowText } from "./englishText";
import { GradeColumns } from "./gradeColumns";
import { GradeGrammar } from "../summary/tallies/gradeClaims";
import { ListComparison } from "./listStatements";
import { planGrades } from "../summary/tallies/planGrades";
import { codeStatements } from "./codeStatements";
import { nameStatements } from "./nameStatements";
import { Outline, type NameUse, type Passage } from "./outline";
import { indicatorStatements } from "./indicatorStatements";
import { numbersForPending, pendingStatements } from "./pendingStatements";
import { OtherPlans } from "./otherPlans";
import { partsOf, piecesOfRow, type Piece } from "./pieces";
import { nearlyNamed, unlikeInRow } from "./listRows";
import { LabelledValues } from "./labelledValues";
import { RelationComparison } from "./relationStatements";
import type { ReportDocument, ReportTableRow } from "./reportDocument";
import { fiscalYearOfDates } from "./sheetFigures";
import { ShortLabels } from "./shortLabels";
import type { Reconciliation, Span, Statement, VerdictCounts } from "./statement";
import { isAboutGoalStatus, statusStatements } from "./statusStatements";
import { termStatements } from "./termStatements";
import { AllTallies } from "./allTallies";
import { toldStatus } from "./toldStatus";
import { tableColumns } from "./tableColumns";
import { titleSteps } from "./titleStatements";
import { isSelectiveTitle, missingStatements, toldInPart } from "./missingMeasures";
import { unknownTitleSteps } from "./unknownTitles";
import { renamedMeasures } from "./unlikeNames";
import { goalStatements } from "./wordingStatements";

/** Compares a report with an inspected sheet. Pure and deterministic. */
export function reconcile(document: ReportDocument, inspection: Inspection): Reconciliation {
  return finished(reconciliationSteps(document, inspection));
}

const piecesBetweenPauses = 8;
const passagesBetweenPauses = 50;
const linesOfTitle = 2;
/** `reconcile`, with pauses. */
export function* reconciliationSteps(document: ReportDocument, inspection: Inspection): Steps<Reconciliation> {
  const known = knownNames(inspection.measureSheet);
  yield;
  const names = yield* NameIndex.inSteps(known);
  const english = new EnglishNames([...known, ...knownDepartments(inspection.measureSheet)].map(({ text }) => text));
  const labels = new ShortLabels(document, inspection.measureSheet.measures);
  yield;
  const reader = new ReportReader(inspection, known, names, english, labels);
  let read = 0;
  for (const part of partsOf(document, english)) {
    if (part.kind === "piece") reader.readPiece(part.piece);
    else yield* reader.readTable(part.rows);
    read += 1;
    if (read % piecesBetweenPauses === 0) yield;
  }
  const statements = yield* reader.statementSteps();
  yield;
  const inOrder = [...statements].sort((one, other) => lineOf(one) - lineOf(other));
  return { statements: inOrder, counts: countsOf(inOrder) };
}

function lineOf({ places }: Statement): number {
  return places[0]?.line ?? Infinity;
}

function countsOf(statements: readonly Statement[]): VerdictCounts {
  const counts = { agrees: 0, differs: 0, unknown: 0, unclear: 0 };
  for (const { verdict } of statements) counts[verdict] += 1;
  return counts;
}

/** Reads a report part by part and keeps what is to be compared. */
class ReportReader {
  private readonly pieces: Piece[] = [];
  private readonly passages: Passage[] = [];
  /** The names in lists of measures. */
  private readonly inLists: Passage[] = [];
  private readonly inTables: Statement[] = [];
  /** Measures that a list in the report has a row for. */
  private readonly listed = new Set<Measure>();
  private readonly ofDivisions = new Map<Division, readonly Measure[]>();
  private ofIndicators: ReadonlyMap<string, readonly Measure[]> | null = null;
  private readonly outline: Outline;
  private readonly counting: CountContext;
  /** By the grades of further columns, one for each. */
  private readonly countings: readonly CountContext[];
  private readonly gradeColumns: GradeColumns;
  private readonly tables: MeasureTables;
  /** The year that the sheet's values are of. */
  private readonly fiscalYear: number | null;
  private readonly heads: ColumnHeads;
  private readonly figuresOf: FiguresOf;

  constructor(
    private readonly inspection: Inspection,
    known: readonly KnownName[],
    private readonly names: NameIndex,
    private readonly english: EnglishNames,
    labels: ShortLabels,
  ) {
    const { evaluations, measureSheet, settings } = inspection;
    const judged = evaluations.map(enteredJudgements);
    const counting = countingOf(judged, measureSheet.columns, settings);
    const plan = countPlan(judged, measureSheet.divisions, counting);
    const finder = new DivisionFinder(plan);
    this.outline = new Outline(plan, finder, this.names, namesOfDivisions(known), measureSheet, labels);
    this.gradeColumns = new GradeColumns(inspection, judged);
    this.tables = new MeasureTables(measureSheet, settings, this.gradeColumns.further);
    this.fiscalYear = settings.fiscalYear ?? fiscalYearOfDates(evaluations) ?? latestYear(evaluations);
    this.heads = columnHeads(measureSheet);
    const beside = besideFigures(inspection, this.fiscalYear);
    this.figuresOf = ({ measure }) => [...datedFigures({ measure }, this.heads), ...beside(measure)];
    const [source] = measureSheet.sources;
    const levelWords = levelNames(measureSheet, inspection.summary.depth).map(comparableHeader);
    this.counting = {
      comparison: { plan, finder, summaries: [], levelWords, counting },
      cells: divisionCells(measureSheet),
      planCell: { sheet: measureSheet.sheet, row: source?.area.row ?? 0, column: source?.area.column ?? 0 },
      percentDecimals: settings.percentDecimals,
      grades: planGrades(plan, counting, gradeReader(plan, counting)),
      departments: new DepartmentCounts(judged, counting),
      reachedIn: (division) =>
        evaluations.filter(
          ({ measure, grades }) =>
            (division === null || measure.divisions.includes(division)) &&
            grades.every(({ indicators }) =>
              indicators.every(({ evaluation }) => /^(?:achieved|exceeded)$/u.test(evaluation.judged)),
            ),
        ).length,
    };
    this.countings = this.gradeColumns.further.map((one) =>
      judgedOtherwise(this.counting, one.judged, measureSheet.divisions, counting),
    );
  }

  readPiece(piece: Piece): void {
    this.pieces.push(piece);
    this.passages.push(...this.outline.passages(piece));
  }

  private byIndicator(): ReadonlyMap<string, readonly Measure[]> {
    this.ofIndicators ??= measuresByIndicator(this.inspection.measureSheet.measures);
    return this.ofIndicators;
  }

  private measuresWithin(division: CountedDivision | null): readonly Measure[] {
    const own = division?.division;
    if (own == null) return [];
    const known = this.ofDivisions.get(own);
    if (known !== undefined) return known;
    const within = this.inspection.measureSheet.measures.filter(({ divisions }) => divisions.includes(own));
    this.ofDivisions.set(own, within);
    return within;
  }

  *readTable(written: readonly ReportTableRow[]): Steps<void> {
    const rows = written.map(rowText);
    const comeBack = this.outline.keep();
    const { division } = this.outline.subject;
    const counted = yield* countedTableSteps(rows, division, [this.counting, ...this.countings]);
    this.inTables.push(...counted);
    let isList = counted.length > 0;
    yield;
    const columns = tableColumns(rows);
    const over = this.outline.subject.measure;
    let above: NamedRow | null = null;
    for (const [index, row] of rows.entries()) {
      if (index % piecesBetweenPauses === 0) yield;
      const here = this.measuresWithin(this.outline.subject.division);
      const own = columns[index] ?? null;
      const known: NamedRow | null = measureOfRow(row, this.names, here) ?? goingOn(above, row, own);
      const byIndicator: NamedRow | null =
        known !== null || own === null ? null : measureOfIndicator(row, own, this.byIndicator());
      const named: NamedRow | null =
        known ??
        byIndicator ??
        (own === null ? null : (indicatorOfRow(row, this.names) ?? indicatorOfMeasure(row, over)));
      const cells = named === null ? [] : this.tables.statements(row, named, own);
      above = named;
      if (named === null || cells.length === 0) {
        for (const piece of piecesOfRow(row, this.english)) this.readPiece(piece);
        continue;
      }
      isList = true;
      if (byIndicator !== null) this.inTables.push(...unlikeInRow(row, byIndicator));
      this.listed.add(named.measure);
      this.readDivisions(row, named);
      const name = piecesOfRow({ line: row.line, cells: [named.name] }, this.english);
      for (const piece of name) {
        this.inLists.push(...(named.nearly === null ? this.outline.passages(piece) : nearlyNamed(piece, named.nearly)));
      }
      this.inTables.push(...cells);
    }
    if (isList) comeBack();
  }

  /** The divisions that a row of a list names before its measure. */
  private readDivisions({ line, cells }: ReportTableRow, { at }: NamedRow): void {
    for (const piece of piecesOfRow({ line, cells: cells.slice(0, at) }, this.english)) {
      const passage = this.outline.divisionLabel(piece);
      if (passage !== null) this.inLists.push(passage);
    }
  }

  *statementSteps(): Steps<readonly Statement[]> {
    const statements: Statement[] = [...this.inTables];
    const uses = [...this.passages, ...this.inLists]
      .flatMap((passage) => passage.uses)
      .filter(({ mention }) => mention.name.things.some(({ kind }) => kind !== "indicator"));
    yield;
    statements.push(...nameStatements(uses), ...codeStatements(uses));
    yield;
    statements.push(...(yield* titleSteps(this.pieces, this.inspection.workbook)));
    const departments = new NameIndex(knownDepartments(this.inspection.measureSheet));
    statements.push(...(yield* departmentSteps(this.pieces, departments)));
    statements.push(...departmentsOfNames(uses, this.counting.departments));
    yield;
    const { evaluations } = this.inspection;
    const lists = new ListComparison(evaluations.map(enteredJudgements), new GradeGrammar(this.counting.grades));
    statements.push(...lists.statements(this.passages));
    const otherPlans = new OtherPlans(this.pieces.map(({ text }) => text.text));
    const tallies = new AllTallies(
      this.inspection,
      this.counting,
      this.countings,
      this.gradeColumns,
      this.fiscalYear,
      this.divisionOfTitle(),
      otherPlans,
    );
    for (const [index, passage] of this.passages.entries()) {
      statements.push(...tallies.statements(passage));
      if (index % passagesBetweenPauses === 0) yield;
    }
    const anchored = new AnchoredPassages(evaluations, this.figuresOf, this.fiscalYear);
    const passages = this.passages.flatMap((passage) => anchored.parted(passage));
    yield;
    const taken = yield* this.relations(statements, passages, otherPlans);
    for (const section of yield* figureSections({ ...this.sectionSource(), passages, taken, otherPlans })) {
      statements.push(...figureStatements(section), ...(section.isAnchored ? [] : indicatorStatements(section)));
      yield;
    }
    statements.push(...(yield* this.measureStatements(passages)));
    return statements;
  }

  /** Adds what sentences say of a measure's values to `statements`; tells which stretches need no other comparison. */
  private *relations(
    statements: Statement[],
    passages: readonly Passage[],
    otherPlans: OtherPlans,
  ): Steps<ReadonlyMap<Piece, readonly Span[]>> {
    const comparison = new RelationComparison(
      this.fiscalYear,
      this.counting.grades,
      this.figuresOf,
      otherPlans,
      this.gradeColumns,
    );
    const { evaluations, measureSheet } = this.inspection;
    const values = new LabelledValues(
      measureSheet,
      this.tables,
      this.counting.grades,
      this.figuresOf,
      this.gradeColumns,
    );
    const byMeasure = new Map(evaluations.map((evaluation) => [evaluation.measure, evaluation]));
    const taken = new Map<Piece, Span[]>();
    for (const [index, passage] of passages.entries()) {
      const { measure } = passage.subject;
      // A heading (目標を下回った施策) says nothing of the measure above it.
      const isHeading = passage.piece.kind === "heading" && passage.uses.length === 0;
      const evaluation = measure === null || isHeading ? undefined : byMeasure.get(measure);
      if (evaluation === undefined) continue;
      const labelled = values.read(evaluation, passage);
      statements.push(...labelled.map(({ statement }) => statement));
      const own = labelled.map(({ span }) => span);
      for (const { amount, statement } of own.length > 0 ? [] : comparison.compare(evaluation, passage)) {
        if (statement !== null) statements.push(statement);
        if (amount !== null) own.push(amount);
      }
      if (own.length > 0) taken.set(passage.piece, [...(taken.get(passage.piece) ?? []), ...own]);
      if (index % passagesBetweenPauses === 0) yield;
    }
    return taken;
  }

  /** 基本目標4「…」に係る取組状況について: the one division that the report's title names among other words. */
  private divisionOfTitle(): CountedDivision | null {
    const titles = this.passages.slice(0, linesOfTitle).filter(({ piece }) => !piece.text.text.includes("。"));
    const uses = titles.flatMap((passage) => passage.uses);
    const named = uses.flatMap(({ mention, position }) =>
      mention.name.things.flatMap((thing) =>
        thing.kind === "division" && position !== "alone" ? [thing.division] : [],
      ),
    );
    const [only, another] = new Set(named);
    const { plan } = this.counting.comparison;
    return another === undefined ? (divisionsWithin(plan).find(({ division }) => division === only) ?? null) : null;
  }

  private isSelective(): boolean {
    return this.pieces.slice(0, linesOfTitle).some(({ text }) => isSelectiveTitle(text.raw));
  }

  private sectionSource(): Omit<SectionSource, "taken" | "passages" | "otherPlans"> {
    const { evaluations } = this.inspection;
    const { fiscalYear, heads, figuresOf } = this;
    return { evaluations, fiscalYear, heads, figuresOf };
  }

  private *measureStatements(passages: readonly Passage[]): Steps<readonly Statement[]> {
    const { evaluations } = this.inspection;
    const byMeasure = new Map<Measure, Passage[]>();
    for (const passage of passages) {
      const { measure } = passage.subject;
      if (measure === null) continue;
      const own = byMeasure.get(measure);
      if (own === undefined) byMeasure.set(measure, [passage]);
      else own.push(passage);
    }
    const meant = this.passages.flatMap(({ uses }) => uses.filter(isMeant));
    const told = new Set(meant.flatMap(measuresOf));
    const untold = evaluations.map(({ measure }) => measure).filter((measure) => !told.has(measure));
    const renamed = renamedMeasures(untold, this.passages);
    const explained = new Set(renamed.map(({ measure }) => measure));
    const measures = evaluations.map(({ measure }) => measure);
    const unlisted = untold.filter(
      (measure) => !explained.has(measure.code) && !this.listed.has(measure) && !byMeasure.has(measure),
    );
    const inPart = toldInPart(
      unlisted,
      measures,
      this.pieces.map(({ text }) => text.text),
    );
    const statements = [...renamed];
    for (const evaluation of evaluations) {
      const own = byMeasure.get(evaluation.measure) ?? [];
      const status = toldStatus(evaluation, this.counting.comparison.counting, this.inspection.settings);
      statements.push(
        ...(status === null ? [] : statusStatements(status, own)),
        ...goalStatements(evaluation, own.filter(isAboutGoalStatus)),
        ...termStatements(evaluation, own),
        ...pendingStatements(evaluation, own),
        ...numbersForPending(evaluation, own, this.fiscalYear),
      );
      yield;
    }
    const unknown = yield* unknownTitleSteps(this.passages, new Set(renamed.map(({ stated }) => stated)));
    yield;
    return [...statements, ...unknown, ...missingStatements(measures, unlisted, inPart, this.isSelective())];
  }
}

/** A name as it is, or where a name stands; words of a sentence that are only like it are none. */
function isMeant({ position, mention }: NameUse): boolean {
  return position !== "sentence" || mention.alignment === null;
}

function measuresOf({ mention }: NameUse): readonly Measure[] {
  return mention.name.things.flatMap((thing) => ("measure" in thing ? [thing.measure] : []));
}
