import type { Undo } from "./paneActions";
import type { Language } from "../domain/texts/language";
import { confirmWriting, writeAskingAboutEdits } from "./confirmWriting";
import { byId } from "./element";
import { focusButton, keepFocus } from "./keepFocus";
import type { Surroundings } from "./live";
import { formulaCommandNames, writeActionNames } from "./paneActions";
import type { PaneActionName, PaneActions, PaneReport, Sighting, WriteActionName } from "./paneActions";
import { paneTexts } from "./paneTexts";
import type { PaneTexts } from "./paneTexts";
import { runFormulaCommand } from "./formulaCommand";
import { Cancelled, Progress, showResult, type Cancellable } from "./progress";
import { ReportsTab, type LoadReports } from "./reportsTab";
import type { ReportViews, ReportViewsOptions } from "./reportViews";
import { SettingsPanel } from "./settingsPanel";
import type { SettingsPart } from "./settingsPart";
import { keepWidth, showReportTabs, startTabs } from "./tabs";
import { showWorkbook, type WorkbookViewOptions } from "./workbookView";

export interface Pane {
  /** Runs an action as its button does. Never rejects: the pane says what happened. */
  readonly run: (action: PaneActionName) => Promise<void>;
  /** Says what is in the workbook, without inspecting it for the user. */
  readonly look: () => Promise<void>;
}

const actionNames: readonly PaneActionName[] = ["inspect", ...writeActionNames, ...formulaCommandNames];
const buttons: readonly string[] = [...actionNames, "tab-reports", "tab-settings"];

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
    "tab-reports": texts.views.reports,
    "tab-settings": texts.views.settings,
    cancel: texts.cancel,
    ...Object.fromEntries(actionNames.map((name) => [name, texts.actions[name]])),
  };
  for (const [id, text] of Object.entries(fixed)) byId(id).textContent = text;
  for (const tab of document.querySelectorAll("fluent-tab")) keepWidth(tab);
  byId("views").setAttribute("aria-label", texts.views.label);
}

/** Loads the code that shows reports. */
export type LoadReportViews = () => Promise<new (options: ReportViewsOptions) => ReportViews>;

async function loadViews(): ReturnType<LoadReportViews> {
  return (await import(/* webpackChunkName: "report" */ "./reportViews")).ReportViews;
}

