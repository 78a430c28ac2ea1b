import { columns } from "./columns";

/** What the view 年度推移 says. */
export const yearTrend = {
  ...columns,
  sheetName: "年度推移",
  title: "年度ごとの評価と実績の推移",
  year: "年度",
  overall: "総括",
  byYear: "年度ごとの評価の数",
  byYearStatus: "年度ごとの達成状況の数",
  rate: "達成率",
  notJudged: "判定不能",
  transitions: "評価の変化",
  transition: "変化",
  step: "方向",
  steps: { better: "上がった", same: "同じ", worse: "下がった", notComparable: "比べられない" },
  from: (p: { before: string; after: string }) => `${p.before}→${p.after}`,
  measures: "施策ごとの推移",
  lastStep: (p: { before: string; after: string; step: string }) => `${p.before}→${p.after}　${p.step}`,
  path: (p: { code: string; name: string; indicator: string; unit: string }) =>
    `${p.code}　${p.name}：${p.indicator}${p.unit === "" ? "" : `（${p.unit}）`}`,
  expected: "目安",
  written: "記入されている実績",
  none: "施策はありません。",
  chartOfGrades: "年度ごとの評価の割合",
  chartOfRates: "年度ごとの達成率",
  rateRule: (p: { grades: string }) =>
    `年度ごとの達成率＝評価が${p.grades}の数÷評価のある数（指標未設定など、判定をしない評価を除く）`,
  statusRule: "達成状況の達成率＝達成の数÷達成状況を判定した数",
  markRule: "色の付いた行は、最後の年度に評価が下がった施策です。",
  pathRule: (p: { most: number }) =>
    `実績の推移の図は、最後の年度に達成していない指標、評価が下がった指標、その他の順に、数で比べられるもの${String(p.most)}件までです。`,
  expectedRule: "目安は、その年度の目安値、又は基準値から最終の目標までを計画期間で均等に結んだ線上の値です。",
  unavailable:
    "実績や評価の列が二つ以上の年度について見つからないため、推移を示せません。見出しに年度（令和3年度、R4 など）を書いた列を、年度ごとに置いてください。",
} as const;
