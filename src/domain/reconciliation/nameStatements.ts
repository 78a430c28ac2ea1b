import { groupBy } from "../groupBy";
import { changesOf } from "./changes";
import { isSameName, rawSpan } from "../text/compactText";
import { isOfMeasure, runsIn } from "./listStatements";
import { intendedLetters } from "./nameIndex";
import type { NameUse } from "./outline";
import { placeOf } from "./quotes";
import type { Span, Statement, StatementPlace, StatementReason } from "./statement";

/** Quotation marks and brackets around a part of a name are set as each text likes. */
const unspoken = /[「」『』"'“”‘’\s]/gu;

/** How a name is written at one place. */
interface Writing {
  readonly use: NameUse;
  readonly written: string;
  /** In the compact text; empty where it is the sheet's own writing. */
  readonly differing: readonly Span[];
}

function writingOf(use: NameUse): Writing {
  const { text } = use.piece.text;
  const { span, alignment, name } = use.mention;
  const written = text.slice(span.start, span.end);
  if (alignment === null || isSameName(written, name.text)) return { use, written, differing: [] };
  const differences = alignment.differences.filter(({ expected, written: other }) => {
    const letters = name.compact.slice(expected.start, expected.end) + text.slice(other.start, other.end);
    return letters.replace(unspoken, "") !== "";
  });
  return { use, written, differing: differences.map((difference) => difference.written) };
}

/** A sentence may use the words of a name without meaning it: only a writing that is a name elsewhere counts there. */
function isCounted(
  { use, written, differing }: Writing,
  formsOfNames: ReadonlySet<string>,
  listed: ReadonlySet<NameUse>,
): boolean {
  if (isShortened(use) || (differing.length > 0 && isSetApart(use))) return false;
  if (use.position !== "sentence") return true;
  const { name, alignment } = use.mention;
  // 涵養 for かん養, or a letter of another script: in a sentence too it is this name.
  if (differing.length > 0 && alignment?.cost === 0) return true;
  const isMeasure = name.things.some(({ kind }) => kind === "measure");
  if (isMeasure && differing.length > 0 && isOnlySigns(use)) return true;
  const isName = listed.has(use) || formsOfNames.has(formOf(use, written));
  return differing.length > 0 && isMeasure && name.compact.length >= 10 && isName;
}

const wordLeftOut = /^[\p{Script=Han}\p{Script=Katakana}ー]{2,}の?$/u;
/** 母子健康手帳アプリ 2,694人 for 母子健康手帳アプリの配信. */
const lastWord = /^の[\p{Script=Han}\p{Script=Katakana}ー]{2,4}$/u;
/** Where nothing else stands beside a name it is a heading or a cell, which has all of it. */
const longestMarker = 4;
const counted = /^の?(?:率|数|者数|件数|量|額|割合|状況)$/u;

/**
 * 施設のLED化は… beside 施設のLED化率, スタートアップの資金調達額が… for スタートアップ企業の…: in a sentence a name may be said short, by
 * what it counts or by a word.
 */
function isShortened({ position, mention, piece }: NameUse): boolean {
  const { alignment, name, span } = mention;
  const [only, another] = alignment?.differences ?? [];
  const isWhole = piece.text.text.length - (span.end - span.start) <= longestMarker;
  if (only === undefined || another !== undefined || isWhole) return false;
  if (lastWord.test(name.compact.slice(only.expected.start)) && only.written.start === only.written.end) return true;
  if (position === "alone") return false;
  const { expected, written } = only;
  const left = name.compact.slice(expected.start, expected.end);
  const isEnd = expected.end === name.compact.length;
  const more = piece.text.text.slice(written.start, written.end);
  // 環境学習の出前講座は… for 環境学習出前講座.
  if (position !== "quoted" && left + more === "の") return true;
  return (
    written.start === written.end && (isEnd ? counted.test(left) : position !== "quoted" && wordLeftOut.test(left))
  );
}

/** 未病指標の構築活用 for 未病指標の構築・活用: no other words, a sign put in or left out. */
function isOnlySigns({ mention: { alignment, name }, piece }: NameUse): boolean {
  return (
    name.compact.length >= 8 &&
    (alignment?.differences ?? []).every(({ expected, written }) =>
      /^[・、-]*$/u.test(
        name.compact.slice(expected.start, expected.end) + piece.text.text.slice(written.start, written.end),
      ),
    )
  );
}

/** 料理教室　参加者は for 料理教室の参加者数: a label and what is said of it. */
function isSetApart({ mention: { span }, piece: { text } }: NameUse): boolean {
  const { start, end } = rawSpan(text, span);
  const blanks = text.raw.slice(start, end).match(/[\p{L}]　(?=\p{L})/gu) ?? [];
  return blanks.length === 1;
}

function formOf({ mention }: NameUse, written: string): string {
  return `${mention.name.compact}\n${written}`;
}

function reasonOf({ use, written, differing }: Writing): StatementReason {
  const { name, alignment } = use.mention;
  if (differing.length === 0) return { code: "nameAgrees", parameters: { name: name.text } };
  const changes = changesOf(alignment?.differences ?? [], name.compact, use.piece.text.text);
  if (intendedLetters(written) === intendedLetters(name.compact)) {
    const letters = changes.map((change) => `${change.written}／${change.expected}`).join("、");
    return { code: "nameLookAlike", parameters: { written, expected: name.text, letters } };
  }
  return { code: "nameDiffers", parameters: { written, expected: name.text, changes } };
}

function measureOfUse({ mention, subject }: NameUse): string | null {
  const measures = mention.name.things.flatMap((thing) => (thing.kind === "measure" ? [thing.measure] : []));
  return measures.length === 1 ? (measures[0]?.code ?? null) : (subject.measure?.code ?? null);
}

/** Names of a list in a sentence that has at least as many more as they are: A、B及びC. */
function usesInLists(uses: readonly NameUse[]): ReadonlySet<NameUse> {
  const found = new Set<NameUse>();
  for (const own of groupBy(uses.filter(isOfMeasure), ({ piece }) => piece).values()) {
    for (const run of runsIn(own, own[0].piece.text.text)) {
      const isExact = run.filter(({ mention }) => mention.alignment === null).length * 2 > run.length;
      if (isExact) for (const use of run) found.add(use);
    }
  }
  return found;
}

/** One statement for each writing of each name, with all of its places. */
export function nameStatements(uses: readonly NameUse[]): readonly Statement[] {
  const writings = uses.map(writingOf);
  const forms = new Set(
    writings.filter(({ use }) => use.position !== "sentence").map(({ use, written }) => formOf(use, written)),
  );
  const listed = usesInLists(uses);
  const grouped = new Map<string, { readonly first: Writing; readonly places: StatementPlace[] }>();
  for (const writing of writings) {
    if (!isCounted(writing, forms, listed)) continue;
    const { use, written, differing } = writing;
    const key = differing.length === 0 ? use.mention.name.compact : formOf(use, written);
    const group = grouped.get(key) ?? { first: writing, places: [] };
    grouped.set(key, group);
    group.places.push(placeOf(use.piece, use.mention.span, differing));
  }
  return [...grouped.values()].map(({ first, places }) => statementOf(first, places));
}

function statementOf(writing: Writing, places: readonly StatementPlace[]): Statement {
  const { name } = writing.use.mention;
  return {
    kind: "name",
    verdict: writing.differing.length === 0 ? "agrees" : "differs",
    severity: "error",
    measure: measureOfUse(writing.use),
    stated: writing.written,
    expected: name.text,
    cell: { sheet: name.cell.sheet, row: name.cell.row, column: name.cell.column },
    places,
    reason: reasonOf(writing),
  };
}
