/** How Word writes a number of a numbering format; formats that are not here are written in figures. */
type Writer = (value: number) => string;

function fromList(characters: string): Writer {
  const list = Array.from(characters);
  return (value) => list[value - 1] ?? String(value);
}

function inFullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const romanDigits: readonly (readonly [number, string])[] = [
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [size, digit] of romanDigits) {
    while (rest >= size) {
      text += digit;
      rest -= size;
    }
  }
  return text;
}

/** a, b … z, aa, bb …, as Word goes on. */
function letter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const kanjiDigits = "〇一二三四五六七八九";

function kanjiNumber(value: number): string {
  if (value > 99) return Array.from(String(value), (digit) => kanjiDigits.charAt(Number(digit))).join("");
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : kanjiDigits.charAt(tens)}十`;
  return `${head}${ones === 0 ? "" : kanjiDigits.charAt(ones)}`;
}

const aiueo = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

const writers: Readonly<Record<string, Writer>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: (value) => inFullWidth(String(value)),
  decimalFullWidth2: (value) => inFullWidth(String(value)),
  decimalEnclosedCircle: fromList("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
  decimalEnclosedParen: fromList("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
  decimalEnclosedFullstop: fromList("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
  upperRoman: (value) => fromList("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ")(value).replace(/^[0-9]+$/u, () => roman(value)),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  aiueo: fromList(aiueo),
  aiueoFullWidth: fromList(aiueo),
  iroha: fromList(iroha),
  irohaFullWidth: fromList(iroha),
  japaneseCounting: kanjiNumber,
  japaneseDigitalTenThousand: kanjiNumber,
  japaneseLegal: kanjiNumber,
  chineseCounting: kanjiNumber,
  chineseCountingThousand: kanjiNumber,
  ideographDigital: kanjiNumber,
  none: () => "",
};

/** A number as a numbering format (`decimalEnclosedCircle`, `aiueoFullWidth` …) writes it. */
export function numberText(format: string, value: number): string {
  return (writers[format] ?? String)(value);
}

/** One level of a list: `柱%1`, in which format, from which number. */
export interface NumberingLevel {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Lists with their levels; several instances may count on in one list. */
export interface NumberingInstance {
  readonly list: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Levels at which this instance begins anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts the paragraphs of lists in the order of the document, as Word does. */
export class NumberingCounter {
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly instances: ReadonlyMap<string, NumberingInstance>) {}

  /** The label of the next paragraph of an instance at a level; `null` for bullets and for what is not numbered. */
  next(id: string, level: number): string | null {
    const instance = this.instances.get(id);
    const own = instance?.levels.get(level);
    if (instance === undefined || own === undefined) return null;
    const counts = this.counts.get(instance.list) ?? [];
    this.counts.set(instance.list, counts);
    const restart = this.begun.has(`${id} ${String(level)}`) ? undefined : instance.restarts.get(level);
    this.begun.add(`${id} ${String(level)}`);
    const before = restart === undefined ? counts[level] : undefined;
    counts[level] = before === undefined ? (restart ?? own.start) : before + 1;
    counts.length = level + 1;
    if (own.format === "bullet") return null;
    return own.text.replace(/%([1-9])/gu, (_, place: string) => {
      const at = Number(place) - 1;
      const outer = instance.levels.get(at);
      return numberText(outer?.format ?? "decimal", counts[at] ?? outer?.start ?? 1);
    });
  }
}
