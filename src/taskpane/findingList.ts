import type { AcceptedFinding } from "../domain/inspection/acceptance";
import { byId, button, element } from "./element";
import { findingCard, type CardActions } from "./findingCard";
import { FindingFilters } from "./findingFilters";
import { drawLine, guessHeight } from "./findingLines";
import { drawNotices } from "./findingNotices";
import {
  filterAccepted,
  filterFindings,
  groupAccepted,
  groupFindings,
  sameLine,
  type FindingLine,
  type FindingRow,
} from "./findingRows";
import { keepFocus } from "./keepFocus";
import type { Acceptance, PaneAcceptedFinding, PaneCell, PaneFinding, PaneQuestion, PaneReport } from "./paneActions";
import type { PaneTexts } from "./paneTexts";
import { VirtualList } from "./virtualList";

export interface FindingListOptions {
  readonly texts: PaneTexts;
  /** Shows the cell in Excel. */
  readonly select: (cell: PaneCell) => void;
  readonly copy: (findings: readonly PaneFinding[]) => void;
  readonly accept: (findings: readonly PaneFinding[], acceptance: Acceptance) => void;
  readonly repair: (findings: readonly PaneFinding[]) => void;
  readonly withdraw: (acceptances: readonly AcceptedFinding[]) => void;
  readonly answer: ((choice: PaneQuestion["choices"][number]) => void) | null;
  readonly turnOff: ((finding: PaneFinding) => void) | null;
}

/** What of the list is open and where the user is in it; all else follows from it, the report and the filter. */
interface Place {
  /** The line that is the list's tab stop. */
  readonly active: number;
  /** The finding whose card is open. */
  readonly open: FindingLine | null;
  readonly openGroups: ReadonlySet<string>;
  /** Where the reason for accepting is being asked for: the line. */
  readonly accepting: number | null;
}

const beginning: Place = { active: 0, open: null, openGroups: new Set(), accepting: null };

/** The findings with their counts, filters and list, in the panel #findings. */
export class FindingList {
  #report: PaneReport | null = null;
  #shown: readonly PaneFinding[] = [];
  #accepted: readonly PaneAcceptedFinding[] = [];
  #rows: readonly FindingRow[] = [];
  #place = beginning;
  /** Who accepted last. */
  #name = "";
  readonly #filters: FindingFilters;
  readonly #list: VirtualList;
  readonly #view: HTMLElement;
  readonly #notices = element("div");
  readonly #count = element("p", { id: "finding-count", attributes: { role: "status" } });

