import { cellAddress } from "../grid/cell";
import { workbookChanges as en } from "../texts/en/workbookChanges";
import { workbookChanges as ja } from "../texts/ja/workbookChanges";
import type { Language } from "../texts/language";
import type { Repair } from "./finding";
import type { CellRepair } from "./repairPlan";

/** Why a repair was planned and then not made. `changed`: the cell no longer holds what it held. `formula`: it is computed. */
export type RepairSkipped = "changed" | "formula";

/** Why a cell was left as it is, and what to do, in words. */
export function describeSkippedRepair(
  { cell, before }: CellRepair,
  because: RepairSkipped,
  language: Language,
): string {
  return { ja, en }[language].skipped[because]({ address: cellAddress(cell), before });
}

/** Why a repair is not made together with the others of its cell, and what to do, in words. */
export function describeRefusedRepair({ cell, before, after }: Repair, language: Language): string {
  return { ja, en }[language].refused({ address: cellAddress(cell), before, after });
}
