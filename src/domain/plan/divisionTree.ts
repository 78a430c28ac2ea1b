import { plainText } from "../text/plainText";
import { canonicalText } from "../text/canonicalText";
import type { Division, DivisionLabel } from "./division";
import { measureCode } from "./measureCode";

/** The divisions of a plan, and for every path of labels the divisions it leads through. */
export interface DivisionTree {
  /** In the order in which they were met; outer divisions before the inner ones. */
  readonly divisions: readonly Division[];
  /** One for each path given, outermost division first. */
  readonly paths: readonly (readonly Division[])[];
}

/** A division with those inside it; the plan itself has none above. */
interface Branch {
  readonly path: readonly Division[];
  readonly children: Map<string, Branch>;
}

function divisionWithin({ path, children }: Branch, label: DivisionLabel): Division {
  const outer = path.at(-1);
  const marker = canonicalText(label.marker ?? String(children.size + 1));
  return {
    ...label,
    level: path.length + 1,
    code: measureCode(outer === undefined ? [marker] : [outer.code, marker]),
  };
}

/**
 * Builds the plan's divisions from the label paths met while the sheet is read from top to bottom.
 * The same label under the same outer divisions is the same division, however often it is printed and however it is
 * spaced. A division without a marker is coded by its place among its neighbours.
 */
export function divisionTree(paths: readonly (readonly DivisionLabel[])[]): DivisionTree {
  const root: Branch = { path: [], children: new Map() };
  const divisions: Division[] = [];
  const keys = new Map<string, string>();
  const keyOf = (label: string): string => {
    const key = keys.get(label) ?? plainText(label);
    keys.set(label, key);
    return key;
  };
  const enter = (outer: Branch, label: DivisionLabel): Branch => {
    const key = keyOf(label.label);
    const known = outer.children.get(key);
    if (known !== undefined) return known;
    const division = divisionWithin(outer, label);
    const branch: Branch = { path: [...outer.path, division], children: new Map() };
    outer.children.set(key, branch);
    divisions.push(division);
    return branch;
  };
  return { paths: paths.map((labels) => labels.reduce(enter, root).path), divisions };
}
