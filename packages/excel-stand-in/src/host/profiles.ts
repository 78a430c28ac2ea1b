/** The Excels that the host can play. */
export const profileNames = ["desktop2021", "desktop365", "web"] as const;
export type ProfileName = (typeof profileNames)[number];

/** Faults that some builds of Excel have, each to be switched on by itself. */
export interface KnownBugs {
  /** An error inside a spilled result turns the whole of it to #VALUE! (OfficeDev/office-js#2174). */
  readonly spillErrorsSpoil: boolean;
  /** `formulas` gives the formula in every cell that it spills into, and not in its own cell alone; undocumented. */
  readonly spiltCellsShowFormula: boolean;
  /** The printer's driver refuses a paper size: `PageLayout.paperSize` can't be set. */
  readonly printerRefusesPaper: boolean;
  /** The number of pages in `PageLayout.zoom` is not taken (OfficeDev/office-js#1860). */
  readonly pagesToFitIgnored: boolean;
  /** `insertWorksheetsFromBase64` refuses ordinary files (#6142, #2718), or inserts them and fails all the same (#3179). */
  readonly insertFails: "never" | "refused" | "inserted";
  /** No change is told when something is chosen from a cell's list (OfficeDev/office-js#3888, #4066). */
  readonly choicesAreSilent: boolean;
  /** What is asked of the null object of a null object fails. Undocumented; that a null object takes any method is documented. */
  readonly nullChainsFail: boolean;
}

/** How one Excel differs from the others. */
export interface Profile {
  readonly name: ProfileName;
  /** What a custom function gets for an empty cell (OfficeDev/office-js#1951, #4702, #5262). */
  readonly emptyArgument: 0 | null | "";
  /** What it gets for an error, where it takes errors: their text, or an object with it. */
  readonly errorArgument: "text" | "object";
  /** Larger requests and responses are refused; bytes of UTF-8. */
  readonly payloadLimitBytes: number;
  /** Whether `insertWorksheetsFromBase64` takes files with charts and PivotTables. */
  readonly insertsDrawings: boolean;
  readonly bugs: KnownBugs;
}

/** What Excel on the web allows a request and a response, in bytes of UTF-8. */
export const EXCEL_ON_THE_WEB_BYTES = 5_000_000;

const noBugs: KnownBugs = {
  spillErrorsSpoil: false,
  spiltCellsShowFormula: false,
  printerRefusesPaper: false,
  pagesToFitIgnored: false,
  insertFails: "never",
  choicesAreSilent: false,
  nullChainsFail: false,
};

const desktop = { payloadLimitBytes: Infinity, errorArgument: "text", insertsDrawings: true, bugs: noBugs } as const;

const profiles: Readonly<Record<ProfileName, Profile>> = {
  desktop2021: { ...desktop, name: "desktop2021", emptyArgument: 0 },
  desktop365: { ...desktop, name: "desktop365", emptyArgument: "" },
  web: {
    name: "web",
    emptyArgument: null,
    errorArgument: "object",
    payloadLimitBytes: EXCEL_ON_THE_WEB_BYTES,
    insertsDrawings: false,
    bugs: { ...noBugs, choicesAreSilent: true },
  },
};

let played: ProfileName = "desktop365";

/** The Excel that is played where none is named. */
export function playedProfile(): ProfileName {
  return played;
}

/** Plays an Excel wherever none is named, so that the same tests run in each. */
export function playProfile(name: ProfileName): void {
  played = name;
}

/** The Excel of a name, with some of its faults switched on or off. */
export function profileOf(name: ProfileName, bugs: Partial<KnownBugs> = {}): Profile {
  const profile = profiles[name];
  return { ...profile, bugs: { ...profile.bugs, ...bugs } };
}
