import { escapedForPattern } from "../../text/escapedForPattern";
import type { GradeSymbol } from "../rubric";
import { plainLegend } from "./legendItems";

/** What makes of grades that are named together one thing: a share, or a word for them. */
const asOne = /[%割]|割合|比率|構成比|(?:順調|達成|良好)」?(?:とし|とする|とみな|と捉え|と判)/u;

const between = "(?:[」』]?(?:[・、,と/+＋]|及び|並びに|又は|または|若しくは|もしくは)[「『]?|[」』][「『])";

/** The grades that a text names together, best first (Ａ・Ｂ, 「順調」又は「概ね順調」, 4以上); `null`: none, or not the best ones. */
function bestNamed(text: string, order: readonly GradeSymbol[]): number | null {
  const longestFirst = [...order].sort((one, other) => other.length - one.length);
  const one = `(?:${longestFirst.map(escapedForPattern).join("|")})`;
  const apart = "(?<![0-9A-Za-z.])";
  const list = new RegExp(`${apart}(?<list>${one}(?:${between}${one})+)(?![0-9A-Za-z.%])`, "gu");
  const [named] = text.matchAll(list);
  if (named?.groups !== undefined) {
    const grades = new Set(named[0].match(new RegExp(one, "gu")));
    return order.slice(0, grades.size).every((grade) => grades.has(grade)) ? grades.size : null;
  }
  const from = new RegExp(`${apart}(?<grade>${one})(?:評価)?以上`, "u").exec(text)?.groups?.grade;
  return from === undefined || from === order[0] ? null : order.indexOf(from) + 1;
}

/**
 * The best grades that a plan counts together in the share that it publishes (「計画どおり」「概ね計画どおり」は合わせて11指標（68.8％）, Ａ・Ｂの割合):
 * how many of `order`, best first; `null` where the texts name none, or not the same ones everywhere.
 */
export function countedTogether(texts: readonly string[], order: readonly GradeSymbol[]): number | null {
  const found = new Set(
    texts.map(plainLegend).flatMap((text) => (asOne.test(text) ? (bestNamed(text, order) ?? []) : [])),
  );
  const [count] = found;
  return found.size === 1 && count !== undefined && count < order.length ? count : null;
}
