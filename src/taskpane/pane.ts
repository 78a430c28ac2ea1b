import { cellAddress } from "../domain/grid/cell";
import type { Language } from "../domain/texts/language";
import type { EditedCells } from "../excel/applyWrites";
import { copyText } from "./copyText";
import { byId } from "./element";
import { FindingList } from "./findingList";
import { findingsAsText } from "./findingText";
import { showOverview } from "./overviewView";
import { writeActionNames } from "./paneActions";
import type {
  PaneActionName,
  PaneActions,
  PaneFinding,
  PaneReport,
  PreviewItem,
  WriteActionName,
  WriteResult,
} from "./paneActions";
import { paneTexts } from "./paneTexts";
import type { PaneTexts } from "./paneTexts";
import { ask } from "./question";
import { showView, startTabs } from "./tabs";
import { showWorkbook } from "./workbookView";

export interface Pane {
  /** Runs an action as its button does. Never rejects: the pane says what happened. */
  readonly run: (action: PaneActionName) => Promise<void>;
  /** Says what is in the workbook, without inspecting it for the user. */
  readonly look: () => Promise<void>;
}

interface Result {
  readonly kind: "running" | "done" | "failed";
  readonly message: string;
}

const buttonNames: readonly PaneActionName[] = ["inspect", ...writeActionNames];

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
    "workbook-label": texts.workbook.label,
    "actions-label": texts.actions.label,
    "more-label": texts.actions.more,
    undo: texts.undo,
    "tab-findings": texts.views.findings,
    "tab-overview": texts.views.overview,
    ...Object.fromEntries(buttonNames.map((name) => [name, texts.actions[name]])),
  };
  for (const [id, text] of Object.entries(fixed)) byId(id).textContent = text;
  byId("views").setAttribute("aria-label", texts.views.label);
}

/** Buttons keep the focus while an action runs: they are marked, not disabled. */
function showBusy(busy: boolean): void {
  byId("pane").setAttribute("aria-busy", String(busy));
  byId("progress").hidden = !busy;
  for (const action of buttonNames) {
    byId(action).removeAttribute("disabled");
    byId(action).setAttribute("aria-disabled", String(busy));
  }
}

function wordPreviewItem(item: PreviewItem, { preview }: PaneTexts): string {
  return item.kind === "columns" ? preview.columns(item) : preview[item.kind](item);
}

