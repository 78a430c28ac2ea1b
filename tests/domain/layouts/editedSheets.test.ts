import { cellAddress, type CellArea, type CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows, type SheetGrid } from "../../../src/domain/grid/sheetGrid";
import { unreadTraits } from "../../../src/domain/grid/sheetTraits";
import { gridOfLaidOut, toAnnex } from "../../../src/domain/layouts/convertLayout";
import { formFromRows, formToRows } from "../../../src/domain/layouts/formRows";
import { learnForm } from "../../../src/domain/layouts/learnForm";
import { wordNotice } from "../../../src/domain/openData/noticeText";
import { readPlanTable } from "../../../src/domain/layouts/readPlanTable";
import { annexOf, comparable, listOf, open, openSample, sheetOf, thereAndBack, words } from "./conversions";
import { usual } from "../measures/reading";

type Rows = readonly (readonly CellContent[])[];

const head = ["柱", "分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"];
const measure = (number: number, name: string, department = "総務課"): readonly CellContent[] => [
  ...["", "", number, name, department, "件数", "10件", "12件", "◎", "①達成した"],
];
const annexRows: Rows = [
  ["【別紙】施策一覧"],
  head,
  ["柱Ⅰ くらし"],
  ["ア 福祉"],
  measure(1, "見守り"),
  measure(2, "相談"),
  ["※ 相談は令和5年度から"],
  ["イ 観光"],
  measure(1, "案内板"),
  ["【別紙】施策一覧"],
  head,
  ["柱Ⅱ 行政"],
  ["ア 窓口"],
  measure(1, "予約"),
  ["※ 実績は年度末の値"],
];
const across = (...rows: readonly number[]): readonly CellArea[] =>
  rows.map((row) => ({ row, column: 0, rows: 1, columns: head.length }));
const annexMerges = across(0, 2, 3, 7, 9, 11, 12);

function annex(rows: Rows = annexRows, merges: readonly CellArea[] = annexMerges): SheetGrid {
  return gridFromRows("別紙", rows, merges);
}

function texts(grid: SheetGrid): readonly string[] {
  return grid.contents.map((row) => row.filter((content) => content !== "").join(" "));
}

/** The list of the annex, changed as somebody would, and the annex made from it again. */
function afterEditing(change: (rows: CellContent[][]) => void, source: SheetGrid = annex()) {
  const there = listOf(open(source));
  const list = sheetOf(there).grid;
  const rows = list.contents.map((row) => [...row]);
  change(rows);
  const back = annexOf(open({ ...list, contents: rows, texts: rows.map((row) => row.map(String)) }), there.record);
  return { texts: texts(gridOfLaidOut("別紙", back.laidOut)), notices: back.notices };
}

