import { columns } from "./columns";

/** What the view 全体の点検結果 says. */
export const overview = {
  ...columns,
  sheetName: "全体の点検結果",
  title: "全体の点検結果",
  byDivision: (p: { level: string }) => `${p.level}ごとの達成状況`,
  gradesByDivision: (p: { level: string }) => `${p.level}ごとの成果指標の評価`,
  byField: (p: { level: string }) => `${p.level}ごとの達成率`,
  missed: "施策目標が未達成の施策",
  noneMissed: "施策目標が未達成の施策はありません。",
  name: "施策",
  reason: "背景・理由",
  allReached: (p: { level: string; count: number }) =>
    `${String(p.count)}${p.level}のすべてで、どの施策も目標を達成しました。`,
  someReached: (p: { level: string; count: number; reached: number; lowest: string; isMore: boolean }) =>
    `${String(p.count)}${p.level}のうち、${String(p.reached)}${p.level}では、すべての施策で目標を達成しました。達成率が低いのは、${p.lowest}${p.isMore ? "など" : ""}です。`,
  fieldWithRate: (p: { field: string; rate: string }) => `「${p.field}」（${p.rate}）`,
  listSeparator: "、",
  chartOfRates: (p: { level: string }) => `${p.level}別の達成率`,
  chartOfGrades: (p: { level: string }) => `${p.level}別の評価の割合`,
  level: (p: { level: number }) => `区分${String(p.level)}`,
  count: (p: { level: string }) => `${p.level}の数`,
  outermost: "区分",
  plan: "計画全体",
  goals: "施策目標",
  grades: "評価",
  gradesAsStatus: "成果指標の評価",
  rate: "達成率",
  none: "施策はありません。",
  noGrades: "成果指標の評価の欄がないため、評価の内訳はありません。",
  inDivision: (p: { division: string }) => `「${p.division}」では、`,
  and: "・",
  byGrade: (p: {
    about: string;
    divisions: string;
    measures: number;
    /** `null`: the measures are counted. */
    indicators: number | null;
    achieved: number;
    rate: string;
    grades: string;
    unjudged: string;
  }) =>
    p.indicators === null
      ? `${p.about}${p.divisions}${String(p.measures)}施策のうち、${String(p.achieved)}施策（${p.rate}）で成果指標の評価が達成（${p.grades}）となりました${p.unjudged}。`
      : `${p.about}${p.divisions}${String(p.measures)}施策の${String(p.indicators)}指標のうち、${String(p.achieved)}指標（${p.rate}）で評価が達成（${p.grades}）となりました${p.unjudged}。`,
  unjudgedGrades: (p: { count: number; excluded: boolean; unit: "measures" | "indicators" }) =>
    `（評価から達成・未達成が分からない${String(p.count)}${p.unit === "measures" ? "施策" : "指標"}を${p.excluded ? "達成率の計算から除く" : "含む"}）`,
  shares: (p: { grades: readonly { grade: string; count: number; share: string | null }[] }) =>
    `評価の内訳は、${p.grades.map(({ grade, count, share }) => `${grade === "" ? "評価なし" : grade} ${String(count)}件${share === null ? "" : `（${share}）`}`).join("、")}です。`,
  noneOfRubric: (p: { divisions: string; measures: number }) =>
    `${p.divisions}${String(p.measures)}施策の評価は、どれを達成と数えるかが評価基準にないため、達成率を計算していません。`,
  repeated: (p: { count: number }) => `再掲の${String(p.count)}施策は、先に載っている方で一度だけ数えています。`,
} as const;
