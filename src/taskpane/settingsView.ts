import { rubricPreset, rubricPresets } from "../domain/evaluation/presets";
import {
  addedRow,
  isOfOwnRubric,
  isSameSlot,
  rubricFields,
  rubricSlot,
  type SettingsChange,
  type SettingsField,
  type SettingsFormRow,
  type SettingsFormSection,
  type SettingsSlot,
} from "../domain/settings/settingsForm";
import { ownRubric } from "../domain/settings/valueKinds";
import { settingsPane as textsInEnglish } from "../domain/texts/en/settingsPane";
import { settingsPane as textsInJapanese } from "../domain/texts/ja/settingsPane";
import type { Language } from "../domain/texts/language";
import { byId, button, element, bulletList } from "./element";
import type { FieldProblem, PaneSettings } from "./settingsActions";
import { FieldView } from "./settingsField";

export interface SettingsViewOptions {
  readonly language: Language;
  readonly save: (changes: readonly SettingsChange[]) => void;
  /** Reads the sheet again, forgetting what was changed here. */
  readonly revert: () => void;
  readonly chooseColumns: () => void;
}

/** The settings as a form, in the panel #settings. */
export class SettingsView {
  readonly #options: SettingsViewOptions;
  readonly #texts: typeof textsInJapanese;
  #views: FieldView[] = [];
  /** Nodes that are there only for a rubric of the body's own. */
  #ofOwnRubric: HTMLElement[] = [];
  readonly #count = element("p", { id: "settings-count", attributes: { role: "status" } });
  /** Below the form; stays in sight while there is something to save. */
  readonly #bar = element("div", { className: "bar" });

  constructor(options: SettingsViewOptions) {
    this.#options = options;
    this.#texts = { ja: textsInJapanese, en: textsInEnglish }[options.language];
  }

  show({ sheet, form, problems }: PaneSettings): void {
    const texts = this.#texts;
    this.#views = [];
    this.#ofOwnRubric = [];
    const lead = sheet === null ? texts.withoutSheet : texts.onSheet({ sheet });
    const { save, revert, chooseColumns } = this.#options;
    const onSave = (): void => {
      save(this.changes());
    };
    byId("settings").replaceChildren(
      element("p", { className: "hint", text: lead }),
      element("div", { id: "settings-problems" }),
      button(texts.columns.label, chooseColumns, { id: "settings-columns" }),
      ...form.map((section) => this.#section(section)),
      this.#bar,
    );
    this.#bar.replaceChildren(
      this.#count,
      element("div", { className: "choices" }, [
        button(texts.save, onSave, { id: "settings-save", appearance: "primary" }),
        button(texts.revert, revert, { id: "settings-revert" }),
      ]),
    );
    this.showProblems(problems);
    this.#onChange();
  }

  /** What the user changed, as far as the rubric chosen reads it. */
  changes(): readonly SettingsChange[] {
    const isOwn = this.#isOwnRubric();
    return this.#views
      .filter(({ field, isChanged }) => isChanged && (isOwn || !isOfOwnRubric(field)))
      .map(({ field: { section, row, column }, value }) => ({ section, row, column, value }));
  }

  /** Shows mistakes beside their fields and goes to the first; those without a field stand above the form. */
  showProblems(problems: readonly FieldProblem[]): void {
    const elsewhere = problems.filter(({ slot }) => slot === null || this.#viewOf(slot) === undefined);
    byId("settings-problems").replaceChildren(
      ...(elsewhere.length === 0
        ? []
        : [
            element("h2", { text: this.#texts.sheetProblems }),
            bulletList(
              elsewhere.map(({ message }) => message),
              "problem",
            ),
          ]),
    );
    for (const view of this.#views) {
      const own = problems.filter(({ slot }) => slot !== null && isSameSlot(slot, view.field));
      view.showProblem(own.length === 0 ? null : own.map(({ message }) => message).join(" "));
      const details = view.node.closest("details");
      if (own.length > 0 && details !== null) details.open = true;
    }
  }

  /** Goes to the first field with a mistake. */
  focusProblem(): void {
    this.#views.find(({ control }) => control.getAttribute("aria-invalid") === "true")?.control.focus();
  }

  // ------------------------------------------------------------------------------------------------- sections

  #section(section: SettingsFormSection): HTMLElement {
    const rows = element(
      "div",
      { id: `settings-${section.name}` },
      section.rows.map((row) => this.#row(section, row)),
    );
    const details = element("details", { className: "settings" }, [
      element("summary", { text: section.title }),
      ...this.#before(section, rows),
      rows,
      ...this.#after(section, rows),
    ]);
    details.open = section.name === "plan";
    if (section.name === "grades") this.#ofOwnRubric.push(details);
    return details;
  }

  #before({ name }: SettingsFormSection, rows: HTMLElement): readonly HTMLElement[] {
    if (name === "severities") return this.#search(rows);
    return name === "grades" ? [this.#copier(rows)] : [];
  }

  #after(section: SettingsFormSection, rows: HTMLElement): readonly HTMLElement[] {
    const { addGrade, addDivision, addMeasure, newMeasure } = this.#texts;
    const add = (name: string): void => {
      const row = this.#row(section, addedRow(section, name, this.#options.language));
      rows.append(row);
      row.querySelector<HTMLElement>("input, select")?.focus();
      this.#onChange();
    };
    if (section.grows === "listed") {
      const label = section.name === "grades" ? addGrade : addDivision;
      return [
        button(
          label,
          () => {
            add(String(rows.children.length + 1));
          },
          { id: `settings-add-${section.name}` },
        ),
      ];
    }
    if (section.grows === null) return [];
    const name = element("input", {
      id: `settings-new-${section.name}`,
      attributes: { "aria-label": newMeasure, placeholder: newMeasure },
    });
    const addNamed = (): void => {
      const code = name.value.trim();
      const isThere = this.#views.some(({ field }) => field.section === section.name && field.row === code);
      if (code !== "" && !isThere) add(code);
      name.value = "";
    };
    return [
      element("div", { className: "choices" }, [
        name,
        button(addMeasure, addNamed, { id: `settings-add-${section.name}` }),
      ]),
    ];
  }

  /** The severities of a hundred kinds of findings, narrowed down by what they are called. */
  #search(rows: HTMLElement): readonly HTMLElement[] {
    const count = element("p", { className: "hint", attributes: { role: "status" } });
    const { searchFindings, findingsShown } = this.#texts;
    const input = element("input", {
      id: "settings-search",
      attributes: { type: "search", "aria-label": searchFindings, placeholder: searchFindings },
    });
    const narrow = (): void => {
      const wanted = input.value.trim().toLowerCase();
      const all = [...rows.children].filter((row) => row instanceof HTMLElement);
      for (const row of all) row.hidden = !row.textContent.toLowerCase().includes(wanted);
      count.textContent = findingsShown({ shown: all.filter(({ hidden }) => !hidden).length, all: all.length });
    };
    input.oninput = narrow;
    queueMicrotask(narrow);
    return [input, count];
  }

  // ---------------------------------------------------------------------------------------------------- rows

  #rowLabel({ name }: SettingsFormSection, row: SettingsFormRow): string {
    if (name === "grades") return this.#texts.gradeRow({ number: row.name });
    return name === "divisions" ? this.#texts.divisionRow({ number: row.name }) : row.label;
  }

