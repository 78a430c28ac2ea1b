import type { NameUse } from "./outline";
import { placeOf } from "./quotes";
import type { Statement } from "./statement";

const codeBehind = /^[(]([0-9A-Z\u2160-\u217F①-⑳](?:[-ー.][0-9A-Za-z①-⑳ァ-ヶ]{1,3}){1,5})[)]/u;

/** Ⅰ and I, ① and 1 number the same. */
function looseCode(code: string): string {
  return code.normalize("NFKC").replace(/[ー.]/gu, "-").toUpperCase();
}

/** Codes in brackets behind a division's or measure's name: ものづくり（Ⅰ-①-エ）. */
export function codeStatements(uses: readonly NameUse[]): readonly Statement[] {
  return uses.flatMap(({ piece, mention }): readonly Statement[] => {
    const { name, span } = mention;
    const written = codeBehind.exec(piece.text.text.slice(span.end, span.end + 24))?.[1];
    const codes = name.things.flatMap((thing) => {
      if (thing.kind === "division") return [thing.division.code];
      return thing.kind === "measure" ? [thing.measure.code] : [];
    });
    const [expected] = codes;
    if (written === undefined || expected === undefined) return [];
    const agrees = codes.some((code) => looseCode(code) === looseCode(written));
    const place = { start: span.end + 1, end: span.end + 1 + written.length };
    return [
      {
        kind: "name",
        verdict: agrees ? "agrees" : "differs",
        severity: "error",
        measure: null,
        stated: written,
        expected,
        cell: { sheet: name.cell.sheet, row: name.cell.row, column: name.cell.column },
        places: [placeOf(piece, place, agrees ? [] : [place])],
        reason: agrees
          ? { code: "nameAgrees", parameters: { name: expected } }
          : { code: "codeDiffers", parameters: { written, name: name.text, expected } },
      },
    ];
  });
}
