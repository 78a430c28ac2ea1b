import { addressOf, type Area } from "../workbook/address";
import type { BookChange, ChangeKind } from "./book/book";

/** The client's category for events of objects. */
const EVENT_CATEGORY = 65_536;

interface EventShape {
  /** The client's number of the event. */
  readonly type: number;
  readonly body: (change: BookChange) => object;
  /** Workbook-wide events have no target sheet. */
  readonly onlyCollection?: true;
}

/** What an event's later `getRange` is found by. */
const eventReference = (sheetId: string, { row, column, rowCount, columnCount }: Area): string =>
  `${sheetId}!${[row, column, rowCount, columnCount].join(",")}`;

const FIRST_CELL: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

const edited = (change: BookChange): object => {
  const area = change.area ?? FIRST_CELL;
  return {
    worksheetId: change.sheetId,
    address: addressOf(area),
    changeType: change.changeType ?? "Unknown",
    source: "Local",
    triggerSource: change.byUser ? "Unknown" : "ThisLocalAddin",
    shiftDirection: "None",
    referenceId: eventReference(change.sheetId, area),
  };
};

const named = (change: BookChange): object => ({
  worksheetId: change.sheetId,
  source: "Local",
  nameBefore: change.before,
  nameAfter: change.after,
  visibilityBefore: change.before,
  visibilityAfter: change.after,
  positionBefore: Number(change.before),
  positionAfter: Number(change.after),
});

const plain = (change: BookChange): object => ({ worksheetId: change.sheetId, source: "Local" });

const EVENTS: Readonly<Record<ChangeKind, EventShape>> = {
  changed: { type: 10, body: edited },
  activated: { type: 11, body: plain },
  deactivated: { type: 12, body: plain },
  added: { type: 13, body: plain, onlyCollection: true },
  selectionChanged: { type: 14, body: edited },
  deleted: { type: 15, body: plain, onlyCollection: true },
  calculated: { type: 16, body: edited },
  formatChanged: { type: 18, body: edited },
  rowHiddenChanged: { type: 22, body: edited },
  nameChanged: { type: 25, body: named },
  visibilityChanged: { type: 26, body: named },
  protectionChanged: { type: 24, body: plain },
  moved: { type: 27, body: named, onlyCollection: true },
};

/** The target of events of the collection of sheets: the client's `eventWorkbookId`. */
const COLLECTION = "Workbook";

/** The message the client hands to the handlers of a sheet and of the collection of sheets. */
export function eventMessage(change: BookChange): object {
  const { type, body, onlyCollection } = EVENTS[change.kind];
  const targets = onlyCollection ? [COLLECTION] : [change.sheetId, COLLECTION];
  const message = JSON.stringify(body(change));
  const entries = targets.map((targetId) => ({
    messageCategory: EVENT_CATEGORY,
    messageType: type,
    targetId,
    message,
  }));
  return { type: 3, message: { entries } };
}
