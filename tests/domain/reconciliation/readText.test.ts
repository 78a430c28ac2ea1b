import { readText } from "../../../src/domain/reconciliation/readText";
import type { ReportBlock } from "../../../src/domain/reconciliation/reportDocument";

function blocks(...lines: readonly string[]): readonly ReportBlock[] {
  return readText(lines.join("\n")).blocks;
}

test.each([
  ["# 第一章", { kind: "heading", level: 1, text: "第一章", line: 1 }],
  ["<h4>ア 手続の電子化</h4>", { kind: "heading", level: 4, text: "ア 手続の電子化", line: 1 }],
  ["・取組", { kind: "bullet", level: 0, text: "取組", line: 1 }],
  ["  - 内訳", { kind: "bullet", level: 2, text: "内訳", line: 1 }],
  ["※ 注の文", { kind: "footnote", text: "※ 注の文", line: 1 }],
  ["<p>一つ目&amp;二つ目</p>", { kind: "paragraph", text: "一つ目&二つ目", line: 1 }],
  ["<ruby>健康<rt>けんこう</rt></ruby>づくり", { kind: "paragraph", text: "健康づくり", line: 1 }],
  ["<del>12</del><ins>21</ins>人", { kind: "paragraph", text: "21人", line: 1 }],
  ["5 < 6 であり、a<b", { kind: "paragraph", text: "5 < 6 であり、a<b", line: 1 }],
])("%s", (line, expected) => {
  expect(blocks(line)).toEqual([expected]);
});

test("タブ区切りの行は一つの表になり、空行で終わる", () => {
  expect(blocks("柱\t数", "Ⅰ\t3", "", "Ⅱ\t4")).toEqual([
    {
      kind: "table",
      line: 1,
      rows: [
        { line: 1, cells: ["柱", "数"] },
        { line: 2, cells: ["Ⅰ", "3"] },
      ],
    },
    { kind: "table", line: 4, rows: [{ line: 4, cells: ["Ⅱ", "4"] }] },
  ]);
});

test.each([
  ["HTMLの表", ["<table><tr><th>柱</th><th>数</th></tr>", "<tr>", "<td>Ⅰ</td><td>3</td>", "</tr></table>"], [1, 2]],
  ["一行に書かれたHTMLの表", ["<table><tr><td>柱</td><td>数</td></tr><tr><td>Ⅰ</td><td>3</td></tr></table>"], [1, 1]],
  ["Markdownの表", ["| 柱 | 数 |", "|---|---|", "| Ⅰ | 3 |"], [1, 3]],
])("%s", (_, lines, places) => {
  const [table] = blocks(...lines);
  const rows = table?.kind === "table" ? table.rows : [];
  expect(rows.map(({ cells }) => cells.map((cell) => cell.trim()))).toEqual([
    ["柱", "数"],
    ["Ⅰ", "3"],
  ]);
  expect(rows.map(({ line }) => line)).toEqual(places);
});

test("セルの中の箇条書きは、行に分かれる", () => {
  const [table] = blocks("取組\t<ul><li>一つ目</li><li>二つ目</li></ul>");
  expect(table).toMatchObject({ rows: [{ cells: ["取組", "・一つ目\n・二つ目"] }] });
});

test("空白で桁をそろえた数の行は、上の見出しとともに一つの表になる", () => {
  expect(
    blocks("次のとおりである。", "　区分　　◎　○　計", "　水　　　 1　2　3", "　みどり　 0　4　4", "以上である。"),
  ).toEqual([
    { kind: "paragraph", text: "次のとおりである。", line: 1 },
    {
      kind: "table",
      line: 2,
      rows: [
        { line: 2, cells: ["区分", "◎", "○", "計"] },
        { line: 3, cells: ["水", "1", "2", "3"] },
        { line: 4, cells: ["みどり", "0", "4", "4"] },
      ],
    },
    { kind: "paragraph", text: "以上である。", line: 5 },
  ]);
});

test.each([
  ["見出しの番号と題名の行", ["　１　総括", "　２　分野別"]],
  ["一行だけの数", ["　合計　　12　34"]],
  ["空白のある文", ["令和４年度　12件　増加した", "令和５年度　15件　減少した"]],
])("%sは表にしない", (_, lines) => {
  expect(blocks(...lines).map(({ kind }) => kind)).toEqual(lines.map(() => "paragraph"));
});
