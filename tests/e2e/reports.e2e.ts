import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { violations } from "./support/axe";
import { keepPage, keepPane, keepsPictures } from "./support/screenshots";
import { agreeing, idle, press, samplePath, tick, Workbench, type OpenPage } from "./support/workbench";

const workbench = new Workbench();
beforeAll(() => workbench.start());
afterAll(() => workbench.stop());

/** The whole pane, however long it is. */
async function keep(page: Page, pane: Frame, name: string): Promise<void> {
  if (!keepsPictures) return;
  const height = await pane.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1280, height: Math.min(height + 120, 4_000) });
  await page.waitForTimeout(300);
  await keepPane(page, `reports-${name}`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function openReports({ pane }: OpenPage): Promise<void> {
  await pane().click("#tab-reports");
  await pane().waitForSelector("#reports-chosen");
  await idle(pane());
  await pane().evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("#reports details")) details.open = true;
  });
}

/** Presses a button, reads the question, agrees to it and waits for the end. */
async function agree(pane: Frame, selector: string): Promise<{ readonly question: string; readonly outcome: string }> {
  await pane.click(selector);
  await pane.waitForSelector("#question:not([hidden])");
  const question = await pane.innerText("#question");
  return { question, outcome: await press(pane, agreeing) };
}

async function sheetNames(page: Page): Promise<string> {
  return page.locator("#grid").innerText();
}

describe("帳票を作る", () => {
  it("選んだ帳票を、見せてから作り、元に戻せる", async () => {
    const opened = await workbench.open();
    const { page, pane, faults } = opened;
    await pane().click("#tab-reports");
    await pane().waitForSelector("#reports-chosen");
    await idle(pane());
    await keep(page, pane(), "tab");
    expect(await violations(pane())).toEqual([]);
    expect(await press(pane(), "#reports-chosen")).toBe("作る帳票を選んでください。");
    await tick(pane(), "#report-overview", true);
    await tick(pane(), "#report-byDepartment", true);
    await pane().selectOption("#reports-group", "評価");
    const { question, outcome } = await agree(pane(), "#reports-chosen");
    expect(question).toContain("新しいシート「全体の点検結果」");
    expect(question).toContain("新しいシート「所属別」");
    expect(outcome).toMatch(/^書き込みました：.*「全体の点検結果」のA1:.*「所属別」のA1:/u);
    expect(await pane().evaluate(() => document.activeElement?.id)).toBe("reports-chosen");
    await page.waitForTimeout(300);
    expect(await sheetNames(page)).toContain("所属別");
    expect(await press(pane(), "#undo")).toBe("元に戻しました。");
    expect(faults).toEqual([]);
  });

  it("すべて作ると、このブックで作れない帳票は、理由とともに示す", async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await openReports(opened);
    await pane().click("#reports-all");
    await pane().waitForSelector("#question:not([hidden])");
    const question = await pane().innerText("#question");
    expect(question).toContain("新しいシート「未達成一覧」");
    expect(question).toMatch(/「.+」は作りません：/u);
    expect(await violations(pane())).toEqual([]);
    await keep(page, pane(), "all-question");
    expect(await press(pane(), "#question .choices fluent-button >> nth=1")).toContain("やめました");
  });
});

describe("ピボットテーブル", () => {
  it("見せてから作り、元に戻せる", async () => {
    const opened = await workbench.open();
    const { page, pane, faults } = opened;
    await openReports(opened);
    const { question, outcome } = await agree(pane(), "#reports-pivot");
    expect(question).toContain("新しいシート「ピボット元データ」");
    expect(question).toContain("新しいシート「ピボット集計」");
    expect(outcome).toMatch(/「ピボット集計」のA1:/u);
    expect(await pane().evaluate(() => document.activeElement?.id)).toBe("reports-pivot");
    await page.waitForTimeout(300);
    expect(await sheetNames(page)).toContain("ピボット集計");
    await page.getByText("ピボット集計", { exact: true }).last().click();
    await page.waitForTimeout(500);
    await keepPage(page, "report-pivot");
    expect(await press(pane(), "#undo")).toBe("元に戻しました。");
    await page.waitForTimeout(300);
    expect(await sheetNames(page)).not.toContain("ピボット集計");
    expect(faults).toEqual([]);
  });
});

