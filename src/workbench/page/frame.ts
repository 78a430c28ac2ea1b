import type { OfficeDocument } from "excel-stand-in/officeDocument";
import type { PaneListener } from "./panePlace";

/** What the page and the pane's frame know of each other. The frame finds it as `parent.tenkenWorkbench`. */
export interface WorkbenchWindow {
  readonly tenkenWorkbench: Workbench;
}

/** The page as the frame sees it. */
export interface Workbench {
  readonly language: string;
  readonly isDark: boolean;
  /** The open workbook as a file. */
  readonly document: OfficeDocument;
  /** The frame's end of the wire: its client sends here, and puts in where it listens. */
  readonly connect: () => FrameBridge;
  /** A ribbon button of the add-in. */
  readonly addCommand: (id: string, run: CommandHandler) => void;
  /** A custom function of the add-in, under its id. */
  readonly addFunction: (id: string, evaluate: AddInFunction) => void;
  readonly showPane: (isShown: boolean) => void;
  /** Tells when the pane is shown or hidden; the answer takes the listener off again. */
  readonly onPaneShown: (listener: PaneListener) => () => void;
}

export interface FrameBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

export type CommandHandler = (event: { completed(): void }) => void;

/** Takes and gives matrices of cells; throws what Excel's `CustomFunctions.Error` is. */
export type AddInFunction = (...cells: readonly unknown[]) => unknown;

/** The page, from inside of the frame. */
export function workbench(): Workbench {
  return (window.parent as unknown as WorkbenchWindow).tenkenWorkbench;
}
