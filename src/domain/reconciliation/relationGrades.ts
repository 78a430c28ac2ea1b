import type { RelationClaim } from "./relationClaim";

export type Match = RegExpExecArray;

export function allMatches(sentence: string, patterns: readonly RegExp[]): readonly Match[] {
  return patterns.flatMap((pattern) => [...sentence.matchAll(pattern)]);
}

/** Where a match stands in the compact text, and the number in it that is no value. */
export type PlaceOf = (match: Match, number?: string) => Pick<RelationClaim, "span" | "amount">;

const grade =
  /(?:(?:評価|判定)(?:は|:|が)「?|[(](?:評価|判定)|[→⇒](?:評価|判定)?「?)(?<grade>[A-DSＡ-ＤＳ◎○△×☆])(?![A-Za-z0-9])」?(?:評価)?(?:で|と|、|。|とな|だ|[)]|$)/gu;

/** B評価となった. */
const gradeBefore =
  /(?<![A-Za-z0-9])(?<grade>[A-DＡ-ＤS◎○△×☆])評価(?:と(?:な|し)|で(?:あ|し|す)|だ(?:。|っ)|(?<=(?:^|[。、(])[^。、(]評価)(?:[。)]|$))/gu;
/** (中間目標120)○: a mark that ends a line. */
const gradeAtEnd = /(?<=[)])(?<grade>[◎○△×☆])$/gu;
/** 「△」とした. */
const gradeQuoted = /「(?<grade>[A-DＡ-ＤS◎○△×☆])」(?:評価)?(?:と(?:な|し|評価)|で(?:あ|し|す))/gu;

/** The grades that a sentence says a measure has (評価はA, B評価となった); `gradeWord` finds those in words. */
export function gradeClaims(sentence: string, gradeWord: RegExp | null, placeOf: PlaceOf): readonly RelationClaim[] {
  const usual = [grade, gradeBefore, gradeQuoted, gradeAtEnd];
  const patterns = gradeWord === null ? usual : [...usual, gradeWord];
  const all = allMatches(sentence, patterns).map((match): RelationClaim => {
    const stated = match.groups?.grade ?? match.groups?.ending ?? "";
    return { kind: "grade", span: placeOf(match).span, amount: null, stated };
  });
  // 評価は「△」とした is said in two ways at once.
  return all.filter(
    ({ span }, index) => !all.slice(0, index).some((one) => one.span.start < span.end && span.start < one.span.end),
  );
}
