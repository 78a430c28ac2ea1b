import type { Interval } from "../interval";

/** -10%から10%まで; a hyphen behind a word (D-50%) is no minus. */
const number = "((?:(?<=^|[\\s、,。:(は~〜～])-)?[0-9]+(?:\\.[0-9]+)?)";
const percent = "[%割]";
const separator = "(?:で?、?,?かつ|から|[、,~〜～ー-]|\\s)*";

/** 100%以上110%未満, 80%以上, 60%未満, 80~99%, 120%超, in plain width. */
const bounded = new RegExp(
  `${number}(${percent})?(以上|超|を?超え(?:る|て)?|より(?:大き|多)い)` +
    `(?:${separator}${number}(${percent})(未満|以下|を?下回る?|に満たない|に達しない))?`,
  "u",
);
const between = new RegExp(`${number}(${percent})?(?:[~〜～-]|から)${number}(${percent})(未満|以下|まで)?`, "u");
const below = new RegExp(`${number}(${percent})(未満|以下|を?下回る?|に満たない|に達しない)`, "u");
/** 110%～, ～79%: one end left open. */
const openAbove = new RegExp(`${number}(${percent})\\s*[~〜～](?!\\s*[0-9])`, "u");
const openBelow = new RegExp(`(?<![0-9%割]\\s*)[~〜～]\\s*${number}(${percent})`, "u");
/** 同水準（10%以内の減, △10%以内）: not much worse, on one side. */
const littleWorse = new RegExp(
  `${number}(${percent})以内の(?:減|低下|下落|悪化|後退|マイナス)|(?:[△▲]|-|マイナス)([0-9]+(?:\\.[0-9]+)?)(${percent})以内`,
  "u",
);
const within = new RegExp(
  `[±]${number}(${percent})(?:以内|未満|以下)?|${number}(${percent})以内(?=の(?:変化|変動|増減|動き))`,
  "u",
);

/** An interval of a rate as a text states it, and where in the text. */
export interface StatedInterval {
  readonly start: number;
  readonly end: number;
  readonly interval: Interval;
  /** ±3%以内, 10%以内の減: of a change and no rate, on either side or on the bad one. */
  readonly isOfChange: boolean;
}

type Read = (match: RegExpExecArray) => Omit<StatedInterval, "start" | "end"> | null;

/** A part of a match that the pattern asks for is there. */
type Part = string | undefined;

function fraction(digits: Part, unit: Part): number {
  return Number((Number(digits) / (unit === "割" ? 10 : 100)).toFixed(8));
}

function upper(digits: Part, unit: Part, word: Part): Interval {
  const end = fraction(digits, unit);
  return word === "以下" ? { atMost: end } : { below: end };
}

const readers: readonly (readonly [RegExp, Read])[] = [
  [
    within,
    ([, digits, unit, moved, movedUnit]) => {
      const end = fraction(digits ?? moved, unit ?? movedUnit);
      return { interval: { atLeast: -end, atMost: end }, isOfChange: true };
    },
  ],
  [
    littleWorse,
    ([, digits, unit, less, lessUnit]) => ({
      interval: { atLeast: -fraction(digits ?? less, unit ?? lessUnit), atMost: 0 },
      isOfChange: true,
    }),
  ],
  [
    bounded,
    ([, low, lowUnit, word, high, highUnit, highWord]) => {
      const unit = lowUnit ?? (high === undefined ? undefined : highUnit);
      if (unit === undefined) return null;
      const start = fraction(low, unit);
      const interval = word === "以上" ? { atLeast: start } : { moreThan: start };
      const end = high === undefined ? {} : upper(high, highUnit, highWord);
      return { interval: { ...interval, ...end }, isOfChange: false };
    },
  ],
  [
    between,
    ([, low, lowUnit, high, highUnit, word]) => {
      const end = word === "未満" ? upper(high, highUnit, word) : { atMost: fraction(high, highUnit) };
      return { interval: { atLeast: fraction(low, lowUnit ?? highUnit), ...end }, isOfChange: false };
    },
  ],
  [openAbove, ([, digits, unit]) => ({ interval: { atLeast: fraction(digits, unit) }, isOfChange: false })],
  [openBelow, ([, digits, unit]) => ({ interval: upper(digits, unit, "以下"), isOfChange: false })],
  [below, ([, digits, unit, word]) => ({ interval: upper(digits, unit, word), isOfChange: false })],
];

/** The intervals that a text in plain width states, in order. */
export function statedIntervals(text: string): readonly StatedInterval[] {
  const found: StatedInterval[] = [];
  let from = 0;
  while (from < text.length) {
    const rest = text.slice(from);
    const matches = readers.flatMap(([pattern, read], order) => {
      const match = pattern.exec(rest);
      const stated = match === null ? null : read(match);
      return match === null || stated === null ? [] : [{ order, match, stated }];
    });
    const [next] = matches.sort((one, other) => one.match.index - other.match.index || one.order - other.order);
    if (next === undefined) break;
    const start = from + next.match.index;
    const end = start + next.match[0].length;
    found.push({ start, end, ...next.stated });
    from = end;
  }
  return found;
}
