import {
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IDefinedNamesService,
  IFunctionService,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import {
  CalculationMode,
  IRegisterFunctionService,
  TriggerCalculationController,
  UniverSheetsFormulaPlugin,
} from "@univerjs/sheets-formula";
import { forgetParsedFormulas, rememberMoreFormulas } from "./parsedFormulas";

/** Univer's services the host works with. */
export interface UniverBook {
  readonly univer: Univer;
  readonly workbook: Workbook;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly names: IDefinedNamesService;
  readonly functions: IFunctionService;
  readonly functionRegistry: IRegisterFunctionService;
  readonly injector: ReturnType<Univer["__getInjector"]>;
  /** Frees what was made here; a page's own Univer only loses the workbook. */
  readonly dispose: () => void;
}

/** A Univer without a screen: model, commands and formulas only. */
function bareUniver(): Univer {
  const univer = new Univer({
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  // Cached results of a file are kept; the host itself asks for a calculation when something is out of date.
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  return univer;
}

/** Univer's cache of parsed formulas is one for the process, by the id of the workbook: no two may share one. */
let opened = 0;

/**
 * Puts the workbook into Univer as initial data (the fast way in).
 *
 * @param page - the page's own Univer with its grid, where there is one.
 */
export function openUniverBook(data: IWorkbookData, page?: Univer): UniverBook {
  const univer = page ?? bareUniver();
  opened += 1;
  const unit = { ...data, id: `${data.id}-${opened}` };
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, unit);
  const injector = univer.__getInjector();
  // Univer's own trigger waits 100 ms after every change; without a screen nobody needs it.
  if (!page) injector.get(TriggerCalculationController).dispose();
  const functions = injector.get(IFunctionService);
  rememberMoreFormulas(functions);
  return {
    univer,
    workbook,
    injector,
    commands: injector.get(ICommandService),
    formulas: injector.get(FormulaDataModel),
    names: injector.get(IDefinedNamesService),
    functions,
    functionRegistry: injector.get(IRegisterFunctionService),
    dispose: () => {
      forgetParsedFormulas(functions);
      if (!page) univer.dispose();
    },
  };
}
