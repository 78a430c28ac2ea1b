import { formatWareki } from "../domain/wareki/formatWareki";
import type { Language } from "../domain/texts/language";

/** A moment by the clock on the wall: `令和8年11月22日 18:45`, in English `2026-11-22 18:45`. */
export function timeText(moment: Date, language: Language): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  const date =
    language === "ja" ? formatWareki({ year, month, day }, "long") : `${String(year)}-${two(month)}-${two(day)}`;
  return `${date} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
