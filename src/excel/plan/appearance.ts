/** The look shared by all sheets of ours: legible in grey print, as an official would hand it in. */
export const colours = {
  header: "#D9E2EC",
  ownHeader: "#E2EFDA",
  subtotal: "#F2F2F2",
  total: "#E7E6E6",
  marked: "#FFF2CC",
  error: "#C00000",
  warning: "#9C5700",
  info: "#44546A",
  note: "#595959",
} as const;

export const fontSizes = { title: 14, body: 11, note: 9 } as const;

/** `R4.12.31`: dates as officials write them, and still dates. */
export const warekiDateFormat = "[$-411]ge.m.d";

export function percentFormat(decimals: number): string {
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}
