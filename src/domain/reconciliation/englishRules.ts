/** A way in which English reports say something, and how Japanese ones do; `$<name>` copies what the pattern found. */
export interface EnglishRule {
  readonly pattern: RegExp;
  readonly meaning: string;
}

const rule = (pattern: string, meaning: string): EnglishRule => ({ pattern: new RegExp(pattern, "dgiu"), meaning });

/** Stands for whatever is counted: the English word for it says nothing of the sheet's. */
export const anyCounter = "ユニット";

const smallNumbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";
const months = "January February March April May June July August September October November December";
const things = "(?:measures?|projects?|initiatives?|programs?|programmes?|policies|actions?|activities|items?)";
const number = "(?<n>[0-9][0-9,]*(?:\\.[0-9]+)?)";
const amount = "(?<n>[0-9][0-9,]*(?:\\.[0-9]+)?(?: (?:thousand|million))?(?:%| ?[A-Za-z]{1,12})?)";
const other = "(?<other>[0-9][0-9,]*(?:\\.[0-9]+)?(?: (?:thousand|million))?(?:%| ?[A-Za-z-]{1,12})?)";
const share = "(?<share>[0-9]+(?:\\.[0-9]+)?(?:%| per ?cent))";
/** 1,870 people, of a year that follows. */
const inYear = "(?<n>(?<![0-9,.])[0-9][0-9,]*(?:\\.[0-9]+)?(?: (?:thousand|million))? (?:[a-z]{3,14}|%))";
const rate = "(?<rate> ?\\([^()]{1,12}%\\))?";
const auxiliary = "(?:have |has |had |also |already |all )*";
const aims = "(?:goals?|targets?|objectives?)";
const whose = "(?:their |its |the |all |own |planned )*";
const reach = "(?:achieve|meet|reach|attain|fulfil|fulfill|accomplish)";
const reached = "(?:achieved|met|meets|reached|reaches|attained|fulfilled|accomplished|achieves)";
const notReached = `(?:${auxiliary}(?:did not|didn't|have not|has not|could not|failed to|not) (?:yet )?(?:${reach}|${reached})|${auxiliary}(?:missed|misses)|(?:fell|falls) short of) ${whose}(?:${aims}|them|it)\\b`;
const isReached = `(?:did |${auxiliary})(?:${reached}|${reach}) ${whose}${aims}\\b`;
const above = "(?:exceeding|exceeded|exceeds|surpass(?:ing|ed|es)|(?:well )?above|beyond|higher than|more than|over)";
const below =
  "(?:(?:(?:falling|fell|falls|remained|well) )?short of|(?:well )?below|under|lower than|less than|not reaching|without reaching)";
const target = "(?:the |its |their |a )?(?:annual |final )?target(?: value)?";

/** Numbers in words. */
const numberRules: readonly EnglishRule[] = [
  ...tens.split(" ").flatMap((ten, index) =>
    smallNumbers
      .split(" ")
      .slice(1, 10)
      .map((one, unit) => rule(`\\b${ten}[- ]${one}\\b`, String((index + 2) * 10 + unit + 1))),
  ),
  ...tens.split(" ").map((ten, index) => rule(`\\b${ten}\\b`, String((index + 2) * 10))),
  ...smallNumbers
    .split(" ")
    .map((one, value) =>
      rule(`\\b${one}\\b${value === 1 ? `(?= (?:of|more|will|has|was|is|did|ended|${things}))` : ""}`, String(value)),
    ),
];

