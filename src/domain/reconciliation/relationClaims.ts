import { certain } from "../certain";
import { groupsOf } from "../text/groupsOf";
import type { Reference, RelationClaim, ShareSide } from "./relationClaim";
import { valueWords } from "./valueWords";
import { parseFiscalYears } from "../wareki/fiscalYear";
import { allMatches, gradeClaims, type Match, type PlaceOf } from "./relationGrades";

const references: readonly (readonly [word: string, reference: Reference])[] = [
  ["前年度?末?(?:実績|の実績)?", "previousYear"],
  ["昨年度?末?", "previousYear"],
  ["前の年度?末?", "previousYear"],
  ...valueWords.map(([role, words]) => [words, role] as const),
];
const aYear =
  "[1-9]年前|(?:令和|平成|R|H)(?:元|[0-9]{1,2})年度|20[0-9]{2}年度|(?<![A-Za-z0-9])[RH](?:元|[0-9]{1,2})(?![0-9.年月/])";
const words = references.map(([word]) => word).join("|");
const reference = `(?<reference>${words})`;
/** 令和2年度の41,250人: only of a past value, which what is told of it is compared with. */
const ofYear = `(?<reference>${aYear})末?(?:まで)?(?:の[0-9][^、。約年]{1,12}?|[(][0-9][^()]{1,12}[)])?`;
const comparing =
  "(?:と比べ(?:ても?|ると|れば|ますと|まして)?|に比べ(?:ても?|ると|れば|ますと|まして)?|と比較し(?:て|ますと|まして)|より[もは]?|から(?:は)?|に対し(?:て)?[はも]?)";
const inBrackets = "(?:[(][^()]{1,20}[)])";
const beside = `(?:${inBrackets}?(?:の(?!目標|計画|見込|予定)[^、。約]{1,16}?)?)`;
const digits = "(?<digits>[0-9][0-9,.]*(?:(?:[百千]?[万億兆]|千)[0-9,.]*)*)";
const rising = "増加|増|上回|高|上昇|向上|伸|超[え過]|上が|拡大|広が|延|長[くい]|多";
const falling = "減少|減|下回|低下|低|縮小|短|縮|割り込|少な|届か|及ば|不足|足り|下が|落ち";
const changed =
  "(?<direction>増加|増え|増|上昇|上が|伸び|減少|減り|減っ|減|低下|下が|落ち込)(?:し(?:た|ました?|て)|た|っ(?:た|て)|ました?|て(?:い(?!な|ませ)|お(?!ら|りませ))|り、|、|。|んだ|に転じ)";

/** m3/日 has a figure of its own. */
const cubic = "k?m[23](?:/[日年月時])?";
const aFigure = `(?:(?:の|[(]|である|とする|とした)?[0-9][0-9,.]*(?:${cubic}|[^0-9、。()]{0,6}?)[)]?)`;
const ofAmount = `(?<unit>ポイント|${cubic}|[^0-9、。をにへま]{0,5}?(?:CO2)?)`;
/** 42件、12.4%の減, 33t(2.8%)の減. */
const alsoInPart =
  "(?:(?:[(]|、(?:率(?:に(?:して|すると|いたしまして)|では?))?)約?(?<part>[0-9]+(?:\\.[0-9]+)?)%[)]?)?";
