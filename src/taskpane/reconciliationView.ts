import { cellAddress } from "../domain/grid/cell";
import type { FindingCell } from "../domain/inspection/finding";
import { verdicts, type Statement, type StatementPlace, type Verdict } from "../domain/reconciliation/statement";
import { wordStatement } from "../domain/reconciliation/wordStatement";
import { reconciliation as textsInEnglish } from "../domain/texts/en/reconciliation";
import { reconciliation as textsInJapanese } from "../domain/texts/ja/reconciliation";
import type { Language } from "../domain/texts/language";
import { acceptanceForm } from "./acceptanceForm";
import { byId, button, element, severityBadge, field } from "./element";
import { keepFocus } from "./keepFocus";
import type { Acceptance } from "./paneActions";
import type { PaneTexts } from "./paneTexts";
import type { PaneReconciliation } from "./reconciliationActions";

/** open: what does not agree and was not accepted. */
export type Filter = "open" | "accepted" | "all" | Verdict;

const filters: readonly Filter[] = ["open", ...verdicts, "accepted", "all"];

/** What the view shows. */
export interface Shown {
  readonly result: PaneReconciliation | null;
  readonly filter: Filter;
  readonly selected: Statement | null;
  readonly isAccepting: boolean;
  readonly name: string;
}

/** Where the view's controls lead. */
export interface ReconciliationControls {
  readonly compareFile: (file: File) => void;
  readonly compareText: (text: string) => void;
  readonly filter: (filter: Filter) => void;
  readonly select: (statement: Statement) => void;
  readonly goTo: (cell: FindingCell) => void;
  readonly step: (by: 1 | -1) => void;
  readonly ask: (isAccepting: boolean) => void;
  readonly accept: (statement: Statement, acceptance: Acceptance) => void;
  readonly withdraw: (statement: Statement) => void;
  readonly makeSheet: () => void;
}

/** More lines than these are drawn when asked for: each is a button. */
const linesAtOnce = 100;

function isShown(statement: Statement, filter: Filter, { accepted }: PaneReconciliation): boolean {
  switch (filter) {
    case "all":
      return true;
    case "accepted":
      return accepted.has(statement);
    case "open":
      return statement.verdict !== "agrees" && !accepted.has(statement);
    case "differs":
    case "unclear":
    case "unknown":
    case "agrees":
      return statement.verdict === filter && !accepted.has(statement);
  }
}

/** The statements that meet the filter, in the order of the report. */
export function filtered({ result, filter }: Pick<Shown, "result" | "filter">): readonly Statement[] {
  return result === null ? [] : result.reconciliation.statements.filter((one) => isShown(one, filter, result));
}

/** The quoted sentence with what differs marked. */
function markedPlace({ quote, differing }: StatementPlace): HTMLElement {
  const paragraph = element("blockquote", {});
  let from = 0;
  for (const { start, end } of [...differing].sort((one, other) => one.start - other.start)) {
    if (end <= start) continue;
    paragraph.append(quote.slice(from, start), element("mark", { text: quote.slice(start, end) }));
    from = end;
  }
  paragraph.append(quote.slice(from));
  return paragraph;
}

/** The tab 照合, in the panel #reconciliation. */
export class ReconciliationView {
  readonly #texts: typeof textsInJapanese | typeof textsInEnglish;
  readonly #verdict = element("h3", { id: "reconciliation-verdict" });
  readonly #filter = element("select", { id: "reconciliation-filter" });
  readonly #list = element("ol", { id: "reconciliation-list" });
  readonly #results = element("div", { id: "reconciliation-results" });
  #lines = linesAtOnce;
  #last: Shown | null = null;

