import { cellAddress } from "../domain/grid/cell";
import type { Language } from "../domain/texts/language";
import { byId } from "./element";
import { showFindings } from "./findingList";
import { paneActionNames } from "./paneActions";
import type { PaneActionName, PaneActions, PaneFinding, PaneReport } from "./paneActions";
import { paneTexts } from "./paneTexts";
import type { PaneTexts } from "./paneTexts";

export interface Pane {
  /** Runs an action as its button does. Never rejects: the pane says what happened. */
  readonly run: (action: PaneActionName) => Promise<void>;
}

interface Result {
  readonly kind: "running" | "done" | "failed";
  readonly message: string;
}

function showResult({ kind, message }: Result): void {
  const line = byId("result");
  line.className = kind;
  line.textContent = message;
}

function showFixedTexts(texts: PaneTexts, language: Language): void {
  document.documentElement.lang = language;
  document.title = texts.title;
  const fixed: Readonly<Record<string, string>> = {
    title: texts.title,
    introduction: texts.introduction,
    "actions-label": texts.actions.label,
    inspect: texts.actions.inspect,
    fill: texts.actions.fill,
    summarize: texts.actions.summarize,
    "overview-label": texts.overview.label,
    "overview-sheet-label": texts.overview.sheet,
    "overview-layout-label": texts.overview.layout,
    "overview-measures-label": texts.overview.measures,
    "findings-label": texts.findings.label,
    "findings-hint": texts.findings.hint,
  };
  for (const [id, text] of Object.entries(fixed)) byId(id).textContent = text;
}

function showOverview({ sheet, layout, measureCount }: PaneReport, texts: PaneTexts): void {
  byId("overview-sheet").textContent = sheet;
  byId("overview-layout").textContent = texts.words.layouts[layout];
  byId("overview-measures").textContent = texts.overview.measureCount({ count: measureCount });
  byId("overview").hidden = false;
  byId("introduction").hidden = true;
}

/** Brings taskpane.html to life. */
export function startPane(actions: PaneActions, language: Language): Pane {
  const texts = paneTexts[language];
  let running = false;

  async function attempt(startMessage: string, work: () => Promise<string>): Promise<void> {
    if (running) {
      showResult({ kind: "running", message: texts.busy });
      return;
    }
    running = true;
    showBusy(true);
    showResult({ kind: "running", message: startMessage });
    try {
      showResult({ kind: "done", message: await work() });
    } catch (error) {
      showResult({ kind: "failed", message: actions.describeFailure(error) });
    } finally {
      running = false;
      showBusy(false);
    }
  }

  async function select({ sheet, position }: PaneFinding): Promise<void> {
    if (position === null) return;
    await attempt("", async () => {
      await actions.selectCell({ sheet, ...position });
      return texts.selected({ sheet, address: cellAddress(position) });
    });
  }

  const works: Readonly<Record<PaneActionName, () => Promise<string>>> = {
    inspect: async () => {
      const report = await actions.inspect();
      showOverview(report, texts);
      showFindings(report.findings, texts, (finding) => void select(finding));
      return texts.inspected({ findings: report.findings.length });
    },
    fill: async () => (await actions.fill()).message,
    summarize: async () => (await actions.summarize()).message,
  };

  const run = (action: PaneActionName): Promise<void> => attempt(texts.running[action], works[action]);

  showFixedTexts(texts, language);
  showResult({ kind: "done", message: "" });
  for (const action of paneActionNames) byId(action).onclick = () => void run(action);
  showBusy(false);
  return { run };
}

/** Buttons keep the focus while an action runs: they are marked, not disabled. */
function showBusy(busy: boolean): void {
  byId("pane").setAttribute("aria-busy", String(busy));
  for (const action of paneActionNames) {
    byId(action).removeAttribute("disabled");
    byId(action).setAttribute("aria-disabled", String(busy));
  }
}

/** What the pane shows while its buttons are off: Excel is still connecting, or can't be reached from here. */
export function showWithoutActions(state: "connecting" | "withoutOffice" | "withoutExcel", language: Language): void {
  showFixedTexts(paneTexts[language], language);
  showResult({ kind: state === "connecting" ? "running" : "failed", message: paneTexts[language][state] });
}
