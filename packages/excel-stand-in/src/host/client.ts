import { HostError } from "../workbook/hostError";
import type { BatchResponse, RequestMessage } from "./wire/messages";

/** What the client's script exports. */
export interface ClientLibrary {
  readonly Excel: unknown;
  readonly OfficeExtension: unknown;
}

/** Whoever answers the client's messages: the open host. Both texts are JSON. */
export interface Answerer {
  answer(request: RequestMessage, sentBytes: number): Promise<string>;
}

/** The object through which client and host talk; the client's script looks for it as a global when it loads. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Installed by the client. */
  onMessageFromHost?: (text: string) => void;
}

/** The globals the client fills. */
const globals: { Excel?: unknown; OfficeExtension?: unknown; _richApiNativeBridge?: Bridge } = globalThis;

let current: Answerer | null = null;

const bridge: Bridge = {
  sendMessageToHost(text) {
    void respond(text);
  },
};

async function respond(text: string): Promise<void> {
  const request = JSON.parse(text) as RequestMessage;
  const message = current
    ? await current.answer(request, utf8Length(text))
    : errorMessage(new HostError("GeneralException", "The workbook has been closed."));
  bridge.onMessageFromHost?.(`{"id":${JSON.stringify(request.id)},"type":2,"message":${message}}`);
}

/** Bytes of a well-formed text in UTF-8, in which Excel on the web counts: a Japanese character is three. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** The message of an answer. Its body is part of the message's JSON: as a text in it, it would be written and read twice. */
export const answerMessage = (body: string): string => `{"statusCode":200,"headers":{},"body":${body}}`;

/** An answer that is an error of the whole request. */
export function errorMessage(error: HostError): string {
  const response: BatchResponse = {
    Results: [],
    Error: { Code: error.code, Message: error.message, ActionIndex: 0, Location: "" },
  };
  return answerMessage(JSON.stringify(response));
}

export function sendToClient(message: object): void {
  bridge.onMessageFromHost?.(JSON.stringify(message));
}

/** Makes this host the one that answers; the client knows only one. */
export function setCurrent(answerer: Answerer): void {
  current = answerer;
}

export const isCurrent = (answerer: Answerer): boolean => current === answerer;

/** Stops answering, unless another host has taken over. */
export function unsetCurrent(answerer: Answerer): void {
  if (current === answerer) current = null;
}

/** In a page: to be called before the client's script tag. */
export function installBridge(): void {
  globals._richApiNativeBridge = bridge;
}

/** Top-level variables of the script that its parts also look up on `window`. */
const SHARED_NAMES = ["Excel", "Office", "OfficeCore", "OfficeExtension", "OSF"] as const;

/** The few things of a window the script touches while it loads and runs. */
function bareWindow(): Record<string, unknown> {
  const location = { href: "", search: "", hash: "", protocol: "https:", host: "localhost" };
  const navigator = { userAgent: "", language: "ja-JP", platform: "" };
  const window: Record<string, unknown> = {
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, Promise, console, location, navigator },
    addEventListener: () => undefined,
    ...Object.fromEntries(SHARED_NAMES.map((name) => [name, undefined])),
  };
  return Object.assign(window, { window, self: window });
}

/** The client's script as a function: runs it with a window and a bridge of its own. */
export type ClientFunction = (this: unknown, window: object, bridge: Bridge) => ClientLibrary;

/** Microsoft's runtime of custom functions: the errors they throw, among others. */
let customFunctions: unknown;

/**
 * Runs the client's script in this realm, with a window of its own, and defines the globals `Excel` and
 * `OfficeExtension`. Without jsdom: that takes half a second to load, and the script needs nothing of a document.
 * In this realm and not in a `vm` context: arrays and errors then are those of the code under test.
 */
export function loadClient(client: () => ClientFunction): void {
  if (globals.Excel !== undefined) return;
  const window = bareWindow();
  const library = client().call(window, window, bridge);
  globals.Excel = library.Excel;
  globals.OfficeExtension = library.OfficeExtension;
  customFunctions = window.CustomFunctions;
}

/** What the loaded client offers as `CustomFunctions`; undefined where a page has loaded it by itself. */
export function loadedCustomFunctions(): unknown {
  return customFunctions;
}
