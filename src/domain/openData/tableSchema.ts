import type { OpenField, OpenTable } from "./openTable";

/** A field as Frictionless Table Schema v1 describes it. */
interface SchemaField {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: OpenField["type"];
  readonly format?: string;
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

/** A Table Schema (https://specs.frictionlessdata.io/table-schema/). */
export interface TableSchema {
  readonly fields: readonly SchemaField[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
}

function schemaField({ name, title, description, type, values, required }: OpenField): SchemaField {
  const constraints = {
    ...(required ? { required: true as const } : {}),
    ...(values === null ? {} : { enum: values }),
  };
  return {
    name,
    title,
    description,
    type,
    ...(type === "date" ? { format: "default" } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** What the CSV of the table holds, for programs that read it. A blank cell is a missing value. */
export function tableSchema({ fields, primaryKey }: OpenTable): TableSchema {
  return {
    fields: fields.map(schemaField),
    missingValues: [""],
    ...(primaryKey.length > 0 ? { primaryKey } : {}),
  };
}
