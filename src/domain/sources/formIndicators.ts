import { countsOf } from "../groupBy";
import { certain } from "../certain";
import type { CellPosition } from "../grid/cell";
import type { ColumnRole } from "../measures/columnRoles";
import type { FormField } from "./formFields";
import { ordinalOf } from "./labelOrdinal";

/** Roles of which each indicator has its own: a form with two indicators has their labels twice. */
const rolesOfIndicators: readonly (ColumnRole | null)[] = [
  "indicator",
  "unit",
  "direction",
  "baseline",
  "expected",
  "target",
  "actual",
  "achievementRate",
  "grade",
  "asOf",
];

/** What shows that a label names an indicator and is no explanation of one (指標の考え方). */
const figureRoles: readonly ColumnRole[] = ["baseline", "expected", "target", "actual", "achievementRate"];

/** A field with the indicator of the form that it is of. */
export interface PlacedField extends FormField {
  /** From 0. */
  readonly indicator: number;
  readonly columnKey: string;
}

/** The labels that name the indicators of a form, from top to bottom and from left to right. */
export type Anchors = readonly FormField[];

function placeOf({ label }: FormField): CellPosition {
  return certain(label.source);
}

/**
 * Which indicator a place of the form belongs to: the last one named above it, of those side by side the one whose columns it
 * stands in; `null` above all of them.
 */
export function anchorOf(anchors: Anchors, { row, column }: CellPosition): number | null {
  const above = anchors.filter((anchor) => placeOf(anchor).row <= row);
  const last = above.at(-1);
  if (last === undefined) return null;
  const beside = above.filter((anchor) => placeOf(anchor).row === placeOf(last).row);
  const own = beside.findLast((anchor) => placeOf(anchor).column <= column) ?? certain(beside[0]);
  return anchors.indexOf(own);
}

function byOrdinal(anchors: Anchors, { label }: FormField): number | null {
  const ordinal = ordinalOf(label.text);
  const index = ordinal === null ? -1 : anchors.findIndex((anchor) => ordinalOf(anchor.label.text) === ordinal);
  return index < 0 ? null : index;
}

function indicatorOf(anchors: Anchors, field: FormField): number | null {
  if (field.label.source === null) return null;
  if (anchors.includes(field)) return anchors.indexOf(field);
  return byOrdinal(anchors, field) ?? anchorOf(anchors, field.label.source);
}

/**
 * The labels by which the indicators of a form are told apart: each has figures of its own behind it, as fields or in a table.
 * Empty for a form with one indicator, or with all its indicators in a table.
 */
export function anchorsAmong(fields: readonly FormField[], tables: readonly CellPosition[]): Anchors {
  const named = fields.filter(({ role, label, value }) => role === "indicator" && label.source !== null && value.text);
  const isFigure = ({ role }: FormField): boolean => figureRoles.includes(role);
  const owners = new Set([
    ...fields.filter(isFigure).map((field) => indicatorOf(named, field)),
    ...tables.map((table) => anchorOf(named, table)),
  ]);
  const anchors = named.filter((_, index) => owners.has(index));
  return anchors.length > 1 ? anchors : [];
}

/** Fields in the order of the form, each label's first, second, … as that indicator's where it comes as often as 指標名. */
function placedByCount(fields: readonly FormField[]): readonly PlacedField[] {
  const counts = countsOf(fields.map(({ key }) => key));
  const indicators = Math.max(
    1,
    ...fields.filter(({ role }) => role === "indicator").map(({ key }) => certain(counts.get(key))),
  );
  const seen = new Map<string, number>();
  return fields.map((field): PlacedField => {
    const ordinal = seen.get(field.key) ?? 0;
    seen.set(field.key, ordinal + 1);
    const isRepeated = indicators > 1 && counts.get(field.key) === indicators && rolesOfIndicators.includes(field.role);
    const key = `field\n${field.key}`;
    if (isRepeated) return { ...field, indicator: ordinal, columnKey: key };
    return { ...field, indicator: 0, columnKey: ordinal === 0 ? key : `${key}\n${String(ordinal + 1)}` };
  });
}

/** A judgement below all indicators whose label comes once (総合評価) is the measure's. */
function isOfMeasure({ role, label }: FormField, isOnly: boolean, anchors: Anchors): boolean {
  const isJudgement = role === "grade" || role === "direction" || role === "asOf";
  const last = Math.max(...anchors.map((anchor) => placeOf(anchor).row));
  return isJudgement && isOnly && (label.source?.row ?? 0) > last;
}

function placedByAnchor(fields: readonly FormField[], anchors: Anchors): readonly PlacedField[] {
  const own = fields.map((field) =>
    rolesOfIndicators.includes(field.role) && (field.role !== "indicator" || anchors.includes(field))
      ? indicatorOf(anchors, field)
      : null,
  );
  const counts = countsOf(fields.map(({ key }) => key));
  const seen = new Map<string, number>();
  return fields.map((field, index): PlacedField => {
    const at = own[index] ?? null;
    const isOwn = at !== null && !isOfMeasure(field, counts.get(field.key) === 1, anchors);
    const key = field.role === "indicator" && isOwn ? certain(anchors[0]).key : field.key;
    const counted = `${isOwn ? String(at) : "measure"}\n${key}`;
    const ordinal = seen.get(counted) ?? 0;
    seen.set(counted, ordinal + 1);
    const columnKey = `field\n${key}${ordinal === 0 ? "" : `\n${String(ordinal + 1)}`}`;
    return { ...field, indicator: isOwn ? at : 0, columnKey };
  });
}

/** Gives each field the indicator it is of; what is the measure's stands with the first. */
export function placeFields(fields: readonly FormField[], anchors: Anchors): readonly PlacedField[] {
  return anchors.length === 0 ? placedByCount(fields) : placedByAnchor(fields, anchors);
}
