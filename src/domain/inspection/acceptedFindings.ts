import type { WorkbookSnapshot } from "../grid/sheetGrid";
import { acceptance as en } from "../texts/en/acceptance";
import { acceptance as ja } from "../texts/ja/acceptance";
import type { Language } from "../texts/language";
import { applyAcceptances, isAcceptedFinding, type FindingAccepted, type StaleAcceptance } from "./acceptance";
import { readWorkbookAcceptances, type AcceptanceProblem } from "./acceptanceTable";
import type { Finding, FindingCode } from "./finding";
import { titleOf } from "./findingTexts";

/** What an inspection found, with what the workbook's sheet of accepted findings says about it. */
export interface ReviewedFindings {
  readonly findings: readonly Finding[];
  readonly accepted: readonly FindingAccepted[];
  /** Acceptances that hold for nothing any more. Of checks that were not made nothing is known, so theirs are no part of it. */
  readonly staleAcceptances: readonly StaleAcceptance[];
  /** Rows of the sheet that could not be taken; their findings are open. */
  readonly acceptanceProblems: readonly AcceptanceProblem[];
}

/** Sets aside what the workbook's sheet of accepted findings accepts. `isChecked`: whether the check was made. */
export function reviewFindings(
  found: readonly Finding[],
  workbook: WorkbookSnapshot,
  isChecked: (code: FindingCode) => boolean,
): ReviewedFindings {
  const table = readWorkbookAcceptances(workbook);
  const acceptances = (table?.entries ?? []).map((entry) => entry.acceptance).filter(isAcceptedFinding);
  const { open, accepted, stale } = applyAcceptances(found, acceptances, { workbook });
  return {
    findings: open,
    accepted,
    staleAcceptances: stale.filter((one) => isChecked(one.acceptance.code)),
    acceptanceProblems: table?.problems ?? [],
  };
}

/** Why an acceptance holds for nothing any more, in words. */
export function describeStaleAcceptance({ acceptance, because }: StaleAcceptance, language: Language): string {
  const texts = { ja, en }[language];
  const subject = texts.subject({ title: titleOf(acceptance.code, language), measure: acceptance.measure });
  return texts.stale[because]({ subject, reason: acceptance.reason });
}