/** Dates and fiscal years. */
const dateRules: readonly EnglishRule[] = [
  rule("\\b(?:FY|fiscal(?: year)?) ?(?<year>20[0-9]{2})\\b", "$<year>年度"),
  ...months.split(" ").flatMap((month, index) => {
    const name = `(?:${month}|${month.slice(0, 3)}\\.?)`;
    const at = "(?:as of|as at|at|by|up to|until) (?:the )?";
    const year = ",? (?<year>[0-9]{4})\\b";
    const day = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
    const written = String(index + 1);
    return [
      rule(`\\b${at}end of ${name}${year}`, `($<year>年${written}月末時点)`),
      rule(`\\b${at}${day} ${name}${year}`, `($<year>年${written}月$<day>日時点)`),
      rule(`\\b${at}${name} ${day}${year}`, `($<year>年${written}月$<day>日時点)`),
      rule(`\\b${day} ${name}${year}`, `$<year>年${written}月$<day>日`),
      rule(`\\b${name} ${day}${year}`, `$<year>年${written}月$<day>日`),
      rule(`\\b${name}${year}`, `$<year>年${written}月`),
    ];
  }),
];

/** What became of how many measures. */
const tallyRules: readonly EnglishRule[] = [
  rule("\\bPillar (?<n>[0-9]{1,2}|[IVX]{1,4})\\b", "柱$<n>、"),
  rule(
    `\\b(?:the |these |those )?${number} (?:of them |${things} )?(?:that|which) ${notReached}`,
    "達成しなかった$<n>施策",
  ),
  rule(`\\b(?<part>[0-9]+) (?:out )?of (?:the |its |all )*${number} ${things}`, "$<n>施策のうち$<part>施策"),
  rule(
    `\\b(?<part>[0-9]+) (?:out )?of (?:the |its |all )*${number}(?= ${isReached}| did\\b)`,
    "$<n>施策のうち$<part>施策",
  ),
  rule(
    `\\b(?:consists? of|covers?|contains?|includes?|comprises?|has|have|there (?:are|were)) (?:a total of |all )?${number} ${things}`,
    "$<n>施策を掲げ、",
  ),
  rule(`\\bof (?:the |its |all |these |our )*${number} ${things}`, "$<n>施策のうち、"),
  rule(`\\ball (?:of )?(?:the |its )*${number} ${things} (?:${isReached}|did\\b)`, "$<n>施策のすべてが達成した"),
  rule(`\\b(?:all|every|each)(?: of)?(?: the| its)* ${things}`, "すべての施策"),
  rule(
    `${number} (?:(?:of (?:them|these|those|which|the (?:latter|former|rest))|${things}) ?)*${rate} ?(?:will|is|are|was|were|has|have)(?: to)?(?: been| be)? ?(?:end(?:ed)?|discontinued?|terminated?|finish(?:ed)?)\\b`,
    "終了するものは$<n>施策",
  ),
  rule(
    `${number} (?:(?:of (?:them|these|those|which|the (?:latter|former|rest))|${things}) ?)*${rate} ?(?:will|is|are|was|were|has|have)(?: to)?(?: been| be)? ?(?:go on|continued?|kept)\\b`,
    "継続するものは$<n>施策",
  ),
  rule(
    `${number} (?:(?:of (?:them|these|those|which)|${things}) ?)*${rate} ?(?:${notReached}|did not\\b)`,
    "$<n>施策$<rate>が達成しなかった",
  ),
  rule(
    `${number} (?:(?:of (?:them|these|those|which)|${things}) ?)*${rate} ?(?:${isReached}|did\\b)`,
    "$<n>施策$<rate>が目標を達成した",
  ),
  rule(
    `${number} (?:${things} ?)?${rate} ?(?:(?:were|was|are|is) )?(?:graded|rated) (?<grade>[A-DS◎○△×]) (?:or|and) (?<other>[A-DS◎○△×])(?![A-Za-z])`,
    "$<grade>と$<other>を合わせて$<n>施策$<rate>",
  ),
  rule(
    `${number} (?:${things} ?)?${rate} ?(?:(?:were|was|are|is) )?(?:graded|rated) (?<grade>[A-DS◎○△×])(?![A-Za-z])`,
    "$<grade>が$<n>施策$<rate>",
  ),
  rule(`(?<n>[0-9]+) (?<grade>[A-DS])(?=,| and [0-9]|\\.(?: |$))`, "$<grade>が$<n>施策"),
  rule(
    `\\bgrade (?<grade>[A-DS]) ${things} (?:accounted for|made up|were|are) (?=[0-9.]+ ?(?:%|per))`,
    "$<grade>の割合は",
  ),
  rule(`\\bfrom ${amount} to (?=[0-9])`, "$<n>から"),
  rule(`${number} ${things}`, "$<n>施策"),
  rule(`${number} sub-?pillars?`, "$<n>中柱"),
  rule(`${number} pillars?`, "$<n>柱"),
  rule(`${number} (?:policy )?(?:fields?|areas?)\\b`, "$<n>分野"),
  rule("\\bachievement rate(?: (?:of|was|is|stood at|reached))?:? ?(?=[0-9])", "達成率"),
  rule("\\bor (?<n>[0-9.]+%)(?= ?,| of)", "率にして$<n>"),
];

