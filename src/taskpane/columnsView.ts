import type { ColumnMapping } from "../domain/settings/columnMapping";
import { columnRoles, singleColumnRoles, type SingleColumnRole } from "../domain/settings/choices";
import type { DetectedColumn } from "../domain/settings/settingsSheet";
import { settingsPane as textsInEnglish } from "../domain/texts/en/settingsPane";
import { settingsPane as textsInJapanese } from "../domain/texts/ja/settingsPane";
import type { Language } from "../domain/texts/language";
import { byId, button, element, bulletList, field } from "./element";
import type { ColumnChoices, FieldProblem } from "./settingsActions";

export interface ColumnsViewOptions {
  readonly language: Language;
  /** Shows the columns of another sheet, or under another header row (zero-based). */
  readonly choose: (sheet: string, headerRow: number | null) => void;
  readonly save: (mapping: ColumnMapping) => void;
  readonly close: () => void;
}

/** Roles that most plans have; the others are folded away. */
const usualRoles: readonly SingleColumnRole[] = [
  "number",
  "name",
  "department",
  "indicator",
  "target",
  "actual",
  "grade",
  "goal",
  "goalStatus",
  "background",
];
const fewestDivisions = 3;

/** Asks in the card #columns which column of which sheet is what. */
export class ColumnsView {
  readonly #texts: (typeof textsInJapanese)["columns"];

  constructor(private readonly options: ColumnsViewOptions) {
    this.#texts = { ja: textsInJapanese, en: textsInEnglish }[options.language].columns;
  }

  show(choices: ColumnChoices): void {
    const { chosen, mapping } = choices;
    const roles = new Map<SingleColumnRole, HTMLSelectElement>();
    const roleField = (role: SingleColumnRole): HTMLElement => {
      const select = this.#columnSelect(`column-${role}`, choices, chosen.found[role], mapping.roles[role]);
      roles.set(role, select);
      return field(columnRoles[role][this.options.language], select);
    };
    const levels = Math.max(fewestDivisions, chosen.foundDivisions.length, mapping.divisions.length);
    const divisions = Array.from({ length: levels }, (_, level) =>
      this.#columnSelect(`division-${String(level)}`, choices, chosen.foundDivisions[level], mapping.divisions[level]),
    );
    const save = (): void => {
      const given = [...roles].filter(([, { value }]) => value !== "").map(([role, { value }]) => [role, value]);
      this.options.save({
        sheet: chosen.sheet,
        headerRow: chosen.headerRow,
        roles: Object.fromEntries(given) as ColumnMapping["roles"],
        divisions: divisions.map(({ value }) => value).filter((letter) => letter !== ""),
      });
    };
    const texts = this.#texts;
    this.#open([
      element("p", { text: texts.lead }),
      element("div", { id: "columns-problems" }),
      field(texts.sheet, this.#sheetSelect(choices)),
      ...this.#header(choices),
      ...usualRoles.map(roleField),
      element("fieldset", {}, [
        element("legend", { text: texts.divisions }),
        ...divisions.map((select, level) => field(texts.division({ number: level + 1 }), select)),
      ]),
      element("details", {}, [
        element("summary", { text: texts.more }),
        ...singleColumnRoles.filter((role) => !usualRoles.includes(role)).map(roleField),
      ]),
      element("div", { className: "choices" }, [
        button(texts.save, save, { id: "columns-save", appearance: "primary" }),
        button(texts.cancel, this.options.close, { id: "columns-cancel" }),
      ]),
    ]);
  }

  /** The workbook has no sheet that could be chosen. */
  showNothing(): void {
    const { nothing, cancel } = this.#texts;
    this.#open([element("p", { text: nothing }), button(cancel, this.options.close, { id: "columns-cancel" })]);
  }

  showProblems(problems: readonly FieldProblem[]): void {
    const place = byId("columns-problems");
    const messages = problems.map(({ message }) => message);
    place.replaceChildren(bulletList(messages, "problem"));
    place.scrollIntoView({ block: "nearest" });
  }

  hide(): void {
    const card = byId("columns");
    card.hidden = true;
    card.onkeydown = null;
    card.replaceChildren();
  }

  #open(content: readonly HTMLElement[]): void {
    const card = byId("columns");
    const focused = card.contains(document.activeElement) ? (document.activeElement?.id ?? "") : "";
    card.replaceChildren(element("h2", { id: "columns-label", text: this.#texts.label }), ...content);
    card.onkeydown = ({ key }) => {
      if (key === "Escape") this.options.close();
    };
    card.hidden = false;
    (card.querySelector<HTMLElement>(focused === "" ? "none" : `#${focused}`) ?? card).focus();
  }

  #columnText({ letter, header }: DetectedColumn): string {
    return this.#texts.column({ letter, header: header.length > 24 ? `${header.slice(0, 24)}…` : header });
  }

  #columnSelect(
    id: string,
    { chosen }: ColumnChoices,
    found: DetectedColumn | undefined,
    given: string | undefined,
  ): HTMLSelectElement {
    const { automatic, automaticColumn, notFound } = this.#texts;
    const byItself = !chosen.headerFound
      ? automatic
      : found === undefined
        ? notFound
        : automaticColumn({ column: this.#columnText(found) });
    const isElsewhere = given !== undefined && !chosen.columns.some(({ letter }) => letter === given);
    const columns = isElsewhere ? [...chosen.columns, { letter: given, header: "" }] : chosen.columns;
    const select = element("select", { id });
    select.append(
      new Option(byItself, ""),
      ...columns.map((column) => new Option(this.#columnText(column), column.letter)),
    );
    select.value = given ?? "";
    return select;
  }

  #sheetSelect({ sheets, chosen }: ColumnChoices): HTMLSelectElement {
    const select = element("select", { id: "columns-sheet" });
    select.append(...sheets.map((sheet) => new Option(sheet, sheet)));
    select.value = chosen.sheet;
    select.onchange = () => {
      this.options.choose(select.value, null);
    };
    return select;
  }

  /** Where the header was found; where it was not, its row can be chosen. */
  #header({ chosen: { sheet, headerRow, headerFound } }: ColumnChoices): readonly HTMLElement[] {
    const texts = this.#texts;
    if (headerFound) return [element("p", { className: "hint", text: texts.headerFound({ row: headerRow + 1 }) })];
    const row = element("input", { id: "columns-header", attributes: { type: "number", min: "1", max: "300" } });
    row.value = String(headerRow + 1);
    row.onchange = () => {
      const chosen = Math.trunc(Number(row.value));
      if (chosen >= 1) this.options.choose(sheet, chosen - 1);
    };
    return [element("p", { text: texts.headerMissing }), field(texts.headerRow, row)];
  }
}
