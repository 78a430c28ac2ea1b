/** What a column of the measures sheet is about. `division` columns are read apart: there may be several. */
export type ColumnRole =
  | "division"
  | "number"
  | "name"
  | "department"
  | "indicator"
  | "unit"
  | "direction"
  | "baseline"
  | "expected"
  | "target"
  | "actual"
  | "grade"
  | "goal"
  | "goalStatus"
  | "background"
  | "remarks"
  | "fiscalYear"
  | "achievementRate"
  | "asOf";

/** Header words of a role: `words` are whole headers, `patterns` recognise a header by what it contains. */
export interface HeaderWords {
  readonly role: ColumnRole;
  readonly words: readonly string[];
  readonly patterns: readonly RegExp[];
}

/**
 * Headers that Japanese bodies print over the columns of a measures sheet, canonical (no spaces, no bracketed remarks).
 * The order is the order of trial for patterns: what is more particular stands first.
 */
export const usualHeaderWords: readonly HeaderWords[] = [
  {
    role: "goalStatus",
    words: [
      "達成状況",
      "施策目標達成状況",
      "目標達成状況",
      "施策の達成状況",
      "目標の状況",
      "達成区分",
      "達成の状況",
      "目標達成区分",
      "目標達成の可否",
      "達成可否",
      "達成/未達成",
    ],
    patterns: [/達成状況/u, /達成の(状況|可否|有無)/u],
  },
  {
    role: "background",
    words: [
      "未達成の理由",
      "未達成理由",
      "理由",
      "背景",
      "背景・理由",
      "要因",
      "要因分析",
      "未達成の要因",
      "課題",
      "今後の課題",
      "課題・今後の対応",
      "今後の対応",
      "今後の方向性",
      "今後の取組",
      "遅れの理由",
      "分析",
    ],
    patterns: [
      /未達成?.*(理由|背景|要因|原因)/u,
      /(理由|背景|要因|原因).*(課題|今後|対応)/u,
      /達成(できなかった|しなかった|しない).*(理由|要因)/u,
      /(理由|要因|原因)[等]?$/u,
    ],
  },
  {
    role: "achievementRate",
    words: ["達成率", "進捗率", "達成割合", "達成度(%)", "目標達成率"],
    patterns: [/(達成|進捗|到達)率/u],
  },
  {
    role: "baseline",
    words: [
      "基準値",
      "基準",
      "現状値",
      "現状",
      "当初値",
      "初期値",
      "現況値",
      "策定時",
      "計画策定時",
      "策定時の値",
      "策定時実績",
      "基準年度値",
      "ベースライン",
      "基準年値",
    ],
    patterns: [/^(計画)?(基準|現状|当初|初期|現況|策定時|策定)(年度?|時点?)?の?(値|実績|実績値|水準|数値)?$/u],
  },
  {
    role: "expected",
    words: ["目安値", "期待値", "年度目安", "中間目安", "各年度目安値"],
    patterns: [/目安|期待値/u],
  },
  {
    role: "goal",
    words: [
      "施策目標",
      "施策の目標",
      "めざす姿",
      "目指す姿",
      "施策の目的",
      "目的",
      "ねらい",
      "達成すべき目標",
      "施策のねらい",
    ],
    patterns: [/^(施策|取組|事業)の?(目標|目的|ねらい)$/u],
  },
  {
    role: "indicator",
    words: [
      "成果指標",
      "指標",
      "指標名",
      "評価指標",
      "目標指標",
      "数値目標",
      "数値目標の項目",
      "KPI",
      "KPI名",
      "重要業績評価指標",
      "活動指標",
      "管理指標",
      "進捗指標",
      "指標項目",
      "アウトカム指標",
      "アウトプット指標",
      "指標の名称",
      "測定指標",
    ],
    patterns: [/指標(名|名称|の名称|の内容|項目)?$/u, /^KPI/iu],
  },
  {
    role: "asOf",
    words: ["基準日", "時点", "実績時点", "評価時点", "データ時点", "実績の時点", "把握時点"],
    patterns: [/時点$/u],
  },
  { role: "unit", words: ["単位"], patterns: [] },
  {
    role: "direction",
    words: ["方向性", "方向", "目標の方向", "目標の方向性", "増減", "指標の方向", "望ましい方向", "増減方向"],
    patterns: [/望ましい方向/u],
  },
  {
    role: "target",
    words: [
      "目標",
      "目標値",
      "目標数値",
      "計画値",
      "計画",
      "最終目標",
      "最終目標値",
      "達成目標",
      "KPI目標値",
      "目標水準",
      "年度目標",
      "目標値等",
    ],
    patterns: [/^.{0,8}目標(値|数値|水準)?$/u, /^計画値/u],
  },
  {
    role: "actual",
    words: [
      "実績",
      "実績値",
      "実績数値",
      "結果",
      "現在値",
      "達成値",
      "最新値",
      "実績等",
      "年度実績",
      "取組実績",
      "成果",
      "直近値",
      "最新実績",
      "現時点の値",
    ],
    patterns: [/^.{0,8}実績(値|数値|等)?$/u],
  },
  {
    role: "grade",
    words: [
      "評価",
      "評価結果",
      "評価区分",
      "判定",
      "判定結果",
      "評定",
      "進捗",
      "進捗状況",
      "進捗評価",
      "進捗度",
      "自己評価",
      "総合評価",
      "達成度",
      "達成度評価",
      "目標達成度",
      "指標の評価",
      "ランク",
      "進捗区分",
      "評価ランク",
      "内部評価",
    ],
    patterns: [/^.{0,6}(評価|判定|評定)(結果|区分)?$/u, /^進捗(状況|区分|評価|度)/u],
  },
  {
    role: "department",
    words: [
      "所属",
      "担当課",
      "所管課",
      "担当",
      "所管",
      "担当部署",
      "所管部署",
      "担当部局",
      "所管部局",
      "部局",
      "部局名",
      "課名",
      "主管課",
      "担当所属",
      "実施主体",
      "担当課名",
      "所管課名",
      "主担当課",
      "関係課",
      "担当課室",
      "所管課室",
      "部署",
      "担当局",
      "所属名",
    ],
    patterns: [/^(担当|所管|主管|関係|実施).{0,4}(課|部|局|室|所属|部署|部局|機関)(名|等)?$/u],
  },
  {
    role: "number",
    words: [
      "番号",
      "no",
      "no.",
      "№",
      "#",
      "施策番号",
      "通番",
      "通し番号",
      "整理番号",
      "項番",
      "連番",
      "施策no",
      "施策no.",
      "事業番号",
      "取組番号",
      "施策コード",
      "コード",
      "id",
    ],
    patterns: [/^(施策|事業|取組|整理|管理)?(番号|no\.?|№|コード)$/iu],
  },
  {
    role: "name",
    words: [
      "施策名",
      "施策名称",
      "施策の名称",
      "取組名",
      "取組名称",
      "取組項目",
      "具体的取組",
      "具体的な取組",
      "主な取組",
      "事業名",
      "事業名称",
      "事務事業名",
      "施策・事業名",
      "施策事業名",
      "具体的施策",
      "個別施策",
      "取組",
      "取り組み",
      "取組内容",
      "実施事業",
      "施策",
      "事業",
      "事務事業",
      "主な施策",
      "主な事業",
      "主要事業",
      "主要施策",
      "重点事業",
      "重点取組",
    ],
    patterns: [/^(施策|取組|取り組み|事務事業|事業|具体的.{0,2}施策|個別施策).{0,3}(名|名称|項目)$/u],
  },
  {
    role: "remarks",
    words: ["備考", "特記事項", "摘要", "注記", "コメント", "補足", "補足説明", "備考欄", "その他", "備考・特記事項"],
    patterns: [/^備考/u, /^特記/u],
  },
  { role: "fiscalYear", words: ["年度", "評価年度", "対象年度"], patterns: [] },
  {
    role: "division",
    words: [
      "柱",
      "大柱",
      "中柱",
      "小柱",
      "分野",
      "施策分野",
      "政策分野",
      "重点分野",
      "基本目標",
      "政策目標",
      "重点目標",
      "行動目標",
      "基本方針",
      "基本方向",
      "基本政策",
      "政策",
      "基本施策",
      "重点施策",
      "施策の柱",
      "施策の方向性",
      "施策の方向",
      "大項目",
      "中項目",
      "小項目",
      "大分類",
      "中分類",
      "小分類",
      "編",
      "章",
      "節",
      "項",
      "目",
    ],
    patterns: [
      /^.{0,8}(大|中|小)?柱$/u,
      /^(施策|取組|政策|計画)の?(大|中|小)?(柱|分野|区分|体系|方向|方向性|領域)$/u,
      /^(大|中|小|細)(項目|分類|区分|目|施策|柱)$/u,
      /^(基本|重点|横断|戦略)?(目標|方針|方向|方向性|政策|戦略|施策|理念|プロジェクト|分野|領域|テーマ|項目)(名|名称)?$/u,
      /^(分野|領域|区分|分類|章|節|項|編|部門|項目|カテゴリー?|テーマ|体系|政策名|政策分野|施策分野|行動目標|アクション)(名|名称)?$/u,
      /^(第[一二三1-3])?(階層|レベル)[0-9]?$/u,
    ],
  },
];

/**
 * Names of what a plan does, from the general to the particular. Where a sheet has several columns of them that all
 * change from row to row, the first of these names the measure and the others describe it.
 */
export const nameRanks: readonly RegExp[] = [/施策/u, /^(?!.*内容).*(取組|取り組み)/u, /事業/u];

/** Outer to inner, for families of words whose order is known whatever the order of the columns. */
export const divisionRanks: readonly (readonly string[])[] = [
  ["編", "章", "節", "項", "目"],
  ["大柱", "中柱", "小柱"],
  ["柱", "中柱", "小柱"],
  ["柱", "中柱", "分野"],
  ["大項目", "中項目", "小項目", "細項目"],
  ["大分類", "中分類", "小分類", "細分類"],
  ["大区分", "中区分", "小区分"],
  ["大施策", "中施策", "小施策"],
  ["基本理念", "基本目標", "基本方針", "基本政策", "政策", "基本施策", "施策"],
  ["政策分野", "政策", "施策分野", "施策"],
];
