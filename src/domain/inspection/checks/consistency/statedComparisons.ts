/** What a sentence says of a value beside another: 目標を35ha上回った, 前年度（6,377t）から141t増加した, 目標30基に対し累計32基. */
export interface StatedComparison {
  readonly written: string;
  readonly kind: "target" | "previous" | "unsaid" | "pair";
  /** The other value, where the sentence gives it. */
  readonly other: number | null;
  /** The difference; of a pair, the value itself. `null`: it says only which is more. */
  readonly amount: number | null;
  readonly decimals: number;
  readonly unit: string;
  /** More than the other, less, or the same; `null`: a pair says neither. */
  readonly sign: 1 | -1 | 0 | null;
  readonly start: number;
}

const figure = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";
const unit = "(?:ポイント|か所|[%‰㎡]|[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z/・]{0,8}?)";
const upwards = "上回|超過|超え|多[いくか]|増|上昇|伸び|上が|高[いくま]";
const downwards = "下回|不足|届か|及ば|少な|減|低下|下降|下が|低[いくま]|短縮";
const words = `(?:も|ほど|の)?(?<word>${upwards}|${downwards})(?![率幅])`;
const amount = `(?<amount>${figure})(?<unit>${unit})`;
const other = `(?<other>${figure})${unit}`;
const compared = "(?:と比べ?て?|と比較して|に比べ?て?|に対し?て?|比(?:で|は|べ)?|に比し?て?|から|より|を|に)";

/** Tried in this order; what an earlier one has read, a later one leaves alone. */
const patterns: readonly (readonly [StatedComparison["kind"], RegExp])[] = [
  ["target", new RegExp(`(?:目標|計画)値?(?:[(の]?${other}[)]?)?${compared}、?${amount}${words}`, "gu")],
  [
    "previous",
    new RegExp(
      `(?:前年度?|昨年度?|前回|(?:令和|平成)(?:元|[0-9]{1,2})年度?|[RH][0-9]{1,2}年?度?)(?:実績)?[はのに]?、?` +
        `(?:[(]?${other}[)]?(?:で(?:あり|した|あった)が?、?|だったが|${compared})|${compared})、?${amount}${words}`,
      "gu",
    ),
  ],
  ["pair", new RegExp(`(?:目標|計画|定員)値?(?:数|は|の)?${other}に対し?て?、?[^0-9。、]{0,8}(?:は)?${amount}`, "gu")],
  ["target", new RegExp(`(?:目標|計画)値?(?:の?${other})?を(?:大きく|やや|わずかに)?(?<word>上回|下回|超え)`, "gu")],
  ["target", /(?:目標|計画)値?と(?:同(?:数|じ|値|率)|一致)/gu],
  ["unsaid", new RegExp(`(?<![0-9.,])${amount}${words}`, "gu")],
];

/** 15%増 may be of the value or in points; a rank gets better by getting smaller. */
const otherUnit = /^(?:[%‰]|位|番|年|月|日|時|倍|割|[万億千])/u;
/** Another goal, or a part of what is counted. */
const another =
  /最終|次期|来年|翌年|全国|県平均|平均|うち|見込|予定|毎年|累計で|計画期間|月末|上半期|下半期|[0-9]年間/u;

function numberOf(written: string | undefined): number | null {
  return written === undefined ? null : Number(written.replaceAll(",", ""));
}

/** From the last full stop before it to the next: what the statement stands in. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("\n", start)) + 1;
  const to = [text.indexOf("。", end), text.indexOf("\n", end)].filter((at) => at >= 0);
  return text.slice(from, to.length === 0 ? text.length : Math.min(...to));
}

/** The comparisons that a text in plain width states of the value that it is about. */
export function statedComparisons(text: string): readonly StatedComparison[] {
  const found: StatedComparison[] = [];
  const taken: (readonly [start: number, end: number])[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some(([from, to]) => start < to && end > from)) continue;
      taken.push([start, end]);
      const { groups = {} } = match;
      if (otherUnit.test(groups.unit ?? "") || another.test(sentenceAround(text, start, end))) continue;
      const sign =
        groups.word === undefined ? (kind === "pair" ? null : 0) : new RegExp(upwards, "u").test(groups.word) ? 1 : -1;
      found.push({
        written: match[0],
        kind,
        other: numberOf(groups.other),
        amount: numberOf(groups.amount),
        decimals: (groups.amount?.split(".")[1] ?? "").length,
        unit: groups.unit ?? "",
        sign,
        start,
      });
    }
  }
  return found.sort((one, next) => one.start - next.start);
}
