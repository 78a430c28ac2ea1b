import JSZip from "jszip";
import { draftAsDocx } from "../../scripts/draftReport/asDocx";
import type { DraftBlock } from "../../scripts/draftReport/content";
import { readDocument, type DocumentReading } from "../../src/documents/readDocument";
import { numberText } from "../../src/documents/numberingLabels";
import type { ReportBlock } from "../../src/domain/reconciliation/reportDocument";

function blocksOf(reading: DocumentReading): readonly ReportBlock[] {
  if (!reading.ok) throw new Error(reading.refusal);
  return reading.document.blocks;
}

async function read(name: string, bytes: Uint8Array): Promise<readonly ReportBlock[]> {
  return blocksOf(await readDocument(name, bytes));
}

async function readDraft(blocks: readonly DraftBlock[]): Promise<readonly ReportBlock[]> {
  return read("案.docx", await draftAsDocx(blocks));
}

describe("Word文書", () => {
  test("自動番号は、見出しの文字になる", async () => {
    const heading = (level: 2 | 3 | 4, text: string): DraftBlock => ({ kind: "heading", level, marker: "", text });
    const blocks = await readDraft([
      heading(2, "暮らし"),
      heading(3, "県民"),
      heading(4, "観光"),
      heading(4, "教育"),
      heading(3, "共有"),
      heading(4, "発信"),
      heading(2, "行政"),
      heading(3, "事務"),
    ]);
    expect(blocks.map((block) => (block.kind === "heading" ? block.text : ""))).toEqual([
      "柱Ⅰ 暮らし",
      "① 県民",
      "ア 観光",
      "イ 教育",
      "② 共有",
      "ア 発信",
      "柱Ⅱ 行政",
      "① 事務",
    ]);
  });

  test("ルビの読みは除き、挿入は読み、削除は読まない", async () => {
    const blocks = await readDraft([
      { kind: "heading", level: 1, marker: "", text: "健康づくり" },
      { kind: "revised", before: "参加は", was: "12", is: "21", behind: "人" },
    ]);
    expect(blocks).toEqual([
      { kind: "heading", level: 1, text: "健康づくり", line: 1 },
      { kind: "paragraph", text: "参加は21人", line: 2 },
    ]);
  });

  test("テキストボックスは一度だけ読む", async () => {
    const blocks = await readDraft([{ kind: "box", text: "枠の中の文" }]);
    expect(blocks.map((block) => (block.kind === "table" ? "" : block.text))).toEqual(["枠の中の文"]);
  });

  test("箇条書き、表、脚注を区別する", async () => {
    const blocks = await readDraft([
      { kind: "bullet", text: "項目" },
      { kind: "paragraph", text: "本文", note: "注の文" },
      {
        kind: "table",
        rows: [
          ["柱", "分野", "数"],
          ["Ⅰ", "ア", "1"],
          ["", "イ", "2"],
        ],
      },
    ]);
    expect(blocks).toEqual([
      { kind: "bullet", level: 0, text: "項目", line: 1 },
      { kind: "paragraph", text: "本文", line: 2 },
      { kind: "footnote", text: "注の文", line: 2 },
      {
        kind: "table",
        line: 3,
        rows: [
          { line: 3, cells: ["柱", "分野", "数"] },
          { line: 4, cells: ["Ⅰ", "ア", "1"] },
          { line: 5, cells: ["", "イ", "2"] },
        ],
      },
    ]);
  });

  test("壊れたファイルと、Wordでないzipは断る", async () => {
    const whole = await draftAsDocx([{ kind: "bullet", text: "項目" }]);
    const zip = await new JSZip().file("xl/workbook.xml", "<workbook/>").generateAsync({ type: "uint8array" });
    for (const bytes of [whole.subarray(0, 200), zip]) {
      expect(await readDocument("案.docx", bytes)).toEqual({ ok: false, refusal: "damaged" });
    }
  });
});

test.each([
  ["decimal", 12, "12"],
  ["decimalFullWidth", 12, "１２"],
  ["decimalEnclosedCircle", 20, "⑳"],
  ["upperRoman", 4, "Ⅳ"],
  ["upperRoman", 14, "XIV"],
  ["lowerRoman", 9, "ix"],
  ["upperLetter", 27, "AA"],
  ["aiueoFullWidth", 6, "カ"],
  ["irohaFullWidth", 3, "ハ"],
  ["japaneseCounting", 21, "二十一"],
  ["japaneseCounting", 105, "一〇五"],
  ["ordinalText", 3, "3"],
])("番号の書式 %s の %i は「%s」", (format, value, text) => {
  expect(numberText(format, value)).toBe(text);
});

describe("テキスト", () => {
  const text = "・項目\r\n見出しの文\r\n柱\t数\r\nⅠ\t3\r\n";
  const expected = [
    { kind: "bullet", level: 0, text: "項目", line: 1 },
    { kind: "paragraph", text: "見出しの文", line: 2 },
    {
      kind: "table",
      line: 3,
      rows: [
        { line: 3, cells: ["柱", "数"] },
        { line: 4, cells: ["Ⅰ", "3"] },
      ],
    },
  ];
  const shiftJis = [
    ...[0x81, 0x45, 0x8d, 0x80, 0x96, 0xda, 0x0d, 0x0a],
    ...[0x8c, 0xa9, 0x8f, 0x6f, 0x82, 0xb5, 0x82, 0xcc, 0x95, 0xb6, 0x0d, 0x0a],
    ...[0x92, 0x8c, 0x09, 0x90, 0x94, 0x0d, 0x0a],
    ...[0x87, 0x54, 0x09, 0x33, 0x0d, 0x0a],
  ];

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["BOM付きUTF-8", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["Shift_JIS（機種依存文字のⅠを含む）", Buffer.from(shiftJis)],
  ])("%sを読む", async (_, bytes) => {
    expect(await read("案.txt", bytes)).toEqual(expected);
  });
});

test.each([
  ["案.jtd", [0xd0, 0xcf, 0x11, 0xe0], "ichitaro"],
  ["案.doc", [0xd0, 0xcf, 0x11, 0xe0], "doc"],
  ["パスワード付き.docx", [0xd0, 0xcf, 0x11, 0xe0], "doc"],
  ["案.pdf", [0x25, 0x50, 0x44, 0x46, 0x2d], "pdf"],
  ["名前だけ.docx", [0x25, 0x50, 0x44, 0x46, 0x2d], "pdf"],
  ["案.rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66], "other"],
  ["案.odt", [0x61], "other"],
  ["案.docx", [0x61], "damaged"],
  ["案.txt", [0x61, 0x00, 0x62, 0xff], "encoding"],
])("%s は断る", async (name, bytes, refusal) => {
  expect(await readDocument(name, Uint8Array.from(bytes))).toEqual({ ok: false, refusal });
});
