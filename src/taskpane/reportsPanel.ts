import type { Undo } from "./paneActions";
import type { AnsweredChange } from "../domain/inquiry/mergeAnswers";
import type { CsvChoices } from "../domain/openData/csvFile";
import { reports as textsInEnglish } from "../domain/texts/en/reports";
import { reports as textsInJapanese } from "../domain/texts/ja/reports";
import type { Language } from "../domain/texts/language";
import type { LayoutOutput } from "../excel/layoutActions";
import { AnswersView } from "./answersView";
import { base64 } from "./base64";
import { writeIfWanted } from "./confirmWriting";
import { byId } from "./element";
import type { PaneTexts } from "./paneTexts";
import { Refused, showResult, type Cancellable, type Progress } from "./progress";
import { ask } from "./question";
import type { ReportKey, ReportsActions, ReportsPreview, ViewChoice, WorkbookFile } from "./reportsActions";
import { ReportsView } from "./reportsView";

export interface ReportsPanelOptions {
  readonly language: Language;
  readonly texts: PaneTexts;
  readonly progress: Progress;
  /** The measures sheet that the user chose; `null`: no choice. */
  readonly sheet: () => string | null;
  /** Inspects again, because the measures have changed; answers what came of it, even where the user gives it up. */
  readonly inspect: (cancellable: Cancellable) => Promise<string>;
  readonly offerUndo: (undo: Undo) => void;
}

/** More sheets than this are counted, not listed. */
const mostSheetsListed = 20;
/** More codes than this are counted only. */
const mostCodesListed = 10;

async function readFile(file: File): Promise<WorkbookFile> {
  return { name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) };
}

/** The tab 帳票: shows, asks, and lets Excel write. */
export class ReportsPanel {
  readonly #actions: ReportsActions;
  readonly #options: ReportsPanelOptions;
  readonly #words: typeof textsInJapanese | typeof textsInEnglish;
  readonly #view: ReportsView;
  readonly #answers: AnswersView;

