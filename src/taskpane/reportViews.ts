import { cellAddress } from "../domain/grid/cell";
import { copyText } from "./copyText";
import { byId } from "./element";
import { FindingChanges } from "./findingChanges";
import { FindingList } from "./findingList";
import { findingsAsText } from "./findingText";
import { keepFocus } from "./keepFocus";
import { Live, type Surroundings } from "./live";
import { showOverview } from "./overviewView";
import type { Change, PaneActions, PaneCell, PaneFinding, PaneQuestion, PaneReport, Sighting } from "./paneActions";
import type { PaneTexts } from "./paneTexts";
import type { Progress } from "./progress";
import { showView } from "./tabs";
import { showSettled } from "./verdict";

export interface ReportViewsOptions {
  readonly texts: PaneTexts;
  readonly actions: PaneActions;
  readonly progress: Progress;
  /** `null`: no inspecting as one types. */
  readonly surroundings: Surroundings | null;
  /** The sheet that is inspected, as the user chose it. */
  readonly sheet: () => string | null;
  /** A report that came of something the user did with a finding. */
  readonly onChange: (change: Change) => Promise<void>;
  /** What has been seen without the user's asking. */
  readonly onSight: (sighting: Sighting) => Promise<void>;
  /** Keeps what the official says of the sheet in the settings; `null`: the pane has none. */
  readonly answer: ((choice: PaneQuestion["choices"][number]) => void) | null;
  /** Leaves findings of a kind out by the settings; `null`: the pane has none. */
  readonly turnOff: ((finding: PaneFinding) => void) | null;
}

/** Findings and overview of an inspection, with all that may be done about a finding. */
export class ReportViews {
  readonly #options: ReportViewsOptions;
  readonly #list: FindingList;
  readonly #live: Live | null;
  /** The sheet that findings are counted on, and how many there were to begin with. */
  #begun: { readonly sheet: string; readonly all: number } | null = null;

  constructor(options: ReportViewsOptions) {
    this.#options = options;
    const { texts, actions, progress, sheet, surroundings } = options;
    const changes = new FindingChanges({
      texts,
      actions,
      progress,
      sheet,
      show: options.onChange,
      focusList: () => {
        this.#list.focus();
      },
    });
    const { turnOff, answer } = options;
    this.#list = new FindingList({
      texts,
      select: (cell) => void this.#select(cell),
      copy: (findings) =>
        void this.#copy(findingsAsText(findings, texts), texts.findings.copied({ count: findings.length })),
      accept: (findings, acceptance) => void changes.accept(findings, acceptance),
      repair: (findings) => void changes.repair(findings),
      withdraw: (acceptances) => void changes.withdraw(acceptances),
      turnOff,
      answer,
    });
    this.#live =
      surroundings === null
        ? null
        : new Live({
            ...surroundings,
            texts,
            inspect: (signal) => actions.inspect(sheet(), signal),
            show: options.onSight,
            isBusy: () => progress.isBusy,
            onActionBegins: (listener) => {
              progress.onBegin(listener);
            },
            describeFailure: actions.describeFailure,
          });
    if (this.#live !== null) byId("finding-filters").append(this.#live.element);
  }

  /** Where the finding of the open card is gone and it `movesOn` to another one, answers that one's cell. */
  show(report: PaneReport, movesOn: boolean): PaneCell | null {
    const { texts } = this.#options;
    const next = this.#list.show(report, movesOn);
    this.#showSettled(report);
    keepFocus(
      byId("overview"),
      () => {
        showOverview(report, {
          texts,
          copy: (text) => void this.#copy(text, texts.overview.copied),
          showMeasures: (name, codes) => {
            showView("findings");
            this.#list.showMeasures(name, codes);
          },
        });
      },
      () => byId("tab-overview"),
    );
    return next;
  }

  #showSettled({ sheet, findings, accepted }: PaneReport): void {
    const open = findings.length;
    if (this.#begun?.sheet !== sheet) this.#begun = { sheet, all: open };
    const all = Math.max(this.#begun.all, open + accepted.length);
    this.#begun = { sheet, all };
    showSettled(all - open, all, this.#options.texts);
  }

  /** An action has shown a report. `duration`: of its inspection in ms; `null` where it was a part of something else. */
  shownByAction(duration: number | null): void {
    this.#live?.reportShown(duration);
  }

  /** To be called when the findings have come into view. */
  redraw(): void {
    this.#list.redraw();
  }

  async #copy(text: string, copied: string): Promise<void> {
    const { progress, texts } = this.#options;
    if (await copyText(text)) progress.say(copied);
    else progress.fail(texts.findings.copyFailed);
  }

  async #select({ sheet, position }: PaneCell): Promise<void> {
    const { progress, actions, texts } = this.#options;
    await progress.attempt("", async () => {
      await actions.selectCell({ sheet, ...position });
      return { message: texts.selected({ sheet, address: cellAddress(position) }), isQuiet: true };
    });
  }
}
