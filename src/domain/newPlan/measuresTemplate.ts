import { goalStatuses, type GoalStatus } from "../evaluation/goalStatus";
import { mergeLookup } from "../grid/mergeLookup";
import { gridFromRows } from "../grid/sheetGrid";
import { evaluateMeasures } from "../evaluation/evaluateMeasures";
import { findHeader } from "../measures/findHeader";
import { readMeasures } from "../measures/readMeasures";
import { goalStatusText } from "../settings/goalStatusText";
import { readingOptions } from "../settings/readingOptions";
import type { Settings } from "../settings/settings";

/** An empty measures sheet to begin with: header, a few examples to write over, and what the two judgements may be. */
export interface MeasuresTemplate {
  readonly name: string;
  /** From A1: the header, then the examples; as long as each other. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** What may be chosen in a column, by its place from 0. */
  readonly choices: readonly { readonly column: number; readonly values: readonly string[] }[];
  /** Half-width characters. */
  readonly columnWidths: readonly number[];
}

/** Columns in the order of the sheet. Header words are Japanese in any language: by them the sheet is found. */
const columns = [
  { header: "柱", width: 16 },
  { header: "分野", width: 18 },
  { header: "番号", width: 6 },
  { header: "施策名", width: 30 },
  { header: "所属", width: 16 },
  { header: "成果指標", width: 26 },
  { header: "目標", width: 14 },
  { header: "実績", width: 14 },
  { header: "評価", width: 8 },
  { header: "施策目標", width: 30 },
  { header: "施策目標の達成状況", width: 26 },
  { header: "未達成の背景", width: 36 },
] as const;

const gradeColumn = columns.findIndex(({ header }) => header === "評価");
const statusColumn = columns.findIndex(({ header }) => header === "施策目標の達成状況");

interface Example {
  /** From 柱 to 実績. */
  readonly values: readonly (string | number)[];
  readonly goal: string;
  readonly status: GoalStatus;
  readonly background: string;
}

const examples: readonly Example[] = [
  {
    values: ["柱Ⅰ 暮らし", "ア 健康", 1, "（例）電子申請の拡大", "デジタル課", "手続数", "100件", "120件"],
    goal: "窓口に行かずに手続ができるようにする。",
    status: "achieved",
    background: "",
  },
  {
    values: ["柱Ⅰ 暮らし", "ア 健康", 2, "（例）健康講座の開催", "健康課", "参加者数", "500人", "500人"],
    goal: "講座に参加する人を増やす。",
    status: "achieved",
    background: "",
  },
  {
    values: ["柱Ⅰ 暮らし", "イ 防災", 1, "（例）防災メールの普及", "防災課", "登録率", "50%", "42%"],
    goal: "災害の情報が届く人を増やす。",
    status: "missedContinuing",
    background: "登録の方法が分かりにくかったため、目標に届かなかった。次年度は、登録会を開いて普及を進める。",
  },
];

/** The grades that the rubric gives to the examples; blank where it leaves them to people. */
function withGrades(rows: readonly (readonly (string | number)[])[], settings: Settings): MeasuresTemplate["rows"] {
  const grid = gridFromRows("", rows);
  const options = readingOptions(settings);
  const header = findHeader(grid, mergeLookup(grid), options.headerWords);
  if (header === null) return rows;
  const judged = new Map(
    evaluateMeasures(readMeasures(grid, header, options), settings).map(({ measure, grades: [first] }) => [
      measure.row,
      first?.computed.symbol ?? "",
    ]),
  );
  return rows.map((row, index) =>
    row.map((content, column) => (column === gradeColumn ? (judged.get(index) ?? content) : content)),
  );
}

/** A measures sheet to begin with, by the rubric and the words of these settings. */
export function measuresTemplate(settings: Settings): MeasuresTemplate {
  const rows = examples.map(({ values, goal, status, background }) => [
    ...values,
    "",
    goal,
    goalStatusText(status, settings),
    background,
  ]);
  return {
    name: "施策一覧",
    rows: withGrades([columns.map(({ header }) => header), ...rows], settings),
    choices: [
      { column: gradeColumn, values: settings.rubric.grades.map(({ symbol }) => symbol) },
      { column: statusColumn, values: goalStatuses.map((status) => goalStatusText(status, settings)) },
    ],
    columnWidths: columns.map(({ width }) => width),
  };
}
