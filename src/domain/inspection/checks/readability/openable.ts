import type { TableContext } from "../../check";
import { ruleCheck } from "./ruleCheck";
import { columnsBeside } from "../structure/besideTable";
import { tableBelow } from "../structure/severalTables";
import { inReadingOrder } from "../inReadingOrder";
import { tableCellsWith, roleCells, isBlank } from "./tableCells";
import type { CellPosition } from "../../../grid/cell";
import { isFilledAt } from "../structure/shownCells";
import { textOfCell, type MeasureRole } from "../../../measures/measure";
import { findPlatformDependent } from "../../../text/platformDependent";
import { canonicalText } from "../../../text/canonicalText";

/** What the national rules' own checker takes; the older and the binary formats of Excel are not among them. */
const machineReadable = new Set(["xlsx", "csv", "tsv"]);

const ending = /\.([^.]{1,8})$/u;

export const fileFormat = ruleCheck({
  code: "readability-file-format",
  granularity: "workbook",
  ja: {
    title: "ファイルの形式",
    description: "Excelブック（.xlsx）やCSVなど、機械が読める形式で保存します。",
    message: (p) => `ファイル「${p.example}」の形式は、機械で読むための形式に含まれていません。`,
    fix: "公開用のファイルは、Excelブック（.xlsx）かCSVで保存してください。",
  },
  en: {
    title: "File format",
    message: (p) => `"${p.example}" is not in a format meant for machines.`,
    fix: "Save the published file as an Excel workbook (.xlsx) or CSV.",
  },
  places: ({ workbook, measureSheet: { area } }) => {
    const format = ending.exec(workbook.fileName ?? "")?.[1]?.toLowerCase();
    if (format === undefined) return null;
    return machineReadable.has(format) ? [] : [area];
  },
  example: ({ workbook }) => workbook.fileName ?? "",
});

/** One sheet, one table: another below the measures, or a small one beside them. */
export const oneTable = ruleCheck({
  code: "readability-one-table",
  granularity: "sheet",
  ja: {
    title: "1シートに複数の表",
    description: "一つのシートには表を一つだけ置きます。",
    message: (p) => `同じシートに別の表が${p.count}つあります（「${p.example}」から始まる表など）。`,
    fix: "表ごとにシートを分けてください。",
  },
  en: {
    title: "Several tables on the sheet",
    message: (p) => `${p.count} further tables are on the sheet (one begins with "${p.example}").`,
    fix: "Give each table a sheet of its own.",
  },
  places: (context) => {
    const below = tableBelow(context);
    const beside = columnsBeside(context)
      .filter(({ isOfAnotherTable }) => isOfAnotherTable)
      .flatMap(({ filled }) => filled.slice(0, 1));
    return inReadingOrder([...(below === null ? [] : [below]), ...beside]);
  },
});

function blankColumns({ grid, measureSheet }: TableContext): readonly CellPosition[] {
  const { area, header, rows } = measureSheet;
  const named = new Set(header.columns.map(({ column }) => column));
  return Array.from({ length: area.columns }, (_, index) => area.column + index)
    .filter((column) => !named.has(column) && !rows.some(({ row }) => isFilledAt(grid, row, column)))
    .map((column) => ({ row: header.firstRow, column }));
}

export const undividedTable = ruleCheck({
  code: "readability-undivided-table",
  granularity: "row",
  ja: {
    title: "空白の行・列",
    description: "空白の行や列で表を区切りません。",
    message: (p) => `表の中に空白の行又は列が${p.count}か所あります。`,
    fix: "空白の行・列を削除してください。",
  },
  en: {
    title: "Blank rows or columns",
    message: (p) => `${p.count} blank rows or columns divide the table.`,
    fix: "Delete them.",
  },
  places: (context) => {
    const { rows, area } = context.measureSheet;
    const blankRows = rows.filter(({ kind }) => kind === "blank").map(({ row }) => ({ row, column: area.column }));
    return inReadingOrder([...blankColumns(context), ...blankRows]);
  },
});

