import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { plainText } from "../text/plainText";
import type { Roles } from "./chooseColumns";
import type { Header, HeaderColumn } from "./header";
import { textOfCell } from "./measure";

/** Rows looked at: a sheet computes all its rates from the same columns. */
const mostRows = 200;
const fewest = 3;
const leastShare = 0.8;
const mostOfOthers = 0.2;
/** Rates are printed with a digit behind the percent, or none. */
const rounding = 0.0051;

function numberAt(grid: SheetGrid, row: number, { column }: HeaderColumn): number | null {
  const text = plainText(textOfCell(cellAt(grid, { row, column })));
  const [written] = /^[-▲△]?[0-9][0-9,]*(?:\.[0-9]+)?/u.exec(text) ?? [];
  if (written === undefined) return null;
  const value = Number(written.replace(/[▲△]/u, "-").replaceAll(",", ""));
  return text.endsWith("%") ? value / 100 : value;
}

/** How many of the printed rates are an actual over a target, as a share; `null`: too few to tell. */
function shareGiven(
  grid: SheetGrid,
  rows: readonly number[],
  [rate, target, actual]: readonly [HeaderColumn, HeaderColumn, HeaderColumn],
): number | null {
  const answers = rows.flatMap((row) => {
    const [printed, whole, part] = [rate, target, actual].map((column) => numberAt(grid, row, column));
    if (printed == null || whole == null || part == null || whole === 0) return [];
    const counted = part / whole;
    return [Math.abs(counted - printed) < rounding || Math.abs(counted * 100 - printed) < rounding * 100];
  });
  return answers.length < fewest ? null : answers.filter(Boolean).length / answers.length;
}

/**
 * The columns with the actual that the sheet itself divides by its targets: 累計実績 beside 年度実績, where the printed rates come
 * out with the one and not with the other.
 */
export function withActualOfRates(grid: SheetGrid, header: Header, roles: Roles): Roles {
  const [rate, target, actual] = [roles.get("achievementRate"), roles.get("target"), roles.get("actual")];
  if (rate === undefined || target === undefined || actual === undefined || actual.certainty === "settings")
    return roles;
  const first = header.lastRow + 1;
  const count = Math.min(mostRows, grid.origin.row + grid.contents.length - first);
  const rows = Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
  const share = (one: HeaderColumn): number | null => shareGiven(grid, rows, [rate, target, one]);
  if ((share(actual) ?? 1) > mostOfOthers) return roles;
  const candidates = header.columns.filter(
    (one) =>
      one !== actual && one.over.some((cell) => textOfCell(cell).includes("実績")) && (share(one) ?? 0) >= leastShare,
  );
  const [own, another] = candidates;
  return own === undefined || another !== undefined ? roles : new Map(roles).set("actual", own);
}
