import type { Inspection } from "../inspection/inspect";
import type { CountedDivision } from "../summary/countedPlan";
import { enteredJudgements } from "../summary/judgedMeasures";
import { judgedOtherwise, type CountContext } from "./countContext";
import type { GradeColumns } from "./gradeColumns";
import type { OtherPlans } from "./otherPlans";
import type { Passage } from "./outline";
import type { Statement } from "./statement";
import { TallyComparison } from "./tallyStatements";
import { countingOfWords, wordColumns } from "./wordColumns";

/** Counts in running text: of grades and statuses, and of the words of each column that sorts the measures. */
export class AllTallies {
  private readonly ofPlan: TallyComparison;
  private readonly ofFurtherGrades: readonly TallyComparison[];
  private readonly ofColumns: readonly TallyComparison[];

  constructor(
    inspection: Inspection,
    context: CountContext,
    furtherGrades: readonly CountContext[],
    private readonly gradeColumns: GradeColumns,
    fiscalYear: number | null,
    titled: CountedDivision | null,
    otherPlans: OtherPlans,
  ) {
    const { evaluations, measureSheet } = inspection;
    this.ofPlan = new TallyComparison(context, fiscalYear, titled, otherPlans);
    this.ofFurtherGrades = furtherGrades.map((one) => new TallyComparison(one, fiscalYear, titled, otherPlans));
    const counting = countingOfWords(context.comparison.counting);
    this.ofColumns = wordColumns(inspection, evaluations.map(enteredJudgements)).map(({ header, judged }) => {
      const own = judgedOtherwise(context, judged, measureSheet.divisions, counting);
      return new TallyComparison(own, fiscalYear, null, otherPlans, header);
    });
  }

  statements(passage: Passage): readonly Statement[] {
    const ofColumns = this.ofColumns.flatMap((column) => column.statements(passage));
    // 継続8 is a column's word, not what became of a goal.
    const ofPlan = this.ofPlan.statements(passage);
    const ofFurther = ofPlan.length === 0 ? [] : this.ofFurtherGrades.map((one) => one.statements(passage));
    const own = ofPlan
      .map((one) =>
        this.gradeColumns.meant(
          one,
          ofFurther.map((told) => told.find((other) => isAtSamePlace(one, other))),
        ),
      )
      .filter((one) => !ofColumns.some((other) => isAtSamePlace(one, other)));
    return [...own, ...ofColumns];
  }
}

function isAtSamePlace({ places: [one] }: Statement, { places: [other] }: Statement): boolean {
  return one?.line === other?.line && one?.quote === other?.quote && one?.stated.start === other?.stated.start;
}
