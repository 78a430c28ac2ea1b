import { readMeasureNumber } from "../domain/measures/measureNumber";
import { readDivisionLabel } from "../domain/plan/division";
import { measureCode as joinedCode } from "../domain/plan/measureCode";
import { canonicalText } from "../domain/text/canonicalText";
import { CellError, notAvailable, type CellValue } from "./cellValues";
import { blankIfZero, type Content } from "./elementwise";
import { inspectionFunctionTexts } from "./inspectionFunctionTexts";

/** Ⅰ of 柱Ⅰ くらしの情報化; an empty cell is a level that the plan does not have. */
function markerOf(content: Content): string | null | CellError {
  if (blankIfZero(content) === "") return null;
  const { marker, label } = readDivisionLabel(String(content));
  return marker === null
    ? notAvailable(inspectionFunctionTexts().measureCode.noMarker({ text: label }))
    : canonicalText(marker);
}

function numberOf(content: Content): string | CellError {
  const text = String(content);
  const { number } = readMeasureNumber({ sheet: "", row: 0, column: 0, content: text, text });
  return number === null ? notAvailable(inspectionFunctionTexts().measureCode.noNumber({ text })) : String(number);
}

/** The code of a measure, Ⅰ-②-イ-3, from its headings and its number. */
export function measureCode(pillar: Content, subpillar: Content, field: Content, number: Content): CellValue {
  if (blankIfZero(number) === "") return "";
  const markers: string[] = [];
  for (const marker of [pillar, subpillar, field].map(markerOf).concat(numberOf(number))) {
    if (marker instanceof CellError) return marker;
    if (marker !== null) markers.push(marker);
  }
  return joinedCode(markers);
}
