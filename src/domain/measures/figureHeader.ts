import { comparableHeader } from "./headerLabel";

/** What a column of a published summary table counts; `missed` is both kinds of 未達成 together. */
export type FigureRole = "rate" | CountRole;
/** `indicators`: of a plan that grades each of a measure's own. */
export type CountRole =
  "measures" | "indicators" | "achieved" | "missedEnded" | "missedContinuing" | "missed" | "notJudged";

/** Header words, without brackets, marks and spaces. */
const words: Readonly<Record<FigureRole, readonly string[]>> = {
  rate: ["達成率", "達成割合", "目標達成率", "施策達成率", "施策目標達成率", "進捗率", "達成率%"],
  measures: [
    ...["施策", "事業", "取組", "項目", "目標", "施策目標"].flatMap((word) => [
      `${word}数`,
      `全${word}数`,
      `${word}数計`,
    ]),
    ...["総数", "総施策数", "施策総数", "対象施策数", "施策の数", "件数"],
  ],
  indicators: ["指標数", "全指標数", "指標数計", "指標総数", "総指標数", "kpi数", "kpiの数", "指標の数"],
  achieved: [
    "達成",
    "達成数",
    "達成した",
    "達成済",
    "達成済み",
    "達成施策",
    "達成施策数",
    "達成件数",
    "達成した施策",
    "①",
  ],
  missedEnded: ["未達成終了", "達成していない終了", "未達成取組終了", "未達終了", "②"],
  missedContinuing: ["未達成継続", "達成していない継続", "未達成取組継続", "未達継続", "③"],
  missed: ["未達成", "未達成数", "未達成計", "未達成施策", "未達成施策数", "未達成件数", "達成していない", "未達"],
  notJudged: ["判定不能", "未判定", "評価不能", "未評価", "未記入", "評価できない", "判定できない", "評価対象外"],
};

const roleOfWord: ReadonlyMap<string, FigureRole> = new Map(
  (Object.entries(words) as [FigureRole, readonly string[]][]).flatMap(([role, list]) =>
    list.map((word) => [word, role] as const),
  ),
);

/** Longer texts are no headers of figures. */
export const longestFigureHeader = 30;

/** What a header of a summary says its column counts; `null` for other words. */
export function figureRoleOf(header: string): FigureRole | null {
  if (header.length > longestFigureHeader) return null;
  const plain = comparableHeader(header).replace(/[()[\]<>・、,:⇒→=]/gu, "");
  return roleOfWord.get(plain) ?? roleOfWord.get(plain.replace(/^[①-③]/u, "").replace(/[a-z]$/u, "")) ?? null;
}

/** Other words over the columns of a small table of counts: what is counted, and each count's share. */
const aroundFigures = new Set(["区分", "内訳", "項目", "達成状況", "評価区分", "割合", "構成比", "比率", "備考"]);

/** Whether a word stands over a column of a summary without being a figure's. */
export function isAroundFigures(header: string): boolean {
  return header.length <= longestFigureHeader && aroundFigures.has(comparableHeader(header));
}