const way = `(?<direction>${rising}|${falling}|改善|悪化)[ぁ-ん]{0,3}`;
/** 前年度から5店、基準値からは12店減少した: which way is told at the end. */
const wayOfNext = `(?=、(?:${words}|${aYear})(?:から|より|比|に比べ|と比べ|(?:の[0-9][^、。]{1,12}|[(][0-9][^()]{1,12}[)])を))`;
const byHowMuch = `、?(?:(?:増加|減少|増|減)?率(?:にして|で))?(?:既に|すでに|なお|まだ)?(?:約|わずかに?)?${digits}${ofAmount}${alsoInPart}(?:ほど|も|の)?(?:${way}|${wayOfNext})`;
/** 37gの削減を要する: what is still wanting. */
const isWanting = /^[^、。]{0,6}(?:必要|要す|要し|求め)/u;
const changes = [
  new RegExp(`${reference}${beside}(?:${comparing}|[をも]|に[はも]?(?:あと)?|比(?:で)?)${byHowMuch}`, "dgu"),
  new RegExp(`${ofYear}(?:${comparing}|比(?:では?)?)${byHowMuch}`, "dgu"),
  new RegExp(`(?<!残り|あと|今後|向こう|次の|最後の)(?<reference>[1-9]年(?:間|(?=で)))(?:に|で)${byHowMuch}`, "dgu"),
  /** 目標20,000件を7,631件超過, 基準値320人から80人増. */
  new RegExp(`${reference}${aFigure}(?:を|から|より|に[はも]?|比(?:で)?)${byHowMuch}`, "dgu"),
  new RegExp(
    `(?<reference>${words}|${aYear})末?${inBrackets}?の[0-9][^。、]{1,16}?から[^。、]{0,12}[0-9][^。、約]{1,16}?(?:へと?|に|で)、?${byHowMuch}`,
    "dgu",
  ),
  new RegExp(`(?<=[(、])(?<reference>同)(?:比)?${byHowMuch}`, "dgu"),
  /** 累計27人(令和5年度は新たに6人). */
  new RegExp(
    `(?<reference>新たに|(?<![のは])うち(?:${aYear})(?:分|中)?(?:は|が))[^0-9、。]{0,6}?${digits}${ofAmount}(?=[、。)(]|であ|で、|の|を|が|$)`,
    "dgu",
  ),
];
/** 策定時44.6%、最終値57.9%（13.3ポイント増加）, この間6.8ポイント上昇した, 36人、7.8%の減: since when is not said. */
const unsaidChange = new RegExp(
  `(?<![0-9.,年月])${digits}(?<unit>ポイント|${cubic}|[^0-9、。をにへまがはとで割()]{1,5}?)(?:(?:[(]約?(?<part>[0-9]+(?:\\.[0-9]+)?)%[)]|、(?:率に(?:して|すると|いたしまして))?約?(?<also>[0-9]+(?:\\.[0-9]+)?)%(?:(?=の)|(?<=率に[^%]{2,14}%)(?=増|減)))(?:の)?|の|も)?(?<direction>増加|減少|上昇|低下|増え|減[りっ]|削減|高ま|伸び|広が|縮ま|増|減|上が|下が)(?=[、。)しすとまたてとやらでいりのっ]|$)`,
  "dgu",
);
/** 558件を助成し、累計で1,476件: what the year added. */
const addedToTotal = new RegExp(
  `(?<![0-9.,])${digits}${ofAmount}(?=[をのが](?:新たに)?[^0-9、。]{1,16}(?:、[^0-9、。]{0,8}|(?<=[しでえ]て))累計)`,
  "dgu",
);
/** 令和6年度だけで6,377件増え. */
const addedAlone = new RegExp(`(?<=(?:${aYear})(?:だけで|の1年間で))${digits}${ofAmount}(?=増)`, "dgu");
/** 令和6年度に6件を売却し: perhaps what the year added. */
const addedInYear = [
  `中?(?:に|は)[^0-9、。]{0,12}?${digits}${ofAmount}(?=[をのが])`,
  /** 2024年度に施工したのは0.7km, 令和6年度の整備は1.1km. */
  `(?:中?に[^0-9、。]{1,12}のは|の[^0-9、。]{1,10}は)、?${digits}${ofAmount}(?=[でと、。に(]|$)`,
]
  .map((added) => `(?:${aYear}|今年度|当年度)${added}`)
  .concat([
    /** 新たに19か所に置き, 340台分を増設した. */
    `新たに[^0-9、。]{0,6}?${digits}${ofAmount}(?=[にへ])`,
    `(?<![0-9.,])${digits}${ofAmount}分?(?=[をの](?:新たに)?(?:増設|新設|追加|増備|増員|増や|設置|整備|導入|配置))`,
  ])
  .map((added) => new RegExp(added, "dgu"));
