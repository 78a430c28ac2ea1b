import { element, severityBadge } from "./element";
import { addressOn } from "./findingText";
import type { FindingLine, FindingRow, GroupLine } from "./findingRows";
import type { PaneFinding } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

/** How a line of the list stands. */
export interface LineState {
  readonly index: number;
  /** How many lines the list has. */
  readonly count: number;
  /** Whether it is the list's tab stop. */
  readonly isActive: boolean;
  /** The sheet that is inspected. */
  readonly sheet: string;
  /** What stands below the line while it is open; `null`: it is closed. */
  readonly card: HTMLElement | null;
}

function place({ sheet, position, measure }: PaneFinding, inspected: string): readonly HTMLElement[] {
  return [
    element("span", { className: "address", text: addressOn(inspected, { sheet, position }) }),
    element("span", { className: "measure", text: measure ?? "" }),
  ];
}

function entry(parts: readonly HTMLElement[], { index, isActive }: LineState, isOpen: boolean): HTMLElement {
  return element(
    "button",
    {
      className: "entry",
      id: `line-${String(index)}`,
      attributes: { type: "button", tabindex: isActive ? "0" : "-1", "aria-expanded": String(isOpen) },
    },
    parts,
  );
}

function line(className: string, children: readonly HTMLElement[], { index, count }: LineState): HTMLElement {
  const attributes = { role: "listitem", "aria-posinset": String(index + 1), "aria-setsize": String(count) };
  return element("div", { className: `line ${className}`, attributes }, children);
}

function findingLine(row: FindingLine, state: LineState, { findings, words }: PaneTexts): HTMLElement {
  const { finding, acceptance, isInGroup } = row;
  const { severity, message } = finding;
  const text = acceptance === null ? message : findings.acceptedLine({ reason: acceptance.reason, message });
  const parts = [
    severityBadge(severity, words.severities[severity]),
    ...place(finding, state.sheet),
    element("span", { className: "message", text }),
  ];
  const kinds = ["finding", ...(acceptance === null ? [] : ["accepted"]), ...(isInGroup ? ["nested"] : [])];
  const card = state.card === null ? [] : [state.card];
  return line(kinds.join(" "), [entry(parts, state, state.card !== null), ...card], state);
}

function groupLine({ title, findings, isOpen }: GroupLine, state: LineState, texts: PaneTexts): HTMLElement {
  const [first] = findings;
  const { severity, message } = first;
  const words = texts.findings;
  const parts = [
    severityBadge(severity, texts.words.severities[severity]),
    element("strong", { className: "title", text: title ?? words.withoutMeasure }),
    element("span", { className: "count", text: words.groupCount({ count: findings.length }) }),
    ...(isOpen
      ? []
      : [
          element("span", { className: "message" }, [...place(first, state.sheet), element("span", { text: message })]),
        ]),
  ];
  return line("group", [entry(parts, state, isOpen), ...(state.card === null ? [] : [state.card])], state);
}

/** A line of the list of findings. */
export function drawLine(row: FindingRow | undefined, state: LineState, texts: PaneTexts): HTMLElement {
  switch (row?.kind) {
    case undefined:
      return element("div");
    case "group":
      return groupLine(row, state, texts);
    case "acceptedGroup": {
      const heading = texts.findings.acceptedHeading({ count: row.count });
      return line("heading", [element("strong", { text: heading })], state);
    }
    case "finding":
      return findingLine(row, state, texts);
  }
}

/** Characters that fit beside each other in a narrow pane, and heights in CSS pixels, for lines not drawn yet. */
const [charactersInARow, rowHeight, otherHeight] = [24, 18, 34];

/** About how high a line will be. */
export function guessHeight(row: FindingRow | undefined): number {
  if (row === undefined || row.kind === "acceptedGroup") return otherHeight;
  const { message } = row.kind === "group" ? row.findings[0] : row.finding;
  return otherHeight + Math.ceil(message.length / charactersInARow) * rowHeight;
}
