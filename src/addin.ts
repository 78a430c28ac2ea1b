/**
 * The add-in's one page: the pane, the ribbon's actions and the custom functions share it for as long as Excel is open.
 * Here, and only here, the pane and the ribbon are given what they run.
 */
import { associateCommands } from "./commands/commands";
import { languageOf } from "./domain/texts/language";
import { watchChanges } from "./excel/watch";
import { lazyPaneActions } from "./taskpane/lazyPaneActions";
import { startPane, showWithoutActions, type LoadLater, type LoadReportViews } from "./taskpane/pane";
import { ribbonActionNames } from "./taskpane/paneActions";
import { paneVisibility } from "./taskpane/paneVisibility";
import type { SettingsPart } from "./taskpane/settingsPart";
import { followTheme } from "./taskpane/theme";
import "./taskpane/fluentOfPane";
import "./taskpane/taskpane.css";

/** Nothing is done while the pane is hidden: the page may have been opened for a custom function only. */
function whenVisible(work: () => void): void {
  if (document.visibilityState === "visible") work();
  else document.addEventListener("visibilitychange", work, { once: true });
}

/** Excel answers sooner than this, in ms, or something is wrong. */
const longestConnecting = 10_000;

/** All scripts of the page have run: what later ones share with them is not loaded twice. */
const scriptsHaveRun = new Promise((resolve) => {
  document.addEventListener("DOMContentLoaded", resolve, { once: true });
});

async function start(): Promise<void> {
  showWithoutActions("connecting", languageOf(navigator.language));
  const stuck = window.setTimeout(() => {
    showWithoutActions("stuck", languageOf(navigator.language));
  }, longestConnecting);
  await Office.onReady();
  window.clearTimeout(stuck);
  const language = languageOf(Office.context.displayLanguage);
  if (typeof Excel === "undefined") {
    showWithoutActions("withoutExcel", language);
    return;
  }
  followTheme(Office.context.officeTheme);
  const loadReportViews: LoadReportViews = async () => {
    const [{ ReportViews }] = await Promise.all([
      import(/* webpackChunkName: "report" */ "./taskpane/reportViews"),
      import(/* webpackChunkName: "report" */ "./taskpane/fluentOfReport"),
    ]);
    return ReportViews;
  };
  const actions = lazyPaneActions(language, async () => {
    await scriptsHaveRun;
    // What shows a report is there by the time there is one.
    const [{ excelPaneActions }] = await Promise.all([
      import(/* webpackChunkName: "inspection" */ "./taskpane/excelPaneActions"),
      loadReportViews(),
    ]);
    return excelPaneActions(language);
  });
  const loadSettings = async (): Promise<SettingsPart> => {
    const [{ excelSettingsActions }, { settingsPart }] = await Promise.all([
      import(/* webpackChunkName: "settings" */ "./taskpane/excelSettingsActions"),
      import(/* webpackChunkName: "settings" */ "./taskpane/settingsPart"),
    ]);
    return settingsPart(excelSettingsActions(language), language);
  };
  const reports: LoadLater["reports"] = async (options) => {
    const [{ excelReportsActions }, { ReportsPanel }] = await Promise.all([
      import(/* webpackChunkName: "reports" */ "./taskpane/excelReportsActions"),
      import(/* webpackChunkName: "reports" */ "./taskpane/reportsPanel"),
      import(/* webpackChunkName: "reports" */ "./taskpane/fluentOfForms"),
    ]);
    return new ReportsPanel(excelReportsActions(language), options);
  };
  const reconciliation: LoadLater["reconciliation"] = async (options) => {
    const [{ excelReconciliationActions }, { ReconciliationPanel }] = await Promise.all([
      import(/* webpackChunkName: "reconciliation" */ "./taskpane/excelReconciliationActions"),
      import(/* webpackChunkName: "reconciliation" */ "./taskpane/reconciliationPanel"),
    ]);
    return new ReconciliationPanel(excelReconciliationActions(language), options);
  };
  const surroundings = { watch: watchChanges, visibility: paneVisibility(Office.addin) };
  const selfTest: LoadLater["selfTest"] = async () =>
    (await import(/* webpackChunkName: "selfTest" */ "./taskpane/selfTestCommand")).selfTestCommand;
  const later = { reports, reconciliation, selfTest };
  const pane = startPane(actions, language, loadSettings, surroundings, later, loadReportViews);
  associateCommands(Office, Object.fromEntries(ribbonActionNames.map((name) => [name, () => pane.run(name)])));
  whenVisible(() => void pane.look());
}

if (typeof Office === "undefined") showWithoutActions("withoutOffice", languageOf(navigator.language));
else void start();
