import { ICommandService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import japanese from "@univerjs/preset-sheets-core/locales/ja-JP";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  type IInsertRowMutationParams,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { CalculationMode } from "@univerjs/sheets-formula";
import type { Language } from "../../domain/texts/language";
import { addressOf } from "excel-stand-in/address";
import type { LineMove } from "excel-stand-in/lineMoves";
import "@univerjs/preset-sheets-core/lib/index.css";

/** The spreadsheet on the page. */
export interface Grid {
  /** For the host, which opens the workbook in it. */
  readonly univer: Univer;
  /** Calls back whenever the user selects other cells. */
  readonly onSelect: (listener: (selected: { readonly sheet: string; readonly address: string }) => void) => void;
  /** Calls back whenever the user changes cells; what the host writes is none of it. */
  readonly onEdit: (listener: (edited: { readonly sheetId: string; readonly address: string }) => void) => void;
  /** Calls back whenever whole rows or columns came or went, by the user or by the host. */
  readonly onMove: (listener: (moved: { readonly sheetId: string; readonly move: LineMove }) => void) => void;
  /** Shows and selects cells of the sheet with this id. */
  readonly select: (sheetId: string, address: string) => void;
  /** Shows the sheet with this id. */
  readonly activate: (sheetId: string) => void;
  readonly dispose: () => void;
}

type Plugin = Parameters<Univer["registerPlugin"]>[0];

const locales = { ja: LocaleType.JA_JP, en: LocaleType.EN_US } as const;

interface LineMoveKind {
  readonly line: LineMove["line"];
  readonly sign: 1 | -1;
}

const lineMoves: Readonly<Record<string, LineMoveKind>> = {
  [InsertRowMutation.id]: { line: "row", sign: 1 },
  [InsertColMutation.id]: { line: "column", sign: 1 },
  [RemoveRowMutation.id]: { line: "row", sign: -1 },
  [RemoveColMutation.id]: { line: "column", sign: -1 },
};

function lineMoveIn(
  { line, sign }: LineMoveKind,
  { subUnitId: sheetId, range }: Pick<IInsertRowMutationParams, "subUnitId" | "range">,
): { readonly sheetId: string; readonly move: LineMove } {
  const [at, end] = line === "row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { sheetId, move: { line, at, by: sign * (end - at + 1) } };
}

const commandsOf = (univer: Univer): ICommandService => univer.__getInjector().get(ICommandService);

/** The smallest range around cells given by row and column; `null` where there are none. */
function addressAround(cells: NonNullable<ISetRangeValuesMutationParams["cellValue"]>): string | null {
  const rows = Object.keys(cells).map(Number);
  const columns = rows.flatMap((row) => Object.keys(cells[row] ?? {}).map(Number));
  if (columns.length === 0) return null;
  // Spread arguments would overflow the stack where a whole column was pasted.
  const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other));
  const most = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other));
  const [row, column] = [least(rows), least(columns)];
  return addressOf({ row, column, rowCount: most(rows) - row + 1, columnCount: most(columns) - column + 1 });
}

/** Puts an empty spreadsheet into the element. */
export function openGrid(container: HTMLElement, language: Language, isDark: boolean): Grid {
  const univer = new Univer({
    locale: locales[language],
    locales: { [LocaleType.JA_JP]: japanese, [LocaleType.EN_US]: english },
    logLevel: LogLevel.SILENT,
    darkMode: isDark,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    toolbar: false,
    // Results that are in the file are kept; what the add-in writes is computed by the host.
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const plugin of plugins) {
    const [type, options] = (Array.isArray(plugin) ? plugin : [plugin]) as [Plugin, object?];
    univer.registerPlugin(type, options);
  }
  const api = FUniver.newAPI(univer);
  return {
    univer,
    onSelect: (listener) => {
      api.addEvent(api.Event.SelectionChanged, ({ worksheet }) => {
        const range = worksheet.getSelection()?.getActiveRange();
        if (range) listener({ sheet: worksheet.getSheetName(), address: range.getA1Notation() });
      });
    },
    onEdit: (listener) => {
      commandsOf(univer).onCommandExecuted(({ id, params }, options) => {
        // The host, and the formulas that it computes, mark what they write as local.
        if (id !== SetRangeValuesMutation.id || options?.onlyLocal === true) return;
        const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
        const address = addressAround(cellValue ?? {});
        if (address !== null) listener({ sheetId: subUnitId, address });
      });
    },
    onMove: (listener) => {
      commandsOf(univer).onCommandExecuted(({ id, params }) => {
        const kind = lineMoves[id];
        if (kind !== undefined) listener(lineMoveIn(kind, params as IInsertRowMutationParams));
      });
    },
    select: (sheetId, address) => {
      const sheet = api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
      if (!sheet) return;
      sheet.activate();
      const range = sheet.getRange(address);
      range.activate();
      sheet.scrollToCell(Math.max(0, range.getRow() - 3), Math.max(0, range.getColumn() - 2));
    },
    activate: (sheetId) => {
      api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.activate();
    },
    dispose: () => {
      univer.dispose();
    },
  };
}