/** What a measure's values are to its target, and what became of its goal. */
const relationRules: readonly EnglishRule[] = [
  rule(`${amount} (?:above|over|more than|higher than) ${target} of ${other}`, "目標の$<other>を$<n>上回った"),
  rule(`${amount} (?:short of|below|under|fewer than|less than) ${target} of ${other}`, "目標の$<other>を$<n>下回った"),
  rule(
    `\\b(?:rose|increased|grew|up)(?: by)? ${amount},? from ${other}(?: to (?=[0-9])|(?= ?[.,)]))`,
    "、$<other>から、$<n>増加、",
  ),
  rule(
    `\\b(?:fell|decreased|dropped|down)(?: by)? ${amount},? from ${other}(?: to (?=[0-9])|(?= ?[.,)]))`,
    "、$<other>から、$<n>減少、",
  ),
  rule(
    `\\b(?:rose|increased|grew|up)(?: by)? ${amount} (?:from|over|on) (?<year>20[0-9]{2}年度)`,
    "$<year>から$<n>増加、",
  ),
  rule(
    `\\b(?:fell|decreased|dropped|down)(?: by)? ${amount} (?:from|on) (?<year>20[0-9]{2}年度)`,
    "$<year>から$<n>減少、",
  ),
  rule(`\\b(?:the )?(?:increase|rise|growth) (?:was|is|came to) ${amount}`, "、$<n>増加"),
  rule(`\\b(?:the )?(?:decrease|reduction|fall|drop) (?:was|is|came to) ${amount}`, "、$<n>減少"),
  rule(`${share} of ${target} of ${amount}`, "目標は$<n>で、達成率$<share>、"),
  rule(
    `\\b(?:an? )?(?:increase|rise) of ${amount} (?:from|over|on) ${other} in (?:the |in )*(?<year>20[0-9]{2}年度|(?:previous|last) (?:fiscal )?year)`,
    "$<year>の$<other>から$<n>増加、",
  ),
  rule(
    `\\b(?:an? )?(?:decrease|reduction|fall|drop) of ${amount} (?:from|on) ${other} in (?:the |in )*(?<year>20[0-9]{2}年度|(?:previous|last) (?:fiscal )?year)`,
    "$<year>の$<other>から$<n>減少、",
  ),
  rule(
    `\\b(?:the )?(?:increase|rise|growth) (?:from|over|on|compared (?:with|to)) (?:the |in )*(?:previous|last) (?:fiscal )?year (?:was|is|came to|of) ${amount}`,
    "前年度より$<n>増、",
  ),
  rule(
    `\\b(?:the )?(?:decrease|reduction|fall|drop) (?:from|on|compared (?:with|to)) (?:the |in )*(?:previous|last) (?:fiscal )?year (?:was|is|came to|of) ${amount}`,
    "前年度より$<n>減、",
  ),
  rule(`\\bup from ${amount} in the (?:previous|last) (?:fiscal )?year`, "前年度の$<n>から増加"),
  rule(`\\bdown from ${amount} in the (?:previous|last) (?:fiscal )?year`, "前年度の$<n>から減少"),
  rule(`${inYear} in (?<year>20[0-9]{2}年度)`, "$<year>は$<n>、"),
  rule(
    `\\b(?:rose|increased|grew|up)(?: by)? ${amount} (?:from|compared (?:with|to)|over|on|than) (?:the |in )*(?:previous|last) (?:fiscal )?year`,
    "前年度より$<n>増",
  ),
  rule(
    `\\b(?:fell|decreased|dropped|down)(?: by)? ${amount} (?:from|compared (?:with|to)|over|on|than) (?:the |in )*(?:previous|last) (?:fiscal )?year`,
    "前年度より$<n>減",
  ),
  rule(`\\b${above} ${target} of ${amount}`, "目標の$<n>を上回った"),
  rule(`\\b${below} ${target} of ${amount}`, "目標の$<n>を下回った"),
  rule(`\\b${above} (?:the |its )?${amount} target`, "目標の$<n>を上回った"),
  rule(`\\b${below} (?:the |its )?${amount} target`, "目標の$<n>を下回った"),
  rule(`\\b${above} ${target}(?! of [0-9])`, "目標を上回った"),
  rule(`\\b${below} ${target}(?! of [0-9])`, "目標を下回った"),
  rule(`\\b${notReached}`, "目標を達成できなかった"),
  rule(
    `\\b(?:goal|target|objective)s? (?:was|were|has been|have been) not (?:yet )?${reached}`,
    "目標を達成できなかった",
  ),
  rule(`\\b${isReached}(?! of [0-9])`, "目標を達成した"),
  rule(`\\b(?:goal|target|objective)s? (?:was|were|has been|have been) ${reached}`, "目標を達成した"),
  rule(`\\b(?:the )?${amount} target\\b`, "目標$<n>"),
  rule(`\\b(?:against |to )?${target}(?: of| was| is| being| at|:)* (?=[0-9])`, "目標"),
  rule("\\bplanned (?=[0-9])", "目標"),
  rule("\\bbaseline(?: value)?(?: of| was| is|:)* (?=[0-9])", "基準値"),
  rule(
    "\\b(?:graded|rated|(?:grade|rating)(?: is| was| of|:)?) (?<grade>[A-DS◎○△×])(?![A-Za-z]| measures?)",
    "評価は$<grade>、",
  ),
  rule(
    `\\b(?:it|(?:the )?${things}|work) (?:has|was|will|is)(?: to)?(?: been| be)? ?(?:end(?:ed)?|discontinued?|terminated?)\\b`,
    "取組を終了する",
  ),
  rule(`\\b(?:it|(?:the )?${things}|work) (?:will|is)(?: to)?(?: be)? ?(?:go on|continued?)\\b`, "取組を継続する"),
  rule("\\band (?:will|is to) (?:be )?(?:end(?:ed)?|discontinued?|terminated?)\\b", "、取組を終了する"),
  rule("\\band (?:will|is to) (?:be )?(?:go on|continued?)\\b", "、取組を継続する"),
  rule("\\b(?:about|approximately|around|roughly|some|nearly|almost) (?=[0-9])", "約"),
  rule("\\b(?:a )?cumulative(?:ly)?(?: total(?: of)?)?", "累計"),
  rule("(?<=[0-9]) ?percent(?:age)? points?\\b", "ポイント"),
  rule("(?<=[0-9]) ?(?:percent|per cent)\\b", "%"),
];

