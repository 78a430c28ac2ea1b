import type { layouts as ja } from "../ja/layouts";
import type { Texts } from "../texts";

/** What the conversions between annex and list, and the machine-readable data, say. */
export const layouts = {
  sheetNames: {
    list: "List",
    annex: "Annex",
    listRecord: "Layout record (list)",
    annexRecord: "Layout record (annex)",
    machineReadable: "Machine-readable data",
  },
  annex: {
    title: "【Annex】Measures and what they achieved",
    legend: (p) => `【Grades】${p.grades}`,
    overall: "総括",
  },
  record: {
    title: (p) => `Record of the layout of “${p.sheet}”`,
    note: "The add-in uses this to restore the original layout: titles, page headers, notes and merged cells that the converted sheet has no place for. Please do not edit.",
  },
  differences: {
    valueDiffers: (p: { cell: string; list: string; source: string; text: string }) =>
      `${p.cell} "${p.list}", ${p.source} "${p.text}"`,
    rowMissing: (p: { name: string; indicator: string }) =>
      `not in the list: "${[p.name, p.indicator].filter((text) => text !== "").join(" ")}"`,
    rowUnknown: (p: { cell: string; text: string }) => `not in the sources: ${p.cell} "${p.text}"`,
    columnMissing: (p: { header: string }) => `no column "${p.header}"`,
  },
  notices: {
    formulasAsValues: (p) => `Formulas in ${String(p.count)} cells (${p.cells}) were carried as values.`,
    looksLeft: (p) =>
      `Colours and bold letters (${String(p.count)} cells, ${p.cells}) were not carried. If they mean something, say it in words.`,
    formatUnknown: (p) =>
      `The number format of ${String(p.count)} cells (${p.cells}) could not be told: their values are the same, only their look differs.`,
    hiddenShown: (p) => `${String(p.rows)} hidden rows and ${String(p.columns)} hidden columns are visible now.`,
    objectsLeft: (p) => `${String(p.count)} shapes or pictures were not carried.`,
    keptInRecord: (p) =>
      `${String(p.count)} texts outside the table (${p.texts}) are not in the new sheet; the layout record keeps them.`,
    rowsNotPlaced: (p) =>
      `${String(p.count)} texts of the record (${p.texts}) have no place: their measure is gone. Add them if they are needed.`,
    mergesLeft: (p) =>
      `${String(p.count)} merges of the record were not made, since they would hide what the cells say now.`,
    divisionNotShown: (p) =>
      `${String(p.count)} measures (${p.names}) belong to an outer division but stand behind an inner one, which headings cannot show. Change their order.`,
    divisionsInColumns:
      "The divisions have no numbering that tells their levels apart, so they stay in columns instead of headings.",
    listDiffers: (p: { count: number; differences: string }) =>
      `The list has been edited and was not written again. It differs from its sources in ${String(p.count)} places (${p.differences}). To make it anew, delete its sheet.`,
    recordUnreadable: (p) =>
      `Row ${String(p.row)} of the layout record can't be read, so the usual layout was made without it.`,
    charactersReplaced: (p) =>
      `Platform-dependent characters were spelled out in ${String(p.cells)} cells (${p.pairs}).`,
    charactersLeft: (p) =>
      `Platform-dependent characters without a plain spelling (${p.characters}) remain (${p.cells}).`,
    valuesUnreadable: (p) =>
      `${String(p.count)} values could not be read as numbers (${p.cells}); the columns 原文 have them as written.`,
    keysRepeated: (p) => `Measures with the same code leave the table without a key (${p.keys}).`,
    formulaLikeDefused: (p) =>
      `${String(p.count)} texts begin with =, +, - or @, and spreadsheet programs would take them for formulas (${p.cells}). An apostrophe (') was put before each, so that none runs where the file is opened; this tool reads them back as they were.`,
    formulaLikeKept: (p) =>
      `${String(p.count)} texts begin with =, +, - or @, and spreadsheet programs would take them for formulas (${p.cells}). They are written as they are, as asked for; import the CSV file into Excel as text.`,
    unencodable: (p) => `Shift_JIS (CP932) lacks these characters: ${p.characters} (${p.cells}).`,
    unencodableReplaced: (p) => `Characters that Shift_JIS (CP932) lacks were replaced: ${p.characters} (${p.cells}).`,
    unencodableHowTo: "Write UTF-8, or add --replace. No file was written.",
  },
  examples: (p) => (p.more === 0 ? p.shown : `${p.shown} and ${String(p.more)} more`),
  quoted: (p) => `“${p.text}”`,
  becomes: (p) => `${p.from} → ${p.to}`,
  separator: ", ",
  command: {
    usage: `Usage: npm run --silent convert -- [input.xlsx] [options]

  Without an input the bundled sample (samples/kanagawa-report.xlsx) is used.

  --layout list|annex   adds the sheet as a list or as the printed annex (needs --out)
  --machine-readable    adds the machine-readable data as a sheet (needs --out)
  --out output.xlsx     saves the workbook (the input is never changed)
  --csv output.csv      writes the machine-readable data as CSV
  --encoding utf8|sjis  of the CSV file (utf8 with a byte order mark by default)
  --keep-formula-like   puts no apostrophe before texts that programs take for formulas (else it is put and told)
  --replace             replaces characters that Shift_JIS lacks (else they are listed and nothing is written)
  --schema output.json  writes the Frictionless Table Schema of the CSV file
  --sheet NAME          the sheet to convert
  --settings file.json  settings of the plan (docs/settings.md)
  --english             English messages
  --help                this explanation`,
    nothingToDo: "Say what to make: --layout, --machine-readable, --csv or --schema.",
    needsOut: "--layout and --machine-readable need --out output.xlsx.",
    outNeedsSheet: "--out needs --layout or --machine-readable.",
    unknownLayout: (p) => `--layout is list or annex: ${p.layout}`,
    unknownEncoding: (p) => `--encoding is utf8 or sjis: ${p.encoding}`,
    notice: (p) => `Note: ${p.text}`,
    csvWritten: (p) => `CSV: ${p.file} (${String(p.rows)} rows, ${String(p.fields)} columns)`,
    schemaWritten: (p) => `Schema: ${p.file}`,
  },
} satisfies Texts<typeof ja>;
