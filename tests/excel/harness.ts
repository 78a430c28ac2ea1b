import { openHost, type Host, type HostWorkbookData } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { parseAreaAddress, type CellArea } from "../../src/domain/grid/cell";
import { forgetHistory } from "../../src/excel/writing/history";
import { firstDifference, wholeWorkbook } from "./wholeWorkbook";
import { planRows, type WritingAction } from "./writingActions";

export type Whole = Awaited<ReturnType<typeof wholeWorkbook>>;

/** A workbook that is opened again and again as it was, with one action to try on it. */
export class Bench {
  host!: Host;

  constructor(readonly action: WritingAction) {}

  /** What an official has before the action, as plain data: opening it is cheap, making it is not. */
  async prepare(): Promise<HostWorkbookData> {
    this.host = await openHost(workbookOf({ Sheet1: planRows(), 控え: [["手で作った表"]] }));
    this.action.introduce?.(this.host);
    await this.action.prepare?.(this.host);
    const saved = await this.host.save();
    this.close();
    return saved;
  }

  async open(saved: HostWorkbookData): Promise<Whole> {
    this.host = await openHost(saved);
    this.action.introduce?.(this.host);
    return wholeWorkbook(this.host);
  }

  close(): void {
    this.host.close();
    forgetHistory();
  }

  /** What is not as it was; `null`: nothing. */
  async changes(before: Whole): Promise<string | null> {
    return firstDifference(before, await wholeWorkbook(this.host));
  }
}

/** Whether a request keeps what it is going to replace: one that writes, or takes back. */
export function keeps(batch: object): boolean {
  return JSON.stringify(batch).includes('urn:tenken:unfinished\\" set=');
}

export async function errorOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return null;
  } catch (error) {
    return error;
  }
}

/** What stands in the cells, whenever it was made. */
export function contentsOf({ cells }: Whole): unknown {
  const sheets = cells as readonly { readonly name: string; readonly cells: Readonly<Record<string, object>> }[];
  const text = JSON.stringify(
    sheets.map(({ name, cells: all }) => [
      name,
      Object.entries(all).map(([address, cell]) => [address, { ...cell, style: null, extras: null }]),
    ]),
  );
  return JSON.parse(text.replace(/作成：令和[^"]*/gu, "作成"));
}

/** Where the names that follow what was written are: `[sheet, area]`, without the lines that formulas refer to. */
export async function followed(host: Host): Promise<readonly (readonly [string, CellArea])[]> {
  const { names } = await host.save();
  return names.flatMap(({ name, formula }): [string, CellArea][] => {
    const area = parseAreaAddress(formula.replace(/^.*!/u, ""));
    if (!name.startsWith("TENKEN.undo.") || area === null || area.rows > 10_000 || area.columns > 10_000) return [];
    const sheet = formula
      .replace(/^=/u, "")
      .replace(/![^!]*$/u, "")
      .replace(/^'|'$/gu, "")
      .replaceAll("''", "'");
    return [[sheet, area]];
  });
}