  constructor(actions: ReportsActions, options: ReportsPanelOptions) {
    this.#actions = actions;
    this.#options = options;
    this.#words = { ja: textsInJapanese, en: textsInEnglish }[options.language];
    const { language } = options;
    this.#view = new ReportsView({
      language,
      makeViews: (keys, choice) => void this.#makeViews(keys, choice),
      makePivot: () => void this.#makePivot(),
      compare: (previous) => void this.#compare(previous),
      convert: (output, sheet) => void this.#convert(output, sheet),
      checkReadability: () => void this.#checkReadability(),
      selectCell: (cell) => actions.selectCell(cell),
      makeData: (choices, sheet) => void this.#makeData(choices, sheet),
      sendInquiry: () => void this.#sendInquiry(),
      collect: () => void this.#collect([]),
      collectFiles: (files) => void this.#collectFiles(files),
    });
    this.#answers = new AnswersView({ language, takeOver: (changes) => void this.#takeOver(changes) });
  }

  /** Offers what the workbook has now. */
  async read(cancellable: Cancellable): Promise<void> {
    this.#view.offer(await cancellable((signal) => this.#actions.choices(this.#options.sheet(), signal)));
  }

  /** The button pressed keeps the focus, except where it has gone to what was made. */
  async #attempt(startMessage: string, work: (cancellable: Cancellable) => Promise<string>): Promise<void> {
    const pressed = document.activeElement;
    await this.#options.progress.attempt(startMessage, work);
    const focused = document.activeElement;
    const isLost = focused === null || focused === document.body;
    if (isLost && pressed instanceof HTMLElement && pressed.isConnected) pressed.focus({ preventScroll: true });
  }

  async #makeViews(keys: readonly ReportKey[], choice: ViewChoice): Promise<void> {
    const { texts, sheet } = this.#options;
    const { views } = this.#words;
    await this.#attempt(texts.running.preview, async (cancellable) => {
      if (keys.length === 0) throw new Refused(views.none);
      const preview = await cancellable((signal) => this.#actions.previewViews(keys, choice, sheet(), signal));
      return this.#write(preview);
    });
  }

  async #makePivot(): Promise<void> {
    const { texts, sheet } = this.#options;
    await this.#attempt(texts.running.preview, async (cancellable) =>
      this.#write(await cancellable((signal) => this.#actions.previewPivot(sheet(), signal))),
    );
  }

  async #compare(previous: File | null): Promise<void> {
    const { comparison, running } = this.#words;
    await this.#attempt(running.file, async () => {
      if (previous === null) throw new Refused(comparison.none);
      const file = await readFile(previous);
      // Not to be cut short: Excel lends the file's sheets to the workbook meanwhile.
      const preview = await this.#actions.previewComparison(file, this.#options.sheet());
      return this.#write(preview);
    });
  }

  async #convert(output: LayoutOutput, sheet: string | null): Promise<void> {
    await this.#attempt(this.#options.texts.running.preview, async (cancellable) => {
      const from = sheet ?? this.#options.sheet();
      const preview = await cancellable((signal) => this.#actions.previewLayout(output, from, signal));
      const said = await this.#write(preview);
      this.#view.offer(await this.#actions.choices(this.#options.sheet()));
      return said;
    });
  }

  async #write(preview: ReportsPreview): Promise<string> {
    const { texts, progress, offerUndo } = this.#options;
    const pressed = document.activeElement;
    if (preview.items.length === 0)
      throw new Refused(this.#words.views.nothing({ reasons: preview.remarks.join("\n") }));
    const result = await writeIfWanted(texts, progress, preview);
    if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
    if (result === null) return texts.preview.cancelled;
    offerUndo(result.undo);
    return texts.written({ places: result.places.map((place) => texts.writtenPlace(place)).join("、") });
  }

  async #checkReadability(): Promise<void> {
    const { readability } = this.#words;
    await this.#attempt(readability.running, async (cancellable) => {
      const found = await cancellable((signal) => this.#actions.readability(this.#options.sheet(), signal));
      this.#view.showReadability(found);
      const sum = (of: "kept" | "judged"): number => found.scores.reduce((total, score) => total + score[of], 0);
      return readability.done({ kept: sum("kept"), judged: sum("judged") });
    });
  }

  async #makeData(choices: CsvChoices, sheet: string | null): Promise<void> {
    const { layouts, running } = this.#words;
    await this.#attempt(running.csv, async (cancellable) => {
      const from = sheet ?? this.#options.sheet();
      const made = await cancellable((signal) => this.#actions.makeData(choices, from, signal));
      if (made.kind === "refused") {
        this.#view.showFiles([], []);
        throw new Refused(layouts.refused(made));
      }
      this.#view.showFiles(made.files, made.remarks);
      return layouts.ready(made);
    });
  }

  async #sendInquiry(): Promise<void> {
    const { texts, progress, offerUndo, sheet } = this.#options;
    const { inquiry } = this.#words;
    await this.#attempt(texts.running.preview, async (cancellable) => {
      const pressed = document.activeElement;
      const { sheets, unassigned, send } = await cancellable((signal) => this.#actions.previewInquiry(sheet(), signal));
      if (sheets.length === 0) throw new Refused(inquiry.nobody);
      progress.say("");
      const isWanted = await ask<boolean>({
        label: texts.preview.label,
        lead: inquiry.sendLead,
        items: [...this.#sheetItems(sheets), ...this.#unassignedItem(unassigned)],
        answers: [
          [true, inquiry.make],
          [false, texts.preview.cancel],
        ],
      });
      if (isWanted) showResult({ kind: "running", message: texts.running.write });
      const sent = isWanted ? await send() : null;
      if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
      if (sent === null) return texts.preview.cancelled;
      offerUndo(sent.undo);
      return inquiry.sent(sent);
    });
  }

  #sheetItems(sheets: readonly string[]): readonly string[] {
    const { inquiry } = this.#words;
    const listed = sheets.slice(0, mostSheetsListed).map((sheet) => inquiry.sheetItem({ sheet }));
    const count = sheets.length - listed.length;
    return count === 0 ? listed : [...listed, inquiry.further({ count })];
  }

  #unassignedItem(codes: readonly string[]): readonly string[] {
    if (codes.length === 0) return [];
    const shown = codes.slice(0, mostCodesListed).join("、");
    const measures = codes.length > mostCodesListed ? `${shown}…` : shown;
    return [this.#words.inquiry.unassigned({ count: codes.length, measures })];
  }

  async #collectFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) {
      this.#options.progress.fail(this.#words.inquiry.noFiles);
      return;
    }
    await this.#collect(files);
  }

  async #collect(files: readonly File[]): Promise<void> {
    const { inquiry, running } = this.#words;
    await this.#attempt(running.collect, async () => {
      this.#answers.hide();
      const given = await Promise.all(files.map(readFile));
      const answers = await this.#actions.collect(given, this.#options.sheet());
      const { sources, merged, unreadable } = answers;
      if (sources.length + unreadable.length === 0) throw new Refused(inquiry.noSheets);
      this.#answers.show(answers);
      return inquiry.collected({
        sources: sources.length,
        changes: merged.changes.length,
        conflicts: merged.conflicts.length,
      });
    });
  }

  async #takeOver(changes: readonly AnsweredChange[]): Promise<void> {
    const { texts, progress, offerUndo, inspect } = this.#options;
    const { inquiry } = this.#words;
    await this.#attempt(texts.running.preview, async (cancellable) => {
      const [first] = changes;
      if (first === undefined) throw new Refused(inquiry.nothingChosen);
      const { sheet } = first.ours.cell;
      progress.say("");
      const isWanted = await ask<boolean>({
        label: texts.preview.label,
        lead: inquiry.takeOverLead({ sheet, count: changes.length }),
        items: [],
        answers: [
          [true, inquiry.apply],
          [false, texts.preview.cancel],
        ],
      });
      byId("answers-take").focus({ preventScroll: true });
      if (!isWanted) return texts.preview.cancelled;
      showResult({ kind: "running", message: texts.running.write });
      const { count, skipped, undo } = await this.#actions.takeOver(changes);
      offerUndo(undo);
      this.#answers.hide();
      byId("reports-collect").focus({ preventScroll: true });
      const left = skipped.length === 0 ? [] : [inquiry.skipped({ count: skipped.length, cells: skipped.join("、") })];
      return [inquiry.taken({ count, sheet }), ...left, await inspect(cancellable)].join("\n");
    });
  }
}
