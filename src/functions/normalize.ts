import { canonicalText } from "../domain/text/canonicalText";
import type { CellValue } from "./cellValues";
import type { Content } from "./elementwise";

/** The canonical text of a cell; numbers and truth values have only one writing and stay as they are. */
export function normalize(content: Content): CellValue {
  return typeof content === "string" ? canonicalText(content) : content;
}
