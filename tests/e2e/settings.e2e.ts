import ExcelJS from "exceljs";
import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { violations } from "./support/axe";
import { keepPage, keepPane } from "./support/screenshots";
import { idle, press, result, reveal, typeInto, Workbench, type OpenPage } from "./support/workbench";

const workbench = new Workbench();
beforeAll(() => workbench.start());
afterAll(() => workbench.stop());

async function keep(page: Page, name: string): Promise<void> {
  await keepPane(page, `settings-${name}`);
}

async function openSettings(pane: Frame): Promise<void> {
  await pane.click("#tab-settings");
  await pane.waitForSelector("#settings-save");
  await idle(pane);
}

/** A section of the form, opened. */
async function unfold(pane: Frame, title: string): Promise<void> {
  await pane.click(`details.settings > summary:text-is("${title}")`);
}

async function openWorkbook(
  { page, pane }: OpenPage,
  sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  await page.setInputFiles("#file", {
    name: "計画.xlsx",
    mimeType: "",
    buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
  });
  await page.waitForFunction(() => document.getElementById("file-name")?.textContent === "計画.xlsx");
  await page.frameLocator("#pane").locator("#workbook-help fluent-button").first().waitFor();
  await idle(pane());
}

/** Two cells with a function of the add-in. */
async function openFormulas({ page, pane }: OpenPage): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const rows = [44926, 44927].map((date, row) => [date, { formula: `TENKEN.WAREKI_DATE(A${String(row + 1)})` }]);
  workbook.addWorksheet("計算").addRows(rows);
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  await page.setInputFiles("#file", { name: "関数.xlsx", mimeType: "", buffer });
  await page.waitForFunction(() => document.getElementById("file-name")?.textContent === "関数.xlsx");
  await page.frameLocator("#pane").locator("#workbook-help fluent-button").first().waitFor();
  await idle(pane());
}

/** Waits until the sample has taken the place of the workbook, and the pane has seen it. */
async function sampleIsOpen({ page, pane }: OpenPage): Promise<void> {
  await page.waitForFunction(() => document.getElementById("file-name")?.textContent === "新しいブック.xlsx");
  await page.frameLocator("#pane").locator("#workbook", { hasText: "76施策" }).waitFor();
  await idle(pane());
}

const strange = [
  ["やること", "ものさし", "めざすところ", "できたこと"],
  ["検診", "受診率", "50%", "55%"],
  ["運動", "参加者", "10人", "8人"],
];

describe("the settings tab", () => {
  it("changes the rubric, a severity and the year; the sheet says so; undo takes it back", async () => {
    const { page, pane } = await workbench.open();
    expect(await pane().textContent("#workbook-facts")).toContain("令和4年度（実績の時点から）");
    await press(pane(), "#inspect");
    await openSettings(pane());
    await keep(page, "tab");
    await pane().fill('label:text-is("評価する年度") + input', "令和4年度");
    await unfold(pane(), "指摘の重要度");
    await pane().fill("#settings-search", "grade-differs");
    expect(await pane().locator("#settings-severities > :visible").count()).toBe(1);
    await pane().selectOption("#settings-severities > :visible select", "off");
    await keep(page, "severities");
    expect(await pane().innerText("#settings-count")).toBe("2か所を変更しました。");
    expect(await press(pane(), "#settings-save")).toMatch(/^「点検設定」シートに保存しました。\n点検が終わりました/);
    expect(await pane().textContent("#workbook-facts")).toMatch(/年度令和4年度（点検設定）評価基準/u);
    expect(await pane().evaluate(() => document.activeElement?.id)).toBe("settings-save");
    expect(await pane().inputValue('label:text-is("評価する年度") + input')).toBe("令和4年度");
    await press(pane(), "#undo");
    expect(await pane().inputValue('label:text-is("評価する年度") + input')).toBe("");
  });

  it("shows a mistake at its field and saves nothing", async () => {
    const { page, pane } = await workbench.open();
    await openSettings(pane());
    await unfold(pane(), "計算と表示");
    await pane().fill('label:text-is("百分率の小数の桁数") + input', "9");
    expect(await press(pane(), "#settings-save")).toContain("保存していません");
    const field = pane().locator('.field:has(label:text-is("百分率の小数の桁数"))');
    expect(await field.locator(".problem").innerText()).toContain("大きすぎます");
    expect(await field.locator("input").getAttribute("aria-invalid")).toBe("true");
    expect(await field.locator("input").evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await violations(pane())).toEqual([]);
    await keep(page, "mistake");
  });

  it("makes a rubric of the body's own from a preset", async () => {
    const { page, pane } = await workbench.open();
    await openSettings(pane());
    await unfold(pane(), "評価基準");
    await pane().selectOption('label:text-is("評価基準の名前") + select', "own");
    await unfold(pane(), "評価基準の表");
    await pane().selectOption("#settings-preset", "愛知県あいちITプラン");
    await pane().click("#settings-copy-preset");
    await pane().fill('label:text-is("独自の基準の名前") + input', "わが市の基準");
    await keep(page, "rubric");
    expect(await violations(pane())).toEqual([]);
    expect(await press(pane(), "#settings-save")).toContain("保存しました");
    expect(await pane().textContent("#workbook-facts")).toContain("わが市の基準");
  });
});

