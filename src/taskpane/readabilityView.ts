import { cellAddress } from "../domain/grid/cell";
import type { FindingCell } from "../domain/inspection/check";
import type { reports as textsInEnglish } from "../domain/texts/en/reports";
import type { reports as textsInJapanese } from "../domain/texts/ja/reports";
import { button, element, bulletList } from "./element";
import type { BrokenRule, PaneReadability } from "./reportsActions";

type Words = (typeof textsInJapanese | typeof textsInEnglish)["readability"];

/** More cells than this are counted, not offered one by one. */
const mostCells = 5;

function ruleItem({ title, message, fix, cells }: BrokenRule, words: Words, select: SelectCell): HTMLElement {
  const links = cells
    .slice(0, mostCells)
    .map((cell) => button(cellAddress(cell), () => void select(cell), { appearance: "transparent", size: "small" }));
  const further = cells.length - links.length;
  return element("li", {}, [
    element("strong", { text: title }),
    element("p", { text: message }),
    element("p", { className: "hint", text: fix }),
    element("div", { className: "cells" }, [
      ...links,
      ...(further > 0 ? [element("span", { text: words.further({ count: further }) })] : []),
    ]),
  ]);
}

function folded(words: Words, reasons: readonly string[]): readonly HTMLElement[] {
  if (reasons.length === 0) return [];
  const summary = element("summary", { text: words.notJudged({ count: reasons.length }) });
  return [element("details", {}, [summary, bulletList(reasons)])];
}

type SelectCell = (cell: FindingCell) => Promise<void>;

/** What became of the rules: scores by level, what is broken and where, what could not be judged. */
export function readabilityResult(
  { scores, broken, notJudged }: PaneReadability,
  words: Words,
  select: SelectCell,
): readonly HTMLElement[] {
  return [
    element(
      "ul",
      { id: "readability-scores" },
      scores.map((score) => element("li", { text: words.score(score) })),
    ),
    ...(broken.length === 0 ? [] : [element("p", { className: "hint", text: words.mend })]),
    element(
      "ul",
      { id: "readability-broken" },
      broken.map((rule) => ruleItem(rule, words, select)),
    ),
    ...folded(words, notJudged),
  ];
}
