import * as v from "valibot";
import { kanagawaGoalStatusWords, type GoalStatus } from "../evaluation/goalStatus";
import type { IndicatorRule } from "../evaluation/indicatorRules";
import type { ColumnRole } from "../measures/columnRoles";
import {
  asOfRules,
  columnRoles,
  decreaseFormulas,
  denominators,
  directions,
  fieldPages,
  papers,
  printedColumns,
  rateFormulas,
  ruleSubjects,
  severities,
  singleColumnRoles,
} from "./choices";
import { rubric } from "./rubricSettings";
import { cellsByRole, rolesInOrder, sheetNames } from "./sourceKinds";
import { allOrNone, group, keyed, setting, tabled } from "./setting";
import {
  choice,
  columnLetters,
  fiscalYear,
  listOfWords,
  nonBlankText,
  number,
  orNone,
  rubricName,
  text,
  wholeFrom,
  type ValueKind,
} from "./valueKinds";
import { idsOf } from "./words";

const mostDivisions = 10;
const mostRules = 200;
/** Excel has no more rows. */
const lastRowOfExcel = 1_048_576;
const mostPercentDecimals = 6;

/** Something for some of the roles. */
function byRole<Role extends ColumnRole, Value>(roles: readonly Role[], { schema }: ValueKind<Value>) {
  const entries: unknown = keyed(Object.fromEntries(roles.map((role) => [role, v.optional(schema)])));
  return entries as v.GenericSchema<unknown, Readonly<Partial<Record<Role, Value>>>>;
}

/** Something under names of the plan's own: measure codes, findings' codes. */
function byName<Value>({ schema }: ValueKind<Value>): v.GenericSchema<unknown, Readonly<Record<string, Value>>> {
  return v.record(nonBlankText.schema as v.GenericSchema<string, string>, schema);
}

const indicatorRule = keyed({
  word: nonBlankText.schema,
  of: v.optional(choice(ruleSubjects).schema, "name"),
  direction: v.optional(choice(directions).schema),
  formula: v.optional(choice(rateFormulas).schema),
  decreaseFormula: v.optional(choice(decreaseFormulas).schema),
  rubric: v.optional(rubricName.schema),
  tolerance: v.optional(number.schema),
  tolerancePoints: v.optional(number.schema),
});

function statusWords(status: GoalStatus) {
  const { symbol, words } = kanagawaGoalStatusWords[status];
  return group({
    symbol: tabled(orNone(nonBlankText).schema, symbol, null),
    words: tabled(listOfWords.schema, words, null),
  });
}

/**
 * Every setting, by its key in the JSON, in the order of its section on the 点検設定 sheet. The JSON that is accepted, the
 * sheet and its reading back, the pane's form and the table of docs/settings.md follow from it; what is a table on the sheet
 * has its columns in `tables.ts`. Values that are usual are those of the Kanagawa ICT plan, which hold for a plan that
 * states nothing.
 */
