import { dateToSerial } from "../domain/wareki/serial";
import { CellError, invalidValue, type CellValue } from "./cellValues";
import { readChoice } from "./choice";
import { readDays, refusedDate } from "./days";
import { blankIfZero, type Content } from "./elementwise";
import { functionTexts } from "./functionTexts";

/** In the order of their numbers, which count from 1. */
const edges = [
  ["初", "start"],
  ["末", "end"],
] as const;

/** Excel's serial number of a date; of a month or year its first day, or its last. */
export function warekiSerial(text: Content, edgeCell: Content): CellValue {
  const edge = blankIfZero(edgeCell);
  const chosen = edge === "" ? "start" : readChoice(edge, edges);
  if (chosen === undefined) return invalidValue(functionTexts().warekiSerial.edge({ text: String(edge) }));
  if (text === "") return "";
  const days = readDays(text);
  if (days instanceof CellError) return days;
  const serial = dateToSerial(days[chosen], "1900");
  return serial.ok ? serial.serial : refusedDate(serial.reason);
}
