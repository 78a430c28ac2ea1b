import type { Inspection } from "../inspection/inspect";
import { countPlan, type CountedDivision } from "../summary/countedPlan";
import { DivisionFinder } from "../summary/divisionFinder";
import { gradeReader } from "../summary/gradeReader";
import { enteredJudgements } from "../summary/judgedMeasures";
import { planGrades } from "../summary/tallies/planGrades";
import type { CountContext } from "./countContext";
import { DepartmentCounts } from "./departmentCounts";
import type { OtherPlans } from "./otherPlans";
import type { Passage } from "./outline";
import type { Statement } from "./statement";
import { TallyComparison } from "./tallyStatements";
import { countingOfWords, wordColumns } from "./wordColumns";

/** Counts in running text: of grades and statuses, and of the words of each column that sorts the measures. */
export class AllTallies {
  private readonly ofPlan: TallyComparison;
  private readonly ofColumns: readonly TallyComparison[];

  constructor(
    inspection: Inspection,
    context: CountContext,
    fiscalYear: number | null,
    titled: CountedDivision | null,
    otherPlans: OtherPlans,
  ) {
    const { evaluations, measureSheet } = inspection;
    this.ofPlan = new TallyComparison(context, fiscalYear, titled, otherPlans);
    const counting = countingOfWords(context.comparison.counting);
    this.ofColumns = wordColumns(inspection, evaluations.map(enteredJudgements)).map(({ header, judged }) => {
      const plan = countPlan(judged, measureSheet.divisions, counting);
      const grades = planGrades(plan, counting, gradeReader(plan, counting));
      const comparison = { ...context.comparison, plan, finder: new DivisionFinder(plan), counting };
      const own = { ...context, comparison, grades, departments: new DepartmentCounts(judged, counting) };
      return new TallyComparison(own, fiscalYear, null, otherPlans, header);
    });
  }

  statements(passage: Passage): readonly Statement[] {
    const ofColumns = this.ofColumns.flatMap((column) => column.statements(passage));
    // 継続8 is a column's word, not what became of a goal.
    const own = this.ofPlan.statements(passage).filter((one) => !ofColumns.some((other) => isAtSamePlace(one, other)));
    return [...own, ...ofColumns];
  }
}

function isAtSamePlace({ places: [one] }: Statement, { places: [other] }: Statement): boolean {
  return one?.line === other?.line && one?.quote === other?.quote && one?.stated.start === other?.stated.start;
}
