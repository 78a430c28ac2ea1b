/** One call of a custom function with what it answers, shown in samples/functions.xlsx and docs/functions.md. */
export interface FunctionExample {
  readonly id: string;
  readonly inputs: readonly (string | number | null)[];
  /** What Excel shows; an error by its text. */
  readonly result: string | number;
  readonly note: string;
}

type Row = readonly [inputs: FunctionExample["inputs"], result: FunctionExample["result"], note: string];

const examples: Readonly<Record<string, readonly Row[]>> = {
  ACHIEVEMENT_RATE: [
    [["150件", "200件以上"], 0.75, "単位付きの文字列のまま計算できます。"],
    [[90, 80, 100], 0.5, "基準値があれば、基準値からの進みで計算します。"],
    [["集計中", 100], "#N/A", "まだ数値がないものは、理由の付いた#N/Aです。"],
  ],
  GOAL_STATUS: [
    [["①達成した（達成する見込み）"], "達成", "県の様式の文言です。"],
    [["②達成していない⇒取組を終了する"], "未達成(終了)", "番号だけでも読み取ります。"],
    [["一部達成"], "#N/A", "達成とも未達成とも決まらないものは答えません。"],
  ],
  WAREKI_DATE: [
    [["2022/12/31"], "令和4年12月31日", "書式を省くと「長い」です。"],
    [[43586, "短い"], "R元.5.1", "シリアル値（2019年5月1日）も使えます。"],
    [["令和4年2月30日"], "#VALUE!", "実在しない日は、理由の付いた#VALUE!です。"],
  ],
  WAREKI_SERIAL: [
    [["令和4年12月31日"], 44926, "表示形式を日付にすると2022/12/31と表示されます。"],
    [["R4.12", "末"], 44926, "月・年・年度の最後の日です。"],
    [["R4.12"], 44896, "edgeを省くと最初の日です。"],
  ],
  FISCAL_YEAR: [
    [["令和5年3月31日"], 2022, "4月1日から翌年3月31日までが1年度です。"],
    [["令和4年度"], 2022, "年度の文字列も使えます。"],
    [["令和4年"], "#N/A", "暦年は2つの年度にまたがります。"],
  ],
  FISCAL_YEARS: [
    [["令和2～4年度"], "2020, 2021, 2022", "右へ並びます。"],
    [["令和元、3年度"], "2019, 2021", "読点で並べたものです。"],
    [["平成30年度から令和元年度まで"], "2018, 2019", "改元をまたいでも数えます。"],
  ],
  AS_OF: [
    [["6,677,432PV ※R4.12末時点"], 44926, "月末の時点です。"],
    [["115,992人（令和4年10月1日現在）"], 44835, "「現在」も時点です。"],
    [["150件"], "#N/A", "時点が書かれていません。"],
  ],
  QUANTITY: [
    [["約2.9万件"], 29000, "万・億などを掛けた数値です。"],
    [["93.4%"], 0.934, "百分率はExcelと同じく小数です。"],
    [["15,0007アクセス"], "#N/A", "桁区切りが崩れた数値は推測しません。"],
  ],
  UNIT: [
    [["6,677,432PV"], "PV", "数値に続く単位です。"],
    [["120名"], "人", "同じ単位は1つの書き方にそろえます。"],
    [["(1)12回 (2)300人", 2], "人", "値が複数あるときは、番号か項目の名前で選びます。"],
  ],
  QUALIFIER: [
    [["約150件"], "約", "概数です。"],
    [["3,382社（見込み）"], "見込み", "見込みの値です。"],
    [["累計200件以上"], "累計・以上", "複数あれば「・」でつなぎます。"],
  ],
  NORMALIZE: [
    [["ＩＣＴ　利活用"], "ICT 利活用", "全角の英字と空白をそろえます。"],
    [["〇"], "○", "形の似た丸印をそろえます。"],
    [["５ヶ所"], "5か所", "数字と「か所」をそろえます。"],
  ],
  MEASURE_CODE: [
    [["柱Ⅰ くらしの情報化", "②官民情報共有・整備の推進", "イ 防災", 3], "Ⅰ-②-イ-3", "見出しの番号をつなぎます。"],
    [["柱Ⅱ 行政の情報化", "①効率化", null, 1], "Ⅱ-①-1", "空欄の階層は省きます。"],
    [["くらしの情報化", "①連携", "ア 医療", 1], "#N/A", "番号のない見出しからは作れません。"],
  ],
  GRADE: [
    [["150件", "100件"], "◎", "標準は神奈川県ICT計画の評価基準です。"],
    [["95%", "100%", null, "神奈川県環境基本計画"], "○", "評価基準の名前を指定した例です。"],
    [["12件", "―"], "―", "目標がなければ、目標なしの記号です。"],
  ],
};

