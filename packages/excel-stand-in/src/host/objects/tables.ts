import { rangeTable } from "./range";
import { rangeAreasTable } from "./rangeAreas";
import { introduce } from "./references";
import { worksheetTable } from "./worksheet";

/** Lets the mutual tables know each other; called before the first request is answered. */
export function introduceTables(): void {
  introduce({ Range: rangeTable, Worksheet: worksheetTable, RangeAreas: rangeAreasTable });
}
