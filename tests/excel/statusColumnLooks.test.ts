import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { writeOutputs } from "../../src/excel/actions";
import { defaultSettings } from "../../src/domain/settings/settings";
import { wholeWorkbook } from "./wholeWorkbook";
import { listOfMeasures, openSample, usualOptions } from "./workbooks";

const sheet = "別紙";
let host: Host;

afterEach(() => {
  host.close();
});

const write = (): ReturnType<typeof writeOutputs> => writeOutputs(["statusColumns"], usualOptions);

/** What a cell looks like, as Excel answers. */
async function looksOf(...addresses: readonly string[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const cells = addresses.map((address) => {
      const { format } = worksheet.getRange(address);
      format.load("horizontalAlignment,font/name,font/size,font/bold,fill/color");
      return { format, border: format.borders.getItem("EdgeLeft").load("style,color") };
    });
    await context.sync();
    return cells.map(({ format, border }) => ({
      font: [format.font.name, format.font.size, format.font.bold],
      fill: format.fill.color,
      line: [border.style, border.color],
      align: format.horizontalAlignment,
    }));
  });
}

async function printArea(name = sheet): Promise<string | null> {
  return Excel.run(async (context) => {
    const area = context.workbook.worksheets.getItem(name).pageLayout.getPrintAreaOrNullObject();
    area.load("address");
    await context.sync();
    return area.isNullObject ? null : area.address;
  });
}

async function setPrintArea(address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).pageLayout.setPrintArea(address);
    await context.sync();
  });
}

describe("状況欄の見た目", () => {
  beforeEach(async () => {
    host = await openSample("kanagawa-report.xlsx");
  });

  it("見出し・柱・分野・施策の行は、隣の表と同じ字・塗り・線になる", async () => {
    await write();
    const looks = await looksOf("J4", "N4", "J5", "O5", "J7", "P7", "J8", "N8");
    const theirs = looks.filter((_, index) => index % 2 === 0);
    const ours = looks.filter((_, index) => index % 2 === 1);
    expect(ours).toEqual(theirs.map((look) => ({ ...look, align: "Center" })));
  });

  it("見出しの上の段は、列をまたぐ一つのセル「点検」になる", async () => {
    await write();
    const [report] = (await host.capture()).filter(({ name }) => name === sheet);
    expect(report?.merged).toContain("N3:R3");
    expect(["N3", "O3", "N4", "O4", "P4", "Q4", "R4"].map((cell) => host.cell(sheet, cell).text)).toEqual([
      ...["点検", "", "達成率", "判定", "判定不能の理由", "区分", "基準日"],
    ]);
  });

  it("判定できない行には、その理由が隣に入り、ほかの行は空のまま", async () => {
    const { inspection } = await write();
    const rows = inspection.evaluations.map(({ measure }) => measure.row + 1);
    const shown = rows.map((row) => [
      host.cell(sheet, `O${String(row)}`).text,
      host.cell(sheet, `P${String(row)}`).text,
    ]);
    const open = shown.filter(([grade]) => grade === "判定不能" || grade?.includes("・") === true);
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(([, reason]) => reason === "")).toEqual([]);
    expect(shown.filter((pair) => !open.includes(pair) && pair[1] !== "")).toEqual([]);
  });

  it("二度書いて戻すと一度目のとおりに、もう一度戻すと元のとおりになる", async () => {
    const before = await wholeWorkbook(host);
    const first = await write();
    const once = await wholeWorkbook(host);
    const second = await write();
    expect(await second.applied.undo()).toEqual([]);
    expect(await wholeWorkbook(host)).toEqual(once);
    expect(await first.applied.undo()).toEqual([]);
    expect(await wholeWorkbook(host)).toEqual(before);
  });
});

describe("印刷するページ", () => {
  beforeEach(async () => {
    host = await openSample("kanagawa-report.xlsx");
  });

  it("印刷範囲がなければ、左の列だけを印刷するようにし、戻せばなくなる", async () => {
    const { applied } = await write();
    expect(await printArea()).toBe(`${sheet}!A:M`);
    await applied.undo();
    expect(await printArea()).toBeNull();
  });

  it("印刷範囲があれば、そのままにする", async () => {
    await setPrintArea("A1:M60");
    await write();
    expect(await printArea()).toBe(`${sheet}!A1:M60`);
  });

  it("設定で頼まれたら、あとから変えていないかぎり、印刷範囲に加えて、戻せる", async () => {
    await setPrintArea("A1:M60");
    const settings = {
      ...defaultSettings,
      printing: { ...defaultSettings.printing, statusColumns: "withColumns" as const },
    };
    const { applied } = await writeOutputs(["statusColumns"], { ...usualOptions, settings });
    expect(await printArea()).toBe(`${sheet}!A1:R60`);
    await applied.undo();
    expect(await printArea()).toBe(`${sheet}!A1:M60`);
  });

  it("書いたあとで印刷範囲を変えていたら、戻すときに触らない", async () => {
    const { applied } = await write();
    await setPrintArea("A1:R20");
    await applied.undo();
    expect(await printArea()).toBe(`${sheet}!A1:R20`);
  });
});

it("見出しが一段の表では、列の名だけを書く", async () => {
  host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
  const { applied } = await write();
  const [first] = applied.areas;
  expect(host.cell("施策一覧", first?.address.replace(/:.*/u, "") ?? "A1").text).toBe("達成率");
  expect((await host.capture())[0]?.merged).toEqual([]);
});
