import { readFile } from "node:fs/promises";
import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import { keepPane } from "./support/screenshots";
import { idle, paneIsReady, press, result, samplePath, Workbench, write } from "./support/workbench";

const workbench = new Workbench();
beforeAll(() => workbench.start());
afterAll(() => workbench.stop());

async function sheetsOf(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(file)) as unknown as ArrayBuffer);
  return workbook;
}

describe("一年の点検", () => {
  it("open, inspect, go to a finding, fill, summarise, undo, save, reopen", async () => {
    const { page, pane, foreignRequests, faults } = await workbench.open();
    expect(await pane().textContent("#workbook-facts")).toContain("21分野・76施策");

    expect(await press(pane(), "#inspect")).toMatch(/^点検が終わりました。指摘が\d+件あります。$/);
    const found = await pane().textContent("#finding-count");

    await pane().click(".line.finding");
    await idle(pane());
    const address = await pane().textContent(".line.finding .address");
    expect(await result(pane())).toBe(`「別紙」の${address ?? ""}を選びました。`);
    await page.waitForFunction(
      (cell) => document.querySelector<HTMLInputElement>("#grid input")?.value === cell,
      address,
    );

    const filled = await write(pane(), "fill");
    expect(filled.preview).toMatch(/「別紙」の[A-Z]+3:[A-Z]+\d+に、状況欄5列/);
    expect(filled.outcome).toMatch(/^書き込みました：「別紙」の/);

    const summarised = await write(pane(), "summarize");
    expect(summarised.outcome).toContain("集計表");
    // As deep as what was written: the summary first, then the status columns.
    expect(await press(pane(), "#undo")).toBe("元に戻しました。");
    expect(await press(pane(), "#undo")).toBe("元に戻しました。");
    expect(await pane().isVisible("#undo")).toBe(false);

    await write(pane(), "fill");
    await write(pane(), "summarize");
    await pane().click("#more-label");
    expect(await pane().locator("#written-list li").allTextContents()).toEqual([
      expect.stringContaining("集計表"),
      expect.stringContaining("「別紙」の"),
    ]);
    await keepPane(page, "written");
    await page.keyboard.press("Escape");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    expect(download.suggestedFilename()).toBe("kanagawa-report-点検済.xlsx");
    const file = await download.path();
    const saved = await sheetsOf(file);
    const original = await sheetsOf(samplePath("kanagawa-report.xlsx"));
    const names = (workbook: ExcelJS.Workbook): string[] => workbook.worksheets.map((sheet) => sheet.name);
    expect(names(saved)).toEqual([...names(original), "集計表（点検）"]);

    await page.setInputFiles("#file", { name: "点検済.xlsx", mimeType: "", buffer: await readFile(file) });
    await page.waitForFunction(() => document.getElementById("file-name")?.textContent === "点検済.xlsx");
    await page.waitForTimeout(500);
    await paneIsReady(page, pane);
    await press(pane(), "#inspect");
    expect(await pane().textContent("#finding-count")).toBe(found);
    expect([foreignRequests, faults]).toEqual([[], []]);
  });

  it("the ribbon's buttons do what the pane's do", async () => {
    const { page, pane } = await workbench.open();
    await page.click('[data-command="inspect"]');
    await pane().waitForSelector(".line.finding");
    await page.click("#pane-toggle");
    expect(await page.isVisible("#pane")).toBe(false);
    await page.click('[data-command="fill"]');
    await pane().waitForSelector("#question:not([hidden])");
    expect(await page.isVisible("#pane")).toBe(true);
  });

  it("a picture is in the saved file; what another format would lose is said first", async () => {
    const { page, pane } = await workbench.open();
    const workbook = await sheetsOf(samplePath("kanagawa-list.xlsx"));
    const picture = workbook.addImage({ extension: "png", buffer: (await readFile("assets/tenken-32.png")) as never });
    workbook.worksheets[0]?.addImage(picture, "A1:B2");
    const open = async (name: string, buffer: Buffer): Promise<void> => {
      await page.setInputFiles("#file", { name, mimeType: "", buffer });
      await page.waitForFunction((file) => document.getElementById("file-name")?.textContent === file, name);
      await page.waitForTimeout(500);
      await paneIsReady(page, pane);
    };
    await open("図入り.xlsx", Buffer.from(await workbook.xlsx.writeBuffer()));
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    const saved = await sheetsOf(await download.path());
    expect(saved.worksheets[0]?.getImages()).toHaveLength(1);

    const rows = [
      ["番号", "施策名", "目標", "実績", "評価"],
      [1, "検診", "10人", "12人", "◎"],
    ];
    const foreign = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows), "一覧");
    await open("一覧.ods", XLSX.write(foreign, { type: "buffer", bookType: "ods" }) as Buffer);
    await page.click("#save");
    expect(await page.innerText("#losses-list")).toContain("書式");
    await page.click("#losses-cancel");
    expect(await page.isVisible("#losses")).toBe(false);
  });

  it("functions of the add-in work in the grid's cells", async () => {
    const { page } = await workbench.open();
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("計算").addRow([44926, { formula: 'TENKEN.WAREKI_DATE(A1,"短い")' }]);
    const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
    await page.setInputFiles("#file", { name: "関数.xlsx", mimeType: "", buffer });
    await page.waitForFunction(() => document.getElementById("file-name")?.textContent === "関数.xlsx");
    await page.frameLocator("#pane").locator("#look-again").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    const saved = await sheetsOf(await download.path());
    expect(saved.getWorksheet("計算")?.getCell("B1").result).toBe("R4.12.31");
  });

  it("a file that is no workbook: says what to choose", async () => {
    const { page } = await workbench.open();
    await page.setInputFiles("#file", {
      name: "覚え書き.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7 覚え書き"),
    });
    await page.waitForFunction(() =>
      document.getElementById("message")?.textContent.includes("表計算のファイルではありません"),
    );
  });
});
