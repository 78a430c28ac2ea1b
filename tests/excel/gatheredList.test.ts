import { Workbook } from "exceljs";
import { openHost } from "excel-stand-in/openHost";
import { readXlsx } from "excel-stand-in/readXlsx";
import { wordNotice } from "../../src/domain/openData/noticeText";
import { planLayoutWrites, writeLayout } from "../../src/excel/layoutActions";
import { readSnapshot } from "../../src/excel/readSnapshot";
import { usualOptions, type OpenHost } from "./workbooks";

let host: OpenHost;

afterEach(() => {
  host.close();
});

const forms: readonly (readonly [string, string, number, number])[] = [
  ["健診の勧奨", "健康課", 60, 55],
  ["見守り", "福祉課", 20, 24],
];

async function openForms(): Promise<OpenHost> {
  const workbook = new Workbook();
  forms.forEach(([name, department, target, actual], index) => {
    const sheet = workbook.addWorksheet(String(index + 1));
    sheet.addRows([
      ["施策名", name],
      ["担当課", department],
      ["指標名", `${name}の数`],
      ["目標値", target],
      ["実績値", actual],
      ["評価", "○"],
    ]);
  });
  return openHost(await readXlsx(Buffer.from(await workbook.xlsx.writeBuffer())));
}

async function listCells(): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await Excel.run((context) => readSnapshot(context, { looks: false }));
  return sheets.find(({ name }) => name === "一覧型")?.contents ?? [];
}

const made = [
  ["施策名", "所属", "成果指標", "目標", "実績", "評価"],
  ["健診の勧奨", "健康課", "健診の勧奨の数", 60, 55, "○"],
  ["見守り", "福祉課", "見守りの数", 20, 24, "○"],
];

async function setCell(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

it("個票から一覧を作り、個票を直すと一覧も変わる", async () => {
  host = await openForms();
  const { notices } = await writeLayout("list", usualOptions);
  expect(notices).toEqual([]);
  expect(await listCells()).toEqual(made);
  await setCell("2", "B5", 30);
  expect((await listCells())[2]).toEqual(["見守り", "福祉課", "見守りの数", 20, 30, "○"]);
});

it("手で直した一覧は書き直さず、個票と違うところを知らせる", async () => {
  host = await openForms();
  await writeLayout("list", usualOptions);
  await setCell("一覧型", "E3", 99);
  const snapshot = await Excel.run((context) => readSnapshot(context, { looks: false }));
  const { plan, notices } = planLayoutWrites("list", snapshot, usualOptions);
  expect(plan.sheets).toEqual([]);
  expect(notices.map((notice) => wordNotice(notice, "ja"))).toEqual([
    "一覧は手で直されているため、書き直していません。元の個票や表と違うところが1か所あります（E3「99」、元の2!B5「24」）。作り直すには、一覧のシートを削除してください。",
  ]);
});
