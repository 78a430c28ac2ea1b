import { writeValues } from "./book/cellWriting";
import type { Univer } from "@univerjs/core";
import { Book, type BookChange, type SheetArea } from "./book/book";
import type { ExpectedResult } from "./book/expectedResults";
import { registerFunction, type CustomFunction, type FunctionDescription } from "./book/customFunctions";
import { cellsEdited } from "./book/edits";
import { linesMoved } from "./book/structure";
import { loadNames } from "./book/names";
import { activateSheet } from "./book/sheets";
import { saveBook, takeBook } from "./book/saving";
import { applyExtras } from "./book/styles";
import {
  answerMessage,
  errorMessage,
  isCurrent,
  sendToClient,
  setCurrent,
  unsetCurrent,
  utf8Length,
  type Answerer,
} from "./client";
import { describeCell, describeSheet, type CellDescription, type SheetDescription } from "./describe";
import { eventMessage } from "./eventMessages";
import { HostError } from "../workbook/hostError";
import { rangeObject } from "./objects/references";
import { introduceTables } from "./objects/tables";
import { workbookObject } from "./objects/workbook";
import { validationAt } from "./book/validations";
import { parseArea, type Area } from "../workbook/address";
import { Batch, type FailurePlace, type OrderedFailure, type Roots } from "./wire/answerBatch";
import { ActionType, type BatchRequest, type BatchResponse, type RequestMessage } from "./wire/messages";
import type { HostObject } from "./wire/objectType";
import type { LineMove } from "../workbook/lineMoves";
import type { HostWorkbookData } from "../workbook/workbookData";
import { playedProfile, profileOf, type KnownBugs, type ProfileName } from "./profiles";

export { EXCEL_ON_THE_WEB_BYTES, profileNames, type KnownBugs, type ProfileName } from "./profiles";

export interface HostOptions {
  /** The page's own Univer, where a grid shows the workbook. */
  readonly univer?: Univer;
  /** The day it is, for dates typed without a year; today unless given. */
  readonly today?: Date;
  /**
   * What becomes of a workbook that the add-in opens beside this one (`Excel.createWorkbook`), given as the bytes of an
   * .xlsx file. Without it, such a request fails with ApiNotFound.
   */
  readonly openWorkbook?: (file: Uint8Array) => void | Promise<void>;
  /** The Excel to play; `desktop365` unless given here or with `playProfile`. */
  readonly profile?: ProfileName;
  /** Faults of some builds, on top of what the profile has. */
  readonly bugs?: Partial<KnownBugs>;
  /** Refuse larger requests and responses than this, in bytes of UTF-8, whatever the profile says. */
  readonly payloadLimitBytes?: number;
}

/** A request about to be answered. */
export interface RequestInfo {
  /** Counts from 1 since the host was opened. */
  readonly number: number;
  readonly bytes: number;
  /** The batch as the client sent it. */
  readonly batch: BatchRequest;
}

/** Runs before a request is answered: may wait, change the workbook, or throw a {@link HostError}. */
export type BeforeRequest = (request: RequestInfo, host: Host) => void | Promise<void>;

/** An open workbook behind the client. */
export class Host implements Answerer {
  /**
   * Round trips answered since this host was opened, failed ones included. The client's clean-up of its tracked ranges,
   * which `Excel.run` sends afterwards without waiting for it, does not count.
   */
  requests = 0;
  /** Bytes of JSON in UTF-8 received, and sent. */
  requestBytes = 0;
  responseBytes = 0;
  readonly #book: Book;
  readonly #root: HostObject;
  #hasUnsavedChanges = false;
  #isClosed = false;
  readonly #limit: number;
  readonly #listeners = new Set<BeforeRequest>();
  readonly #failures = new Map<number, OrderedFailure>();
  readonly #silences = new Map<number, "before" | "after">();
  #queue: Promise<unknown> = Promise.resolve();
  #nextReference = 1;

