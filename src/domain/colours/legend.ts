import { certain } from "../certain";
import type { CellArea, CellPosition } from "../grid/cell";
import { fillAt, isFilled } from "../grid/fills";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { colourWords, isCalled } from "./colourNames";

/** What a legend says of a colour: `#92D050` where it shows the colour itself, 緑 where it names it. */
export interface LegendEntry {
  readonly colour: string;
  readonly meaning: string;
  /** The words stand on the colour itself: one of them alone may be a title. */
  readonly isOn?: true;
}

/** A grade is a short word; a sentence, or the rates that it stands for, explain one. */
const longestMeaning = 14;
const explains = /%|以上|未満|以下|超/u;
const words = colourWords.join("|");
/** … is written as three dots here. */
const separator = "[:=は.→-]";
/** 青：達成, 緑＝概ね達成, 赤は遅れ. */
const colourFirst = new RegExp(
  `(?:^|[\\s、。,/(【\\[・])[■●]?(${words})色?${separator}{1,6}\\s?([^\\s、。,/;)\\]】]+)`,
  "gu",
);
/** 達成＝青, 達成：青. */
const meaningFirst = new RegExp(
  `(?:^|[\\s、。,/(【\\[・])([^\\s、。,/(:=]+)[:=→]\\s?[■●]?(${words})色?(?=$|[\\s、。,/;)])`,
  "gu",
);
/** 達成（青）. */
const inBrackets = new RegExp(`(?:^|[\\s、,/・])([^\\s、。,/(:=]+)\\((${words})色?\\)`, "gu");

function entry(colour: string, meaning: string): readonly LegendEntry[] {
  const plain = meaning.replace(/[(（].*$/u, "").trim();
  return plain === "" || plain.length > longestMeaning || explains.test(plain) ? [] : [{ colour, meaning: plain }];
}

/** The colours that a text names with their meanings. */
function legendInText(raw: string): readonly LegendEntry[] {
  const text = raw.normalize("NFKC").replace(/\s+/gu, " ");
  const first = [...text.matchAll(colourFirst)].flatMap(([, colour, meaning]) =>
    entry(certain(colour), certain(meaning)),
  );
  if (first.length > 0) return first;
  return [meaningFirst, inBrackets].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, meaning, colour]) => entry(certain(colour), certain(meaning))),
  );
}

interface Token {
  readonly fill: string | null;
  readonly text: string;
}

/** Blank filled cells and texts of a row, in turn; a merged area, or several blank cells of one fill, is one. */
function tokensIn(grid: SheetGrid, row: number, { column, columns }: CellArea): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = column; at < column + columns; at += 1) {
    const { content, text } = cellAt(grid, { row, column: at });
    const own = fillAt(grid, { row, column: at });
    const fill = isFilled(own) ? own : null;
    const said = typeof content === "string" ? text.trim() : "";
    if (said !== "") tokens.push({ fill, text: said });
    else if (fill !== null && tokens.at(-1)?.fill !== fill) tokens.push({ fill, text: "" });
  }
  return tokens;
}

/** [青][達成][緑][未達成], or the words before the colours; 凡例 before them is no meaning. */
function besideColours(tokens: readonly Token[]): readonly LegendEntry[] {
  const isColour = ({ fill, text }: Token): boolean => fill !== null && text === "";
  const areBefore = tokens.length > 0 && isColour(certain(tokens.at(-1)));
  return tokens.flatMap((token, index) => {
    if (token.fill === null || token.text !== "") return [];
    const beside = tokens[areBefore ? index - 1 : index + 1];
    return beside === undefined || beside.text === ""
      ? []
      : entry(token.fill, beside.text.replace(/^[:：=＝…]\s*/u, ""));
  });
}

/** A cell that says what its own colour means: 達成 on blue. */
function onColours(tokens: readonly Token[]): readonly LegendEntry[] {
  return tokens.flatMap(({ fill, text }) =>
    fill === null || text === "" ? [] : entry(fill, text).map((one) => ({ ...one, isOn: true as const })),
  );
}

/** Where a legend may stand; a table's header is filled for its looks, but may name colours: 評価（青：達成、赤：未達成）. */
export interface LegendPlace {
  readonly area: CellArea;
  readonly isHeader: boolean;
}

/** What a part of a sheet outside of its measures says of colours. */
export function legendIn(grid: SheetGrid, { area, isHeader }: LegendPlace): readonly LegendEntry[] {
  return Array.from({ length: area.rows }, (_, index) => area.row + index).flatMap((row) => {
    const tokens = tokensIn(grid, row, area);
    const named = tokens.flatMap(({ text }) => legendInText(text));
    if (isHeader) return named;
    const beside = besideColours(tokens);
    return [...(beside.length > 0 ? beside : onColours(tokens)), ...named];
  });
}

/** What each colour means, where the legend leaves one way only to understand it; the others are left out. */
export function meaningsOf(colours: readonly string[], legend: readonly LegendEntry[]): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  const found = legend.filter(({ colour }) => colour.startsWith("#"));
  const on = new Set(found.flatMap(({ colour, isOn }) => (isOn === true && colours.includes(colour) ? [colour] : [])));
  const shown = found.filter(({ isOn }) => isOn !== true || on.size > 1);
  for (const colour of colours) {
    const own = new Set(shown.filter((one) => isCalled(colour, one.colour)).map(({ meaning }) => meaning));
    const [only] = own;
    if (own.size === 1 && only !== undefined) meant.set(colour, only);
  }
  const named = new Map(legend.filter(({ colour }) => !colour.startsWith("#")).map((one) => [one.colour, one.meaning]));
  for (let isFurther = true; isFurther;) {
    isFurther = false;
    const open = colours.filter((colour) => !meant.has(colour));
    const candidates = open.map((colour) => [...named.keys()].filter((word) => isCalled(colour, word)));
    for (const [index, [word, ...others]] of candidates.entries()) {
      // Two shades that one word may mean are told apart by nobody.
      const isShared = candidates.some((own, at) => at !== index && own.length === 1 && own[0] === word);
      if (word === undefined || others.length > 0 || isShared) continue;
      meant.set(certain(open[index]), certain(named.get(word)));
      named.delete(word);
      isFurther = true;
      break;
    }
  }
  return meant;
}

export function placeKey(sheet: string, { row, column }: CellPosition): string {
  return `${sheet}!${String(row)},${String(column)}`;
}