describe("一覧型で直してから帳票型に戻す", () => {
  it("値を直すと、帳票型ではそのセルだけが変わる", () => {
    const { texts: rows, notices } = afterEditing((list) => {
      (list[1] ?? [])[7] = "15件";
    });
    expect(rows.filter((row, index) => row !== texts(annex())[index])).toEqual([
      "1 見守り 総務課 件数 10件 15件 ◎ ①達成した",
    ]);
    expect(notices).toEqual([]);
  });

  it("施策を足すと、その区分の中に加わり、ページの見出しと注記は元の場所に残る", () => {
    const { texts: rows } = afterEditing((list) => {
      list.splice(4, 0, ["柱Ⅱ 行政", "ア 窓口", 2, "夜間窓口", "市民課", "日数", "5日", "5日", "○", "①達成した"]);
    });
    expect(rows.indexOf("2 夜間窓口 市民課 日数 5日 5日 ○ ①達成した")).toBeGreaterThan(rows.indexOf("ア 窓口"));
    expect(rows.filter((row) => row.startsWith("【別紙】"))).toHaveLength(2);
    expect(rows.at(-1)).toBe("※ 実績は年度末の値");
  });

  it("区分の名前を直すと見出しも変わり、ページの見出しは残る", () => {
    const { texts: rows, notices } = afterEditing((list) => {
      (list[4] ?? [])[0] = "柱Ⅱ 行政運営";
    });
    expect(rows.slice(9, 14)).toEqual([
      "【別紙】施策一覧",
      head.join(" "),
      "柱Ⅱ 行政運営",
      "ア 窓口",
      "1 予約 総務課 件数 10件 12件 ◎ ①達成した",
    ]);
    expect(notices).toEqual([]);
  });

  it("施策を消すと、その上にあった注記は載せられないことを知らせる", () => {
    const { texts: rows, notices } = afterEditing((list) => {
      list.splice(3, 1);
    });
    expect(rows).not.toContain("イ 観光");
    expect(notices).toEqual([{ code: "rowsNotPlaced", texts: ["※ 相談は令和5年度から"] }]);
    expect(notices.map((notice) => wordNotice(notice, "ja"))[0]).toContain("「※ 相談は令和5年度から」");
  });

  it("列を足すと、右端に見出しとともに加わる", () => {
    const { texts: rows } = afterEditing((list) => {
      list.forEach((row, index) => row.push(index === 0 ? "備考" : `備考${String(index)}`));
    });
    expect(rows[1]).toBe(`${head.join(" ")} 備考`);
    expect(rows).toContain("1 見守り 総務課 件数 10件 12件 ◎ ①達成した 備考1");
  });

  it("内側の区分の後に外側の区分の施策が来ると、見出しで表せないことを知らせる", () => {
    const split: Rows = [
      ...annexRows.slice(0, 6),
      measure(3, "訪問"),
      measure(4, "講座"),
      ["イ 観光"],
      measure(1, "案内板"),
      ["ア 福祉"],
      measure(5, "研修"),
    ];
    const { notices } = afterEditing(
      (list) => {
        (list[4] ?? [])[1] = "";
      },
      annex(split, across(0, 2, 3, 8, 10)),
    );
    expect(notices).toEqual([{ code: "divisionNotShown", names: ["講座"] }]);
    expect(notices.map((notice) => wordNotice(notice, "ja"))[0]).toContain("「講座」");
  });
});

describe("帳票型の細かなところ", () => {
  it("同じ見出しがもう一度出ても、区分の中の空行や小計があっても、元に戻る", () => {
    const rows: Rows = [
      ...annexRows.slice(0, 6),
      [],
      ["ア 福祉"],
      measure(3, "訪問"),
      ["小計", "", "", 3, "", "", 0.5],
      ["イ 観光"],
      measure(1, "案内板"),
      ["ア 福祉"],
      measure(4, "講座"),
    ];
    const grid = annex(rows, across(0, 2, 3, 7, 10, 12));
    expect(comparable(thereAndBack(open(grid)))).toEqual(comparable(grid));
  });

  it("施策をまたぐ結合も、値を各行に書いたうえで、元に戻る", () => {
    const merges = [
      ...annexMerges,
      { row: 4, column: 4, rows: 2, columns: 1 },
      { row: 8, column: 6, rows: 1, columns: 2 },
    ];
    const rows = annexRows.map((row, index) =>
      row.map((cell, column) => ((index === 5 && column === 4) || (index === 8 && column === 7) ? "" : cell)),
    );
    const grid = annex(rows, merges);
    expect(
      sheetOf(listOf(open(grid)))
        .grid.contents.slice(1, 3)
        .map((row) => row[4]),
    ).toEqual(["総務課", "総務課"]);
    expect(comparable(thereAndBack(open(grid)))).toEqual(comparable(grid));
  });

  it("結合していた施策の片方を直すと、値を隠さないために結合せず、知らせる", () => {
    const merges = [...annexMerges, { row: 4, column: 4, rows: 2, columns: 1 }];
    const rows = annexRows.map((row, index) => row.map((cell, column) => (index === 5 && column === 4 ? "" : cell)));
    const { texts: back, notices } = afterEditing(
      (list) => {
        (list[2] ?? [])[4] = "福祉課";
      },
      annex(rows, merges),
    );
    expect(back).toContain("2 相談 福祉課 件数 10件 12件 ◎ ①達成した");
    expect(notices).toEqual([{ code: "mergesLeft", count: 1 }]);
  });

  it("表の横の書き込みは一覧型に載せず、控えに残して知らせる", () => {
    const rows = annexRows.map((row, index) => (index === 4 ? [...row, "", "要確認"] : row));
    const grid = annex(rows);
    const there = listOf(open(grid));
    expect(there.notices).toEqual([
      { code: "keptInRecord", texts: ["【別紙】施策一覧", "※ 相談は令和5年度から", "※ 実績は年度末の値", "要確認"] },
    ]);
    expect(texts(gridOfLaidOut("", there.laidOut)).join()).not.toContain("要確認");
    expect(comparable(thereAndBack(open(grid)))).toEqual(comparable(grid));
  });

  it("数式・色・非表示・図形・分からない表示形式は、引き継がれないことを知らせる", () => {
    const plain = { fill: "#FFFFFF", color: "#000000", isBold: false };
    const grid = annex(
      annexRows.map((row, index) => row.map((cell, column) => (index === 4 && column === 6 ? 44926 : cell))),
    );
    const source: SheetGrid = {
      ...grid,
      texts: grid.texts.map((row, index) =>
        row.map((text, column) => (index === 4 && column === 6 ? "四四九二六" : text)),
      ),
      traits: {
        ...unreadTraits,
        formulas: {
          area: { row: 0, column: 0, rows: 15, columns: 10 },
          cells: [
            { row: 4, column: 6 },
            { row: 0, column: 0 },
          ],
        },
        formats: { area: { row: 4, column: 7, rows: 1, columns: 2 }, rows: [[{ ...plain, fill: "#FFFF00" }, plain]] },
        hiddenRows: [{ first: 5, count: 2 }],
        hiddenColumns: [],
        objects: 3,
      },
    };
    const { notices } = listOf(open(source));
    const told = notices.map((notice) =>
      "cells" in notice ? [notice.code, notice.cells.map(cellAddress)] : [notice.code],
    );
    expect(told).toEqual([
      ["formulasAsValues", ["G5"]],
      ["formatUnknown", ["G5"]],
      ["looksLeft", ["H5"]],
      ["hiddenShown"],
      ["objectsLeft"],
      ["keptInRecord"],
    ]);
    for (const language of ["ja", "en"] as const)
      expect(notices.map((notice) => wordNotice(notice, language)).every((text) => text.length > 10)).toBe(true);
  });
});

