import { checks } from "../../src/domain/inspection/registry";
import type { Finding } from "../../src/domain/inspection/finding";
import { mistakes, type Mistake, type Place } from "./mistakes";
import { Random } from "./random";
import { Draft, inspectDraft, type CorrectPlan } from "./workbook";

/** A finding that nothing explains. */
export interface FalseAlarm {
  readonly plan: string;
  readonly kind: string | null;
  readonly code: string;
  readonly measure: string | null;
}

/** What became of one kind of mistake. */
export interface KindResult {
  readonly kind: string;
  readonly expects: string;
  /** Whether there is a check with the expected code. */
  readonly hasCheck: boolean;
  readonly made: number;
  readonly found: number;
  /** Plans and places where it was made and not found. */
  readonly misses: readonly string[];
  readonly falseAlarms: readonly FalseAlarm[];
}

function isAt(finding: Finding, place: Place): boolean {
  if ("measure" in place) return finding.measure === place.measure;
  return finding.cells.some(
    ({ sheet, row, column }) =>
      sheet === place.sheet && row === (place.row ?? row) && column === (place.column ?? column),
  );
}

function isAboveInfo({ severity }: Finding): boolean {
  return severity !== "info";
}

function alarm(plan: CorrectPlan, kind: string | null, { code, measure }: Finding): FalseAlarm {
  return { plan: plan.name, kind, code, measure };
}

/** Findings above info on the plans as they are: every one is a false alarm. */
export function alarmsOnCorrectPlans(plans: readonly CorrectPlan[]): readonly FalseAlarm[] {
  return plans.flatMap((plan) =>
    inspectDraft(new Draft(plan))
      .findings.filter(isAboveInfo)
      .map((finding) => alarm(plan, null, finding)),
  );
}

/** More tries than places wanted: not every random place suits every mistake. */
const triesPerPlace = 12;

function measureKind(mistake: Mistake, plans: readonly CorrectPlan[], places: number, seed: number): KindResult {
  const hasCheck = checks.some(({ code }) => code === mistake.expects);
  const misses: string[] = [];
  const falseAlarms: FalseAlarm[] = [];
  let made = 0;
  for (const plan of hasCheck ? plans : []) {
    const random = new Random(seed);
    let madeHere = 0;
    for (let attempt = 0; attempt < places * triesPerPlace && madeHere < places; attempt += 1) {
      const draft = new Draft(plan);
      const place = mistake.make(draft, random);
      if (place === null) continue;
      madeHere += 1;
      const { findings } = inspectDraft(draft);
      const isExpected = (finding: Finding): boolean => finding.code === mistake.expects && isAt(finding, place);
      if (!findings.some(isExpected)) misses.push(`${plan.name} ${JSON.stringify(place)}`);
      const unexplained = findings.filter(
        (finding) => isAboveInfo(finding) && !isExpected(finding) && !mistake.explains.includes(finding.code),
      );
      falseAlarms.push(...unexplained.map((finding) => alarm(plan, mistake.kind, finding)));
    }
    made += madeHere;
  }
  return {
    kind: mistake.kind,
    expects: mistake.expects,
    hasCheck,
    made,
    found: made - misses.length,
    misses,
    falseAlarms,
  };
}

/** Makes every kind of mistake at random places of every plan that has a place for it, and looks for it. */
export function measureRecall(plans: readonly CorrectPlan[], places: number, seed = 20_221_130): readonly KindResult[] {
  return mistakes.map((mistake, index) => measureKind(mistake, plans, places, seed + index));
}
