import type { Badge, BadgeColor, BaseField, Button, Checkbox, MessageBar } from "@fluentui/web-components";
import type { ProgressBar, Switch, Tab, Tablist } from "@fluentui/web-components";
import type { Severity } from "../domain/inspection/finding";

declare global {
  /** The elements of Fluent UI that the pane uses; fluentOf….ts define them. */
  interface HTMLElementTagNameMap {
    "fluent-badge": Badge;
    "fluent-button": Button;
    "fluent-checkbox": Checkbox;
    "fluent-field": BaseField;
    "fluent-message-bar": MessageBar;
    "fluent-progress-bar": ProgressBar;
    "fluent-switch": Switch;
    "fluent-tab": Tab;
    "fluent-tablist": Tablist;
  }
}

interface Attributes {
  readonly className?: string;
  readonly text?: string;
  readonly id?: string;
  /** Any other attributes; `null` leaves one out. */
  readonly attributes?: Readonly<Record<string, string | null>>;
}

interface ButtonAttributes extends Attributes {
  /** The usual one of several: `primary`; one that stands back: `subtle`; one in a text: `transparent`. */
  readonly appearance?: "primary" | "subtle" | "transparent";
  readonly size?: "small";
}

/** A new element. Text becomes a text node, never markup: much of it comes from cells. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { className, text, id, attributes = {} }: Attributes = {},
  children: readonly HTMLElement[] = [],
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  if (id !== undefined) created.id = id;
  if (className !== undefined) created.className = className;
  if (text !== undefined) created.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null) created.setAttribute(attribute, value);
  }
  created.append(...children);
  return created;
}

/** A button that says `text` and does `onClick`. */
export function button(
  text: string,
  onClick: () => void,
  { appearance, size, attributes, ...others }: ButtonAttributes = {},
): Button {
  const created = element("fluent-button", {
    ...others,
    text,
    // Role and tab stop are stated, as in taskpane.html, for those who read the page without knowing the element.
    attributes: {
      role: "button",
      tabindex: "0",
      appearance: appearance ?? null,
      size: size ?? null,
      ...attributes,
    },
  });
  created.addEventListener("click", onClick);
  return created;
}

/** How severities look, in Fluent's colours of badges. */
const severityColours: Readonly<Record<Severity, BadgeColor>> = {
  error: "danger",
  warning: "warning",
  info: "informative",
};

/** A severity, named by `text`. */
export function severityBadge(severity: Severity, text: string): Badge {
  const color = severityColours[severity];
  return element("fluent-badge", {
    className: severity,
    text,
    attributes: { appearance: "tint", shape: "rounded", color },
  });
}

/** A box or switch with what it is for beside it, and a line about it where there is one. */
export function labelled(control: Checkbox | Switch, text: string, hint: HTMLElement | null = null): HTMLElement {
  control.slot = "input";
  const label = element("label", { text, attributes: { slot: "label", for: control.id } });
  if (hint === null) return element("fluent-field", { attributes: { "label-position": "after" } }, [control, label]);
  hint.slot = "message";
  control.setAttribute("aria-describedby", hint.id);
  return element("fluent-field", { attributes: { "label-position": "after" } }, [control, label, hint]);
}

/** A list of sentences. */
export function bulletList(texts: readonly string[], className?: string): HTMLElement {
  return element(
    "ul",
    className === undefined ? {} : { className },
    texts.map((text) => element("li", { text })),
  );
}

/** A control under its label, and lines about it. */
export function field(label: string, control: HTMLElement, ...about: readonly HTMLElement[]): HTMLElement {
  const caption = element("label", { text: label, attributes: { for: control.id } });
  return element("div", { className: "field" }, [caption, control, ...about]);
}

/** What stands over the columns of a table. */
export function tableHead(titles: readonly string[]): HTMLElement {
  const cells = titles.map((text) => element("th", { text, attributes: { scope: "col" } }));
  return element("thead", {}, [element("tr", {}, cells)]);
}

/** The element of taskpane.html with this id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`taskpane.html has no element #${id}`);
  return found;
}
