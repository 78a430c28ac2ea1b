/** Lines drawn beyond what is in view, so that scrolling shows no gaps. */
const spare = 8;

/** A list of any length in which only the lines in view exist. All lines have the same height. */
export class VirtualList {
  readonly #spacer: HTMLElement;
  #count = 0;
  #first = 0;
  #last = -1;
  #isDrawing = false;

  /**
   * @param view - the element that scrolls
   * @param lineHeight - in CSS pixels
   * @param drawLine - makes the line with this index
   */
  constructor(
    private readonly view: HTMLElement,
    private readonly lineHeight: number,
    private readonly drawLine: (index: number) => HTMLElement,
  ) {
    this.#spacer = document.createElement("div");
    this.#spacer.className = "spacer";
    this.#spacer.setAttribute("role", "presentation");
    view.append(this.#spacer);
    view.addEventListener("scroll", () => {
      this.#drawSoon();
    });
  }

  /** Shows this many lines, from the top. */
  show(count: number): void {
    this.#resize(count, 0);
  }

  /** Shows this many lines, other ones than before, scrolled on by as many lines as `moved` says. */
  replace(count: number, moved: number): void {
    this.#resize(count, this.view.scrollTop + moved * this.lineHeight);
  }

  /** Whether the line is in view, if only in part. */
  isInView(index: number): boolean {
    const top = index * this.lineHeight;
    const { scrollTop, clientHeight } = this.view;
    return top + this.lineHeight > scrollTop && top < scrollTop + clientHeight;
  }

  /** Draws the lines in view anew. */
  redraw(): void {
    this.#last = -1;
    this.#first = 0;
    this.#spacer.replaceChildren();
    this.#draw();
  }

  /** Scrolls as little as needed for the line to be in view. */
  reveal(index: number): void {
    const top = index * this.lineHeight;
    const { scrollTop, clientHeight } = this.view;
    if (top < scrollTop) this.view.scrollTop = top;
    else if (top + this.lineHeight > scrollTop + clientHeight)
      this.view.scrollTop = top + this.lineHeight - clientHeight;
    this.#draw();
  }

  /** How many lines fit into the view, at least one. */
  get page(): number {
    return Math.max(1, Math.floor(this.view.clientHeight / this.lineHeight));
  }

  #resize(count: number, scrollTop: number): void {
    this.#count = count;
    this.#spacer.style.height = `${String(count * this.lineHeight)}px`;
    this.view.scrollTop = scrollTop;
    this.redraw();
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
    const first = Math.max(0, Math.floor(scrollTop / this.lineHeight) - spare);
    const last = Math.min(this.#count - 1, Math.ceil((scrollTop + clientHeight) / this.lineHeight) + spare);
    if (first === this.#first && last === this.#last) return;
    const kept = new Map<number, Element>();
    for (const line of this.#spacer.children) kept.set(Number((line as HTMLElement).dataset.line), line);
    const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => {
      const index = first + offset;
      return kept.get(index) ?? this.#line(index);
    });
    this.#spacer.replaceChildren(...lines);
    this.#first = first;
    this.#last = last;
  }

  #line(index: number): HTMLElement {
    const line = this.drawLine(index);
    line.dataset.line = String(index);
    line.style.transform = `translateY(${String(index * this.lineHeight)}px)`;
    return line;
  }
}
