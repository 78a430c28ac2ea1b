import { certain } from "../certain";
import type { CellContent, CellPosition } from "../grid/cell";
import { openFields, type FilledField } from "./fields";
import { openRows, type OpenSource } from "./openRows";
import type { FieldType, OpenDataNotice, OpenField, OpenTable } from "./openTable";
import { rememberedByText } from "../text/rememberedByText";
import { portableText, type PortableText } from "./portableText";

interface Changes {
  readonly replaced: Map<string, string>;
  readonly replacedIn: CellPosition[];
  readonly left: Set<string>;
  readonly leftIn: CellPosition[];
}

function noteChanges(changes: Changes, { replaced, left }: PortableText, row: number, column: number): void {
  if (replaced.length === 0 && left.length === 0) return;
  const cell = { row, column };
  for (const { from, to } of replaced) changes.replaced.set(from, to);
  for (const character of left) changes.left.add(character);
  if (replaced.length > 0) changes.replacedIn.push(cell);
  if (left.length > 0) changes.leftIn.push(cell);
}

function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; taken.has(own); number += 1) own = `${name}_${String(number)}`;
    taken.add(own);
    return own;
  });
}

/** As many as a plan of 10,000 measures has; a text comes back in every row of its measure. */
const mostTexts = 200_000;

const isoDate = /^\d{4}-\d{2}-\d{2}$/u;

/** The narrowest type that holds for every value of a column. */
function typeOf(contents: readonly CellContent[]): FieldType {
  const filled = contents.filter((content) => content !== "");
  if (filled.length === 0) return "string";
  if (filled.every((content) => typeof content === "number"))
    return filled.every(Number.isInteger) ? "integer" : "number";
  return filled.every((content) => typeof content === "string" && isoDate.test(content)) ? "date" : "string";
}

/** A choice that the sheet has written otherwise is no choice: then any text may stand there. */
function finishedField({ field }: FilledField, name: string, contents: readonly CellContent[]): OpenField {
  const { values } = field;
  const areListed = values === null || contents.every((content) => content === "" || values.includes(String(content)));
  return {
    ...field,
    name,
    title: portableText(field.title).text,
    type: field.type === "found" ? typeOf(contents) : field.type,
    values: areListed ? values : null,
    required: contents.every((content) => content !== ""),
  };
}

function primaryKeyOf(
  fields: readonly OpenField[],
  rows: readonly (readonly CellContent[])[],
): { readonly key: readonly string[]; readonly repeated: readonly string[] } {
  const key = ["施策_コード", "年度_和暦", "指標_番号"].filter((name) => fields.some((own) => own.name === name));
  const columns = key.map((name) => fields.findIndex((own) => own.name === name));
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const row of rows) {
    const own = columns.map((column) => String(row[column])).join(" ");
    if (seen.has(own)) repeated.add(String(row[0]));
    seen.add(own);
  }
  return repeated.size === 0 ? { key, repeated: [] } : { key: [], repeated: [...repeated] };
}

function noticesOf(
  changes: Changes,
  unreadable: readonly CellPosition[],
  repeated: readonly string[],
): readonly OpenDataNotice[] {
  const pairs = [...changes.replaced].map(([from, to]) => ({ from, to }));
  return [
    ...(pairs.length > 0 ? [{ code: "charactersReplaced", pairs, cells: changes.replacedIn } as const] : []),
    ...(changes.left.size > 0
      ? [{ code: "charactersLeft", characters: [...changes.left], cells: changes.leftIn } as const]
      : []),
    ...(unreadable.length > 0 ? [{ code: "valuesUnreadable", cells: unreadable } as const] : []),
    ...(repeated.length > 0 ? [{ code: "keysRepeated", keys: repeated } as const] : []),
  ];
}

/**
 * The plan as a table for machines: one row a part of an indicator, values split into number, unit, condition and date,
 * one header row, nothing merged. It follows デジタル庁「行政データにおける機械可読性に関するルール」(2026-03-31) as far as a
 * table of the plan can.
 */
export function machineReadable(source: OpenSource): OpenTable {
  const plan = openRows(source);
  const filled = openFields(plan, source.measureSheet, source.settings);
  const changes: Changes = { replaced: new Map(), replacedIn: [], left: new Set(), leftIn: [] };
  const unreadable: CellPosition[] = [];
  const portableOf = rememberedByText(portableText, mostTexts);
  const stateColumns = new Set(filled.flatMap(({ field }, column) => (field.name.endsWith("_区分") ? [column] : [])));
  const rows = plan.rows.map((row, index) =>
    filled.map(({ cell }, column): CellContent => {
      const content = cell(row);
      if (typeof content !== "string" || content === "") return content;
      if (content === "読取不能" && stateColumns.has(column)) unreadable.push({ row: index + 1, column });
      const portable = portableOf(content);
      noteChanges(changes, portable, index + 1, column);
      return portable.text;
    }),
  );
  const names = uniqueNames(filled.map(({ field }) => portableText(field.name).text));
  const fields = filled.map((own, column) =>
    finishedField(
      own,
      certain(names[column]),
      rows.map((row) => certain(row[column])),
    ),
  );
  const { key, repeated } = primaryKeyOf(fields, rows);
  return { fields, rows, primaryKey: key, notices: noticesOf(changes, unreadable, repeated) };
}

/** The table with its header, as rows of a sheet or a file. */
export function openTableRows({ fields, rows }: OpenTable): readonly (readonly CellContent[])[] {
  return [fields.map(({ name }) => name), ...rows];
}
