import { invalidArgument } from "../../workbook/hostError";
import { isHostObject, type HostObject } from "../wire/objectType";

/** The client sends what the caller gave: everything is checked here before it is used. */

export function text(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} has to be text.`);
  return value;
}

export const optionalText = (value: unknown, what: string): string | undefined =>
  value === undefined || value === null ? undefined : text(value, what);

export function integer(value: unknown, what: string, fallback?: number): number {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(`${what} has to be a whole number.`);
  return value;
}

export function number(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(`${what} has to be a number.`);
  return value;
}

export function boolean(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} has to be true or false.`);
  return value;
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[], what: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument(`${what} has to be one of ${choices.join(", ")}.`);
  return found;
}

export function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidArgument(`${what} has to be an object.`);
  }
  return value as Readonly<Record<string, unknown>>;
}

export const hostObjectOf = (value: unknown, typeName: string): HostObject | null =>
  isHostObject(value) && value.typeName === typeName ? value : null;
