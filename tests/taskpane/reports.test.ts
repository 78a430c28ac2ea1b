/** @jest-environment jsdom */
import type { FindingCell } from "../../src/domain/inspection/check";
import type { AnsweredChange, MergedAnswers } from "../../src/domain/inquiry/mergeAnswers";
import type { InquiryCell } from "../../src/domain/inquiry/inquiryCells";
import { startPane } from "../../src/taskpane/pane";
import { ReportsPanel } from "../../src/taskpane/reportsPanel";
import type { ReportChoices, ReportsActions, ReportsPreview } from "../../src/taskpane/reportsActions";
import { reportKeys } from "../../src/taskpane/reportKeys";
import { actionsWith, all, click, clickButton, element, openPage, settle, text } from "./paneSupport";

beforeEach(openPage);

const undo = jest.fn(() => Promise.resolve([]));

const preview: ReportsPreview = {
  items: [{ kind: "newSheet", sheet: "未達成一覧", rows: 9 }],
  remarks: ["「年度推移」は作りません：年度がありません。"],
  write: () => Promise.resolve({ kind: "written", places: [{ sheet: "未達成一覧", address: "A1:H9" }], undo }),
};

const nothing: MergedAnswers = {
  changes: [],
  conflicts: [],
  unplaced: [],
  addedNotes: [],
  missingMeasures: [],
  missingDepartments: [],
  unfilled: [],
  unchanged: 0,
};

function cellAt(row: number, content: string, name = "健診"): InquiryCell {
  return {
    measure: `ア-${String(row)}`,
    occurrence: 0,
    indicator: 0,
    column: "actual",
    name,
    indicatorName: "",
    label: "実績",
    isDivision: false,
    cell: { sheet: "施策一覧", row, column: 6, content, text: content },
  };
}

function changeAt(row: number, before: string, after: string): AnsweredChange {
  return { ours: cellAt(row, before), before, after, sources: ["健康課.xlsx"] };
}

const merged: MergedAnswers = {
  ...nothing,
  changes: [changeAt(1, "80人", "120人"), changeAt(2, "", "<b>9回</b>")],
  conflicts: [
    {
      ours: cellAt(3, "5人"),
      because: "answersDiffer",
      answers: [
        { source: "防災課.xlsx", content: "210人" },
        { source: "総務課.xlsx", content: "190人" },
        { source: "消防課.xlsx", content: "190人 " },
      ],
    },
  ],
  unplaced: [{ source: "健康課.xlsx", theirs: cellAt(9, "6件", "新しい施策") }],
  missingDepartments: ["統計課"],
  unfilled: ["総務課.xlsx"],
};

const answers = {
  sheet: "施策一覧",
  merged,
  sources: ["健康課.xlsx", "防災課.xlsx"],
  unreadable: [{ source: "偽.xlsx", problem: "読めません。" }],
};

const signal: unknown = expect.any(AbortSignal);

const noChoices: ReportChoices = { headings: [], layoutSheets: ["施策一覧"], lacking: new Map(), isGathered: false };

const notAsked = (): Promise<never> => Promise.reject(new Error("not asked of"));

function actionsOf(changes: Partial<ReportsActions> = {}): ReportsActions {
  return {
    choices: () => Promise.resolve({ ...noChoices, headings: ["所属", "評価"] }),
    previewViews: () => Promise.resolve(preview),
    previewPivot: () => Promise.resolve(preview),
    previewComparison: notAsked,
    previewLayout: () => Promise.resolve(preview),
    readability: notAsked,
    selectCell: notAsked,
    makeData: notAsked,
    previewInquiry: notAsked,
    collect: () => Promise.resolve(answers),
    takeOver: notAsked,
    ...changes,
  };
}

async function openTab(changes: Partial<ReportsActions> = {}): Promise<void> {
  const load = jest.fn((options: ConstructorParameters<typeof ReportsPanel>[1]) =>
    Promise.resolve(new ReportsPanel(actionsOf(changes), options)),
  );
  const pane = startPane(actionsWith(), "ja", null, null, { reports: load });
  await pane.look();
  expect(load).not.toHaveBeenCalled();
  await click("tab-reports");
  await settle();
}