  constructor(private readonly options: FindingListOptions) {
    const { findings: texts } = options.texts;
    this.#filters = new FindingFilters(options.texts, () => {
      this.#place = beginning;
      this.#draw(null);
    });
    this.#view = element("div", {
      id: "finding-list",
      attributes: { role: "list", tabindex: "-1", "aria-label": texts.label },
    });
    this.#view.addEventListener("keydown", (event) => {
      this.#onKey(event);
    });
    this.#view.addEventListener("click", (event) => {
      this.#onClick(event);
    });
    const copy = button(
      texts.copy,
      () => {
        options.copy(this.#shown);
      },
      { id: "copy-findings" },
    );
    byId("findings").replaceChildren(this.#notices, this.#filters.chip, this.#count, this.#view);
    byId("finding-filters").replaceChildren(this.#filters.element, copy);
    this.#list = new VirtualList(this.#view);
  }

  /**
   * Shows the findings of an inspection, in the order given. Filters, the open card and what is in view stay as they are,
   * unless it is about another sheet. Where the finding of the card is gone, the one that took its place is opened if
   * `movesOn`: its cell is answered, and the grid is to follow. Else the card shuts: the user is at work in the grid.
   */
  show(report: PaneReport, movesOn: boolean): PaneCell | null {
    const isOther = this.#report?.sheet !== report.sheet;
    this.#report = report;
    byId("finding-options").hidden = report.findings.length + report.accepted.length === 0;
    this.#filters.count(report.findings);
    const drawTheNotices = (): void => {
      drawNotices(this.#notices, report, {
        texts: this.options.texts,
        withdraw: this.options.withdraw,
        selectCell: this.options.select,
        answer: this.options.answer,
      });
    };
    keepFocus(this.#notices, drawTheNotices, () => this.#focusTarget());
    if (!isOther) return this.#showAgain(movesOn);
    this.#filters.setMeasures(null);
    return null;
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
    return document.getElementById(`line-${String(this.#place.active)}`) ?? byId("tab-findings");
  }

  #filterRows(): void {
    const { filter } = this.#filters;
    // Who looks for something is shown it.
    const isSearch = filter.search !== "" || filter.measures !== null;
    this.#shown = filterFindings(this.#report?.findings ?? [], filter);
    this.#accepted = filterAccepted(this.#report?.accepted ?? [], filter);
    this.#rows = [
      ...groupFindings(this.#shown, filter.grouping, (key) => isSearch || this.#place.openGroups.has(key)),
      ...groupAccepted(this.#accepted),
    ];
    const count = this.#countText();
    if (this.#count.textContent !== count) this.#count.textContent = count;
    const isAll = this.#shown.length === this.#report?.findings.length && this.#shown.length > 0;
    this.#count.className = isAll ? "visually-hidden" : "";
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

  /** Draws the list as the place says. `stays`: a line before and after, which keeps its place; `null`: from the top. */
  #draw(stays: { readonly before: number; readonly after: number } | null): void {
    this.#filterRows();
    keepFocus(
      this.#view,
      () => {
        const lines = {
          count: this.#rows.length,
          guess: (index: number) => guessHeight(this.#rows[index]),
          draw: (index: number) => this.#line(index),
        };
        this.#list.show(lines, stays);
      },
      () => this.#focusTarget(),
    );
  }

  /** The finding of the card in the new report, or the one that took its place; whose cell is answered if it is another. */
  #showAgain(movesOn: boolean): PaneCell | null {
    const { open, active } = this.#place;
    const hadFocus = this.#view.contains(document.activeElement);
    this.#filterRows();
    const last = this.#rows.length - 1;
    if (open === null) {
      this.#place = { ...this.#place, active: Math.max(0, Math.min(active, last)), accepting: null };
      this.#draw({ before: 0, after: 0 });
      return null;
    }
    const same = sameLine(this.#rows, open);
    const next = same === -1 ? this.#nearestFinding(active) : same;
    const row = this.#rows[next];
    const isSame = same !== -1;
    const found = row?.kind === "finding" && (isSame || movesOn) ? row : null;
    this.#place = {
      ...this.#place,
      active: Math.max(0, next),
      open: found,
      accepting: isSame ? this.#place.accepting : null,
    };
    this.#draw(isSame && this.#list.isInView(active) ? { before: active, after: same } : { before: 0, after: 0 });
    if (!isSame) this.#list.reveal(Math.max(0, next));
    if (hadFocus && !this.#view.contains(document.activeElement)) this.focus();
    return isSame || found === null ? null : found.finding;
  }

  /** The finding at this line or near it, after it rather than before; -1 where there is none. */
  #nearestFinding(index: number): number {
    const isFinding = (row: FindingRow): boolean => row.kind === "finding" && row.acceptance === null;
    const after = this.#rows.findIndex((row, at) => at >= index && isFinding(row));
    return after === -1 ? this.#rows.findLastIndex(isFinding) : after;
  }

  #isOpen(row: FindingLine): boolean {
    const { open } = this.#place;
    return open !== null && open.finding === row.finding && open.acceptance === row.acceptance;
  }

  #line(index: number): HTMLElement {
    const row = this.#rows[index];
    const { active } = this.#place;
    const state = { index, count: this.#rows.length, isActive: index === active, sheet: this.#report?.sheet ?? "" };
    return drawLine(row, { ...state, card: this.#card(row, index) }, this.options.texts);
  }

  #card(row: FindingRow | undefined, index: number): HTMLElement | null {
    if (row === undefined || row.kind === "acceptedGroup") return null;
    const { texts } = this.options;
    const of = {
      sheet: this.#report?.sheet ?? "",
      isAccepting: this.#place.accepting === index,
      name: this.#name,
    };
    if (row.kind === "group") {
      // Measures have findings of many kinds: nothing is to be decided for all of them.
      if (!row.isOpen || this.#filters.filter.grouping !== "kind") return null;
      return findingCard({ ...of, findings: row.findings, acceptance: null }, texts, this.#cardActions(index, false));
    }
    if (!this.#isOpen(row)) return null;
    const subject = { ...of, findings: [row.finding] as const, acceptance: row.acceptance };
    return findingCard(subject, texts, this.#cardActions(index, true));
  }

  #cardActions(index: number, isStepping: boolean): CardActions {
    const { repair, withdraw, turnOff, accept } = this.options;
    return {
      ...{ repair, withdraw, turnOff },
      accept: (findings, acceptance) => {
        this.#name = acceptance.by ?? "";
        accept(findings, acceptance);
      },
      ask: (isAccepting) => {
        this.#place = { ...this.#place, active: index, accepting: isAccepting ? index : null };
        this.#redrawLine(index);
        const back = isStepping ? "finding-accept" : "group-accept";
        byId(isAccepting ? "acceptance-reason" : back).focus();
      },
      step: isStepping
        ? (by) => {
            this.#step(index, by);
          }
        : null,
    };
  }

  #redrawLine(index: number): void {
    this.#list.redraw();
    this.#list.reveal(index);
  }

  /** The next finding, of whatever group: a closed group on the way is opened. */
  #step(index: number, by: 1 | -1): void {
    const id = by === 1 ? "finding-next" : "finding-previous";
    for (let next = index + by; ; next += by) {
      const row = this.#rows[next];
      if (row === undefined) return;
      if (row.kind === "group" && !row.isOpen) {
        const { length } = this.#rows;
        this.#toggleGroup(row.key, index);
        // What was opened before this line has moved it down.
        const moved = by === -1 ? this.#rows.length - length : 0;
        this.#step(index + moved, by);
        return;
      }
      if (row.kind !== "finding") continue;
      this.#open(next);
      byId(id).focus();
      return;
    }
  }

  #toggleGroup(key: string, active: number): void {
    const openGroups = new Set(this.#place.openGroups);
    if (!openGroups.delete(key)) openGroups.add(key);
    this.#place = { ...this.#place, openGroups, active, accepting: null };
    this.#draw({ before: 0, after: 0 });
  }

  #onClick(event: Event): void {
    const target = event.target as HTMLElement;
    if (target.closest(".detail") !== null) return;
    const line = target.closest<HTMLElement>(".line");
    if (line !== null) this.#toggle(Number(line.dataset.line));
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest(".detail") !== null) {
      if (event.key === "Escape" && this.#place.open !== null) this.#toggle(this.#place.active);
      return;
    }
    const last = this.#rows.length - 1;
    const { active } = this.#place;
    const isOnList = target === this.#view;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + this.#list.page,
      PageUp: active - this.#list.page,
      Home: 0,
      End: last,
    };
    const move = moves[event.key];
    if (move === undefined) {
      if (isOnList && (event.key === "Enter" || event.key === " ")) this.#toggle(active);
      return;
    }
    event.preventDefault();
    this.#moveTo(Math.max(0, Math.min(move, last)), move < active ? -1 : 1);
  }

  #moveTo(index: number, direction: 1 | -1): void {
    const isHeading = this.#rows[index]?.kind === "acceptedGroup";
    const active = isHeading ? index + direction : index;
    if (this.#rows[active] === undefined) return;
    const before = document.getElementById(`line-${String(this.#place.active)}`);
    before?.setAttribute("tabindex", "-1");
    this.#place = { ...this.#place, active };
    this.#list.reveal(active);
    const line = byId(`line-${String(active)}`);
    line.setAttribute("tabindex", "0");
    line.focus({ preventScroll: true });
  }

  #toggle(index: number): void {
    const row = this.#rows[index];
    if (row?.kind === "group") {
      this.#toggleGroup(row.key, index);
      byId(`line-${String(index)}`).focus({ preventScroll: true });
      return;
    }
    if (row?.kind !== "finding") return;
    if (this.#isOpen(row)) {
      this.#place = { ...this.#place, active: index, open: null, accepting: null };
      this.#list.redraw();
    } else this.#open(index);
    byId(`line-${String(index)}`).focus({ preventScroll: true });
  }

  #open(index: number): void {
    const row = this.#rows[index];
    if (row?.kind !== "finding") return;
    this.#place = { ...this.#place, active: index, open: row, accepting: null };
    this.#redrawLine(index);
    this.options.select(row.finding);
  }
}
