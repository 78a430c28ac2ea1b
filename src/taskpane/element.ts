interface Attributes {
  readonly className?: string;
  readonly text?: string;
}

/** A new element. Text becomes a text node, never markup: much of it comes from cells. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { className, text }: Attributes = {},
  children: readonly HTMLElement[] = [],
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  if (className !== undefined) created.className = className;
  if (text !== undefined) created.textContent = text;
  created.append(...children);
  return created;
}

/** The element of taskpane.html with this id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`taskpane.html has no element #${id}`);
  return found;
}