/** Brings taskpane.html to life. */
export function startPane(actions: PaneActions, language: Language): Pane {
  const texts = paneTexts[language];
  let running = false;
  let sheet: string | null = null;
  let undo: (() => Promise<void>) | null = null;
  let looking: Promise<void> = Promise.resolve();

  const say = (message: string): void => {
    showResult({ kind: "done", message });
  };

  async function attempt(startMessage: string, work: () => Promise<string>): Promise<void> {
    if (running) {
      showResult({ kind: "running", message: texts.busy });
      return;
    }
    running = true;
    showBusy(true);
    showResult({ kind: "running", message: startMessage });
    try {
      say(await work());
    } catch (error) {
      showResult({ kind: "failed", message: actions.describeFailure(error) });
    } finally {
      running = false;
      showBusy(false);
    }
  }

  async function copy(text: string, copied: string): Promise<void> {
    if (await copyText(text)) say(copied);
    else showResult({ kind: "failed", message: texts.findings.copyFailed });
  }

  const list = new FindingList({
    texts,
    select: (finding) => void select(finding),
    copy: (findings) => void copy(findingsAsText(findings, texts), texts.findings.copied({ count: findings.length })),
  });

  async function select({ sheet: ofFinding, position }: PaneFinding): Promise<void> {
    await attempt("", async () => {
      await actions.selectCell({ sheet: ofFinding, ...position });
      return texts.selected({ sheet: ofFinding, address: cellAddress(position) });
    });
  }

  function showReport(report: PaneReport): void {
    showWorkbook({ kind: "report", report }, workbookOptions);
    byId("report").hidden = false;
    byId("introduction").hidden = true;
    list.show(report.findings);
    showOverview(report, {
      texts,
      copy: (text) => void copy(text, texts.overview.copied),
      showMeasures: (name, codes) => {
        showView("findings");
        list.showMeasures(name, codes);
      },
    });
  }

  const workbookOptions = {
    texts,
    choose: (chosen: string) => {
      sheet = chosen;
      void run("inspect");
    },
    lookAgain: () => void look(),
  };

  async function inspect(): Promise<string> {
    const sighting = await actions.inspect(sheet);
    if (sighting.kind === "report") {
      showReport(sighting.report);
      return texts.inspected({ findings: sighting.report.findings.length });
    }
    showWorkbook(sighting, workbookOptions);
    byId("report").hidden = true;
    return "";
  }

  function look(): Promise<void> {
    looking = attempt(texts.running.look, async () => {
      showWorkbook(await actions.inspect(sheet), workbookOptions);
      return "";
    });
    return looking;
  }

  /** Shows what will be written; answers whether the user wants it. */
  async function confirm(action: WriteActionName): Promise<boolean> {
    const items = await actions.preview(action, sheet);
    say("");
    return ask<boolean>({
      label: texts.preview.label,
      lead: texts.preview.lead,
      items: items.map((item) => wordPreviewItem(item, texts)),
      answers: [
        [true, texts.preview.apply],
        [false, texts.preview.cancel],
      ],
    });
  }

  async function writeAskingAboutEdits(action: WriteActionName): Promise<WriteResult | null> {
    const result = await actions.write(action, sheet, "ask");
    if (result.kind === "written") return result;
    say("");
    const answer = await ask<EditedCells | null>({
      label: texts.edited.label,
      lead: texts.edited.lead({ sheets: result.sheets.join("、") }),
      items: [],
      answers: [
        ["keep", texts.edited.keep],
        ["replace", texts.edited.replace],
        [null, texts.edited.cancel],
      ],
    });
    return answer === null ? null : actions.write(action, sheet, answer);
  }

  async function write(action: WriteActionName): Promise<string> {
    if (!(await confirm(action))) return texts.preview.cancelled;
    showResult({ kind: "running", message: texts.running.write });
    const result = await writeAskingAboutEdits(action);
    byId(action).focus();
    if (result?.kind !== "written") return texts.preview.cancelled;
    showReport(result.report);
    if (result.places.length === 0) return texts.nothingWritten;
    offerUndo(result.undo);
    return texts.written({ places: result.places.map((place) => texts.writtenPlace(place)).join("、") });
  }

  function offerUndo(takeBack: (() => Promise<void>) | null): void {
    undo = takeBack;
    byId("undo").hidden = takeBack === null;
  }

  async function undoLast(): Promise<void> {
    const takeBack = undo;
    if (takeBack === null) return;
    await attempt(texts.running.undo, async () => {
      await takeBack();
      offerUndo(null);
      byId("inspect").focus();
      return texts.undone;
    });
  }

  async function run(action: PaneActionName): Promise<void> {
    // A ribbon button may have opened the pane, which looks at the workbook first.
    await looking;
    if (action === "inspect") await attempt(texts.running.inspect, inspect);
    else await attempt(texts.running.preview, () => write(action));
  }

  showFixedTexts(texts, language);
  showResult({ kind: "done", message: "" });
  startTabs((view) => {
    if (view === "findings") list.redraw();
  });
  for (const action of buttonNames) byId(action).onclick = () => void run(action);
  byId("undo").onclick = () => void undoLast();
  showBusy(false);
  return { run, look };
}

/** What the pane shows while its buttons are off: Excel is still connecting, or can't be reached from here. */
export function showWithoutActions(state: "connecting" | "withoutOffice" | "withoutExcel", language: Language): void {
  showFixedTexts(paneTexts[language], language);
  showResult({ kind: state === "connecting" ? "running" : "failed", message: paneTexts[language][state] });
}
