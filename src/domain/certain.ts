/**
 * A value that is there by construction, which the compiler can't see: a place within a list, a group that its pattern always
 * takes. A default instead would never be used, or hide a mistake of ours behind a wrong figure.
 */
export function certain<Value>(value: Value): NonNullable<Value> {
  if (value === undefined || value === null) throw new Error("A certain value is missing.");
  return value;
}
