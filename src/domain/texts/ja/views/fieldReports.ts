import { columns } from "./columns";

/** What the view 分野別点検表 says. */
export const fieldReports = {
  ...columns,
  sheetName: "分野別点検表",
  title: (p: { level: string }) => `${p.level}ごとの点検結果`,
  level: "区分",
  path: " ＞ ",
  outside: "（区分なし）",
  goals: "目標",
  impact: "影響",
  efforts: "主な取組と成果指標の達成状況",
  statuses: "施策目標の達成状況",
  gradesAsStatus: "成果指標の評価による達成状況",
  next: "未達成の理由と今後に向けた課題",
  number: "番号",
  name: "施策名",
  goal: "施策目標",
  text: "内容",
  nothing: "（記載なし）",
  noGoals: "施策目標の欄がありません。",
  noMeasures: "施策はありません。",
  achieved: (p: { measures: number; achieved: number; rate: string }) =>
    `${String(p.measures)}施策のうち、${String(p.achieved)}施策（${p.rate}）が達成。`,
  notJudged: (p: { count: number }) => `ほかに判定できない施策が${String(p.count)}あります。`,
  nothingJudged: "達成状況を判定できません。",
  causes: "影響の欄には、影響の列と、背景の欄で【新型コロナの影響】のように示された理由を載せています。",
  asTable: (p: { most: number }) =>
    `施策が${p.most.toLocaleString("ja-JP")}を超えるため、区分ごとの様式ではなく、一つの表にまとめています。`,
  unavailable: "柱や分野などの区分が見つからないため、分野別の表を作れません。区分の列か、区分の見出しの行が必要です。",
} as const;
