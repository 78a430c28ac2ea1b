import ExcelJS from "exceljs";
import type { BrowserContextOptions } from "playwright-core";
import { violations } from "./support/axe";
import { keepPane } from "./support/screenshots";
import { atLaptopSize, idle, Workbench } from "./support/workbench";

const workbench = new Workbench();
beforeAll(() => workbench.start());
afterAll(() => workbench.stop());

const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ["ja", {}],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { forcedColors: "active" }],
];

describe("at a glance, in a pane of 360 × 482 px: every tab", () => {
  it.each(looks)("%s: nothing sideways, one scroller, nothing inaccessible", async (name, options) => {
    const { page, pane, faults } = await workbench.open(options);
    await atLaptopSize(page);
    for (const tab of ["findings", "overview", "reconciliation", "reports", "settings"]) {
      await pane().click(`#tab-${tab}`);
      await pane().waitForSelector(`#${tab} > *`, { state: "attached" });
      await idle(pane());
      const overhang = await pane().evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight];
      });
      expect([tab, ...overhang, ...(await violations(pane()))]).toEqual([tab, 0, 0]);
      await keepPane(page, `laptop-${name}-${tab}`);
    }
    expect(faults).toEqual([]);
  });
});

describe("long work", () => {
  it("says how much of how much is done, and is ended by 中止", async () => {
    const { page, pane } = await workbench.open();
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("施策一覧");
    sheet.addRow(["番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "達成状況"]);
    for (let row = 1; row <= 20_000; row += 1)
      sheet.addRow([row, `施策${String(row)}`, "企画課", "件数", "10件", `${String(row % 30)}件`, "○", "①達成した"]);
    await page.setInputFiles("#file", {
      name: "大きな計画.xlsx",
      mimeType: "",
      buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
    });
    await page.waitForFunction(() => document.getElementById("file-name")?.textContent === "大きな計画.xlsx");
    // In the moment in which it is said: on a fast machine the work is over before a pointer gets there.
    await pane().waitForFunction(() => {
      const said = document.getElementById("step")?.textContent ?? "";
      if (!/^20,001行のうち|^20,000施策のうち/u.test(said)) return false;
      document.getElementById("cancel")?.click();
      return true;
    });
    await idle(pane());
    expect(await pane().textContent("#result")).toContain("中止");
  });
});
