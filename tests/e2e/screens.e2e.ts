import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import ExcelJS from "exceljs";
import { violations } from "./support/axe";
import { keepPage, keepPane } from "./support/screenshots";
import { atLaptopSize, idle, press, reveal, shutMenus, Workbench } from "./support/workbench";

/** Screens that the manual shows. */
const imagesOfManual: Readonly<Record<string, string>> = {
  "ja start": "pane-start",
  "ja findings": "pane",
  "ja detail": "pane-detail",
  "ja overview": "pane-overview",
  "ja preview": "pane-preview",
  workbench: "workbench",
};

const workbench = new Workbench();
beforeAll(() => workbench.start());
afterAll(() => workbench.stop());

async function keep(page: Page, screen: string, of: "pane" | "page"): Promise<void> {
  const name = imagesOfManual[screen];
  if (name !== undefined) await (of === "pane" ? keepPane : keepPage)(page, name);
}

type Look = (screen: string) => Promise<void>;

/** The list in all its states. */
async function throughTheList(pane: Frame, look: Look): Promise<void> {
  await look("start");
  await pane.click(".line.finding .entry >> nth=1");
  await idle(pane);
  await look("detail");
  await pane.click("#finding-accept");
  await look("reason");
  await pane.click("#acceptance-cancel");
  await pane.click(".line.group .entry >> nth=0");
  await look("group");
  await pane.click("#finding-options-label");
  await look("filters");
}

/** What is around the list: facts, actions, questions, the overview. */
async function throughTheRest(pane: Frame, look: Look): Promise<void> {
  await press(pane, "#inspect");
  await pane.click("#workbook-label");
  await look("facts");
  await pane.click("#workbook-label");
  await pane.click("#tab-overview");
  await look("overview");
  await pane.click("#more-label");
  await look("actions");
  await pane.click("#all");
  await pane.waitForSelector("#question:not([hidden])");
  await look("preview");
  await press(pane, "#question .choices fluent-button >> nth=1");
  await look("cancelled");
}

/** Looks that differ from the first in nothing but colours. */
const coloured: readonly string[] = ["dark", "contrast"];

/** What axe finds on the screens of a way through the pane. */
async function violationsOn(
  through: typeof throughTheList,
  page: Page,
  pane: Frame,
  name: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  await through(pane, async (screen) => {
    // Of the same page in other colours, only these can be wrong.
    const rules = coloured.includes(name) ? ["color-contrast"] : undefined;
    found.push(...(await violations(pane, rules)).map((violation) => `${name} ${screen} ${violation}`));
    await keep(page, `${name} ${screen}`, "pane");
  });
  return found;
}

const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ["ja", {}],
  ["en", { locale: "en-US" }],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { forcedColors: "active" }],
];

/** What has the focus and lies under the message, walking once through the page with Tab or back with Shift+Tab. */
async function coveredOnTheWay(page: Page, pane: Frame, key: string): Promise<readonly string[]> {
  const covered: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press(key);
    const name = await pane.evaluate(() => {
      const [focused, message] = [document.activeElement, document.getElementById("message")];
      if (focused === null || message === null || focused === document.body || message.contains(focused)) return null;
      const [one, other] = [focused.getBoundingClientRect(), message.getBoundingClientRect()];
      return one.top < other.bottom - 1 && one.bottom > other.top + 1 ? focused.outerHTML.slice(0, 80) : null;
    });
    if (name !== null) covered.push(name);
  }
  return covered;
}

describe("what the pane says", () => {
  it.each(looks.filter(([name]) => !coloured.includes(name)))(
    "%s: is in sight wherever the page is scrolled to, and covers nothing that has the focus",
    async (_, options) => {
      const { page, pane } = await workbench.open({ viewport: { width: 1280, height: 700 }, ...options });
      await page.evaluate(() => {
        const frame = document.getElementById("pane");
        if (frame !== null) frame.style.flexBasis = "300px";
      });
      await pane().click(".line.finding >> nth=1");
      await idle(pane());
      await press(pane(), "#inspect");
      const isInSight = (): Promise<boolean> =>
        pane().evaluate(() => {
          const { top, bottom } = document.getElementById("result")?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
          return top >= 0 && bottom > top && bottom <= window.innerHeight;
        });
      for (const place of [0, 0.3, 0.6, 1]) {
        await pane().evaluate((part) => {
          const list = document.getElementById("finding-list");
          list?.scrollTo(0, list.scrollHeight * part);
        }, place);
        expect([place, await isInSight()]).toEqual([place, true]);
      }
      await pane().focus("#inspect");
      expect(await coveredOnTheWay(page, pane(), "Tab")).toEqual([]);
      expect(await coveredOnTheWay(page, pane(), "Shift+Tab")).toEqual([]);
    },
  );

  it("a tab pressed while something runs is not shown empty, and opens afterwards", async () => {
    const { page, pane } = await workbench.open();
    await press(pane(), "#inspect");
    await reveal(pane(), "#summarize");
    await pane().click("#summarize");
    await pane().waitForSelector("#question:not([hidden])");
    // Its state says that it can't be used now; a user may try all the same.
    await pane().click("#tab-settings", { force: true });
    expect(await pane().innerText("#result")).toContain("実行中です");
    // The question stands before it; no other panel has taken its place.
    expect(await pane().getAttribute("#findings", "hidden")).toBeNull();
    expect(await pane().getAttribute("#tab-findings", "aria-selected")).toBe("true");
    expect(await pane().evaluate(() => document.activeElement?.id)).toBe("tab-findings");
    await page.keyboard.press("End");
    expect(await pane().getAttribute("#findings", "hidden")).toBeNull();
    await press(pane(), "#question .choices fluent-button >> nth=1");
    await pane().click("#tab-settings");
    await pane().waitForSelector("#settings-save");
    await idle(pane());
  });

  it("nothing moves when it says something else", async () => {
    const { pane } = await workbench.open({ viewport: { width: 1280, height: 1400 } });
    const places = (): Promise<readonly number[]> =>
      pane().evaluate(() =>
        ["inspect", "views"].map((id) => {
          const { top } = document.getElementById(id)?.getBoundingClientRect() ?? { top: 0 };
          return top + window.scrollY;
        }),
      );
    await press(pane(), "#inspect");
    const before = await places();
    await pane().click(".line.finding >> nth=1");
    await idle(pane());
    expect(await places()).toEqual(before);
    await pane().click("#tab-settings");
    await pane().waitForSelector("#settings-save");
    await idle(pane());
    expect(await places()).toEqual(before);
  });
});

