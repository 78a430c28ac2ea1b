import { acceptancesOf, acceptStatement } from "../domain/reconciliation/acceptedStatements";
import { reconciliationSteps } from "../domain/reconciliation/reconcile";
import type { Language } from "../domain/texts/language";
import { reconciliationKind } from "../domain/views/reconciliation/reconciliationView";
import { keepAcceptances, withdrawAcceptances } from "../excel/acceptances";
import { inspectWorkbook, planOutputs, selectCell } from "../excel/actions";
import { inPortions, type WorkSignal } from "../excel/inPortions";
import { optionsFor } from "./actionOptions";
import type { PaneReconciliation, PaneReportFile, ReconciliationActions } from "./reconciliationActions";
import { previewOf } from "./reportsPreview";
import { today } from "./today";
import { wordedUndo } from "./wordLeft";

async function compare(
  { document }: PaneReportFile,
  language: Language,
  sheet: string | null,
  signal?: WorkSignal,
): Promise<PaneReconciliation> {
  const { snapshot, inspection } = await inspectWorkbook(optionsFor(language, sheet, signal));
  const reconciliation = await inPortions(reconciliationSteps(document, inspection), signal);
  return { reconciliation, accepted: acceptancesOf(reconciliation.statements, snapshot) };
}

/** The actions of the tab 照合, done in the workbook that is open in Excel. `date`: of acceptances given now. */
export function excelReconciliationActions(language: Language, date: () => string = today): ReconciliationActions {
  const snapshotOf = async (sheet: string | null) => (await inspectWorkbook(optionsFor(language, sheet))).snapshot;
  return {
    compare: (report, sheet, signal) => compare(report, language, sheet, signal),
    accept: async (statement, given, sheet) => {
      const acceptance = acceptStatement(statement, { ...given, date: date() });
      const { undo } = await keepAcceptances(await snapshotOf(sheet), [acceptance], language);
      return wordedUndo(undo, language);
    },
    withdraw: async (acceptance, sheet) => {
      const { undo } = await withdrawAcceptances(await snapshotOf(sheet), [acceptance]);
      return wordedUndo(undo, language);
    },
    previewSheet: ({ document, name }, sheet, signal) =>
      previewOf(planOutputs([reconciliationKind(document, name)], optionsFor(language, sheet, signal)), language),
    selectCell,
  };
}
