/** The item at a place that is known to exist; a place outside the list is a mistake of ours, never of the data. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${String(index)} of ${String(items.length)}`);
  return item;
}
