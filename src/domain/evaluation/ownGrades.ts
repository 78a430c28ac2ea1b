import { textOfCell, type Measure } from "../measures/measure";
import { gradeReader } from "./gradesOfSheet";
import { enteredGrades } from "./gradedRows";
import type { GradeSymbol, Rubric } from "./rubric";

/** The grade of a measure as a whole, beside those of its indicators. */
export interface OwnGrade {
  readonly entered: string;
  /** `null`: none of the rubric's. */
  readonly symbol: GradeSymbol | null;
}

/**
 * Reads the measures' own grades of a sheet with grades of two levels. Nothing is read where the rubric knows those of the
 * indicators and none of the measures': then the indicators are what it is about.
 */
export function ownGradeReader(measures: readonly Measure[], rubric: Rubric): (measure: Measure) => OwnGrade | null {
  if (measures.every(({ ownGrade }) => ownGrade === undefined)) return () => null;
  const texts = measures.map(({ ownGrade }) => textOfCell(ownGrade));
  const read = gradeReader(texts, rubric);
  const ofIndicators = enteredGrades(measures);
  const readOfIndicators = gradeReader(ofIndicators, rubric);
  const isOfRubric = texts.some((text) => read(text) !== null);
  if (!isOfRubric && ofIndicators.some((text) => readOfIndicators(text) !== null)) return () => null;
  return ({ ownGrade }) => {
    const entered = textOfCell(ownGrade);
    return { entered, symbol: read(entered) };
  };
}
