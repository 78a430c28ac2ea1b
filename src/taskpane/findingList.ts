import { cellAddress } from "../domain/grid/cell";
import { severities } from "../domain/inspection/finding";
import type { FindingFamily, Severity } from "../domain/inspection/finding";
import { byId, button, element } from "./element";
import { findingDetail } from "./findingDetail";
import { filterFindings, groupFindings } from "./findingRows";
import type { FindingFilter, FindingRow, Grouping } from "./findingRows";
import type { PaneFinding } from "./paneActions";
import type { PaneTexts } from "./paneTexts";
import { VirtualList } from "./virtualList";

/** Height of a line in taskpane.css. */
const lineHeight = 60;
/** A pause in typing after which the search is made. */
const searchPause = 150;

export interface FindingListOptions {
  readonly texts: PaneTexts;
  /** Shows the finding's cell in Excel. */
  readonly select: (finding: PaneFinding) => void;
  readonly copy: (findings: readonly PaneFinding[]) => void;
}

const everything: FindingFilter = {
  severities: new Set(severities),
  family: null,
  search: "",
  measures: null,
  grouping: "none",
};

function countBy<Key>(
  findings: readonly PaneFinding[],
  keyOf: (finding: PaneFinding) => Key,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

function lineOf(
  row: FindingRow | undefined,
  isActive: boolean,
  index: number,
  { findings, words }: PaneTexts,
): HTMLElement {
  if (row === undefined) return element("div");
  if (row.kind === "group") {
    const title = row.title ?? findings.withoutMeasure;
    return element("div", {
      className: "line group",
      text: findings.groupHeading({ title, count: row.count }),
      attributes: { role: "presentation" },
    });
  }
  const { severity, position, measure, message } = row.finding;
  return element(
    "div",
    {
      className: "line finding",
      id: `line-${String(index)}`,
      attributes: { role: "option", "aria-selected": String(isActive) },
    },
    [
      element("span", { className: `severity ${severity}`, text: words.severities[severity] }),
      element("span", { className: "address", text: cellAddress(position) }),
      element("span", { className: "measure", text: measure ?? "" }),
      element("span", { className: "message", text: message }),
    ],
  );
}

/** The findings with their counts, filters, list and detail, in the panel #findings. */
export class FindingList {
  #findings: readonly PaneFinding[] = [];
  #filter = everything;
  #shown: readonly PaneFinding[] = [];
  #rows: readonly FindingRow[] = [];
  #active = -1;
  readonly #list: VirtualList;
  readonly #view: HTMLElement;
  readonly #filters = element("div", { className: "filters" });
  readonly #count = element("p", { id: "finding-count", attributes: { role: "status" } });
  readonly #detail = element("div");

  constructor(private readonly options: FindingListOptions) {
    const { findings: texts } = options.texts;
    this.#view = element("div", {
      id: "finding-list",
      attributes: { role: "listbox", tabindex: "0", "aria-label": texts.label, "aria-describedby": "finding-hint" },
    });
    this.#view.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
    this.#view.addEventListener("click", (event) => {
      this.#onClick(event);
    });
    byId("findings").replaceChildren(
      this.#filters,
      this.#count,
      this.#view,
      element("p", { id: "finding-hint", className: "hint", text: texts.hint }),
      this.#detail,
      button(
        texts.copy,
        () => {
          options.copy(this.#shown);
        },
        { id: "copy-findings" },
      ),
    );
    this.#list = new VirtualList(this.#view, lineHeight, (index) =>
      lineOf(this.#rows[index], index === this.#active, index, options.texts),
    );
  }

  /** Shows the findings of an inspection, in the order given; filters stay as they are. */
  show(findings: readonly PaneFinding[]): void {
    this.#findings = findings;
    this.#filter = { ...this.#filter, measures: null };
    this.#drawFilters();
    this.#apply();
  }

  /** Shows only the findings of these measures. */
  showMeasures(name: string, codes: readonly string[]): void {
    this.#filter = { ...everything, measures: { name, codes: new Set(codes) } };
    this.#drawFilters();
    this.#apply();
    this.#view.focus();
  }

  /** To be called when the panel has come into view. */
  redraw(): void {
    this.#list.redraw();
  }

  #change(change: Partial<FindingFilter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#apply();
  }

  #apply(): void {
    const { findings: texts } = this.options.texts;
    this.#shown = filterFindings(this.#findings, this.#filter);
    this.#rows = groupFindings(this.#shown, this.#filter.grouping);
    this.#active = -1;
    this.#view.removeAttribute("aria-activedescendant");
    this.#detail.replaceChildren();
    this.#count.textContent =
      this.#findings.length === 0
        ? texts.none
        : this.#shown.length === 0
          ? texts.noneShown
          : texts.shown({ shown: this.#shown.length, all: this.#findings.length });
    this.#view.hidden = this.#shown.length === 0;
    this.#list.show(this.#rows.length);
  }

  #drawFilters(): void {
    this.#filters.hidden = this.#findings.length === 0;
    this.#filters.replaceChildren(
      this.#severityButtons(),
      ...(this.#filter.measures === null ? [] : [this.#measureChip(this.#filter.measures.name)]),
      this.#searchField(),
      element("div", { className: "selects" }, [this.#familySelect(), this.#groupSelect()]),
    );
  }

  #severityButtons(): HTMLElement {
    const { findings: texts, words } = this.options.texts;
    const counts = countBy(this.#findings, ({ severity }) => severity);
    const toggles = severities.map((severity) => {
      const text = texts.severityCount({ severity: words.severities[severity], count: counts.get(severity) ?? 0 });
      const pressed = String(this.#filter.severities.has(severity));
      const toggle = button(
        text,
        () => {
          this.#toggle(severity);
          toggle.setAttribute("aria-pressed", String(this.#filter.severities.has(severity)));
        },
        { className: `toggle ${severity}`, attributes: { "aria-pressed": pressed } },
      );
      return toggle;
    });
    return element(
      "div",
      { className: "severities", attributes: { role: "group", "aria-label": texts.severity } },
      toggles,
    );
  }

  #toggle(severity: Severity): void {
    const shown = new Set(this.#filter.severities);
    if (!shown.delete(severity)) shown.add(severity);
    this.#change({ severities: shown });
  }

  #measureChip(name: string): HTMLElement {
    const { findings: texts } = this.options.texts;
    return element("p", { className: "chip" }, [
      element("span", { text: texts.measureFilter({ name }) }),
      button(texts.clearFilter, () => {
        this.#filter = everything;
        this.#drawFilters();
        this.#apply();
        this.#view.focus();
      }),
    ]);
  }

  #searchField(): HTMLElement {
    const label = this.options.texts.findings.search;
    const field = element("input", {
      id: "finding-search",
      attributes: { type: "search", placeholder: label, "aria-label": label, value: this.#filter.search },
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

  #familySelect(): HTMLElement {
    const { findings: texts, words } = this.options.texts;
    const counts = countBy(this.#findings, ({ family }) => family);
    const families = [...counts].map(([family, count]) => ({
      value: family,
      text: texts.familyCount({ family: words.families[family], count }),
    }));
    return this.#select(
      "finding-family",
      texts.family,
      [{ value: "", text: texts.allFamilies }, ...families],
      this.#filter.family ?? "",
      (value) => {
        this.#change({ family: value === "" ? null : (value as FindingFamily) });
      },
    );
  }

  #groupSelect(): HTMLElement {
    const { group, groups } = this.options.texts.findings;
    const choices = Object.entries(groups).map(([value, text]) => ({ value, text }));
    return this.#select("finding-group", group, choices, this.#filter.grouping, (value) => {
      this.#change({ grouping: value as Grouping });
    });
  }

  #select(
    id: string,
    label: string,
    choices: readonly { readonly value: string; readonly text: string }[],
    chosen: string,
    onChange: (value: string) => void,
  ): HTMLElement {
    const select = element("select", { id, attributes: { "aria-label": label } });
    select.append(...choices.map(({ value, text }) => new Option(text, value, false, value === chosen)));
    select.addEventListener("change", () => {
      onChange(select.value);
    });
    return select;
  }

  #onClick(event: Event): void {
    const line = (event.target as HTMLElement).closest<HTMLElement>(".finding");
    if (line !== null) this.#go(Number(line.dataset.line), true);
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#rows.length - 1;
    const moves: Readonly<Record<string, readonly [from: number, step: number]>> = {
      ArrowDown: [this.#active + 1, 1],
      ArrowUp: [this.#active - 1, -1],
      PageDown: [Math.min(last, this.#active + this.#list.page), 1],
      PageUp: [Math.max(0, this.#active - this.#list.page), -1],
      Home: [0, 1],
      End: [last, -1],
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.#go(this.#findingFrom(...move), false);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#go(this.#active, true);
    }
  }

  /** The next line at or after `from` that is a finding; headings are passed over. */
  #findingFrom(from: number, step: number): number {
    let index = from;
    while (this.#rows[index]?.kind === "group") index += step;
    return index;
  }

  #go(index: number, selects: boolean): void {
    const row = this.#rows[index];
    if (row?.kind !== "finding") return;
    this.#activate(index, row.finding);
    if (selects) this.options.select(row.finding);
  }

  #activate(index: number, finding: PaneFinding): void {
    this.#active = index;
    this.#list.reveal(index);
    this.#list.redraw();
    this.#view.setAttribute("aria-activedescendant", `line-${String(index)}`);
    const step = (by: number, id: string) => (): void => {
      this.#go(this.#findingFrom(index + by, by), true);
      byId(id).focus();
    };
    this.#detail.replaceChildren(
      findingDetail(finding, this.options.texts, {
        previous: step(-1, "finding-previous"),
        next: step(1, "finding-next"),
      }),
    );
    this.#detail.scrollIntoView({ block: "nearest" });
  }
}
