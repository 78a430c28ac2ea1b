import type { inquiry as ja } from "../ja/inquiry";
import type { Texts } from "../texts";

/** What the sheets sent to departments are called. */
export const inquiry = {
  sheetName: (p) => `Ask_${p.department}`,
  recordName: (p) => `Record_${p.department}`,
} satisfies Texts<typeof ja>;
