/** The colours of Excel's theme, as far as this Excel tells them. */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
}

const hexColour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i;

/** Whether light text is needed on this background, by its perceived brightness (ITU-R BT.601 weights). */
function isDark(colour: string): boolean {
  const match = hexColour.exec(colour);
  if (match === null) return false;
  const [red, green, blue] = match.slice(1).map((pair) => parseInt(pair, 16));
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}

/** Follows Excel's theme; an Excel that does not tell its theme leaves the choice to the system's setting. */
export function followTheme(colours: OfficeColours | undefined): void {
  if (colours === undefined) return;
  document.documentElement.dataset.theme = isDark(colours.bodyBackgroundColor) ? "dark" : "light";
}