describe("一覧型の細かなところ", () => {
  const status = ["件数", "10件", "12件", "◎", "①達成した"];
  const bare = (pillar: string, field: string, number: number, name: string): readonly CellContent[] => [
    ...[pillar, field, number, name, "総務課"],
    ...status,
  ];
  /** The annex of the list, changed, and the list made from it again. */
  const backToList = (grid: SheetGrid, change: (rows: CellContent[][]) => void) => {
    const there = annexOf(open(grid));
    const made = sheetOf(there).grid;
    const rows = made.contents.map((row) => [...row]);
    change(rows);
    const edited: SheetGrid = { ...made, contents: rows, texts: rows.map((row) => row.map(String)) };
    const back = listOf(open(edited), there.record);
    return { grid: gridOfLaidOut("一覧", back.laidOut), notices: back.notices };
  };
  const ditto = (): SheetGrid =>
    gridFromRows("一覧", [
      [...head, "", ""],
      [...bare("柱Ⅰ くらし", "ア 福祉", 1, "見守り"), "", "要確認"],
      bare("〃", "〃", 2, "相談"),
      bare("柱Ⅰ くらし", "ア　福祉", 3, "訪問"),
      bare("柱Ⅱ 行政", "ア 窓口", 1, "予約"),
    ]);

  it("〃 や空白の違う書き方、表の横の書き込みも、元に戻る", () => {
    expect(comparable(thereAndBack(open(ditto())))).toEqual(comparable(ditto()));
  });

  it("区分の名前が変われば、〃 でない控えの書き方は使わない", () => {
    const { grid } = backToList(ditto(), (rows) => {
      const heading = rows.find((row) => row.includes("ア 福祉"));
      heading?.splice(heading.indexOf("ア 福祉"), 1, "ア 地域福祉");
    });
    expect(grid.contents.slice(1, 4).map((row) => row[1])).toEqual(["ア 地域福祉", "〃", "ア 地域福祉"]);
  });

  it("施策がなくなれば、その横の書き込みは載せられないことを知らせる", () => {
    const { notices } = backToList(ditto(), (rows) => {
      rows.splice(
        rows.findIndex((row) => row.includes("見守り")),
        1,
      );
    });
    expect(notices).toContainEqual({ code: "rowsNotPlaced", texts: ["要確認"] });
  });

  it("指標ごとの行で施策名を書かない一覧は、書かないまま元に戻り、名前を足せばそれが残る", () => {
    const rows: Rows = [
      head,
      bare("柱Ⅰ くらし", "ア 福祉", 1, "見守り"),
      ["柱Ⅰ くらし", "ア 福祉", "", "", "", "率", "50%", "60%", "◎", ""],
      ["柱Ⅰ くらし", "ア 福祉", "", "", "", "率", "55%", "60%", "◎", ""],
      bare("柱Ⅱ 行政", "ア 窓口", 1, "予約"),
    ];
    const grid = gridFromRows("一覧", rows);
    expect(comparable(thereAndBack(open(grid)))).toEqual(comparable(grid));
    const made = sheetOf(annexOf(open(grid)));
    expect(made.measureSheet.measures.map(({ indicatorRows }) => indicatorRows.length)).toEqual([3, 1]);
  });

  it("施策名を書く行と書かない行が混ざる一覧も、元に戻る", () => {
    const further = (name: string): readonly CellContent[] => ["率", "50%", "60%", "◎", name === "" ? "" : "①達成した"];
    const mixed = gridFromRows("一覧", [
      head,
      bare("柱Ⅰ くらし", "ア 福祉", 1, "見守り"),
      ["柱Ⅰ くらし", "ア 福祉", 1, "見守り", "総務課", ...further("見守り")],
      bare("柱Ⅱ 行政", "ア 窓口", 1, "予約"),
      ["柱Ⅱ 行政", "ア 窓口", "", "", "総務課", ...further("")],
    ]);
    expect(comparable(thereAndBack(open(mixed)))).toEqual(comparable(mixed));
    const { grid } = backToList(mixed, (rows) => {
      for (const row of rows) {
        const at = row.indexOf("予約");
        if (at >= 0) row[at] = "来庁予約";
      }
    });
    expect(grid.contents.slice(3).map((row) => row[3])).toEqual(["来庁予約", ""]);
  });

  it("施策名の列がなく成果指標が施策を名指す一覧も、元に戻る", () => {
    const unnamed = gridFromRows("一覧", [
      ["柱", "番号", "所属", "成果指標", "目標", "実績", "評価"],
      ["柱Ⅰ くらし", 1, "福祉課", "見守り件数", "10件", "12件", "◎"],
      ["柱Ⅰ くらし", 2, "福祉課", "相談件数", "10件", "9件", "△"],
      ["柱Ⅱ 行政", 1, "総務課", "予約件数", "10件", "10件", "○"],
    ]);
    expect(comparable(thereAndBack(open(unnamed)))).toEqual(comparable(unnamed));
  });

  it("成果指標の列がなく、施策名を二行にわたって結合した一覧も、元に戻る", () => {
    const merged = gridFromRows(
      "一覧",
      [
        ["柱", "番号", "施策名", "所属", "目標", "実績", "評価"],
        ["柱Ⅰ くらし", 1, "見守り", "福祉課", "10件", "12件", "◎"],
        ["", "", "", "", "50%", "60%", "◎"],
        ["柱Ⅱ 行政", 1, "予約", "総務課", "10件", "10件", "○"],
      ],
      [0, 1, 2, 3].map((column) => ({ row: 1, column, rows: 2, columns: 1 })),
    );
    const { measureSheet } = open(merged);
    expect(measureSheet.measures.map(({ indicatorRows }) => indicatorRows.length)).toEqual([2, 1]);
    expect(comparable(thereAndBack(open(merged)))).toEqual(comparable(merged));
  });

  it("見出しが1行の一覧に列が足されても、見出しと値が加わる", () => {
    const plain = gridFromRows("一覧", [
      ["様式1"],
      head,
      bare("柱Ⅰ くらし", "ア 福祉", 1, "見守り"),
      bare("柱Ⅱ 行政", "ア 窓口", 1, "予約"),
    ]);
    const { grid } = backToList(plain, (rows) => {
      rows.forEach((row, index) => row.push(index === 2 ? "備考" : row[2] === 1 ? "あり" : ""));
    });
    expect(grid.contents.map((row) => row.at(-1))).toEqual(["", "備考", "あり", "あり"]);
  });

  it("並び順の控えにない新しい施策は、表での位置に加わる", () => {
    const sorted = gridFromRows("一覧", [
      head,
      bare("柱Ⅰ くらし", "ア 福祉", 1, "見守り"),
      bare("柱Ⅱ 行政", "ア 窓口", 1, "予約"),
      bare("柱Ⅰ くらし", "ア 福祉", 2, "相談"),
    ]);
    const { grid } = backToList(sorted, (rows) => {
      const at = rows.findIndex((row) => row.includes("相談"));
      const added = [...(rows[at] ?? [])];
      added.splice(2, 2, 3, "訪問");
      rows.splice(at + 1, 0, added);
      rows.splice(
        rows.findIndex((row) => row.includes("見守り")),
        1,
      );
    });
    expect(grid.contents.slice(1).map((row) => row[3])).toEqual(["予約", "相談", "訪問"]);
  });

  it("同じ施策が二度入力された一覧も、元に戻る", () => {
    const twice = gridFromRows("一覧", [
      head,
      bare("柱Ⅰ くらし", "ア 福祉", 1, "見守り"),
      bare("柱Ⅰ くらし", "ア 福祉", 1, "見守り"),
      bare("柱Ⅱ 行政", "ア 窓口", 1, ""),
    ]);
    expect(comparable(thereAndBack(open(twice)))).toEqual(comparable(twice));
  });

  it("様式の控えは、見せ方の違う数値も持つ", () => {
    const cell = { content: 0.5, text: "50%" };
    const { grid, measureSheet } = open(ditto());
    const form = learnForm(grid, measureSheet, readPlanTable(grid, measureSheet));
    const withRate = { ...form, cells: form.cells.map((odd) => ({ ...odd, cell })) };
    expect(formFromRows(formToRows(withRate))).toEqual({ ok: true, form: withRate });
  });
});

