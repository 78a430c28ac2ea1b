import { countsOf } from "../domain/groupBy";
import { severities, type FindingFamily, type Severity } from "../domain/inspection/finding";
import { button, element } from "./element";
import type { FindingFilter, Grouping } from "./findingRows";
import type { PaneFinding } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

/** A pause in typing after which the search is made. */
const searchPause = 150;

const everything: FindingFilter = {
  severities: new Set(severities),
  family: null,
  search: "",
  measures: null,
  grouping: "kind",
};

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Options are only made anew when they differ: the list of choices may be open. */
function showChoices(select: HTMLSelectElement, choices: readonly Choice[], chosen: string): void {
  const shown = [...select.options].map(({ value, text }) => ({ value, text }));
  if (JSON.stringify(shown) !== JSON.stringify(choices)) {
    select.replaceChildren(...choices.map(({ value, text }) => new Option(text, value)));
  }
  select.value = chosen;
}

/** What the user may narrow the findings down by, with the counts. */
export class FindingFilters {
  readonly element: HTMLElement;
  #filter = everything;
  #families: ReadonlyMap<FindingFamily, number> = new Map();
  readonly #toggles: ReadonlyMap<Severity, HTMLElement>;
  /** Which measures are shown alone, and the way back to all. */
  readonly chip = element("p", { className: "chip" });
  readonly #search: HTMLInputElement;
  readonly #family: HTMLSelectElement;
  readonly #group: HTMLSelectElement;

  constructor(
    private readonly texts: PaneTexts,
    private readonly onChange: (filter: FindingFilter) => void,
  ) {
    this.#toggles = new Map(severities.map((severity) => [severity, this.#toggle(severity)]));
    this.#search = this.#searchField();
    this.#family = this.#select("finding-family", texts.findings.family, (value) => ({
      family: value === "" ? null : (value as FindingFamily),
    }));
    this.#group = this.#select("finding-group", texts.findings.group, (value) => ({ grouping: value as Grouping }));
    this.element = element("div", { className: "filters" }, [
      element(
        "div",
        { className: "severities", attributes: { role: "group", "aria-label": texts.findings.severity } },
        [...this.#toggles.values()],
      ),
      this.#search,
      element("div", { className: "selects" }, [this.#family, this.#group]),
    ]);
  }

  get filter(): FindingFilter {
    return this.#filter;
  }

  /** Shows how many findings there are of each severity and family; what is chosen stays chosen. */
  count(findings: readonly PaneFinding[]): void {
    const { findings: texts, words } = this.texts;
    const counts = countsOf(findings.map(({ severity }) => severity));
    for (const [severity, toggle] of this.#toggles) {
      toggle.textContent = texts.severityCount({
        severity: words.severities[severity],
        count: counts.get(severity) ?? 0,
      });
    }
    this.#families = countsOf(findings.map(({ family }) => family));
    this.#showFilter();
  }

  /** Only findings of these measures; `null`: of all. Other conditions are given up with it. */
  setMeasures(measures: FindingFilter["measures"]): void {
    this.#filter = { ...everything, grouping: this.#filter.grouping, measures };
    this.#showFilter();
    this.onChange(this.#filter);
  }

  #change(change: Partial<FindingFilter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#showFilter();
    this.onChange(this.#filter);
  }

  #showFilter(): void {
    const { severities: shown, search, measures, grouping } = this.#filter;
    for (const [severity, toggle] of this.#toggles) toggle.setAttribute("aria-pressed", String(shown.has(severity)));
    // What is being typed is searched for in a moment.
    if (document.activeElement !== this.#search) this.#search.value = search;
    this.#showFamilies();
    const groups = Object.entries(this.texts.findings.groups).map(([value, text]) => ({ value, text }));
    showChoices(this.#group, groups, grouping);
    this.#showChip(measures?.name ?? null);
  }

  #showFamilies(): void {
    const { findings: texts, words } = this.texts;
    const { family: chosen } = this.#filter;
    const counts = new Map(this.#families);
    if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0);
    const families = [...counts].map(([family, count]) => ({
      value: family,
      text: texts.familyCount({ family: words.families[family], count }),
    }));
    showChoices(this.#family, [{ value: "", text: texts.allFamilies }, ...families], chosen ?? "");
  }

  #showChip(name: string | null): void {
    const { findings: texts } = this.texts;
    this.chip.hidden = name === null;
    const text = name === null ? "" : texts.measureFilter({ name });
    if (this.chip.firstChild?.textContent === text) return;
    const clear = button(
      texts.clearFilter,
      () => {
        this.setMeasures(null);
      },
      { id: "clear-measures", size: "small" },
    );
    this.chip.replaceChildren(...(name === null ? [] : [element("span", { text }), clear]));
  }

  #toggle(severity: Severity): HTMLElement {
    return button(
      "",
      () => {
        const shown = new Set(this.#filter.severities);
        if (!shown.delete(severity)) shown.add(severity);
        this.#change({ severities: shown });
      },
      { className: `toggle ${severity}` },
    );
  }

  #searchField(): HTMLInputElement {
    const label = this.texts.findings.search;
    const field = element("input", {
      id: "finding-search",
      attributes: { type: "search", placeholder: label, "aria-label": label },
    });
    let pending = 0;
    field.addEventListener("input", () => {
      window.clearTimeout(pending);
      pending = window.setTimeout(() => {
        this.#change({ search: field.value });
      }, searchPause);
    });
    return field;
  }

  #select(id: string, label: string, changeTo: (value: string) => Partial<FindingFilter>): HTMLSelectElement {
    const select = element("select", { id, attributes: { "aria-label": label } });
    select.addEventListener("change", () => {
      this.#change(changeTo(select.value));
    });
    return select;
  }
}
