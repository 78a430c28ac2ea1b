/** A point is 1/72 inch; a half-width character of the usual Japanese fonts at 11 points is 6 points wide. */
const pointsPerCharacter = 6;
const pointsOfPadding = 4;

/** The width in points of a column for so many half-width characters. */
export function columnPoints(characters: number): number {
  return characters * pointsPerCharacter + pointsOfPadding;
}
