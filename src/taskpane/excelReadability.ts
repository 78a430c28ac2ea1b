import { wordFound } from "../domain/inspection/findingTexts";
import { describeNotChecked } from "../domain/inspection/notChecked";
import { readabilityReport, type RuleOutcome } from "../domain/inspection/readabilityReport";
import { reports as textsInEnglish } from "../domain/texts/en/reports";
import { reports as textsInJapanese } from "../domain/texts/ja/reports";
import type { Language } from "../domain/texts/language";
import { inspectWorkbook, type ActionOptions } from "../excel/actions";
import type { BrokenRule, PaneReadability } from "./reportsActions";

type Words = (typeof textsInJapanese | typeof textsInEnglish)["readability"];

function brokenRule(outcome: RuleOutcome, language: Language, words: Words): readonly BrokenRule[] {
  if (outcome.outcome !== "broken" || outcome.rule.check === null) return [];
  const { rule, finding } = outcome;
  const { message, fix } = wordFound(outcome.rule.check, finding, language);
  return [{ title: words.rule({ id: rule.id, title: rule[language] }), message, fix, cells: finding.cells }];
}

function notJudged(outcome: RuleOutcome, language: Language, words: Words): readonly string[] {
  if (outcome.outcome === "kept" || outcome.outcome === "broken") return [];
  const { id, [language]: title } = outcome.rule;
  const reason = outcome.outcome === "off" ? words.off : describeNotChecked(outcome.reason, language);
  return [words.because({ id, title, reason })];
}

/** Rates the measures sheet by the national rules on machine readability; changes nothing. */
export async function readability({ language, ...options }: ActionOptions): Promise<PaneReadability> {
  const { inspection } = await inspectWorkbook({ ...options, language }, { looks: true });
  const { scores, outcomes } = readabilityReport(inspection);
  const { readability: words } = { ja: textsInJapanese, en: textsInEnglish }[language];
  return {
    scores,
    broken: outcomes.flatMap((outcome) => brokenRule(outcome, language, words)),
    notJudged: outcomes.flatMap((outcome) => notJudged(outcome, language, words)),
  };
}
