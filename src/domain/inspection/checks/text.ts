import type { Check } from "../check";
import { brokenLine } from "./text/brokenLine";
import { copyResidue } from "./text/copyResidue";
import { cutOffName } from "./text/cutOffName";
import { doubledPhrase } from "./text/doubledPhrase";
import { halfWidthKana } from "./text/halfWidthKana";
import { lookAlikeCharacters } from "./text/lookAlikeCharacters";
import { misspeltPrefecture } from "./text/misspeltPrefecture";
import { mixedChoiceWidth } from "./text/mixedChoiceWidth";
import { mixedWidth } from "./text/mixedWidth";
import { nameVariant } from "./text/nameVariant";
import { spacedLetters } from "./text/spacedLetters";
import { surplusSpace } from "./text/surplusSpace";
import { unportableCharacters } from "./text/unportableCharacters";
import { variantSymbol } from "./text/variantSymbol";
import { wordVariant } from "./text/wordVariant";

/** What may be wrong with the writing of cells. */
export const textChecks: readonly Check[] = [
  lookAlikeCharacters,
  unportableCharacters,
  copyResidue,
  halfWidthKana,
  variantSymbol,
  mixedChoiceWidth,
  mixedWidth,
  spacedLetters,
  surplusSpace,
  brokenLine,
  doubledPhrase,
  cutOffName,
  misspeltPrefecture,
  nameVariant,
  wordVariant,
];
