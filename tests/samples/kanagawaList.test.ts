import type { Worksheet } from "exceljs";
import { kanagawaHeaders, kanagawaMeasures } from "../../scripts/samples/source";
import { mergesOf, onOneLine, openSample, rowTexts, sheetOf, sourceCells } from "./openSample";

describe("kanagawa-list.xlsx", () => {
  let list: Worksheet;

  beforeAll(async () => {
    list = sheetOf(await openSample("kanagawa-list.xlsx"), "施策一覧");
  });

  test("1行目が見出しで、76施策のすべてに柱・中柱・分野がある", () => {
    expect(rowTexts(list, 1, 13)).toEqual(kanagawaHeaders());
    expect(list.rowCount).toBe(77);
    const written = kanagawaMeasures().map((_, index) => rowTexts(list, index + 2, 13).map(onOneLine));
    expect(written).toEqual(
      kanagawaMeasures().map((measure) => [...measure.divisions, ...sourceCells(measure)]),
    );
  });

  test("結合はなく、見出しは固定され、絞り込みができ、各ページに印刷される", () => {
    expect(mergesOf(list)).toEqual([]);
    expect(list.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(list.autoFilter).toBe("A1:M77");
    expect(list.pageSetup).toMatchObject({ paperSize: 8, orientation: "landscape", fitToWidth: 1, printTitlesRow: "1:1" });
  });
});