describe("前年と比べる", () => {
  it("選んだファイルと比べて一枚を作り、ブックに何も残さない", async () => {
    const opened = await workbench.open();
    const { page, pane, foreignRequests } = opened;
    await openReports(opened);
    expect(await press(pane(), "#reports-compare")).toBe("前年のブックを選んでください。");
    await pane().setInputFiles("#reports-previous", samplePath("kanagawa-list.xlsx"));
    const { question, outcome } = await agree(pane(), "#reports-compare");
    expect(question).toContain("新しいシート「前年比較」");
    expect(outcome).toContain("「前年比較」のA1:");
    await page.waitForTimeout(300);
    expect(await sheetNames(page)).not.toContain("(2)");
    expect(foreignRequests).toEqual([]);
  });

  it("ブックでないファイルは、そう告げる", async () => {
    const opened = await workbench.open();
    const { pane } = opened;
    await openReports(opened);
    await pane().setInputFiles("#reports-previous", {
      name: "偽.xlsx",
      mimeType: "",
      buffer: Buffer.from("ブックではない"),
    });
    expect(await press(pane(), "#reports-compare")).toContain("「偽.xlsx」をExcelのブックとして読めません");
  });
});

describe("様式の変換と公開用データ", () => {
  it("一覧型のシートを作り、それを変換するシートに選べる", async () => {
    const opened = await workbench.open();
    const { pane } = opened;
    await openReports(opened);
    expect(await pane().isVisible("#reports-layout-sheet")).toBe(false);
    const { question, outcome } = await agree(pane(), "#reports-list");
    expect(question).toContain("新しいシート「一覧型」");
    expect(outcome).toContain("「一覧型」のA1:");
    expect(await pane().isVisible("#reports-layout-sheet")).toBe(true);
    await pane().selectOption("#reports-layout-sheet", "一覧型");
    expect((await agree(pane(), "#reports-annex")).outcome).toContain("「帳票型」のA1:");
  });

  it("CSVとスキーマをリンクから保存できる", async () => {
    const opened = await workbench.open();
    const { page, pane, faults } = opened;
    await openReports(opened);
    expect(await press(pane(), "#reports-csv")).toMatch(/^CSV（\d+行、\d+列）とスキーマを用意しました/u);
    await keep(page, pane(), "csv");
    expect(await violations(pane())).toEqual([]);
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("機械可読データ.csv");
    const bytes = await readFile(await saved.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const schema = page.waitForEvent("download");
    await pane().click("#reports-data a >> nth=1");
    const fields = JSON.parse(await readFile(await (await schema).path(), "utf8")) as { fields: object[] };
    expect(fields.fields.length).toBe(bytes.toString("utf8").split("\r\n")[0]?.split(",").length);
    expect(faults).toEqual([]);
  });
});

describe("機械可読性", () => {
  it("段ごとの数と、守らない規則をセルとともに示し、押すとそのセルへ行く", async () => {
    const opened = await workbench.open();
    const { page, pane, faults } = opened;
    await openReports(opened);
    expect(await press(pane(), "#reports-readability")).toMatch(/^判定した\d+項目のうち\d+項目に適合しています。$/u);
    expect(await pane().locator("#readability-scores li").count()).toBe(3);
    const cell = pane().locator("#readability-broken fluent-button").first();
    await cell.scrollIntoViewIfNeeded();
    await keep(page, pane(), "readability");
    const address = await cell.innerText();
    await cell.click();
    await page.waitForFunction(
      (expected) => document.querySelector<HTMLInputElement>("#grid input")?.value.includes(expected),
      address,
    );
    expect(await violations(pane())).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("作れない帳票は選べず、そのわけを言う", async () => {
    const opened = await workbench.open();
    const { pane } = opened;
    await openReports(opened);
    const trend = pane().locator("#report-yearTrend");
    expect(await trend.evaluate((box) => (box as HTMLInputElement).disabled)).toBe(true);
    expect(await pane().innerText("#report-yearTrend-hint")).toContain("このブックからは作れません：");
  });
});

describe("照会と取りまとめ", () => {
  it("照会のシートを作り、まだ何も書かれていない回答を、そうと示す", async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await openReports(opened);
    expect(await press(pane(), "#reports-collect")).toContain("照会のシートがありません");
    const sending = await agree(pane(), "#reports-send");
    expect(sending.question).toContain("新しいシート「照会_");
    expect(sending.outcome).toMatch(/照会のシートを\d+枚作りました/u);
    expect(await press(pane(), "#reports-collect")).toContain("変更0か所");
    expect(await pane().innerText("#answers")).toContain("何も書かずに戻った回答");
    await keep(page, pane(), "unfilled");
    expect(await violations(pane())).toEqual([]);
  });

  it("戻ってきたファイルから集め、違うところを一つずつ見て、選んだものだけを取り込み、元に戻せる", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(samplePath("kanagawa-report.xlsx"));
    const sheet = workbook.getWorksheet("別紙");
    if (sheet === undefined) throw new Error("no sheet");
    for (const [address, value] of [
      ["I9", "160,000人"],
      ["J9", "◎"],
    ] as const)
      sheet.getCell(address).value = value;
    const answer = { name: "回答.xlsx", mimeType: "", buffer: Buffer.from(await workbook.xlsx.writeBuffer()) };
    const broken = { name: "壊れた.xlsx", mimeType: "", buffer: Buffer.from("ブックではない") };

    const opened = await workbench.open();
    const { page, pane } = opened;
    await openReports(opened);
    expect(await press(pane(), "#reports-collect-files")).toBe("戻ってきたファイルを選んでください。");
    await pane().setInputFiles("#reports-answers", [answer, broken]);
    expect(await press(pane(), "#reports-collect-files")).toBe(
      "1件の回答を集めました。変更2か所、判断の要るもの0か所。まだ何も書き込んでいません。",
    );
    expect(await pane().evaluate(() => document.activeElement?.id)).toBe("answers-label");
    expect(await pane().innerText("#answers")).toContain("壊れた.xlsx");
    await keep(page, pane(), "answers");
    expect(await violations(pane())).toEqual([]);
    await tick(pane(), "#answer-0", false);
    const { question, outcome } = await agree(pane(), "#answers-take");
    expect(question).toContain("「別紙」の1か所を");
    expect(outcome).toMatch(/^「別紙」に1か所を取り込みました。\n点検が終わりました/u);
    expect(await press(pane(), "#undo")).toBe("元に戻しました。");
  });
});

const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ["ja", {}],
  ["en", { locale: "en-US" }],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { forcedColors: "active" }],
];

