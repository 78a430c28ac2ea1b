/** @jest-environment jsdom */
import type { ColumnMapping } from "../../src/domain/settings/columnMapping";
import { rubricPresets } from "../../src/domain/evaluation/presets";
import { settingsForm, usualCells, type SettingsChange } from "../../src/domain/settings/settingsForm";
import { startPane } from "../../src/taskpane/pane";
import type { PaneActions, Sighting } from "../../src/taskpane/paneActions";
import type { ColumnChoices, PaneSettings, SaveResult, SettingsActions } from "../../src/taskpane/settingsActions";
import { settingsPart } from "../../src/taskpane/settingsPart";
import { actionsWith, all, click, clickButton, element, key, openPage, report, settle, text } from "./paneSupport";

beforeEach(openPage);

const kinds = [
  { code: "judgement-grade-differs", title: "評価と数値の不一致" },
  { code: "text-mixed-width", title: "全角と半角の混在" },
];

const settings: PaneSettings = { sheet: null, form: settingsForm(usualCells("ja"), kinds, "ja"), problems: [] };

const choices: ColumnChoices = {
  sheets: ["一覧", "控え"],
  chosen: {
    sheet: "一覧",
    headerRow: 2,
    headerFound: true,
    columns: [
      { letter: "A", header: "施策名" },
      { letter: "B", header: "令和4年度 実績" },
      { letter: "C", header: "" },
    ],
    found: { name: { letter: "A", header: "施策名" } },
    foundDivisions: [],
  },
  mapping: { sheet: "一覧", headerRow: 2, roles: { actual: "B", grade: "Z" }, divisions: [] },
};

const undo = jest.fn(() => Promise.resolve([]));
const saved: SaveResult = { kind: "saved", sheet: "点検設定", undo };

function settingsActions(changes: Partial<SettingsActions> = {}): SettingsActions {
  return {
    read: () => Promise.resolve(settings),
    save: () => Promise.resolve(saved),
    readColumns: () => Promise.resolve(choices),
    saveColumns: () => Promise.resolve(saved),
    addTemplate: () => Promise.resolve({ sheet: "施策一覧", undo }),
    openSample: () => Promise.resolve("opened"),
    ...changes,
  };
}

async function start(changes: Partial<SettingsActions> = {}, actions: Partial<PaneActions> = {}): Promise<void> {
  const pane = startPane(actionsWith(actions), "ja", () =>
    Promise.resolve(settingsPart(settingsActions(changes), "ja")),
  );
  await pane.look();
  await settle();
}

async function openTab(changes: Partial<SettingsActions> = {}): Promise<void> {
  await start(changes);
  await click("tab-settings");
  await settle();
}

/** The control under this label. */
function control(label: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  const found = all("#settings label, #columns label").find(({ textContent }) => textContent === label);
  return element(found?.getAttribute("for") ?? label) as HTMLInputElement;
}

function change(label: string, value: string): void {
  control(label).value = value;
  control(label).dispatchEvent(new Event("input"));
}

const save = () => jest.fn<Promise<SaveResult>, [readonly SettingsChange[]]>().mockResolvedValue(saved);

