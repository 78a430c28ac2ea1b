import { cellAddress } from "../domain/grid/cell";
import type { AcceptedFinding } from "../domain/inspection/acceptance";
import { element } from "./element";
import { differingParts, placeOf } from "./findingText";
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

/** More than these are counted, not listed. */
const mostListed = 20;

type Field = "textarea" | "input";

function labelled(
  name: Field,
  id: string,
  label: string,
  value: string,
): readonly [HTMLElement, HTMLTextAreaElement | HTMLInputElement] {
  const control = element(name, { id, attributes: { "aria-describedby": "question-lead" } });
  control.value = value;
  return [
    element("div", { className: "field" }, [element("label", { text: label, attributes: { for: id } }), control]),
    control,
  ];
}

/** Accepting findings, taking that back, and repairing cells: asked about, done, told, and taken back with 元に戻す. */
export class FindingChanges {
  /** Who accepts; asked for once, and remembered for as long as the pane is there. */
  #name = "";

  constructor(private readonly options: FindingChangesOptions) {}

  async accept(findings: readonly PaneFinding[]): Promise<void> {
    const { texts, actions, progress, sheet } = this.options;
    const words = texts.findings.accepting;
    await progress.attempt("", async () => {
      const acceptance = await this.#askForReason(findings);
      if (acceptance === null) return texts.preview.cancelled;
      showResult({ kind: "running", message: texts.running.write });
      await this.options.show(await actions.accept(findings, acceptance, sheet()));
      return words.done({ count: findings.length });
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
      if (!(await this.#confirmRepairs(preview))) return texts.preview.cancelled;
      showResult({ kind: "running", message: texts.running.write });
      const result = await actions.repair(findings, sheet());
      await this.options.show(result);
      const done = result.changes.length === 0 ? words.none : words.done({ count: result.changes.length });
      return [done, ...this.#remarks([...result.skipped, ...preview.refused])].join("\n");
    });
  }

  /** The reason and the name; `null` where the user thinks better of it. */
  async #askForReason(findings: readonly PaneFinding[]): Promise<Acceptance | null> {
    const { texts } = this.options;
    const words = texts.findings.accepting;
    const [reasonField, reason] = labelled("textarea", "acceptance-reason", words.reason, "");
    const [nameField, name] = labelled("input", "acceptance-name", words.name, this.#name);
    reason.setAttribute("aria-required", "true");
    const isWanted = await this.#askKeepingFocus(() =>
      ask<boolean>({
        label: words.label({ count: findings.length }),
        lead: words.lead,
        items: this.#listed(findings, (finding) => `${placeOf(finding)}：${finding.message}`),
        fields: [reasonField, nameField],
        answers: [
          [true, words.apply],
          [false, texts.preview.cancel],
        ],
        objection: (answer) => {
          const isMissing = answer && reason.value.trim() === "";
          reason.setAttribute("aria-invalid", String(isMissing));
          return isMissing ? words.reasonMissing : null;
        },
      }),
    );
    if (!isWanted) return null;
    this.#name = name.value.trim();
    return { reason: reason.value.trim(), by: this.#name === "" ? null : this.#name };
  }

  #confirmRepairs({ changes, refused }: RepairPreview): Promise<boolean> {
    const { texts } = this.options;
    const words = texts.findings.repairing;
    return this.#askKeepingFocus(() =>
      ask<boolean>({
        label: words.label,
        lead: words.lead({ count: changes.length }),
        items: [
          ...this.#listed(changes, ({ cell, before, after }) =>
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
