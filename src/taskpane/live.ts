import type { Switch } from "@fluentui/web-components";
import { readFailure } from "../excel/failures";
import type { StopWatching } from "../excel/watch";
import { element, labelled } from "./element";
import type { Sighting } from "./paneActions";
import type { PaneTexts } from "./paneTexts";
import type { PaneVisibility } from "./paneVisibility";

/** How the pane learns what happens outside of it. */
export interface Surroundings {
  /** Calls back whenever cells have been changed by others than the add-in. */
  readonly watch: (onChange: () => void) => Promise<StopWatching>;
  readonly visibility: PaneVisibility;
}

export interface LiveOptions extends Surroundings {
  readonly texts: PaneTexts;
  readonly inspect: (signal: AbortSignal) => Promise<Sighting>;
  readonly show: (sighting: Sighting) => Promise<void>;
  /** Whether an action runs, which must not be interrupted. */
  readonly isBusy: () => boolean;
  /** Calls back whenever an action begins. */
  readonly onActionBegins: (listener: () => void) => void;
  readonly describeFailure: (error: unknown) => string;
}

/** The shortest pause after a change before the workbook is inspected, in ms. */
const shortestPause = 300;
/** A pause before another try while a cell is being edited, in ms. */
const editingPause = 1000;
/** Inspecting takes longer than this, in ms: not with every change, unless the user wants it. */
const longestInspection = 2000;

/** Inspects the workbook again, silently, when its cells have been changed; with the switch for it. */
export class Live {
  readonly element: HTMLElement;
  readonly #switch: Switch;
  readonly #remark = element("p", { className: "hint", id: "live-remark", attributes: { role: "status" } });
  /** What the user has chosen; `null`: nothing, and the last inspection's time decides. */
  #choice: boolean | null = null;
  /** How long the last inspection took, in ms. */
  #duration = 0;
  #hasReport = false;
  #isWatching = false;
  #isChanged = false;
  /** The inspection that is going on. */
  #running: AbortController | null = null;
  #isEditing = false;
  #problem: string | null = null;
  #timer = 0;

  constructor(private readonly options: LiveOptions) {
    const { label } = options.texts.live;
    this.#switch = element("fluent-switch", { id: "live-switch" });
    this.#switch.addEventListener("change", () => {
      this.#choice = this.#switch.checked;
      this.#draw();
      this.#schedule();
    });
    this.element = element("div", { id: "live" }, [labelled(this.#switch, label, this.#remark)]);
    options.visibility.onChange(() => {
      this.#schedule();
    });
    // What an action sees or changes is newer than what is being inspected.
    options.onActionBegins(() => {
      this.#running?.abort();
    });
    this.#draw();
  }

  /** An action has shown a report. `duration`: of its inspection in ms; `null` where it was a part of something else. */
  reportShown(duration: number | null): void {
    this.#hasReport = true;
    this.#duration = duration ?? this.#duration;
    this.#problem = null;
    this.#draw();
    if (!this.#isWatching) void this.#watch();
  }

  get #isOn(): boolean {
    return this.#choice ?? this.#duration <= longestInspection;
  }

  async #watch(): Promise<void> {
    this.#isWatching = true;
    try {
      await this.options.watch(() => {
        this.#isChanged = true;
        this.#running?.abort();
        this.#schedule();
      });
    } catch (error) {
      // The next report is another opportunity.
      this.#isWatching = false;
      this.#fail(error);
    }
  }

  #draw(): void {
    const { live } = this.options.texts;
    this.#switch.checked = this.#isOn;
    const isSlow = !this.#isOn && this.#choice === null;
    const remark = this.#problem ?? (isSlow ? live.slow({ seconds: Math.round(this.#duration / 1000) }) : "");
    if (this.#remark.textContent !== remark) this.#remark.textContent = remark;
  }

  #fail(error: unknown): void {
    const { texts, describeFailure } = this.options;
    this.#problem = texts.live.failed({ message: describeFailure(error) });
    this.#draw();
  }

  /** Inspects after a pause without further changes; while the pane is hidden, nothing is waiting. */
  #schedule(): void {
    window.clearTimeout(this.#timer);
    const { visibility } = this.options;
    if (!this.#isChanged || !this.#hasReport || !this.#isOn || !visibility.isVisible()) return;
    const pause = Math.max(shortestPause, this.#duration, this.#isEditing ? editingPause : 0);
    this.#timer = window.setTimeout(() => void this.#run(), pause);
  }

  async #run(): Promise<void> {
    if (this.#running === null && !this.options.isBusy()) {
      this.#running = new AbortController();
      await this.#inspect(this.#running.signal);
      this.#running = null;
    }
    this.#schedule();
  }

  /** `signal`: something newer makes it pointless; what has changed until now is inspected afterwards. */
  async #inspect(signal: AbortSignal): Promise<void> {
    const { inspect, show } = this.options;
    const start = performance.now();
    this.#isChanged = false;
    this.#isEditing = false;
    try {
      const sighting = await inspect(signal);
      signal.throwIfAborted();
      this.#duration = performance.now() - start;
      this.#problem = null;
      await show(sighting);
      this.#draw();
    } catch (error) {
      this.#isEditing = readFailure(error)?.code === "cellBeingEdited";
      // A cell that is being edited is none of the user's concern; everything else is tried again at the next change.
      if (this.#isEditing || signal.aborted) this.#isChanged = true;
      else this.#fail(error);
    }
  }
}
