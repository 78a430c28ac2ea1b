import type { ColumnRole } from "../columnRoles";

/** Header words of sheets in English, without spaces. "Goal" is left out: it heads aims in words as often as figures. */
const words: Readonly<Partial<Record<ColumnRole, string>>> = {
  division: "category categoryname policy policyname field area pillar",
  number: "number ref code measureid measurecode indicatorid kpiid id",
  name: "measure measures measurename initiative action project projectname activity",
  department: "department owner responsible responsibledepartment",
  indicator: "indicator indicatorname kpiname metric performanceindicator",
  unit: "unit units unitofmeasure",
  baseline: "baseline baselinevalue",
  target: "target targetvalue plan",
  actual: "actual actualvalue result",
  achievementRate: "rate achievementrate",
  grade: "grade rating evaluation status progress",
  remarks: "remarks notes comment",
  fiscalYear: "year fiscalyear",
};

/** Those of a role. */
export function englishWords(role: ColumnRole): readonly string[] {
  return words[role]?.split(" ") ?? [];
}
