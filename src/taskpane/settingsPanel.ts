import type { Undo, PaneFinding, PaneQuestion } from "./paneActions";
import type { ColumnMapping } from "../domain/settings/columnMapping";
import type { SettingsChange } from "../domain/settings/settingsForm";
import { severitySlot } from "../domain/settings/severitySlot";
import { byId } from "./element";
import type { PaneTexts } from "./paneTexts";
import { Refused, type Cancellable, type Progress } from "./progress";
import type { SettingsPart } from "./settingsPart";
import type { SheetChange } from "./settingsActions";
import type { SettingsView } from "./settingsView";
import type { ColumnsView } from "./columnsView";

/** The sheet that the user chose in the pane before, or the one that the settings name. */
export type InspectedSheet = "chosen" | "settings";

export interface SettingsPanelOptions {
  readonly texts: PaneTexts;
  readonly progress: Progress;
  /** Loads the code for settings; the first call takes a moment. */
  readonly load: () => Promise<SettingsPart>;
  /** Inspects again, by settings that have changed; answers what came of it, even where the user gives it up. */
  readonly inspect: (cancellable: Cancellable, sheet: InspectedSheet) => Promise<string>;
  readonly offerUndo: (undo: Undo) => void;
}

interface Loaded {
  readonly part: SettingsPart;
  readonly form: SettingsView;
  readonly columns: ColumnsView;
}

/** The settings tab, the column dialog, and the sheets that a new plan begins with. */
export class SettingsPanel {
  #loading: Promise<Loaded> | null = null;

  constructor(private readonly options: SettingsPanelOptions) {}

  /** Reads the settings of the workbook into the tab. */
  async show(): Promise<void> {
    const { progress, texts } = this.options;
    await progress.attempt(texts.running.settings, async (cancellable) => {
      await this.#read(cancellable);
      return "";
    });
  }

  /** Reads the settings again where they are on show: they have changed behind the tab's back. */
  async refresh(): Promise<void> {
    if (byId("settings").hidden || this.#loading === null) return;
    const { part, form } = await this.#loading;
    form.show(await part.actions.read());
  }

  /** Asks for the measures sheet and its columns. */
  async chooseColumns(sheet: string | null = null, headerRow: number | null = null): Promise<void> {
    const { progress, texts } = this.options;
    await progress.attempt(texts.running.columns, async (cancellable) => {
      const { part, columns } = await this.#load();
      const choices = await cancellable(() => part.actions.readColumns(sheet, headerRow));
      if (choices === null) columns.showNothing();
      else columns.show(choices);
      return "";
    });
  }

  /** Adds an empty measures sheet and looks at it. */
  async addTemplate(): Promise<void> {
    const { progress, texts } = this.options;
    await progress.attempt(texts.running.write, async (cancellable) => {
      const { part } = await this.#load();
      const added = await part.actions.addTemplate();
      this.options.offerUndo(added.undo);
      await this.options.inspect(cancellable, "chosen");
      return texts.templateAdded({ sheet: added.sheet });
    });
  }

  /** Leaves findings of this kind out from now on. */
  async turnOff({ code, title }: Pick<PaneFinding, "code" | "title">): Promise<void> {
    const { turnedOff } = this.options.texts;
    await this.#keep([{ ...severitySlot(code), value: "off" }], (sheet) => turnedOff({ title, sheet }));
  }

  /** Keeps what the official says of the sheet, or which sheet it is. */
  async answer(
    { text, changes }: PaneQuestion["choices"][number],
    inspected: InspectedSheet = "chosen",
  ): Promise<void> {
    const { answered } = this.options.texts.reading;
    await this.#keep(changes, (sheet) => answered({ choice: text, sheet }), inspected);
  }

  /** Saves changes that were not made in the form, inspects by them, and says so. */
  async #keep(
    changes: readonly SettingsChange[],
    word: (sheet: string) => string,
    inspected: InspectedSheet = "chosen",
  ): Promise<void> {
    const { progress, texts, inspect, offerUndo } = this.options;
    await progress.attempt(texts.running.write, async (cancellable) => {
      const { part } = await this.#load();
      const result = await part.actions.save(changes);
      if (result.kind === "refused") throw new Refused(result.problems.map(({ message }) => message).join("\n"));
      offerUndo(result.undo);
      await this.refresh();
      await inspect(cancellable, inspected);
      return word(result.sheet);
    });
  }

  /** Opens a sample as a new workbook; answers `false` where this Excel can't. */
  async openSample(file: string): Promise<boolean> {
    const { progress, texts } = this.options;
    let isOpenable = true;
    await progress.attempt(texts.running.sample, async () => {
      const { part } = await this.#load();
      const outcome = await part.actions.openSample(file);
      isOpenable = outcome !== "unsupported";
      return texts.sample[outcome];
    });
    return isOpenable;
  }

  #load(): Promise<Loaded> {
    return (this.#loading ??= this.options.load().then((part) => this.#views(part)));
  }

  #views(part: SettingsPart): Loaded {
    const form = part.settingsView({
      save: (changes) => void this.#save(changes),
      revert: () => void this.show(),
      chooseColumns: () => void this.chooseColumns(),
    });
    const columns = part.columnsView({
      choose: (sheet, headerRow) => void this.chooseColumns(sheet, headerRow),
      save: (mapping) => void this.#saveColumns(mapping),
      close: () => {
        this.#closeColumns();
      },
    });
    return { part, form, columns };
  }

  async #read(cancellable: Cancellable): Promise<void> {
    const { part, form } = await this.#load();
    form.show(await cancellable(() => part.actions.read()));
  }

  async #save(changes: readonly SettingsChange[]): Promise<void> {
    const { progress, texts } = this.options;
    await progress.attempt(texts.running.write, async (cancellable) => {
      const { part, form } = await this.#load();
      if (changes.length === 0) return part.texts.nothingChanged;
      const result = await part.actions.save(changes);
      if (result.kind === "refused") {
        form.showProblems(result.problems);
        form.focusProblem();
        throw new Refused(part.texts.refused({ count: result.problems.length }));
      }
      const said = await this.#afterSaving(result, part, cancellable);
      // Where the user was in the form stays in sight.
      byId("settings-save").focus({ preventScroll: true });
      return said;
    });
  }

  async #saveColumns(mapping: ColumnMapping): Promise<void> {
    const { progress, texts } = this.options;
    await progress.attempt(texts.running.write, async (cancellable) => {
      const { part, columns } = await this.#load();
      const result = await part.actions.saveColumns(mapping);
      if (result.kind === "refused") {
        columns.showProblems(result.problems);
        throw new Refused(result.problems.map(({ message }) => message).join("\n"));
      }
      columns.hide();
      byId("inspect").focus();
      return this.#afterSaving(result, part, cancellable, "settings");
    });
  }

  async #afterSaving(
    { sheet, undo }: SheetChange,
    part: SettingsPart,
    cancellable: Cancellable,
    inspected: InspectedSheet = "chosen",
  ): Promise<string> {
    this.options.offerUndo(undo);
    await this.refresh();
    return `${part.texts.saved({ sheet })}\n${await this.options.inspect(cancellable, inspected)}`;
  }

  #closeColumns(): void {
    void this.#load().then(({ columns }) => {
      columns.hide();
      byId("inspect").focus();
    });
  }
}
