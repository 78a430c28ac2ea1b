import { periodOf } from "./columnGroups";
import type { HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";
import { textOfCell } from "./measure";
import { holdsFigures, others, type Neighbourhood } from "./neighbourhood";

const amountAlone = /^(?:約|年|月|延べ?)?[0-9０-９][0-9０-９,.]*[^0-9０-９]{0,4}$/u;

/** 令和7年度の予定 right of 令和6年度の実績: what comes next, and no target of what was reached. */
function isPlannedNext(column: HeaderColumn, actual: HeaderColumn): boolean {
  const isLater = Number(periodOf(column) ?? NaN) > Number(periodOf(actual) ?? NaN);
  return isLater && column.column > actual.column && comparableHeader(column.label).endsWith("予定");
}

/** 令和7年度の予定 over 企業向け3回, 駅2か所に配架, beside a target of figures: what is to be done, whatever figures it has. */
export function tellsOfNextYear(column: HeaderColumn, beside: Neighbourhood): boolean {
  if (!/予定|計画/u.test(comparableHeader(column.label))) return false;
  const lastActual = beside.columns.findLast((one) => one.role === "actual" && holdsFigures(one, beside));
  const targets = others(column, "target", beside);
  // 予定 | 実績 of year after year: the plan's word for targets.
  const isLike = ({ cell, over }: HeaderColumn): boolean =>
    over.length > 1 && textOfCell(cell) === textOfCell(column.cell);
  if (targets.some((one) => one.label === column.label || isLike(one))) return false;
  if (lastActual !== undefined && isPlannedNext(column, lastActual)) return true;
  const { examples } = beside.profiles(column);
  const amounts = examples.filter((text) => amountAlone.test(text.trim()));
  const isOther = targets.some((one) => holdsFigures(one, beside));
  return isOther && column.column > (lastActual?.column ?? Infinity) && amounts.length * 2 < examples.length;
}
