import { acceptFinding } from "../../domain/inspection/acceptance";
import type { Finding } from "../../domain/inspection/finding";
import { planRepairs, safeRepairs, type CellRepair } from "../../domain/inspection/repairPlan";
import { describeRefusedRepair, describeSkippedRepair } from "../../domain/inspection/repairTexts";
import { formatIsoDate } from "../../domain/wareki/dayNumber";
import { keepAcceptances } from "../../excel/acceptances";
import { inspectWorkbook, type ActionOptions } from "../../excel/actions";
import { applyRepairs } from "../../excel/repairs";
import { CommandError } from "./commandError";
import type { AcceptArguments, WantedAcceptance } from "./inspectArguments";
import { reportTexts } from "./reportTexts";

/** What `--fix` did. */
export interface MadeRepairs {
  readonly repaired: readonly CellRepair[];
  /** Why cells were left as they are, worded. */
  readonly left: readonly string[];
}

/** A repair may bring another to light in the same cell; a few rounds settle all that can be settled. */
const mostRounds = 5;

/** Makes the safe repairs of all open findings; none that touches a grade or a goal status. */
export async function repairWorkbook(options: ActionOptions): Promise<MadeRepairs> {
  const repaired: CellRepair[] = [];
  let left: readonly string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const { inspection } = await inspectWorkbook(options);
    const plan = planRepairs(safeRepairs(inspection.findings, inspection.evaluations));
    const applied = await applyRepairs(plan);
    repaired.push(...applied.repaired);
    left = [
      ...applied.skipped.map(({ repair, because }) => describeSkippedRepair(repair, because, options.language)),
      ...plan.refused.map((repair) => describeRefusedRepair(repair, options.language)),
    ];
    if (applied.repaired.length === 0) break;
  }
  return { repaired, left };
}

function isWanted({ code, measure }: WantedAcceptance, finding: Finding): boolean {
  return finding.code === code && (measure === null || finding.measure === measure);
}

/** Today where the command runs, as 2023-05-31. */
function today(): string {
  const now = new Date();
  return formatIsoDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** Accepts the findings asked for; answers how many. Asking for what is not found is a mistake; for what is accepted, none. */
export async function acceptInWorkbook(
  { wanted, reason, by }: AcceptArguments,
  options: ActionOptions,
): Promise<number> {
  const { snapshot, inspection } = await inspectWorkbook(options);
  const known = [...inspection.findings, ...inspection.accepted.map(({ finding }) => finding)];
  const missing = wanted.filter((one) => !known.some((finding) => isWanted(one, finding)));
  if (missing.length > 0) {
    const { errors } = reportTexts(options.language).commandLine;
    const words = missing.map(({ code, measure }) => (measure === null ? code : `${code}:${measure}`));
    throw new CommandError(errors.nothingToAccept({ wanted: words.join("、") }));
  }
  const findings = inspection.findings.filter((finding) => wanted.some((one) => isWanted(one, finding)));
  const given = { reason, by, date: today() };
  const acceptances = findings.map((finding) => acceptFinding(finding, { workbook: snapshot }, given));
  if (acceptances.length > 0) await keepAcceptances(snapshot, acceptances, options.language);
  return acceptances.length;
}
