interface Attributes {
  readonly className?: string;
  readonly text?: string;
  readonly id?: string;
  /** Any other attributes; `null` leaves one out. */
  readonly attributes?: Readonly<Record<string, string | null>>;
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
export function button(text: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const created = element("button", { ...attributes, text });
  created.type = "button";
  created.addEventListener("click", onClick);
  return created;
}

/** The element of taskpane.html with this id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`taskpane.html has no element #${id}`);
  return found;
}
