import type { StepOf } from "../domain/steps";
import type { WorkSignal } from "../excel/inPortions";
import { byId, button } from "./element";
import type { WrittenPlace } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

/** The user did not want to wait any longer. */
export class Cancelled extends Error {}

/** Nothing was done, because something has to be put right first; the message says what. */
export class Refused extends Error {}

/**
 * Waits for something that changes nothing in the workbook, which the user may cut short: `signal` tells the work, and
 * nobody waits for it any more. Everything else the pane waits for is with Excel already and can't be taken back half-way:
 * the button to cancel is off meanwhile.
 * @throws Cancelled
 */
export type Cancellable = <Answer>(work: (signal: WorkSignal) => Promise<Answer>) => Promise<Answer>;

/** What came of something: in words, and where in the workbook it is. */
export type Said =
  | string
  | {
      readonly message: string;
      readonly places?: readonly WrittenPlace[];
      /** Plain to see without words: only read out to those who do not see it. */
      readonly isQuiet?: boolean;
    };

interface Result {
  readonly kind: "running" | "done" | "failed" | "quiet";
  readonly message: string;
}

/** After this, in ms, the user is told what to do where Excel does not answer. */
const patience = 15_000;

/** What takes longer, in ms, says how far it is; what does not would only flicker. */
const longestWithoutSteps = 1_000;

const intents = { running: "info", done: "info", quiet: "info", failed: "error" } as const;

export function showResult({ kind, message }: Result): void {
  const line = byId("result");
  line.className = kind;
  line.textContent = message;
  byId("result-places").replaceChildren();
  byId("message").setAttribute("intent", intents[kind]);
}

/** A button that can't be used now, and keeps the focus. */
function markDisabled(button: HTMLElement, isDisabled: boolean): void {
  button.setAttribute("aria-disabled", String(isDisabled));
  button.toggleAttribute("disabled-focusable", isDisabled);
}

/** Runs one thing at a time, says what becomes of it, and lets the user cancel it as long as that is possible. */
export class Progress {
  #running = false;
  #cancel: (() => void) | null = null;
  #startedAt = 0;
  readonly #beginListeners: (() => void)[] = [];
  readonly #doneListeners: ((message: string) => void)[] = [];

  constructor(
    private readonly texts: PaneTexts,
    private readonly describeFailure: (error: unknown) => string | Promise<string>,
    /** Buttons and tabs that begin something: they keep the focus while it runs, and are marked instead of disabled. */
    private readonly buttons: readonly string[],
    /** Shows in Excel what was written. */
    private readonly goTo: (place: WrittenPlace) => void = () => undefined,
    /** What is to be told besides. */
    private readonly takeRemarks: () => readonly string[] = () => [],
  ) {
    byId("cancel").onclick = () => this.#cancel?.();
    this.#showBusy(false);
  }

  get isBusy(): boolean {
    return this.#running;
  }

  /** Calls back whenever something begins to run. */
  onBegin(listener: () => void): void {
    this.#beginListeners.push(listener);
  }

  /** Calls back whenever something is done, with what is said of it. */
  onDone(listener: (message: string) => void): void {
    this.#doneListeners.push(listener);
  }

  say(said: Said): void {
    const { message, places = [], isQuiet = false } = typeof said === "string" ? { message: said } : said;
    showResult({ kind: isQuiet ? "quiet" : "done", message });
    byId("result-places").replaceChildren(
      ...places.map((place, index) =>
        button(
          this.texts.goTo(place),
          () => {
            this.goTo(place);
          },
          { id: `place-${String(index)}`, appearance: "transparent", size: "small" },
        ),
      ),
    );
  }

  fail(message: string): void {
    showResult({ kind: "failed", message });
  }

  /** Says that something has to end before anything else can begin. */
  sayBusy(): void {
    showResult({ kind: "running", message: this.texts.busy });
  }

