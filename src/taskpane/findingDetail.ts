import type { AcceptedFinding } from "../domain/inspection/acceptance";
import { button, element } from "./element";
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

function facts({ finding, acceptance }: DetailedFinding, { findings }: PaneTexts): HTMLElement {
  const { code, rule, fix, repairs } = finding;
  const parts = repairs.map(({ before, after }) => findings.repair(differingParts(before, after)));
  return element("dl", {}, [
    ...(acceptance === null
      ? []
      : [fact(findings.acceptedBecause, [acceptance.reason, findings.acceptedBy(acceptance)])]),
    fact(findings.fix, [fix, ...parts]),
    fact(findings.rule, [rule === null ? findings.ownRule({ code }) : findings.nationalRule({ rule, code })]),
  ]);
}

type Choice = readonly [id: string, text: string, run: () => void];

function openChoices({ finding, alike }: DetailedFinding, texts: PaneTexts, actions: DetailActions): readonly Choice[] {
  const { findings } = texts;
  const repairable = alike.filter(({ repairs }) => repairs.length > 0);
  const of = (all: readonly PaneFinding[]): { readonly count: number } => ({ count: all.length });
  const choices: readonly (Choice | false)[] = [
    finding.repairs.length > 0 && [
      "finding-repair",
      findings.repairThis,
      () => {
        actions.repair([finding]);
      },
    ],
    [
      "finding-accept",
      findings.accept,
      () => {
        actions.accept([finding]);
      },
    ],
    finding.repairs.length > 0 &&
      repairable.length > 1 && [
        "finding-repair-all",
        findings.repairAlike(of(repairable)),
        () => {
          actions.repair(repairable);
        },
      ],
    alike.length > 1 && [
      "finding-accept-all",
      findings.acceptAlike(of(alike)),
      () => {
        actions.accept(alike);
      },
    ],
  ];
  return choices.filter((choice) => choice !== false);
}

function choicesFor(detailed: DetailedFinding, texts: PaneTexts, actions: DetailActions): readonly Choice[] {
  const { acceptance } = detailed;
  if (acceptance === null) return openChoices(detailed, texts, actions);
  return [
    [
      "finding-withdraw",
      texts.findings.withdraw,
      () => {
        actions.withdraw([acceptance]);
      },
    ],
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
        element("span", { className: `severity ${severity}`, text: words.severities[severity] }),
        element("strong", { text: placeOf(detailed.finding) }),
      ]),
      element("h3", { text: title }),
      element("p", { className: "message", text: message }),
      facts(detailed, texts),
      element(
        "div",
        { className: "choices" },
        choicesFor(detailed, texts, actions).map(([id, text, run]) => button(text, run, { id })),
      ),
      element("div", { className: "choices steps" }, [
        button(findings.previous, actions.previous, { id: "finding-previous" }),
        button(findings.next, actions.next, { id: "finding-next" }),
      ]),
    ],
  );
}
