/** A letter of another alphabet: its Latin twin, whether the two look the same, and the kana it stands for by sound. */
export interface ForeignLetter {
  readonly letter: string;
  readonly latin: string;
  readonly isTwin: boolean;
  readonly kana: string;
}

function letters(rows: string, isTwin: boolean): readonly ForeignLetter[] {
  return rows.split(" ").map((row) => ({ letter: row.charAt(0), latin: row.charAt(1), isTwin, kana: row.charAt(2) }));
}

/** Cyrillic letters, each followed by its Latin twin (or nearest sound) and its kana. */
export const cyrillicLetters: ReadonlyMap<string, ForeignLetter> = new Map(
  [
    ...letters("АAア ВBヴ ЕEエ КKカ МMム НHン ОOオ РPル СCス ТTト УYウ ХXハ ЅSス ІIイ ЈJヤ", true),
    ...letters("аaア еeエ оoオ рpル сcス уyウ хxハ ѕsス іiイ јjヤ ԁdド ԛqク ԝwウ һhハ", true),
    ...letters("БBブ ГGグ ДDド ЖJジ ЗZズ ИIイ ЙIイ ЛLル ПPプ ФFフ ЦCツ ЧCチ ШSシ ЭEエ ЮUユ ЯYヤ", false),
    ...letters("бbブ вvヴ гgグ дdド жjジ зzズ иiイ йiイ кkク лlル мmム нnン пpプ тtト", false),
    ...letters("фfフ цcツ чcチ шsシ эeエ юuユ яyヤ", false),
  ].map((letter) => [letter.letter, letter]),
);

/** Greek capitals that look like Latin ones. Letters of science (α, β, γ, μ, Δ, Σ, Ω) are not among them. */
export const greekTwins: ReadonlyMap<string, string> = new Map(
  ["ΑA", "ΒB", "ΕE", "ΖZ", "ΗH", "ΙI", "ΚK", "ΜM", "ΝN", "ΟO", "ΡP", "ΤT", "ΥY", "ΧX", "οo"].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);

/** Small Greek letters taken for Latin ones only inside a Latin word. */
export const greekSmallTwins: ReadonlyMap<string, string> = new Map(
  ["αa", "ιi", "κk", "νv", "ρp", "τt", "υu", "χx", "γy", "ωw"].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
