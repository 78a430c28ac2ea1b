/** The package comes without types. */
declare module "japanese-numerals-to-number" {
  /** @throws Error on anything but kanji numerals. */
  export default function numberOf(numerals: string): number;
}