describe("a workbook in which nothing is recognised", () => {
  it("its columns are given once, and it is inspected", async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await openWorkbook(opened, { 一覧: strange });
    await keep(page, "missing");
    expect(await violations(pane())).toEqual([]);
    await pane().click("#choose-columns");
    await pane().waitForSelector("#columns-save");
    await idle(pane());
    expect(await pane().innerText("#columns")).toContain("見出しが分かりませんでした");
    await press(pane(), "#columns-save");
    expect(await pane().innerText("#columns-problems")).toContain("見出しがありません");
    await pane().selectOption("#column-name", "A");
    await pane().selectOption("#column-indicator", "B");
    await pane().selectOption("#column-target", "C");
    await pane().selectOption("#column-actual", "D");
    await keep(page, "columns");
    expect(await violations(pane())).toEqual([]);
    await press(pane(), "#columns-save");
    expect(await pane().innerText("#result")).toContain("点検が終わりました");
    expect(await pane().textContent("#workbook-facts")).toContain("2施策");
  });

  it("an empty sheet with examples is added, inspected, and taken away again", async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await openWorkbook(opened, { メモ: [["覚え書き"]] });
    expect(await press(pane(), "#add-template")).toContain("空の様式「施策一覧」を追加しました");
    expect(await pane().textContent("#workbook-facts")).toContain("3施策");
    await page.waitForTimeout(500);
    await keepPage(page, "settings-template");
    expect(await press(pane(), "#undo")).toBe("元に戻しました。");
  });

  it("the sample opens as a new workbook", async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await openWorkbook(opened, { メモ: [["覚え書き"]] });
    await pane().click("#workbook-help a >> nth=0");
    await sampleIsOpen(opened);
    expect(await page.isVisible("#replace")).toBe(false);
    expect(await pane().textContent("#workbook-facts")).toContain("21分野・76施策");
  });

  it("the sample does not take the place of a workbook with changes unless the user says so", async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await openWorkbook(opened, { メモ: [["覚え書き"]] });
    await typeInto(page, "A3", "まだ保存していない");
    await pane().click("#workbook-help a >> nth=0");
    await page.click("#replace-cancel");
    await idle(pane());
    expect(await result(pane())).toBe("見本は開いていません。ブックはそのままです。");
    expect(await page.textContent("#file-name")).toBe("計画.xlsx");
    await pane().click("#workbook-help a >> nth=0");
    await page.click("#replace-open");
    await sampleIsOpen(opened);
  });

  it("nor does a file that is opened", async () => {
    const opened = await workbench.open();
    const { page } = opened;
    await openWorkbook(opened, { メモ: [["覚え書き"]] });
    await typeInto(page, "A3", "まだ保存していない");
    await page.selectOption("#sample", "list");
    await page.click("#replace-cancel");
    await page.waitForFunction(
      () => document.getElementById("message")?.textContent === "今のブックをそのまま使います",
    );
    await page.selectOption("#sample", "list");
    await keepPage(page, "settings-replace");
    await page.click("#replace-open");
    await page.waitForFunction(() => document.getElementById("file-name")?.textContent === "kanagawa-list.xlsx");
  });
});

