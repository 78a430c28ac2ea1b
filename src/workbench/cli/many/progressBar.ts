import type { Language } from "../../../domain/texts/language";
import { displayWidth } from "../displayWidth";
import { manyTexts } from "./manyTexts";

const barWidth = 24;
/** A terminal is drawn no more often, in ms. */
const leastPause = 100;

/** A duration in words, to the second below an hour and to the minute above. */
export function wordDuration(milliseconds: number, language: Language): string {
  const seconds = Math.round(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return manyTexts(language).duration({ hours, minutes, seconds: seconds % 60 });
}

/** Workbooks a second, with one decimal. */
export function rate(done: number, milliseconds: number): string {
  return milliseconds === 0 ? "0" : ((done / milliseconds) * 1000).toFixed(1);
}

/** How far a run is, on one line. `elapsed` in ms. */
export function progressLine(done: number, all: number, elapsed: number, language: Language): string {
  const full = all === 0 ? barWidth : Math.floor((done / all) * barWidth);
  const left = done === 0 ? "…" : wordDuration((elapsed / done) * (all - done), language);
  const bar = "█".repeat(full) + "░".repeat(barWidth - full);
  return `${bar} ${manyTexts(language).progress({ done, all, perSecond: rate(done, elapsed), left })}`;
}

/** A line of a terminal that is drawn over again and again. `draw` writes to it. */
export class ProgressBar {
  #drawn = 0;
  #width = 0;
  readonly #since = performance.now();

  constructor(
    readonly all: number,
    readonly language: Language,
    readonly draw: (text: string) => void,
  ) {}

  show(done: number): void {
    const now = performance.now();
    if (done < this.all && now - this.#drawn < leastPause) return;
    this.#drawn = now;
    const line = progressLine(done, this.all, now - this.#since, this.language);
    const width = displayWidth(line);
    this.draw(`\r${line}${" ".repeat(Math.max(0, this.#width - width))}`);
    this.#width = width;
  }

  /** Takes the line away, for something else to be written. */
  clear(): void {
    if (this.#width > 0) this.draw(`\r${" ".repeat(this.#width)}\r`);
    this.#width = 0;
  }
}
