/**
 * @jest-environment jsdom
 */
import type { SelfTestResult } from "../../src/excel/selfTest/runSelfTest";
import { startPane } from "../../src/taskpane/pane";
import { isReplaced } from "../../src/taskpane/release";
import { selfTestCommand, type SelfTestOptions } from "../../src/taskpane/selfTestCommand";
import { all, click, clickButton, openPage, settle, text } from "./paneSupport";
import { lazyPaneActions } from "../../src/taskpane/lazyPaneActions";

const answered = {
  kind: "answered",
  surroundings: { build: "16.0.14332", platform: "PC", requirementSets: ["ExcelApi 1.14"] },
  answers: [
    { id: "countCircled", assumed: "2", answered: "2", outcome: "asAssumed" },
    { id: "paperA3", assumed: "A3", answered: "GeneralException", outcome: "otherwise" },
  ],
  sheet: "自己診断",
  text: "自己診断\nExcelの版\t16.0.14332",
} satisfies SelfTestResult;

const runs: string[] = [];
const copied: string[] = [];

function start(result: SelfTestResult): void {
  openPage();
  const run = (language: string): Promise<SelfTestResult> => {
    runs.push(language);
    return Promise.resolve(result);
  };
  const selfTest = (): Promise<(options: SelfTestOptions) => Promise<string>> =>
    Promise.resolve((options) => selfTestCommand(options, run));
  const never = lazyPaneActions("ja", () => Promise.reject(new Error("not asked for")));
  startPane(never, "ja", null, null, { selfTest });
}

beforeEach(() => {
  runs.length = 0;
  copied.length = 0;
  Object.assign(navigator, {
    clipboard: {
      writeText: (said: string) => {
        copied.push(said);
        return Promise.resolve();
      },
    },
  });
});

describe("自己診断 in the menu", () => {
  it("asks first, and does nothing where the user does not want it", async () => {
    start(answered);
    await click("selfTest");
    expect(text("question-lead")).toContain("何も入力していないブック");
    await clickButton("やめる");
    expect(runs).toEqual([]);
    expect(text("result")).toContain("ブックは変わっていません");
  });

  it("shows what is otherwise than assumed, and copies the whole as text", async () => {
    start(answered);
    await click("selfTest");
    await clickButton("確かめる");
    expect(runs).toEqual(["ja"]);
    expect(text("question-lead")).toContain("1件が想定と違います");
    expect(all("#question li").map(({ textContent }) => textContent)).toEqual([
      "用紙をA3にできる（プリンターがなくても）（想定：A3、Excelの答え：GeneralException）",
    ]);
    await clickButton("結果をコピー");
    await settle();
    expect(copied).toEqual([answered.text]);
    expect(text("result")).toBe("自己診断の結果をコピーしました。");
  });

  it("refuses where anything stands in the workbook, and says where", async () => {
    start({ kind: "workbookNotEmpty", sheet: "施策一覧" });
    await click("selfTest");
    await clickButton("確かめる");
    expect(text("result")).toContain("「施策一覧」シートに入力がある");
    expect(document.getElementById("result")?.className).toBe("failed");
  });
});

describe("a script that the server has no more", () => {
  const served = (status: number, body: unknown): void => {
    Object.assign(globalThis, {
      fetch: () => Promise.resolve({ ok: status === 200, json: () => Promise.resolve(body) }),
    });
  };

  async function pressWithMissingScript(): Promise<string> {
    openPage();
    const missing = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
    const never = lazyPaneActions("ja", () => Promise.reject(new Error("not asked for")));
    startPane(never, "ja", null, null, { selfTest: () => Promise.reject(missing) });
    await click("selfTest");
    await settle();
    return text("result");
  }

  it("is told as a new release where the server has another one", async () => {
    served(200, { version: "99.0.0" });
    expect(await pressWithMissingScript()).toContain("新しい版になりました");
    expect(await pressWithMissingScript()).toContain("開き直してください");
  });

  it("is told as a matter of the network where the server says nothing of a release", async () => {
    for (const [status, body] of [
      [404, null],
      [200, { something: "else" }],
    ] as const) {
      served(status, body);
      expect(await pressWithMissingScript()).toContain("ネットワークの接続");
    }
    Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError("Failed to fetch")) });
    expect(await isReplaced()).toBe(false);
  });
});