/** 残る8橋, 残り3品目で目標に達する, 残りは17部. */
const rest = new RegExp(
  `(?:残る|残り(?:は|の)?、?(?:あと)?|(?<=^|[、。(])あと)約?${digits}(?<unit>[^0-9、。をにのはがでと]{1,6})(?=[、。をにのはがでと]|$)`,
  "dgu",
);
/** あと3人で目標に届く. */
const remaining = new RegExp(
  `あと、?(?:約)?${digits}(?<unit>ポイント|[^0-9、。を]{0,5}?)(?:ほど)?で、?${reference}`,
  "dgu",
);
const ofFigure = `${aFigure}?`;
/** 目標の120件以下とするには、さらに29件減らさ, 残り1年で16.2ポイント伸ばす. */
const toBeDone = new RegExp(
  `(?:(?:残り|あと)[1-9]年(?:間)?で|(?:目標|計画)[^。]{0,24}には)、?(?:さらに|あと)?約?${digits}(?<unit>ポイント|[^0-9、。を]{0,5}?)(?=減ら|増や|伸ば|高め|引き上げ|引き下げ|下げ)`,
  "dgu",
);
/** 目標の82.0%まであと0.6ポイント. */
const upTo = new RegExp(
  `${reference}${ofFigure}まで(?:は|に)?、?(?:あと|残り)?約?${digits}(?<unit>ポイント|[^0-9、。を]{0,5}?)(?=であ|です|でござ|もあ|あり|だ|とな|と迫|に迫|を残|、|。|$)`,
  "dgu",
);
/** 目標の50.0%とは5.2ポイントの差, 目標の35万人には2万人足りない. */
const apart = new RegExp(
  `${reference}${ofFigure}(?:とは?|との間に?は?|には?|までは?)、?(?:なお|まだ)?約?${digits}(?<unit>ポイント|[^0-9、。を]{0,5}?)(?:の(?:開き|差)|不足|足り|及ば|及び(?=ま)|届か|届き(?=ま)|届いて)`,
  "dgu",
);
/** 目標の90%との差は10.4ポイント. */
const difference = new RegExp(
  `${reference}${ofFigure}との?(?:差|開き|隔たり)(?:は|が)、?約?${digits}(?<unit>ポイント|[^0-9、。を]{0,5}?)(?=[にでとあ、。]|$)`,
  "dgu",
);
/** 前年度の3日から減少した, 基準値と比べて増えている. */
const directions = [`${reference}${beside}`, ofYear].map(
  (what) => new RegExp(`${what}${comparing}、?(?:大きく|大幅に|やや|わずかに|若干)?${changed}`, "gu"),
);
/** 団体数は増加した: no word of what it is compared with. */
const directionAlone = new RegExp(`(?:は|が|に|へ)、?(?:大きく|大幅に|やや|わずかに|若干|年々)?${changed}`, "gu");
const comparesWith = /から|より|比べ|比較|対し|前年|昨年|目標|計画/u;
/** 当初値からの増加は4.7ha. */
const risenBy = new RegExp(
  `(?:${reference}(?:から|比べた|比)?|この(?<span>[1-9]年間?))の(?<direction>増加|減少|増|減|上昇|低下|伸び)(?:量|数|幅|分)?は、?約?${digits}${ofAmount}${alsoInPart}(?=[でと、。]|$)`,
  "dgu",
);
/** 318店→402店（▲18千t）: by how much in brackets behind an arrow. */
const behindArrow = new RegExp(
  `(?:→|⇒)[^()。、]{1,20}[(](?<sign>[+▲△-])${digits}(?<unit>ポイント|[^0-9、。()]{0,5}?)[)]`,
  "dgu",
);
/** 目標の9割を超えた says of a part of it. */
const side = new RegExp(
  `${reference}(?:${beside}|${aFigure})(?<![0-9]割[強弱]?|倍|半[数分])[をも](?:大きく|大幅に|やや|わずかに|若干)?(?<direction>上回(?:った|り|る|って)|超え(?:た|て|る|、)|下回(?:った|り|る|って)|割り込(?:んだ|む))`,
  "gu",
);
const amountOf = (signs: string): string =>
  `(?:(?<digits>[0-9]+(?:\\.[0-9]+)?)(?<sign>${signs})(?<tenth>[0-9]分)?|(?<denominator>[2-9])分の(?<numerator>[1-9])|(?<half>半数|半分|半減))`;
