import { cellAddress } from "../domain/grid/cell";
import { byId, element } from "./element";
import type { PaneFinding, Severity } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

/** How many findings are drawn at once; the rest wait behind a button, so that a long list does not hold up the pane. */
export const pageSize = 200;

function findingItem(finding: PaneFinding, texts: PaneTexts, select: (finding: PaneFinding) => void): HTMLLIElement {
  const button = element("button", { className: "finding" }, [
    element("span", { className: `severity ${finding.severity}`, text: texts.words.severities[finding.severity] }),
    ...(finding.position === null
      ? []
      : [element("span", { className: "address", text: cellAddress(finding.position) })]),
    ...(finding.measure === null ? [] : [element("span", { className: "measure", text: finding.measure })]),
    element("span", { className: "message", text: finding.message }),
    ...(finding.fix === null
      ? []
      : [element("span", { className: "fix", text: texts.findings.fix({ fix: finding.fix }) })]),
  ]);
  button.type = "button";
  button.addEventListener("click", () => {
    select(finding);
  });
  return element("li", {}, [button]);
}

function countBySeverity(findings: readonly PaneFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Moves the focus along the list with the arrow keys, Home and End. */
function moveFocus(event: KeyboardEvent): void {
  const buttons = [...byId("finding-list").querySelectorAll<HTMLElement>("button.finding")];
  const current = buttons.findIndex((button) => button === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = buttons[targets[event.key] ?? -1];
  if (current === -1 || target === undefined) return;
  event.preventDefault();
  target.focus();
}

/** Draws the findings in the order given; `select` is called with the one that is clicked. */
export function showFindings(
  findings: readonly PaneFinding[],
  texts: PaneTexts,
  select: (finding: PaneFinding) => void,
): void {
  const list = byId("finding-list");
  const more = byId("finding-more");
  let drawn = 0;
  const drawNext = (): void => {
    const next = findings.slice(drawn, drawn + pageSize).map((finding) => findingItem(finding, texts, select));
    drawn += next.length;
    list.append(...next);
    more.hidden = drawn === findings.length;
    more.textContent = texts.findings.more({ count: findings.length - drawn });
    if (drawn > pageSize) next[0]?.querySelector("button")?.focus();
  };
  list.replaceChildren();
  list.onkeydown = moveFocus;
  more.onclick = drawNext;
  drawNext();
  byId("finding-count").textContent = texts.findings.count(countBySeverity(findings));
  byId("findings").hidden = findings.length === 0;
}
