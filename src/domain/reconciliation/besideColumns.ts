import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { Inspection } from "../inspection/inspect";
import { fiscalYearInHeader } from "../measures/groupHeader";
import { rowOfCells, textOfCell, type Measure } from "../measures/measure";
import type { UnusedFigures } from "../measures/reading";
import { headOf, type ColumnHead } from "./columnHeads";
import { figureIn, type DatedFigure } from "./datedFigures";

/** A column with figures that no role took: 決算額（千円）, 前年度, 目標効果額. */
interface BesideColumn {
  readonly grid: SheetGrid;
  readonly column: number;
  readonly role: "actual" | "target";
  readonly head: ColumnHead;
  readonly fiscalYear: number | null;
  readonly isOfYearBefore: boolean;
}

const ofNoFigure = /(?:(?<![前昨])年度|年月|時期|期限|期間|番号|コード|電話)$/u;
/** So large a part of the measures has a figure in a column of figures. */
const mostMeasures = 1 / 2;

function columnOf({ sheet, place, header }: UnusedFigures, { workbook }: Inspection): readonly BesideColumn[] {
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  if (grid === undefined || place.kind !== "column" || ofNoFigure.test(header)) return [];
  return [
    {
      grid,
      column: place.column,
      role: /目標|計画|見込/u.test(header) ? "target" : "actual",
      head: headOf(header),
      fiscalYear: fiscalYearInHeader(header),
      isOfYearBefore: /前年|昨年/u.test(header),
    },
  ];
}

function figuresOf(measure: Measure, columns: readonly BesideColumn[], year: number | null): readonly DatedFigure[] {
  return measure.indicatorRows.flatMap((cells) =>
    columns.flatMap(({ grid, column, role, head, fiscalYear, isOfYearBefore }) => {
      const cell = cellAt(grid, { row: rowOfCells(cells, measure), column });
      const name = head.name === "" ? textOfCell(cells.indicator) : head.name;
      const period = fiscalYear === null ? null : ({ kind: "fiscalYear", fiscalYear } as const);
      const found = figureIn(cell, period, { role, name, isChosen: false }, {}, new Map([[role, head]]));
      return found.map((figure) => ({
        ...figure,
        fiscalYear: figure.fiscalYear ?? (isOfYearBefore ? null : year),
        isOfYearBefore,
        isUnread: true,
      }));
    }),
  );
}

/** The figures that a measure has in columns of no role, under the words of their headers. */
export function besideFigures(
  inspection: Inspection,
  fiscalYear: number | null,
): (measure: Measure) => readonly DatedFigure[] {
  const { measures, reading } = inspection.measureSheet;
  const columns = reading.unused
    .filter(({ figures }) => figures >= measures.length * mostMeasures)
    .flatMap((unused) => columnOf(unused, inspection));
  return (measure) => figuresOf(measure, columns, fiscalYear);
}