const sideWords =
  "(?<side>強|弱|余り|以上|超|近く|を(?:大きく)?超え|を(?:大きく)?上回|に満たな|未満|を(?:大きく)?下回|に[はも]?達し(?:な|てい(?:な|ま))|に[はも]?届(?:かな|か、|かず|いて(?:い|お))(?!ます))?";
const anyShare = "割(?!合)|倍|%(?!を)";
const shares = (
  [
    [`(?:${reference}${beside}の|(?<of>前年度?|昨年度?|目標|計画)比(?:で|の|は)?)`, anyShare],
    /** 目標1,200kWの77.5%, 計画の20か所に対し6割. */
    [`${reference}(?:${aFigure}(?:の|に|に対し(?:て)?(?:は)?、?)|${ofFigure}に対する(?:割合|比率)は、?)`, anyShare],
    /** 令和4年度の63人の約1.5倍. */
    [`(?<reference>${aYear})末?${ofFigure}の`, anyShare],
    [`(?<reference>${aYear})末?(?:まで)?${ofFigure}(?:から|(?:に|と)比べ(?:て|ると|ますと|まして)?)、?`, "倍"],
    /** 4年間で3.7倍. */
    ["(?<!残り|あと|今後|向こう|次の|最後の)(?<reference>[1-9]年間)で、?", "倍"],
    /** 前年から半減. */
    [`${reference}${beside}から、?(?:ほぼ)?`, "(?!)"],
    /** 前年度の1,845人から約1.3倍. */
    [`${reference}${beside}から、?`, "倍"],
  ] as const
).map(
  ([what, signs]) => new RegExp(`${what}約?${amountOf(signs)}(?!から|と比|に比|より|の?[増減])${sideWords}`, "dgu"),
);
const rate = new RegExp(
  `(?<![\\p{Script=Han}\\p{Script=Katakana}])(?:目標)?(?:達成率|達成度|進捗率)(?:は|:|が)?約?${amountOf("割|%")}${sideWords}`,
  "dgu",
);
/** 8社/目標10社(80.0%). */
const rateBehindTarget = new RegExp(
  `(?:目標|計画)値?[:の]?[0-9][0-9,.]*[^0-9、。()]{0,6}[(]約?${amountOf("%")}(?=[)])${sideWords}`,
  "dgu",
);
const sides: readonly (readonly [pattern: RegExp, side: ShareSide])[] = [
  [/^(?:強|余り)/u, "little more"],
  [/^(?:弱|近く)/u, "little less"],
  [/^(?:以上|超|を)(?!(?:大きく)?下回)/u, "more"],
  [/^(?:に満た|未満|を(?:大きく)?下回|に[はも]?(?:届|達し))/u, "less"],
];

function referenceOf(written: string): Reference {
  const ago = /^(?<years>[1-9])年前$/u.exec(written)?.groups?.years;
  if (ago !== undefined) return `yearsBefore:${Number(ago)}`;
  if (new RegExp(`^(?:${aYear})$`, "u").test(written)) {
    const read = parseFiscalYears(`${written.replace(/年度?$/u, "")}年度`);
    return `year:${read.ok ? (read.years[0] ?? 0) : 0}`;
  }
  if (/^(?:新たに|うち)/u.test(written)) return "totalBefore";
  const span = /^(?<years>[1-9])年/u.exec(written)?.groups?.years;
  if (span !== undefined) return `yearsBefore:${Number(span)}`;
  const found = references.find(([word]) => new RegExp(`^(?:${word})$`, "u").test(written));
  return found?.[1] ?? "target";
}

