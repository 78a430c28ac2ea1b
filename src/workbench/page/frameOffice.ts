/**
 * After the Excel client: what the add-in needs of `Office` besides it. Excel itself gives these things in Excel; outside
 * of Excel, office.js answers that there is no host.
 */
import { workbench, type CommandHandler } from "./frame";

/** The requirement sets of Office LTSC 2021, the oldest Excel that the add-in runs in. */
const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
};

/** 1.14 is later than 1.8. */
function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

const theme = workbench().isDark
  ? { bodyBackgroundColor: "#1f1f1f", bodyForegroundColor: "#ffffff" }
  : { bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#242424" };

const office = {
  FileType: { Compressed: "compressed" },
  onReady: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }),
  context: {
    displayLanguage: workbench().language,
    officeTheme: theme,
    document: workbench().document,
    requirements: {
      isSetSupported: (name: string, version = "1.1") => isAtLeast(requirementSets[name] ?? "0", version),
    },
  },
  actions: {
    associate: (id: string, run: CommandHandler) => {
      workbench().addCommand(id, run);
    },
  },
  addin: {
    showAsTaskpane: () => {
      workbench().showPane(true);
      return Promise.resolve();
    },
    hide: () => {
      workbench().showPane(false);
      return Promise.resolve();
    },
    onVisibilityModeChanged: (handler: (message: { readonly visibilityMode: string }) => void) => {
      const remove = workbench().onPaneShown((isShown) => {
        handler({ visibilityMode: isShown ? "Taskpane" : "Hidden" });
      });
      return Promise.resolve(() => {
        remove();
        return Promise.resolve();
      });
    },
  },
};

Object.assign(globalThis, { Office: office });
