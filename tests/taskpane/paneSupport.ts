import { readFileSync } from "node:fs";
import path from "node:path";
import type { PaneActions, PaneFinding, PaneReport, WritePreview, WriteResult } from "../../src/taskpane/paneActions";

const page = readFileSync(path.resolve(__dirname, "../../src/taskpane/taskpane.html"), "utf8");

/** What Fluent's tabs, switches and boxes do when they are clicked: jsdom can't define them. */
function actAsFluent({ target }: Event): void {
  if (!(target instanceof HTMLElement)) return;
  for (const name of ["fluent-switch", "fluent-checkbox"] as const) {
    const box = target.closest(name);
    if (box === null) continue;
    box.checked = !box.checked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }
  const tablist = target.closest("fluent-tablist");
  if (tablist !== null && tablist.activeid !== target.id) {
    tablist.activeid = target.id;
    tablist.dispatchEvent(new Event("change"));
  }
}

/** Puts taskpane.html's body into the document. */
export function openPage(): void {
  // jsdom has no layout.
  Element.prototype.scrollIntoView = () => undefined;
  document.documentElement.innerHTML = /<body>.*<\/body>/s.exec(page)?.[0] ?? "";
  document.body.addEventListener("click", actAsFluent);
}

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(id);
  return found;
}

export const text = (id: string): string => element(id).textContent;

export const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

/** Lets the promises of a click run. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

export async function click(target: HTMLElement | string): Promise<void> {
  (typeof target === "string" ? element(target) : target).click();
  await settle();
}

/** Clicks the button that says this. */
export async function clickButton(label: string): Promise<void> {
  const button = all("fluent-button").find(({ textContent }) => textContent === label);
  if (button === undefined) throw new Error(`no button ${label}`);
  await click(button);
}

/** Puts the findings together in another way. */
export function groupBy(grouping: "none" | "measure" | "kind"): void {
  const group = element("finding-group") as HTMLSelectElement;
  group.value = grouping;
  group.dispatchEvent(new Event("change"));
}

/** Opens the groups of findings that are closed. */
export async function openGroups(): Promise<void> {
  for (;;) {
    const closed = all('.line.group .entry[aria-expanded="false"]')[0];
    if (closed === undefined) return;
    await click(closed);
  }
}

export async function key(name: string, target = element("finding-list")): Promise<void> {
  target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  await settle();
}

export const finding: PaneFinding = {
  code: "judgement-grade-differs",
  severity: "error",
  family: "judgement",
  title: "評価が合わない",
  sheet: "施策一覧",
  position: { row: 8, column: 8 },
  measure: "Ⅰ-①-ア-2",
  message: "評価「○」が目標と実績に合いません。",
  fix: "評価を「△」に直してください。",
  rule: null,
  repairs: [],
  fingerprint: "1",
};

export const report: PaneReport = {
  sheet: "施策一覧",
  layout: "report",
  measureCount: 76,
  fieldCount: 21,
  fieldLevel: "分野",
  fiscalYear: "令和4年度",
  rubric: "神奈川県ICT計画",
  reading: { sentence: "施策76、目標＝G列「目標」、実績＝H列「実績」", remarks: [], questions: [] },
  checks: { passed: 60, found: 2, notChecked: [{ title: "年度間の食い違い", reason: "ほかの年度の列がありません。" }] },
  findings: [
    finding,
    {
      ...finding,
      severity: "warning",
      position: { row: 2, column: 0 },
      measure: null,
      family: "structure",
      title: "番号の抜け",
      message: "番号が抜けています。",
      rule: "L1-03",
    },
    {
      ...finding,
      severity: "info",
      position: { row: 9, column: 4 },
      measure: "Ⅰ-①-ア-3",
      title: "評価が合わない",
      message: "空白があります。",
      repairs: [{ cell: { sheet: "施策一覧", row: 9, column: 4 }, before: "１件", after: "1件" }],
    },
  ],
  accepted: [],
  staleAcceptances: [],
  acceptanceProblems: [],
  sentences: ["21分野76施策のうち、71施策（93.4%）で施策目標を達成しました。"],
  summary: [
    {
      kind: "division",
      name: "ア 健康",
      measures: 4,
      achieved: 3,
      missedEnded: 1,
      missedContinuing: 0,
      rate: 0.75,
      rateText: "75.0%",
    },
    {
      kind: "total",
      name: "合計",
      measures: 4,
      achieved: 3,
      missedEnded: 1,
      missedContinuing: 0,
      rate: 0.75,
      rateText: "75.0%",
    },
  ],
  matrix: {
    statuses: ["達成", "未達成(終了)", "判定不能"],
    rows: [
      { grade: "◎", measures: [["Ⅰ-①-ア-3"], [], []] },
      { grade: "", measures: [[], ["Ⅰ-①-ア-2"], []] },
    ],
  },
};

export const written = (changes: Partial<Extract<WriteResult, { kind: "written" }>> = {}): WriteResult => ({
  kind: "written",
  places: [{ sheet: "集計表", address: "A1:H32" }],
  report,
  undo: () => Promise.resolve([]),
  ...changes,
});

/** A preview of a new sheet, which `write` writes. */
export const previewOf = (
  write: WritePreview["write"] = () => Promise.resolve(written()),
  items: WritePreview["items"] = [{ kind: "newSheet", sheet: "集計表", rows: 32 }],
): WritePreview => ({ items, write });

const notAsked = (): Promise<never> => Promise.reject(new Error("not asked of"));

export function actionsWith(changes: Partial<PaneActions> = {}): PaneActions {
  return {
    inspect: () => Promise.resolve({ kind: "report", report }),
    preview: () => Promise.resolve(previewOf()),
    accept: notAsked,
    withdraw: notAsked,
    previewRepairs: notAsked,
    repair: notAsked,
    previewFormulas: notAsked,
    cleanUp: notAsked,
    needsCleanUp: () => false,
    takeRemarks: () => [],
    selectCell: () => Promise.resolve(),
    describeFailure: (error) => `できません: ${error instanceof Error ? error.message : ""}`,
    ...changes,
  };
}

/** Findings on as many rows of column A. */
export const findingsOf = (count: number): PaneFinding[] =>
  Array.from({ length: count }, (_, row) => ({ ...finding, position: { row, column: 0 } }));
