export type PlatformDependentKind =
  | "circledNumber"
  | "romanNumeral"
  | "unitSymbol"
  | "superscript"
  | "abbreviation"
  | "eraLigature"
  | "halfWidthKana"
  | "vendorCharacter"
  | "privateUse"
  | "supplementary"
  | "broken";

/** A character that other systems may lack or show differently (機種依存文字). */
export interface PlatformDependentCharacter {
  /** Where it stands in the raw text, in UTF-16 units. */
  readonly index: number;
  readonly character: string;
  readonly kind: PlatformDependentKind;
}

/** Code points by kind, first and last; the first range that holds a character decides. */
const ranges: readonly (readonly [PlatformDependentKind, number, number])[] = [
  ["superscript", 0xb2, 0xb3],
  ["superscript", 0xb9, 0xb9],
  ["superscript", 0x2070, 0x208e],
  ["abbreviation", 0x2116, 0x2116], // №
  ["abbreviation", 0x2121, 0x2122], // ℡ ™
  ["romanNumeral", 0x2160, 0x2188],
  ["circledNumber", 0x2460, 0x24ff],
  ["circledNumber", 0x2776, 0x2793],
  ["abbreviation", 0x3200, 0x3243], // ㈱
  ["circledNumber", 0x3251, 0x325f],
  ["abbreviation", 0x3280, 0x32b0], // ㊤
  ["circledNumber", 0x32b1, 0x32bf],
  ["eraLigature", 0x32ff, 0x32ff], // ㋿
  ["abbreviation", 0x32c0, 0x32fe],
  ["unitSymbol", 0x3300, 0x3357], // ㌔
  ["abbreviation", 0x3358, 0x3370],
  ["unitSymbol", 0x3371, 0x337a],
  ["eraLigature", 0x337b, 0x337e], // ㍻
  ["abbreviation", 0x337f, 0x337f],
  ["unitSymbol", 0x3380, 0x33df], // ㎡
  ["abbreviation", 0x33e0, 0x33ff],
  ["broken", 0xd800, 0xdfff], // half of a surrogate pair
  ["privateUse", 0xe000, 0xf8ff], // 外字
  ["vendorCharacter", 0xf900, 0xfaff],
  ["halfWidthKana", 0xff61, 0xff9f],
  ["broken", 0xfffd, 0xfffd],
  ["supplementary", 0x10000, 0xeffff],
  ["privateUse", 0xf0000, 0x10ffff],
];

/** What code page 932 has beyond JIS X 0208 (NEC's row 13, IBM's extensions) and no range above holds. */
const vendorCharacters: ReadonlySet<string> = new Set(
  "〝〟∮∑∟⊿￤＇＂" +
    "丨仡仼伀伃伹佖侊侒侔侚俉俍俿倞倢偀偂偆偰傔僘僴兊兤冝冾凬刕劜劦劯勀勛匀匇匤卲厓厲叝咊咜咩哿喆坙坥垬埇埈增墲夋奓奛奝奣妤妺" +
    "孖寀寘寬尞岦岺峵崧嵂嵓嵭嶸嶹巐弡弴彅彧德忞恝悅悊惕惞惲愑愠愰愷憘戓抦揵摠撝擎敎昀昉昕昞昤昮昱昻晗晙晥晳暙暠暲暿曺曻朎杦枻" +
    "柀栁桄桒棈棏楨榘槢樰橆橫橳橾櫢櫤毖氿汜汯沆泚洄浯涇涖涬淏淲淸淼渧渹渼湜溿澈澵濵瀅瀇瀨炅炫炻焄焏煆煇煜燁燾犱犾猤獷玽珉珒珖" +
    "珣珵琇琦琩琪琮瑢璉璟甁甯畯皂皛皜皞皦睆砡硎硤硺礰禔禛竑竧竫箞絈絜綠綷緖繒纊罇羡茁荢荿菇菶葈蒴蓜蕓蕙蕫薰蠇裵褜訒訷詹誧誾諟" +
    "諶譓譿賰賴贒赶軏遧郞鄕鄧釗釚釞釤釥釭釮鈆鈊鈐鈹鈺鈼鉀鉎鉑鉙鉧鉷鉸銈銧鋐鋓鋕鋗鋙鋠鋧鋹鋻鋿錂錝錞錡錥鍈鍗鍰鎤鏆鏞鏸鐱鑅鑈閒" +
    "隝隯霳霻靃靍靏靑靕顗顥餧馞驎髙髜魲魵鮏鮱鮻鰀鵫鵰鸙黑",
);

function kindOf(character: string): PlatformDependentKind | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xb2) return null;
  const range = ranges.find(([, first, last]) => code >= first && code <= last);
  return range?.[0] ?? (vendorCharacters.has(character) ? "vendorCharacter" : null);
}

/**
 * The platform-dependent characters of a text, in order: 丸数字, ローマ数字, ㈱, ㎡, 半角カナ, 外字 and the extensions of code page
 * 932 (総務省「機械判読可能なデータの表記方法の統一ルール」1-10).
 */
export function findPlatformDependent(raw: string): readonly PlatformDependentCharacter[] {
  const found: PlatformDependentCharacter[] = [];
  let index = 0;
  for (const character of raw) {
    const kind = kindOf(character);
    if (kind !== null) found.push({ index, character, kind });
    index += character.length;
  }
  return found;
}
