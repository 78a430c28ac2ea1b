import { cellAddress } from "../domain/grid/cell";
import type { AcceptedFinding } from "../domain/inspection/acceptance";
import { byId, button, element, severityBadge } from "./element";
import { findingDetail, type DetailedFinding } from "./findingDetail";
import { FindingFilters } from "./findingFilters";
import { drawNotices } from "./findingNotices";
import { filterAccepted, filterFindings, groupAccepted, groupFindings, sameLine } from "./findingRows";
import type { FindingLine, FindingRow } from "./findingRows";
import { keepFocus } from "./keepFocus";
import type { PaneAcceptedFinding, PaneCell, PaneFinding, PaneReport } from "./paneActions";
import type { PaneTexts } from "./paneTexts";
import { VirtualList } from "./virtualList";

/** Height of a line in taskpane.css. */
const lineHeight = 60;

export interface FindingListOptions {
  readonly texts: PaneTexts;
  /** Shows the cell in Excel. */
  readonly select: (cell: PaneCell) => void;
  readonly copy: (findings: readonly PaneFinding[]) => void;
  readonly accept: (findings: readonly PaneFinding[]) => void;
  readonly repair: (findings: readonly PaneFinding[]) => void;
  readonly withdraw: (acceptances: readonly AcceptedFinding[]) => void;
}

function groupLine(text: string): HTMLElement {
  return element("div", { className: "line group", text, attributes: { role: "presentation" } });
}

function findingLine(line: FindingLine, isActive: boolean, index: number, { findings, words }: PaneTexts): HTMLElement {
  const { severity, position, measure, message } = line.finding;
  const { acceptance } = line;
  return element(
    "div",
    {
      className: acceptance === null ? "line finding" : "line finding accepted",
      id: `line-${String(index)}`,
      attributes: { role: "option", "aria-selected": String(isActive) },
    },
    [
      severityBadge(severity, words.severities[severity]),
      element("span", { className: "address", text: cellAddress(position) }),
      element("span", { className: "measure", text: measure ?? "" }),
      element("span", {
        className: "message",
        text: acceptance === null ? message : findings.acceptedLine({ reason: acceptance.reason, message }),
      }),
    ],
  );
}

function drawLine(row: FindingRow | undefined, isActive: boolean, index: number, texts: PaneTexts): HTMLElement {
  switch (row?.kind) {
    case undefined:
      return element("div");
    case "group":
      return groupLine(
        texts.findings.groupHeading({ title: row.title ?? texts.findings.withoutMeasure, count: row.count }),
      );
    case "acceptedGroup":
      return groupLine(texts.findings.acceptedHeading({ count: row.count }));
    case "finding":
      return findingLine(row, isActive, index, texts);
  }
}

/** The findings with their counts, filters, list and detail, in the panel #findings. */
export class FindingList {
  #report: PaneReport | null = null;
  #shown: readonly PaneFinding[] = [];
  #accepted: readonly PaneAcceptedFinding[] = [];
  #rows: readonly FindingRow[] = [];
  #active = -1;
  readonly #filters: FindingFilters;
  readonly #list: VirtualList;
  readonly #view: HTMLElement;
  readonly #notices = element("div");
  readonly #count = element("p", { id: "finding-count", attributes: { role: "status" } });
  readonly #detail = element("div");

