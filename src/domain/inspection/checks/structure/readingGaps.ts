import type { MeasureSheet } from "../../../measures/measure";
import type { UnusedFigures } from "../../../measures/reading";
import { wordPlace } from "../../../wording/sheetReading";
import { cellAt } from "../../../grid/sheetGrid";
import { defineCheck, isOfTable, type FindingCell, type Found, type InspectionContext } from "../../check";

/** The cell with which a source begins. */
function firstCell({ sheet, sources }: MeasureSheet, wanted: string = sheet): FindingCell {
  const area = sources.find((source) => source.sheet === wanted)?.area ?? { row: 0, column: 0 };
  return { sheet: wanted, row: area.row, column: area.column };
}

interface Measures {
  readonly measures: number;
}

const movementHeader = /変化|推移|動向|傾向|増減/u;
const movement = /^(?:大きく|大幅に|やや)?(?:上昇|向上|改善|横ばい|維持|変化なし|低下|悪化|後退|増加|減少)/u;

/** 変化 over 上昇 and 低下: the sheet judges by what was before, and needs no target. */
function hasMovement(context: InspectionContext): boolean {
  if (!isOfTable(context)) return false;
  const { grid, measureSheet } = context;
  const { header, measures } = measureSheet;
  return header.columns
    .filter(({ label }) => movementHeader.test(label))
    .some(({ column }) => measures.every(({ row }) => movement.test(cellAt(grid, { row, column }).text.trim())));
}

/** Where a grade or a status says what was reached, a plan may well do without. */
function withoutRole(role: "target" | "actual", context: InspectionContext): readonly Found<Measures>[] {
  const { measureSheet } = context;
  const { columns, measures } = measureSheet;
  if (columns.has(role)) return [];
  const isJudged = columns.has("grade") || columns.has("goalStatus") || hasMovement(context);
  const severity = isJudged ? "info" : "warning";
  return [{ parameters: { measures: measures.length }, cells: [firstCell(measureSheet)], measure: null, severity }];
}

export const noTarget = defineCheck({
  code: "structure-no-target",
  granularity: "sheet",
  ja: {
    title: "目標がどこにあるか分からない",
    description: "目標にあたる列、行、欄が見つからず、実績を目標と比べられません。",
    message: (p: Measures) => `目標が見つかりません。${p.measures}施策の実績を目標と比べていません。`,
    fix: "目標のある計画なら、点検設定で目標の列を指定してください。目標を定めない計画なら、このままでかまいません。",
  },
  en: {
    title: "No target was found",
    message: (p) => `No target was found: the actuals of ${p.measures} measures are not compared with anything.`,
    fix: "Name the target's column in the settings. A plan without targets can stay as it is.",
  },
  find: (context) => withoutRole("target", context),
});

export const noActual = defineCheck({
  code: "structure-no-actual",
  granularity: "sheet",
  ja: {
    title: "実績がどこにあるか分からない",
    description: "実績にあたる列、行、欄が見つからず、達成したかを判定できません。",
    message: (p: Measures) => `実績が見つかりません。${p.measures}施策の達成を判定していません。`,
    fix: "実績のある表なら、点検設定で実績の列を指定してください。",
  },
  en: {
    title: "No actual was found",
    message: (p) => `No actual was found: ${p.measures} measures are not judged.`,
    fix: "Name the actual's column in the settings, where the sheet has one.",
  },
  find: (context) => withoutRole("actual", context),
});

interface UnreadFigures {
  readonly places: readonly Pick<UnusedFigures, "place" | "header">[];
  readonly count: number;
}

function cellOf(measureSheet: MeasureSheet, { sheet, place }: UnusedFigures): FindingCell {
  const first = firstCell(measureSheet, sheet);
  return place.kind === "column" ? { ...first, column: place.column } : first;
}

/** Figures in the rows of measures that nothing read: if one of them is a target or an actual, the official has to say so. */
export const figuresUnread = defineCheck({
  code: "structure-figures-unread",
  severity: "info",
  granularity: "column",
  ja: {
    title: "使っていない数値がある",
    description: "施策の行に、目標や実績として読み取っていない数値の列があります。",
    message: (p: UnreadFigures) => {
      const places = p.places.map(
        ({ place, header }) => wordPlace(place, "ja") + (header === "" ? "" : `「${header}」`),
      );
      return `点検に使っていない数値があります（${places.join("、")}、${p.count}件）。`;
    },
    fix: "この中に目標や実績があれば、点検設定で列を指定してください。予算額などであれば、このままでかまいません。",
  },
  en: {
    title: "Figures that are not used",
    message: (p) => {
      const places = p.places.map(
        ({ place, header }) => wordPlace(place, "en") + (header === "" ? "" : ` "${header}"`),
      );
      return `${p.count} figures are not used (${places.join(", ")}).`;
    },
    fix: "If a target or an actual is among them, name its column in the settings. Budgets and the like can stay.",
  },
  find: ({ measureSheet }) => {
    const unread = measureSheet.reading.unused.filter(({ place }) => place.kind !== "row" && place.kind !== "rows");
    const [first, ...others] = unread.map((figures) => cellOf(measureSheet, figures));
    if (first === undefined) return [];
    const count = unread.reduce((sum, { figures }) => sum + figures, 0);
    const places = unread.map(({ place, header }) => ({ place, header }));
    return [{ parameters: { places, count }, cells: [first, ...others], measure: null }];
  },
});
