import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { textOfCell } from "../../src/domain/measures/measure";
import { inspectWorkbook } from "../../src/excel/actions";
import { readSnapshot } from "../../src/excel/readSnapshot";
import { saveSettings } from "../../src/excel/settingsActions";
import { colourChanges } from "../../src/domain/settings/readingAnswer";
import { certain } from "../../src/domain/certain";
import { usualOptions } from "./workbooks";

let host: Host;

afterEach(() => {
  host.close();
});

const rows: (string | number)[][] = [
  ["施策名", "指標", "目標", "実績", "評価"],
  ["道路の補修", "延長（m）", 100, 120, ""],
  ["街路樹の手入れ", "本数（本）", 50, 50, ""],
  ["橋の点検", "橋（橋）", 40, 30, ""],
];

async function opened(fills: Readonly<Record<string, string>>, ...below: (string | number)[][]): Promise<void> {
  host = await openHost(workbookOf({ 施策一覧: [...rows, ...below] }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const [address, colour] of Object.entries(fills)) sheet.getRange(address).format.fill.color = colour;
    await context.sync();
  });
}

const options = { ...usualOptions, settings: null };

async function inspected() {
  const sync = jest.spyOn(Excel.RequestContext.prototype, "sync");
  try {
    const { inspection } = await inspectWorkbook(options);
    const { measures, reading } = inspection.measureSheet;
    return {
      grades: measures.map(({ cells }) => textOfCell(cells.grade)),
      colours: reading.colours ?? [],
      trips: sync.mock.calls.length,
    };
  } finally {
    sync.mockRestore();
  }
}

const coloured = { E2: "#00B0F0", E3: "#92D050", E4: "#FF0000" };

it("文字のない評価の欄は、塗りつぶしの色を表の凡例で読む", async () => {
  await opened(coloured, ["", "", "", "", ""], ["青：◎　緑：○　赤：△"]);
  expect((await inspected()).grades).toEqual(["◎", "○", "△"]);
});

it("凡例がなければ尋ね、答えは点検設定に残って、次から読まれる", async () => {
  await opened(coloured);
  const { grades, colours } = await inspected();
  expect(grades).toEqual(["", "", ""]);
  expect(colours.map(({ meaning }) => meaning)).toEqual([null, null, null]);
  const answers = ["◎", "○", "△"];
  for (const [index, colour] of colours.entries())
    await saveSettings(colourChanges(colour, certain(answers[index])), "ja");
  expect((await inspected()).grades).toEqual(answers);
});

it("色を見にいくのは、評価が一つも書かれていないときだけ", async () => {
  await opened({});
  const blank = (await inspected()).trips;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("E2:E4").values = [["◎"], ["○"], ["△"]];
    await context.sync();
  });
  const written = (await inspected()).trips;
  expect(blank - written).toBe(1);
});

it("読みにいっても、何も書き換えない", async () => {
  await opened(coloured);
  const before = await Excel.run((context) => readSnapshot(context));
  await inspected();
  expect(await Excel.run((context) => readSnapshot(context))).toEqual(before);
});
