import { cellAddress, parseAreaAddress } from "../domain/grid/cell";
import type { Language } from "../domain/texts/language";
import { confirmWriting, writeAskingAboutEdits } from "./confirmWriting";
import { byId } from "./element";
import { actionNames, showFixedTexts, shutMenus } from "./fixedTexts";
import { runFormulaCommand } from "./formulaCommand";
import { focusButton, keepFocus } from "./keepFocus";
import type { Surroundings } from "./live";
import type {
  PaneActionName,
  PaneActions,
  PaneCell,
  PaneReport,
  Sighting,
  Undo,
  WriteActionName,
  WrittenPlace,
} from "./paneActions";
import { paneTexts, type PaneTexts } from "./paneTexts";
import { Cancelled, Progress, showResult, type Cancellable, type Said } from "./progress";
import { LazyTab, type LoadPanel } from "./lazyTab";
import { isReplaced, isScriptMissing } from "./release";
import type { ReconciliationPanelOptions } from "./reconciliationPanel";
import type { ReportsPanelOptions } from "./reportsPanel";
import type { ReportViews, ReportViewsOptions } from "./reportViews";
import { startSelfTestButton, type LoadSelfTest } from "./selfTestButton";
import { SettingsPanel, type InspectedSheet } from "./settingsPanel";
import type { SettingsPart } from "./settingsPart";
import { showReportTabs, startTabs, type ViewName } from "./tabs";
import { WrittenList } from "./writtenList";
import { showVerdict, type VerdictOptions } from "./verdict";

export interface Pane {
  /** Runs an action as its button does. Never rejects: the pane says what happened. */
  readonly run: (action: PaneActionName) => Promise<void>;
  /** Inspects what is in the workbook and shows it, as the pane does when it opens. */
  readonly look: () => Promise<void>;
}

/** Loads the code that shows reports. */
export type LoadReportViews = () => Promise<new (options: ReportViewsOptions) => ReportViews>;

async function loadViews(): ReturnType<LoadReportViews> {
  return (await import(/* webpackChunkName: "report" */ "./reportViews")).ReportViews;
}

/** What changes while the pane is there. */
interface State {
  /** The sheet that the user chose; `null`: no choice. */
  readonly sheet: string | null;
  /** Something is half written that Excel would not take back. */
  readonly isUnfinished: boolean;
  /** What the last inspection said. */
  readonly inspected: string;
  /** The pane's first look at the workbook. */
  readonly looking: Promise<void>;
  readonly views: ReportViews | null;
}

/** How code is loaded that is first needed later; a pane without one of these has no such tab or button. */
export interface LoadLater {
  readonly reports?: LoadPanel<ReportsPanelOptions>;
  readonly reconciliation?: LoadPanel<ReconciliationPanelOptions>;
  readonly selfTest?: LoadSelfTest;
}

interface Parts {
  readonly actions: PaneActions;
  readonly language: Language;
  readonly loadSettings: (() => Promise<SettingsPart>) | null;
  readonly surroundings: Surroundings | null;
  readonly later: LoadLater;
  readonly loadReportViews: LoadReportViews;
}

