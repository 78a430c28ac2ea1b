import {
  ArrayValueObject,
  BaseFunction,
  ValueObjectFactory,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { Nullable } from "@univerjs/core";
import { ERROR_VALUES } from "../../workbook/contents";
import type { Profile } from "../profiles";
import type { Book } from "./book";

/** What a cell of an argument or a result holds; an error, where a function takes it, is its text or an object with it. */
export type CellOfFunction = string | number | boolean | null | { readonly code: string };

/** A value of a cell, or a matrix of them. */
export type FunctionValue = CellOfFunction | readonly (readonly CellOfFunction[])[];

/**
 * A custom function. It is called as the profile's Excel calls it (see {@link FunctionDescription}); a matrix it answers
 * spills. It may throw an object with a `code`, as `CustomFunctions.Error` has, or answer one in a cell.
 */
export type CustomFunction = (...args: readonly FunctionValue[]) => FunctionValue;

/** What functions.json says of a function, as far as Excel calls it by that. */
export interface FunctionDescription {
  readonly parameters: readonly { readonly optional?: boolean; readonly dimensionality?: string }[];
  /** `allowErrorForDataTypeAny`: without it, the function is not called when an argument holds an error. */
  readonly takesErrors: boolean;
}

/** `CustomFunctions.ErrorCode` in both spellings. */
const ERROR_TEXTS: Readonly<Record<string, string>> = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

/** The text of what has a `code`, as errors have; `null` for all else. */
function errorText(thrown: unknown): string | null {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return null;
  const code = String(thrown.code);
  return code.startsWith("#") ? code : (ERROR_TEXTS[code] ?? "#VALUE!");
}

const isError = (cell: unknown): cell is string => typeof cell === "string" && ERROR_VALUES.has(cell);

/** An argument as the formula gives it: a matrix, a value, or `null` where nothing stands between two commas. */
type Given = readonly (readonly (string | number | boolean | null)[])[] | string | number | boolean | null;

function cellGiven(value: Nullable<BaseValueObject>): string | number | boolean | null {
  return !value || value.isNull() ? null : value.getValue();
}

function given(variant: FunctionVariantType): Given {
  const value = variant as BaseValueObject;
  if (!value.isArray()) return cellGiven(value);
  return (value as unknown as Pick<ArrayValueObject, "getArrayValue">).getArrayValue().map((row) => row.map(cellGiven));
}

/** One call as an Excel makes it, by what functions.json says. */
class Call {
  constructor(
    readonly profile: Profile,
    readonly description: FunctionDescription | undefined,
  ) {}

  arguments(all: readonly Given[]): readonly FunctionValue[] {
    const count = Math.max(all.length, this.description?.parameters.length ?? 0);
    return Array.from({ length: count }, (_, index) => this.#argument(all[index] ?? null, index));
  }

  /** The error that keeps the function from being called. */
  obstacle(all: readonly Given[]): string | null {
    if (this.description?.takesErrors !== false) return null;
    const cells = all.flatMap((one) => (Array.isArray(one) ? (one as readonly (readonly unknown[])[]).flat() : [one]));
    return cells.find(isError) ?? null;
  }

  #argument(value: Given, index: number): FunctionValue {
    const parameter = this.description?.parameters[index];
    if (value === null && (!parameter || parameter.optional === true)) return null;
    if (Array.isArray(value)) {
      const rows = value as readonly (readonly CellOfFunction[])[];
      return rows.map((row) => row.map((cell) => this.#cell(cell)));
    }
    const cell = this.#cell(value as CellOfFunction);
    return parameter?.dimensionality === "matrix" ? [[cell]] : cell;
  }

  #cell(cell: CellOfFunction): CellOfFunction {
    if (cell === null) return this.profile.emptyArgument;
    return isError(cell) && this.profile.errorArgument === "object" ? { code: cell } : cell;
  }

  /** The result as the cells show it: a missing value is 0 (OfficeDev/office-js#1503). */
  result(value: FunctionValue): FunctionValue {
    if (!Array.isArray(value)) return errorText(value) ?? value;
    const cells = (value as readonly (readonly CellOfFunction[])[]).map((row) =>
      row.map((cell) => errorText(cell) ?? cell ?? 0),
    );
    const isSpoilt = this.profile.bugs.spillErrorsSpoil && cells.flat().length > 1 && cells.flat().some(isError);
    return isSpoilt ? "#VALUE!" : cells;
  }
}

/** Univer's own custom functions get 0 for whatever is empty or left out: this one sees which it was. */
class HostFunction extends BaseFunction {
  constructor(
    name: string,
    readonly implementation: CustomFunction,
    readonly call: Call,
  ) {
    super(name);
    const { parameters } = call.description ?? {};
    if (parameters === undefined) return;
    this.minParams = parameters.filter(({ optional }) => optional !== true).length;
    this.maxParams = parameters.length;
  }

  override calculate(...variants: readonly FunctionVariantType[]): BaseValueObject {
    const all = variants.map(given);
    const answer = this.call.obstacle(all) ?? this.#evaluate(all);
    if (!Array.isArray(answer)) return ValueObjectFactory.create(answer as string);
    const rows = answer as readonly (readonly string[])[];
    return ArrayValueObject.create({
      calculateValueList: rows.map((row) => row.map((cell) => ValueObjectFactory.create(cell))),
      rowCount: rows.length,
      columnCount: rows[0]?.length ?? 0,
      ...{ unitId: "", sheetId: "", row: -1, column: -1 },
    });
  }

  #evaluate(all: readonly Given[]): FunctionValue {
    try {
      return this.call.result(this.implementation(...this.call.arguments(all)));
    } catch (thrown) {
      return errorText(thrown) ?? "#VALUE!";
    }
  }
}

/** Registers a function with Univer's engine; formulas that use it are computed anew. */
export function registerFunction(
  book: Book,
  name: string,
  implementation: CustomFunction,
  description?: FunctionDescription,
): () => void {
  const registration = book.univer.functionRegistry.registerFunction({
    name,
    description: name,
    func: () => null,
  });
  const call = new Call(book.options.profile, description);
  book.univer.functions.registerExecutors(new HostFunction(name, implementation, call));
  book.calculation.meaningChanged(name);
  return () => {
    registration.dispose();
    book.calculation.meaningChanged(name);
  };
}
