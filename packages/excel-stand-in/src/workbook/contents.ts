import { CellValueType, type ICellData } from "@univerjs/core";

/** Excel's limit on the letters of a cell. */
export const MAX_CHARACTERS = 32_767;

/** A cell's value as Office.js gives it: "" when empty, an error as its text. */
export type CellContent = string | number | boolean;

export const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!",
  "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#CYCLE!",
]); // prettier-ignore

/** `Excel.RangeValueType`. */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

function richTextOf(cell: ICellData): string | undefined {
  const stream = cell.p?.body?.dataStream;
  return stream?.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

export function contentOf(cell: ICellData | null | undefined): CellContent {
  if (!cell) return "";
  if (cell.p) return richTextOf(cell) ?? "";
  const value = cell.v ?? "";
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1";
  if (cell.t === CellValueType.NUMBER && typeof value === "string" && value !== "") return Number(value);
  return value;
}

export function isError(cell: ICellData | null | undefined): boolean {
  return cell?.t !== CellValueType.FORCE_STRING && typeof cell?.v === "string" && !cell.p && ERROR_VALUES.has(cell.v);
}

export function valueTypeOf(cell: ICellData | null | undefined): ValueType {
  if (isError(cell)) return "Error";
  const content = contentOf(cell);
  if (typeof content === "number") return "Double";
  if (typeof content === "boolean") return "Boolean";
  return content === "" && !cell?.f ? "Empty" : "String";
}
