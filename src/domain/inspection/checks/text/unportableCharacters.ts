import { findPlatformDependent, type PlatformDependentKind } from "../../../text/platformDependent";
import { defineCheck, type Severity } from "../../check";
import { findInTexts, forAPerson } from "./repairedTexts";
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

const kinds = {
  ja: {
    broken: "壊れた文字",
    privateUse: "外字",
    vendorCharacter: "機種依存の漢字・記号",
    supplementary: "古い環境では表示できない文字",
    eraLigature: "元号を一字にした文字",
  },
  en: {
    broken: "Destroyed characters",
    privateUse: "Private characters",
    vendorCharacter: "Characters of one vendor",
    supplementary: "Characters that older systems lack",
    eraLigature: "Eras written as one character",
  },
} as const;

/** Whether a message had better count the characters than show them. */
function isShownBadly(kind: HarmfulKind): boolean {
  return kind === "broken" || kind === "privateUse";
}

/** Characters that may be missing or different on another machine: 外字, destroyed characters, ㍻. One finding a kind. */
export const unportableCharacters = defineCheck({
  code: "text-unportable",
  ja: {
    title: "ほかの環境で表示できないおそれのある文字",
    description: "外字、壊れた文字など、ほかのパソコンでは表示できないか、別の文字になる文字があります。",
    message: (p: { kind: HarmfulKind; characters: readonly string[]; count: number }) =>
      `${kinds.ja[p.kind]}（${isShownBadly(p.kind) ? `${p.characters.length}種類` : p.characters.join("、")}）が${p.count}か所にあります。`,
    fix: "一般的な文字に置き換えてください。人名・地名などで置き換えられない場合は、公表の前に表示を確かめてください。",
  },
  en: {
    title: "Characters other systems may lack",
    message: (p) =>
      `${kinds.en[p.kind]} (${isShownBadly(p.kind) ? String(p.characters.length) : p.characters.join(", ")}) in ${p.count} cells.`,
    fix: "Use common characters; where a name forbids it, check how it shows before publishing.",
  },
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
    return [...byKind].flatMap(([kind, { characters, texts }]) =>
      findInTexts(context, forAPerson([...texts]), (count) => ({
        kind,
        characters: [...characters],
        count,
      })).map((found) => ({ ...found, severity: harmfulKinds[kind] })),
    );
  },
});
