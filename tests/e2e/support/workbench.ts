import path from "node:path";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Page,
  type ViewportSize,
} from "playwright-core";
import { findBrowser } from "./findBrowser";
import { serveFolder, type FolderServer } from "./serveFolder";

/** The workbench in a browser, with the pane's frame. */
export interface OpenPage {
  readonly page: Page;
  readonly pane: () => Frame;
  /** What was asked of any other place than the server of the page. */
  readonly foreignRequests: readonly string[];
  /** Uncaught errors, and what the Content-Security-Policy refused. */
  readonly faults: readonly string[];
}

/** Milliseconds that a step may take: nothing fails for being slow, what hangs still ends. */
const patience = 300_000;

const samples = path.resolve(__dirname, "../../../samples");

/** One whose list of faults begins anew with each test. */
interface KeptPage extends OpenPage {
  readonly foreignRequests: string[];
  readonly faults: string[];
}

const usualSize: ViewportSize = { width: 1280, height: 900 };

/** A browser and a server for the tests of one file. */
export class Workbench {
  #browser: Browser | null = null;
  #server: FolderServer | null = null;
  #kept: KeptPage | null = null;
  #opened: BrowserContext | null = null;

  async start(): Promise<void> {
    const executablePath = findBrowser();
    const folder = process.env.TENKEN_WORKBENCH;
    if (executablePath === null || folder === undefined) throw new Error("Run these tests with: npm run test:e2e");
    // Without a sandbox: containers and root accounts of build servers have none.
    this.#browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    this.#server = await serveFolder(folder);
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    this.#server?.close();
  }

  get url(): string {
    return this.#server?.url ?? "";
  }

  get browser(): Browser {
    if (this.#browser === null) throw new Error("not started");
    return this.#browser;
  }

  /**
   * The page with its sample open, the pane having looked at it. Where only the window's size is asked for, it is the page of
   * the test before with the sample opened anew, unsaved changes or not, and with it a new pane: a quarter of the work of a new
   * page, nearly all of which is the workbench's own start.
   */
  async open({ viewport, ...options }: BrowserContextOptions = {}): Promise<OpenPage> {
    await this.#opened?.close();
    this.#opened = null;
    const size = viewport ?? usualSize;
    if (Object.keys(options).length === 0) return this.#reopen(size);
    const [context, opened] = await this.#openPage({ viewport: size, ...options });
    this.#opened = context;
    return opened;
  }

  async #openPage(options: BrowserContextOptions): Promise<readonly [BrowserContext, KeptPage]> {
    const context = await this.browser.newContext({
      locale: "ja-JP",
      acceptDownloads: true,
      ...options,
    });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const foreignRequests: string[] = [];
    const faults: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(this.url) && !/^(data|blob):/.test(request.url()))
        foreignRequests.push(request.url());
    });
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (entry) => {
      if (entry.text().includes("Content Security Policy")) faults.push(entry.text());
    });
    await page.goto(this.url);
    const pane = (): Frame => {
      const frame = page.frames().find((one) => one.url().includes("/pane/taskpane.html"));
      if (frame === undefined) throw new Error("The pane is not there.");
      return frame;
    };
    await paneIsReady(page, pane);
    return [context, { page, pane, foreignRequests, faults }];
  }

  async #reopen(viewport: ViewportSize): Promise<OpenPage> {
    if (this.#kept === null) {
      [, this.#kept] = await this.#openPage({ viewport });
      return this.#kept;
    }
    const { page, pane, foreignRequests, faults } = this.#kept;
    for (const seen of [foreignRequests, faults]) seen.length = 0;
    await page.unrouteAll();
    await page.setViewportSize(viewport);
    await page.locator("#pane").evaluate((frame) => {
      frame.style.flexBasis = "";
    });
    const isNewPane = page.waitForEvent("framenavigated", (frame) => frame.url().includes("/pane/taskpane.html"));
    await page.selectOption("#sample", "report");
    if (await page.isVisible("#replace")) await page.click("#replace-open");
    await isNewPane;
    await paneIsReady(page, pane);
    return this.#kept;
  }
}

/** Waits until the pane has looked at the workbook. */
export async function paneIsReady(page: Page, pane: () => Frame): Promise<void> {
  const seen = page.frameLocator("#pane").locator("#workbook:not([hidden]), #workbook-help:not([hidden])");
  await seen.first().waitFor({ state: "visible" });
  await idle(pane());
}

/** Gives the pane's frame the size of a narrow pane on an ordinary laptop. */
export async function atLaptopSize(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frame = document.getElementById("pane");
    if (frame !== null) Object.assign(frame.style, { flex: "0 0 360px", height: "482px" });
  });
}

/** Waits until the pane has finished what it does. */
export async function idle(pane: Frame): Promise<void> {
  await pane.waitForSelector('#pane[aria-busy="false"]');
}

/** Opens the menu that the element is in, as a click on its name does. */
export async function reveal(pane: Frame, selector: string): Promise<void> {
  const menu = pane.locator(selector).first();
  await menu.evaluate((one) => one.closest("details")?.setAttribute("open", ""));
}

/** Shuts the menus, as a click elsewhere does. */
export async function shutMenus(pane: Frame): Promise<void> {
  await pane.click("#headline");
}

/** Puts the findings together in another way. */
export async function groupBy(pane: Frame, grouping: "none" | "measure" | "kind"): Promise<void> {
  await reveal(pane, "#finding-group");
  await pane.selectOption("#finding-group", grouping);
  await shutMenus(pane);
}

/** Presses one of the pane's buttons and waits for the end; answers what the pane says. */
export async function press(pane: Frame, selector: string): Promise<string> {
  await reveal(pane, selector);
  await pane.click(selector);
  await idle(pane);
  return result(pane);
}

/** The button with which a question is answered as usual. */
export const agreeing = '#question [appearance="primary"]';

/** Ticks a box or turns a switch, or the contrary, as a click does. */
export async function tick(pane: Frame, selector: string, isOn: boolean): Promise<void> {
  await reveal(pane, selector);
  const box = pane.locator(selector);
  const isTicked = (): Promise<boolean> => box.evaluate((one) => "checked" in one && one.checked === true);
  if ((await isTicked()) !== isOn) await box.click();
  expect(await isTicked()).toBe(isOn);
}

/** Lets the pane write: the action's button, then the preview's. Answers what the preview and the outcome say. */
export async function write(
  pane: Frame,
  action: string,
): Promise<{ readonly preview: string; readonly outcome: string }> {
  await reveal(pane, `#${action}`);
  await pane.click(`#${action}`);
  await pane.waitForSelector("#question:not([hidden])");
  const preview = await pane.innerText("#question ul");
  return { preview, outcome: await press(pane, agreeing) };
}

export async function result(pane: Frame): Promise<string> {
  return (await pane.textContent("#result")) ?? "";
}

/** Types into a cell of the grid, as the user would. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  const nameBox = page.locator("#grid input").first();
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.waitForTimeout(300);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The cell selected in the grid, as its name box shows it. */
export async function selectedCell(page: Page): Promise<string> {
  return page.locator("#grid input").first().inputValue();
}

export function samplePath(name: string): string {
  return path.join(samples, name);
}
