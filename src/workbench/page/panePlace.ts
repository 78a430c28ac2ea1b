/** Told whether the pane is shown. */
export type PaneListener = (isShown: boolean) => void;

/** The pane beside the grid: shown or hidden, with those who want to know of it. */
export class PanePlace {
  readonly #frame: HTMLElement;
  readonly #toggle: HTMLElement;
  readonly #listeners = new Set<PaneListener>();

  constructor(frame: HTMLElement, toggle: HTMLElement) {
    this.#frame = frame;
    this.#toggle = toggle;
  }

  show(isShown: boolean): void {
    if (this.#frame.hidden !== isShown) return;
    this.#frame.hidden = !isShown;
    this.#toggle.setAttribute("aria-pressed", String(isShown));
    for (const listener of this.#listeners) listener(isShown);
  }

  toggle(): void {
    this.show(this.#frame.hidden);
  }

  /** Tells of every change from now on, and at once where the pane is hidden already; the answer takes it off again. */
  onChange(listener: PaneListener): () => void {
    this.#listeners.add(listener);
    if (this.#frame.hidden) listener(false);
    return () => this.#listeners.delete(listener);
  }

  /** Another page comes into the frame: the one that was there hears nothing more. */
  forgetListeners(): void {
    this.#listeners.clear();
  }
}
