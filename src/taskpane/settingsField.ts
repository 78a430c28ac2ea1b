import type { SettingsField } from "../domain/settings/settingsForm";
import { element } from "./element";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controlOf({ control, value }: SettingsField): Control {
  switch (control.kind) {
    case "choice": {
      const select = element("select");
      select.append(...control.choices.map((choice) => new Option(choice.label, choice.value)));
      select.value = value;
      return select;
    }
    case "lines": {
      const area = element("textarea", { attributes: { rows: String(Math.max(2, value.split("\n").length)) } });
      area.value = value;
      return area;
    }
    case "text":
    case "number": {
      // Not type="number": it would swallow 2,5 or ２ without a word; the settings say what they can't read.
      const inputMode = control.kind === "number" ? "decimal" : null;
      const input = element("input", { attributes: { type: "text", inputmode: inputMode } });
      input.value = value;
      return input;
    }
  }
}

/** What stands around a field's control. */
export interface FieldFrame {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly note: string;
}

/** A field of the form on the page, which knows whether it was changed. */
export class FieldView {
  readonly node: HTMLElement;
  readonly control: Control;
  readonly #problem: HTMLElement;
  readonly #describedBy: string;
  readonly #initial: string;

  constructor(
    readonly field: SettingsField,
    { id, label, note }: FieldFrame,
    onChange: () => void,
  ) {
    this.control = controlOf(field);
    // As the control has it: a line break in a cell is none in a line of text.
    this.#initial = this.control.value;
    this.control.id = id;
    this.control.oninput = onChange;
    this.#problem = element("p", { className: "problem", id: `${id}-problem` });
    this.#problem.hidden = true;
    const hints = note === "" ? [] : [element("p", { className: "hint", id: `${id}-note`, text: note })];
    this.#describedBy = hints.map((hint) => hint.id).join(" ");
    if (this.#describedBy !== "") this.control.setAttribute("aria-describedby", this.#describedBy);
    const caption = element("label", { text: label, attributes: { for: id } });
    this.node = element("div", { className: "field" }, [caption, this.control, ...hints, this.#problem]);
  }

  get value(): string {
    return this.control.value;
  }

  get isChanged(): boolean {
    return this.value !== this.#initial;
  }

  /** Puts a value in, as if the user had. */
  fill(value: string): void {
    this.control.value = value;
  }

  /** Shows what is wrong beside the field; `null` takes it away. */
  showProblem(message: string | null): void {
    this.#problem.hidden = message === null;
    this.#problem.textContent = message ?? "";
    this.control.setAttribute("aria-invalid", String(message !== null));
    const describedBy = [this.#describedBy, message === null ? "" : this.#problem.id].filter((id) => id !== "");
    this.control.setAttribute("aria-describedby", describedBy.join(" "));
  }
}
