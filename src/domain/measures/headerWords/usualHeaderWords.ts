import type { ColumnRole } from "../columnRoles";
import { englishWords } from "./englishWords";
import { wordsOfJudgements } from "./wordsOfJudgements";
import { wordsOfMeasures } from "./wordsOfMeasures";
import type { WordsOfRole } from "./wordsOfRole";
import { wordsOfValues } from "./wordsOfValues";

export interface HeaderWords extends WordsOfRole {
  readonly role: ColumnRole;
}

type RoleWithWords = Exclude<ColumnRole, "previous">;

const wordsOf: Readonly<Record<RoleWithWords, WordsOfRole>> = {
  ...wordsOfJudgements,
  ...wordsOfMeasures,
  ...wordsOfValues,
};

/** What is more particular stands first. */
const orderOfTrial: readonly RoleWithWords[] = [
  "goalStatus",
  "background",
  "achievementRate",
  "baseline",
  "expected",
  "goal",
  "indicator",
  "asOf",
  "part",
  "unit",
  "direction",
  "target",
  "actual",
  "grade",
  "department",
  "number",
  "name",
  "remarks",
  "fiscalYear",
  "division",
];

/** Headers that Japanese bodies print over the columns of a measures sheet, in the order in which their patterns are tried. */
export const usualHeaderWords: readonly HeaderWords[] = orderOfTrial.map((role) => ({
  role,
  words: [...wordsOf[role].words, ...englishWords(role)],
  patterns: wordsOf[role].patterns,
}));
