import { cellAddress } from "../domain/grid/cell";
import type { AcceptedFinding } from "../domain/inspection/acceptance";
import { mostRepairsListed as mostShownInCard } from "./findingCard";
import { differingParts } from "./findingText";
import type { Acceptance, Change, PaneActions, PaneFinding, PaneRemark, RepairPreview } from "./paneActions";
import type { PaneTexts } from "./paneTexts";
import { showResult, type Progress } from "./progress";
import { ask } from "./question";

export interface FindingChangesOptions {
  readonly texts: PaneTexts;
  readonly actions: Pick<PaneActions, "accept" | "withdraw" | "previewRepairs" | "repair">;
  readonly progress: Progress;
  /** The sheet that is inspected, as the user chose it. */
  readonly sheet: () => string | null;
  /** Shows the workbook as it is after a change, and offers to take the change back. */
  readonly show: (change: Change) => Promise<void>;
  readonly focusList: () => void;
}

/** More remarks than these are counted, not listed; cells that would be changed are all listed. */
const mostListed = 20;

/** Whether the card of a finding has shown all of this: a text that becomes a number looks the same there. */
function isTextShown({ changes, refused }: RepairPreview): boolean {
  const isText = changes.every(({ after }) => typeof after === "string");
  return isText && refused.length === 0 && changes.length <= mostShownInCard;
}

/** Accepting findings, taking that back, and repairing cells: asked about, done, told, and taken back with 元に戻す. */
export class FindingChanges {
  constructor(private readonly options: FindingChangesOptions) {}

  async accept(findings: readonly PaneFinding[], acceptance: Acceptance): Promise<void> {
    const { texts, actions, progress, sheet } = this.options;
    await progress.attempt(texts.running.write, async () => {
      await this.options.show(await actions.accept(findings, acceptance, sheet()));
      return texts.findings.accepting.done({ count: findings.length });
    });
  }

  async withdraw(acceptances: readonly AcceptedFinding[]): Promise<void> {
    const { texts, actions, progress, sheet } = this.options;
    await progress.attempt(texts.running.write, async () => {
      await this.options.show(await actions.withdraw(acceptances, sheet()));
      return texts.findings.withdrawn({ count: acceptances.length });
    });
  }

  async repair(findings: readonly PaneFinding[]): Promise<void> {
    const { texts, actions, progress, sheet } = this.options;
    const words = texts.findings.repairing;
    await progress.attempt("", async () => {
      const preview = await actions.previewRepairs(findings);
      if (preview.changes.length === 0) return [words.none, ...this.#remarks(preview.refused)].join("\n");
      // The card of one finding has shown all that it changes.
      const isShown = findings.length === 1 && isTextShown(preview);
      if (!isShown && !(await this.#confirmRepairs(preview))) return texts.preview.cancelled;
      showResult({ kind: "running", message: texts.running.write });
      const result = await actions.repair(findings, sheet());
      await this.options.show(result);
      const done = result.changes.length === 0 ? words.none : words.done({ count: result.changes.length });
      return [done, ...this.#remarks([...result.skipped, ...preview.refused])].join("\n");
    });
  }

  #confirmRepairs({ changes, refused }: RepairPreview): Promise<boolean> {
    const { texts } = this.options;
    const words = texts.findings.repairing;
    return this.#askKeepingFocus(() =>
      ask<boolean>({
        label: words.label,
        lead: words.lead({ count: changes.length }),
        items: [
          ...changes.map(({ cell, before, after }) =>
            typeof after === "number"
              ? words.toNumber({ address: cellAddress(cell), before, after })
              : words.change({ address: cellAddress(cell), ...differingParts(before, after) }),
          ),
          ...this.#remarks(refused),
        ],
        answers: [
          [true, words.apply],
          [false, texts.preview.cancel],
        ],
      }),
    );
  }

  /** The focus goes back to what was pressed; some browsers give buttons that are clicked none. */
  async #askKeepingFocus(question: () => Promise<boolean>): Promise<boolean> {
    const pressed = document.activeElement;
    const answer = await question();
    if (pressed instanceof HTMLElement && pressed !== document.body && pressed.isConnected) pressed.focus();
    else this.options.focusList();
    return answer;
  }

  #remarks(remarks: readonly PaneRemark[]): readonly string[] {
    return this.#listed(remarks, ({ message }) => message);
  }

  #listed<Item>(items: readonly Item[], word: (item: Item) => string): readonly string[] {
    const count = items.length - mostListed;
    const listed = items.slice(0, mostListed).map(word);
    return count > 0 ? [...listed, this.options.texts.findings.further({ count })] : listed;
  }
}
