import { ValueType, type Workbook, type Worksheet } from "exceljs";
import { drawWorkbook } from "../../scripts/samples/drawWorkbook";
import { kanagawaReport } from "../../scripts/samples/kanagawa";
import { kanagawaMeasures, kanagawaSummary } from "../../scripts/samples/source";
import { mergesOf, onOneLine, openSample, rowTexts, sheetOf, sourceCells, tally, textOf } from "./openSample";

const columnCount = 13;
const pageTitles = [1, 43, 76];

describe("kanagawa-report.xlsx", () => {
  let workbook: Workbook;
  let annex: Worksheet;
  let measureRows: readonly number[];

  beforeAll(async () => {
    workbook = await openSample("kanagawa-report.xlsx");
    annex = sheetOf(workbook, "別紙");
    const all = Array.from({ length: annex.rowCount }, (_, index) => index + 1);
    measureRows = all.filter((row) => typeof annex.getCell(row, 4).value === "number");
  });

  function column(letter: string): readonly string[] {
    return measureRows.map((row) => annex.getCell(`${letter}${row}`).text);
  }

  test("別紙の隣に集計表、点検結果概要、戦略のシートがある", () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["別紙", "集計表", "点検結果概要", "戦略"]);
  });

  test("1～7行目は表題、凡例、二行の見出し、柱・中柱・分野", () => {
    expect(Array.from({ length: 7 }, (_, index) => rowTexts(annex, index + 1, columnCount))).toEqual([
      ["【別紙】施策別達成状況一覧（総括）", ...blanks(12)],
      [expect.stringMatching(/^【「評価」欄の凡例】◎目標を上回った ○達成 △未達成 —指標未設定/u), ...blanks(12)],
      ["柱", "中柱", "分野", "番号", "施策名", "所属", "成果指標", "総括", "", "", "施策目標", "施策目標の達成状況", "未達成の背景・理由・要因及び今後に向けた課題"],
      [...blanks(7), "目標", "実績", "評価", "", "", ""],
      ["柱Ⅰ 暮らしの情報化", ...blanks(12)],
      ["① ICT及びデータを活用した県民サービスの提供", ...blanks(12)],
      ["ア 健康・医療・介護", ...blanks(12)],
    ]);
  });

  test("最初の施策は8行目にある", () => {
    expect(measureRows[0]).toBe(8);
    expect(annex.getCell("D8").value).toBe(1);
    expect(annex.getCell("E8").value).toBe("ICTを活用した未病改善の推進");
  });

  test("76施策のD～M列は元データと同じで、空白の代わりに改行がある", () => {
    const written = measureRows.map((row) => rowTexts(annex, row, columnCount).slice(3).map(onOneLine));
    const source = kanagawaMeasures().map(sourceCells);
    expect(source).toHaveLength(76);
    expect(written).toEqual(source);
  });

  test("番号のほかに数値のセルはない", () => {
    const numeric: string[] = [];
    annex.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type !== ValueType.Number) return;
        numeric.push(cell.address);
      });
    });
    expect(numeric).toEqual(measureRows.map((row) => `D${row}`));
  });

  test("番号は分野ごとに1から始まる", () => {
    const fields = new Map<string, number[]>();
    for (const { divisions, number } of kanagawaMeasures()) {
      const field = divisions.join("/");
      fields.set(field, [...(fields.get(field) ?? []), number]);
    }
    expect(fields.size).toBe(21);
    for (const numbers of fields.values()) expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test("達成状況は①71、②2、③3、評価は◎16、○55、△5", () => {
    expect(tally(column("L").map((status) => status.charAt(0)))).toEqual({ "①": 71, "②": 2, "③": 3 });
    expect(tally(column("J"))).toEqual({ "◎": 16, "○": 55, "△": 5 });
  });

  test("見出し行は表の幅いっぱいに結合され、施策の間に元データの順で並ぶ", () => {
    const headings = mergesOf(annex)
      .filter((area) => /^A(\d+):M\1$/u.test(area))
      .map((area) => Number(/\d+/u.exec(area)?.[0]))
      .filter((row) => !pageTitles.some((title) => row === title || row === title + 1));
    const expected: string[] = [];
    let previous: readonly string[] = [];
    for (const { divisions } of kanagawaMeasures()) {
      const changed = divisions.findIndex((label, level) => label !== previous[level]);
      if (changed >= 0) expected.push(...divisions.slice(changed));
      previous = divisions;
    }
    expect(headings.sort((a, b) => a - b).map((row) => annex.getCell(row, 1).text)).toEqual(expected);
    expect(expected).toHaveLength(2 + 7 + 21);
  });

  test.each([
    [1, ["柱", "中柱", "分野"], "柱Ⅰ 暮らしの情報化"],
    [43, ["", "中柱", "分野"], "②官民情報共有・整備の推進"],
    [76, ["柱", "中", "分野"], "柱Ⅱ 行政の情報化"],
  ])("%i行目から始まるページは、表題と凡例と見出しを繰り返す", (title, divisionHeaders, firstHeading) => {
    expect(rowTexts(annex, title, 1)).toEqual(rowTexts(annex, 1, 1));
    expect(rowTexts(annex, title + 1, 1)).toEqual(rowTexts(annex, 2, 1));
    expect(rowTexts(annex, title + 2, 3)).toEqual(divisionHeaders);
    expect(rowTexts(annex, title + 2, columnCount).slice(3)).toEqual(rowTexts(annex, 3, columnCount).slice(3));
    expect(rowTexts(annex, title + 3, columnCount)).toEqual(rowTexts(annex, 4, columnCount));
    expect(rowTexts(annex, title + 4, 1)).toEqual([firstHeading]);
    expect(mergesOf(annex)).toEqual(expect.arrayContaining([`H${title + 2}:J${title + 2}`, `E${title + 2}:E${title + 3}`]));
  });

  test("ページは2枚目と3枚目の表題の前で改まる", () => {
    const drawn = sheetOf(drawWorkbook(kanagawaReport()), "別紙");
    expect(pageBreaksOf(drawn)).toEqual(pageTitles.slice(1).map((row) => row - 1));
  });

  test.each([
    ["神楽川", "E"],
    ["神楽川", "K"],
    ["マニマ作成", "H"],
    ["15,0007アクセス", "H"],
    ["31,992台（※）", "I"],
    ["31,922台", "M"],
    ["約80,000人", "M"],
    ["【新型コロナの影響】\n", "M"],
    ["(1) 830台\n(2)12,807台", "H"],
    ["(1)6,677,432PV\n※R4.12末時点\n(2)141,387PV\n※R4.12末時点", "I"],
    ["+3.3%(※)", "I"],
    ["①達成した(達成する見込み)", "L"],
    ["①達成した（達成する見込み）", "L"],
  ])("「%s」が%s列に残っている", (text, letter) => {
    expect(column(letter).filter((cell) => cell.includes(text))).not.toEqual([]);
  });

  test("分野の見出しにキリル文字が残っている", () => {
    const labels = Array.from({ length: annex.rowCount }, (_, index) => textOf(annex.getCell(index + 1, 1)));
    expect(labels).toContain("エ デジタルデバйд対策");
  });

  test.each(["別紙", "集計表", "点検結果概要", "戦略"])("%sは横1ページに収めて印刷される", (name) => {
    const { fitToPage, fitToWidth, fitToHeight, paperSize, orientation } = sheetOf(workbook, name).pageSetup;
    expect([fitToPage, fitToWidth, fitToHeight]).toEqual([true, 1, 0]);
    if (name === "別紙") expect([paperSize, orientation]).toEqual([8, "landscape"]);
  });

  describe("集計表", () => {
    const firstRow = 4;

    test("公表された24行の数字がある", () => {
      const summary = sheetOf(workbook, "集計表");
      const figures = kanagawaSummary().map((_, index) =>
        [4, 5, 6, 7, 8].map((columnIndex) => summary.getCell(firstRow + index, columnIndex).value),
      );
      expect(figures).toHaveLength(24);
      expect(figures).toEqual(
        kanagawaSummary().map((record) => [
          record.achievementRate,
          record.measures,
          record.achieved,
          record.missedEnded,
          record.missedContinuing,
        ]),
      );
      expect(summary.getCell("D27").value).toBe(0.934);
      expect(summary.getCell("D4").numFmt).toBe("0.0%");
    });

    test("柱と中柱は結合され、分野の上の呼び名は別紙と異なる", () => {
      const summary = sheetOf(workbook, "集計表");
      expect(mergesOf(summary)).toEqual(
        expect.arrayContaining(["F2:H2", "A4:A16", "B4:B9", "B16:C16", "A17:A26", "A27:C27"]),
      );
      expect([textOf(summary.getCell("A4")), textOf(summary.getCell("B4")), textOf(summary.getCell("B16"))]).toEqual([
        "柱Ⅰ くらしの情報化",
        "① ICT及びデータを利活用した県民サービスの提供",
        "小 計",
      ]);
    });

    test("分野ごとの数は別紙の施策を数えたものと一致する", () => {
      const counted = new Map<string, Record<string, number>>();
      for (const { divisions, goalStatus } of kanagawaMeasures()) {
        const counts = counted.get(divisions.join("/")) ?? {};
        const status = goalStatus.charAt(0);
        counted.set(divisions.join("/"), { ...counts, [status]: (counts[status] ?? 0) + 1 });
      }
      const published = kanagawaSummary().filter(({ field }) => field !== "");
      expect([...counted.values()].map((counts) => ["①", "②", "③"].map((status) => counts[status] ?? 0))).toEqual(
        published.map(({ achieved, missedEnded, missedContinuing }) => [achieved, missedEnded, missedContinuing]),
      );
    });
  });
});

function blanks(count: number): readonly string[] {
  return Array.from({ length: count }, () => "");
}

/** exceljs writes page breaks but neither reads them back nor shows them in its types. */
function pageBreaksOf(sheet: Worksheet): readonly number[] {
  const { rowBreaks } = sheet as unknown as { readonly rowBreaks: readonly { readonly id: number }[] };
  return rowBreaks.map(({ id }) => id);
}
