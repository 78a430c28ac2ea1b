import type { AcceptedFinding } from "../domain/inspection/acceptance";
import { button, element } from "./element";
import type { PaneQuestion, PaneRemark, PaneReport } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

export interface NoticeActions {
  readonly texts: PaneTexts;
  readonly withdraw: (acceptances: readonly AcceptedFinding[]) => void;
  readonly selectCell: (remark: PaneRemark) => void;
  /** Keeps an answer in the settings; `null`: the pane has no settings. */
  readonly answer: ((choice: PaneQuestion["choices"][number]) => void) | null;
}

/** More than these are counted, not listed. */
const mostListed = 20;

function further(count: number, texts: PaneTexts): readonly HTMLElement[] {
  return count > mostListed ? [element("li", { text: texts.findings.further({ count: count - mostListed }) })] : [];
}

function notice(
  id: string,
  heading: string,
  items: readonly HTMLElement[],
  after: readonly HTMLElement[],
): HTMLElement {
  return element("details", { className: "notice", id }, [
    element("summary", { id: `${id}-heading`, text: heading }),
    element("ul", {}, items),
    ...after,
  ]);
}

function staleNotice({ staleAcceptances: stale }: PaneReport, { texts, withdraw }: NoticeActions): HTMLElement[] {
  if (stale.length === 0) return [];
  const { findings } = texts;
  const items = stale.slice(0, mostListed).map(({ acceptance, message }, index) =>
    element("li", {}, [
      element("p", { text: message }),
      button(
        findings.withdraw,
        () => {
          withdraw([acceptance]);
        },
        { id: `stale-${String(index)}` },
      ),
    ]),
  );
  const all = button(
    findings.withdrawStale({ count: stale.length }),
    () => {
      withdraw(stale.map(({ acceptance }) => acceptance));
    },
    { id: "withdraw-stale" },
  );
  return [
    notice(
      "stale-acceptances",
      findings.stale({ count: stale.length }),
      [...items, ...further(stale.length, texts)],
      stale.length > 1 ? [all] : [],
    ),
  ];
}

function problemNotice(
  { acceptanceProblems: problems }: PaneReport,
  { texts, selectCell }: NoticeActions,
): HTMLElement[] {
  if (problems.length === 0) return [];
  const items = problems.slice(0, mostListed).map((remark, index) =>
    element("li", {}, [
      button(
        remark.message,
        () => {
          selectCell(remark);
        },
        { appearance: "transparent", id: `problem-${String(index)}` },
      ),
    ]),
  );
  const heading = texts.findings.acceptanceProblems({ count: problems.length });
  return [notice("acceptance-problems", heading, [...items, ...further(problems.length, texts)], [])];
}

/** The first thing the sheet leaves open, with what may be answered; the next one comes when it is answered. */
function questionNotice({ reading: { questions } }: PaneReport, { texts, answer }: NoticeActions): HTMLElement[] {
  const [question] = questions;
  if (question === undefined || answer === null) return [];
  const { reading } = texts;
  return [
    element("section", { className: "notice", id: "reading-question", attributes: { "aria-label": reading.label } }, [
      element("p", { text: question.text }),
      ...question.choices.map((choice, index) =>
        button(
          index === 0 && question.readsFirst ? reading.readNow({ choice: choice.text }) : choice.text,
          () => {
            answer(choice);
          },
          { id: `answer-${String(index)}`, size: "small" },
        ),
      ),
      element("p", { className: "hint", text: reading.kept }),
    ]),
  ];
}

/** What the sheet leaves open, and what is not in order about the accepted findings; each notice keeps open or closed as the user left it. */
export function drawNotices(container: HTMLElement, report: PaneReport, actions: NoticeActions): void {
  const open = new Set([...container.querySelectorAll("details[open]")].map(({ id }) => id));
  const notices = [
    ...questionNotice(report, actions),
    ...staleNotice(report, actions),
    ...problemNotice(report, actions),
  ];
  for (const one of notices) one.toggleAttribute("open", open.has(one.id));
  container.replaceChildren(...notices);
}