const scales: readonly (readonly [english: string, japanese: string])[] = [
  ["thousand", "千"],
  ["million", "百万"],
];

/** Units that convert; any other word counts whatever the sheet counts. */
const units: readonly (readonly [english: string, japanese: string])[] = [
  ["hours?", "時間"],
  ["tonnes?|tons?", "t"],
  ["hectares?", "ha"],
  ["kilograms?", "kg"],
  ["grams?", "g"],
  ["kilomet(?:re|er)s?", "km"],
  ["yen", "円"],
  ["(?:percentage )?points?", "ポイント"],
  ["(?:page )?views?", "PV"],
];

const noUnit =
  "of|in|at|as|and|or|were|was|is|are|by|for|on|to|from|with|against|than|have|has|had|which|that|while|but|so|the|after|during|under|over|did|will|can|km|kg|ha|mm|cm|ppm|each|per|target";

const unitRules: readonly EnglishRule[] = [
  rule("[0-9]+-year-olds?", ""),
  ...scales.map(([english, japanese]) => rule(`(?<=[0-9]) ?${english}\\b`, japanese)),
  ...units.map(([english, japanese]) => rule(`(?<=[0-9千万]) (?:${english})\\b`, japanese)),
  {
    pattern: new RegExp(`(?<=[0-9千万]) (?!(?:${noUnit})\\b)(?:[a-z]{3,}|[A-Z]{2,}s)\\b`, "dgu"),
    meaning: anyCounter,
  },
];

