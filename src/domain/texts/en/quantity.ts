import type { quantity as ja } from "../ja/quantity";
import type { Texts } from "../texts";

export const quantity = {
  unreadable: {
    misplacedComma: (p) => `the commas in "${p.text}" are not three digits apart`,
    malformedNumber: (p) => `"${p.text}" is not a well-formed number`,
    tooManyDigits: (p) => `"${p.text}" has more than the 15 digits Excel can hold`,
    doubledSign: (p) => `"${p.text}" has both a minus sign and a word of change, so its sign is not certain`,
    range: (p) => `"${p.text}" is a range, not one value`,
    severalNumbers: (p) => `"${p.text}" holds several numbers and does not say which is the value`,
    partOfWhole: (p) => `"${p.text}" may be a count or a share`,
    errorValue: (p) => `it is the formula error ${p.text}`,
    mojibake: (p) => `the characters of "${p.text}" are garbled`,
  },
  day: (p) => `${p.year}-${String(p.month).padStart(2, "0")}-${String(p.day).padStart(2, "0")}`,
  month: (p) => `${p.year}-${String(p.month).padStart(2, "0")}`,
  period: (p) => `${p.start} to ${p.end}`,
} satisfies Texts<typeof ja>;
