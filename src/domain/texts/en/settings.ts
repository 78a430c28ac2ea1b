import type { settings as ja } from "../ja/settings";
import type { Texts } from "../texts";

/** What the settings sheet and messages about settings say. */
export const settings = {
  problems: {
    unknownKey: (p) => `There is no setting "${p.key}". Check its spelling or remove it.`,
    keyMissing: (p) => `"${p.key}" is missing. Add it.`,
    wrongType: (p) => `"${p.received}" can't be used here; give a value of type ${p.expected.toLowerCase()}.`,
    notOneOf: (p) => `"${p.received}" is not one of the choices: ${p.allowed}.`,
    empty: () => "It is empty. Fill it in or leave the setting out.",
    tooLong: (p) => `It is too long. Keep it within ${String(p.most)}.`,
    tooSmall: (p) => `"${p.received}" is too small. Use ${String(p.least)} or more.`,
    tooLarge: (p) => `"${p.received}" is too large. Use ${String(p.most)} or less.`,
    notWhole: (p) => `"${p.received}" is not a whole number.`,
    notColumn: (p) => `"${p.received}" is no column. Give its letters, such as F or AA.`,
    unknownPreset: (p) => `There is no rubric "${p.name}". Choose one of these or write your own: ${p.names}`,
    yearsReversed: (p) => `The plan's last year (${String(p.last)}) is before its first (${String(p.first)}).`,
    columnTwice: (p) => `Column ${p.column} is given two roles. Keep one.`,
    statusSymbolTwice: (p) => `"${p.symbol}" stands for two goal statuses. Use different symbols.`,
    unknownPlaceholder: (p) => `Nothing fills {${p.name}} in the sentence. Use ${p.names}.`,
    unknownRow: (p) => `There is no setting "${p.label}". Change only the cells to the right of the labels.`,
    repeatedRow: (p) => `"${p.label}" is there twice. Keep one.`,
    notYesNo: (p) => `"${p.received}" can't be read. Write Yes or No.`,
    notSettingsSheet: (p) => `This is not a settings sheet (its first cell is not "${p.title}"). Make the sheet again.`,
  },
  inSheet: (p) => `Settings, ${p.cell}: ${p.message}`,
  inJson: (p) => (p.path === "" ? p.message : `${p.path}: ${p.message}`),
  sheet: {
    title: "Inspection settings",
    guide:
      "Leave the labels and change the values to their right. An empty cell means the default. Then inspect again.",
    item: "Setting",
    value: "Value",
    note: "Note",
    gradesOfPreset: (p) => `Its symbols: ${p.grades}`,
    detectedColumn: (p) => `${p.letter} "${p.header}"`,
  },
} satisfies Texts<typeof ja>;
