import { formatWareki, type WarekiStyle } from "../domain/wareki/formatWareki";
import { CellError, invalidValue, notAvailable, type CellValue } from "./cellValues";
import { readChoice } from "./choice";
import { readDays } from "./days";
import { blankIfZero, type Content } from "./elementwise";
import { functionTexts } from "./functionTexts";

/** In the order of their numbers, which count from 1. */
const styles: readonly (readonly [name: string, style: WarekiStyle])[] = [
  ["長い", "long"],
  ["短い", "short"],
  ["年", "year"],
  ["年度", "fiscalYear"],
  ["併記", "bothLong"],
];

/** The wareki text for one cell. What covers several days has one where all of them are written alike: 令和4年度 as 年度. */
export function warekiDate(value: Content, styleCell: Content): CellValue {
  const style = blankIfZero(styleCell);
  const chosen = style === "" ? "long" : readChoice(style, styles);
  if (chosen === undefined) return invalidValue(functionTexts().warekiDate.style({ text: String(style) }));
  if (value === "") return "";
  const days = readDays(value);
  if (days instanceof CellError) return days;
  const first = formatWareki(days.start, chosen);
  return first === formatWareki(days.end, chosen)
    ? first
    : notAvailable(functionTexts().warekiDate.notOneDay({ text: String(value) }));
}
