import { byId, button, element } from "./element";

/** Something the user has to answer before anything is written. */
export interface Question<Answer> {
  readonly label: string;
  readonly lead: string;
  readonly items: readonly string[];
  /** Fields to be filled in before answering; the first gets the focus. */
  readonly fields?: readonly HTMLElement[];
  /** The first is the usual one. */
  readonly answers: readonly (readonly [answer: Answer, text: string])[];
  /** What has to be put right in the fields before this answer can be taken; `null`: nothing. */
  readonly objection?: (answer: Answer) => string | null;
}

/** A list with more items scrolls, and takes the focus so that the keyboard can scroll it. */
const mostWithoutScrolling = 6;

function firstField(card: HTMLElement): HTMLElement | null {
  return card.querySelector<HTMLElement>("textarea, input");
}

/** Asks in the card #question and takes the card away with the answer; Escape gives the last answer. */
export function ask<Answer>(question: Question<Answer>): Promise<Answer> {
  const { label, lead, items, fields = [], answers, objection = () => null } = question;
  const card = byId("question");
  const problem = element("p", { className: "problem", id: "question-problem", attributes: { role: "alert" } });
  return new Promise((resolve) => {
    const answerWith = (answer: Answer): void => {
      const objected = objection(answer);
      problem.textContent = objected;
      if (objected !== null) {
        firstField(card)?.focus();
        return;
      }
      card.hidden = true;
      card.onkeydown = null;
      card.replaceChildren();
      resolve(answer);
    };
    const buttons = answers.map(([answer, text], index) =>
      button(
        text,
        () => {
          answerWith(answer);
        },
        index === 0 ? { appearance: "primary" } : {},
      ),
    );
    card.replaceChildren(
      element("h2", { id: "question-label", text: label }),
      element("p", { id: "question-lead", text: lead }),
      ...(items.length === 0
        ? []
        : [
            element(
              "ul",
              { attributes: { tabindex: items.length > mostWithoutScrolling ? "0" : null } },
              items.map((text) => element("li", { text })),
            ),
          ]),
      ...fields,
      ...(fields.length === 0 ? [] : [problem]),
      element("div", { className: "choices" }, buttons),
    );
    const last = answers.at(-1);
    card.onkeydown = (event) => {
      // While a Japanese word is being composed, Escape takes the composition back.
      if (event.key === "Escape" && !event.isComposing && last !== undefined) answerWith(last[0]);
    };
    card.hidden = false;
    (firstField(card) ?? card).focus();
  });
}
