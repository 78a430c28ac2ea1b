import type { Check } from "../check";
import { blankRow } from "./structure/blankRow";
import { divisionSplit } from "./structure/divisionSplit";
import { divisionUnknown } from "./structure/divisionUnknown";
import { formulaError } from "./structure/formulaError";
import { headerDoubled } from "./structure/headerDoubled";
import { headerMissing } from "./structure/headerMissing";
import { hiddenColumn } from "./structure/hiddenColumn";
import { hiddenRow } from "./structure/hiddenRow";
import { measureOutsideDivision } from "./structure/measureOutsideDivision";
import { mergedMeasures } from "./structure/mergedMeasures";
import { numberMissing } from "./structure/numberMissing";
import { numberOrder } from "./structure/numberOrder";
import { numberRepeated } from "./structure/numberRepeated";
import { pageHeaderDiffers } from "./structure/pageHeaderDiffers";
import { figuresUnread, noActual, noTarget } from "./structure/readingGaps";
import { requiredBlank } from "./structure/requiredBlank";
import { severalTables } from "./structure/severalTables";
import { strayNote } from "./structure/strayNote";

/** What may be wrong with the table itself. */
export const structureChecks: readonly Check[] = [
  headerMissing,
  headerDoubled,
  pageHeaderDiffers,
  severalTables,
  strayNote,
  blankRow,
  hiddenRow,
  hiddenColumn,
  mergedMeasures,
  formulaError,
  measureOutsideDivision,
  divisionSplit,
  divisionUnknown,
  numberMissing,
  numberRepeated,
  numberOrder,
  requiredBlank,
  noTarget,
  noActual,
  figuresUnread,
];