/** Nothing but the table: notes, totals and legends between or below the measures, and what stands beside them. */
export const noNotesOutside = ruleCheck({
  code: "readability-notes-outside",
  ja: {
    title: "表の外の書き込み",
    description: "注・合計・メモは表と同じシートに置きません。",
    message: (p) => `施策の行以外の書き込みが${p.count}か所あります（「${p.example}」など）。`,
    fix: "注や合計は別のシートに移してください。",
  },
  en: {
    title: "Notes outside the table",
    message: (p) => `${p.count} cells hold notes or totals ("${p.example}" …).`,
    fix: "Move them to another sheet.",
  },
  places: (context) => {
    const { rows, area } = context.measureSheet;
    const asides = rows.flatMap(({ kind, row }) => {
      const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
      const column = kind === "aside" ? columns.find((one) => isFilledAt(context.grid, row, one)) : undefined;
      return column === undefined ? [] : [{ row, column }];
    });
    const beside = columnsBeside(context).flatMap(({ filled, isOfAnotherTable }) => (isOfAnotherTable ? [] : filled));
    return inReadingOrder([...asides, ...beside]);
  },
});

export const namedColumns = ruleCheck({
  code: "readability-named-columns",
  granularity: "column",
  ja: {
    title: "項目名のない列",
    description: "すべての列に、意味の分かる項目名を一つずつ付けます。",
    message: (p) => `自分の項目名を持たない列が${p.count}列あります。`,
    fix: "列ごとに項目名を記入し、項目名のセルの結合を解除してください。",
  },
  en: {
    title: "Columns without a name",
    message: (p) => `${p.count} columns have no name of their own.`,
    fix: "Name each column, and unmerge the headers.",
  },
  places: ({ measureSheet: { area, header } }) => {
    const named = new Set(
      header.columns.filter(({ cell, column }) => cell.column === column).map(({ column }) => column),
    );
    return Array.from({ length: area.columns }, (_, index) => area.column + index)
      .filter((column) => !named.has(column))
      .map((column) => ({ row: header.lastRow, column }));
  },
});

const layout = /\n|^\s|\s$|[ \u3000]{2,}|^\p{Script=Han}(?:[ \u3000]\p{Script=Han}){1,5}$/u;

export const noLayoutSpaces = ruleCheck({
  code: "readability-layout-spaces",
  ja: {
    title: "体裁のための空白・改行",
    description: "空白や改行で体裁を整えません。",
    message: (p) => `改行、字間の空白などを含むセルが${p.count}か所あります（「${p.example}」など）。`,
    fix: "改行と余分な空白を取り、折り返しや字間はセルの書式で整えてください。",
  },
  en: {
    title: "Spaces and line breaks for layout",
    message: (p) => `${p.count} cells have line breaks or spaces for layout ("${p.example}" …).`,
    fix: "Remove them and use the cell's format.",
  },
  places: (context) => tableCellsWith(context, (text) => layout.test(text)),
});

/** (1)… (2)…, ①… ②…, or a second line: several data, or a datum with its note. */
const severalValues = /[(（][2２][)）]|②|\n|※/u;

export const oneValueACell = ruleCheck({
  code: "readability-one-value-a-cell",
  ja: {
    title: "1セルに複数の値",
    description: "一つのセルには一つの値だけを入れます。",
    message: (p) => `複数の値や注を含むセルが${p.count}か所あります（「${p.example}」など）。`,
    fix: "値ごとに行か列を分け、注は備考欄に移してください。",
  },
  en: {
    title: "Several values in a cell",
    message: (p) => `${p.count} cells hold several values or a note ("${p.example}" …).`,
    fix: "Give each value a row or column, and move notes to the remarks.",
  },
  places: (context) =>
    roleCells(context, ["indicator", "baseline", "expected", "target", "actual"]).filter((cell) =>
      severalValues.test(textOfCell(cell)),
    ),
});

/** No platform-dependent characters; ① and Ⅰ are among them, whatever officials use them for. */
export const portableCharacters = ruleCheck({
  code: "readability-portable-characters",
  ja: {
    title: "機種依存文字",
    description: "丸数字、ローマ数字などの機種依存文字を使いません。",
    message: (p) => `機種依存文字を含むセルが${p.count}か所あります（「${p.example}」など）。`,
    fix: "公開用のデータでは、丸数字は「1」、ローマ数字は「I」などに置き換えてください。印刷用の表では、このままで構いません。",
  },
  en: {
    title: "Platform-dependent characters",
    message: (p) => `${p.count} cells have platform-dependent characters ("${p.example}" …).`,
    fix: "Replace them in published data; a printed table may keep them.",
  },
  places: (context) => tableCellsWith(context, (text) => findPlatformDependent(text).length > 0),
});

