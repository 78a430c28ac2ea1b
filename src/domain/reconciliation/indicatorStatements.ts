import { textOfCell } from "../measures/measure";
import { align, type Difference } from "./alignment";
import { changesOf, differencesOfContent } from "./changes";
import { compactName, rawSpan } from "../text/compactText";
import { isMistyped, isSameDate, isSameValue, labelBefore } from "./figureMatch";
import type { FigureSection, PlacedFigure } from "./figureSection";
import { placeOf } from "./quotes";
import type { SheetFigure } from "./sheetFigures";
import type { StatedFigure } from "./statedFigures";
import type { Span, Statement } from "./statement";

const mayStandBefore = /[(、。「・:】)]/u;
const mayStandBetween = /^(?:[はがを:のに(]|合計|累計|目標|[0-9]+%|令和|平成|[元0-9～、]|年度?)*$/u;

/** Indicators named otherwise before their figures: RPA導入件数 for RPA活用件数. */
export function indicatorStatements({ measure, sheet, stated }: FigureSection): readonly Statement[] {
  const found = new Map<string, Statement>();
  const actuals = sheet.filter(({ role }) => role === "actual");
  for (const placed of stated) {
    for (const figure of actuals) {
      const isNamed = actuals.some((other) => other !== figure && isNamedBefore(placed, other));
      const statement =
        isNamed || isOfAnother(placed, figure, stated)
          ? null
          : (namedUnlike(measure, placed, figure) ?? indicatorStatement(measure, placed, figure));
      if (statement !== null) found.set(`${String(statement.cell?.column)} ${statement.stated}`, statement);
    }
  }
  return [...found.values()];
}

function isNamedBefore({ piece, figure }: PlacedFigure, { name }: SheetFigure): boolean {
  return labelBefore(piece.text.text, figure, name)?.alignment.cost === 0;
}

/** 医業収支比率は88.2% beside 経常収支比率は93.5%: another value than the sheet's, which is told under its own name. */
function isOfAnother({ figure }: PlacedFigure, sheet: SheetFigure, stated: readonly PlacedFigure[]): boolean {
  if (isSameValue(figure, sheet) || isMistyped(figure, sheet)) return false;
  return stated.some((other) => isSameValue(other.figure, sheet) && isNamedBefore(other, sheet));
}

function indicatorStatement(measure: string, { piece, figure }: PlacedFigure, sheet: SheetFigure): Statement | null {
  const { text } = piece.text;
  const label = labelBefore(text, figure, sheet.name);
  if (label === null) return null;
  const { span, letters, alignment } = label;
  const endsAlike = text.charAt(span.end - 1) === letters.at(-1);
  // 参加した外国人市民 beside 訓練に参加した外国人住民: a sentence as a name may be said in other words.
  const isSentence = /[しさ][たれ]|する|している/u.test(sheet.name);
  const isName =
    endsAlike &&
    (alignment.cost === 0 || !isSentence) &&
    (span.start === 0 || mayStandBefore.test(text.charAt(span.start - 1))) &&
    mayStandBetween.test(text.slice(span.end, figure.span.start));
  const differences = differencesOfContent(alignment.differences, letters, text).filter(
    (difference) => !isShortened(difference, letters),
  );
  if (!isName || (alignment.cost > 0 && differences.length === 0)) return null;
  // 残食　残食率は: a label before it is no part of the name.
  const raw = rawSpan(piece.text, span);
  if (alignment.cost > 0 && piece.text.raw.slice(raw.start, raw.end).includes("　")) return null;
  const written = text.slice(span.start, span.end);
  return {
    kind: "name",
    verdict: differences.length === 0 ? "agrees" : "differs",
    severity: "warning",
    measure,
    stated: written,
    expected: sheet.name,
    cell: { sheet: sheet.cell.sheet, row: sheet.cell.row, column: sheet.cell.column },
    places: [
      placeOf(
        piece,
        span,
        differences.map((difference) => difference.written),
      ),
    ],
    reason:
      differences.length === 0
        ? { code: "nameAgrees", parameters: { name: sheet.name } }
        : {
            code: "indicatorDiffers",
            parameters: { written, expected: sheet.name, changes: changesOf(differences, letters, text) },
          },
  };
}

/** A word of the name that the report leaves out: 活用件数 for RPA活用件数, not 登録数 for 登録者数. */
function isShortened({ expected, written }: Difference, name: string): boolean {
  return (
    written.end === written.start && (expected.start === 0 || wholeWord.test(name.slice(expected.start, expected.end)))
  );
}

const wholeWord = /^(?:[A-Za-z]{2,}|[\p{Script=Katakana}ー]{2,}|\p{Script=Han}{2,})$/u;
const bracketLabel =
  /[(](?<label>[\p{Script=Han}\p{Script=Katakana}ーA-Za-z・]{3,20}(?:数|率|割合|時間|額))(?=:?(?:令和|平成|20[0-9]{2}))[^()]*$/u;
const leastTelling = 1000;

/** The sheet's very figure under a name of its own: （アクセス数 令和4年度：61,183件） for ホームページ数, A品質30% for A品率30%. */
function namedUnlike(measure: string, { piece, figure }: PlacedFigure, sheet: SheetFigure): Statement | null {
  const { text } = piece.text;
  const isTelling = Math.abs(figure.value) >= leastTelling || isSameDate(figure, sheet);
  if (!isSameValue(figure, sheet)) return null;
  const span =
    (isTelling ? bracketedName(text, figure, sheet) : null) ??
    shortName(text, figure, sheet) ??
    remarkOfName(text, figure, sheet);
  if (span === null) return null;
  const written = text.slice(span.start, span.end);
  return {
    kind: "name",
    verdict: "differs",
    severity: "warning",
    measure,
    stated: written,
    expected: sheet.name,
    cell: { sheet: sheet.cell.sheet, row: sheet.cell.row, column: sheet.cell.column },
    places: [placeOf(piece, span, [span])],
    reason: { code: "indicatorUnlike", parameters: { written, expected: sheet.name } },
  };
}

function bracketedName(text: string, figure: StatedFigure, { name }: SheetFigure): Span | null {
  const before = text.slice(figure.before.start, figure.before.end);
  const found = bracketLabel.exec(before);
  const label = found?.groups?.label;
  const own = compactName(name);
  if (found === null || label === undefined || own.includes(label) || label.includes(own)) return null;
  if (labelBefore(text, figure, name) !== null) return null;
  const start = figure.before.start + found.index + 1;
  return { start, end: start + label.length };
}

const remark = /^[(](?<inside>[^()]{4,40})[)]/u;
const mostCostOfRemark = 0.6;

/** The remark in brackets behind an indicator's name, in other words: 満足度（肯定的な意見） for 満足度（肯定的意見の割合）. */
function remarkOfName(text: string, figure: StatedFigure, { name }: SheetFigure): Span | null {
  const label = labelBefore(text, figure, name);
  if (label?.alignment.cost !== 0) return null;
  const written = remark.exec(text.slice(label.span.end, figure.before.end))?.groups?.inside;
  const full = compactName(name);
  const own = remark.exec(full.slice(full.indexOf(label.letters) + label.letters.length))?.groups?.inside;
  if (written === undefined || own === undefined || written === own || /年度|時点/u.test(written)) return null;
  if (align(own, written, "whole").cost > own.length * mostCostOfRemark) return null;
  return { start: label.span.start, end: label.span.end + written.length + 2 };
}

/** A short name within a cell's words (A品率30%) with another letter right before the figure. */
function shortName(text: string, figure: StatedFigure, { name, cell }: SheetFigure): Span | null {
  const own = compactName(name);
  if (own.length < 3 || own.length > 6 || !compactName(textOfCell(cell)).includes(own)) return null;
  const span = { start: figure.before.end - own.length, end: figure.before.end };
  const written = text.slice(span.start, span.end);
  const isAlike = written !== own && written.startsWith(own.slice(0, 2)) && align(written, own, "whole").cost === 1;
  return isAlike ? span : null;
}