const input = (id: string): HTMLInputElement => element(id) as HTMLInputElement;
const select = (id: string): HTMLSelectElement => element(id) as HTMLSelectElement;

function choose(id: string, ...files: readonly File[]): void {
  Object.defineProperty(element(id), "files", { value: files, configurable: true });
}

/** jsdom's files have no bytes to read. */
function fileNamed(name: string): File {
  const file = new File(["x"], name);
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(new Uint8Array([80, 75]).buffer) });
  return file;
}

describe("帳票タブ", () => {
  it("帳票の部品を渡さなければ、ない", () => {
    startPane(actionsWith(), "ja");
    expect(element("tab-reports").hidden).toBe(true);
  });

  it("点検の前から開け、それぞれ何のためのものかを言う", async () => {
    await openTab();
    expect(all("#reports summary").map(({ textContent }) => textContent)).toEqual([
      "帳票を作る",
      "前年と比べる",
      "様式の変換と公開用データ",
      "機械可読性を確かめる",
      "照会と取りまとめ",
    ]);
    expect(all("#reports summary + p.hint").every(({ textContent }) => textContent.endsWith("。"))).toBe(true);
    expect(all("#reports .checks fluent-checkbox").map(({ id }) => id)).toEqual(
      reportKeys.map((key) => `report-${key}`),
    );
  });

  it("何も選ばなければ、選ぶように言う", async () => {
    const previewViews = jest.fn(notAsked);
    await openTab({ previewViews });
    await click("reports-chosen");
    expect(text("result")).toBe("作る帳票を選んでください。");
    expect(previewViews).not.toHaveBeenCalled();
  });

  it("選んだ帳票を、作らないものの理由とともに見せてから作り、元に戻せる", async () => {
    const previewViews = jest.fn(() => Promise.resolve(preview));
    await openTab({ previewViews });
    input("report-unachieved").checked = true;
    select("reports-group").value = "評価";
    element("reports-chosen").focus();
    await click("reports-chosen");
    expect(previewViews).toHaveBeenCalledWith(["unachieved"], { groupBy: "評価" }, null, signal);
    expect(all("#question li").map(({ textContent }) => textContent)).toEqual([
      "新しいシート「未達成一覧」（9行）",
      "「年度推移」は作りません：年度がありません。",
    ]);
    await clickButton("書き込む");
    expect(text("result")).toBe("書き込みました：「未達成一覧」のA1:H9");
    expect(document.activeElement?.id).toBe("reports-chosen");
    await click("undo");
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it("すべて作るのは、前年のブックの要らない帳票すべて", async () => {
    const previewViews = jest.fn(() => Promise.resolve(preview));
    await openTab({ previewViews });
    await click("reports-all");
    expect(previewViews).toHaveBeenCalledWith(reportKeys, { groupBy: null }, null, signal);
    await clickButton("やめる");
    expect(text("result")).toContain("やめました");
  });

  it("一つも作れなければ、理由を言い、何も聞かない", async () => {
    await openTab({ previewViews: () => Promise.resolve({ ...preview, items: [] }) });
    await click("reports-all");
    expect(element("question").hidden).toBe(true);
    expect(text("result")).toContain("年度がありません。");
  });

  it("手を加えた帳票があれば、どうするかを聞く", async () => {
    const write = jest
      .fn<ReturnType<ReportsPreview["write"]>, Parameters<ReportsPreview["write"]>>()
      .mockResolvedValueOnce({ kind: "edited", sheets: ["未達成一覧"] })
      .mockResolvedValueOnce({ kind: "written", places: [{ sheet: "未達成一覧", address: "A1:H9" }], undo });
    await openTab({ previewViews: () => Promise.resolve({ ...preview, write }) });
    await click("reports-all");
    await clickButton("書き込む");
    expect(text("question")).toContain("手を加えたあと");
    await clickButton("書き換える（手を加えた内容は消えます）");
    expect(write.mock.calls).toEqual([["ask"], ["replace"]]);
    expect(text("result")).toContain("書き込みました");
  });

  it("ピボットテーブルは、集計表との違いを示し、見せてから作り、元に戻せる", async () => {
    const previewPivot = jest.fn(() => Promise.resolve(preview));
    await openTab({ previewPivot });
    const described = element("reports-pivot").getAttribute("aria-describedby") ?? "";
    expect(text(described)).toMatch(/［更新］.*「集計表」は同じ件数を数式で/u);
    await click("reports-pivot");
    expect(previewPivot).toHaveBeenCalledWith(null, signal);
    expect(element("question").hidden).toBe(false);
    await clickButton("書き込む");
    expect(text("result")).toContain("書き込みました");
    undo.mockClear();
    await click("undo");
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it("前年のブックを選ばなければ、選ぶように言い、選べば、その中身を渡す", async () => {
    const previewComparison = jest.fn(() => Promise.resolve(preview));
    await openTab({ previewComparison });
    await click("reports-compare");
    expect(text("result")).toBe("前年のブックを選んでください。");
    choose("reports-previous", fileNamed("前年.xlsx"));
    await click("reports-compare");
    await settle();
    expect(previewComparison).toHaveBeenCalledWith({ name: "前年.xlsx", content: btoa("PK") }, null);
  });

  it("変換するシートは、二つ以上あるときだけ聞く", async () => {
    const previewLayout = jest.fn(() => Promise.resolve(preview));
    const choices = (): ReturnType<ReportsActions["choices"]> =>
      Promise.resolve({ ...noChoices, layoutSheets: ["施策一覧", "一覧型"] });
    await openTab({ previewLayout, choices });
    expect(element("reports-layout-sheet").closest<HTMLElement>(".field")?.hidden).toBe(false);
    select("reports-layout-sheet").value = "一覧型";
    await click("reports-annex");
    expect(previewLayout).toHaveBeenCalledWith("annex", "一覧型", signal);
  });

  it.each([
    ["個票のブックでは、一覧を作ることだけを勧める", true, "個票から一覧を作る"],
    ["一覧表のブックでは、三つの様式を勧める", false, "一覧型にする"],
  ])("%s", async (_, isGathered, label) => {
    const previewLayout = jest.fn(() => Promise.resolve(preview));
    const choices = (): ReturnType<ReportsActions["choices"]> =>
      Promise.resolve({ ...noChoices, layoutSheets: ["1", "2"], isGathered });
    await openTab({ previewLayout, choices });
    expect(text("reports-list")).toBe(label);
    expect(element("reports-gathered-hint").hidden).toBe(!isGathered);
    expect([element("reports-annex").hidden, element("reports-machineReadable").hidden]).toEqual([
      isGathered,
      isGathered,
    ]);
    await clickButton(label);
    expect(previewLayout).toHaveBeenCalledWith("list", null, signal);
  });

  it("作れない帳票は選べず、理由を言う。所属別は、ほかの列で数えられる", async () => {
    const lacking = new Map([
      ["strategies", "戦略のシートがありません。"],
      ["byDepartment", "所属の列がありません。"],
    ] as const);
    await openTab({ choices: () => Promise.resolve({ ...noChoices, lacking }) });
    const box = (key: string): HTMLInputElement => input(`report-${key}`);
    expect(box("strategies").disabled).toBe(true);
    expect(text("report-strategies-hint")).toBe("このブックからは作れません：戦略のシートがありません。");
    expect(box("byDepartment").disabled).toBe(false);
    expect(text("report-byDepartment-hint")).toContain("所属の列がありません。");
    expect(box("overview").disabled).toBe(false);
  });

  it("機械可読性は、段ごとの数、守らない規則と直し方、判定できない規則を示し、セルへ行ける", async () => {
    const cell = (row: number): FindingCell => ({ sheet: "施策一覧", row, column: 2 });
    const selectCell = jest.fn(() => Promise.resolve());
    const readability = (): ReturnType<ReportsActions["readability"]> =>
      Promise.resolve({
        scores: [
          { level: 1, kept: 3, judged: 4, notJudged: 11, score: 0.75 },
          { level: 2, kept: 1, judged: 1, notJudged: 5, score: 1 },
        ],
        broken: [
          {
            title: "L1-12 セルを結合しない",
            message: "結合が7か所あります。",
            fix: "結合を解いてください。",
            cells: [1, 2, 3, 4, 5, 6, 7].map(cell),
          },
        ],
        notJudged: ["L1-14 CSVは1行に1データ：シートからは分かりません。"],
      });
    await openTab({ readability, selectCell });
    await click("reports-readability");
    await settle();
    expect(text("result")).toBe("判定した5項目のうち4項目に適合しています。");
    expect(all("#readability-scores li").map(({ textContent }) => textContent)).toEqual([
      "レベル1： 判定した4項目のうち3項目に適合（判定できない項目 11）",
      "レベル2： 判定した1項目のうち1項目に適合（判定できない項目 5）",
    ]);
    const [rule] = all("#readability-broken li");
    expect(rule?.textContent).toContain("L1-12 セルを結合しない結合が7か所あります。結合を解いてください。");
    expect(rule?.textContent).toContain("ほか2か所");
    expect(text("readability")).toContain("判定できない項目（1）");
    all("#readability-broken fluent-button")[1]?.click();
    expect(selectCell).toHaveBeenCalledWith(cell(2));
  });

  it("CSVを断られたら、理由とどうすればよいかを言う", async () => {
    await openTab({ makeData: () => Promise.resolve({ kind: "refused", reason: "「🏥」がありません。" }) });
    select("reports-encoding").value = "sjis";
    await click("reports-csv");
    expect(text("result")).toContain("「🏥」がありません。\nUTF-8で用意するか");
    expect(all("#reports-data a")).toEqual([]);
  });
});

describe("取りまとめ", () => {
  it("戻ってきたものを残らず見せ、まだ何も書き込まない", async () => {
    await openTab();
    await click("reports-collect");
    expect(text("result")).toBe("2件の回答を集めました。変更2か所、判断の要るもの1か所。まだ何も書き込んでいません。");
    const shown = text("answers");
    expect(shown).toContain("ア-1 健診 実績（G2）");
    expect(shown).toContain("ア-9 新しい施策 — 実績「6件」（G10）");
    expect(shown).toMatch(/回答のない所属（1）統計課/u);
    expect(shown).toMatch(/何も書かずに戻った回答（1）総務課\.xlsx/u);
    expect(shown).toContain("偽.xlsx： 読めません。");
    expect(document.activeElement?.id).toBe("answers-label");
    // What a department typed is text, never markup.
    expect(shown).toContain("<b>9回</b>");
    expect(all("#answers b")).toEqual([]);
  });

  it("食い違いは、同じ答えをまとめて選ばせ、はじめはこちらのままにする", async () => {
    await openTab();
    await click("reports-collect");
    const conflict = select("conflict-0");
    expect([...conflict.options].map(({ text: option }) => option)).toEqual([
      "こちらのまま：5人",
      "防災課.xlsx：210人",
      "総務課.xlsx、消防課.xlsx：190人",
    ]);
    expect(conflict.selectedIndex).toBe(0);
  });

  it("印の付いたものと選んだ答えだけを、聞いてから取り込み、点検し直し、元に戻せる", async () => {
    const takeOver = jest.fn(() => Promise.resolve({ count: 1, skipped: ["G4"], undo }));
    await openTab({ takeOver });
    await click("reports-collect");
    await click("answer-1");
    select("conflict-0").value = "1";
    await click("answers-take");
    expect(text("question")).toContain("「施策一覧」の2か所を");
    expect(takeOver).not.toHaveBeenCalled();
    await clickButton("取り込む");
    await settle();
    expect(takeOver).toHaveBeenCalledWith([
      merged.changes[0],
      expect.objectContaining({ before: "5人", after: "190人", sources: ["総務課.xlsx、消防課.xlsx"] }),
    ]);
    expect(text("result")).toMatch(/^「施策一覧」に1か所を取り込みました。\n1か所は、.*：G4\n点検が終わりました。/u);
    expect(text("answers")).toBe("");
    undo.mockClear();
    await click("undo");
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it("何も選ばずに取り込もうとすれば、選ぶように言う", async () => {
    await openTab();
    await click("reports-collect");
    await click("answer-0");
    await click("answer-1");
    await click("answers-take");
    expect(text("result")).toBe("取り込むものに印を付けてください。");
  });

  it("変更がなければ、取り込むものがないと言う", async () => {
    await openTab({ collect: () => Promise.resolve({ ...answers, merged: nothing, unreadable: [] }) });
    await click("reports-collect");
    expect(text("answers")).toBe("集めた回答変更はありません。");
  });

  it("照会のシートもファイルもなければ、どうすればよいかを言う", async () => {
    await openTab({ collect: () => Promise.resolve({ ...answers, sources: [], merged: nothing, unreadable: [] }) });
    await click("reports-collect");
    expect(text("result")).toContain("照会のシートがありません");
    await click("reports-collect-files");
    expect(text("result")).toBe("戻ってきたファイルを選んでください。");
  });

  it("選んだファイルをすべて渡す", async () => {
    const collect = jest.fn(() => Promise.resolve(answers));
    await openTab({ collect });
    choose("reports-answers", fileNamed("甲.xlsx"), fileNamed("乙.xlsx"));
    await click("reports-collect-files");
    await settle();
    const content = btoa("PK");
    expect(collect).toHaveBeenCalledWith(
      [
        { name: "甲.xlsx", content },
        { name: "乙.xlsx", content },
      ],
      null,
    );
  });

  it("多すぎる変更は数え、印の付いたものと一緒に取り込む", async () => {
    const many = Array.from({ length: 620 }, (_, row) => changeAt(row, "", "1"));
    const takeOver = jest.fn(() => Promise.resolve({ count: 619, skipped: [], undo }));
    await openTab({ takeOver, collect: () => Promise.resolve({ ...answers, merged: { ...nothing, changes: many } }) });
    await click("reports-collect");
    expect(all("#answer-changes tbody tr")).toHaveLength(500);
    expect(text("answers")).toContain("ほか120か所も");
    await click("answer-0");
    await click("answers-take");
    await clickButton("取り込む");
    await settle();
    expect(takeOver).toHaveBeenCalledWith(many.slice(1));
  });
});

describe("照会", () => {
  it("作るシートと、照会しない施策を見せてから作る", async () => {
    const send = jest.fn(() => Promise.resolve({ count: 25, undo }));
    const sheets = Array.from({ length: 25 }, (_, index) => `照会_${String(index + 1)}課`);
    const unassigned = Array.from({ length: 12 }, (_, index) => `ア-${String(index + 1)}`);
    await openTab({ previewInquiry: () => Promise.resolve({ sheets, unassigned, send }) });
    await click("reports-send");
    const items = all("#question li").map(({ textContent }) => textContent);
    expect(items).toHaveLength(22);
    expect(items.slice(-2)).toEqual([
      "ほか5枚",
      expect.stringMatching(/^所属の書かれていない施策12件（ア-1、.*ア-10…）は/u),
    ]);
    expect(send).not.toHaveBeenCalled();
    await clickButton("シートを作る");
    expect(text("result")).toContain("照会のシートを25枚作りました");
    expect(element("undo").hidden).toBe(false);
  });

  it("所属がどこにもなければ、作れないと言う", async () => {
    const send = jest.fn(notAsked);
    await openTab({ previewInquiry: () => Promise.resolve({ sheets: [], unassigned: ["ア-1"], send }) });
    await click("reports-send");
    expect(text("result")).toContain("所属が書かれていないため");
  });
});
