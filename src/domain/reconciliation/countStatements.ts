import { gridFromRows } from "../grid/sheetGrid";
import type { FindingCell } from "../inspection/finding";
import { countedWords, findOverviewSentences, type OverviewSentence } from "../summary/publishedSentences";
import {
  compareOverview,
  isComparable,
  type ComparedSentence,
  type OverviewComparison,
} from "../summary/overviewComparison";
import { divisionsWithin, type CountedDivision } from "../summary/countedPlan";
import { percentText } from "../summary/overviewSentences";
import type { Division } from "../plan/division";
import type { Piece } from "./pieces";
import { placeOf } from "./quotes";
import type { Span, Statement, StatementReason } from "./statement";

/** What a sentence about the plan or a division is compared with. */
export interface CountContext {
  readonly comparison: OverviewComparison;
  readonly cells: ReadonlyMap<Division, FindingCell>;
  /** The first cell of the measures sheet, for statements about the plan. */
  readonly planCell: FindingCell;
  readonly percentDecimals: number;
}

/** Where a number with the word behind it stands in a piece; `null` where spaces or widths hide it. */
function spanOf({ text: { text } }: Piece, number: string, from: number): Span | null {
  for (let start = text.indexOf(number, from); start >= 0; start = text.indexOf(number, start + 1)) {
    const isPart = /[0-9.,]/u.test(text.charAt(start - 1)) || /[0-9]/u.test(text.charAt(start + number.length));
    if (!isPart) return { start, end: start + number.length };
  }
  return null;
}

interface Claim {
  readonly number: string;
  readonly kind: "count" | "rate";
  readonly differs: boolean;
  readonly reason: StatementReason;
  readonly expected: string;
}

function subjectName({ division }: CountedDivision): string | null {
  return division?.label ?? null;
}

function countClaim(sentence: ComparedSentence, kind: "measures" | "achieved"): Claim {
  const stated = sentence.sentence[kind];
  const difference = sentence.counts.find(({ what }) => what.kind === kind);
  const counted = difference?.counted ?? stated;
  const parameters = { subject: subjectName(sentence.subject), what: kind, stated, counted };
  return {
    number: String(stated),
    kind: "count",
    differs: difference !== undefined,
    expected: String(counted),
    reason:
      difference === undefined
        ? { code: "agrees", parameters: { expected: String(counted) } }
        : { code: "countDiffers", parameters },
  };
}

function rateClaims({ sentence, rate, subject }: ComparedSentence, percentDecimals: number): readonly Claim[] {
  if (sentence.rate === null) return [];
  const { value, decimals } = sentence.rate;
  const stated = percentText(value, Math.max(0, decimals - 2));
  const counted = rate?.counted == null ? null : percentText(rate.counted, percentDecimals);
  const parameters = { subject: subjectName(subject), stated, counted };
  const code = rate?.isRounding === true ? "rateRounded" : "rateDiffers";
  return [
    {
      number: stated,
      kind: "rate",
      differs: rate !== null,
      expected: counted ?? stated,
      reason: rate === null ? { code: "agrees", parameters: { expected: stated } } : { code, parameters },
    },
  ];
}

/** 21分野, 3つの中柱: numbers of divisions, by the plan's own words for its levels. */
function divisionClaims(
  sentence: OverviewSentence,
  subject: CountedDivision,
  words: readonly string[],
): readonly Claim[] {
  const head = sentence.text.slice(
    0,
    sentence.text.search(new RegExp(`${String(sentence.measures)}${countedWords}(?:のうち|のなかで|の内|中)`, "u")),
  );
  return words.flatMap((word, index) => {
    if (word === "") return [];
    const stated = new RegExp(`([0-9]{1,4})(?:つの|の)?${escaped(word)}`, "u").exec(head)?.[1];
    if (stated === undefined) return [];
    const within = divisionsWithin(subject).filter(({ division }) => division?.level === index + 1);
    if (within.length === 0) return [];
    const filled = within.filter(({ counts }) => counts.measures > 0).length;
    const differs = Number(stated) !== within.length && Number(stated) !== filled;
    const parameters = { subject: subjectName(subject), what: { word }, stated: Number(stated), counted: filled };
    return [
      {
        number: stated,
        kind: "count" as const,
        differs,
        expected: String(differs ? filled : stated),
        reason: differs
          ? { code: "countDiffers" as const, parameters }
          : { code: "agrees" as const, parameters: { expected: stated } },
      },
    ];
  });
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

const quotedTopic = /「([^」]{1,40})」(?:では|において|については|は)/u;

/** The sentence says whose numbers it has, and the sheet has no such division: they can't be compared. */
function isAboutOther({ sentence, subject }: ComparedSentence): boolean {
  return (
    subject.division === null &&
    quotedTopic.test(sentence.text) &&
    !/全体|計画/u.test(quotedTopic.exec(sentence.text)?.[1] ?? "")
  );
}

function statementsOf(compared: ComparedSentence, piece: Piece, context: CountContext): readonly Statement[] {
  const { subject, sentence } = compared;
  if (isAboutOther(compared)) return [];
  const claims = [
    ...divisionClaims(sentence, subject, context.comparison.levelWords),
    countClaim(compared, "measures"),
    countClaim(compared, "achieved"),
    ...rateClaims(compared, context.percentDecimals),
  ];
  let from = Math.max(0, piece.text.text.indexOf(sentence.text.slice(0, 12)));
  return claims.flatMap(({ number, kind, differs, reason, expected }): readonly Statement[] => {
    const span = spanOf(piece, number, from) ?? spanOf(piece, number, 0);
    if (span === null) return [];
    if (kind === "count") from = span.end;
    return [
      {
        kind,
        verdict: differs ? "differs" : "agrees",
        severity: reason.code === "rateRounded" ? "warning" : "error",
        measure: null,
        stated: number,
        expected,
        cell: (subject.division === null ? undefined : context.cells.get(subject.division)) ?? context.planCell,
        places: [placeOf(piece, span, differs ? [span] : [])],
        reason,
      },
    ];
  });
}

/** Sentences such as 「21分野76施策のうち、71施策（93.4%）」 against the recount of what they are about. */
export function countStatements(pieces: readonly Piece[], context: CountContext): readonly Statement[] {
  const grid = gridFromRows(
    "",
    pieces.map(({ text }) => [text.raw]),
  );
  const { counting } = context.comparison;
  const sentences = findOverviewSentences(grid).filter((sentence) => isComparable(sentence, counting));
  return sentences.flatMap((sentence) => {
    const piece = pieces[sentence.cell.row];
    return piece === undefined ? [] : statementsOf(compareOverview(sentence, context.comparison), piece, context);
  });
}
