import { bothAreas, type CellArea } from "../../domain/grid/cell";
import { areaOf } from "../sheetLooks";
import { answerTo, type Answer } from "./answers";
import type { MadeSheet, WrittenEntry, WrittenPiece } from "./entry";
import { fingerprintOfFormulas } from "./fingerprint";
import { queueMark, queueName, queueNameGone, type MarkPlan } from "./marks";
import { plainContent } from "./typedContent";
import type { ChangePlan, Written } from "./changePlan";

/** A sheet on which a PivotTable is being made. */
interface PivotSheet {
  readonly part: WrittenPiece | MadeSheet;
  readonly sheet: string;
  readonly mark: MarkPlan | undefined;
  /** What is on it once the PivotTable is laid out. */
  readonly used: Excel.Range;
}

/** Asks, in the trip that makes PivotTables, what their sheets hold then: only Excel knows. */
export function queuePivotSheets(
  context: Excel.RequestContext,
  plan: ChangePlan,
  entry: WrittenEntry,
): readonly PivotSheet[] {
  const pieces = plan.pieces.map(({ pivot, seen, mark }, index) => ({
    hasPivot: pivot !== undefined,
    ...{ part: entry.pieces[index], sheet: seen.target.sheet, mark },
  }));
  const made = plan.made.map(({ name, hasPivot = false, mark }, index) => ({
    ...{ hasPivot, part: entry.made[index], sheet: name, mark },
  }));
  return [...pieces, ...made].flatMap(({ hasPivot, part, sheet, mark }) => {
    if (!hasPivot || part === undefined) return [];
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
    used.load("formulas,rowIndex,columnIndex,rowCount,columnCount");
    return [{ part, sheet, mark, used }];
  });
}

/** A piece as large as its PivotTable has made it. */
function grown(piece: WrittenPiece, used: Excel.Range): WrittenPiece {
  const there = areaOf(used);
  const area = bothAreas(piece.area, there);
  const formulas = used.formulas as unknown[][];
  const contentAt = (row: number, column: number): unknown => formulas[row - there.row]?.[column - there.column] ?? "";
  const after = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => plainContent(contentAt(area.row + row, area.column + column))),
  );
  return { ...piece, area, after, before: { ...piece.before, area } };
}

/** Marks the sheets as they were laid out, in a trip of its own, none where there are none; `queueDone` goes with it. */
export async function markPivotSheets(
  context: Excel.RequestContext,
  entry: WrittenEntry,
  sheets: readonly PivotSheet[],
  queueDone: () => void,
): Promise<{ readonly answer: Answer; readonly written: Written }> {
  if (sheets.length === 0) return { answer: "answered", written: { entry, laidOut: new Map() } };
  const pieces = new Map<object, WrittenPiece>();
  const made = new Map<object, MadeSheet>();
  const laidOut = new Map<string, CellArea>();
  for (const { part, sheet, mark, used } of sheets) {
    const [area, fingerprint] = [areaOf(used), fingerprintOfFormulas(used.formulas as unknown[][])];
    laidOut.set(sheet, area);
    if (mark !== undefined) queueMark(context, sheet, { ...mark, area, fingerprint });
    if ("name" in part) made.set(part, { ...part, fingerprint });
    else {
      const piece = grown(part, used);
      queueNameGone(context, piece.track);
      queueName(context, piece.track, sheet, piece.area);
      pieces.set(part, piece);
    }
  }
  queueDone();
  const answer = await answerTo(context.sync(), entry, "write");
  return {
    answer,
    written: {
      entry: {
        ...entry,
        pieces: entry.pieces.map((piece) => pieces.get(piece) ?? piece),
        made: entry.made.map((sheet) => made.get(sheet) ?? sheet),
      },
      laidOut,
    },
  };
}
