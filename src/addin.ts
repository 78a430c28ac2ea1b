/**
 * The add-in's one page: the pane, the ribbon's actions and the custom functions share it for as long as Excel is open.
 * Here, and only here, the pane and the ribbon are given what they run.
 */
import { associateCommands } from "./commands/commands";
import { languageOf } from "./domain/texts/language";
import { excelPaneActions } from "./taskpane/excelPaneActions";
import { startPane, showWithoutActions } from "./taskpane/pane";
import { paneActionNames } from "./taskpane/paneActions";
import { followTheme } from "./taskpane/theme";
import "./taskpane/taskpane.css";

async function start(): Promise<void> {
  showWithoutActions("connecting", languageOf(navigator.language));
  await Office.onReady();
  const language = languageOf(Office.context.displayLanguage);
  if (typeof Excel === "undefined") {
    showWithoutActions("withoutExcel", language);
    return;
  }
  followTheme(Office.context.officeTheme);
  const pane = startPane(excelPaneActions(language), language);
  associateCommands(Office, Object.fromEntries(paneActionNames.map((name) => [name, () => pane.run(name)])));
}

if (typeof Office === "undefined") showWithoutActions("withoutOffice", languageOf(navigator.language));
else void start();
