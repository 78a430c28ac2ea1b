import { SaxesParser } from "saxes";

/** An element of a part, with the places in the part's text where it stands: what is not changed is not written anew. */
export interface XmlNode {
  /** As written, prefix included. */
  readonly name: string;
  /** Without the prefix. */
  readonly local: string;
  /** By their names as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** The text directly in it. */
  text: string;
  /** From its first `<` … */
  readonly start: number;
  /** … the end of its opening tag … */
  readonly openEnd: number;
  /** … the start of its closing tag (the same as `end` for an empty element) … */
  closeStart: number;
  /** … to the end of its last `>`. */
  end: number;
}

const afterColon = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Reads a part.
 *
 * @param take - called with each element when it is complete; what it takes (true) is not kept in the tree.
 * @throws Error where the text is no well-formed XML.
 */
export function parseXml(text: string, take: (node: XmlNode, parent: XmlNode) => boolean = () => false): XmlNode {
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false });
  const locals = new Map<string, string>();
  const localOf = (name: string): string => {
    let local = locals.get(name);
    if (local === undefined) locals.set(name, (local = afterColon(name)));
    return local;
  };
  const open: XmlNode[] = [];
  let root: XmlNode | undefined;
  parser.on("opentag", ({ name, attributes }) => {
    const openEnd = parser.position;
    // No attribute holds a `<`: it begins the tag.
    const start = text.lastIndexOf("<", openEnd - 1);
    const node: XmlNode = { name, local: localOf(name), attributes, children: [], text: "", start, openEnd, closeStart: openEnd, end: openEnd }; // prettier-ignore
    root ??= node;
    open.push(node);
  });
  const addText = (added: string): void => {
    const node = open.at(-1);
    if (node) node.text += added;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ isSelfClosing }) => {
    const node = open.pop();
    if (!node) return;
    node.end = parser.position;
    node.closeStart = isSelfClosing ? node.end : text.lastIndexOf("<", node.end - 1);
    const parent = open.at(-1);
    if (parent && !take(node, parent)) parent.children.push(node);
  });
  parser.write(text).close();
  if (!root) throw new Error("There is no element.");
  return root;
}

export const childrenOf = (node: XmlNode | null | undefined, local: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.local === local) ?? [];

export const childOf = (node: XmlNode | null | undefined, local: string): XmlNode | null =>
  node?.children.find((child) => child.local === local) ?? null;

/** Follows a path of names down from an element. */
export const under = (node: XmlNode | null | undefined, ...path: readonly string[]): XmlNode | null =>
  path.reduce<XmlNode | null>((at, local) => childOf(at, local), node ?? null);

/** Every element of this name below, none inside of another one. */
export function descendantsOf(node: XmlNode, local: string): readonly XmlNode[] {
  return node.children.flatMap((child) => (child.local === local ? [child] : descendantsOf(child, local)));
}

/** An attribute in a namespace of its own, e.g. `r:id`, whatever its prefix. */
export const prefixedAttribute = ({ attributes }: XmlNode, local: string): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(`:${local}`))?.[1];

/** `1` and `true`; undefined where the attribute is missing. */
export const isOn = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";
