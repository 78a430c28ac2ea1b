import type { Check } from "../../src/domain/inspection/check";
import type { Finding } from "../../src/domain/inspection/finding";
import { readabilityChecks } from "../../src/domain/inspection/readabilityRules";
import { readabilityReport } from "../../src/domain/inspection/readabilityReport";
import { checks } from "../../src/domain/inspection/registry";
import { mistakes, type Mistake, type Place } from "./mistakes";
import { readabilityMistakes } from "./readabilityMistakes";
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

/** Where findings are looked for, and which of them have to be explained. */
interface Search {
  readonly checks: readonly Check[];
  readonly findings: (draft: Draft) => readonly Finding[];
  /** Tells the findings that a plan without the mistake does not have. */
  readonly alarms: (plan: CorrectPlan) => (finding: Finding) => boolean;
}

/** Whatever an inspection says above info needs a mistake. */
const inspection: Search = {
  checks,
  findings: (draft) => inspectDraft(draft).findings,
  alarms: () => isAboveInfo,
};

function brokenRules(draft: Draft): readonly Finding[] {
  return readabilityReport(inspectDraft(draft)).outcomes.flatMap((outcome) =>
    outcome.outcome === "broken" ? [outcome.finding] : [],
  );
}

/** A plan in order may break rules on machine readability; one that it keeps needs a mistake to be broken. */
const readability: Search = {
  checks: readabilityChecks,
  findings: brokenRules,
  alarms: (plan) => {
    const broken = new Set(brokenRules(new Draft(plan)).map(({ code }) => code));
    return ({ code }) => !broken.has(code);
  },
};

interface Sample {
  readonly plans: readonly CorrectPlan[];
  readonly places: number;
  readonly seed: number;
}

function measureKind(search: Search, mistake: Mistake, { plans, places, seed }: Sample): KindResult {
  const hasCheck = search.checks.some(({ code }) => code === mistake.expects);
  const misses: string[] = [];
  const falseAlarms: FalseAlarm[] = [];
  let made = 0;
  for (const plan of hasCheck ? plans : []) {
    const random = new Random(seed);
    const isAlarm = search.alarms(plan);
    let madeHere = 0;
    for (let attempt = 0; attempt < places * triesPerPlace && madeHere < places; attempt += 1) {
      const draft = new Draft(plan);
      const place = mistake.make(draft, random);
      if (place === null) continue;
      madeHere += 1;
      const findings = search.findings(draft);
      const isExpected = (finding: Finding): boolean => finding.code === mistake.expects && isAt(finding, place);
      if (!findings.some(isExpected)) misses.push(`${plan.name} ${JSON.stringify(place)}`);
      const unexplained = findings.filter(
        (finding) => isAlarm(finding) && !isExpected(finding) && !mistake.explains.includes(finding.code),
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

/** A kind of mistake, and how it is looked for. */
export interface MistakeKind {
  readonly mistake: Mistake;
  /** Measures it at that many random places of every plan that has a place for it. */
  readonly measure: (plans: readonly CorrectPlan[], places: number) => KindResult;
}

export const mistakeKinds: readonly MistakeKind[] = [
  ...mistakes.map((mistake) => ({ mistake, search: inspection })),
  ...readabilityMistakes.map((mistake) => ({ mistake, search: readability })),
].map(({ mistake, search }, index) => ({
  mistake,
  measure: (plans, places) => measureKind(search, mistake, { plans, places, seed: 20_221_130 + index }),
}));
