import { certain } from "../certain";
import { partOf, type GatheredCell } from "./segment";
import type { PlacedCell } from "./sheetCells";

/** Boxes that are printed before each option. */
const ticked = "☑☒✓✔■◼";
const unticked = "□☐◻";
const box = new RegExp(`[${ticked}${unticked}]`, "u");
const beforeBox = new RegExp(`(?=[${ticked}${unticked}])`, "u");
/** A mark in a cell of its own beside the option that was chosen. */
const mark = /^[○◯〇●レ☑✓✔■]$/u;
/** Ａ　目標を達成 */
const symbolFirst = /^([A-Z]{1,2}[+-]?|[Ａ-Ｚ]|[◎○△×▲])(?:[\s　:：．.)）・]|$)/u;

interface Option {
  readonly cell: PlacedCell;
  readonly text: string;
  readonly isTicked: boolean;
}

/** Whether a cell is one of some options with boxes before them, or several. */
export function hasBoxes({ text }: PlacedCell): boolean {
  return box.test(text.slice(0, 1));
}

/** Whether an option of the cell was ticked. */
export function isTicked(cell: PlacedCell): boolean {
  return optionsIn(cell).some((option) => option.isTicked);
}

function optionsIn(cell: PlacedCell): readonly Option[] {
  if (!hasBoxes(cell)) return [];
  return cell.text
    .split(beforeBox)
    .map((piece) => ({ cell, text: piece.slice(1).trim(), isTicked: ticked.includes(piece.slice(0, 1)) }));
}

/** □ | 順調 | ☑ | 概ね順調: each box in a cell left of its option. */
function optionsApart(run: readonly PlacedCell[]): readonly Option[] {
  const isBox = ({ text }: PlacedCell): boolean => text.length === 1 && box.test(text);
  const pairs = Array.from(
    { length: run.length / 2 },
    (_, at) => [certain(run[2 * at]), certain(run[2 * at + 1])] as const,
  );
  const areBoxes = pairs.every(([own, option]) => isBox(own) && !isBox(option));
  return run.length % 2 > 0 || !areBoxes
    ? []
    : pairs.map(([own, option]) => ({ cell: option, text: option.text, isTicked: ticked.includes(own.text) }));
}

function blank({ cell }: PlacedCell): GatheredCell {
  return partOf(cell, "");
}

/** What an official finds ticked, and the cells that the options stand in. */
export interface Choice {
  /** `null` where nobody knows what was meant: a shape over the cell, a circle drawn by hand. */
  readonly value: GatheredCell | null;
  readonly read: readonly PlacedCell[];
}

function chosen({ cell, text }: { readonly cell: PlacedCell; readonly text: string }): GatheredCell {
  const symbol = symbolFirst.exec(text)?.[1];
  return partOf(cell.cell, symbol ?? text);
}

function choiceOfBoxes(run: readonly PlacedCell[]): Choice | null {
  const end = run.findIndex((cell) => !hasBoxes(cell));
  const joint = end < 0 ? run : run.slice(0, end);
  const inCells = joint.flatMap(optionsIn);
  const apart = inCells.length === 1 ? optionsApart(run) : [];
  const [own, options] = apart.length > 0 ? [run, apart] : [joint, inCells];
  if (options.length < 2) return null;
  const [first, ...further] = options.filter((option) => option.isTicked);
  const value = first === undefined || further.length > 0 ? blank(certain(own[0])) : chosen(first);
  // Several ticks say nothing of one grade: they stay among what was not read.
  return { value, read: further.length > 0 ? [] : own };
}

/** ２ of １・②・３, and B of A・(B)・C. */
const circledOption = /^(?:[(（【〔[［<＜](.{1,8})[)）】〕\]］>＞]|[○◯〇●☑✓レ](.{1,8})|([①-⑳ⓐ-ⓩⒶ-Ⓩ]))$/u;
const betweenOptions = /\s*[・･/／|｜、,，]\s*|[\s\u3000]+/u;
/** What each option is where none is marked: with the pen, or with a shape over the cell. */
const symbolOption = /^(?:[A-ZＡ-Ｚa-zａ-ｚ0-9０-９ⅠⅡⅢⅣⅤ◎○△×▲])$/u;

/** Options in one cell of which one is circled or bracketed. */
function choiceOfCircle(cell: PlacedCell | undefined): Choice | null {
  const options = cell?.text.split(betweenOptions) ?? [];
  if (cell === undefined || options.length < 2) return null;
  const marked = options.flatMap((option) => {
    const [, inBrackets, behindMark, circled] = circledOption.exec(option) ?? [];
    return inBrackets ?? behindMark ?? circled?.normalize("NFKC") ?? [];
  });
  const [only, ...further] = marked;
  if (only !== undefined && further.length === 0) return { value: partOf(cell.cell, only), read: [cell] };
  return options.length > 2 && options.every((option) => symbolOption.test(option))
    ? { value: null, read: [cell] }
    : null;
}

/** Options printed on every form, a mark in the cell behind, before or below the chosen one. */
function choiceOfMarks(
  run: readonly PlacedCell[],
  below: readonly PlacedCell[],
  start: number,
  isPrinted: (text: string) => boolean,
): Choice | null {
  const options = run.filter(({ text }) => !mark.test(text));
  if (options.length < 2 || !options.every(({ text }) => isPrinted(text))) return null;
  const covers = ({ area }: PlacedCell, column: number): boolean =>
    column >= area.column && column < area.column + area.columns;
  const beside = run.filter(({ text }) => mark.test(text));
  const under = below.filter(({ area, text }) => mark.test(text) && options.some((one) => covers(one, area.column)));
  const marks = beside.length > 0 ? beside : under;
  const [only] = marks;
  if (only === undefined || marks.length > 1) return null;
  const followsOption = options[0]?.area.column === start;
  const option =
    beside.length === 0
      ? options.find((one) => covers(one, only.area.column))
      : followsOption
        ? options.findLast(({ area }) => area.column < only.area.column)
        : options.find(({ area }) => area.column > only.area.column);
  if (option === undefined) return null;
  return { value: chosen({ cell: option, text: option.text }), read: [...options, only] };
}

/**
 * The option that was chosen beside a label; `null` where no options are printed there.
 * @param run The cells beside the label, as far as the next label.
 * @param below The cells of the row below.
 * @param start The first column beside the label.
 */
export function choiceAmong(
  run: readonly PlacedCell[],
  below: readonly PlacedCell[],
  start: number,
  isPrinted: (text: string) => boolean,
): Choice | null {
  const beside = run.find(({ area }) => area.column === start);
  return choiceOfBoxes(run) ?? choiceOfMarks(run, below, start, isPrinted) ?? choiceOfCircle(beside);
}
