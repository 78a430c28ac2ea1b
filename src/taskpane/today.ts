import { formatIsoDate } from "../domain/wareki/dayNumber";

/** Today where the official is, as 2023-05-31. */
export function today(): string {
  const now = new Date();
  return formatIsoDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
