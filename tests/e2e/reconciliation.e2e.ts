import path from "node:path";
import type { BrowserContextOptions, Frame } from "playwright-core";
import { violations } from "./support/axe";
import { keepPane } from "./support/screenshots";
import { idle, press, result, selectedCell, Workbench } from "./support/workbench";

const workbench = new Workbench();
beforeAll(() => workbench.start());
afterAll(() => workbench.stop());

const draft = path.resolve(__dirname, "../../samples/report/draft.docx");

async function openTab(pane: Frame): Promise<void> {
  await pane.click("#tab-reconciliation");
  await pane.waitForSelector("#reconciliation-file");
  await idle(pane);
}

/** The draft given to the pane, and compared. */
async function compareDraft(pane: Frame): Promise<void> {
  await pane.setInputFiles("#reconciliation-file", draft);
  await pane.waitForSelector("#reconciliation-list .entry");
  await idle(pane);
}

const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ["ja", {}],
  ["en", { locale: "en-US" }],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { forcedColors: "active" }],
];

describe("報告書の照合", () => {
  it("Word文書を読み、相違のセルへ移り、照合結果のシートを作って元に戻す", async () => {
    const { page, pane, foreignRequests, faults } = await workbench.open();
    await openTab(pane());
    await compareDraft(pane());
    expect(await pane().innerText("#reconciliation-verdict")).toMatch(
      /^照合した記述 \d+、一致 \d+、相違 \d+、判断できない \d+/u,
    );
    await pane().click('#reconciliation-list .entry:has-text("目標")');
    await idle(pane());
    await pane().locator("#statement-detail").scrollIntoViewIfNeeded();
    await keepPane(page, "reconciliation");
    const cell = (await pane().textContent("#statement-cell")) ?? "";
    const [address = "none"] = /[A-Z]+\d+/u.exec(cell) ?? [];
    expect(await selectedCell(page)).toContain(address);

    const preview = pane().waitForSelector("#question:not([hidden])");
    await pane().click("#reconciliation-sheet");
    await preview;
    expect(await press(pane(), '#question [appearance="primary"]')).toContain("照合結果");
    expect(await press(pane(), "#undo")).toBe("元に戻しました。");
    expect([foreignRequests, faults]).toEqual([[], []]);
  });

  it("貼り付けた文も照合し、ほかの文書は保存のし方を告げる", async () => {
    const { pane } = await workbench.open();
    await openTab(pane());
    await pane().fill("#reconciliation-text", "21分野76施策のうち、70施策（92.1％）で施策目標を達成した。");
    await pane().click("#reconciliation-compare");
    await pane().waitForSelector("#reconciliation-list .entry");
    expect(await pane().innerText("#reconciliation-list")).toContain("71");
    await pane().setInputFiles("#reconciliation-file", {
      name: "報告書.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7"),
    });
    await pane().waitForFunction(() => document.getElementById("result")?.textContent.includes("docx"));
    expect(await result(pane())).toContain("docx");
  });

  it.each(looks)("%s: 誰にでも使え、幅は 300 px で足りる", async (_name, options) => {
    const { page, pane, faults } = await workbench.open(options);
    await page.evaluate(() => {
      const frame = document.getElementById("pane");
      if (frame !== null) frame.style.flexBasis = "300px";
    });
    await openTab(pane());
    expect(await violations(pane())).toEqual([]);
    await compareDraft(pane());
    await pane().click("#reconciliation-list .entry");
    await idle(pane());
    expect(await violations(pane())).toEqual([]);
    const overhang = await pane().evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overhang).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