  constructor(private readonly options: FindingListOptions) {
    const { findings: texts } = options.texts;
    this.#filters = new FindingFilters(options.texts, () => {
      this.#showFromTop();
    });
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
      this.#filters.element,
      this.#notices,
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
      drawLine(this.#rows[index], index === this.#active, index, options.texts),
    );
  }

  /**
   * Shows the findings of an inspection, in the order given. Filters, the chosen finding and what is in view stay as they
   * are, unless it is about another sheet; where the chosen finding is gone, the one that took its place is chosen.
   */
  show(report: PaneReport): void {
    const isOther = this.#report?.sheet !== report.sheet;
    this.#report = report;
    this.#filters.element.hidden = report.findings.length + report.accepted.length === 0;
    this.#filters.count(report.findings);
    keepFocus(
      this.#notices,
      () => {
        drawNotices(this.#notices, report, {
          texts: this.options.texts,
          withdraw: this.options.withdraw,
          selectCell: this.options.select,
        });
      },
      () => this.#focusTarget(),
    );
    if (isOther) this.#filters.setMeasures(null);
    else this.#showAgain();
  }

  /** Shows only the findings of these measures. */
  showMeasures(name: string, codes: readonly string[]): void {
    this.#filters.setMeasures({ name, codes: new Set(codes) });
    this.focus();
  }

  /** To be called when the panel has come into view. */
  redraw(): void {
    this.#list.redraw();
  }

  /** Puts the focus on the list, or on what there is instead where it is empty. */
  focus(): void {
    this.#focusTarget().focus();
  }

  #focusTarget(): HTMLElement {
    if (!this.#view.hidden) return this.#view;
    return document.getElementById("clear-measures") ?? byId("tab-findings");
  }

  #filterRows(): void {
    const { filter } = this.#filters;
    this.#shown = filterFindings(this.#report?.findings ?? [], filter);
    this.#accepted = filterAccepted(this.#report?.accepted ?? [], filter);
    this.#rows = [...groupFindings(this.#shown, filter.grouping), ...groupAccepted(this.#accepted)];
    const count = this.#countText();
    if (this.#count.textContent !== count) this.#count.textContent = count;
    this.#view.hidden = this.#rows.length === 0;
  }

  #countText(): string {
    const { findings: texts } = this.options.texts;
    const all = this.#report?.findings.length ?? 0;
    const accepted = this.#accepted.length;
    const open = [texts.shown({ shown: this.#shown.length, all }), texts.noneShown, texts.none] as const;
    const text = all === 0 ? open[2] : this.#shown.length === 0 ? open[1] : open[0];
    return accepted === 0 ? text : texts.withAccepted({ text, accepted });
  }

  #showFromTop(): void {
    this.#filterRows();
    this.#active = -1;
    this.#view.removeAttribute("aria-activedescendant");
    this.#detail.replaceChildren();
    this.#list.show(this.#rows.length);
  }

  #showAgain(): void {
    const line = this.#rows[this.#active];
    const { focused, wasInView } = {
      focused: this.#view.contains(document.activeElement),
      wasInView: this.#active >= 0 && this.#list.isInView(this.#active),
    };
    const before = this.#active;
    this.#filterRows();
    if (line?.kind !== "finding") {
      this.#active = -1;
      this.#list.replace(this.#rows.length, 0);
      return;
    }
    const same = sameLine(this.#rows, line);
    const next = same === -1 ? this.#nearestFinding(before) : same;
    this.#active = next;
    this.#list.replace(this.#rows.length, same !== -1 && wasInView ? same - before : 0);
    this.#showActive(this.#rows[next]);
    if (focused && this.#view.hidden) this.focus();
  }

  /** The finding at this line or near it, after it rather than before; -1 where there is none. */
  #nearestFinding(index: number): number {
    const after = this.#findingFrom(index, 1);
    if (this.#rows[after] !== undefined) return after;
    const before = this.#findingFrom(Math.min(index, this.#rows.length - 1), -1);
    return this.#rows[before] === undefined ? -1 : before;
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
    for (let row = this.#rows[index]; row !== undefined && row.kind !== "finding"; row = this.#rows[index])
      index += step;
    return index;
  }

  #go(index: number, selects: boolean): void {
    const row = this.#rows[index];
    if (row?.kind !== "finding") return;
    this.#active = index;
    this.#list.reveal(index);
    this.#list.redraw();
    this.#showActive(row);
    this.#detail.scrollIntoView({ block: "nearest" });
    if (selects) this.options.select(row.finding);
  }

  /** Marks the chosen line and shows its detail; without one there is no detail. */
  #showActive(row: FindingRow | undefined): void {
    keepFocus(
      this.#detail,
      () => {
        if (row?.kind === "finding") {
          this.#view.setAttribute("aria-activedescendant", `line-${String(this.#active)}`);
          this.#detail.replaceChildren(this.#drawDetail(row));
        } else {
          this.#view.removeAttribute("aria-activedescendant");
          this.#detail.replaceChildren();
        }
      },
      () => this.#focusTarget(),
    );
  }

  #drawDetail({ finding, acceptance }: FindingLine): HTMLElement {
    const { texts, accept, repair, withdraw } = this.options;
    const alike = this.#shown.filter(({ code }) => code === finding.code);
    const detailed: DetailedFinding = { finding, acceptance, alike };
    const step = (by: number, id: string) => (): void => {
      this.#go(this.#findingFrom(this.#active + by, by), true);
      byId(id).focus();
    };
    return findingDetail(detailed, texts, {
      previous: step(-1, "finding-previous"),
      next: step(1, "finding-next"),
      accept,
      repair,
      withdraw,
    });
  }
}
