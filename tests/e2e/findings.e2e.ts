import ExcelJS from "exceljs";
import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { violations } from "./support/axe";
import { keepPane } from "./support/screenshots";
import {
  groupBy,
  idle,
  press,
  result,
  reveal,
  shutMenus,
  tick,
  typeInto,
  Workbench,
  type OpenPage,
} from "./support/workbench";

const workbench = new Workbench();
beforeAll(() => workbench.start());
afterAll(() => workbench.stop());

async function keep(page: Page, name: string): Promise<void> {
  await keepPane(page, `findings-${name}`);
}

/** Two measures whose grade does not fit, two columns with half-width letters. */
const plan = [
  ["No.", "施策名", "所属", "成果指標", "目標", "実績", "評価", "達成状況"],
  [1, "電子申請の拡大", "デジタル課", "手続数", "100件", "120件", "◎", "①達成した"],
  [2, "公開データの拡大", "統計課", "件数", "100件", "80件", "○", "①達成した"],
  [3, "窓口のｵﾝﾗｲﾝ化", "統計課", "件数", "100件", "100件", "○", "①達成した"],
  [4, "データの整備", "ﾃﾞｼﾞﾀﾙ課", "件数", "100件", "100件", "○", "①達成した"],
  [5, "研修の実施", "統計課", "回数", "10回", "3回", "◎", "①達成した"],
];

/** The plan opened and inspected. */
async function openPlan(options: BrowserContextOptions = {}): Promise<OpenPage> {
  const opened = await workbench.open({ viewport: { width: 1280, height: 1000 }, ...options });
  const { page, pane } = opened;
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("施策一覧").addRows(plan.map((row) => [...row]));
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  await page.setInputFiles("#file", { name: "計画.xlsx", mimeType: "", buffer });
  await page.waitForFunction(() => document.getElementById("file-name")?.textContent === "計画.xlsx");
  await page.frameLocator("#pane").locator("#workbook", { hasText: "施策一覧" }).waitFor();
  await idle(pane());
  await press(pane(), "#inspect");
  // A machine that is busy with other things may take long for the first inspection, which switches this off.
  await tick(pane(), "#live-switch", true);
  await groupBy(pane(), "none");
  return opened;
}

const count = async (pane: Frame): Promise<string> => (await pane.textContent("#finding-count")) ?? "";

/** What is said in the line of the finding about this cell; empty where there is none. */
async function lineAt(pane: Frame, address: string): Promise<string> {
  const lines = pane.locator(`.line.finding:has(.address:text-is("${address}"))`);
  return (await lines.count()) === 0 ? "" : lines.first().innerText();
}

async function choose(pane: Frame, address: string): Promise<void> {
  await pane.click(`.line.finding:has(.address:text-is("${address}")) .entry`);
  await idle(pane);
}

describe("a finding is accepted", () => {
  it("by keyboard alone: with a reason, and withdrawn again", async () => {
    const { page, pane, faults } = await openPlan();
    const before = await count(pane());
    const focused = (): Promise<string> => pane().evaluate(() => document.activeElement?.id ?? "");
    const tabTo = async (id: string): Promise<void> => {
      for (let step = 0; step < 40 && (await focused()) !== id; step += 1) await page.keyboard.press("Tab");
      expect(await focused()).toBe(id);
    };
    await pane().focus("#line-0");
    await page.keyboard.press("Enter");
    await idle(pane());
    const address = (await pane().textContent(".line.finding .address")) ?? "";
    await tabTo("finding-accept");
    await page.keyboard.press("Enter");
    await pane().waitForSelector("#acceptance-reason");
    expect(await focused()).toBe("acceptance-reason");
    await tabTo("acceptance-name");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await pane().innerText("#acceptance-problem")).toBe("このままでよい理由を記入してください。");
    expect(await focused()).toBe("acceptance-reason");
    await page.keyboard.type("国の様式による");
    await tabTo("acceptance-name");
    await page.keyboard.type("山田");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await pane().waitForSelector("#undo:not([hidden])");
    await idle(pane());
    expect(await result(pane())).toBe("指摘1件を確認済みにしました。");
    expect(await count(pane())).toMatch(/確認済み1件$/);
    expect(await lineAt(pane(), address)).toContain("【国の様式による】");

    await pane().focus('.line .entry[tabindex="0"]');
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await idle(pane());
    await tabTo("finding-withdraw");
    await page.keyboard.press("Enter");
    await pane().waitForFunction(() => document.getElementById("result")?.textContent.includes("取り消しました"));
    await idle(pane());
    expect([await count(pane()), await focused()]).not.toContain("");
    expect(await count(pane())).toBe(before);
    expect(faults).toEqual([]);
  });

  it("is taken back with 元に戻す", async () => {
    const { pane } = await openPlan();
    const before = await count(pane());
    await groupBy(pane(), "kind");
    const group = pane().locator(".line.group .entry").first();
    const alike = Number.parseInt((await group.locator(".count").textContent()) ?? "", 10);
    await group.click();
    await pane().click("#group-accept");
    await pane().fill("#acceptance-reason", "正式な名称のため");
    await press(pane(), "#acceptance-apply");
    expect(await count(pane())).toMatch(new RegExp(`確認済み${String(alike)}件$`));
    expect(await press(pane(), "#undo")).toBe("元に戻しました。");
    expect(await count(pane())).toBe(before);
  });
});

