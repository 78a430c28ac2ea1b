import { hasTable, type Page } from "./pageTables";
import { decodeText } from "./textTable";

/** Web archives (MHTML, RFC 2557): what Excel saves as 単一ファイル Web ページ, sheet by sheet, and systems hand out as .xls. */

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Bytes by what the part says of its transfer (RFC 2045, 6). */
const TRANSFERS: Readonly<Record<string, (body: string) => Uint8Array>> = {
  base64: (body) => latin1(atob(body.replace(/[^A-Za-z0-9+/]/g, ""))),
  "quoted-printable": (body) =>
    latin1(
      body
        .replace(/[ \t]*=\r?\n/g, "")
        .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    ),
};

export const isWebArchive = (text: string): boolean =>
  /^\s*(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n)*?Content-Type:\s*multipart\/related/i.test(text.slice(0, 4096));

/** The strip of tabs below the sheets is a page with a table too. */
const isTabStrip = (head: string): boolean => /^Content-Location:.*tabstrip\.html?\s*$/im.test(head);

function pageIn(part: string): string | null {
  const [, head = "", body = ""] = /^([^]*?)\r?\n\r?\n([^]*)$/.exec(part.replace(/^\r?\n/, "")) ?? [];
  if (!/^Content-Type:\s*text\/html/im.test(head) || isTabStrip(head)) return null;
  const [, transfer = ""] = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(head) ?? [];
  return decodeText((TRANSFERS[transfer.toLowerCase()] ?? latin1)(body));
}

function pagesOf(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder("latin1").decode(bytes);
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(text) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return [];
  return text
    .split(`--${boundary}`)
    .slice(1)
    .map(pageIn)
    .filter((page): page is string => page !== null);
}

/** The sheets of an archive: pages with a table. The page around several of them, which has none, says what they are called. */
export function sheetsOf(bytes: Uint8Array): readonly Page[] {
  const pages = pagesOf(bytes);
  const sheets = pages.filter(hasTable);
  const names = pages
    .filter((page) => !hasTable(page))
    .flatMap((page) => [...page.matchAll(/<x:Name>([^<]+)<\/x:Name>/gi)].flatMap(([, name]) => name ?? []));
  return sheets.map((text, index) => ({ text, name: names.length === sheets.length ? (names[index] ?? null) : null }));
}
