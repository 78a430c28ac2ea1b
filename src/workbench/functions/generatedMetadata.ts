import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

const folder = path.resolve(__dirname, "../../functions");

/** The files that the build makes functions.json from, in the same order. */
export const functionSources: readonly string[] = ["functions.ts", "inspectionFunctions.ts"].map((file) =>
  path.join(folder, file),
);

/**
 * What Microsoft's generator says of the functions' sources. In a bundled program the answer stands in the place of this
 * module (scripts/bundleProgram.mjs).
 */
export function generatedMetadata(): ReturnType<typeof generateCustomFunctionsMetadata> {
  return generateCustomFunctionsMetadata([...functionSources]);
}