describe("a safe fix", () => {
  it("before and after are shown; the cell is repaired, and 元に戻す puts it back", async () => {
    const { pane, faults } = await openPlan();
    const before = await count(pane());
    await choose(pane(), "B4");
    expect(await pane().innerText("#finding-detail .change >> nth=0")).toBe(
      "B4：「窓口のｵﾝﾗｲﾝ化」→「窓口のオンライン化」",
    );
    expect(await press(pane(), "#finding-repair-first")).toBe("1セルを直しました。");
    expect([await lineAt(pane(), "B4"), await lineAt(pane(), "C5")]).toEqual(["", expect.stringContaining("半角カナ")]);
    expect(await press(pane(), "#undo")).toBe("元に戻しました。");
    expect([await count(pane()), await lineAt(pane(), "B4")]).toEqual([before, expect.stringContaining("2か所")]);
    await choose(pane(), "B4");
    expect(await press(pane(), "#finding-repair")).toBe("2セルを直しました。");
    expect([await lineAt(pane(), "B4"), await lineAt(pane(), "C5")]).toEqual(["", ""]);
    expect(faults).toEqual([]);
  });
});

describe("入力に合わせて点検", () => {
  it("a cell typed into the grid: the counts move, filter and selection stay", async () => {
    const { page, pane, faults } = await openPlan();
    await reveal(pane(), ".toggle.info");
    await pane().click(".toggle.info");
    await shutMenus(pane());
    await choose(pane(), "G6");
    const [before, shown] = [await count(pane()), await pane().locator(".line.finding").count()];
    expect(await lineAt(pane(), "G3")).toContain("達成率80.0%");
    await typeInto(page, "F3", "100件");
    await pane().waitForFunction((text) => document.getElementById("finding-count")?.textContent !== text, before);
    expect(await lineAt(pane(), "G3")).toBe("");
    expect(await pane().locator(".line.finding").count()).toBeLessThan(shown);
    expect(await pane().getAttribute(".toggle.info", "aria-pressed")).toBe("false");
    expect(await pane().innerText(".line:has(#finding-detail) .address")).toBe("G6");

    await tick(pane(), "#live-switch", false);
    const off = await count(pane());
    await typeInto(page, "F3", "10件");
    await page.waitForTimeout(2000);
    expect(await count(pane())).toBe(off);
    await tick(pane(), "#live-switch", true);
    await pane().waitForFunction((text) => document.getElementById("finding-count")?.textContent !== text, off);
    expect(await lineAt(pane(), "G3")).toContain("達成率10.0%");
    expect(faults).toEqual([]);
  });

  it("the pane is hidden: nothing is inspected until it is shown again", async () => {
    const { page, pane } = await openPlan();
    const before = await count(pane());
    expect(await lineAt(pane(), "G3")).toContain("達成率80.0%");
    await page.click("#pane-toggle");
    expect(await page.isVisible("#pane")).toBe(false);
    await typeInto(page, "F3", "100件");
    await page.waitForTimeout(2000);
    expect(await count(pane())).toBe(before);
    await page.click("#pane-toggle");
    await pane().waitForFunction((text) => document.getElementById("finding-count")?.textContent !== text, before);
    expect(await lineAt(pane(), "G3")).not.toContain("達成率80.0%");
  });
});

const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ["ja", {}],
  ["dark", { colorScheme: "dark" }],
  ["en", { locale: "en-US" }],
];

describe("every screen of the findings", () => {
  it.each(looks)("%s: no violation of accessibility rules", async (name, options) => {
    const { page, pane } = await openPlan(options);
    const found: string[] = [];
    const look = async (screen: string): Promise<void> => {
      found.push(...(await violations(pane())).map((violation) => `${screen} ${violation}`));
      await keep(page, `${name}-${screen}`);
    };
    await choose(pane(), "B4");
    await look("detail");
    await pane().click("#finding-accept");
    await pane().click("#acceptance-apply");
    await look("accept");
    await pane().fill("#acceptance-reason", "正式な名称のため");
    await press(pane(), "#acceptance-apply");
    await pane().click(".line.accepted .entry");
    await idle(pane());
    await look("accepted");
    await groupBy(pane(), "kind");
    await pane().click(".line.group .entry >> nth=0");
    await look("group");
    await typeInto(page, "B4", "窓口のオンライン化");
    await pane().waitForSelector("#stale-acceptances");
    await pane().click("#stale-acceptances summary");
    await look("stale");
    await pane().click("#tab-overview");
    await pane().click("#matrix fluent-button >> nth=0");
    await look("of-measures");
    expect(found).toEqual([]);
  });
});
