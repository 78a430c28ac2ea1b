import { generatedMetadata } from "./generatedMetadata";

/** A parameter as functions.json describes it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly type?: string;
  readonly dimensionality?: string;
}

/** A function as functions.json describes it, and the export that implements it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality?: string };
  readonly exportName: string;
}

/**
 * What functions.json says, made from the comments in the sources as the build makes it.
 * @throws Error with every fault that Microsoft's generator finds.
 */
export async function readFunctionMetadata(): Promise<readonly FunctionMetadata[]> {
  const { metadataJson, associate, errors } = await generatedMetadata();
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const { functions } = JSON.parse(metadataJson) as { functions: Omit<FunctionMetadata, "exportName">[] };
  return functions.map((described) => ({
    ...described,
    exportName: associate.find(({ id }) => id === described.id)?.functionName ?? "",
  }));
}

/** `WAREKI_DATE(value, [style])` */
export function signatureOf({ id, parameters }: Pick<FunctionMetadata, "id" | "parameters">): string {
  return `${id}(${parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(", ")})`;
}
