import { read } from "./reading";

const header = ["柱", "章", "節", "番号", "施策名", "成果指標", "目標", "実績", "評価"];

function plan(divisions: readonly (readonly [string, string, string])[]): Parameters<typeof read>[0] {
  const rows = divisions.map((path, index) => [...path, index + 1, `施策${String(index + 1)}`, "件数", 10, 10, "○"]);
  return [header, ...rows];
}

describe("区分の列の順", () => {
  it("どの柱にも同じ名前の章と節があるときは、左の列を外側とする", () => {
    const sheet = read(
      plan([
        ["柱Ⅰ", "第1章", "第1節"],
        ["柱Ⅰ", "第1章", "第2節"],
        ["柱Ⅱ", "第1章", "第1節"],
        ["柱Ⅱ", "第1章", "第2節"],
      ]),
    );
    expect(sheet.measures.map(({ divisions }) => divisions.map(({ label }) => label))).toEqual([
      ["柱Ⅰ", "第1章", "第1節"],
      ["柱Ⅰ", "第1章", "第2節"],
      ["柱Ⅱ", "第1章", "第1節"],
      ["柱Ⅱ", "第1章", "第2節"],
    ]);
  });

  it("一方がもう一方を分けているときは、列の並びによらず分けているほうを外側とする", () => {
    const [, ...rows] = plan([
      ["内1", "外1", "末1"],
      ["内2", "外1", "末2"],
      ["内3", "外2", "末3"],
    ]);
    const sheet = read([["章", "柱", "細目", ...header.slice(3)], ...rows]);
    expect(sheet.divisionColumns.slice(0, 2).map(({ label }) => label)).toEqual(["柱", "章"]);
  });
});
