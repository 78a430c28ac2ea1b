import type { CellArea } from "../../domain/grid/cell";
import type { FormerPivot, PlainRows, PrintAreaChange, RowChange, WrittenEntry } from "./entry";
import type { MarkPlan } from "./marks";
import type { Picture } from "./picture";
import type { Seen } from "./sight";
import type { Step } from "./steps";

// What an action is going to write, and what was written.

export interface PiecePlan {
  readonly seen: Seen;
  /** What is to be given back, where that is not what was seen. */
  readonly before?: Picture;
  /** As `plainContent` gives the contents that the area is going to have. */
  readonly after: PlainRows;
  readonly mark?: MarkPlan;
  /** Where a PivotTable is made on the sheet: the one before, or `null`. */
  readonly pivot?: FormerPivot | null;
}

export interface MadePlan {
  readonly name: string;
  /** The sheet that it is a copy of; `null`: a blank one. */
  readonly copyOf: string | null;
  readonly after: PlainRows | null;
  readonly mark?: MarkPlan;
  readonly hasPivot?: boolean;
}

/** The cells that sheets take on which Excel has laid out a PivotTable, by the sheets' names. */
export type LaidOut = ReadonlyMap<string, CellArea>;

export type RowPlan = Omit<RowChange, "track">;

/** What an action is going to do, after it has looked. */
export interface ChangePlan {
  readonly pieces: readonly PiecePlan[];
  readonly made: readonly MadePlan[];
  readonly rows?: readonly RowPlan[];
  /** Marks that go elsewhere without anything being written. */
  readonly marks?: readonly { readonly mark: MarkPlan; readonly sheet: string }[];
  /** That of the sheet on which the first piece is. */
  readonly printArea?: Omit<PrintAreaChange, "track"> | null;
  /** Contents and looks, in their order; sheets, names and marks are there already. */
  readonly steps: readonly Step[];
  /** What may fail without anything being lost: page set-up, charts. */
  readonly finish?: readonly ((context: Excel.RequestContext, laidOut: LaidOut) => void)[];
}

/** An action as it was written. */
export interface Written {
  readonly entry: WrittenEntry;
  readonly laidOut: LaidOut;
}
