import type { Book } from "../book/book";
import { changePivot, numberFormat } from "../book/pivots";
import { pivotAt, type PivotKey } from "../book/pivotStore";
import { apiNotFound, invalidArgument, itemNotFound } from "../../workbook/hostError";
import { SUMMARIES, valuesName, type PivotValues, type SheetPivot, type Summary } from "../../workbook/pivotData";
import { hostObject, isHostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { integer, text } from "./args";

/** A field of a pivot, by its place among the fields. */
interface PivotFieldKey {
  readonly pivot: PivotKey;
  readonly field: number;
}

type Axis = "rows" | "columns";
interface AxisKey {
  readonly pivot: PivotKey;
  readonly axis: Axis;
}
interface PlacedField extends AxisKey {
  readonly field: number;
}

const nameOf = ({ fields }: SheetPivot, field: number): string => fields[field] ?? "";

/** The first whose name is the one given, without regard to case. */
function named<T>(things: readonly T[], key: unknown, name: (thing: T) => string): T | null {
  const wanted = text(key, "The name of the hierarchy").toLowerCase();
  return things.find((thing) => name(thing).toLowerCase() === wanted) ?? null;
}

function orThrow(object: HostObject | null, key: unknown): HostObject {
  if (!object) throw itemNotFound(`hierarchy "${String(key)}"`);
  return object;
}

const fieldTable: ObjectTable<PivotFieldKey> = {
  name: "PivotField",
  identity: ({ pivot, field }, book) => ({ Id: nameOf(pivotAt(book, pivot), field) }),
  scalars: {
    Id: { read: ({ pivot, field }, book) => nameOf(pivotAt(book, pivot), field) },
    Name: { read: ({ pivot, field }, book) => nameOf(pivotAt(book, pivot), field) },
  },
};

const hierarchyTable: ObjectTable<PivotFieldKey> = { ...fieldTable, name: "PivotHierarchy" };

const hierarchyNamed = (pivot: PivotKey, key: unknown, book: Book): HostObject | null => {
  const { fields } = pivotAt(book, pivot);
  const name = named(fields, key, (own) => own);
  return name === null ? null : hostObject(hierarchyTable, { pivot, field: fields.indexOf(name) });
};

const hierarchiesTable: ObjectTable<PivotKey> = {
  name: "PivotHierarchyCollection",
  items: (pivot, book) => pivotAt(book, pivot).fields.map((_, field) => hostObject(hierarchyTable, { pivot, field })),
  item: (pivot, key, book) => orThrow(hierarchyNamed(pivot, key, book), key),
  methods: {
    GetCount: (pivot, _, book) => pivotAt(book, pivot).fields.length,
    GetItemOrNullObject: (pivot, [name], book) => hierarchyNamed(pivot, name, book),
  },
};

/** The field an argument is a hierarchy of. */
function fieldArgument(argument: unknown, pivot: PivotKey, what: string): number {
  const key =
    isHostObject(argument) && argument.typeName.endsWith("PivotHierarchy") ? (argument.target as PivotFieldKey) : null;
  if (key?.pivot.pivotId !== pivot.pivotId) throw invalidArgument(`${what} has to be a hierarchy of the PivotTable.`);
  return key.field;
}

const without = (fields: readonly number[], field: number): readonly number[] => fields.filter((one) => one !== field);

const placedTable: ObjectTable<PlacedField> = {
  name: "RowColumnPivotHierarchy",
  identity: ({ pivot, field }, book) => ({ Id: nameOf(pivotAt(book, pivot), field) }),
  scalars: {
    Id: { read: ({ pivot, field }, book) => nameOf(pivotAt(book, pivot), field) },
    Name: { read: ({ pivot, field }, book) => nameOf(pivotAt(book, pivot), field) },
    Position: {
      read: ({ pivot, axis, field }, book) => pivotAt(book, pivot)[axis].indexOf(field),
      write: ({ pivot, axis, field }, value, book) => {
        const position = integer(value, "RowColumnPivotHierarchy.position");
        const others = without(pivotAt(book, pivot)[axis], field);
        if (position < 0 || position > others.length) throw invalidArgument(`There is no position ${position}.`);
        changePivot(book, pivot, { [axis]: others.toSpliced(position, 0, field) });
      },
    },
  },
};

const placedNamed = ({ pivot, axis }: AxisKey, key: unknown, book: Book): HostObject | null => {
  const of = pivotAt(book, pivot);
  const field = named(of[axis], key, (one) => nameOf(of, one));
  return field === null ? null : hostObject(placedTable, { pivot, axis, field });
};

/** A field stands on one axis only: it leaves the other. */
function place({ pivot, axis }: AxisKey, argument: unknown, book: Book): HostObject {
  const field = fieldArgument(argument, pivot, "RowColumnPivotHierarchyCollection.add");
  const { rows, columns } = pivotAt(book, pivot);
  const others = { rows: without(rows, field), columns: without(columns, field) };
  if (axis === "columns" && others.columns.length > 0) throw apiNotFound("PivotTables with several column hierarchies");
  changePivot(book, pivot, { ...others, [axis]: [...others[axis], field] });
  return hostObject(placedTable, { pivot, axis, field });
}

const axisTable: ObjectTable<AxisKey> = {
  name: "RowColumnPivotHierarchyCollection",
  items: ({ pivot, axis }, book) =>
    pivotAt(book, pivot)[axis].map((field) => hostObject(placedTable, { pivot, axis, field })),
  item: (axis, key, book) => orThrow(placedNamed(axis, key, book), key),
  methods: {
    Add: (axis, [hierarchy], book) => place(axis, hierarchy, book),
    Remove: ({ pivot, axis }, [hierarchy], book) => {
      const field = fieldArgument(hierarchy, pivot, "RowColumnPivotHierarchyCollection.remove");
      changePivot(book, pivot, { [axis]: without(pivotAt(book, pivot)[axis], field) });
    },
    GetCount: ({ pivot, axis }, _, book) => pivotAt(book, pivot)[axis].length,
    GetItemOrNullObject: (axis, [name], book) => placedNamed(axis, name, book),
  },
};

/** The values of a pivot, of which there are one at most. */
function valuesOf(book: Book, pivot: PivotKey): PivotValues {
  const [values] = pivotAt(book, pivot).data;
  if (!values) throw itemNotFound("such data hierarchy");
  return values;
}

function changeValues(book: Book, pivot: PivotKey, patch: Partial<PivotValues>): void {
  changePivot(book, pivot, { data: [{ ...valuesOf(book, pivot), ...patch }] });
}

/** Excel sums where there are only numbers, and counts where there is anything else. */
function usualSummary({ records }: SheetPivot, field: number): Summary {
  return records.every((record) => typeof record[field] === "number") ? "Sum" : "Count";
}

function summaryOf(value: unknown, pivot: SheetPivot, field: number): Summary {
  const given = text(value, "DataPivotHierarchy.summarizeBy");
  if (given === "Automatic") return usualSummary(pivot, field);
  const known = SUMMARIES.find((summary) => summary === given);
  if (!known) throw apiNotFound(`PivotTables summarised by ${given}`);
  return known;
}

const valuesNameOf = (book: Book, pivot: PivotKey): string =>
  valuesName(valuesOf(book, pivot), pivotAt(book, pivot).fields);

const valuesTable: ObjectTable<PivotFieldKey> = {
  name: "DataPivotHierarchy",
  identity: ({ pivot }, book) => ({ Id: valuesNameOf(book, pivot) }),
  scalars: {
    Id: { read: ({ pivot }, book) => valuesNameOf(book, pivot) },
    Name: {
      read: ({ pivot }, book) => valuesNameOf(book, pivot),
      write: ({ pivot }, value, book) => {
        const name = text(value, "DataPivotHierarchy.name");
        const isField = pivotAt(book, pivot).fields.some((field) => field.toLowerCase() === name.toLowerCase());
        if (name === "" || isField) throw invalidArgument(`"${name}" is empty, or already the name of a field.`);
        changeValues(book, pivot, { name });
      },
    },
    Position: { read: () => 0 },
    NumberFormat: {
      read: ({ pivot }, book) => numberFormat(book, pivotAt(book, pivot)),
      write: ({ pivot }, value, book) => {
        changeValues(book, pivot, { numberFormat: text(value, "DataPivotHierarchy.numberFormat") });
      },
    },
    SummarizeBy: {
      read: ({ pivot }, book) => valuesOf(book, pivot).summary,
      write: ({ pivot, field }, value, book) => {
        changeValues(book, pivot, { summary: summaryOf(value, pivotAt(book, pivot), field) });
      },
    },
  },
  children: { Field: (key) => hostObject(fieldTable, key) },
};

const valuesNamed = (pivot: PivotKey, key: unknown, book: Book): HostObject | null => {
  const { data, fields } = pivotAt(book, pivot);
  const values = named(data, key, (one) => valuesName(one, fields));
  return values && hostObject(valuesTable, { pivot, field: values.field });
};

function summarise(pivot: PivotKey, argument: unknown, book: Book): HostObject {
  const field = fieldArgument(argument, pivot, "DataPivotHierarchyCollection.add");
  const of = pivotAt(book, pivot);
  if (of.data.length > 0) throw apiNotFound("PivotTables with several data hierarchies");
  const summary = usualSummary(of, field);
  changePivot(book, pivot, { data: [{ field, name: null, summary, numberFormat: null }] });
  return hostObject(valuesTable, { pivot, field });
}

const dataTable: ObjectTable<PivotKey> = {
  name: "DataPivotHierarchyCollection",
  items: (pivot, book) => pivotAt(book, pivot).data.map(({ field }) => hostObject(valuesTable, { pivot, field })),
  item: (pivot, key, book) => orThrow(valuesNamed(pivot, key, book), key),
  methods: {
    Add: (pivot, [hierarchy], book) => summarise(pivot, hierarchy, book),
    Remove: (pivot, [hierarchy], book) => {
      fieldArgument(hierarchy, pivot, "DataPivotHierarchyCollection.remove");
      changePivot(book, pivot, { data: [] });
    },
    GetCount: (pivot, _, book) => pivotAt(book, pivot).data.length,
    GetItemOrNullObject: (pivot, [name], book) => valuesNamed(pivot, name, book),
  },
};

export const hierarchies = (pivot: PivotKey): HostObject => hostObject(hierarchiesTable, pivot);
export const rowHierarchies = (pivot: PivotKey): HostObject => hostObject(axisTable, { pivot, axis: "rows" });
export const columnHierarchies = (pivot: PivotKey): HostObject => hostObject(axisTable, { pivot, axis: "columns" });
export const dataHierarchies = (pivot: PivotKey): HostObject => hostObject(dataTable, pivot);
