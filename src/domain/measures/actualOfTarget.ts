import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { Header, HeaderColumn } from "./header";
import { comparableHeader, endsLikeQuantity } from "./headerLabel";
import { textOfCell } from "./measure";
import { thingIn } from "./thingMeasured";

/** 目標年度 and 対象数 are of the target, and nothing that was reached. */
const noQuantity = /^(?:年|時期|期限|項目|内容|名|区分|設定)/u;
const notReached = /^(?:対象|管理|必要|要|予定|計画|見込|前|過去|不足|残|未|総|全)|(?:済数|との差|不足数?|区分)$/u;
const total = /^(?:合?計|総数|全体)$/u;
const rowsLookedAt = 5;

const planned = /計画|予定|目標|全体/u;
const done = /実施|実行|実績|決算|完了|開催|施工|\p{Script=Han}{2}済み?/u;
/** R6年度末までの実施延長 */
const untilThen = /(?:^|(?<= )).*までの/u;
const money = /[額費](?:\(.*\))?$|円/u;

/** For each header that has a twin, as it was planned and as it was done (査察計画件数, 査察実施件数; 目標参加者数, 参加者数), which of the two it is. */
export function plannedAndDone(written: readonly string[]): ReadonlyMap<number, "target" | "actual"> {
  const headers = written.map((header) => header.replace(untilThen, ""));
  const found = new Map<number, "target" | "actual">();
  headers.forEach((plan, at) => {
    const thing = plan.replace(planned, "");
    if (thing === plan || noQuantity.test(thing.trim())) return;
    // 参加者数 beside 目標参加者数 says no more than what was counted.
    const isPlain = (one: string): boolean =>
      one === thing && plan.search(planned) === 0 && endsLikeQuantity(thing.replace(/\([^()]*\)$/u, ""));
    const isDone = (one: string): boolean => done.test(one) && one.replace(done, "") === thing;
    const twin = headers.findIndex((one) => one !== plan && (isDone(one) || isPlain(one)));
    // 受診率 over R4, R5 and R6 is of years.
    const isOverSeveral = headers.filter((one) => one === headers[twin]).length > 1;
    if (twin !== -1 && !isOverSeveral) found.set(at, "target").set(twin, "actual");
  });
  return found;
}

/** The header with what its twins tell; sums of money only where nothing else is to be reached. */
export function withPlannedAndDone(header: Header): Header {
  const texts = header.columns.map(({ over }) => over.map(textOfCell).map(comparableHeader).join(" "));
  const twins = plannedAndDone(texts);
  const hasTarget = header.columns.some(({ role }) => role === "target");
  const columns = header.columns.map((column, at): HeaderColumn => {
    const role = twins.get(at);
    const isFree = column.role === null && !(hasTarget && money.test(texts[at] ?? ""));
    return role === undefined || !isFree ? column : { ...column, role, certainty: "pattern" };
  });
  return { ...header, columns };
}

/** Whether a column shows percentages. */
function showsPercent(grid: SheetGrid, header: Header, column: number): boolean {
  return Array.from({ length: rowsLookedAt }, (_, index) => header.lastRow + 1 + index).some((row) =>
    /[0-9０-９][%％]/u.test(textOfCell(cellAt(grid, { row, column }))),
  );
}

function thingOf({ label }: HeaderColumn): string {
  const thing = thingIn(label);
  return thing.length < 2 || noQuantity.test(thing) ? "" : thing;
}

/** Whether a header is of the thing that a target is of, and says that it was reached: 修繕橋梁数 beside 計画橋梁数. */
export function isOfSameThing(header: string, target: HeaderColumn): boolean {
  const [thing, own] = [thingOf(target), comparableHeader(header)];
  return thing !== "" && (own.endsWith(thing) || own.startsWith(thing)) && !notReached.test(own);
}

/**
 * 備蓄数量 beside 目標数量, 整備率 beside 整備目標: where no header says 実績, the one column that is of the same thing as the only
 * target is what was reached of it.
 */
export function withActualOfTarget(header: Header, grid: SheetGrid): Header {
  const { columns } = header;
  const [target, another] = columns.filter(({ role }) => role === "target");
  if (target === undefined || another !== undefined || columns.some(({ role }) => role === "actual")) return header;
  const isOfThing = (one: HeaderColumn): boolean => {
    const [top = "", ...below] = one.over.map((cell) => comparableHeader(textOfCell(cell)));
    const isWhole = below.every((word) => total.test(word));
    return (
      one.role === null &&
      isWhole &&
      isOfSameThing(top, target) &&
      showsPercent(grid, header, one.column) === showsPercent(grid, header, target.column)
    );
  };
  const [actual, rival] = columns.filter(isOfThing);
  if (actual === undefined || rival !== undefined) return header;
  const reached: HeaderColumn = { ...actual, role: "actual", certainty: "pattern" };
  return { ...header, columns: columns.map((one) => (one === actual ? reached : one)) };
}
