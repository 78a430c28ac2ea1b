import path from "node:path";
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { draftAsDocx } from "../../scripts/draftReport/asDocx";
import { draftReport, type DraftBlock } from "../../scripts/draftReport/content";
import { kanagawaMeasures } from "../../scripts/samples/source";
import { idle, Workbench } from "./support/workbench";

const workbench = new Workbench();
beforeAll(() => workbench.start());
afterAll(() => workbench.stop());

/** The built page with the pane's own code around actions that answer with a hundred thousand findings. */
function paneWithManyFindings(): { readonly html: string; readonly script: string; readonly style: string } {
  const folder = process.env.TENKEN_WORKBENCH ?? "";
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, "support/manyFindings.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
  });
  const html = readFileSync(path.join(folder, "pane/taskpane.html"), "utf8");
  return {
    html: html.replace(/<script[^>]*><\/script>/g, "").replace("</body>", '<script src="many.js"></script></body>'),
    script: outputFiles[0]?.text ?? "",
    style: readFileSync(path.join(folder, "pane/taskpane.css"), "utf8"),
  };
}

/** The draft report with prose of so many pages between its statements, as a Word document. */
async function reportOfPages(pages: number) {
  const prose = "この分野では、関係する機関の協力を得て取組を進め、利用する人の声を聞きながら内容を見直した。";
  const pageLength = 1000;
  const blocks = draftReport(kanagawaMeasures());
  const each = Math.ceil((pages * pageLength) / prose.length / blocks.length);
  const long = blocks.flatMap((block): readonly DraftBlock[] => [
    block,
    ...Array.from({ length: each }, (): DraftBlock => ({ kind: "paragraph", text: prose })),
  ]);
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return { name: "200.docx", mimeType, buffer: Buffer.from(await draftAsDocx(long)) };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time, in microseconds: other programs on the machine do not count. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Processor time of the tasks of the pages' main threads, in ms, the longest first. */
function longestTasks(trace: Buffer): readonly number[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;
  const mainThreads = new Set(
    traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(threadOf),
  );
  return traceEvents
    .filter((event) => event.name.endsWith("RunTask") && mainThreads.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((one, other) => other - one);
}

/** The page around a pane without a workbook: enough for it to start. */
function standInForExcel(): void {
  const contract = {
    language: "ja",
    isDark: false,
    connect: () => ({ sendMessageToHost: () => undefined }),
    addCommand: () => undefined,
    addFunction: () => undefined,
    showPane: () => undefined,
    onPaneShown: () => () => undefined,
  };
  Object.assign(window, { tenkenWorkbench: contract });
}

describe("speed", () => {
  it("no task over 50 ms while 100,000 findings scroll by", async () => {
    const { html, script, style } = paneWithManyFindings();
    const page = await workbench.browser.newPage({ viewport: { width: 360, height: 900 } });
    await page.route("**/many/**", async (route) => {
      const file = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
      if (file === "many.js") await route.fulfill({ contentType: "text/javascript", body: script });
      else if (file.endsWith(".css")) await route.fulfill({ contentType: "text/css", body: style });
      else await route.fulfill({ contentType: "text/html", body: html });
    });
    await page.goto(`${workbench.url}many/taskpane.html`);
    await page.click("#inspect");
    await page.click(".line.group .entry");
    await page.waitForSelector(".line.finding");
    expect(await page.textContent("#finding-count")).toBe("100000件");
    expect(await page.locator(".line").count()).toBeLessThan(40);
    await workbench.browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "toplevel"] });
    await page.hover("#finding-list");
    for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 400 + turn * 200);
    await page.evaluate(async () => {
      const list = document.getElementById("finding-list");
      for (let step = 0; step < 60; step += 1) {
        if (list !== null) list.scrollTop = (list.scrollHeight * step) / 60;
        await new Promise(requestAnimationFrame);
      }
    });
    const longest = longestTasks(await workbench.browser.stopTracing());
    console.log(`longest tasks while scrolling, ms of processor time: ${longest.slice(0, 5).join(", ")}`);
    expect(longest.length).toBeGreaterThan(100);
    expect(longest.filter((duration) => duration > 50)).toEqual([]);
    await page.focus("#finding-list");
    await page.keyboard.press("End");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("line-100000");
  });

  it("no task over 50 ms while a report of 200 pages is read and compared", async () => {
    const { page, pane } = await workbench.open();
    await pane().click("#tab-reconciliation");
    await pane().waitForSelector("#reconciliation-file");
    await idle(pane());
    // The first document loads its scripts, which are compiled once.
    await pane().fill("#reconciliation-text", "21分野76施策のうち、71施策（93.4％）で施策目標を達成した。");
    await pane().click("#reconciliation-compare");
    await pane().waitForSelector("#reconciliation-list .entry, #reconciliation-list .hint");
    await idle(pane());
    const report = await reportOfPages(200);
    await workbench.browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "toplevel"] });
    await pane().setInputFiles("#reconciliation-file", report);
    await pane().waitForFunction(() => document.querySelectorAll("#reconciliation-list .entry").length > 5);
    await idle(pane());
    const longest = longestTasks(await workbench.browser.stopTracing());
    console.log(`longest tasks while reading 200 pages, ms of processor time: ${longest.slice(0, 8).join(", ")}`);
    expect(longest.filter((duration) => duration > 50)).toEqual([]);
  });

  it("the pane can be used in less than 300 ms", async () => {
    const page = await workbench.browser.newPage({ locale: "ja-JP", viewport: { width: 360, height: 900 } });
    await page.addInitScript(standInForExcel);
    await page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (document.querySelector("#inspect:enabled") === null) return;
        performance.mark("interactive");
        observer.disconnect();
      }).observe(document, { subtree: true, childList: true, attributeFilter: ["disabled"] });
    });
    const times: number[] = [];
    for (let load = 0; load < 8; load += 1) {
      await page.goto(`${workbench.url}pane/taskpane.html`);
      await page.locator("#inspect:enabled").waitFor({ timeout: 60_000 });
      times.push(await page.evaluate(() => performance.getEntriesByName("interactive")[0]?.startTime ?? NaN));
    }
    console.log(`interactive after ms: ${times.map((time) => Math.round(time)).join(", ")}`);
    // The best of several loads: a machine that is busy with other things slows down the others.
    expect(Math.min(...times)).toBeLessThan(300);
  });
});