describe("the settings tab", () => {
  it("is not there without settings, and its code is loaded when it is first opened, once", async () => {
    startPane(actionsWith(), "ja");
    expect(element("tab-settings").hidden).toBe(true);
    openPage();
    const load = jest.fn(() => Promise.resolve(settingsPart(settingsActions(), "ja")));
    startPane(actionsWith(), "ja", load);
    expect(load).not.toHaveBeenCalled();
    await click("tab-settings");
    await click("settings-revert");
    expect(load).toHaveBeenCalledTimes(1);
    expect(text("settings")).toContain("既定の設定です。");
  });

  it("has a label for every field, and says what it is for", async () => {
    await openTab();
    const unlabelled = all("#settings input, #settings select, #settings textarea").filter(
      (field) =>
        field.getAttribute("aria-label") === null && document.querySelector(`label[for="${field.id}"]`) === null,
    );
    expect(unlabelled).toEqual([]);
    const note = control("評価する年度").getAttribute("aria-describedby") ?? "";
    expect(text(note)).toContain("令和4年度");
  });

  it("saves what was changed and nothing else, and inspects again", async () => {
    const saving = save();
    const inspect = jest.fn<Promise<Sighting>, []>().mockResolvedValue({ kind: "report", report });
    await start({ save: saving }, { inspect });
    await click("tab-settings");
    change("評価する年度", "令和4年度");
    change("達成率の分母", "all");
    change("計画の名称", "x");
    change("計画の名称", "");
    expect(text("settings-count")).toBe("2か所を変更しました。");
    const inspected = inspect.mock.calls.length;
    await click("settings-save");
    await settle();
    expect(saving).toHaveBeenCalledWith([
      { section: "plan", row: "fiscalYear", column: 1, value: "令和4年度" },
      { section: "judging", row: "denominator", column: 1, value: "all" },
    ]);
    expect(text("result")).toBe("「点検設定」シートに保存しました。\n点検が終わりました。指摘が3件あります。");
    expect([inspect.mock.calls.length, document.activeElement?.id]).toEqual([inspected + 1, "settings-save"]);
    await click("undo");
    expect(undo).toHaveBeenCalled();
  });

  it("does not bother Excel where nothing was changed", async () => {
    const saving = save();
    await openTab({ save: saving });
    await click("settings-save");
    expect([saving.mock.calls.length, text("result")]).toEqual([0, "変更がないため、保存していません。"]);
  });

  it("shows what is wrong at its field, opened, and goes there", async () => {
    const slot = { section: "judging", row: "percentDecimals", column: 1 } as const;
    const problems = [
      { slot, message: "大きすぎます。" },
      { slot: null, message: "点検設定 A9：知らない項目です。" },
    ];
    await openTab({ save: () => Promise.resolve({ kind: "refused", problems }) });
    change("百分率の小数の桁数", "9");
    await click("settings-save");
    const field = control("百分率の小数の桁数");
    expect([field.getAttribute("aria-invalid"), document.activeElement?.id]).toEqual(["true", field.id]);
    expect(text(field.getAttribute("aria-describedby")?.split(" ").at(-1) ?? "")).toBe("大きすぎます。");
    expect(field.closest("details")?.open).toBe(true);
    expect(text("settings-problems")).toContain("点検設定 A9：知らない項目です。");
    expect([element("result").className, element("undo").hidden]).toEqual(["failed", true]);
  });

  it("shows the sheet's mistakes when it is opened", async () => {
    const slot = { section: "plan", row: "fiscalYear", column: 1 } as const;
    await openTab({
      read: () => Promise.resolve({ ...settings, sheet: "設定", problems: [{ slot, message: "使えません。" }] }),
    });
    expect(text("settings")).toContain("「設定」シートの内容です。");
    expect(control("評価する年度").getAttribute("aria-invalid")).toBe("true");
    await clickButton("変更をやめる");
    expect(element("result").className).toBe("done");
  });

  it("narrows down the kinds of findings by name or code", async () => {
    const saving = save();
    await openTab({ save: saving });
    const search = element("settings-search") as HTMLInputElement;
    search.value = "全角";
    search.dispatchEvent(new Event("input"));
    expect(all("#settings-severities > *").map(({ hidden }) => hidden)).toEqual([true, false]);
    expect(text("settings")).toContain("2種類中1種類");
    change("全角と半角の混在", "off");
    await click("settings-save");
    expect(saving).toHaveBeenCalledWith([{ section: "severities", row: "text-mixed-width", column: 1, value: "off" }]);
  });

  it("adds a direction for a measure, once", async () => {
    const saving = save();
    await openTab({ save: saving });
    const name = element("settings-new-directions") as HTMLInputElement;
    for (const code of ["Ⅰ-①-ア-1", "Ⅰ-①-ア-1", " "]) {
      name.value = code;
      await click("settings-add-directions");
    }
    expect(all("#settings-directions > *")).toHaveLength(1);
    change("Ⅰ-①-ア-1", "decrease");
    await click("settings-save");
    expect(saving).toHaveBeenCalledWith([{ section: "directions", row: "Ⅰ-①-ア-1", column: 1, value: "decrease" }]);
  });

  it("adds a division column", async () => {
    await openTab();
    const before = all("#settings-divisions > *").length;
    await click("settings-add-divisions");
    expect(all("#settings-divisions > *")).toHaveLength(before + 1);
    expect(document.activeElement).toBe(control(`外から${String(before + 1)}番目の区分`));
  });
});

