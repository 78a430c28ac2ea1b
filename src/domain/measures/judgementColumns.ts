import type { Roles } from "./chooseColumns";
import { certain } from "../certain";
import { canonicalText } from "../text/canonicalText";
import { most, type ColumnContents } from "./columnContents";
import { kindOfCell } from "./columnProfile";
import type { Header, HeaderColumn } from "./header";

/** How a body's own words tell what a column holds; see the settings. */
export interface ContentTests {
  readonly isGrade: (text: string) => boolean;
  readonly isGoalStatus: (text: string) => boolean;
}

/** What heads one of these columns may head another: 達成状況 over ◎○△, 評価 over 達成・未達成, 達成度 over 98.2%. */
const judgements = ["goalStatus", "grade", "achievementRate"] as const;
type Judgement = (typeof judgements)[number];

/** 評点 82 is a score: under such a word only what is written as a percentage is a rate. */
const scoreWord = /評価|評点|評定|判定|点数/u;

function isRate(text: string, isScore: boolean): boolean {
  return (isScore ? /^[-+]?[0-9,.]+%$/u : /^[-+]?[0-9,.]+%?$/u).test(canonicalText(text));
}

/** 目標達成, おおむね達成, 一部達成 under 評価: more than whether the goal was reached. */
const degree = /概ね|おおむね|ほぼ|一部|やや|大幅/u;

function contentsOf(texts: readonly string[], { label, role }: HeaderColumn, tests: ContentTests): Judgement | null {
  // 1 to 5 are the points of a scale: no rates, and ①②③ only where the header says so and no point is above 3. 0 and 1 are
  // rates under a header of rates.
  const points = texts.map((text) => canonicalText(text).trim());
  const arePoints = points.length > 0 && points.every((point) => /^[0-9①-⑨]$/u.test(point));
  const isScale = arePoints && (role !== "achievementRate" || points.some((point) => /[^01]/u.test(point)));
  const areStatuses = !isScale || (role === "goalStatus" && texts.every(tests.isGoalStatus));
  const hasDegrees = role === "grade" && texts.some((text) => degree.test(text) && !tests.isGoalStatus(text));
  const holds: Readonly<Record<Judgement, boolean>> = {
    goalStatus: areStatuses && most(texts, tests.isGoalStatus),
    // A, B+ are no body's statuses, whatever the rubric calls its grades.
    grade: most(texts, (text) => tests.isGrade(text) || kindOfCell(text, text) === "mark") || (isScale && !areStatuses),
    achievementRate: !isScale && most(texts, (text) => isRate(text, scoreWord.test(label))),
  };
  const held = judgements.filter((judgement) => holds[judgement] && !(judgement === "goalStatus" && hasDegrees));
  return held.length === 1 ? certain(held[0]) : null;
}

const mostWordsOfAScale = 8;
const longestWordOfAScale = 12;

/** 順調, 停滞, 達成に向け進展: a few short words that come again. */
function areWordsOfAScale(texts: readonly string[]): boolean {
  const words = new Set(texts);
  return (
    words.size <= mostWordsOfAScale &&
    words.size < texts.length &&
    texts.every((text) => text.length <= longestWordOfAScale)
  );
}

/**
 * Settles grade, goal status and rate by what the columns hold. A column goes to another role only if what it holds is
 * beyond doubt and no other column is better placed; a role that the settings gave stays. What is left vacant so
 * (達成度 holds rates) goes to another column that the header names for it.
 */
export function settleJudgements(header: Header, roles: Roles, contents: ColumnContents, tests: ContentTests): Roles {
  const heldBy = (column: HeaderColumn): Judgement | null => {
    const texts = contents.texts(column);
    const held = contentsOf(texts, column, tests);
    const isOnly = held === null && column.role === "goalStatus" && !roles.has("grade");
    return isOnly && areWordsOfAScale(texts) ? "grade" : held;
  };
  const chosen = judgements.flatMap((role) => {
    const column = roles.get(role);
    if (column === undefined) return [];
    return [{ role, column, held: column.certainty === "settings" ? role : heldBy(column) }];
  });
  const others = header.columns.flatMap((column) => {
    const role = judgements.find((judgement) => judgement === column.role);
    return role === undefined || roles.get(role) === column || heldBy(column) !== role ? [] : [{ role, column }];
  });
  const inOrderOfTrust = [
    ...chosen.filter(({ role, held }) => held === role),
    ...chosen.flatMap(({ column, held }) => (held === null ? [] : [{ role: held, column }])),
    ...chosen,
    ...others,
  ];
  const settled = new Map(roles);
  judgements.forEach((role) => settled.delete(role));
  for (const { role, column } of inOrderOfTrust) {
    const isPlaced = judgements.some((placed) => settled.get(placed) === column);
    if (!isPlaced && !settled.has(role)) settled.set(role, column);
  }
  return settled;
}