const valueRoles: readonly MeasureRole[] = ["baseline", "expected", "target", "actual"];

export const blankIsNotZero = ruleCheck({
  code: "readability-blank-is-not-zero",
  granularity: "column",
  ja: {
    title: "空欄と0の混在",
    description: "「0」と「値がない」を区別できるようにします。",
    message: (p) => `0のある列に、空欄が${p.count}か所あります。`,
    fix: "0であれば「0」を、値がなければその旨の記号を記入してください。",
  },
  en: {
    title: "Blank beside zero",
    message: (p) => `${p.count} cells are blank in columns that have zeros.`,
    fix: "Enter 0, or the symbol for no value.",
  },
  places: (context) =>
    valueRoles.flatMap((role) => {
      const cells = roleCells(context, [role]);
      const hasZeros = cells.some((cell) => /^0(?![0-9.])/u.test(canonicalText(textOfCell(cell))));
      return hasZeros ? cells.filter(isBlank) : [];
    }),
});

export const noFloatingObjects = ruleCheck({
  code: "readability-floating-objects",
  granularity: "sheet",
  ja: {
    title: "図形・画像・グラフ",
    description: "図形・画像・グラフなどを、表のシートに置きません。",
    message: (p) => `表のシートに、図形・画像・グラフなどが${p.count}個以上あります。`,
    fix: "書かれている内容はセルに記入し、図形やグラフは別のシートに移してください。",
  },
  en: {
    title: "Shapes, pictures, charts",
    message: (p) => `At least ${p.count} shapes, pictures or charts lie on the sheet of the table.`,
    fix: "Enter what they say into cells, and move them to another sheet.",
  },
  places: ({ grid: { traits }, measureSheet: { area } }) => {
    if (traits.objects === null) return null;
    return traits.objects > 0 ? [area] : [];
  },
  count: ({ grid }) => grid.traits.objects ?? 0,
});

/** No merged cells in the table; a title above it is not part of it. */
export const noMergedCells = ruleCheck({
  code: "readability-merged-cells",
  ja: {
    title: "セルの結合",
    description: "セルを結合しません。",
    message: (p) => `表の中に結合されたセルが${p.count}か所あります。`,
    fix: "結合を解除し、それぞれのセルに値を記入してください。",
  },
  en: {
    title: "Merged cells",
    message: (p) => `${p.count} merged cells are in the table.`,
    fix: "Unmerge them and fill each cell.",
  },
  places: ({ grid, measureSheet: { area } }) =>
    inReadingOrder(
      grid.merges.filter(
        (merge) =>
          merge.row + merge.rows > area.row &&
          merge.row < area.row + area.rows &&
          merge.column + merge.columns > area.column &&
          merge.column < area.column + area.columns,
      ),
    ),
});

function hiddenLines({ grid: { traits }, measureSheet: { area } }: TableContext): readonly CellPosition[] | null {
  const { hiddenRows, hiddenColumns } = traits;
  if (hiddenRows === null || hiddenColumns === null) return null;
  return inReadingOrder([
    ...hiddenRows.map(({ first }) => ({ row: first, column: area.column })),
    ...hiddenColumns.map(({ first }) => ({ row: area.row, column: first })),
  ]);
}

export const noHiddenLines = ruleCheck({
  code: "readability-hidden-lines",
  granularity: "row",
  ja: {
    title: "非表示の行・列",
    description: "非表示の行や列を残しません。",
    message: (p) => `非表示の行又は列が${p.count}か所あります。`,
    fix: "再表示するか、公開しないものであれば削除してください。",
  },
  en: {
    title: "Hidden rows and columns",
    message: (p) => `Rows or columns are hidden in ${p.count} places.`,
    fix: "Show them, or delete what is not to be published.",
  },
  places: hiddenLines,
});
