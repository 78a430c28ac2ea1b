import type { SourceCell } from "../grid/cell";
import type { Inspection } from "../inspection/inspect";
import { fiscalYearInHeader } from "../measures/groupHeader";
import { textOfCell, type Measure } from "../measures/measure";
import type { EnteredGrade, JudgedMeasure } from "../summary/counting";
import type { PlanGrades } from "../summary/tallies/planGrades";
import { compactName } from "../text/compactText";
import { escapedForPattern } from "../text/escapedForPattern";
import type { Statement } from "./statement";
import { unreadColumns } from "./wordColumns";

/** A column with the plan's grades beside the one that is counted: 委員会評価 beside 院内評価. */
export interface GradeColumn {
  /** Compact. */
  readonly header: string;
  /** The measures with the grades of this column. */
  readonly judged: readonly JudgedMeasure[];
  readonly cellOf: (measure: Measure) => SourceCell;
}

const ofOtherTime = /前年|昨年|前回|中間/u;
const plainWords = /評価|判定|区分|結果|達成度|進捗/gu;

/** The grades that a plan's measures were given by others too; empty where they were given once. */
export class GradeColumns {
  readonly further: readonly GradeColumn[];
  /** By what a sentence says whose grades it tells of; `null` stands for the column that is counted. */
  private readonly names: readonly (readonly [pattern: RegExp, column: GradeColumn | null])[];

  constructor(inspection: Inspection, judged: readonly JudgedMeasure[]) {
    const own = compactName(inspection.measureSheet.columns.get("grade")?.label ?? "");
    // 評価 beside 評価: of other years, which stand above.
    this.further = furtherColumns(inspection, judged).filter(({ header }) => wordsOf(header) !== wordsOf(own));
    const all = [[own, null] as const, ...this.further.map((one) => [one.header, one] as const)];
    this.names = all.flatMap(([header, column]) => {
      const words = wordsOf(header);
      return words === ""
        ? []
        : [[new RegExp(`${escapedForPattern(words)}の?(?:評価|判定|結果)`, "gu"), column] as const];
    });
  }

  /** Whether another column gives a measure this grade. */
  isGivenElsewhere(measure: Measure, grade: string, { gradeOf }: PlanGrades): boolean {
    return this.further.some(({ cellOf }) => gradeOf(textOfCell(cellOf(measure))) === grade);
  }

  /** Whose grades a text tells of at its end: those of the column that it named last; `undefined`: it names none. */
  meantIn(text: string): GradeColumn | null | undefined {
    const named = this.names.flatMap(([pattern, column]) =>
      [...text.matchAll(pattern)].map(({ index }) => ({ index, column })),
    );
    return named.sort((one, other) => one.index - other.index).at(-1)?.column;
  }

  /** Of what a part of the report says by each column (the counted one first) that of the column it means. */
  meant(statement: Statement, ofFurther: readonly (Statement | undefined)[]): Statement {
    const [place] = statement.places;
    if (place === undefined || this.further.length === 0) return statement;
    const column = this.meantIn(compactName(place.quote.slice(0, place.stated.start)));
    if (column === null) return statement;
    if (column !== undefined) return ofFurther[this.further.indexOf(column)] ?? statement;
    return [statement, ...ofFurther].find((one) => one?.verdict === "agrees") ?? statement;
  }
}

function wordsOf(header: string): string {
  return header.replace(plainWords, "");
}

function furtherColumns(inspection: Inspection, judged: readonly JudgedMeasure[]): readonly GradeColumn[] {
  const known = new Map<string, EnteredGrade>();
  for (const { grades = [] } of judged) {
    for (const grade of grades) known.set(compactName(grade.entered), grade);
    if (grades.length !== 1) return [];
  }
  known.delete("");
  if (known.size < 2) return [];
  return unreadColumns(inspection).flatMap(({ header, cellOf }): readonly GradeColumn[] => {
    const gradeOf = ({ measure }: JudgedMeasure): EnteredGrade | undefined =>
      known.get(compactName(textOfCell(cellOf(measure))));
    if (ofOtherTime.test(header) || fiscalYearInHeader(header) !== null) return [];
    const own = judged.flatMap((one) => {
      const grade = gradeOf(one);
      return grade === undefined ? [] : [{ ...one, goalStatus: null, grades: [grade] }];
    });
    return own.length === judged.length ? [{ header, judged: own, cellOf }] : [];
  });
}
