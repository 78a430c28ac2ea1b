/** Named groups of a match as texts; "" for one that took no part. */
export function groupsOf<Name extends string>(
  match: RegExpExecArray,
  ...names: readonly Name[]
): Readonly<Record<Name, string>> {
  return Object.fromEntries(names.map((name) => [name, match.groups?.[name] ?? ""])) as Record<Name, string>;
}
