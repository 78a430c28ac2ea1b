import { installBridge } from "excel-stand-in/client";
import type { FrameBridge } from "./frame";

/** Something the add-in did in the workbook's window. */
export type WindowEvent =
  | { readonly kind: "selected"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "activated"; readonly sheetId: string };

interface HostMessage {
  readonly type: number;
  readonly message: { readonly entries?: readonly { readonly messageType: number; readonly message: string }[] };
}

/** The client's numbers of its events. */
const events: Readonly<Record<number, WindowEvent["kind"]>> = { 11: "activated", 14: "selected" };
const eventMessage = 3;

function windowEvents(text: string): readonly WindowEvent[] {
  const { type, message } = JSON.parse(text) as HostMessage;
  if (type !== eventMessage) return [];
  return (message.entries ?? []).flatMap((entry): readonly WindowEvent[] => {
    const kind = events[entry.messageType];
    if (kind === undefined) return [];
    const { worksheetId, address } = JSON.parse(entry.message) as { worksheetId: string; address?: string };
    return [
      kind === "selected" ? { kind, sheetId: worksheetId, address: address ?? "A1" } : { kind, sheetId: worksheetId },
    ];
  });
}

/** The host's end of the wire, in this page; the client is in the pane's frame. */
export class HostWire {
  readonly #toHost: FrameBridge;

  constructor(private readonly onWindowEvent: (event: WindowEvent) => void) {
    installBridge();
    this.#toHost = (globalThis as unknown as { _richApiNativeBridge: FrameBridge })._richApiNativeBridge;
  }

  /** A new frame takes the wire over. */
  connect(): FrameBridge {
    const frame: FrameBridge = {
      sendMessageToHost: (text) => {
        this.#toHost.sendMessageToHost(text);
      },
    };
    this.#toHost.onMessageFromHost = (text) => {
      windowEvents(text).forEach(this.onWindowEvent);
      frame.onMessageFromHost?.(text);
    };
    return frame;
  }
}
