import { byId, button, element } from "./element";

/** Something the user has to answer before anything is written. */
export interface Question<Answer> {
  readonly label: string;
  readonly lead: string;
  readonly items: readonly string[];
  /** The first is the usual one. */
  readonly answers: readonly (readonly [answer: Answer, text: string])[];
}

/** Asks in the card #question and takes the card away with the answer; Escape gives the last answer. */
export function ask<Answer>({ label, lead, items, answers }: Question<Answer>): Promise<Answer> {
  const card = byId("question");
  return new Promise((resolve) => {
    const answerWith = (answer: Answer): void => {
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
        index === 0 ? { className: "primary" } : {},
      ),
    );
    card.replaceChildren(
      element("h2", { id: "question-label", text: label }),
      element("p", { text: lead }),
      element(
        "ul",
        {},
        items.map((text) => element("li", { text })),
      ),
      element("div", { className: "choices" }, buttons),
    );
    const last = answers.at(-1);
    card.onkeydown = (event) => {
      if (event.key === "Escape" && last !== undefined) answerWith(last[0]);
    };
    card.hidden = false;
    card.focus();
  });
}
