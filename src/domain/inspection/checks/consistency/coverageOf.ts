import { strategyCoverage } from "../../../summary/strategies/strategyCoverage";
import { oncePerInspection } from "../once";

/** What the workbook's strategies cover of the plan; `coverage` is `null` where no sheet lists strategies. */
export const coverageOf = oncePerInspection(({ workbook, measureSheet }) => ({
  coverage: strategyCoverage(workbook, measureSheet),
}));
