import { cellAddress } from "../domain/grid/cell";
import { copyText } from "./copyText";
import { byId } from "./element";
import { FindingChanges } from "./findingChanges";
import { FindingList } from "./findingList";
import { findingsAsText } from "./findingText";
import { keepFocus } from "./keepFocus";
import { Live, type Surroundings } from "./live";
import { showOverview } from "./overviewView";
import type { Change, PaneActions, PaneCell, PaneReport, Sighting } from "./paneActions";
import type { PaneTexts } from "./paneTexts";
import type { Progress } from "./progress";
import { showView } from "./tabs";

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
}

/** Findings and overview of an inspection, with all that may be done about a finding. */
export class ReportViews {
  readonly #options: ReportViewsOptions;
  readonly #list: FindingList;
  readonly #live: Live | null;

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
    this.#list = new FindingList({
      texts,
      select: (cell) => void this.#select(cell),
      copy: (findings) =>
        void this.#copy(findingsAsText(findings, texts), texts.findings.copied({ count: findings.length })),
      accept: (findings) => void changes.accept(findings),
      repair: (findings) => void changes.repair(findings),
      withdraw: (acceptances) => void changes.withdraw(acceptances),
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
    if (this.#live !== null) byId("findings").append(this.#live.element);
  }

  show(report: PaneReport): void {
    const { texts } = this.#options;
    this.#list.show(report);
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
      return texts.selected({ sheet, address: cellAddress(position) });
    });
  }
}
