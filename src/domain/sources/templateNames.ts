import { countsOf } from "../groupBy";
import { certain } from "../certain";
import type { ColumnRole } from "../measures/columnRoles";
import { recogniseHeader } from "../measures/headerLabel";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";

/** Sheets of one form by which a label that no usual word names is known. */
const leastForms = 3;
/** Usual labels that a form has besides. */
const leastUsualLabels = 3;
const sampledRows = 60;
const longestLabel = 16;
const longestName = 60;

/** What a label of a name says, from the surest. */
const likelyNames: readonly RegExp[] = [
  /(?:施策|事業|取組|取り組み|項目|計画|プロジェクト|課題|テーマ).{0,4}(?:名|名称)$/u,
  /^(?:名|名称|件名|題名)$/u,
  /(?:団地|施設|路線|系統|学校|地区|河川|橋梁|公園|制度|講座|プラン)名(?:称)?$/u,
  /(?:施策|事業|取組|項目|プロジェクト)$/u,
  /.(?:目標|課題|テーマ|方針|計画)$/u,
];

/** 施策の目的, 今後の課題: what is said of a measure. */
const toldOfMeasures: readonly (ColumnRole | null)[] = ["goal", "background", "direction", "actual"];
/** 年度計画 may name what is done; beside it stands no figure. */
const beginsWithFigure = /^[約▲△-]?\s*[0-9０-９]/u;

function cellsIn(cells: SheetCells): readonly PlacedCell[] {
  const last = Math.min(cells.lastRow, cells.firstRow + sampledRows);
  return Array.from({ length: last - cells.firstRow + 1 }, (_, index) => cells.firstRow + index).flatMap((row) =>
    cells.inRow(row).filter((cell) => beginsIn(cell, row)),
  );
}

/** The texts that stand beside or below a label. */
function valuesBeside(cells: SheetCells, { area }: PlacedCell): readonly string[] {
  return [
    cells.at({ row: area.row, column: area.column + area.columns }),
    cells.at({ row: area.row + area.rows, column: area.column }),
  ].flatMap(({ cell, text }) =>
    typeof cell.content === "string" && text.length <= longestName && !beginsWithFigure.test(text) ? [text] : [""],
  );
}

/** Whether a label has another name beside it (or below it) on every sheet. */
function namesEach(sheets: readonly (readonly PlacedCell[])[], all: readonly SheetCells[], label: string): boolean {
  const values = sheets.map((own, index) =>
    valuesBeside(certain(all[index]), certain(own.find(({ text }) => text === label))),
  );
  return [0, 1].some((side) => {
    const texts = values.map((one) => certain(one[side]));
    return texts.every((text) => text !== "") && new Set(texts).size === texts.length;
  });
}

/**
 * The label of the measure's name on forms of one template, where it is none of the usual words: printed on every form,
 * with another text beside it on each. `null` where there are no such forms, or where several labels could be it.
 */
export function nameLabelOfTemplate(sheets: readonly SheetCells[]): string | null {
  if (sheets.length < leastForms) return null;
  const own = sheets.map(cellsIn);
  const counts = countsOf(own.flatMap((cells) => [...new Set(cells.map(({ text }) => text))]));
  const printed = [...counts].flatMap(([text, count]) => (count === sheets.length ? [text] : []));
  const { words } = certain(sheets[0]);
  const usual = printed.filter((text) => recogniseHeader(text, words) !== null);
  if (usual.length < leastUsualLabels) return null;
  const isSaid = (text: string): boolean => toldOfMeasures.includes(recogniseHeader(text, words)?.role ?? null);
  const labels = printed.filter((text) => text.length <= longestLabel && !isSaid(text) && namesEach(own, sheets, text));
  for (const pattern of likelyNames) {
    const likely = labels.filter((text) => pattern.test(text.replace(/\s+/gu, "")));
    if (likely.length > 0) return likely.length === 1 ? certain(likely[0]) : null;
  }
  return null;
}