it.each([
  [{ code: "mergesLeft", count: 2 }, "2か所"],
  [{ code: "recordUnreadable", row: 5 }, "5行目"],
  [{ code: "keysRepeated", keys: ["ア-1"] }, "ア-1"],
] as const)("%j を文にする", (notice, part) => {
  expect(wordNotice(notice, "ja")).toContain(part);
});

describe("一覧型から作る帳票型", () => {
  const list = (rows: Rows): SheetGrid => gridFromRows("一覧", [head, ...rows]);
  const row = (pillar: string, field: string, number: number, name: string): readonly CellContent[] => [
    pillar,
    field,
    ...measure(number, name).slice(2),
  ];

  it("所属順などに並んだ一覧でも、区分ごとにまとめ、戻すと元の順になる", () => {
    const sheet = open(
      list([
        row("柱Ⅰ くらし", "ア 福祉", 1, "見守り"),
        row("柱Ⅱ 行政", "ア 窓口", 1, "予約"),
        row("柱Ⅰ くらし", "ア 福祉", 2, "相談"),
        row("柱Ⅰ くらし", "イ 観光", 1, "案内板"),
      ]),
    );
    const made = texts(gridOfLaidOut("", annexOf(sheet).laidOut));
    expect(made.filter((text) => !/^\d|【|^(目標|柱 )/u.test(text))).toEqual([
      "柱Ⅰ くらし",
      "ア 福祉",
      "イ 観光",
      "柱Ⅱ 行政",
      "ア 窓口",
    ]);
    expect(comparable(thereAndBack(sheet))).toEqual(comparable(sheet.grid));
  });

  it("番号の付け方で段が分からない区分は、段ごとに列を変えて見出しにする", () => {
    const sheet = open(
      list([
        row("1 くらし", "1 福祉", 1, "見守り"),
        row("1 くらし", "2 観光", 1, "案内板"),
        row("2 行政", "1 窓口", 1, "予約"),
        row("2 行政", "2 財政", 1, "徴収"),
      ]),
    );
    const { laidOut, notices } = annexOf(sheet);
    const columns = laidOut.rows.flatMap((one, index) =>
      one.kind === "heading" ? [laidOut.cells[index]?.findIndex(({ content }) => content !== "")] : [],
    );
    expect(columns).toEqual([0, 1, 1, 0, 1, 1]);
    expect(notices).toEqual([]);
  });

  it("見出しで段を表せない区分は、列に残して知らせる", () => {
    const rows = [
      ["1 福祉", 1, "見守り"],
      ["A 観光", 1, "案内板"],
      ["1 福祉の続き", 1, "相談"],
    ].map(([field, number, name]) => [field ?? "", number ?? "", name ?? "", ...measure(1, "").slice(4)]);
    const sheet = open(gridFromRows("一覧", [head.slice(1), ...rows]));
    const { laidOut, notices } = annexOf(sheet);
    expect(notices).toEqual([{ code: "divisionsInColumns" }]);
    expect(laidOut.rows.some(({ kind }) => kind === "heading")).toBe(false);
    expect(notices.map((notice) => wordNotice(notice, "ja"))[0]).toContain("列に残しました");
  });

  it("指標の多い施策は、名前などを縦に結合する", async () => {
    const sheet = await openSample("families/indicator-rows.xlsx");
    const { laidOut } = annexOf(sheet);
    const first = laidOut.rows.findIndex(({ kind }) => kind === "measure");
    expect(laidOut.merges).toContainEqual({ row: first, column: 3, rows: 3, columns: 1 });
  });

  it("評価の列がなければ、凡例を付けない", async () => {
    const { grid, measureSheet } = await openSample("families/five-levels.xlsx");
    const { laidOut } = toAnnex({ grid, measureSheet, form: null }, { ...words, legend: null }, usual);
    expect(laidOut.cells.map(([first]) => first?.text)[1]).toBe("編");
  });

  it("元の表題と凡例があれば、それを使う", async () => {
    const { laidOut } = annexOf(await openSample("families/kanagawa-shuffled.xlsx"));
    expect(laidOut.cells.slice(0, 3).map((cells) => cells[0]?.text)).toEqual([
      "施策の進捗一覧（令和元年度～令和4年度）",
      "◎目標を上回った ○達成 △未達成 —指標未設定",
      "柱",
    ]);
  });

  it("年度ごとの列には、年度の見出しを重ねる", async () => {
    const { laidOut } = annexOf(await openSample("families/year-columns.xlsx"));
    const [years = []] = laidOut.cells.filter((_, index) => laidOut.rows[index]?.kind === "header");
    expect(years.map(({ text }) => text).filter((text) => /年度$|総括/u.test(text))).toEqual([
      "令和元年度",
      "令和2年度",
      "令和3年度",
      "令和4年度",
      "総括",
    ]);
  });
});