/** What Chromium tells assistive technology of an element: role, name and description. */
async function toldOf(page: Page, selector: string): Promise<readonly (string | undefined)[]> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send("Runtime.evaluate", {
    expression: `document.getElementById("pane").contentDocument.querySelector(${JSON.stringify(selector)})`,
  });
  const { nodes } = await session.send("Accessibility.getPartialAXTree", {
    objectId: result.objectId ?? "",
    fetchRelatives: false,
  });
  const [node] = nodes;
  return [node?.role, node?.name, node?.description].map((told) => told?.value as string | undefined);
}

describe("Fluent's elements", () => {
  it("tell assistive technology what they are", async () => {
    const { page, pane } = await workbench.open();
    await press(pane(), "#inspect");
    const told = (selector: string): Promise<readonly (string | undefined)[]> => toldOf(page, selector);
    expect((await told("#inspect")).slice(0, 2)).toEqual(["button", "点検する"]);
    expect((await told("#views")).slice(0, 2)).toEqual(["tablist", "表示"]);
    expect((await told("#tab-findings")).slice(0, 2)).toEqual(["tab", "指摘"]);
    await reveal(pane(), "#live-switch");
    expect((await told("#live-switch")).slice(0, 2)).toEqual(["switch", "入力に合わせて点検"]);
    expect((await told(".toggle.error"))[1]).toMatch(/^誤り/u);
    await shutMenus(pane());
    await pane().click("#tab-reports");
    await pane().waitForSelector("#report-overview");
    await idle(pane());
    expect(await told("#report-overview")).toEqual([
      "checkbox",
      "全体の点検結果",
      "計画全体と柱ごとの点検結果の文と、分野ごとの数と達成率",
    ]);
  });
});

describe("at a glance, in a pane of 360 × 482 px", () => {
  it("the verdict and three entries with their whole sentence, nothing sideways, the first within three presses", async () => {
    const { page, pane } = await workbench.open();
    await atLaptopSize(page);
    await pane().waitForSelector(".line");
    const seen = await pane().evaluate(() => {
      const list = document.getElementById("finding-list")?.getBoundingClientRect();
      const lines = [...document.querySelectorAll(".line")].map((line) => line.getBoundingClientRect());
      const cut = [...document.querySelectorAll(".line .message")].filter((one) => one.scrollWidth > one.clientWidth);
      return {
        size: [window.innerWidth, window.innerHeight],
        headline: document.getElementById("headline")?.textContent,
        checked: document.getElementById("checked")?.textContent,
        whole: lines.filter(({ bottom }) => bottom <= (list?.bottom ?? 0)).length,
        cut: cut.length,
        overhang: document.documentElement.scrollWidth - window.innerWidth,
        scrolls: document.documentElement.scrollHeight - window.innerHeight,
      };
    });
    expect(seen.size[1]).toBe(482);
    expect(seen.headline).toMatch(/^誤り\d+件を先に直してください$/u);
    expect(seen.checked).toMatch(/^点検\d+項目：問題なし\d+・指摘あり\d+・点検できず\d+$/u);
    expect(seen.whole).toBeGreaterThanOrEqual(3);
    expect([seen.cut, seen.overhang, seen.scrolls]).toEqual([0, 0, 0]);
    await keep(page, "ja start", "pane");
    await pane().click("#headline");
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Tab");
    expect(await pane().evaluate(() => document.activeElement?.id)).toBe("line-0");
  });
});

