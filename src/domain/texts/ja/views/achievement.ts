/** What views say about the judgement that their rates count. */
export const achievement = {
  missed: "未達成",
  and: "・",
  byGrade: (p: { grades: string; unit: "measures" | "indicators" }) =>
    p.unit === "measures"
      ? `施策目標の達成状況の欄がないため、成果指標の評価が ${p.grades} の施策を「達成」として数えています。`
      : `施策目標の達成状況の欄がなく、指標ごとに評価があるため、評価が ${p.grades} の指標を「達成」として、指標の数で数えています。`,
  rateRule: (p: { denominator: "judged" | "all"; decimals: number; unit: "measures" | "indicators" }) => {
    const counted = p.unit === "measures" ? "施策" : "指標";
    return `達成率＝達成÷${p.denominator === "all" ? `${counted}数` : `評価から達成・未達成が分かる${counted}数`}（百分率の小数第${String(p.decimals + 1)}位を四捨五入）`;
  },
  neither: "施策目標の達成状況の欄も成果指標の評価の欄もないため、達成率を計算していません。",
} as const;