describe("どの見え方でも", () => {
  it.each(looks)("%s: 誰にでも使え、幅は 300 px で足りる", async (name, options) => {
    const opened = await workbench.open(options);
    const { page, pane, faults } = opened;
    await page.evaluate(() => {
      const frame = document.getElementById("pane");
      if (frame !== null) frame.style.flexBasis = "300px";
    });
    await openReports(opened);
    await keep(page, pane(), name);
    expect(await violations(pane())).toEqual([]);
    expect(await pane().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(faults).toEqual([]);
  });

  it("キーボードだけで、帳票を選んで作れる", async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await press(pane(), "#inspect");
    await pane().focus("#tab-overview");
    // Past 照合, which is loaded on the way.
    await page.keyboard.press("ArrowRight");
    await pane().waitForSelector("#reconciliation-file");
    await idle(pane());
    await page.keyboard.press("ArrowRight");
    await pane().waitForSelector("#reports-chosen");
    await idle(pane());
    const focused = (): Promise<string> => pane().evaluate(() => document.activeElement?.id ?? "");
    const tabTo = async (id: string): Promise<void> => {
      for (let step = 0; step < 40 && (await focused()) !== id; step += 1) await page.keyboard.press("Tab");
      expect(await focused()).toBe(id);
    };
    await tabTo("report-unachieved");
    await page.keyboard.press("Space");
    await tabTo("reports-chosen");
    await page.keyboard.press("Enter");
    await pane().waitForSelector("#question:not([hidden])");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await pane().waitForFunction(() => document.getElementById("result")?.textContent.includes("書き込みました"));
    expect(await focused()).toBe("reports-chosen");
  });
});