describe("every screen", () => {
  const ways = [
    ["the list", throughTheList],
    ["the rest", throughTheRest],
  ] as const;
  it.each(looks.flatMap(([name, options]) => ways.map(([way, through]) => [name, way, options, through] as const)))(
    "%s, %s: no violation of accessibility rules",
    async (name, _way, options, through) => {
      const { page, pane, faults } = await workbench.open({ viewport: { width: 1280, height: 1000 }, ...options });
      expect(await violationsOn(through, page, pane(), name)).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  it("speaks English where the browser does", async () => {
    const { page, pane } = await workbench.open({ locale: "en-US" });
    await press(pane(), "#inspect");
    const texts = [await pane().innerText("#pane"), await page.innerText("header"), await page.innerText("#ribbon")];
    expect(texts[0]).toMatch(/Inspection finished\. \d+ findings\./);
    expect(await pane().innerText("#inspect")).toBe("Inspect");
    expect(texts[2]).toContain("Summary");
  });

  it.each([300, 360, 480])("at %i px nothing sticks out sideways", async (width) => {
    const { page, pane } = await workbench.open();
    await page.evaluate((pixels) => {
      const frame = document.getElementById("pane");
      if (frame !== null) frame.style.flexBasis = `${String(pixels)}px`;
    }, width);
    await press(pane(), "#inspect");
    for (const tab of ["#tab-findings", "#tab-overview"]) {
      await pane().click(tab);
      const overhang = await pane().evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([tab, overhang <= 0]).toEqual([tab, true]);
    }
  });

  it("the whole page, for the manual", async () => {
    const { page, pane } = await workbench.open();
    await press(pane(), "#inspect");
    await pane().click(".line.finding");
    await idle(pane());
    await page.waitForTimeout(800);
    await keep(page, "workbench", "page");
    expect(await pane().isVisible("#finding-detail")).toBe(true);
  });
});

describe("by keyboard alone", () => {
  it("inspect, walk along the findings, go to a cell, write and undo", async () => {
    const { page, pane } = await workbench.open();
    const focused = (): Promise<string> => pane().evaluate(() => document.activeElement?.id ?? "");
    const tabTo = async (id: string): Promise<void> => {
      for (let step = 0; step < 40 && (await focused()) !== id; step += 1) await page.keyboard.press("Tab");
      expect(await focused()).toBe(id);
    };
    await pane().click("#headline");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Tab");
    expect(await focused()).toBe("line-0");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("line-1");
    await page.keyboard.press("Enter");
    await pane().waitForFunction(() => document.getElementById("result")?.textContent.endsWith("を選びました。"));
    expect(await pane().getAttribute("#line-1", "aria-expanded")).toBe("true");
    await tabTo("finding-next");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("finding-next");
    const next = await pane().locator(".line:has(#finding-detail) .entry").getAttribute("id");
    expect([next, await pane().getAttribute("#line-1", "aria-expanded")]).toEqual([expect.any(String), "false"]);
    await idle(pane());
    await page.keyboard.press("Escape");
    expect([await focused(), await pane().locator("#finding-detail").count()]).toEqual([next, 0]);

    await pane().focus("#more-label");
    await page.keyboard.press("Enter");
    await tabTo("fill");
    await page.keyboard.press("Enter");
    await pane().waitForSelector("#question:not([hidden])");
    expect(await focused()).toBe("question");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await pane().waitForSelector("#undo:not([hidden])");
    expect(await focused()).toBe("more-label");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("undo");
    await page.keyboard.press("Enter");
    await pane().waitForFunction(() => document.getElementById("result")?.textContent === "元に戻しました。");

    await pane().focus("#more-label");
    await page.keyboard.press("Enter");
    await tabTo("summarize");
    await page.keyboard.press("Enter");
    await pane().waitForSelector("#question:not([hidden])");
    await page.keyboard.press("Escape");
    await pane().waitForFunction(() => document.getElementById("result")?.textContent.startsWith("やめました"));
  });
});

describe("markup in cells", () => {
  it("is shown as the text that it is", async () => {
    const markup = `<img src=x onerror="document.title='破れた'"><b>太字</b>`;
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("<i>一覧");
    sheet.addRow(["番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "達成状況"]);
    sheet.addRow([1, markup, markup, markup, markup, markup, markup, markup]);
    const { page, pane, faults } = await workbench.open();
    await page.setInputFiles("#file", {
      name: "<b>計画.xlsx",
      mimeType: "",
      buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
    });
    await page.waitForFunction(() => document.getElementById("file-name")?.textContent === "<b>計画.xlsx");
    await page.frameLocator("#pane").locator("#workbook", { hasText: "<i>一覧" }).waitFor();
    await press(pane(), "#inspect");
    await pane().click(".line.finding");
    await pane().click("#tab-overview");
    expect(await pane().evaluate(() => document.querySelectorAll("img, b, i").length)).toBe(0);
    expect(await pane().textContent("#pane")).toContain("<b>太字</b>");
    expect([await pane().title(), faults]).toEqual(["計画の点検", []]);
  });
});
