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

/** Lines drawn beyond what is in view, so that scrolling shows no gaps. */
const spare = 8;

export interface ListLines {
  readonly count: number;
  /** About how high the line will be, in CSS pixels. */
  readonly guess: (index: number) => number;
  readonly draw: (index: number) => HTMLElement;
}

const noLines: ListLines = { count: 0, guess: () => 0, draw: () => document.createElement("div") };

/** A list of any length in which only the lines in view exist. Lines are as high as what they say. */
export class VirtualList {
  readonly #spacer = document.createElement("div");
  readonly #body = document.createElement("div");
  #lines = noLines;
  #heights = new LineHeights([]);
  #isDrawing = false;

  /** @param view - the element that scrolls; it takes the focus of a line that is scrolled away */
  constructor(private readonly view: HTMLElement) {
    this.#spacer.className = "spacer";
    for (const part of [this.#spacer, this.#body]) part.setAttribute("role", "presentation");
    this.#spacer.append(this.#body);
    view.append(this.#spacer);
    view.addEventListener("scroll", () => {
      this.#drawSoon();
    });
    if (typeof ResizeObserver !== "undefined") {
      new ResizeObserver(() => {
        this.#drawSoon();
      }).observe(view);
    }
  }

  /** Shows these lines. `stays`: a line before and after, which keeps its place in view; `null`: from the top. */
  show(lines: ListLines, stays: { readonly before: number; readonly after: number } | null): void {
    const offset = stays === null ? 0 : this.view.scrollTop - this.#heights.top(stays.before);
    this.#lines = lines;
    this.#heights = new LineHeights(Array.from({ length: lines.count }, (_, index) => lines.guess(index)));
    this.#body.replaceChildren();
    this.#spacer.style.height = `${String(this.#heights.total)}px`;
    this.view.scrollTop = stays === null ? 0 : this.#heights.top(stays.after) + offset;
    this.#draw();
  }

  isInView(index: number): boolean {
    const { scrollTop, clientHeight } = this.view;
    const top = this.#heights.top(index);
    return top + this.#heights.height(index) > scrollTop && top < scrollTop + clientHeight;
  }

  /** Draws the lines in view anew. */
  redraw(): void {
    this.#body.replaceChildren();
    this.#draw();
  }

  /** Scrolls as little as needed for the line to be in view, from its beginning. */
  reveal(index: number): void {
    this.#scrollTo(index);
    // Lines on the way were guessed at.
    this.#draw();
    this.#scrollTo(index);
    this.#draw();
  }

  /** How many lines fit into the view, at least one. */
  get page(): number {
    const { scrollTop, clientHeight } = this.view;
    return Math.max(1, this.#heights.at(scrollTop + clientHeight) - this.#heights.at(scrollTop) - 1);
  }

  #scrollTo(index: number): void {
    const { scrollTop, clientHeight } = this.view;
    const top = this.#heights.top(index);
    const bottom = top + this.#heights.height(index);
    if (top < scrollTop || bottom - top > clientHeight) this.view.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.view.scrollTop = bottom - clientHeight;
  }

  #drawSoon(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    requestAnimationFrame(() => {
      this.#isDrawing = false;
      this.#draw();
    });
  }

  #draw(): void {
    const { scrollTop, clientHeight } = this.view;
    const first = Math.max(0, this.#heights.at(scrollTop) - spare);
    const last = Math.min(this.#lines.count - 1, this.#heights.at(scrollTop + clientHeight) + spare);
    this.#keepOnly(first, last);
    this.#body.style.transform = `translateY(${String(this.#heights.top(first))}px)`;
    this.#measure();
  }

  /** Lines that stay in view are left where they are: one of them may have the focus. */
  #keepOnly(first: number, last: number): void {
    const hadFocus = this.#body.contains(document.activeElement);
    const drawn = new Map<number, HTMLElement>();
    for (const line of [...this.#body.children] as HTMLElement[]) {
      const index = Number(line.dataset.line);
      if (index < first || index > last) line.remove();
      else drawn.set(index, line);
    }
    let following: HTMLElement | null = null;
    for (let index = last; index >= first; index -= 1) {
      const line = drawn.get(index) ?? this.#line(index);
      if (!line.isConnected) this.#body.insertBefore(line, following);
      following = line;
    }
    if (hadFocus && !this.#body.contains(document.activeElement)) this.view.focus({ preventScroll: true });
  }

  #line(index: number): HTMLElement {
    const line = this.#lines.draw(index);
    line.dataset.line = String(index);
    return line;
  }

  /** Takes the true heights of what is drawn; what is in view stays where it is. */
  #measure(): void {
    const { scrollTop } = this.view;
    const anchor = this.#heights.at(scrollTop);
    const before = this.#heights.top(anchor);
    for (const line of [...this.#body.children] as HTMLElement[]) {
      if (line.offsetHeight > 0) this.#heights.set(Number(line.dataset.line), line.offsetHeight);
    }
    this.#spacer.style.height = `${String(this.#heights.total)}px`;
    const moved = this.#heights.top(anchor) - before;
    if (moved !== 0) this.view.scrollTop = scrollTop + moved;
  }
}