/** Words that say nothing here, and the signs of sentences. */
const restRules: readonly EnglishRule[] = [
  rule('[“"](?<quoted>[^“”"]{1,60})[”"]', "「$<quoted>」"),
  { pattern: /(?<![A-Za-z])An?(?= )/dgu, meaning: "" },
  { pattern: /\.(?=\s|$)/dgu, meaning: "。" },
  { pattern: /[;,](?=\s|$)/dgu, meaning: "、" },
  {
    pattern:
      /(?<![\p{L}\p{N}ー・-])(?!(?:km|kg|ha|mm|cm|ppm|t|g|m)(?![A-Za-z]))[A-Z]?[a-z]+(?:['’-][a-z]+)*(?![\p{L}\p{N}ー・])/dgu,
    meaning: "",
  },
  { pattern: /\s+/dgu, meaning: " " },
  // A name of the sheet, kept letter by letter, before its number.
  { pattern: /(?<=[\uE000-\uE0FF]) (?=[0-9])/dgu, meaning: ":" },
  // An acronym before a number is none of its letters.
  { pattern: /(?<=[A-Z]{2}) (?=[0-9])/dgu, meaning: "、" },
];

/** In the order in which they are applied: what is more particular first. */
export const englishRules: readonly EnglishRule[] = [
  ...numberRules,
  ...dateRules,
  ...tallyRules,
  ...relationRules,
  ...unitRules,
  ...restRules,
];

/** Words that are all of a table's cell. */
export const englishCells: ReadonlyMap<string, string> = new Map(
  (
    [
      ["measure|measures name|measure name|project|initiative|name", "施策名"],
      ["pillar", "柱"],
      ["field|area", "分野"],
      ["department|division in charge|section", "所属"],
      ["indicator|kpi", "成果指標"],
      ["target|target value", "目標"],
      ["actual|result|actual value", "実績"],
      ["baseline", "基準値"],
      ["grade|rating|evaluation", "評価"],
      ["status|goal status", "達成状況"],
      ["measures|number of measures|projects|total measures|actions|number of actions|initiatives", "施策数"],
      ["achievement rate|rate", "達成率"],
      ["achieved", "達成"],
      ["not achieved", "未達成"],
      ["not achieved (end)|not achieved (ended)|not achieved (ends)|not achieved (discontinued)", "未達成（終了）"],
      [
        "not achieved (continue)|not achieved (continued)|not achieved (continues)|not achieved (continuing)",
        "未達成（継続）",
      ],
      ["total", "合計"],
      ["subtotal", "小計"],
    ] as const
  ).flatMap(([english, japanese]) => english.split("|").map((word) => [word, japanese] as const)),
);
