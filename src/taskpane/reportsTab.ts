import type { ReportsPanel, ReportsPanelOptions } from "./reportsPanel";

/** Loads the code of the tab 帳票 and draws the tab. */
export type LoadReports = (options: ReportsPanelOptions) => Promise<ReportsPanel>;

/** The tab 帳票, whose code is loaded when it is first shown. */
export class ReportsTab {
  #panel: ReportsPanel | null = null;

  constructor(
    private readonly load: LoadReports,
    private readonly options: ReportsPanelOptions,
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
