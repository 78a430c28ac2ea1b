/** What a colour is called, by its place on the wheel: one colour may be called by several names. */
interface ColourName {
  readonly words: readonly string[];
  readonly is: (colour: Hsl) => boolean;
}

/** Hue in degrees; saturation and lightness as fractions. */
interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

const colourless = 0.12;

function hsl(colour: string): Hsl | null {
  const digits = /^#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/iu.exec(colour);
  if (digits === null) return null;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [lightness, range] = [(most + least) / 2, most - least];
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const sixth =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return { hue: sixth * 60, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

/** Hues from one degree to another, through 0 where the first is the larger. */
function hues(from: number, to: number): (colour: Hsl) => boolean {
  return ({ hue, saturation }) =>
    saturation >= colourless && (from <= to ? hue >= from && hue <= to : hue >= from || hue <= to);
}

/** Neighbours overlap: Excel's #92D050 is 緑 to one and 黄緑 to another, #FFC000 is 黄 or オレンジ. */
const names: readonly ColourName[] = [
  { words: ["赤"], is: hues(340, 18) },
  { words: ["橙", "オレンジ"], is: hues(12, 50) },
  { words: ["黄", "黄色", "イエロー"], is: hues(38, 70) },
  { words: ["黄緑"], is: hues(64, 110) },
  { words: ["緑", "みどり", "グリーン"], is: hues(66, 172) },
  { words: ["青", "ブルー"], is: hues(172, 258) },
  { words: ["水", "水色"], is: hues(168, 222) },
  { words: ["紫"], is: hues(255, 322) },
  { words: ["桃", "ピンク"], is: hues(300, 16) },
  {
    words: ["灰", "灰色", "グレー", "グレイ"],
    is: ({ saturation, lightness }) => saturation < colourless && lightness < 0.96,
  },
  { words: ["白", "無色", "着色なし", "色なし", "塗りなし"], is: ({ lightness }) => lightness >= 0.99 },
];

const wordToName = new Map(names.flatMap((name) => name.words.map((word) => [word, name] as const)));

/** Every word for a colour, the longest first, for a pattern. */
export const colourWords: readonly string[] = [...wordToName.keys()].sort((one, other) => other.length - one.length);

/** Whether a colour (`#92D050`) may be called by a word (緑), or is written as it is. */
export function isCalled(colour: string, word: string): boolean {
  if (word.startsWith("#")) return colour.toUpperCase() === word.toUpperCase();
  const values = hsl(colour);
  return values !== null && wordToName.get(word.replace(/色$/u, ""))?.is(values) === true;
}

/** A word for a colour, to speak of it; `null` where none fits. */
export function wordForColour(colour: string): string | null {
  const values = hsl(colour);
  return values === null ? null : (names.find((name) => name.is(values))?.words[0] ?? null);
}
