import type { MeasureRole, MeasureSheet } from "../../../measures/measure";
import type { UnusedFigures } from "../../../measures/reading";
import type { Check, InspectionContext } from "../../check";
import type { FindingCell, FoundIn } from "../../finding";

/** The cell with which a source begins. */
function firstCell({ sheet, sources }: MeasureSheet, wanted: string = sheet): FindingCell {
  const area = sources.find((source) => source.sheet === wanted)?.area ?? { row: 0, column: 0 };
  return { sheet: wanted, row: area.row, column: area.column };
}

function isJudged({ measureSheet: { columns } }: InspectionContext): boolean {
  return columns.has("grade") || columns.has("goalStatus");
}

function withoutRole(role: Extract<MeasureRole, "target" | "actual">): (context: InspectionContext) => readonly FoundIn[] {
  return (context) => {
    const { measureSheet } = context;
    if (measureSheet.columns.has(role)) return [];
    return [
      {
        code: role === "target" ? "structure-no-target" : "structure-no-actual",
        parameters: { measures: measureSheet.measures.length },
        cells: [firstCell(measureSheet)],
        measure: null,
        severity: isJudged(context) ? "info" : "warning",
      },
    ];
  };
}

/** No column, row or field was understood as the target: nothing is compared with anything. */
export const noTarget: Check = {
  code: "structure-no-target",
  family: "structure",
  severity: "warning",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: withoutRole("target"),
};

/** No column, row or field was understood as the actual. */
export const noActual: Check = {
  code: "structure-no-actual",
  family: "structure",
  severity: "warning",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: withoutRole("actual"),
};

function cellOf(measureSheet: MeasureSheet, { sheet, place }: UnusedFigures): FindingCell {
  const first = firstCell(measureSheet, sheet);
  return place.kind === "column" ? { ...first, column: place.column } : first;
}

/** Figures in the rows of measures that nothing read: if one of them is a target or an actual, the official has to say so. */
export const figuresUnread: Check = {
  code: "structure-figures-unread",
  family: "structure",
  severity: "info",
  granularity: "column",
  rule: null,
  needs: [],
  find: ({ measureSheet }) => {
    const unread = measureSheet.reading.unused.filter(({ place }) => place.kind !== "row");
    const [first, ...others] = unread.map((figures) => cellOf(measureSheet, figures));
    if (first === undefined) return [];
    const places = unread.map(({ place, header }) => ({ where: place, header }));
    return [
      {
        code: "structure-figures-unread",
        parameters: { places, count: unread.reduce((sum, { figures }) => sum + figures, 0) },
        cells: [first, ...others],
        measure: null,
      },
    ];
  },
};
