import { findPlatformDependent, type PlatformDependentKind } from "../../../text/platformDependent";
import type { Check } from "../../check";
import type { FoundIn, Severity } from "../../finding";
import { measureOf } from "../findingAt";
import { faultyCells } from "./repairedTexts";
import { textsWith, type WrittenText } from "./writtenTexts";

/** The kinds that other machines show wrongly or not at all; ①, Ⅰ and ㎡ are everyday writing and only rated for data. */
const harmfulKinds = {
  broken: "error",
  privateUse: "warning",
  vendorCharacter: "info",
  supplementary: "info",
  eraLigature: "info",
} as const satisfies Partial<Record<PlatformDependentKind, Severity>>;
type HarmfulKind = keyof typeof harmfulKinds;

/** Where any of them can be: saves looking at every character of ordinary text. */
const suspicious = /[\p{Cs}\p{Co}\uF900-\uFAFF\uFFFD\u32FF\u337B-\u337E\u{10000}-\u{EFFFF}]/u;

function isHarmful(kind: PlatformDependentKind): kind is HarmfulKind {
  return kind in harmfulKinds;
}

/** Characters that may be missing or different on another machine: 外字, destroyed characters, ㍻. One finding a kind. */
export const unportableCharacters: Check = {
  code: "text-unportable",
  family: "text",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) => {
    const byKind = new Map<HarmfulKind, { characters: Set<string>; texts: Set<WrittenText> }>();
    for (const written of textsWith(context.grid, (phrase) => suspicious.test(phrase))) {
      for (const { character, kind } of findPlatformDependent(written.text)) {
        if (!isHarmful(kind)) continue;
        const known = byKind.get(kind) ?? { characters: new Set(), texts: new Set() };
        byKind.set(kind, known);
        known.characters.add(character);
        known.texts.add(written);
      }
    }
    return [...byKind].flatMap(([kind, { characters, texts }]): readonly FoundIn[] => {
      const faults = faultyCells(
        context,
        Array.from(texts, (written) => ({ written, after: null })),
      );
      if (faults === null) return [];
      return [
        {
          code: "text-unportable",
          parameters: { kind, characters: [...characters], count: faults.cells.length },
          ...faults,
          measure: measureOf(context.measureSheet, faults.cells),
          severity: harmfulKinds[kind],
        },
      ];
    });
  },
};