describe("様式の控え", () => {
  it("シートに書いて読み戻すと、同じ控えになる", async () => {
    const { grid, measureSheet } = await openSample("families/indicator-rows.xlsx");
    const form = learnForm(grid, measureSheet, readPlanTable(grid, measureSheet));
    expect(formFromRows(formToRows(form))).toEqual({ ok: true, form });
  });

  const rows = (): CellContent[][] => {
    const grid = annex();
    const { measureSheet } = open(grid);
    return formToRows(learnForm(grid, measureSheet, readPlanTable(grid, measureSheet))).map((row) => [...row]);
  };

  it.each<[string, (own: CellContent[][]) => void, number]>([
    ["見出しがない", (own) => own.splice(0, 1), 1],
    ["知らない項目", (own) => own.splice(3, 1, ["何か"]), 4],
    ["数でない列", (own) => (own[2] ?? []).splice(6, 1, "A"), 3],
    ["知らない表示", (own) => (own.find((row) => row[0] === "列の内容") ?? []).splice(10, 1, "時々"), 6],
    [
      "先頭の欠けた行",
      (own) =>
        own.splice(
          own.findIndex((row) => row[0] === "表の上の行"),
          1,
          ["表の上の行", "", "", "", "", 9, 1],
        ),
      16,
    ],
    ["間の始まりがない", (own) => own.splice(3, 0, ["間の行", "", "", "", "", 1]), 4],
    ["施策のない並び順", (own) => own.push(["並び順"]), 0],
    [
      "列が足りない",
      (own) =>
        own.splice(
          own.findIndex((row) => row[0] === "列の内容"),
          1,
        ),
      2,
    ],
  ])("%sときは、読めない行を示す", (_, change, row) => {
    const own = rows();
    change(own);
    expect(formFromRows(own)).toEqual({ ok: false, row: row === 0 ? own.length : row });
  });
});
