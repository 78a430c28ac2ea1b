import type { Checkbox } from "@fluentui/web-components";
import type { CellContent } from "../domain/grid/cell";
import { answerRemarks, distinctAnswers, wordContent, wordPlace } from "../domain/inquiry/answerTexts";
import type { InquiryCell } from "../domain/inquiry/inquiryCells";
import { settleConflict, type AnsweredChange, type AnswerConflict } from "../domain/inquiry/mergeAnswers";
import { reports as textsInEnglish } from "../domain/texts/en/reports";
import { reports as textsInJapanese } from "../domain/texts/ja/reports";
import type { Language } from "../domain/texts/language";
import { byId, button, element, labelled, bulletList, field, tableHead } from "./element";
import type { PaneAnswers } from "./reportsActions";

export interface AnswersViewOptions {
  readonly language: Language;
  readonly takeOver: (changes: readonly AnsweredChange[]) => void;
}

/** More changes than this are counted, not listed one by one. */
const mostListed = 500;

/** Shows answers that were collected in #answers, and lets the user choose what to take over. */
export class AnswersView {
  readonly #options: AnswersViewOptions;
  readonly #texts: (typeof textsInJapanese | typeof textsInEnglish)["inquiry"];

  constructor(options: AnswersViewOptions) {
    this.#options = options;
    this.#texts = { ja: textsInJapanese, en: textsInEnglish }[options.language].inquiry;
  }

  show(answers: PaneAnswers): void {
    const { merged } = answers;
    const texts = this.#texts;
    const boxes = merged.changes.slice(0, mostListed).map((_, index) => this.#box(index));
    const selects = merged.conflicts.map((conflict, index) => this.#conflictSelect(conflict, index));
    const chosen = (): readonly AnsweredChange[] => [
      ...merged.changes.filter((_, index) => boxes[index]?.checked !== false),
      ...merged.conflicts.flatMap((conflict, index) => {
        const answer = distinctAnswers(conflict)[Number(selects[index]?.value ?? "-1")];
        return answer === undefined ? [] : [settleConflict(conflict, answer)];
      }),
    ];
    const canTake = merged.changes.length + merged.conflicts.length > 0;
    const take = (): void => {
      this.#options.takeOver(chosen());
    };
    const heading = element("h2", { id: "answers-label", text: texts.answers, attributes: { tabindex: "-1" } });
    byId("answers").replaceChildren(
      heading,
      ...(canTake ? [] : [element("p", { text: texts.nothing })]),
      ...this.#conflicts(merged.conflicts, selects),
      ...this.#changes(merged.changes, boxes),
      ...(canTake ? [button(texts.takeOver, take, { id: "answers-take", appearance: "primary" })] : []),
      ...this.#remarks(answers),
    );
    heading.focus();
  }

  hide(): void {
    byId("answers").replaceChildren();
  }

  #content(content: CellContent): string {
    return wordContent(content, this.#options.language);
  }

  #place(cell: InquiryCell): string {
    return wordPlace(cell, this.#options.language);
  }

  #box(index: number): Checkbox {
    const box = element("fluent-checkbox", { id: `answer-${String(index)}` });
    box.checked = true;
    return box;
  }

  #changes(changes: readonly AnsweredChange[], boxes: readonly Checkbox[]): readonly HTMLElement[] {
    if (changes.length === 0) return [];
    const texts = this.#texts;
    const rows = boxes.flatMap((box, index) => {
      const change = changes[index];
      if (change === undefined) return [];
      return [
        element("tr", {}, [
          element("th", { attributes: { scope: "row" } }, [labelled(box, this.#place(change.ours))]),
          element("td", { text: this.#content(change.before) }),
          element("td", {}, [
            element("span", { text: this.#content(change.after) }),
            element("span", { className: "hint source", text: change.sources.join("、") }),
          ]),
        ]),
      ];
    });
    const further = changes.length - boxes.length;
    return [
      element("h3", { className: "part", text: texts.changes({ count: changes.length }) }),
      element("table", { id: "answer-changes" }, [
        tableHead([texts.cell, texts.before, texts.after]),
        element("tbody", {}, rows),
      ]),
      ...(further > 0 ? [element("p", { className: "hint", text: texts.furtherChanges({ count: further }) })] : []),
    ];
  }

  #conflictSelect(conflict: AnswerConflict, index: number): HTMLSelectElement {
    const texts = this.#texts;
    const select = element("select", { id: `conflict-${String(index)}` });
    select.append(
      new Option(texts.keepOurs({ content: this.#content(conflict.ours.cell.content) }), "-1"),
      ...distinctAnswers(conflict).map(
        ({ source, content }, at) => new Option(texts.take({ content: this.#content(content), source }), String(at)),
      ),
    );
    return select;
  }

  #conflicts(conflicts: readonly AnswerConflict[], selects: readonly HTMLSelectElement[]): readonly HTMLElement[] {
    if (conflicts.length === 0) return [];
    const texts = this.#texts;
    const rows = conflicts.flatMap(({ ours, because }, index) => {
      const select = selects[index];
      if (select === undefined) return [];
      const hint = element("p", { className: "hint", id: `${select.id}-hint`, text: texts.because[because] });
      select.setAttribute("aria-describedby", hint.id);
      return [field(this.#place(ours), select, hint)];
    });
    return [element("h3", { className: "part", text: texts.conflicts({ count: conflicts.length }) }), ...rows];
  }

  #remarks({ merged, unreadable }: PaneAnswers): readonly HTMLElement[] {
    return answerRemarks(merged, unreadable, this.#options.language).flatMap(({ heading, hint, items }) => [
      element("h3", { className: "part", text: heading }),
      ...(hint === "" ? [] : [element("p", { className: "hint", text: hint })]),
      bulletList(items),
    ]);
  }
}