  constructor(workbook: HostWorkbookData, options: HostOptions) {
    const profile = profileOf(options.profile ?? playedProfile(), options.bugs);
    this.#book = new Book(workbook, {
      profile,
      today: () => options.today ?? new Date(),
      ...(options.univer ? { univer: options.univer } : {}),
      ...(options.openWorkbook ? { openWorkbook: options.openWorkbook } : {}),
    });
    introduceTables();
    loadNames(this.#book, workbook.names);
    this.#root = workbookObject(this.#book);
    this.#limit = options.payloadLimitBytes ?? profile.payloadLimitBytes;
    this.#book.onChange((change) => {
      if (!WINDOW_ONLY.has(change.kind)) this.#hasUnsavedChanges = true;
      // Events arrive after the answer to the request that caused them.
      setTimeout(() => {
        if (isCurrent(this)) sendToClient(eventMessage(change));
      }, 0);
    });
    setCurrent(this);
  }

  /** Makes this host the current one again after another was opened. */
  makeCurrent(): void {
    setCurrent(this);
  }

  /** Calls the listener before each request; the answer takes it off again. */
  beforeRequest(listener: BeforeRequest): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Fails the k-th request from now (1 is the next) with an error code of Excel: before anything of it is applied, in the
   * middle of its actions, or with all of it applied, as Excel sometimes does (OfficeDev/office-js#3179).
   */
  failRequest(k: number, code: string, at: FailurePlace = "before", message = `${code} by order of the test.`): void {
    this.#failures.set(this.requests + k, { error: new HostError(code, message), at });
  }

  /** Takes back what `failRequest` and `loseAnswer` ordered and has not happened yet. */
  failNoMore(): void {
    this.#failures.clear();
    this.#silences.clear();
  }

  /**
   * Never answers the k-th request from now (1 is the next), as when a connection breaks: it is dropped before anything of it
   * is applied, or all of it is applied. Requests after it are answered.
   */
  loseAnswer(k: number, at: "before" | "after"): void {
    this.#silences.set(this.requests + k, at);
  }

  /** One request after the other, as Excel does. */
  answer(request: RequestMessage, bytes: number): Promise<string> {
    const answer = this.#queue.then(() => this.#answer(request, bytes));
    this.#queue = answer;
    return answer.then((body) => body ?? new Promise<never>(() => undefined));
  }

  /** `null`: no answer is ever to be given. */
  async #answer({ message }: RequestMessage, bytes: number): Promise<string | null> {
    const batch = typeof message.body === "string" ? (JSON.parse(message.body) as BatchRequest) : message.body;
    try {
      if (!isCleanUp(batch)) {
        this.requests += 1;
        this.requestBytes += bytes;
        await this.#admit({ number: this.requests, bytes, batch });
      }
      const silence = isCleanUp(batch) ? undefined : this.#silences.get(this.requests);
      if (silence === "before") return null;
      if (silence === "after") {
        await this.#answerBatch(batch);
        return null;
      }
      const body = JSON.stringify(await this.#answerBatch(batch));
      const bodyBytes = utf8Length(body);
      if (bodyBytes > this.#limit) throw tooLarge("Response");
      this.responseBytes += bodyBytes;
      return answerMessage(body);
    } catch (thrown) {
      if (thrown instanceof HostError) return errorMessage(thrown);
      const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      return errorMessage(new HostError("GeneralException", `The stand-in failed: ${text}`));
    }
  }

  /** What may refuse a request before any of it is done. */
  async #admit(info: RequestInfo): Promise<void> {
    for (const listener of this.#listeners) await listener(info, this);
    const failure = this.#failures.get(info.number);
    if (failure?.at === "before") throw failure.error;
    if (info.bytes > this.#limit) throw tooLarge("Request");
    if (this.#book.cellEditMode) {
      throw new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    }
  }

  #answerBatch(batch: BatchRequest): Promise<BatchResponse> {
    const failure = isCleanUp(batch) ? undefined : this.#failures.get(this.requests);
    return new Batch(batch, this.#roots(), this.#book, failure).answer().finally(() => {
      this.#book.calculation.resume();
      this.#book.tellUniver();
    });
  }

  #roots(): Roots {
    const { kept } = this.#book;
    return {
      root: this.#root,
      kept: (referenceId) => {
        const range = kept.get(referenceId);
        if (!range) throw new HostError("InvalidReference", "The range's cells have been deleted.");
        return rangeObject(this.#book, range);
      },
      keep: (object) => {
        if (object.typeName !== "Range") return null;
        const referenceId = `kept${this.#nextReference}`;
        this.#nextReference += 1;
        kept.set(referenceId, object.target as SheetArea);
        return referenceId;
      },
      release: (referenceId) => {
        kept.delete(referenceId);
      },
    };
  }

  /**
   * Gives Univer's formulas a function, e.g. `CONTOSO.TOTAL`; answers how to take it away. With what functions.json says
   * of it, it is called as Excel calls it: optional arguments, matrices, errors.
   */
  registerFunction(name: string, implementation: CustomFunction, description?: FunctionDescription): () => void {
    return registerFunction(this.#book, name, implementation, description);
  }

  sheetNames(): readonly string[] {
    return this.#book.workbook.getSheets().map((sheet) => sheet.getName());
  }

  /** One cell, formulas computed as far as a request has asked for them; see {@link settle}. */
  cell(sheetName: string, address: string): CellDescription {
    const area = parseArea(address);
    if (!area) throw new Error(`"${address}" is no address.`);
    return describeCell(this.#book, this.#sheetId(sheetName), area.row, area.column);
  }

  /** Every sheet with its used cells as plain data, formulas computed: for comparing before and after. */
  async capture(): Promise<readonly SheetDescription[]> {
    await this.settle();
    return this.#book.workbook.getSheets().map((sheet) => describeSheet(this.#book, sheet.getSheetId()));
  }

  /** Computes what is out of date. */
  settle(): Promise<void> {
    return this.#book.calculation.settle();
  }

  /**
   * What formulas will show that are about to be written to a sheet, which need not be there yet. Where this tells the result
   * of every formula that the workbook has then, nothing is computed; a saved file asks Excel to do it on opening.
   */
  expectResults(sheetName: string, results: readonly ExpectedResult[]): void {
    this.#book.calculation.expect(sheetName, results);
  }

  /** Protects or unprotects a sheet, as the user would. */
  protectSheet(sheetName: string, isProtected = true, password?: string): void {
    const id = this.#sheetId(sheetName);
    const protection = isProtected ? { options: {}, ...(password === undefined ? {} : { password }) } : null;
    this.#book.extras.set(id, { ...this.#book.sheetExtras(id), protection });
  }

  /** Types into a cell, as the user would: what looks like a number, a date or a formula becomes one. */
  type(sheetName: string, address: string, text: string): void {
    const area = parseArea(address);
    if (!area) throw new Error(`"${address}" is no address.`);
    this.#typeInto(this.#sheetId(sheetName), area, text);
  }

  /** Puts a comment on a sheet, as the user would; a file that is saved does not have it. */
  comment(sheetName: string): void {
    const sheetId = this.#sheetId(sheetName);
    const extras = this.#book.sheetExtras(sheetId);
    this.#book.extras.set(sheetId, { ...extras, comments: (extras.comments ?? 0) + 1 });
  }

  /** Puts a note at a cell, as the user would. */
  note(sheetName: string, address: string, text: string): void {
    const area = parseArea(address);
    if (!area) throw new Error(`"${address}" is no address.`);
    applyExtras(this.#book, this.#sheetId(sheetName), area, { note: text });
  }

  /** Chooses an entry from a cell's list, as the user would; Excel on the web tells nobody. */
  choose(sheetName: string, address: string, entry: string): void {
    const area = parseArea(address);
    const sheetId = this.#sheetId(sheetName);
    if (!area || !validationAt(this.#book, sheetId, area)?.rule.list) throw new Error(`${address} has no list.`);
    this.#book.quietly(this.#book.options.profile.bugs.choicesAreSilent, () => {
      this.#typeInto(sheetId, area, entry);
    });
  }

  #typeInto(sheetId: string, area: Area, text: string): void {
    this.#book.asUser(() => {
      writeValues(this.#book, sheetId, area, text, "Host.type");
    });
    this.#book.tellUniver();
  }

  /**
   * To be called by a page after its user changed cells in the grid: formulas over them are computed anew before the
   * next answer, and the add-in gets its events.
   *
   * @param address - without the sheet's name, e.g. `B2:C5`.
   */
  cellsEdited(sheetId: string, address: string): void {
    const area = parseArea(address);
    if (!area) throw new Error(`"${address}" is no address.`);
    cellsEdited(this.#book, sheetId, area);
  }

  /** The same after whole rows or columns were inserted (`by` > 0) or deleted in the grid: what lies on them follows. */
  linesMoved(sheetId: string, move: LineMove): void {
    if (!this.#book.isMovingLines) linesMoved(this.#book, sheetId, move);
  }

  /** Whether somebody is typing into a cell: every request then fails. */
  setCellEditMode(editing: boolean): void {
    this.#book.cellEditMode = editing;
  }

  /** Selects cells, as the user would; the events are sent. */
  select(sheetName: string, address: string): void {
    const area = parseArea(address);
    if (!area) throw new Error(`"${address}" is no address.`);
    const sheetId = this.#sheetId(sheetName);
    activateSheet(this.#book, sheetId);
    this.#book.selection = { sheetId, area };
    this.#book.notify({ kind: "selectionChanged", sheetId, area });
  }

  /** The workbook as plain data, formulas computed. */
  async save(): Promise<HostWorkbookData> {
    await this.settle();
    return saveBook(this.#book);
  }

  /** The same as {@link save} and {@link close}: cells are handed over instead of copied. */
  async saveAndClose(): Promise<HostWorkbookData> {
    await this.settle();
    const taken = takeBook(this.#book);
    this.close();
    return taken;
  }

  /** Whether anything has changed since the workbook was opened or {@link setSaved} was called. */
  get hasUnsavedChanges(): boolean {
    return this.#hasUnsavedChanges;
  }

  /** To be called by whoever has written what {@link save} answered. */
  setSaved(): void {
    this.#hasUnsavedChanges = false;
  }

  /** Frees the workbook; a request that still comes gets an error. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    unsetCurrent(this);
    this.#book.dispose();
  }

  #sheetId(name: string): string {
    const sheet = this.#book.workbook.getSheetBySheetName(name);
    if (!sheet) throw new Error(`There is no sheet "${name}".`);
    return sheet.getSheetId();
  }
}

/** What happens in the window and changes nothing in the workbook. */
const WINDOW_ONLY: ReadonlySet<BookChange["kind"]> = new Set([
  "selectionChanged",
  "activated",
  "deactivated",
  "calculated",
]);

/** Whether the batch only releases tracked ranges. */
const isCleanUp = ({ Actions: actions }: BatchRequest): boolean =>
  actions.some(({ Name: name }) => name === "_RemoveReference") &&
  actions.every(({ ActionType: type, Name: name }) => type === ActionType.Instantiate || name === "_RemoveReference");

const tooLarge = (what: "Request" | "Response"): HostError =>
  new HostError(`${what}PayloadSizeLimitExceeded`, `The ${what.toLowerCase()} is larger than Excel on the web allows.`);
