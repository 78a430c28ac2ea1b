import { countLosses } from "../../../src/workbench/page/losses";

describe("what saving loses", () => {
  it.each([
    [["xl/charts/chart1.xml", "xl/charts/chart2.xml"], [["charts", 2]]],
    [["xl/media/image1.png", "xl/drawings/drawing1.xml"], [["pictures", 2]]],
    [["xl/vbaProject.bin"], [["macros", 1]]],
    [["xl/pivotTables/pivotTable1.xml", "xl/pivotCache/pivotCacheDefinition1.xml"], [["pivotTables", 1]]],
    [
      ["customXml/item1.xml", "xl/tables/table1.xml"],
      [
        ["tables", 1],
        ["others", 1],
      ],
    ],
    [["xl/externalLinks/externalLink1.xml", "xl/connections.xml"], [["externalLinks", 2]]],
    [[], []],
  ])("%j", (parts, expected) => {
    expect(countLosses(parts).map(({ kind, count }) => [kind, count])).toEqual(expected);
  });
});
