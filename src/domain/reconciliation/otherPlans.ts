const plans = "(?:計画|ビジョン|プラン|戦略|構想|大綱|指針)";
const beforeOrBehind = new RegExp(
  `(?<![以事直])前(?:期|次|回)?の?${plans}|旧${plans}|次期|(?<![0-9])次の?${plans}`,
  "u",
);
const edition = new RegExp(`第(?<number>[0-9]{1,2})[次期](?=[^、。0-9]{0,24}${plans})`, "gu");
const linesOfTitle = 5;

function editionsIn(text: string): readonly string[] {
  return [...text.matchAll(edition)].flatMap(({ groups }) => groups?.number ?? []);
}

/** The edition of its plan that a report is on, and the sentences that speak of another one (第2次計画では, 次期計画では). */
export class OtherPlans {
  private readonly own: string | null;

  /** `texts`: the report's pieces in order, compact. */
  constructor(texts: readonly string[]) {
    const first = texts.slice(0, linesOfTitle).flatMap(editionsIn);
    const [all] = first.length > 0 ? first : texts.flatMap(editionsIn);
    this.own = all ?? null;
  }

  isNamedIn(sentence: string): boolean {
    return beforeOrBehind.test(sentence) || editionsIn(sentence).some((number) => number !== this.own);
  }
}