export const functionExamples: readonly FunctionExample[] = Object.entries(examples).flatMap(([id, rows]) =>
  rows.map(([inputs, result, note]) => ({ id, inputs, result, note })),
);

/** A function of the whole measures sheet; `MEASURES` in the formula is the range of the table. */
export interface MeasuresExample {
  readonly id: string;
  readonly formula: string;
  readonly note: string;
}

export const measuresExamples: readonly MeasuresExample[] = [
  { id: "SUMMARY", formula: "TENKEN.SUMMARY(MEASURES)", note: "集計表の全体です。" },
  {
    id: "SUMMARY",
    formula: "INDEX(TENKEN.SUMMARY(MEASURES),ROWS(TENKEN.SUMMARY(MEASURES)),3)",
    note: "合計の行の達成率だけを取り出します。",
  },
  { id: "SUMMARY", formula: 'TENKEN.SUMMARY(MEASURES,"神奈川県環境基本計画")', note: "評価基準を指定した例です。" },
  { id: "FINDINGS", formula: "TENKEN.FINDINGS(MEASURES)", note: "指摘の一覧です。" },
  { id: "FINDINGS", formula: "ROWS(TENKEN.FINDINGS(MEASURES))-1", note: "指摘の件数です。" },
  { id: "FINDINGS", formula: "INDEX(TENKEN.FINDINGS(MEASURES),2,1)", note: "最初の指摘の重要度です。" },
  { id: "UNACHIEVED", formula: "TENKEN.UNACHIEVED(MEASURES)", note: "未達成の施策の一覧です。" },
  { id: "UNACHIEVED", formula: "ROWS(TENKEN.UNACHIEVED(MEASURES))-1", note: "未達成の施策の数です。" },
  { id: "UNACHIEVED", formula: "INDEX(TENKEN.UNACHIEVED(MEASURES),2,2)", note: "最初の未達成の施策名です。" },
  { id: "CROSSTAB", formula: 'TENKEN.CROSSTAB(MEASURES,"柱","達成状況")', note: "柱と達成状況で数えます。" },
  { id: "CROSSTAB", formula: 'TENKEN.CROSSTAB(MEASURES,"所属","評価")', note: "所属と評価で数えます。" },
  { id: "CROSSTAB", formula: 'TENKEN.CROSSTAB(MEASURES,"分野","達成状況")', note: "分野と達成状況で数えます。" },
  { id: "OVERVIEW", formula: "TENKEN.OVERVIEW(MEASURES)", note: "概要の文です。" },
  { id: "OVERVIEW", formula: "LEN(TENKEN.OVERVIEW(MEASURES))>0", note: "ほかの関数と組み合わせられます。" },
  {
    id: "OVERVIEW",
    formula: 'SUBSTITUTE(TENKEN.OVERVIEW(MEASURES),"施策目標","目標")',
    note: "文言を置き換えた例です。",
  },
];

/** A small plan without empty cells; its first row is the header. */
export const exampleMeasures: readonly (readonly (string | number)[])[] = [
  ["柱", "分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標", "施策目標の達成状況", "背景"],
  ["柱Ⅰ くらしの情報化", "ア 医療", 1, "電子予約の拡大", "医療課", "予約件数", "100件", "150件", "◎", "予約の電子化", "①達成した", "―"],
  ["柱Ⅰ くらしの情報化", "ア 医療", 2, "健康アプリの普及", "健康課", "利用者数", "500人", "500人", "○", "健康づくりの支援", "①達成した", "―"],
  ["柱Ⅰ くらしの情報化", "イ 観光", 1, "観光案内の多言語化", "観光課", "対応施設数", "50施設", "38施設", "△", "受入環境の整備", "③達成していない⇒取組を継続する", "施設の改修が遅れたため。"],
  ["柱Ⅱ 行政の情報化", "ア 効率化", 1, "申請の電子化", "総務課", "電子申請の割合", "80%", "85%", "◎", "手続の簡素化", "①達成した", "―"],
  ["柱Ⅱ 行政の情報化", "ア 効率化", 2, "会議の電子化", "総務課", "紙の使用量", "100枚以下", "130枚", "△", "資料の電子化", "②達成していない⇒取組を終了する", "別の方法に切り替えたため。"],
]; // prettier-ignore
