/**
 * Files measure columns in characters of the standard font and rows in points; Univer measures both in pixels. A
 * character of Excel's usual fonts is 7 pixels wide (ECMA-376, 18.3.1.13).
 */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;

export const DEFAULT_COLUMN_CHARACTERS = 9.0;
export const DEFAULT_ROW_POINTS = 18.75;

/** A width as the file has it (padding included) in pixels. */
export const columnPixels = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / PIXELS_PER_CHARACTER)) / 256) * PIXELS_PER_CHARACTER);

/** The reverse, to the 256th of a character files use. */
export const columnCharacters = (pixels: number): number => Math.round((pixels / PIXELS_PER_CHARACTER) * 256) / 256;

export const rowPixels = (points: number): number => points * PIXELS_PER_POINT;
export const rowPoints = (pixels: number): number => pixels / PIXELS_PER_POINT;
