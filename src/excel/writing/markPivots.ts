import { bothAreas, type CellArea } from "../../domain/grid/cell";
import { areaOf } from "../sheetLooks";
import { answerTo, type Answer } from "./answers";
import type { MadeSheet, WrittenEntry, WrittenPiece } from "./entry";
import { fingerprintOfFormulas } from "./fingerprint";
import { queueMark, queueName, queueNameGone, type MarkPlan } from "./marks";
import { queueOwnPivot, queuePivotArea } from "./pivots";
import { plainContent } from "./typedContent";
import type { ChangePlan, Written } from "./changePlan";

/** A sheet on which a PivotTable is being made. */
interface PivotSheet {
  readonly part: WrittenPiece | MadeSheet;
  readonly sheet: string;
  readonly mark: MarkPlan | undefined;
  /** What is on it once the PivotTable is laid out. */
  readonly used: Excel.Range;
  /** The PivotTable's own cells. */
  readonly pivot: () => CellArea;
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
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const used = worksheet.getUsedRange(true);
    used.load("formulas,rowIndex,columnIndex,rowCount,columnCount");
    return [{ part, sheet, mark, used, pivot: queuePivotArea(queueOwnPivot(worksheet)) }];
  });
}

function formulasWithin(area: CellArea, used: Excel.Range): readonly (readonly unknown[])[] {
  const there = areaOf(used);
  const formulas = used.formulas as unknown[][];
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from(
      { length: area.columns },
      (__, column) => formulas[area.row + row - there.row]?.[area.column + column - there.column] ?? "",
    ),
  );
}

/** What is ours of a sheet: what was planned and what the PivotTable takes, and nothing that somebody typed beside them. */
function ownArea({ part, used, pivot }: PivotSheet): CellArea {
  const { after } = part;
  const planned = { row: 0, column: 0, rows: after?.length ?? 1, columns: after?.[0]?.length ?? 1 };
  const [there, own] = [areaOf(used), bothAreas(planned, pivot())];
  const rows = Math.min(there.row + there.rows, own.row + own.rows) - there.row;
  const columns = Math.min(there.column + there.columns, own.column + own.columns) - there.column;
  return { ...there, rows, columns };
}

/** A piece as large as its PivotTable has made it. */
function grown(piece: WrittenPiece, own: CellArea, used: Excel.Range): WrittenPiece {
  const area = bothAreas(piece.area, own);
  const after = formulasWithin(area, used).map((row) => row.map((content) => plainContent(content)));
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
  for (const one of sheets) {
    const { part, sheet, mark, used } = one;
    const area = ownArea(one);
    const fingerprint = fingerprintOfFormulas(formulasWithin(area, used));
    laidOut.set(sheet, area);
    if (mark !== undefined) queueMark(context, sheet, { ...mark, area, fingerprint });
    if ("name" in part) made.set(part, { ...part, fingerprint });
    else {
      const piece = grown(part, area, used);
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
