import * as fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runs } from "../sampled";
import { Package } from "../../src/xlsx/package";
import { parsePlainXml } from "../../src/xlsx/plainXml";
import { parseAnyXml, type XmlNode } from "../../src/xlsx/xmlTree";

/** What a parser answers; `error` where it finds no XML. */
function answerOf(parse: () => XmlNode | null): unknown {
  try {
    return JSON.stringify(parse());
  } catch {
    return "error";
  }
}

const nothingTaken = (): boolean => false;
const plain = (text: string): unknown => answerOf(() => parsePlainXml(text, nothingTaken));
const whole = (text: string): unknown => answerOf(() => parseAnyXml(text, nothingTaken));

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

test.each([
  `${declared}<worksheet xmlns="m"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/></row></sheetData></worksheet>`,
  "<a><b/>前<b />後<b></b></a>",
  "<x:a xmlns:x='u'  x:b = \"1\"\n\tc='2' />",
  "<施策 名='産業 &amp; 観光'>&lt;10%&gt; &#9312;&#x2460; &quot;&apos;</施策 >",
  "<a b='1\n2\t3&#10;4'> \n </a>\n ",
  "<?xml version='1.0' encoding='UTF-8'?><a/>",
  "<a constructor='1' toString='2'/>",
  "<a>]] > 1 &gt; 0</a>",
])("is read as the whole parser reads it: %s", (text) => {
  expect(plain(text)).toBe(whole(text));
  expect(plain(text)).not.toBe("error");
});

test.each([
  "", " ", "text", "<a>", "<a></b>", "<a></a", "<a/", "<a / >", "</a>", "<a/><b/>", "<a/>text", "text<a/>", "<a><b></a></b>", "<a></ab>",
  "<a b/>", "<a b=1/>", "<a b='1/>", "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<a b='<'/>", "<a b='&none;'/>", "< a/>", "<1/>", "<a =''/>",
  "<a>&</a>", "<a>& b;</a>", "<a>&none;</a>", "<a>&constructor;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#xFFFE;</a>",
  "<a.>&#;</a.>", "<a\u00D7/>",
])("is an error as well as in the whole parser: %s", (text) => {
  expect(whole(text)).toBe("error");
  expect(plain(text)).toBe("error");
}); // prettier-ignore

test.each([
  "<a><!-- 注 --></a>", "<a><![CDATA[1]]></a>", "<!DOCTYPE a><a/>", "<a><?b c?></a>", "<?xml encoding='UTF-8'?><a/>",
  '<?xml version="1.1"?><a/>', "<a>\r\n</a>", "<a>𠮷</a>", "<a>\u0001</a>", "\uFEFF<a/>", "<a>]]></a>",
])("is left to the whole parser before anything is taken: %s", (text) => {
  const take = jest.fn(() => true);
  expect(parsePlainXml(text, take)).toBeNull();
  expect(take).not.toHaveBeenCalled();
}); // prettier-ignore

test("elements are taken in the same order, and what is taken is in no tree", () => {
  const text = "<a><b><c/>1</b><b>2<c>3</c></b><d/></a>";
  const seen = (parse: typeof parseAnyXml | typeof parsePlainXml): unknown => {
    const taken: string[] = [];
    const root = parse(text, (node, parent) => taken.push(`${parent.name} ${node.name} ${node.text}`) > 0 && node.name === "b"); // prettier-ignore
    return { taken, root };
  };
  expect(seen(parsePlainXml)).toEqual(seen(parseAnyXml));
});

const pieces = [
  "<a>",
  "</a>",
  "<b ",
  "<b/>",
  "c='1'",
  'd="2"',
  ">",
  "/>",
  "&lt;",
  "&#65;",
  "&",
  "文",
  " ",
  "\n",
  "<",
  "=",
  "'",
];

test("whatever is put together of XML's pieces is read alike", () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => `<a>${some.join("")}</a>`);
  fc.assert(
    fc.property(text, (xml) => {
      expect(plain(xml)).toBe(whole(xml));
    }),
    { numRuns: runs(5_000) },
  );
});

test("the parts of files of many programs are read alike", () => {
  const folder = path.join(__dirname, "corpus");
  const packages = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
  let read = 0;
  for (const name of packages) {
    const parts = new Package(new Uint8Array(readFileSync(path.join(folder, name))));
    for (const part of parts.paths().filter((one) => /\.(?:xml|rels|vml)$/.test(one))) {
      const text = parts.text(part) ?? "";
      const answer = plain(text);
      if (answer === "null") continue;
      expect({ name, part, answer }).toEqual({ name, part, answer: whole(text) });
      read += 1;
    }
  }
  expect(read).toBeGreaterThan(150);
});
