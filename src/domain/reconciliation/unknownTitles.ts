import type { Steps } from "../steps";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import type { Statement } from "./statement";
import { headOf } from "./unlikeNames";

const leastMeasures = 3;
const passagesBetweenPauses = 100;
/** So many times as often is a title of this shape a measure's. */
const timesMore = 3;
const numbering = /^(?:[(]?(?:[0-9]{1,2}|[ア-ン])(?:[).]|(?=\s))|[IVX]{1,4}(?=\s))/u;
const endsLikeName = /[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9)）」]$/u;

/** How a title is set: as a bullet, a heading of a level, behind a number, a letter or a bracketed one. */
function shapeOf({ piece: { kind, level, text } }: Passage): string {
  const marker = numbering.exec(text.raw.normalize("NFKC").trimStart())?.[0] ?? "";
  const sort = marker
    .replace(/[0-9]+/u, "1")
    .replace(/[ア-ン]/u, "ア")
    .trim();
  return [kind, level, sort].join(" ");
}

/** A piece that is nothing but a title, in a division. */
function isTitle(passage: Passage): boolean {
  const { piece, subject } = passage;
  const head = headOf(passage);
  if (head === null || subject.division?.division == null || piece.kind === "cell") return false;
  return head.end >= piece.text.text.length && endsLikeName.test(piece.text.text);
}

function isOfMeasure({ uses }: Passage): boolean {
  return uses.some(
    ({ position, mention }) => position === "alone" && mention.name.things.some(({ kind }) => kind === "measure"),
  );
}

/**
 * Titles that stand where the report has the names of measures, and are none of the sheet's. `explained`: titles that are told
 * as other names of measures.
 */
export function* unknownTitleSteps(
  passages: readonly Passage[],
  explained: ReadonlySet<string>,
): Steps<readonly Statement[]> {
  const shapes = new Map<string, { measures: number; readonly others: Passage[] }>();
  for (const [index, passage] of passages.entries()) {
    if (index % passagesBetweenPauses === 0) yield;
    const isMeasures = isOfMeasure(passage);
    if (!isMeasures && !(isTitle(passage) && passage.uses.length === 0)) continue;
    const shape = shapeOf(passage);
    const found = shapes.get(shape) ?? { measures: 0, others: [] };
    shapes.set(shape, found);
    if (isMeasures) found.measures += 1;
    else found.others.push(passage);
  }
  yield;
  return [...shapes.values()]
    .filter(({ measures, others }) => measures >= leastMeasures && measures >= others.length * timesMore)
    .flatMap(({ others }) => others)
    .flatMap((passage): readonly Statement[] => {
      const head = headOf(passage);
      const stated = head === null ? "" : passage.piece.text.text.slice(head.start, head.end);
      if (head === null || explained.has(stated)) return [];
      return [
        {
          kind: "name",
          verdict: "unknown",
          severity: "warning",
          measure: null,
          stated,
          expected: null,
          cell: null,
          places: [placeOf(passage.piece, head)],
          reason: { code: "measureUnknown", parameters: { written: stated } },
        },
      ];
    });
}
