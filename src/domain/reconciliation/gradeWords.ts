import { escapedForPattern } from "../text/escapedForPattern";

/** で「やや遅れ」である, は未達成となった, 「遅れ」とした: a plan's grade in words, of the measure that the sentence is on. */
export function gradeWordPattern(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const word = `[「『]?(?<grade>${words.map(escapedForPattern).join("|")})[」』]?`;
  const said = "(?=と(?:し(?:た|ました|て)|な(?:っ|り)|評価|判定)|で(?:あ|した|す(?!る))|だ(?:っ|。))";
  return new RegExp(
    `(?<=^|[、。で:)]|(?<!目標)[はを])${word}${said}|(?<=[0-9)][^、。0-9]{0,6}で)${word.replace("<grade>", "<ending>")}(?=[、。]|$)`,
    "gu",
  );
}
