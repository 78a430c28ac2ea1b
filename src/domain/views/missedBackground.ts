import { certain } from "../certain";

/** What the background of a missed measure says. */
export interface MissedBackground {
  /** What is tagged as its cause: `新型コロナの影響` of 【新型コロナの影響】, in the order of the text. */
  readonly causes: readonly string[];
  /** What was, without the tag that opens it. */
  readonly reason: string;
  /** What happens next: from the first sentence about it to the end; `""` where there is none. */
  readonly next: string;
}

/** A tag opens the text or a line of it. */
const tag = /^[ \t　]*[【〔]([^【】〔〕\n]{1,40})[】〕]/gmu;
const openingTag = /^\s*[【〔][^【】〔〕\n]{1,40}[】〕]\s*/u;

const ending = /[。\s　）)]/u;

/** Words of the time to come … */
const ahead = /今後|引き?続き|これから|次期|来期|(?:次|来|翌)年度/u;
/** … unless the sentence tells what was: 今後の見通しが立たず中止した. A decision (こととした) is about what will be. */
const past = /(?:ました|た)$/u;
const decision = /ことと(?:した|しました)$/u;

/** Without what may stand behind a sentence's last word; a pattern bound to the end would try every place of a long text. */
function withoutEnding(sentence: string): string {
  let end = sentence.length;
  while (end > 0 && ending.test(sentence.charAt(end - 1))) end -= 1;
  return sentence.slice(0, end);
}

function isAboutNext(sentence: string): boolean {
  const said = withoutEnding(sentence);
  return ahead.test(said) && (!past.test(said) || decision.test(said));
}

/** Sentences with the stop that ends them and the white space behind it, so that joining them gives the text again. */
function sentencesOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/[^。\n]*(?:[。\n]\s*|$)/gu), ([sentence]) => sentence).filter((one) => one !== "");
}

/** Reads a background: its tagged causes, what was, and what happens next. Reason and next are the whole text. */
export function readMissedBackground(text: string): MissedBackground {
  const causes = [...new Set([...text.matchAll(tag)].map((found) => certain(found[1]).trim()))];
  const sentences = sentencesOf(text.replace(openingTag, ""));
  const found = sentences.findIndex(isAboutNext);
  const next = found < 0 ? sentences.length : found;
  return {
    causes: causes.filter((cause) => cause !== ""),
    reason: sentences.slice(0, next).join("").trim(),
    next: sentences.slice(next).join("").trim(),
  };
}
