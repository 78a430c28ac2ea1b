import { cellAddress } from "../domain/grid/cell";
import type { FindingCell } from "../domain/inspection/finding";
import { readText } from "../domain/reconciliation/readText";
import type { Statement } from "../domain/reconciliation/statement";
import { reconciliation as textsInEnglish } from "../domain/texts/en/reconciliation";
import { reconciliation as textsInJapanese } from "../domain/texts/ja/reconciliation";
import { writeIfWanted } from "./confirmWriting";
import type { Acceptance } from "./paneActions";
import { Refused, showResult, type Cancellable, type Said } from "./progress";
import { readReport } from "./readReport";
import type { PaneReconciliation, PaneReportFile, ReconciliationActions } from "./reconciliationActions";
import { filtered, ReconciliationView, type Filter } from "./reconciliationView";
import type { ReportsPanelOptions } from "./reportsPanel";

export type ReconciliationPanelOptions = ReportsPanelOptions;

/** What changes while the tab is there. */
interface State {
  readonly report: PaneReportFile | null;
  readonly result: PaneReconciliation | null;
  readonly filter: Filter;
  readonly selected: Statement | null;
  readonly isAccepting: boolean;
  /** Who accepted last. */
  readonly name: string;
}

/** The tab 照合: reads a report, compares it, and lets its statements be accepted. */
export class ReconciliationPanel {
  readonly #texts: typeof textsInJapanese | typeof textsInEnglish;
  readonly #view: ReconciliationView;
  #state: State = { report: null, result: null, filter: "open", selected: null, isAccepting: false, name: "" };

  constructor(
    private readonly actions: ReconciliationActions,
    private readonly options: ReconciliationPanelOptions,
  ) {
    this.#texts = { ja: textsInJapanese, en: textsInEnglish }[options.language];
    this.#view = new ReconciliationView(options.language, options.texts, {
      compareFile: (file) => void this.#compareFile(file),
      compareText: (text) => void this.#compareText(text),
      filter: (filter) => {
        this.#set({ filter, selected: null, isAccepting: false });
      },
      select: (statement) => void this.#select(statement),
      goTo: (cell) => void this.#goTo(cell),
      step: (by) => {
        this.#step(by);
      },
      ask: (isAccepting) => {
        this.#set({ isAccepting });
      },
      accept: (statement, acceptance) => void this.#accept(statement, acceptance),
      withdraw: (statement) => void this.#withdraw(statement),
      makeSheet: () => void this.#makeSheet(),
    });
  }

  /** Compares the report once more: the workbook may have changed since the tab was last shown. */
  async read(cancellable: Cancellable): Promise<void> {
    if (this.#state.report !== null) await this.#compareAgain(cancellable);
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#view.draw(this.#state);
  }

  async #attempt(start: string, work: (cancellable: Cancellable) => Promise<Said>): Promise<void> {
    await this.options.progress.attempt(start, work);
  }

  async #compareFile(file: File): Promise<void> {
    const { pane, documents } = this.#texts;
    await this.#attempt(pane.reading, async (cancellable) => {
      const reading = await readReport(file);
      if (!reading.ok) throw new Refused(documents.refused[reading.refusal]({ file: file.name }));
      return this.#compare({ name: file.name, document: reading.document }, cancellable);
    });
  }

  async #compareText(text: string): Promise<void> {
    const { pane } = this.#texts;
    await this.#attempt(pane.comparing, async (cancellable) => {
      if (text.trim() === "") throw new Refused(pane.nothingPasted);
      return this.#compare({ name: pane.pastedName, document: readText(text) }, cancellable);
    });
  }

  async #compare(report: PaneReportFile, cancellable: Cancellable): Promise<string> {
    showResult({ kind: "running", message: this.#texts.pane.comparing });
    const result = await cancellable((signal) => this.actions.compare(report, this.options.sheet(), signal));
    this.#set({ report, result, filter: "open", selected: null, isAccepting: false });
    return this.#texts.pane.done({ file: report.name, count: result.reconciliation.counts.differs });
  }

  /** What was selected stays so where the report says the same of the same cell. */
  async #compareAgain(cancellable: Cancellable): Promise<void> {
    const { report, selected } = this.#state;
    if (report === null) return;
    const result = await cancellable((signal) => this.actions.compare(report, this.options.sheet(), signal));
    const same = result.reconciliation.statements.find((one) => JSON.stringify(one) === JSON.stringify(selected));
    this.#set({ result, selected: same ?? null, isAccepting: false });
  }

  async #select(statement: Statement): Promise<void> {
    const isSelected = this.#state.selected === statement;
    this.#set({ selected: isSelected ? null : statement, isAccepting: false });
    if (!isSelected && statement.cell !== null) await this.#goTo(statement.cell);
  }

  async #goTo(cell: FindingCell): Promise<void> {
    await this.#attempt("", async () => {
      await this.actions.selectCell(cell);
      const { texts } = this.options;
      return { message: texts.selected({ sheet: cell.sheet, address: cellAddress(cell) }), isQuiet: true };
    });
  }

  #step(by: 1 | -1): void {
    const shown = filtered(this.#state);
    const at = shown.findIndex((one) => one === this.#state.selected);
    const next = shown[at + by];
    if (next !== undefined)
      void this.#select(next).then(() => {
        this.#view.focusSelected();
      });
  }

  /** An accepted statement makes room for the next one. */
  async #accept(statement: Statement, acceptance: Acceptance): Promise<void> {
    const { texts, offerUndo, sheet } = this.options;
    const shown = filtered(this.#state);
    const next = shown[shown.indexOf(statement) + 1] ?? null;
    await this.#attempt(texts.running.write, async (cancellable) => {
      offerUndo(await this.actions.accept(statement, acceptance, sheet()));
      this.#set({ name: acceptance.by ?? "", selected: next, isAccepting: false });
      await this.#compareAgain(cancellable);
      this.#view.focusSelected();
      return texts.findings.accepting.done({ count: 1 });
    });
  }

  async #withdraw(statement: Statement): Promise<void> {
    const { texts, offerUndo, sheet } = this.options;
    const acceptance = this.#state.result?.accepted.get(statement);
    if (acceptance === undefined) return;
    await this.#attempt(texts.running.write, async (cancellable) => {
      offerUndo(await this.actions.withdraw(acceptance, sheet()));
      await this.#compareAgain(cancellable);
      return texts.findings.withdrawn({ count: 1 });
    });
  }

  async #makeSheet(): Promise<void> {
    const { texts, progress, offerUndo, sheet } = this.options;
    const { report } = this.#state;
    if (report === null) return;
    await this.#attempt(texts.running.preview, async (cancellable) => {
      const preview = await cancellable((signal) => this.actions.previewSheet(report, sheet(), signal));
      const result = await writeIfWanted(texts, progress, preview);
      this.#view.focusSheetButton();
      if (result === null) return texts.preview.cancelled;
      offerUndo(result.undo);
      return texts.written({ places: result.places.map((place) => texts.writtenPlace(place)).join("、") });
    });
  }
}
