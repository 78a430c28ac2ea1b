import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import * as cellFunctions from "../../src/functions/functions";
import * as inspectionFunctions from "../../src/functions/inspectionFunctions";
import {
  readFunctionMetadata,
  signatureOf,
  type FunctionMetadata,
} from "../../src/workbench/functions/functionMetadata";
import { functionSources } from "../../src/workbench/functions/generatedMetadata";

interface Described {
  readonly name: string;
  readonly description?: string;
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** A cell's address in either style can't be a function's name: AB1, XFD1048576, R1C1. */
const cellAddress = /^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/i;
/** What functions.json may say of a function, a parameter and a result in CustomFunctionsRuntime 1.3, as far as we use it. */
const functionKeys = ["description", "helpUrl", "id", "name", "parameters", "result"];
const parameterKeys = ["description", "dimensionality", "name", "optional", "type"];

let metadata: readonly FunctionMetadata[];

beforeAll(async () => {
  metadata = await readFunctionMetadata();
});

describe("functions.json", () => {
  it("keeps names, parameters and their order for life: formulas in people's workbooks depend on them", () => {
    expect(metadata.map(signatureOf)).toEqual([
      "ACHIEVEMENT_RATE(actual, [target], [baseline], [direction])",
      "GOAL_STATUS(text)",
      "WAREKI_DATE(value, [style])",
      "WAREKI_SERIAL(text, [edge])",
      "FISCAL_YEAR(value)",
      "FISCAL_YEARS(text)",
      "AS_OF(text)",
      "QUANTITY(text, [part])",
      "UNIT(text, [part])",
      "QUALIFIER(text, [part])",
      "NORMALIZE(text)",
      "GRADE(actual, target, [direction], [rubric])",
      "MEASURE_CODE(pillar, subpillar, field, number)",
      "SUMMARY(measures, [settings])",
      "FINDINGS(measures, [settings])",
      "UNACHIEVED(measures, [settings])",
      "CROSSTAB(measures, rows, columns, [settings])",
      "OVERVIEW(measures, [settings])",
    ]);
  });

  it("has names that Excel takes and that are the same in every language", () => {
    for (const { id, name } of metadata) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
      expect(id).not.toMatch(cellAddress);
    }
    expect(new Set(metadata.map(({ id }) => id)).size).toBe(metadata.length);
  });

  it("explains every function and every parameter in Japanese, as long as Excel's dialog shows", () => {
    for (const described of metadata.flatMap((item): readonly Described[] => [item, ...item.parameters])) {
      expect(described.description).toMatch(japanese);
      expect(described.description?.length).toBeLessThanOrEqual(255);
      expect(described.description).not.toContain("\n");
    }
  });

  it("says what an empty cell means, wherever one may stand", () => {
    for (const { id, parameters } of metadata) {
      const [first] = parameters;
      expect([id, first?.name, /空欄|見出しの行/u.test(first?.description ?? "")]).toEqual([id, first?.name, true]);
    }
  });

  it("marks optional parameters in their help, after the required ones", () => {
    for (const { parameters } of metadata) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect([...optional].sort()).toEqual(optional);
      expect(parameters.map(({ description }) => description?.startsWith("[省略可]"))).toEqual(optional);
    }
  });

  it("leads from every function to its own help", () => {
    expect(metadata.map(({ helpUrl }) => helpUrl)).toEqual(
      metadata.map(({ id }) => `https://localhost:3000/help.html#${id}`),
    );
  });

  it("takes and gives ranges everywhere", () => {
    for (const { parameters, result } of metadata) {
      expect([...parameters, result].map(({ dimensionality }) => dimensionality)).toEqual(
        [...parameters, result].map(() => "matrix"),
      );
    }
  });

  it("uses nothing newer than CustomFunctionsRuntime 1.3: no streaming, no addresses, no data types", () => {
    for (const described of metadata) {
      const keys = Object.keys(described).filter((key) => key !== "exportName");
      expect(functionKeys).toEqual(expect.arrayContaining(keys));
      for (const parameter of described.parameters) {
        expect(parameterKeys).toEqual(expect.arrayContaining(Object.keys(parameter)));
        expect(parameter.type).toBe("any");
      }
    }
  });

  it("belongs to a function that exists, for every id and the other way round", async () => {
    const { associate } = await generateCustomFunctionsMetadata([...functionSources]);
    expect(associate.map(({ id }) => id)).toEqual(metadata.map(({ id }) => id));
    expect(associate.map(({ functionName }) => functionName).sort()).toEqual(
      Object.keys({ ...cellFunctions, ...inspectionFunctions }).sort(),
    );
  });
});
