import { button, element, field } from "./element";
import type { Acceptance } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

export interface AcceptanceFormOptions {
  readonly texts: PaneTexts;
  /** How many findings it is about. */
  readonly count: number;
  /** Who accepted last. */
  readonly name: string;
  readonly accept: (acceptance: Acceptance) => void;
  readonly cancel: () => void;
  /** What is said above the reason, where it is not about a finding. */
  readonly lead?: string;
}

type Field = "textarea" | "input";

function labelled<Name extends Field>(
  name: Name,
  id: string,
  label: string,
): readonly [HTMLElement, HTMLElementTagNameMap[Name]] {
  const control = element(name, { id });
  return [field(label, control), control];
}

/** Asks, within the card of a finding, why it is right as it is. Escape leaves it. */
export function acceptanceForm({ texts, count, name, accept, cancel, lead }: AcceptanceFormOptions): HTMLElement {
  const words = texts.findings.accepting;
  const [reasonField, reason] = labelled("textarea", "acceptance-reason", words.reason);
  const [nameField, by] = labelled("input", "acceptance-name", words.name);
  const problem = element("p", { className: "problem", id: "acceptance-problem", attributes: { role: "alert" } });
  reason.rows = 2;
  reason.setAttribute("aria-required", "true");
  reason.setAttribute("aria-describedby", "acceptance-lead acceptance-problem");
  by.value = name;
  const submit = (): void => {
    const isMissing = reason.value.trim() === "";
    reason.setAttribute("aria-invalid", String(isMissing));
    problem.textContent = isMissing ? words.reasonMissing : "";
    if (isMissing) reason.focus();
    else accept({ reason: reason.value.trim(), by: by.value.trim() === "" ? null : by.value.trim() });
  };
  const form = element(
    "div",
    { id: "acceptance", attributes: { role: "group", "aria-label": words.label({ count }) } },
    [
      element("p", { id: "acceptance-lead", className: "hint", text: lead ?? words.lead }),
      reasonField,
      nameField,
      problem,
      element("div", { className: "choices" }, [
        button(words.apply, submit, { id: "acceptance-apply", appearance: "primary" }),
        button(texts.preview.cancel, cancel, { id: "acceptance-cancel" }),
      ]),
    ],
  );
  form.addEventListener("keydown", (event) => {
    // While a Japanese word is being composed, Escape takes the composition back.
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    cancel();
  });
  return form;
}