class RunningPane implements Pane {
  #state: State = {
    ...{ sheet: null, isUnfinished: false, inspected: "" },
    looking: Promise.resolve(),
    views: null,
  };
  readonly #texts: PaneTexts;
  readonly #progress: Progress;
  readonly #settings: SettingsPanel | null;
  readonly #reports: LazyTab<ReportsPanelOptions> | null;
  readonly #reconciliation: LazyTab<ReconciliationPanelOptions> | null;
  readonly #verdict: VerdictOptions;
  readonly #written = new WrittenList();

  constructor(private readonly parts: Parts) {
    const { language } = parts;
    this.#texts = paneTexts[language];
    this.#progress = new Progress(
      this.#texts,
      (error) => this.#describeFailure(error),
      [...actionNames, "selfTest", "tab-reconciliation", "tab-reports", "tab-settings"],
      (place) => void this.#goTo(place),
      () => parts.actions.takeRemarks(),
    );
    this.#progress.onDone((said) => {
      this.#written.name(said);
    });
    this.#settings = this.#settingsPanel(parts);
    this.#reports = this.#lazyTab(parts.later.reports);
    this.#reconciliation = this.#lazyTab(parts.later.reconciliation);
    this.#verdict = this.#verdictOptions();
    this.#startControls();
  }

  async run(action: PaneActionName): Promise<void> {
    // A ribbon button may have opened the pane, which looks at the workbook first.
    await this.#state.looking;
    const [texts, progress, { actions }] = [this.#texts, this.#progress, this.parts];
    if (action === "inspect") await progress.attempt(texts.running.inspect, (waiting) => this.#inspect(waiting));
    else if (action === "reenter" || action === "freeze")
      await runFormulaCommand(action, {
        ...{ actions, texts, progress },
        offerUndo: (undo) => {
          this.#offerUndo(undo);
        },
      });
    else await progress.attempt(texts.running.preview, (waiting) => this.#write(action, waiting));
  }

  look(): Promise<void> {
    const looking = this.#progress.attempt(this.#texts.running.look, async (cancellable) => {
      await this.#inspect(cancellable);
      return "";
    });
    this.#set({ looking });
    return looking;
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    byId("cleanUp").hidden = !this.#state.isUnfinished;
  }

  #offerUndo(undo: Undo | null): void {
    if (undo !== null) this.#written.add(undo);
  }

  async #describeFailure(error: unknown): Promise<string> {
    const { failures } = this.#texts;
    if (isScriptMissing(error)) return (await isReplaced()) ? failures.newRelease : failures.scriptMissing;
    if (this.parts.actions.needsCleanUp(error)) this.#set({ isUnfinished: true });
    return this.parts.actions.describeFailure(error);
  }

  // ------------------------------------------------------------------------------------------------- parts

  #settingsPanel({ loadSettings }: Parts): SettingsPanel | null {
    if (loadSettings === null) return null;
    return new SettingsPanel({
      texts: this.#texts,
      progress: this.#progress,
      load: loadSettings,
      inspect: (cancellable, inspected) => this.#inspectChange(cancellable, inspected),
      offerUndo: (undo) => {
        this.#offerUndo(undo);
      },
    });
  }

  #lazyTab(load: LoadPanel<ReportsPanelOptions> | undefined): LazyTab<ReportsPanelOptions> | null {
    if (load === undefined) return null;
    return new LazyTab(load, {
      language: this.parts.language,
      texts: this.#texts,
      progress: this.#progress,
      sheet: () => this.#state.sheet,
      inspect: (cancellable) => this.#inspectChange(cancellable, "chosen"),
      offerUndo: (undo) => {
        this.#offerUndo(undo);
      },
    });
  }

  #verdictOptions(): VerdictOptions {
    const settings = this.#settings;
    return {
      texts: this.#texts,
      choose: (choice) => {
        // Kept here too, for a workbook whose settings can't be written.
        this.#set({ sheet: choice.sheet });
        void (settings === null ? this.run("inspect") : settings.answer(choice, "settings"));
      },
      lookAgain: () => void this.look(),
      help:
        settings === null
          ? null
          : {
              chooseColumns: () => void settings.chooseColumns(this.#state.sheet),
              addTemplate: () => void settings.addTemplate(),
              openSample: (file) => settings.openSample(file),
            },
    };
  }

  async #views(): Promise<ReportViews> {
    const Views = await this.parts.loadReportViews();
    const { actions, surroundings } = this.parts;
    const settings = this.#settings;
    const views =
      this.#state.views ??
      new Views({
        ...{ actions, surroundings },
        texts: this.#texts,
        progress: this.#progress,
        sheet: () => this.#state.sheet,
        onChange: async ({ report, undo, places }) => {
          await this.#showReport(report, null, true);
          if (places.length > 0) this.#offerUndo(undo);
        },
        onSight: (sighting) => this.#showAgain(sighting),
        answer: settings === null ? null : (choice) => void settings.answer(choice),
        turnOff: settings === null ? null : (finding) => void settings.turnOff(finding),
      });
    this.#set({ views });
    return views;
  }

  #startControls(): void {
    const progress = this.#progress;
    startTabs({
      onShow: (view) => {
        this.#onShow(view);
      },
      // What these show has to be read from the workbook first.
      isRefused: (view) => progress.isBusy && view !== "findings" && view !== "overview",
      onRefused: () => {
        progress.sayBusy();
      },
    });
    shutMenus();
    byId("tab-reports").hidden = this.#reports === null;
    byId("tab-reconciliation").hidden = this.#reconciliation === null;
    byId("tab-settings").hidden = this.#settings === null;
    for (const action of actionNames) byId(action).onclick = () => void this.run(action);
    startSelfTestButton(this.parts.later.selfTest, { language: this.parts.language, texts: this.#texts, progress });
    byId("undo").onclick = () => void this.#undo();
    byId("cleanUp").onclick = () => void this.#cleanUp();
  }

  #onShow(view: ViewName): void {
    byId("finding-options").hidden = view !== "findings";
    if (view === "findings") this.#state.views?.redraw();
    if (view === "reconciliation") void this.#reconciliation?.show();
    if (view === "reports") void this.#reports?.show();
    if (view === "settings") void this.#settings?.show();
  }

  // ------------------------------------------------------------------------------------------------ showing

  /**
   * `duration`: of the inspection in ms; `null` where it was a part of something else. `follows`: the user has settled a
   * finding, and the grid goes to the next one with the card.
   */
  async #showReport(report: PaneReport, duration: number | null = null, follows = false): Promise<void> {
    const next = await this.#draw(report, follows);
    (await this.#views()).shownByAction(duration);
    if (next !== null) await this.parts.actions.selectCell({ sheet: next.sheet, ...next.position });
  }

  async #draw(report: PaneReport, movesOn: boolean): Promise<PaneCell | null> {
    const views = await this.#views();
    const drawVerdict = (): void => {
      showVerdict({ kind: "report", report }, this.#verdict);
    };
    keepFocus(byId("workbook"), drawVerdict, () => byId("inspect"));
    showReportTabs(true);
    return views.show(report, movesOn);
  }

  #showNoReport(sighting: Exclude<Sighting, { readonly kind: "report" }>): void {
    showVerdict(sighting, this.#verdict);
    showReportTabs(false);
  }

  /** What has been inspected without the user's asking; what the last inspection said is not left standing beside it. */
  async #showAgain(sighting: Sighting): Promise<void> {
    if (sighting.kind !== "report") {
      this.#showNoReport(sighting);
      return;
    }
    await this.#draw(sighting.report, false);
    const isOnShow = byId("result").textContent === this.#state.inspected && this.#state.inspected !== "";
    const inspected = this.#texts.inspected({ findings: sighting.report.findings.length });
    if (isOnShow && inspected !== this.#state.inspected) this.#progress.say(inspected);
    if (isOnShow) this.#set({ inspected });
  }

  async #goTo({ sheet, address }: WrittenPlace): Promise<void> {
    const position = parseAreaAddress(address);
    if (position === null) return;
    await this.#progress.attempt("", async () => {
      await this.parts.actions.selectCell({ sheet, ...position });
      return this.#texts.selected({ sheet, address: cellAddress(position) });
    });
  }

  // ------------------------------------------------------------------------------------------------- actions

  async #inspect(cancellable: Cancellable): Promise<string> {
    const start = performance.now();
    const sighting = await cancellable((signal) => this.parts.actions.inspect(this.#state.sheet, signal));
    if (sighting.kind !== "report") {
      this.#showNoReport(sighting);
      return this.#texts.notInspected;
    }
    await this.#showReport(sighting.report, performance.now() - start);
    const inspected = this.#texts.inspected({ findings: sighting.report.findings.length });
    this.#set({ inspected });
    return inspected;
  }

  /** Inspects what an action has changed: that stays when the user does not wait for the inspection. */
  async #inspectChange(cancellable: Cancellable, inspected: InspectedSheet): Promise<string> {
    if (inspected === "settings") this.#set({ sheet: null });
    try {
      return await this.#inspect(cancellable);
    } catch (error) {
      if (error instanceof Cancelled) return this.#texts.inspectionCancelled;
      throw error;
    }
  }

  async #write(action: WriteActionName, cancellable: Cancellable): Promise<Said> {
    const [texts, progress] = [this.#texts, this.#progress];
    const preview = await cancellable((signal) => this.parts.actions.preview(action, this.#state.sheet, signal));
    byId("more-label").closest("details")?.removeAttribute("open");
    if (!(await confirmWriting(texts, progress, preview.items))) return texts.preview.cancelled;
    showResult({ kind: "running", message: texts.running.write });
    const result = await writeAskingAboutEdits(texts, progress, preview.write);
    focusButton(byId(action));
    if (result === null) return texts.preview.cancelled;
    await this.#showReport(result.report);
    const { places } = result;
    if (places.length === 0) return texts.nothingWritten;
    this.#offerUndo(result.undo);
    const message = texts.written({ places: places.map((place) => texts.writtenPlace(place)).join("、") });
    return { message, places };
  }

  async #undo(): Promise<void> {
    const undo = this.#written.last();
    if (undo === null) return;
    await this.#progress.attempt(this.#texts.running.undo, async () => {
      const left = await undo();
      this.#written.remove(undo);
      if (!byId("tab-findings").hidden) await this.#inspectAgain();
      await this.#settings?.refresh();
      byId("inspect").focus();
      return [left.length === 0 ? this.#texts.undone : this.#texts.undonePartly, ...left].join("\n");
    });
  }

  /** 後片付けを続ける. */
  async #cleanUp(): Promise<void> {
    const [texts, { actions }] = [this.#texts, this.parts];
    await this.#progress.attempt(texts.running.cleanUp, async () => {
      const left = await actions.cleanUp();
      this.#set({ isUnfinished: false });
      await this.#inspectAgain();
      byId("inspect").focus();
      return [left.length === 0 ? texts.cleanedUp : texts.undonePartly, ...left].join("\n");
    });
  }

  async #inspectAgain(): Promise<void> {
    const sighting = await this.parts.actions.inspect(this.#state.sheet);
    if (sighting.kind === "report") await this.#showReport(sighting.report);
    else this.#showNoReport(sighting);
  }
}

/** Brings taskpane.html to life. Without `loadSettings` no settings tab; without `surroundings` no inspecting as one types; without `loadReports` no reports tab. */
export function startPane(
  actions: PaneActions,
  language: Language,
  loadSettings: (() => Promise<SettingsPart>) | null = null,
  surroundings: Surroundings | null = null,
  later: LoadLater = {},
  loadReportViews: LoadReportViews = loadViews,
): Pane {
  showFixedTexts(paneTexts[language], language);
  showResult({ kind: "done", message: "" });
  return new RunningPane({ actions, language, loadSettings, surroundings, later, loadReportViews });
}

/** What the pane shows while its buttons are off: Excel is still connecting, or can't be reached from here. */
export function showWithoutActions(
  state: "connecting" | "stuck" | "withoutOffice" | "withoutExcel",
  language: Language,
): void {
  showFixedTexts(paneTexts[language], language);
  showResult({ kind: state === "connecting" ? "running" : "failed", message: paneTexts[language][state] });
}
