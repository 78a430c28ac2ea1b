import { byId, element } from "./element";
import type { Undo } from "./paneActions";

/** Something that was written since the pane was opened. */
interface Written {
  readonly undo: Undo;
  /** What was said of it; `null` until it is done. */
  readonly said: string | null;
}

/** これまでの書き込み: what was written since the pane was opened, the latest first, as 元に戻す takes it back. */
export class WrittenList {
  #written: readonly Written[] = [];

  add(undo: Undo): void {
    this.#show([...this.#written, { undo, said: null }]);
  }

  /** What is said of all that was added since this was last called. */
  name(said: string): void {
    this.#show(this.#written.map((one) => ({ ...one, said: one.said ?? said })));
  }

  last(): Undo | null {
    return this.#written.at(-1)?.undo ?? null;
  }

  remove(undo: Undo): void {
    this.#show(this.#written.filter((one) => one.undo !== undo));
  }

  #show(written: readonly Written[]): void {
    this.#written = written;
    byId("undo").hidden = written.length === 0;
    byId("undo").title = written.at(-1)?.said ?? "";
    byId("written").hidden = written.length === 0;
    const said = written.map((one) => one.said ?? "").reverse();
    byId("written-list").replaceChildren(...said.map((text) => element("li", { text })));
  }
}
