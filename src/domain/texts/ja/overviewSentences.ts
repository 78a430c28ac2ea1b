/** The sentences that open the report, about the plan and each of its outermost divisions. */
export const overviewSentences = {
  plan: (p: { divisions: string; measures: number; achieved: number; rate: string; unjudged: string }) =>
    `${p.divisions}${String(p.measures)}施策のうち、${String(p.achieved)}施策（${p.rate}）で施策目標を達成しました${p.unjudged}。`,
  division: (p: {
    division: string;
    divisions: string;
    measures: number;
    achieved: number;
    rate: string;
    unjudged: string;
  }) =>
    `「${p.division}」では、${p.divisions}${String(p.measures)}施策のうち、${String(p.achieved)}施策（${p.rate}）で施策目標を達成しました${p.unjudged}。`,
  divisions: (p: { count: number; level: string }) => `${String(p.count)}${p.level}`,
  defaultLevel: "区分",
  unjudged: (p: { count: number; excluded: boolean }) =>
    `（達成状況を判定できない${String(p.count)}施策を${p.excluded ? "達成率の計算から除く" : "含む"}）`,
  nothingJudged: (p: { divisions: string; measures: number }) =>
    `${p.divisions}${String(p.measures)}施策の達成状況は、欄がないか読み取れないため、達成率を計算していません。`,
  noRate: "達成率なし",
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
  byFigures: (p: { compared: number; reached: number; others: number }) =>
    `目標と実績の値を比べると、${String(p.compared)}指標${p.reached === 0 ? "のどれも実績が目標に達していません" : `のうち${String(p.reached)}指標で実績が目標に達しています`}${p.others === 0 ? "" : `（比べられない${String(p.others)}指標を除く）`}。`,
  repeated: (p: { count: number }) => `再掲の${String(p.count)}施策は、先に載っている方で一度だけ数えています。`,
} as const;