const anyReference = new RegExp(`${words}|${aYear}`, "gu");

/** What a match names; 同 is what was named last. */
function named({ groups, index, input }: RegExpExecArray, earlier = ""): Reference {
  const written = groups?.reference ?? groups?.of ?? groups?.span ?? "";
  if (written !== "同") return referenceOf(written);
  const last = [...(earlier + input.slice(0, index)).matchAll(anyReference)].at(-1)?.[0];
  return last === undefined ? "unsaid" : referenceOf(last);
}

function places(written: string): number {
  return written.includes(".") ? written.length - written.indexOf(".") - 1 : 0;
}

/** How far from what is said a share may be, by the word behind it. */
export function sideOf(word: string): ShareSide {
  return sides.find(([pattern]) => pattern.test(word))?.[1] ?? "about";
}

function shareOf(groups: Readonly<Record<string, string | undefined>>) {
  const written = groups.digits;
  const found = sideOf(groups.side ?? "");
  const { numerator, denominator } = groups;
  if (numerator !== undefined)
    return { stated: Number(numerator) / Number(denominator), lastPlace: -1, side: found, sign: "分" };
  if (groups.half !== undefined || written === undefined)
    return { stated: 0.5, lastPlace: -1, side: found, sign: "半" };
  const { sign = "" } = groups;
  const tenth = Number((groups.tenth ?? "0").replace(/[^0-9]/gu, ""));
  const scale = sign === "割" ? -1 : sign === "%" ? -2 : 0;
  const lastPlace = scale - places(written) - (groups.tenth === undefined ? 0 : 1);
  const stated = Number((Number(written) * 10 ** scale + tenth / 100).toFixed(6));
  // 4倍近い is nearly four, 10倍以上 at least ten; 2倍 alone is about two.
  return { stated, lastPlace, side: found, sign };
}