  /** Says `startMessage`, works, and says what the work answers. Never rejects. */
  async attempt(startMessage: string, work: (cancellable: Cancellable) => Promise<Said>): Promise<void> {
    if (this.#running) {
      this.sayBusy();
      return;
    }
    const startedFrom = document.activeElement;
    this.#running = true;
    this.#startedAt = performance.now();
    for (const listener of this.#beginListeners) listener();
    this.#showBusy(true);
    showResult({ kind: "running", message: startMessage });
    const silence = this.#watchSilence(startMessage);
    try {
      const said = await work((waiting) => this.#cancellable(waiting));
      this.say(this.#withRemarks(said));
      for (const listener of this.#doneListeners) listener(typeof said === "string" ? said : said.message);
    } catch (error) {
      if (error instanceof Cancelled) this.#sayCancelled(startedFrom);
      else {
        const message = error instanceof Refused ? error.message : await this.describeFailure(error);
        this.fail([message, ...this.takeRemarks()].join("\n"));
      }
    } finally {
      window.clearInterval(silence);
      this.#running = false;
      this.#showBusy(false);
    }
  }

  /** Says what to do where Excel does not answer, once for whatever is waited for; answers the interval's number. */
  #watchSilence(startMessage: string): number {
    let seen = startMessage;
    return window.setInterval(() => {
      const { className, textContent: message } = byId("result");
      const isSilent = className === "running" && message === seen && message !== "";
      const { slow, silent } = this.texts;
      seen = isSilent ? `${message}\n${this.#cancel === null ? silent : slow}` : message;
      if (isSilent && !message.includes("\n")) showResult({ kind: "running", message: seen });
    }, patience);
  }

  #withRemarks(said: Said): Said {
    const remarks = this.takeRemarks();
    if (remarks.length === 0) return said;
    const { message, places = [] } = typeof said === "string" ? { message: said } : said;
    return { message: [message, ...remarks].join("\n"), places };
  }

  async #cancellable<Answer>(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const controller = new AbortController();
    const signal: WorkSignal = Object.assign(controller.signal, {
      tell: (step: StepOf) => {
        this.#showStep(step);
      },
    });
    const cancelled = new Promise<never>((_, reject) => {
      this.#cancel = () => {
        const reason = new Cancelled();
        controller.abort(reason);
        // The work may be waiting for Excel, which knows no signals; the user does not wait with it.
        reject(reason);
      };
    });
    this.#showCancel();
    try {
      return await Promise.race([work(signal), cancelled]);
    } finally {
      this.#hideStep();
      this.#cancel = null;
      this.#showCancel();
    }
  }

  /** n of m, for the eye beside the message and for others as the bar's value: the message itself is not read out again. */
  #showStep({ stage, done, of }: StepOf): void {
    if (performance.now() - this.#startedAt < longestWithoutSteps) return;
    const text = this.texts.steps[stage]({ done, of });
    byId("step").textContent = text;
    const bar = byId("progress");
    for (const [name, value] of Object.entries({ value: done, max: of, "aria-valuetext": text }))
      bar.setAttribute(name, String(value));
  }

  #hideStep(): void {
    byId("step").textContent = "";
    for (const name of ["value", "max", "aria-valuetext"]) byId("progress").removeAttribute(name);
  }

  #sayCancelled(startedFrom: Element | null): void {
    this.say(this.texts.cancelled);
    if (startedFrom instanceof HTMLElement && startedFrom.isConnected) startedFrom.focus();
  }

  #showCancel(): void {
    const button = byId("cancel");
    const { cancel, cannotCancel } = this.texts;
    markDisabled(button, this.#cancel === null);
    button.title = this.#cancel === null ? cannotCancel : cancel;
  }

  #showBusy(busy: boolean): void {
    byId("pane").setAttribute("aria-busy", String(busy));
    byId("progress").hidden = !busy;
    byId("cancel").hidden = !busy;
    this.#showCancel();
    for (const id of this.buttons) {
      if (byId(id).hasAttribute("disabled")) byId(id).removeAttribute("disabled");
      markDisabled(byId(id), busy);
    }
  }
}