export const settingsTable = {
  planName: setting("plan", text, "", {
    ja: ["計画の名称", "集計表などの題に使います。"],
    en: ["Plan name", "Used in titles."],
    example: "みらい町総合計画",
  }),
  /** The year judged: the Gregorian year it starts in; `null`: not stated. */
  fiscalYear: setting("plan", orNone(fiscalYear), null, {
    ja: ["評価する年度", "令和4年度、R4、又は年度の始まる西暦（2022）。空欄なら、時点が年度内かどうかは調べません。"],
    en: ["Fiscal year judged", "The Gregorian year it starts in. Empty: dates are not checked against it."],
    example: "令和4年度",
  }),
  /** The plan's period; `null`: not stated. */
  planYears: allOrNone({
    first: setting("plan", fiscalYear, undefined, {
      ja: ["計画の初年度", "経過年数で見る計算式に使います。"],
      en: ["First fiscal year of the plan", "For formulas that look at the years passed."],
      example: "令和3年度",
    }),
    last: setting("plan", fiscalYear, undefined, {
      ja: ["計画の最終年度", ""],
      en: ["Last fiscal year of the plan", ""],
      example: "R7",
    }),
  }),
  /** Name of the measures sheet; `null`: the only one that has measures. */
  measuresSheet: setting("plan", orNone(nonBlankText), null, {
    ja: ["施策一覧のシート", "シートの名前。空欄なら、見出しから探します。"],
    en: ["Measures sheet", "Its name. Empty: it is found by its header."],
    example: "別紙1",
  }),
  /** Row of the header's first line as Excel numbers it; `null`: found by its words. */
  headerRow: setting("plan", orNone(wholeFrom(1, lastRowOfExcel)), null, {
    ja: ["見出しの行", "見出しが始まる行の番号。空欄なら、見出しの語から探します。"],
    en: ["Header row", "Number of the row in which the header begins. Empty: it is found by its words."],
    example: 7,
  }),
  /** A word besides 再掲 that marks a measure as shown elsewhere too. */
  repetitionWord: setting("plan", orNone(nonBlankText), null, {
    ja: ["再掲を表す語", "「再掲」のほかに、ほかの区分にもある施策に付ける語。その施策は一度だけ数えます。"],
    en: [
      "Word for repeated measures",
      "Besides 再掲: marks measures that are shown elsewhere too and are counted once.",
    ],
    example: "掲載済",
  }),
  /** Where measures stand that are no plain table. */
  sources: group({
    /** Sheets that are one plan, in their order; empty: as found. */
    sheets: setting("plan", sheetNames, [], {
      ja: [
        "一つの計画として読むシート",
        "柱ごとのシートや個票など、名前を「/」で区切って。空欄なら、見つけたとおりです。",
      ],
      en: ["Sheets read as one plan", "Their names, parted by slashes. Empty: as found."],
      example: "しごと/ひと/くらし",
    }),
    /** The column with the labels 目標 / 実績 of rows below each other; `null`: as found. */
    labelColumn: setting("plan", orNone(columnLetters), null, {
      ja: [
        "目標・実績の行の名前がある列",
        "目標と実績が上下に並ぶ表で、その語がある列の英字。空欄なら、見つけたとおりです。",
      ],
      en: ["Column of row labels", "Where targets and actuals stand below each other. Empty: as found."],
      example: "F",
    }),
    /** What the rows of each indicator hold, from the top, where no label says so; empty: as found. */
    rowOrder: setting("plan", rolesInOrder, [], {
      ja: ["上の段から順に", "一つの指標が何段かに分かれていて、行に名前のない表で、段の内容を上から順に。"],
      en: ["Rows from the top", "What the rows of each indicator hold, where they have no labels."],
      example: "目標、実績",
    }),
    /** The cells in which each form has its values; empty: as found. */
    formCells: setting(
      "plan",
      cellsByRole,
      {},
      {
        ja: ["個票のセル", "個票で、施策名・目標・実績などがあるセル。空欄なら、欄の名前から見つけます。"],
        en: ["Cells of the forms", "Where each form has its values. Empty: found by their labels."],
        example: "施策名=C3、目標=F8、実績=F9",
      },
    ),
  }),
  columns: group({
    /** Header words of this plan for a role, looked for before the usual ones; `division`: those of 柱, 章, 基本目標 …. */
    headerWords: tabled(
      byRole(idsOf(columnRoles), listOfWords),
      {},
      {
        label: "列の「見出しの語」",
        meaning: "役割ごとの、この計画での見出し。いつもの見出し（目標値、担当課 など）より先に探します。",
        example: ["目標", "", "", "めざす値", "到達点"],
      },
    ),
    /** Column letters that settle a role whatever the header says. */
    letters: tabled(
      byRole(singleColumnRoles, columnLetters),
      {},
      {
        label: "列の「列」",
        meaning: "見出しにかかわらず、列の英字で役割を決めます。",
        example: ["目標", "F"],
      },
    ),
    /** Letters of the division columns, outermost first; empty: as found. */
    divisionLetters: tabled<readonly string[]>(v.pipe(v.array(columnLetters.schema), v.maxLength(mostDivisions)), [], {
      label: "区分の列",
      meaning: "柱・分野などの列を外側から順に。なければ、見出しから見つけます。",
      example: [1, "B"],
    }),
  }),
  goalStatusWords: group(
    {
      achieved: statusWords("achieved"),
      missedEnded: statusWords("missedEnded"),
      missedContinuing: statusWords("missedContinuing"),
    },
    {
      label: "施策目標の達成状況",
      meaning:
        "状況ごとの `symbol`（記号。なければ `null`）と `words`（文言）。「未達成（終了）」のような普通の書き方は、書かなくても読みます。",
      example: ["達成", "A", "できた"],
    },
  ),
  rubric,
  /** `null`: the rubric's. */
  formula: setting("judging", orNone(choice(rateFormulas)), null, {
    ja: ["達成率の計算式", "空欄なら、評価基準の計算式です。"],
    en: ["Achievement rate", "Empty: the rubric's formula."],
    example: "実績÷目標",
  }),
  /** `null`: no rate for targets where less is better, unless the formula itself counts from a baseline. */
  decreaseFormula: setting("judging", orNone(choice(decreaseFormulas)), null, {
    ja: ["減少目標の達成率", "空欄なら、減少目標の達成率は計算せず、比較だけで判定します。"],
    en: ["Rate where less is better", "Empty: no rate; such targets are judged by comparison."],
    example: "2－実績÷目標",
  }),
  /** `null`: a measure whose direction nothing says is not judged. */
  defaultDirection: setting("judging", orNone(choice(directions)), "increase", {
    ja: ["方向が書かれていない指標", "空欄なら、方向の分からない指標は判定しません。"],
    en: ["Direction where none is stated", "Empty: such indicators are not judged."],
    example: "減少",
  }),
  /** What is otherwise for some indicators, by their unit, their name or their measure; of two rules the first counts. */
  indicatorRules: tabled<readonly IndicatorRule[]>(v.pipe(v.array(indicatorRule), v.maxLength(mostRules)), [], {
    label: "指標ごとの決まり",
    meaning:
      "単位（`unit`）、指標名に含まれる語（`name`）、施策番号（`measure`）ごとの、方向・計算式・評価基準・同じとみなす差。書かない欄は計画全体と同じです。同じ欄がいくつもの行にあれば、上の行が優先します。",
    example: ["%", "単位", "増加", "", "", "", "", 0.03],
  }),
  /** By measure code (`Ⅰ-①-ア-1`). */
  measureDirections: tabled(
    byName(choice(directions)),
    {},
    {
      label: "施策ごとの方向",
      meaning: "施策番号ごとに。",
      example: ["Ⅰ-①-ア-1", "減少"],
    },
  ),
  /** What the fills of blank grades mean, by colour: `#92D050`, or a word (緑) that only one of the sheet's colours is. */
  gradeColours: tabled(
    byName(nonBlankText),
    {},
    {
      label: "評価の色",
      meaning:
        "評価を文字でなく、セルの塗りつぶしの色だけで付けている表で、色ごとの評価。色は「緑」などの言葉か `#92D050` の形で。表の凡例に書いてあれば、要りません。",
      example: ["緑", "○"],
    },
  ),
  asOf: setting("judging", choice(asOfRules), "withinFiscalYear", {
    ja: ["時点の扱い", "実績の時点（R4.12末時点 など）のうち、どれを指摘するか。"],
    en: ["Dates of values", "Which dates are reported."],
    example: "年度末より前の時点も指摘",
  }),
  /** Decimal places of printed percentages. */
  percentDecimals: setting("judging", wholeFrom(0, mostPercentDecimals), 1, {
    ja: ["百分率の小数の桁数", "四捨五入して表示します。比較は丸める前の値で行います。"],
    en: ["Decimals of percentages", "Rounded half up; comparisons use unrounded values."],
    example: 2,
  }),
  /** What published rates are shares of. */
  denominator: setting("judging", choice(denominators), "judged", {
    ja: ["達成率の分母", "判定できない施策を分母に入れるかどうか。"],
    en: ["Denominator of achievement rates", "Whether measures that can't be judged count."],
    example: "すべての施策",
  }),
  /** The overview sentence; `null`: the usual one. */
  sentence: setting("judging", orNone(nonBlankText), null, {
    ja: ["概要の文", "{measures} {achieved} {rate} {divisions} が数に置き換わります。空欄なら、いつもの文です。"],
    en: ["Overview sentence", "{measures} {achieved} {rate} {divisions} are filled in. Empty: the usual sentence."],
    example: "{measures}施策のうち{achieved}施策が目標を達成しました（{rate}）。",
  }),
  /** The sentence on an outermost division; `null`: the usual one. */
  divisionSentence: setting("judging", orNone(nonBlankText), null, {
    ja: [
      "柱ごとの概要の文",
      "上のほか、{division}（柱Ⅰ くらしの情報化） {mark}（柱Ⅰ） {name} {subdivisions}（中柱の数） も使えます。空欄なら、いつもの文です。",
    ],
    en: [
      "Overview sentence of a pillar",
      "Also {division}, its {mark} and {name}, and {subdivisions}. Empty: the usual sentence.",
    ],
    example: "{mark}は{measures}施策のうち{achieved}施策が達成。",
  }),
  /** By finding code; codes that are not here keep their own severity. */
  severities: tabled(
    byName(choice(severities)),
    {},
    {
      label: "指摘の重要度",
      meaning: "指摘のコードごとに。",
      example: ["text-mixed-width", "指摘しない"],
    },
  ),
  printing: group({
    paper: setting("judging", choice(papers), "fit", {
      ja: ["用紙", "集計表などの印刷設定。"],
      en: ["Paper", "Of the sheets that are made."],
      example: "A4",
    }),
    /** A cell with more characters is likely to be cut in print; `null`: not checked. */
    textLimit: setting("judging", orNone(wholeFrom(1)), null, {
      ja: ["一つのセルの文字数の上限", "超えると、印刷で切れるおそれがあると知らせます。空欄なら調べません。"],
      en: ["Most characters in a cell", "Longer ones may be cut in print. Empty: not checked."],
      example: 300,
    }),
    /** 分野別点検表: a page for each field, or one after the other. */
    fieldPages: setting("judging", choice(fieldPages), "each", {
      ja: ["分野別点検表の改ページ", "分野ごとに1ページにするか、続けて印刷するか。"],
      en: ["Pages of the field reports", "A page for each field, or one after the other."],
      example: "続けて印刷",
    }),
    statusColumns: setting("judging", choice(printedColumns), "asBefore", {
      ja: ["状況欄の印刷", "表の右に加える達成率・判定などの列を、表と一緒に印刷するか。"],
      en: ["Printing of status columns", "Whether the columns added beside the table are printed with it."],
      example: "印刷する",
    }),
  }),
};