describe("a rubric of the body's own", () => {
  const shown = (node: Element | null): boolean => node !== null && node.closest("[hidden]") === null;

  it("has its fields only when it is chosen; what was tried and left is not saved", async () => {
    const saving = save();
    await openTab({ save: saving });
    expect([shown(element("settings-grades")), shown(control("独自の基準の名前"))]).toEqual([false, false]);
    change("評価基準の名前", "own");
    expect([shown(element("settings-grades")), shown(control("独自の基準の名前"))]).toEqual([true, true]);
    change("独自の基準の名前", "わが市");
    change("評価基準の名前", rubricPresets[2]?.name ?? "");
    await click("settings-save");
    expect(saving.mock.calls[0]?.[0].map(({ row }) => row)).toEqual(["rubric"]);
  });

  it("is copied from a preset with all its symbols, and loses or gains one", async () => {
    const saving = save();
    await openTab({ save: saving });
    change("評価基準の名前", "own");
    const preset = [...rubricPresets].sort((one, other) => other.grades.length - one.grades.length)[0];
    (element("settings-preset") as HTMLSelectElement).value = preset?.name ?? "";
    await click("settings-copy-preset");
    const count = preset?.grades.length ?? 0;
    expect(all("#settings-grades > fieldset:not([hidden])")).toHaveLength(count);
    await click(all("#settings-grades > fieldset > fluent-button")[0] ?? "");
    expect(document.activeElement?.id).toBe("settings-add-grades");
    await click("settings-add-grades");
    expect(all("#settings-grades > fieldset:not([hidden])")).toHaveLength(count);
    await click("settings-save");
    const made = saving.mock.calls[0]?.[0] ?? [];
    expect(made.find(({ section, row, column }) => section === "grades" && row === "1" && column === 0)?.value).toBe(
      "",
    );
    expect(made.find(({ section, row, column }) => section === "grades" && row === "2" && column === 0)?.value).toBe(
      preset?.grades[1]?.symbol,
    );
  });
});

describe("an inspection after saving that the user does not wait for", () => {
  it("what was saved is said, and can be taken back", async () => {
    const inspect = jest.fn<Promise<Sighting>, []>().mockResolvedValueOnce({ kind: "report", report });
    inspect.mockReturnValue(new Promise(() => undefined));
    await start({}, { inspect });
    await click("tab-settings");
    await settle();
    change("評価する年度", "令和5年度");
    await click("settings-save");
    await settle();
    await click("cancel");
    expect(text("result")).toBe("「点検設定」シートに保存しました。\n点検は中止しました。");
    expect(element("undo").hidden).toBe(false);
  });
});

describe("the measures sheet and its columns", () => {
  const missing: Sighting = { kind: "missing", message: "見つかりません。" };

  it("shows what was found, what the settings say, and every column of the sheet", async () => {
    await start();
    await click("choose-columns");
    await settle();
    const options = (label: string): string[] =>
      [...control(label).querySelectorAll("option")].map(({ text: shown }) => shown);
    expect(options("施策名")).toEqual(["自動：A列「施策名」", "A列「施策名」", "B列「令和4年度 実績」", "C列"]);
    expect([options("目標")[0], control("実績").value, control("評価").value]).toEqual([
      "自動：見つかりません",
      "B",
      "Z",
    ]);
    expect(text("columns")).toContain("見出しは3行目です。");
    expect(document.activeElement?.id).toBe("columns");
  });

  it("keeps what the user says, and inspects the sheet that the settings name", async () => {
    const saveColumns = jest.fn<Promise<SaveResult>, [ColumnMapping]>().mockResolvedValue(saved);
    const inspect = jest.fn<Promise<Sighting>, [string | null]>().mockResolvedValue(missing);
    await start({ saveColumns }, { inspect });
    await click("choose-columns");
    control("施策名").value = "C";
    control("1番目の区分").value = "A";
    inspect.mockResolvedValue({ kind: "report", report });
    await click("columns-save");
    await settle();
    expect(saveColumns).toHaveBeenCalledWith({
      sheet: "一覧",
      headerRow: 2,
      roles: { name: "C", actual: "B", grade: "Z" },
      divisions: ["A"],
    });
    expect(inspect).toHaveBeenLastCalledWith(null, expect.any(AbortSignal));
    expect([element("columns").hidden, text("result")]).toEqual([true, expect.stringContaining("保存しました")]);
  });

  it("reads another sheet's columns, or those under another header row, and keeps the focus", async () => {
    const readColumns = jest.fn<Promise<ColumnChoices | null>, [string | null, number | null]>();
    readColumns.mockResolvedValue({ ...choices, chosen: { ...choices.chosen, headerFound: false } });
    await start({ readColumns });
    await click("choose-columns");
    const row = element("columns-header") as HTMLInputElement;
    row.focus();
    row.value = "5";
    row.dispatchEvent(new Event("change"));
    await settle();
    expect(readColumns).toHaveBeenLastCalledWith("一覧", 4);
    expect(document.activeElement?.id).toBe("columns-header");
    (element("columns-sheet") as HTMLSelectElement).value = "控え";
    element("columns-sheet").dispatchEvent(new Event("change"));
    await settle();
    expect(readColumns).toHaveBeenLastCalledWith("控え", null);
  });

  it("says why the sheet can't be read so, and stays open", async () => {
    const problems = [{ slot: null, message: "この割り当てでは点検できません。" }];
    await start({ saveColumns: () => Promise.resolve({ kind: "refused", problems }) });
    await click("choose-columns");
    await click("columns-save");
    expect([text("columns-problems"), element("columns").hidden]).toEqual(["この割り当てでは点検できません。", false]);
    expect(element("result").className).toBe("failed");
  });

  it("is left with Escape, and says when there is nothing to choose", async () => {
    await start({ readColumns: () => Promise.resolve(null) });
    await click("choose-columns");
    expect(text("columns")).toContain("選べるシートがありません。");
    await key("Escape", element("columns"));
    await settle();
    expect([element("columns").hidden, document.activeElement?.id]).toEqual([true, "inspect"]);
  });
});