  constructor(
    private readonly language: Language,
    private readonly paneTexts: PaneTexts,
    private readonly controls: ReconciliationControls,
  ) {
    this.#texts = { ja: textsInJapanese, en: textsInEnglish }[language];
    const { pane } = this.#texts;
    this.#list.setAttribute("aria-label", pane.list);
    this.#filter.onchange = () => {
      this.#lines = linesAtOnce;
      controls.filter(filters[this.#filter.selectedIndex] ?? "open");
    };
    this.#results.append(
      this.#verdict,
      field(pane.filter, this.#filter),
      this.#list,
      element("div", { className: "choices" }, [
        button(pane.printSheet, controls.makeSheet, { id: "reconciliation-sheet" }),
      ]),
    );
    this.#results.hidden = true;
    byId("reconciliation").replaceChildren(...this.#input(), this.#results);
    this.#takeDrops();
  }

  #input(): readonly HTMLElement[] {
    const { pane } = this.#texts;
    const file = element("input", {
      id: "reconciliation-file",
      attributes: { type: "file", accept: ".docx,.txt,.md" },
    });
    file.onchange = () => {
      const [chosen] = file.files ?? [];
      if (chosen !== undefined) this.controls.compareFile(chosen);
      // The same file can be chosen again after it was mended.
      file.value = "";
    };
    const text = element("textarea", { id: "reconciliation-text" });
    text.rows = 3;
    const compare = button(
      pane.compare,
      () => {
        this.controls.compareText(text.value);
      },
      { id: "reconciliation-compare" },
    );
    return [
      element("p", { className: "hint", text: pane.lead }),
      field(pane.file, file),
      field(pane.pasted, text),
      element("div", { className: "choices" }, [compare]),
    ];
  }

  #takeDrops(): void {
    const panel = byId("reconciliation");
    panel.ondragover = (event) => {
      event.preventDefault();
    };
    panel.ondrop = (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) this.controls.compareFile(file);
    };
  }

  draw(shown: Shown): void {
    if (this.#last?.result !== shown.result) this.#lines = linesAtOnce;
    this.#last = shown;
    const { result } = shown;
    this.#results.hidden = result === null;
    if (result === null) return;
    const { statements, counts } = result.reconciliation;
    this.#verdict.textContent = this.#texts.verdict({ statements: statements.length, ...counts });
    this.#drawFilter(shown, result);
    keepFocus(
      this.#list,
      () => {
        this.#list.replaceChildren(...this.#items(shown));
      },
      () => this.#filter,
    );
  }

  #drawFilter(shown: Shown, result: PaneReconciliation): void {
    const { pane, verdicts: names } = this.#texts;
    const words = { ...names, ...pane.filters };
    const options = filters.map((filter) => {
      const count = filtered({ result, filter }).length;
      return new Option(pane.filterCount({ name: words[filter], count }), filter);
    });
    this.#filter.replaceChildren(...options);
    this.#filter.value = shown.filter;
  }

  #items(shown: Shown): readonly HTMLElement[] {
    const { pane } = this.#texts;
    const all = filtered(shown);
    if (all.length === 0) return [element("li", { className: "hint", text: pane.none })];
    const selected = shown.selected === null ? -1 : all.indexOf(shown.selected);
    const drawn = all.slice(0, Math.max(this.#lines, selected + 1));
    const count = all.length - drawn.length;
    const more = (): void => {
      this.#lines = drawn.length + linesAtOnce;
      this.draw(shown);
    };
    const rest = button(pane.more({ count }), more, { id: "reconciliation-more", appearance: "transparent" });
    return [...drawn.map((one) => this.#item(one, shown)), ...(count === 0 ? [] : [element("li", {}, [rest])])];
  }

  #item(statement: Statement, shown: Shown): HTMLElement {
    const { pane, kinds, verdicts: names } = this.#texts;
    const { verdict, severity, kind, measure, places } = statement;
    const isSelected = statement === shown.selected;
    const [first] = places;
    const entry = element("button", {
      className: "entry",
      attributes: { type: "button", "aria-expanded": String(isSelected) },
    });
    entry.append(
      severityBadge(verdict === "differs" ? severity : "info", names[verdict]),
      element("span", {
        className: "address",
        text: first === undefined ? pane.nowhere : pane.line({ line: first.line, count: places.length }),
      }),
      element("span", { text: kinds[kind] }),
      element("span", { className: "measure", text: measure ?? "" }),
      element("span", { className: "message", text: wordStatement(statement, this.language) }),
    );
    entry.onclick = () => {
      this.controls.select(statement);
    };
    return element("li", { className: "line" }, isSelected ? [entry, this.#card(statement, shown)] : [entry]);
  }

  #card(statement: Statement, shown: Shown): HTMLElement {
    const { pane } = this.#texts;
    const { places, cell } = statement;
    const link =
      cell === null
        ? []
        : [
            button(
              pane.cell({ sheet: cell.sheet, address: cellAddress(cell) }),
              () => {
                this.controls.goTo(cell);
              },
              { appearance: "transparent", id: "statement-cell" },
            ),
          ];
    return element(
      "section",
      { className: "detail", id: "statement-detail", attributes: { "aria-label": pane.detail } },
      [...places.slice(0, 3).map(markedPlace), ...link, ...this.#choices(statement, shown)],
    );
  }

  #choices(statement: Statement, shown: Shown): readonly HTMLElement[] {
    const { findings } = this.paneTexts;
    const accepted = shown.result?.accepted.get(statement);
    if (shown.isAccepting) {
      return [
        acceptanceForm({
          ...{ texts: this.paneTexts, name: shown.name, count: 1, lead: this.#texts.pane.acceptingLead },
          accept: (acceptance) => {
            this.controls.accept(statement, acceptance);
          },
          cancel: () => {
            this.controls.ask(false);
          },
        }),
      ];
    }
    const decide =
      accepted === undefined
        ? button(
            findings.accept,
            () => {
              this.controls.ask(true);
            },
            { id: "statement-accept" },
          )
        : button(
            findings.withdraw,
            () => {
              this.controls.withdraw(statement);
            },
            { id: "statement-withdraw" },
          );
    const step = (by: 1 | -1, text: string, id: string): HTMLElement =>
      button(
        text,
        () => {
          this.controls.step(by);
        },
        { id, appearance: "subtle" },
      );
    const reason =
      accepted === undefined
        ? []
        : [element("p", { className: "hint", text: `${findings.acceptedBecause}：${accepted.reason}` })];
    return [
      ...reason,
      element("div", { className: "choices steps" }, [
        ...(statement.verdict === "agrees" ? [] : [decide]),
        step(-1, findings.previous, "statement-previous"),
        step(1, findings.next, "statement-next"),
      ]),
    ];
  }

  focusSelected(): void {
    const entry = this.#list.querySelector<HTMLElement>('[aria-expanded="true"]');
    (entry ?? this.#filter).focus();
    entry?.scrollIntoView({ block: "nearest" });
  }

  focusSheetButton(): void {
    byId("reconciliation-sheet").focus({ preventScroll: true });
  }
}
