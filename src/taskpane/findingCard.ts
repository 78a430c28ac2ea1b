import type { AcceptedFinding } from "../domain/inspection/acceptance";
import type { Repair } from "../domain/inspection/finding";
import { acceptanceForm } from "./acceptanceForm";
import { button, element } from "./element";
import { addressOn, differenceOf, type DifferingText } from "./findingText";
import type { Acceptance, PaneFinding } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

/** What a card is about: one finding, or all of a kind that are shown. */
export interface CardSubject {
  readonly findings: readonly [PaneFinding, ...PaneFinding[]];
  /** How the finding was accepted; `null`: it is open. */
  readonly acceptance: AcceptedFinding | null;
  /** The sheet that is inspected. */
  readonly sheet: string;
  /** Whether the reason for accepting is being asked for. */
  readonly isAccepting: boolean;
  /** Who accepted last. */
  readonly name: string;
}

/** Where a card's buttons lead. */
export interface CardActions {
  /** `null`: what the card is about has no neighbours. */
  readonly step: ((by: 1 | -1) => void) | null;
  /** Asks for the reason, or no longer. */
  readonly ask: (isAccepting: boolean) => void;
  readonly accept: (findings: readonly PaneFinding[], acceptance: Acceptance) => void;
  readonly repair: (findings: readonly PaneFinding[]) => void;
  readonly withdraw: (acceptances: readonly AcceptedFinding[]) => void;
  /** Leaves findings of this kind out from now on, by the settings; `null`: the pane has no settings. */
  readonly turnOff: ((finding: PaneFinding) => void) | null;
}

function fact(term: string, descriptions: readonly HTMLElement[]): HTMLElement {
  return element("div", {}, [element("dt", { text: term }), ...descriptions]);
}

const said = (text: string): HTMLElement => element("dd", { text });

/** More changes than these are counted, not listed. */
export const mostRepairsListed = 5;

function marked({ lead, differs, tail }: DifferingText, name: "del" | "ins"): readonly (string | HTMLElement)[] {
  return [`「${lead}`, ...(differs === "" ? [] : [element(name, { text: differs })]), `${tail}」`];
}

function change({ cell, before, after }: Repair, sheet: string, isOnly: boolean): HTMLElement {
  const { before: old, after: changed } = differenceOf(before, after);
  const description = element("dd", { className: "change" });
  const address = addressOn(sheet, { sheet: cell.sheet, position: cell });
  description.append(...(isOnly ? [] : [`${address}：`]), ...marked(old, "del"), "→", ...marked(changed, "ins"));
  return description;
}

/** What would be changed to what, with the differing characters marked. */
function changes({ repairs }: PaneFinding, sheet: string, texts: PaneTexts["findings"]): readonly HTMLElement[] {
  const listed = repairs.slice(0, mostRepairsListed).map((one) => change(one, sheet, repairs.length === 1));
  const count = repairs.length - listed.length;
  return count === 0 ? listed : [...listed, said(texts.further({ count }))];
}

function facts(
  { findings: [finding, ...others], acceptance, sheet }: CardSubject,
  { findings }: PaneTexts,
): HTMLElement {
  const { code, rule, fix } = finding;
  const source = rule === null ? findings.ownRule : findings.nationalRule({ rule });
  const link = element("a", {
    text: source,
    attributes: { href: `findings.html#${code}`, target: "_blank", rel: "noopener" },
  });
  return element("dl", {}, [
    ...(acceptance === null
      ? []
      : [fact(findings.acceptedBecause, [said(acceptance.reason), said(findings.acceptedBy(acceptance))])]),
    fact(findings.fix, [said(fix), ...(others.length === 0 ? changes(finding, sheet, findings) : [])]),
    fact(findings.rule, [element("dd", {}, [link])]),
  ]);
}

