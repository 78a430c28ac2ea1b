import type { PaneTexts } from "./paneTexts";
import type { Cancellable, Progress } from "./progress";

/** What a tab shows once its code is there. */
export interface TabPanel {
  /** Offers what the workbook has now. */
  readonly read: (cancellable: Cancellable) => Promise<void>;
}

/** Loads the code of a tab and draws it. */
export type LoadPanel<Options> = (options: Options) => Promise<TabPanel>;

/** A tab whose code is loaded when it is first shown. */
export class LazyTab<Options extends { readonly progress: Progress; readonly texts: PaneTexts }> {
  #panel: TabPanel | null = null;

  constructor(
    private readonly load: LoadPanel<Options>,
    private readonly options: Options,
  ) {}

  async show(): Promise<void> {
    const { progress, texts } = this.options;
    await progress.attempt(texts.running.reports, async (cancellable) => {
      this.#panel ??= await this.load(this.options);
      await this.#panel.read(cancellable);
      return "";
    });
  }
}
