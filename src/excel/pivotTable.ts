import { pivotTable as en } from "../domain/texts/en/pivotTable";
import { pivotTable as ja } from "../domain/texts/ja/pivotTable";
import type { Language } from "../domain/texts/language";
import { planWith, type ActionOptions, type PlannedAction } from "./actions";
import { planPivot } from "./plan/pivotSheets";
import { timeText } from "./timeText";

/** This Excel does not let add-ins make PivotTables. */
export class PivotTablesMissing extends Error {
  constructor() {
    super("PivotTables need ExcelApi 1.8");
    this.name = "PivotTablesMissing";
  }
}

/** The sentence for {@link PivotTablesMissing}: it names what counts the same without a PivotTable. */
export function wordPivotTablesMissing(language: Language): string {
  return { ja, en }[language].missing;
}

/** Whether this Excel lets add-ins make PivotTables. The command line has no Office, and a client that does. */
export function arePivotTablesSupported(): boolean {
  return typeof Office === "undefined" || Office.context.requirements.isSetSupported("ExcelApi", "1.8");
}

/**
 * Plans a PivotTable and the sheet that it is made from; `writePlanned` makes them. Excel lays it out below the cells of its
 * sheet, and only Excel knows how many it takes. Two round trips.
 * @throws PivotTablesMissing
 */
export async function planPivotTable(options: ActionOptions): Promise<PlannedAction> {
  if (!arePivotTablesSupported()) throw new PivotTablesMissing();
  const { language } = options;
  const madeAt = timeText(new Date(), language);
  return planWith(({ inspection, snapshot }) => planPivot(inspection, snapshot, { madeAt, language }), options);
}
