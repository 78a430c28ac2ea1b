/**
 * Heights of the lines of a list, in CSS pixels: guessed until a line has been drawn and measured. Sums are kept in a Fenwick
 * tree, so that neither asking nor correcting one of a hundred thousand lines takes time.
 */
export class LineHeights {
  readonly #heights: Float64Array;
  readonly #sums: Float64Array;

  constructor(guesses: readonly number[]) {
    this.#heights = Float64Array.from(guesses);
    this.#sums = new Float64Array(guesses.length + 1);
    for (let node = 1; node < this.#sums.length; node += 1) {
      this.#sums[node] = (this.#sums[node] ?? 0) + (this.#heights[node - 1] ?? 0);
      const parent = node + (node & -node);
      if (parent < this.#sums.length) this.#sums[parent] = (this.#sums[parent] ?? 0) + (this.#sums[node] ?? 0);
    }
  }

  get count(): number {
    return this.#heights.length;
  }

  get total(): number {
    return this.top(this.count);
  }

  height(index: number): number {
    return this.#heights[index] ?? 0;
  }

  set(index: number, height: number): void {
    const difference = height - this.height(index);
    if (difference === 0) return;
    this.#heights[index] = height;
    for (let node = index + 1; node < this.#sums.length; node += node & -node)
      this.#sums[node] = (this.#sums[node] ?? 0) + difference;
  }

  /** Where the line begins. */
  top(index: number): number {
    let sum = 0;
    for (let node = index; node > 0; node -= node & -node) sum += this.#sums[node] ?? 0;
    return sum;
  }

  /** The line at this offset; the last one where the offset lies behind all of them. */
  at(offset: number): number {
    let node = 0;
    let rest = offset;
    for (let step = 1 << Math.floor(Math.log2(Math.max(1, this.count))); step > 0; step >>= 1) {
      const next = node + step;
      const sum = this.#sums[next];
      if (sum === undefined || sum > rest) continue;
      node = next;
      rest -= sum;
    }
    return Math.max(0, Math.min(node, this.count - 1));
  }
}