/** Repairs of one finding: of all its cells, and where they are several, of the first alone. */
function repairButtons(
  { findings: [finding, ...others], sheet }: CardSubject,
  { findings }: PaneTexts,
  { repair }: CardActions,
): readonly HTMLElement[] {
  const all = [finding, ...others].filter(({ repairs }) => repairs.length > 0);
  const repairing = (wanted: readonly PaneFinding[]) => (): void => {
    repair(wanted);
  };
  if (others.length > 0)
    return all.length < 2
      ? []
      : [button(findings.repairAlike({ count: all.length }), repairing(all), { id: "group-repair" })];
  const [first, ...more] = finding.repairs;
  if (first === undefined) return [];
  if (more.length === 0) return [button(findings.repairThis, repairing([finding]), { id: "finding-repair" })];
  const address = addressOn(sheet, { sheet: first.cell.sheet, position: first.cell });
  return [
    button(findings.repairCells({ count: finding.repairs.length }), repairing([finding]), { id: "finding-repair" }),
    button(findings.repairOne({ address }), repairing([{ ...finding, repairs: [first] }]), {
      id: "finding-repair-first",
    }),
  ];
}

function acceptButton({ findings }: CardSubject, texts: PaneTexts, { ask }: CardActions): HTMLElement {
  const { accept, acceptAlike } = texts.findings;
  const isOne = findings.length === 1;
  return button(
    isOne ? accept : acceptAlike({ count: findings.length }),
    () => {
      ask(true);
    },
    { id: isOne ? "finding-accept" : "group-accept" },
  );
}

function turnOffButton({ findings }: CardSubject, texts: PaneTexts, { turnOff }: CardActions): readonly HTMLElement[] {
  const [finding, ...others] = findings;
  if (turnOff === null || others.length === 0) return [];
  const { turnOffs, turnOff: usual } = texts.findings;
  const text = Object.entries(turnOffs).find(([code]) => code === finding.code)?.[1] ?? usual;
  return [
    button(
      text,
      () => {
        turnOff(finding);
      },
      { id: "group-turn-off" },
    ),
  ];
}

function steps({ findings }: PaneTexts, { step }: CardActions): readonly HTMLElement[] {
  if (step === null) return [];
  const stepBy = (by: 1 | -1) => (): void => {
    step(by);
  };
  return [
    button(findings.previous, stepBy(-1), { id: "finding-previous", appearance: "subtle" }),
    button(findings.next, stepBy(1), { id: "finding-next", appearance: "subtle" }),
  ];
}

function row(buttons: readonly HTMLElement[], texts: PaneTexts, actions: CardActions): HTMLElement {
  return element("div", { className: "choices steps" }, [...buttons, ...steps(texts, actions)]);
}

function choices(subject: CardSubject, texts: PaneTexts, actions: CardActions): readonly HTMLElement[] {
  const { findings, acceptance, isAccepting, name } = subject;
  if (acceptance !== null) {
    const withdraw = (): void => {
      actions.withdraw([acceptance]);
    };
    return [row([button(texts.findings.withdraw, withdraw, { id: "finding-withdraw" })], texts, actions)];
  }
  if (isAccepting)
    return [
      acceptanceForm({
        ...{ texts, name, count: findings.length },
        accept: (given) => {
          actions.accept(findings, given);
        },
        cancel: () => {
          actions.ask(false);
        },
      }),
    ];
  return [
    row([...repairButtons(subject, texts, actions), acceptButton(subject, texts, actions)], texts, actions),
    ...turnOffButton(subject, texts, actions),
  ];
}

/** What stands below a finding or a group that is open: how to put it right, why, and what may be done. */
export function findingCard(subject: CardSubject, texts: PaneTexts, actions: CardActions): HTMLElement {
  const { findings } = texts;
  const isOne = subject.findings.length === 1;
  return element(
    "section",
    {
      className: "detail",
      id: isOne ? "finding-detail" : "group-detail",
      attributes: { "aria-label": isOne ? findings.detail : findings.groupDetail },
    },
    [...(subject.isAccepting ? [] : [facts(subject, texts)]), ...choices(subject, texts, actions)],
  );
}
