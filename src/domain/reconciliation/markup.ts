const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: "\u3000",
};

function entity(written: string, name: string): string {
  const code = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/iu.exec(name);
  if (code === null) return entities[name.toLowerCase()] ?? written;
  const point = code[1] === undefined ? Number(code[2]) : parseInt(code[1], 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : written;
}

const rubyReading = /<rp\b[^>]*>.*?<\/rp>|<rt\b[^>]*>.*?<\/rt>/giu;
const deleted = /<(del|s|strike)\b[^>]*>.*?<\/\1>/giu;
const listItem = /<li\b[^>]*>/giu;
const blockTag = /<\/?(?:p|div|br|ul|ol|tr|table|tbody|thead|h[1-6]|li)\b[^>]*>/giu;
const anyTag = /<\/?[a-z][a-z0-9:]*(?:\s[^<>]*)?\/?>/giu;

/** Whether a text has something that looks like a tag or an entity. */
function hasMarkup(text: string): boolean {
  return /<\/?[a-z]|&[a-z#]/iu.test(text);
}

/** A text without tags as copied from a page: blocks become lines, list items bullets; readings of ruby are left out. */
export function withoutMarkup(text: string): string {
  if (!hasMarkup(text)) return text;
  return text
    .replace(rubyReading, "")
    .replace(deleted, "")
    .replace(listItem, "\n・")
    .replace(blockTag, "\n")
    .replace(anyTag, "")
    .replace(/&(#?[0-9a-z]{1,10});/giu, entity)
    .replace(/\n\s*\n+/gu, "\n")
    .trim();
}
