import { cellAddress } from "../domain/grid/cell";
import type { AcceptedFinding } from "../domain/inspection/acceptance";
import { button, element, severityBadge } from "./element";
import { differingParts, placeOf } from "./findingText";
import type { PaneFinding } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

/** A finding with what the user may do about it. */
export interface DetailedFinding {
  readonly finding: PaneFinding;
  /** How it was accepted; `null`: it is open. */
  readonly acceptance: AcceptedFinding | null;
  /** The findings of its kind that are shown, itself among them; those that the buttons for all of a kind are about. */
  readonly alike: readonly PaneFinding[];
}

/** Where the detail's buttons lead. */
export interface DetailActions {
  readonly previous: () => void;
  readonly next: () => void;
  readonly accept: (findings: readonly PaneFinding[]) => void;
  readonly repair: (findings: readonly PaneFinding[]) => void;
  readonly withdraw: (acceptances: readonly AcceptedFinding[]) => void;
}

function fact(term: string, descriptions: readonly string[]): HTMLElement {
  return element("div", {}, [element("dt", { text: term }), ...descriptions.map((text) => element("dd", { text }))]);
}

/** More changes than these are counted, not listed. */
const mostRepairsListed = 5;

/** What would be changed to what; where in several cells, each with its address. */
function repairsOf({ repairs }: PaneFinding, texts: PaneTexts["findings"]): readonly string[] {
  const listed = repairs.slice(0, mostRepairsListed).map(({ cell, before, after }) => {
    const parts = differingParts(before, after);
    return repairs.length === 1
      ? texts.repair(parts)
      : texts.repairing.change({ address: cellAddress(cell), ...parts });
  });
  const count = repairs.length - listed.length;
  return count === 0 ? listed : [...listed, texts.further({ count })];
}

function facts({ finding, acceptance }: DetailedFinding, { findings }: PaneTexts): HTMLElement {
  const { code, rule, fix } = finding;
  return element("dl", {}, [
    ...(acceptance === null
      ? []
      : [fact(findings.acceptedBecause, [acceptance.reason, findings.acceptedBy(acceptance)])]),
    fact(findings.fix, [fix, ...repairsOf(finding, findings)]),
    fact(findings.rule, [rule === null ? findings.ownRule({ code }) : findings.nationalRule({ rule, code })]),
  ]);
}

interface Choice {
  readonly id: string;
  readonly text: string;
  readonly run: () => void;
}

/** Repairs of one finding: of all its cells, and where they are several, of the first alone. */
function repairChoices(finding: PaneFinding, { findings }: PaneTexts, { repair }: DetailActions): readonly Choice[] {
  const [first, ...others] = finding.repairs;
  if (first === undefined) return [];
  const ofAll = (text: string): Choice => ({
    id: "finding-repair",
    text,
    run: () => {
      repair([finding]);
    },
  });
  if (others.length === 0) return [ofAll(findings.repairThis)];
  return [
    ofAll(findings.repairCells({ count: finding.repairs.length })),
    {
      id: "finding-repair-first",
      text: findings.repairOne({ address: cellAddress(first.cell) }),
      run: () => {
        repair([{ ...finding, repairs: [first] }]);
      },
    },
  ];
}

/** What may be done about all findings of a kind, where there are several. */
function alikeChoices(
  alike: readonly PaneFinding[],
  { findings }: PaneTexts,
  actions: DetailActions,
): readonly Choice[] {
  const repairable = alike.filter(({ repairs }) => repairs.length > 0);
  const repairAll: Choice = {
    id: "finding-repair-all",
    text: findings.repairAlike({ count: repairable.length }),
    run: () => {
      actions.repair(repairable);
    },
  };
  const acceptAll: Choice = {
    id: "finding-accept-all",
    text: findings.acceptAlike({ count: alike.length }),
    run: () => {
      actions.accept(alike);
    },
  };
  return [...(repairable.length > 1 ? [repairAll] : []), ...(alike.length > 1 ? [acceptAll] : [])];
}

function choicesFor(detailed: DetailedFinding, texts: PaneTexts, actions: DetailActions): readonly Choice[] {
  const { finding, acceptance, alike } = detailed;
  if (acceptance !== null) {
    const run = (): void => {
      actions.withdraw([acceptance]);
    };
    return [{ id: "finding-withdraw", text: texts.findings.withdraw, run }];
  }
  const run = (): void => {
    actions.accept([finding]);
  };
  return [
    ...repairChoices(finding, texts, actions),
    { id: "finding-accept", text: texts.findings.accept, run },
    ...alikeChoices(alike, texts, actions),
  ];
}

/** Everything about one finding: what, why, how to put it right, where the rule comes from; and what may be done. */
export function findingDetail(detailed: DetailedFinding, texts: PaneTexts, actions: DetailActions): HTMLElement {
  const { findings, words } = texts;
  const { severity, title, message } = detailed.finding;
  return element(
    "section",
    { className: "card", id: "finding-detail", attributes: { "aria-label": findings.detail } },
    [
      element("p", { className: "detail-head" }, [
        severityBadge(severity, words.severities[severity]),
        element("strong", { text: placeOf(detailed.finding) }),
      ]),
      element("h3", { text: title }),
      element("p", { className: "message", text: message }),
      facts(detailed, texts),
      element(
        "div",
        { className: "choices" },
        choicesFor(detailed, texts, actions).map(({ id, text, run }) => button(text, run, { id })),
      ),
      element("div", { className: "choices steps" }, [
        button(findings.previous, actions.previous, { id: "finding-previous", appearance: "subtle" }),
        button(findings.next, actions.next, { id: "finding-next", appearance: "subtle" }),
      ]),
    ],
  );
}