  #row(section: SettingsFormSection, row: SettingsFormRow): HTMLElement {
    const label = this.#rowLabel(section, row);
    const [only] = row.fields;
    const node =
      row.fields.length === 1 && only?.label === null
        ? this.#field(only, label, row.note)
        : element("fieldset", {}, [
            element("legend", { text: label }),
            ...row.fields.map((field) => this.#field(field, field.label ?? label, "")),
            ...(section.name === "grades" ? [this.#remover(row)] : []),
          ]);
    if (section.name === "severities") node.append(element("code", { text: row.name }));
    if (row.ofOwnRubric && section.name !== "grades") this.#ofOwnRubric.push(node);
    return node;
  }

  #field(field: SettingsField, label: string, note: string): HTMLElement {
    const id = `setting-${String(this.#views.length)}`;
    const hint = field.control.kind === "lines" ? this.#texts.linesHint : note;
    const view = new FieldView(field, { id, label, note: hint }, () => {
      this.#onChange();
    });
    this.#views.push(view);
    return view.node;
  }

  #viewOf(slot: SettingsSlot): FieldView | undefined {
    return this.#views.find(({ field }) => isSameSlot(field, slot));
  }

  // -------------------------------------------------------------------------------------------------- rubric

  #isOwnRubric(): boolean {
    return this.#viewOf(rubricSlot)?.value === ownRubric;
  }

  /** A symbol is taken out by emptying its row: on the sheet, too, the row stays. */
  #remover(row: SettingsFormRow): HTMLElement {
    const symbol = row.fields[0]?.value ?? "";
    const remove = button(this.#texts.removeGrade({ symbol: symbol === "" ? row.label : symbol }), () => {
      for (const field of row.fields) this.#viewOf(field)?.fill("");
      const fieldset = remove.closest("fieldset");
      if (fieldset !== null) fieldset.hidden = true;
      this.#onChange();
      byId("settings-add-grades").focus();
    });
    return remove;
  }

  /** Fills the table from one of the presets, for a body whose own rubric is much like it. */
  #copier(rows: HTMLElement): HTMLElement {
    const { copyFrom, copy } = this.#texts;
    const select = element("select", { id: "settings-preset", attributes: { "aria-label": copyFrom } });
    select.append(...rubricPresets.map(({ name }) => new Option(name, name)));
    const fill = (): void => {
      const preset = rubricPreset(select.value);
      if (preset !== null) this.#fillRubric(rubricFields(preset, this.#options.language), rows);
    };
    return element("div", { className: "choices" }, [select, button(copy, fill, { id: "settings-copy-preset" })]);
  }

  #fillRubric(fields: readonly SettingsField[], rows: HTMLElement): void {
    for (const view of this.#views) {
      if (isOfOwnRubric(view.field)) view.fill("");
    }
    const grades = new Set(fields.filter(({ section }) => section === "grades").map(({ row }) => row));
    for (let number = rows.children.length + 1; number <= grades.size; number += 1) byId("settings-add-grades").click();
    for (const field of fields) this.#viewOf(field)?.fill(field.value);
    [...rows.children].forEach((row, index) => {
      if (row instanceof HTMLElement) row.hidden = index >= grades.size;
    });
    this.#onChange();
  }

  #onChange(): void {
    const isOwn = this.#isOwnRubric();
    for (const node of this.#ofOwnRubric) node.hidden = !isOwn;
    const count = this.changes().length;
    this.#count.textContent = this.#texts.changed({ count });
    this.#bar.classList.toggle("changed", count > 0);
  }
}