describe("a workbook with several sheets of measures", () => {
  const header = ["番号", "施策名", "成果指標", "目標", "実績", "評価", "達成状況"];
  const rowsOf = (...names: readonly string[]): readonly (readonly (string | number)[])[] => [
    header,
    ...names.map((name, index) => [index + 1, name, "件数", 10, 12, "◎", "①達成した"]),
  ];

  it("each is offered with what is in it, and all of them as one plan; the choice is kept, and taken back", async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await openWorkbook(opened, { 本体: rowsOf("創業", "観光"), 追加案: rowsOf("漁業", "林業", "朝市") });
    const choices = pane().getByRole("group", { name: "点検するシート" }).getByRole("button");
    expect(await choices.allInnerTexts()).toEqual(["本体", "追加案", "すべてのシート（一つの計画として）"]);
    expect(await pane().innerText("#workbook-help")).toContain("3施策：漁業、林業 など");
    await keep(page, "several");
    expect(await violations(pane())).toEqual([]);
    await choices.last().click();
    await idle(pane());
    expect(await result(pane())).toContain("「点検設定」シートに残しました");
    expect(await pane().textContent("#workbook-facts")).toContain("5施策");
    await openSettings(pane());
    expect(await pane().getByLabel("一つの計画として読むシート").inputValue()).toBe("本体/追加案");
    await press(pane(), "#undo");
    expect(await pane().innerText("#headline")).toBe("点検するシートを選んでください");
  });
});

describe("formulas", () => {
  it("says that there is nothing to recalculate or convert", async () => {
    const { pane } = await workbench.open();
    await pane().click("#more-label");
    expect(await press(pane(), "#reenter")).toContain("#NAME?");
    expect(await press(pane(), "#freeze")).toContain("値に変換できるTENKENの数式はありません");
  });

  it("from the ribbon: shows the cells, converts them, and takes it back", async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await openFormulas(opened);
    await page.click('[data-command="freeze"]');
    await pane().waitForSelector("#question:not([hidden])");
    expect(await pane().innerText("#question li")).toBe("「計算」のB1:B2");
    await keepPage(page, "settings-freeze");
    await pane().click("#question fluent-button >> nth=0");
    await idle(pane());
    expect(await result(pane())).toBe("値に変換しました：「計算」のB1:B2");
    expect(await press(pane(), "#undo")).toBe("元に戻しました。");
  });
});

const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ["ja", {}],
  ["en", { locale: "en-US" }],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { forcedColors: "active" }],
];

describe("every part of the form", () => {
  it.each(looks)("%s: accessible, and 300 px are enough", async (name, options) => {
    const { page, pane, faults } = await workbench.open({ viewport: { width: 1280, height: 1000 }, ...options });
    await page.evaluate(() => {
      const frame = document.getElementById("pane");
      if (frame !== null) frame.style.flexBasis = "300px";
    });
    await openSettings(pane());
    await pane().evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>("#settings details")) details.open = true;
    });
    await keep(page, `all-${name}`);
    expect(await violations(pane())).toEqual([]);
    expect(await pane().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await pane().click("#settings-columns");
    await pane().waitForSelector("#columns-save");
    await idle(pane());
    await keep(page, `columns-${name}`);
    expect(await violations(pane())).toEqual([]);
    expect(await pane().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(faults).toEqual([]);
  });

  it("by keyboard alone: to the tab, a field, and saved", async () => {
    const { page, pane } = await workbench.open();
    await press(pane(), "#inspect");
    await pane().focus("#tab-findings");
    await page.keyboard.press("End");
    await pane().waitForSelector("#settings-save");
    await idle(pane());
    const focused = (): Promise<string> => pane().evaluate(() => document.activeElement?.id ?? "");
    for (let step = 0; step < 10 && (await focused()) !== "setting-0"; step += 1) await page.keyboard.press("Tab");
    await page.keyboard.type("みらい計画");
    for (let step = 0; step < 60 && (await focused()) !== "settings-save"; step += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await pane().waitForFunction(() => document.getElementById("result")?.textContent.includes("保存しました"));
    await reveal(pane(), "#choose-columns");
    await pane().focus("#choose-columns");
    await page.keyboard.press("Enter");
    await pane().waitForSelector("#columns-save");
    await idle(pane());
    await page.keyboard.press("Escape");
    await pane().waitForSelector("#columns", { state: "hidden" });
  });
});
