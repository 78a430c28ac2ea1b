import { textOfCell, type Measure } from "../measures/measure";
import { compactName } from "../text/compactText";

const leastHead = 3;
/** Beside its number so many letters of a name are enough. */
const leastCoded = 2;

/** What names begin with (公用車 of 公用車の削減), where no other name begins so. */
export function headsOfNames(measures: readonly Measure[]): ReadonlyMap<string, Measure> {
  const found = new Map<string, Measure>();
  const several = new Set<string>();
  for (const measure of measures) {
    const [head = ""] = compactName(textOfCell(measure.cells.name)).split(/の|・/u);
    if (head.length < leastHead) continue;
    if (found.has(head)) several.add(head);
    found.set(head, measure);
  }
  for (const head of several) found.delete(head);
  return found;
}

/** The measures whose names a text has the beginning of; a longer beginning is meant where it has a shorter one in it. */
export function measuresBegun(text: string, heads: ReadonlyMap<string, Measure>): ReadonlySet<Measure> {
  const begun = [...heads].filter(([head]) => text.includes(head));
  const longest = begun.filter(([head]) => !begun.some(([other]) => other !== head && other.includes(head)));
  return new Set(longest.map(([, measure]) => measure));
}

const codeBefore = /^[[(【〔<]?(?<code>[0-9A-Z]{1,4}(?:-[0-9A-Z]{1,4})*)[\])】〕>.:、](?<name>.{2,})/u;

/** [101]見守りネットワーク64→127: a measure by its number and the beginning of its name. */
export function measureCoded(text: string, measures: readonly Measure[]): Measure | null {
  const { code, name } = codeBefore.exec(text)?.groups ?? {};
  if (code === undefined || name === undefined) return null;
  const [only, another] = measures.filter(
    ({ cells }) =>
      compactName(textOfCell(cells.number)) === code &&
      compactName(textOfCell(cells.name)).slice(0, leastCoded) === name.slice(0, leastCoded),
  );
  return another === undefined ? (only ?? null) : null;
}