/** A quick look before the careful one. */
const mayRelate =
  /[)][◎○△×☆]$|前の年|[増減]|[上下]が|上昇|低下|目標|計画|前年|昨年|基準|目安|期待値|策定|現状値|当初|[(、]同|新たに|うち|達成[率度]|進捗率|評価|削減|残[るり]|累計|(?:年度末?|[1-9]年前)(?:の|と|に|より|から|[(])|[1-9]年間?[での]|増設|新設|[0-9][^0-9、。]{0,6}を(?:新たに)?(?:追加|設置|整備|導入|配置)|」と|[→⇒]|[はが]、?(?:[大若年やわ][^、。]{1,4})?[増減上伸低下落]/u;

function changeClaims(sentence: string, placeOf: PlaceOf, earlier: string): readonly RelationClaim[] {
  const claim = (match: Match, reference: Reference, isRise: boolean | null): readonly RelationClaim[] => {
    const { digits: written, unit, part: inBrackets, also } = groupsOf(match, "digits", "unit", "part", "also");
    const part = inBrackets === "" ? also : inBrackets;
    const one = (number: string, own: string, group: string) => {
      const [stated, decimals] = [Number(number.replaceAll(",", "")), places(number)];
      return { kind: "change" as const, ...placeOf(match, group), reference, stated, decimals, unit: own, isRise };
    };
    const first = one(written, unit, "digits");
    if (part === "") return [first];
    const second = one(part, "%", inBrackets === "" ? "also" : "part");
    return [
      { ...first, beside: second },
      { ...second, beside: first },
    ];
  };
  const direct = allMatches(sentence, [...changes, risenBy]).flatMap((match) => {
    const { direction } = groupsOf(match, "direction");
    // What is wanting of a target that is to be fallen below lies above it.
    const isWanted = isWanting.test(sentence.slice(match.index + match[0].length));
    const isUnsaid = isWanted || direction === "" || /改善|悪化|届か|及ば|不足|足り/u.test(direction);
    return claim(match, named(match, earlier), isUnsaid ? null : new RegExp(rising, "u").test(direction));
  });
  const wanting = allMatches(sentence, [remaining, upTo, apart, difference]).flatMap((match) =>
    claim(match, named(match), null),
  );
  const toDo = allMatches(sentence, [toBeDone]).flatMap((match) => claim(match, "remaining", null));
  const arrows = allMatches(sentence, [behindArrow]).flatMap((match) =>
    claim(match, "previousYear", groupsOf(match, "sign").sign === "+"),
  );
  const unsaid = allMatches(sentence, [unsaidChange]).flatMap((match) =>
    claim(match, "unsaid", /^[増上高伸広]/u.test(groupsOf(match, "direction").direction)),
  );
  const added = allMatches(sentence, [addedToTotal, addedAlone]).flatMap((match) => claim(match, "totalBefore", true));
  const perhaps = allMatches(sentence, addedInYear).flatMap((match) => claim(match, "perhapsTotalBefore", true));
  const remains = allMatches(sentence, [rest]).flatMap((match) => claim(match, "remaining", null));
  const all = [...toDo, ...wanting, ...direct, ...arrows, ...added, ...unsaid, ...remains, ...perhaps];
  // 目標に45基届かない is both: what is wanting, and a difference downwards.
  return all.filter(
    ({ amount }, index) => !all.slice(0, index).some((earlier) => earlier.amount?.start === amount?.start),
  );
}

function sideClaims(sentence: string, placeOf: PlaceOf): readonly RelationClaim[] {
  return allMatches(sentence, [side]).map((match) => {
    const { span } = placeOf(match);
    const isAbove = /^(?:上回|超え)/u.test(groupsOf(match, "direction").direction);
    return { kind: "side", span, amount: null, reference: named(match), isAbove };
  });
}

function directionClaims(sentence: string, placeOf: PlaceOf): readonly RelationClaim[] {
  const claim = (match: Match, reference: Reference | null): RelationClaim => {
    const isRise = /^[増上伸]/u.test(groupsOf(match, "direction").direction);
    return { kind: "direction", span: placeOf(match).span, amount: null, reference, isRise };
  };
  const compared = allMatches(sentence, directions).map((match) => claim(match, named(match)));
  if (comparesWith.test(sentence)) return compared;
  return allMatches(sentence, [directionAlone]).map((match) => claim(match, null));
}

function shareClaims(sentence: string, placeOf: PlaceOf): readonly RelationClaim[] {
  const ofValues = allMatches(sentence, shares).map((match): RelationClaim => {
    return { kind: "share", ...placeOf(match), reference: named(match), ...shareOf(certain(match.groups)) };
  });
  const rates = allMatches(sentence, [rate, rateBehindTarget]).map((match): RelationClaim => {
    return { kind: "share", ...placeOf(match), reference: "rate", ...shareOf(certain(match.groups)) };
  });
  return [...ofValues, ...rates].filter(
    ({ amount }, index, all) =>
      all.findIndex((one) => one.amount?.start === amount?.start) === index || amount === null,
  );
}

/**
 * Reads the relations that a sentence of a compact text states; `start` is where the sentence begins, `gradeWord` what the
 * plan's grades in words are found by, `earlier` what stands before it in its paragraph.
 */
export function relationClaims(
  sentence: string,
  start: number,
  gradeWord: RegExp | null = null,
  earlier = "",
): readonly RelationClaim[] {
  if (gradeWord === null && !mayRelate.test(sentence)) return [];
  const placeOf: PlaceOf = (match, number = "digits") => {
    const at = match.indices?.groups?.[number];
    return {
      span: { start: start + match.index, end: start + match.index + match[0].length },
      amount: at === undefined ? null : { start: start + at[0], end: start + at[1] },
    };
  };
  const ofGrades = gradeClaims(sentence, gradeWord, placeOf);
  if (!mayRelate.test(sentence)) return ofGrades;
  return [
    ...changeClaims(sentence, placeOf, earlier),
    ...sideClaims(sentence, placeOf),
    ...directionClaims(sentence, placeOf),
    ...shareClaims(sentence, placeOf),
    ...ofGrades,
  ];
}
