import type { GoalStatus } from "../evaluation/goalStatus";
import { writtenIn } from "../text/compactText";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import type { Span, Statement, StatementReason, Verdict } from "./statement";
import { countedThings } from "../summary/tallies/tallyClaim";
import type { ToldStatus } from "./toldStatus";

/** Sections that say what became of a measure's goal. */
export function isAboutGoalStatus({ subject: { section } }: Passage): boolean {
  return /達成状況|達成度|目標の達成/u.test(section) && !section.includes("指標");
}

const missed =
  /中止|未達|できなかった|できませんでした|達成していない|達成していません|達成できず|達成に至ら|至らなかった|至りませんでした|見送|断念|完全には|一部(?:準拠|達成|のみ|にとどま|に留ま)|困難であった|遅れが/u;
const underway = /着手|にとどま|に留ま|途上|取組中|継続中|進めている|検討中|準備中|見込み|予定/u;
const done = /(?:た|ました|である|です)。?$/u;
const reached =
  "達成(?:(?:いた)?し(?:た|ました)|でき(?:た|ました)|することができ(?:た|ました)|でき(?:なかった|ませんでした)|していない|していません|しておりません|し(?:なかった|ませんでした)|には?至(?:らなかった|りませんでした))";
const claim = new RegExp(
  `目標(?:及び施策目標)?(?:とも|について)?(?:は|を|も|とも)?(?:概ね|全て|完全には)?${reached}|(?:目標|計画)値?(?:の|[(])?[0-9][0-9,.]*[^。、0-9]{0,10}[)]?(?:を|に)は?${reached}|(?<=^|[、。])${reached}`,
  "gu",
);
const ending = /(?:取組(?:み)?|事業)(?:を|は)[^。、を]{0,8}(?:終了|終え|終わ|廃止|取りやめ)/gu;
const continuing =
  /(?:取組(?:み)?|事業)(?:を|は)[^。、を]{0,8}(?:継続|続け)|(?:引き続き|今後とも|今後も|これからも)[^。]{0,30}(?:取り組(?:む|み|んで)|進めて(?:いく|いき|まいり)|推進して(?:いく|いき|まいり)|継続し?(?:する|ます|て)|続け(?:る|ます))(?!必要)/gu;
/** 目標を達成したのは10施策, 目標に達した5施策: of how many, not of the measure at hand. */
const ofSeveral = new RegExp(`^(?:のは|もの|(?:の|が|は)?[0-9]{1,3}(?:つの)?${countedThings}|${countedThings})`, "u");
const ofPart = /(?:分野の|移行|計画の|戦略の|柱の|中間)$/u;

/** Where each sentence of a passage stands in the compact text, behind the name it begins with. */
function sentences({ piece, span, uses }: Passage): readonly Span[] {
  const { text } = piece.text;
  const head = uses.find(({ position, mention }) => position === "alone" && mention.span.start === span.start);
  let start = head?.mention.span.end ?? span.start;
  const found: Span[] = [];
  for (let index = start; index < span.end; index += 1) {
    if (text.charAt(index) !== "。" && index + 1 < span.end) continue;
    if (index + 1 - start > 3) found.push({ start, end: index + 1 });
    start = index + 1;
  }
  return found;
}

function fits(status: GoalStatus, text: string): Verdict | null {
  if (missed.test(text)) return status === "achieved" ? "differs" : "agrees";
  if (underway.test(text)) return status === "achieved" ? "unclear" : "agrees";
  if (!done.test(text)) return null;
  return status === "achieved" ? "agrees" : "differs";
}

function reasonOf(verdict: Verdict, stated: string, status: string): StatementReason {
  if (verdict === "agrees") return { code: "statusAgrees", parameters: { status } };
  return { code: verdict === "differs" ? "statusDiffers" : "statusUnclear", parameters: { stated, status } };
}

function statement(
  { measure, cell, entered: status }: ToldStatus,
  passage: Passage,
  span: Span,
  verdict: Verdict,
): Statement {
  const stated = writtenIn(passage.piece.text, span);
  return {
    kind: "status",
    verdict,
    severity: "warning",
    measure,
    stated,
    expected: status,
    cell: { sheet: cell.sheet, row: cell.row, column: cell.column },
    places: [placeOf(passage.piece, span, verdict === "differs" ? [span] : [])],
    reason: reasonOf(verdict, stated, status),
  };
}

/** What the section on the goal's status says as a whole: its last sentence, unless one tells of a failure. */
function sectionStatement(told: ToldStatus, passages: readonly Passage[]): readonly Statement[] {
  const { status } = told;
  if (status === "missed") return [];
  const all = passages.flatMap((passage) => sentences(passage).map((span) => ({ passage, span })));
  const textOf = ({ passage, span }: (typeof all)[number]): string =>
    passage.piece.text.text.slice(span.start, span.end);
  const telling =
    all.find((one) => missed.test(textOf(one))) ?? all.findLast((one) => fits(status, textOf(one)) !== null);
  if (telling === undefined) return [];
  const verdict = fits(status, textOf(telling));
  return verdict === null ? [] : [statement(told, telling.passage, telling.span, verdict)];
}

/** 目標は達成した, 施策目標を達成できなかった: said in so many words, in any section. */
function claims(told: ToldStatus, passage: Passage): readonly Statement[] {
  const { piece, span } = passage;
  return [...piece.text.text.slice(span.start, span.end).matchAll(claim)].flatMap((match) => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (ofPart.test(piece.text.text.slice(Math.max(0, start - 4), start))) return [];
    if (ofSeveral.test(piece.text.text.slice(end, end + 12))) return [];
    const isMissed = /なかった|ません|していない|おりません/u.test(match[0]);
    const verdict = isMissed === (told.status === "achieved") ? "differs" : "agrees";
    return [statement(told, passage, { start, end }, verdict)];
  });
}

/** 取組を終了する, 今後も取組を継続する: against what the status says of the measure's future. */
function outlooks(told: ToldStatus, passage: Passage): readonly Statement[] {
  const { status } = told;
  if (status !== "missedEnded" && status !== "missedContinuing") return [];
  const { piece, span } = passage;
  const text = piece.text.text.slice(span.start, span.end);
  const said = (pattern: RegExp, agrees: boolean): readonly Statement[] =>
    [...text.matchAll(pattern)].map((match) => {
      const start = span.start + match.index;
      return statement(told, passage, { start, end: start + match[0].length }, agrees ? "agrees" : "differs");
    });
  return [...said(ending, status === "missedEnded"), ...said(continuing, status === "missedContinuing")];
}

/** Words on what became of each measure's goal against the sheet's status: told with care, since words are not marks. */
export function statusStatements(told: ToldStatus, passages: readonly Passage[]): readonly Statement[] {
  const ofStatus = passages.filter(isAboutGoalStatus);
  const others = passages.filter((passage) => !isAboutGoalStatus(passage));
  return [
    ...sectionStatement(told, ofStatus),
    ...others.flatMap((passage) => [...claims(told, passage), ...outlooks(told, passage)]),
  ];
}