/** Brings taskpane.html to life. Without `loadSettings` no settings tab; without `surroundings` no inspecting as one types; without `loadReports` no reports tab. */
export function startPane(
  actions: PaneActions,
  language: Language,
  loadSettings: (() => Promise<SettingsPart>) | null = null,
  surroundings: Surroundings | null = null,
  loadReports: LoadReports | null = null,
  loadReportViews: LoadReportViews = loadViews,
): Pane {
  const texts = paneTexts[language];
  showFixedTexts(texts, language);
  showResult({ kind: "done", message: "" });
  const progress = new Progress(texts, actions.describeFailure, buttons);
  let sheet: string | null = null;
  /** The latest last. */
  const undos: Undo[] = [];
  let inspectedText = "";
  let looking: Promise<void> = Promise.resolve();

  let views: ReportViews | null = null;
  async function reportViews(): Promise<ReportViews> {
    const Views = await loadReportViews();
    return (views ??= new Views({
      texts,
      actions,
      progress,
      surroundings,
      sheet: () => sheet,
      onChange: async ({ report, undo: takeBack, places }) => {
        await showReport(report);
        if (places.length > 0) offerUndo(takeBack);
      },
      onSight: showAgain,
    }));
  }

  async function redrawFindings(): Promise<void> {
    (await reportViews()).redraw();
  }

  /** `duration`: of the inspection in ms; `null` where it was a part of something else. */
  async function showReport(report: PaneReport, duration: number | null = null): Promise<void> {
    await draw(report);
    (await reportViews()).shownByAction(duration);
  }

  async function draw(report: PaneReport): Promise<void> {
    const drawn = await reportViews();
    const drawWorkbook = (): void => {
      showWorkbook({ kind: "report", report }, workbookOptions);
    };
    keepFocus(byId("workbook"), drawWorkbook, () => byId("inspect"));
    showReportTabs(true);
    byId("introduction").hidden = true;
    drawn.show(report);
  }

  function showNoReport(sighting: Exclude<Sighting, { readonly kind: "report" }>): void {
    showWorkbook(sighting, workbookOptions);
    showReportTabs(false);
  }

  /** What has been inspected without the user's asking; what the last inspection said is not left standing beside it. */
  async function showAgain(sighting: Sighting): Promise<void> {
    if (sighting.kind !== "report") {
      showNoReport(sighting);
      return;
    }
    await draw(sighting.report);
    const isOnShow = byId("result").textContent === inspectedText;
    const text = texts.inspected({ findings: sighting.report.findings.length });
    if (isOnShow && text !== inspectedText) progress.say(text);
    if (isOnShow) inspectedText = text;
  }

  const settings =
    loadSettings === null
      ? null
      : new SettingsPanel({
          texts,
          progress,
          load: loadSettings,
          inspect: (cancellable, inspected) => {
            if (inspected === "settings") sheet = null;
            return inspectChange(cancellable);
          },
          offerUndo,
        });

  const reports =
    loadReports === null
      ? null
      : new ReportsTab(loadReports, {
          language,
          texts,
          progress,
          sheet: () => sheet,
          inspect: inspectChange,
          offerUndo,
        });

  const workbookOptions: WorkbookViewOptions = {
    texts,
    choose: (chosen: string) => {
      sheet = chosen;
      void run("inspect");
    },
    lookAgain: () => void look(),
    help:
      settings === null
        ? null
        : {
            chooseColumns: () => void settings.chooseColumns(sheet),
            addTemplate: () => void settings.addTemplate(),
            openSample: (file) => settings.openSample(file),
          },
  };

  async function inspect(cancellable: Cancellable): Promise<string> {
    const start = performance.now();
    const sighting = await cancellable((signal) => actions.inspect(sheet, signal));
    if (sighting.kind === "report") {
      await showReport(sighting.report, performance.now() - start);
      inspectedText = texts.inspected({ findings: sighting.report.findings.length });
      return inspectedText;
    }
    showNoReport(sighting);
    return "";
  }

  /** Inspects what an action has changed: that stays when the user does not wait for the inspection. */
  async function inspectChange(cancellable: Cancellable): Promise<string> {
    try {
      return await inspect(cancellable);
    } catch (error) {
      if (error instanceof Cancelled) return texts.inspectionCancelled;
      throw error;
    }
  }

  async function inspectAgain(): Promise<void> {
    const sighting = await actions.inspect(sheet);
    if (sighting.kind === "report") await showReport(sighting.report);
    else showNoReport(sighting);
  }

  function look(): Promise<void> {
    looking = progress.attempt(texts.running.look, async (cancellable) => {
      const sighting = await cancellable((signal) => actions.inspect(sheet, signal));
      showWorkbook(sighting, workbookOptions);
      return "";
    });
    return looking;
  }

  async function write(action: WriteActionName, cancellable: Cancellable): Promise<string> {
    const preview = await cancellable((signal) => actions.preview(action, sheet, signal));
    if (!(await confirmWriting(texts, progress, preview.items))) return texts.preview.cancelled;
    showResult({ kind: "running", message: texts.running.write });
    const result = await writeAskingAboutEdits(texts, progress, preview.write);
    focusButton(byId(action));
    if (result === null) return texts.preview.cancelled;
    await showReport(result.report);
    if (result.places.length === 0) return texts.nothingWritten;
    offerUndo(result.undo);
    return texts.written({ places: result.places.map((place) => texts.writtenPlace(place)).join("、") });
  }

  function offerUndo(takeBack: Undo | null): void {
    if (takeBack !== null) undos.push(takeBack);
    byId("undo").hidden = undos.length === 0;
  }

  async function undoLast(): Promise<void> {
    const takeBack = undos.at(-1);
    if (takeBack === undefined) return;
    await progress.attempt(texts.running.undo, async () => {
      const left = await takeBack();
      undos.pop();
      offerUndo(null);
      if (!byId("tab-findings").hidden) await inspectAgain();
      await settings?.refresh();
      byId("inspect").focus();
      return [left.length === 0 ? texts.undone : texts.undonePartly, ...left].join("\n");
    });
  }

  async function run(action: PaneActionName): Promise<void> {
    // A ribbon button may have opened the pane, which looks at the workbook first.
    await looking;
    if (action === "inspect") await progress.attempt(texts.running.inspect, inspect);
    else if (action === "reenter" || action === "freeze")
      await runFormulaCommand(action, { actions, texts, progress, offerUndo });
    else await progress.attempt(texts.running.preview, (cancellable) => write(action, cancellable));
  }

  startTabs({
    onShow: (view) => {
      if (view === "findings") void redrawFindings();
      if (view === "reports") void reports?.show();
      if (view === "settings") void settings?.show();
    },
    // What these show has to be read from the workbook first.
    isRefused: (view) => progress.isBusy && (view === "reports" || view === "settings"),
    onRefused: () => {
      progress.sayBusy();
    },
  });
  byId("tab-reports").hidden = reports === null;
  byId("tab-settings").hidden = settings === null;
  for (const action of actionNames) byId(action).onclick = () => void run(action);
  byId("undo").onclick = () => void undoLast();
  return { run, look };
}

/** What the pane shows while its buttons are off: Excel is still connecting, or can't be reached from here. */
export function showWithoutActions(state: "connecting" | "withoutOffice" | "withoutExcel", language: Language): void {
  showFixedTexts(paneTexts[language], language);
  showResult({ kind: state === "connecting" ? "running" : "failed", message: paneTexts[language][state] });
}