describe("a workbook without a measures sheet", () => {
  const withoutMeasures = jest.fn<Promise<Sighting>, []>();
  beforeEach(() => {
    withoutMeasures.mockReset().mockResolvedValue({ kind: "missing", message: "見つかりません。" });
  });

  it("gets an empty one with examples, which is inspected, and can be taken back", async () => {
    await start({}, { inspect: withoutMeasures });
    withoutMeasures.mockResolvedValue({ kind: "report", report });
    await click("add-template");
    await settle();
    expect(text("result")).toContain("空の様式「施策一覧」を追加しました。");
    expect([element("undo").hidden, element("tab-findings").hidden]).toEqual([false, false]);
  });

  it.each([
    ["opened", "見本を新しいブックで開きました。"],
    ["kept", "見本は開いていません。ブックはそのままです。"],
    ["unsupported", "このExcelでは新しいブックとして開けないため、ダウンロードします。Excelで開いてください。"],
  ] as const)("opens the sample beside it, or has it downloaded (%s)", async (outcome, said) => {
    const openSample = jest.fn(() => Promise.resolve(outcome));
    await start({ openSample }, { inspect: withoutMeasures });
    const [link] = all("#workbook-help a");
    const followed = jest.fn((event: Event) => {
      if (!event.defaultPrevented) event.preventDefault();
      else return;
      downloads += 1;
    });
    let downloads = 0;
    document.body.addEventListener("click", followed);
    link?.click();
    await settle();
    await settle();
    document.body.removeEventListener("click", followed);
    expect([openSample.mock.calls, text("result")]).toEqual([[["kanagawa-report.xlsx"]], said]);
    expect(downloads).toBe(outcome === "unsupported" ? 1 : 0);
  });
});

describe("what is decided in the list and kept in the settings", () => {
  it("a question about the reading: its choices with examples, the answer kept, and the plan inspected by it", async () => {
    const saving = save();
    const change: SettingsChange = { section: "columns", row: "actual", column: 1, value: "K" };
    const choices = [
      { text: "H列「実績」（例：80件）", changes: [] },
      { text: "K列「実績値」（例：75件）", changes: [change] },
    ];
    const asking = {
      ...report,
      reading: { ...report.reading, questions: [{ text: "実績はどの列ですか。", readsFirst: true, choices }] },
    };
    const inspect = jest.fn<Promise<Sighting>, []>().mockResolvedValueOnce({ kind: "report", report: asking });
    inspect.mockResolvedValue({ kind: "report", report });
    await start({ save: saving }, { inspect });
    expect(text("reading-question")).toContain("実績はどの列ですか。");
    await clickButton("K列「実績値」（例：75件）");
    await settle();
    expect([saving.mock.calls, all("#reading-question").length]).toEqual([[[[change]]], 0]);
    expect(text("result")).toBe("K列「実績値」（例：75件）を選びました。「点検設定」シートに残しました。");
    expect(element("undo").hidden).toBe(false);
  });

  it("a kind is left out by one decision, which says so", async () => {
    const saving = save();
    await start({ save: saving });
    await click(all(".line.group .entry")[0] ?? "findings");
    await clickButton("この計画では、この種類を点検しない");
    await settle();
    expect(saving.mock.calls).toEqual([
      [[{ section: "severities", row: "judgement-grade-differs", column: 1, value: "off" }]],
    ]);
    expect(text("result")).toBe("「評価が合わない」は、この計画では点検しません（「点検設定」シートに保存しました）。");
  });

  it("what these write are fields of the form", () => {
    const slots = settings.form.flatMap(({ rows }) => rows.flatMap(({ fields }) => fields));
    const has = (section: string, row: string): boolean =>
      slots.some((slot) => slot.section === section && slot.row === row && slot.column === 1);
    expect([has("severities", "judgement-grade-differs"), has("columns", "actual"), has("plan", "fiscalYear")]).toEqual(
      [true, true, true],
    );
  });
});
