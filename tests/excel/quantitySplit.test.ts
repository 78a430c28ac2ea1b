import { planQuantitySplit, writeOutputs, writePlanned } from "../../src/excel/actions";
import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { listOfMeasures, openSample, usualOptions } from "./workbooks";

const sheet = "施策一覧";
let host: Host;

afterEach(() => {
  host.close();
});

const split = async () => writePlanned(await planQuantitySplit(usualOptions), "ask");
const shown = (row: number, columns: string) =>
  [...columns].map((column) => host.cell(sheet, `${column}${String(row)}`).text);

describe("数値を分けた列", () => {
  beforeEach(async () => {
    host = await openHost(workbookOf({ [sheet]: listOfMeasures(4) }));
    host.type(sheet, "G3", "約95人 ※R4.12末時点");
  });

  it("目標と実績のそれぞれに、値・単位・注記・時点を書き、元のセルは変えない", async () => {
    const before = await host.capture();
    const { applied } = await split();
    expect(applied.areas).toEqual([
      { key: "targetParts", sheet, address: "J1:M5" },
      { key: "actualParts", sheet, address: "N1:Q5" },
    ]);
    expect(shown(1, "JKLM")).toEqual(["目標（値）", "目標（単位）", "目標（注記）", "目標（時点）"]);
    expect(shown(3, "JKLMNOPQ")).toEqual(["100", "件", "", "", "95", "人", "約 ※", "R4.12.31"]);
    expect([host.cell(sheet, "N3").content, host.cell(sheet, "G3").content]).toEqual([95, "約95人 ※R4.12末時点"]);
    await applied.undo();
    expect((await host.capture()).map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(shown(3, "JKLMNOPQ").join("")).toBe("");
  });

  it("もう一度書いても増えず、状況欄とも重ならず、点検の結果を変えない", async () => {
    const first = await split();
    await writeOutputs(["statusColumns"], usualOptions);
    const again = await split();
    expect(again.applied.areas).toEqual(first.applied.areas);
    expect(host.cell(sheet, "R1").text).toBe("達成率");
    expect(again.inspection.findings).toEqual(first.inspection.findings);
  });
});

it("見本では、見出しの下の施策の行にだけ値が入る", async () => {
  host = await openSample("kanagawa-report.xlsx");
  const { applied, inspection } = await split();
  const { measures } = inspection.measureSheet;
  const cellText = (column: string, row: number): string => host.cell("別紙", `${column}${String(row + 1)}`).text;
  const rows = new Set(measures.flatMap(({ row, indicatorRows }) => indicatorRows.map((_, index) => row + index)));
  expect(applied.areas.map(({ address }) => address)).toEqual(["N3:Q118", "R3:U118"]);
  const isFilled = (row: number): boolean => ["N", "P"].some((column) => cellText(column, row) !== "");
  const filled = Array.from({ length: 120 }, (_, row) => row).filter((row) => row > 4 && isFilled(row));
  expect(filled.length).toBeGreaterThan(70);
  expect(filled.filter((row) => !rows.has(row))).toEqual([]);
});
