/** An answer found when it is first asked for, and kept no longer than what was asked about: a sheet, a list of measures. */
export function once<Asked extends object, Answer extends object>(
  find: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const known = new WeakMap<Asked, Answer>();
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const found = find(asked);
    known.set(asked, found);
    return found;
  };
}
