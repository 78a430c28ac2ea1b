import { views as en } from "../../domain/texts/en/views";
import { views as ja } from "../../domain/texts/ja/views";
import type { Language } from "../../domain/texts/language";

/** A name for a new sheet that no sheet of the workbook has; Excel compares names without regard to case. */
export function freeSheetName(wanted: string, taken: readonly string[], language: Language): string {
  const isTaken = (name: string): boolean => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let number = 1; isTaken(name); number += 1) name = { ja, en }[language].sheetNameTaken({ name: wanted, number });
  return name;
}
