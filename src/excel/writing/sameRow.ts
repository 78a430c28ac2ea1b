import { plainContent } from "./typedContent";

/** Whether a row of the user's is still the one that was seen, wherever its columns are: sorted rows are not. */
export function isSameRow(before: readonly unknown[], now: readonly unknown[]): boolean {
  const left = now.map((content) => plainContent(content));
  const kept = before.filter((content) => {
    const place = left.indexOf(plainContent(content));
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  return kept.length * 2 >= before.length;
}
