import { textOfCell, type Measure } from "../measures/measure";
import { recogniseHeader } from "../measures/headerLabel";
import type { Division } from "../plan/division";
import { compactName } from "../text/compactText";
import type { ReportDocument } from "./reportDocument";

const letters = "[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ーA-Za-zＡ-Ｚａ-ｚ・･]";
/** 企業誘致…5年累計8社, (2) 学童：400人, 健診　41.5%, ヘルメット　　着用率は…: what is set apart at the beginning of a line. */
const label = new RegExp(
  `^[\\s　]*(?:[(（]?[0-9０-９]{1,2}[)）.．]?[\\s　]*)?(?<label>${letters}{2,14})[\\s　]*(?:…|‥|\\.{2,}|[:：→]|[—–―-]{2}|(?<=[\\s　])(?=[0-9０-９])|(?<=　)(?=\\S))`,
  "u",
);
/** So many measures are told under short labels where a report has them. */
const leastLabels = 3;
/** Labels of so many letters may join two beginnings: コミバス. */
const joinedLetters = 4;

/** The short label that a line begins with; `null` without. */
export function shortLabelOf(raw: string): string | null {
  const found = label.exec(raw)?.groups?.label;
  return found === undefined ? null : compactName(found);
}

interface Named {
  readonly measure: Measure;
  /** Its name, and the names of its indicators. */
  readonly names: readonly string[];
}

function namedMeasures(measures: readonly Measure[]): readonly Named[] {
  return measures.map((measure) => ({
    measure,
    names: [measure.cells.name, ...measure.indicatorRows.map(({ indicator }) => indicator)].flatMap((cell) => {
      const name = compactName(textOfCell(cell));
      return name === "" ? [] : [name];
    }),
  }));
}

/** コミバス of コミュニティバス利用者数. */
function isJoinedOf(short: string, name: string): boolean {
  const [head, tail] = [short.slice(0, 2), short.slice(2)];
  return short.length === joinedLetters && name.startsWith(head) && name.slice(2).includes(tail);
}

/**
 * Measures told under a word of their names alone, line by line (移住相談…412件 of 移住相談体制の強化): a habit of notes, which has to be
 * seen several times before such a word means a measure.
 */
export class ShortLabels {
  private readonly measures: readonly Named[];
  private readonly known = new Map<string, readonly Measure[]>();
  private readonly isHabit: boolean;

  constructor({ blocks }: ReportDocument, measures: readonly Measure[]) {
    this.measures = namedMeasures(measures);
    const labels = new Set(
      blocks.flatMap((block) =>
        block.kind === "bullet" || block.kind === "paragraph" ? (shortLabelOf(block.text) ?? []) : [],
      ),
    );
    const own = [...labels].filter((one) => !isColumn(one));
    const meant = own.filter((one) => this.having(one).length > 0);
    this.isHabit =
      new Set(meant.flatMap((one) => this.having(one))).size >= leastLabels && meant.length * 2 > own.length;
  }

  /** The measure that a line is told of by its label; `null` where nothing tells. */
  meant(raw: string, division: Division | null): Measure | null {
    const short = this.isHabit ? shortLabelOf(raw) : null;
    if (short === null || isColumn(short)) return null;
    const all = this.having(short);
    const [only, another] =
      all.length > 1 ? all.filter(({ divisions }) => division !== null && divisions.includes(division)) : all;
    return another === undefined ? (only ?? null) : null;
  }

  private having(short: string): readonly Measure[] {
    const known = this.known.get(short);
    if (known !== undefined) return known;
    const isIn = (test: (name: string) => boolean): readonly Measure[] =>
      this.measures.flatMap(({ measure, names }) => (names.some(test) ? [measure] : []));
    const within = isIn((name) => name.includes(short));
    const found = within.length > 0 ? within : isIn((name) => isJoinedOf(short, name));
    this.known.set(short, found);
    return found;
  }
}

/** 実績, 目標: what a line has, not of which measure. */
function isColumn(short: string): boolean {
  return recogniseHeader(short, {}) !== null;
}
