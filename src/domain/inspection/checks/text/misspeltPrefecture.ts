import type { SheetGrid } from "../../../grid/sheetGrid";
import { defineCheck } from "../../check";
import { findInTexts, forAPerson } from "./repairedTexts";
import { textsWith, writtenPhrases } from "./writtenTexts";

/** The prefectures whose names end in 県 or 府 (地方自治法 第3条). */
const prefectures: ReadonlySet<string> = new Set(
  (
    "青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 " +
    "静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 " +
    "福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県"
  ).split(" "),
);

/** Names with one character left open: 神？川県 → 神奈川県. */
const byPattern: ReadonlyMap<string, string> = new Map(
  [...prefectures].flatMap((name) =>
    Array.from({ length: name.length - 1 }, (_, open) => [`${name.slice(0, open)}？${name.slice(open + 1)}`, name]),
  ),
);

function meantPrefecture(name: string): string | null {
  for (let open = 0; open < name.length - 1; open += 1) {
    const meant = byPattern.get(`${name.slice(0, open)}？${name.slice(open + 1)}`);
    if (meant !== undefined) return meant;
  }
  return null;
}

/** What stands before 県 or 府; a city's name may too (小山県税事務所), so words of the prefecture's own are left out. */
const longName = /[\p{Script=Han}]{3}県/gu;
const shortName = /(?<!\p{Script=Han})\p{Script=Han}{2}[県府](?![税民土立営道有職警庁議内外域境央北南東西下])/gu;

/** The name of a prefecture in a text that is none, and the one meant. */
function misspelling(text: string): { readonly written: string; readonly meant: string } | null {
  for (const [written] of [...text.matchAll(longName), ...text.matchAll(shortName)]) {
    const isKnown = prefectures.has(written) || prefectures.has(written.slice(1));
    const meant = isKnown ? null : meantPrefecture(written);
    if (meant?.length === written.length) return { written, meant };
  }
  return null;
}

/**
 * A short name that the sheet's title already has, and nowhere the one it would be: a body that is called so. Of two
 * letters one is soon the same.
 */
function isBodyOfItsOwn(grid: SheetGrid, written: string, meant: string): boolean {
  const phrases = writtenPhrases(grid);
  return written.length <= 2 && phrases[0]?.includes(written) === true && !phrases.some((one) => one.includes(meant));
}

/** 神楽川県, 郡馬県: the name of a prefecture with one character wrong. */
export const misspeltPrefecture = defineCheck({
  code: "text-misspelt-prefecture",
  ja: {
    title: "都道府県名の誤り",
    description: "都道府県名と1字だけ違う語があります。",
    message: (p: { written: string; meant: string; count: number }) =>
      `「${p.written}」は「${p.meant}」の誤りと思われます（${p.count}か所）。`,
    fix: "正しい名称に直してください。",
  },
  en: {
    title: "Prefecture misspelt",
    message: (p) => `"${p.written}" is probably "${p.meant}" (${p.count} cells).`,
    fix: "Correct the name.",
  },
  find: (context) => {
    const meantBy = new Map<string, string>();
    for (const phrase of writtenPhrases(context.grid)) {
      const found = misspelling(phrase);
      if (found !== null) meantBy.set(found.written.slice(0, -1), found.meant.slice(0, -1));
    }
    return [...meantBy].flatMap(([written, meant]) => {
      if (isBodyOfItsOwn(context.grid, written, meant)) return [];
      const alike = textsWith(context.grid, (phrase) => phrase.includes(written));
      return findInTexts(context, forAPerson(alike), (count) => ({ written, meant, count }));
    });
  },
});
