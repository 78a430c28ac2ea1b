import type { acceptance as ja } from "../ja/acceptance";
import type { Texts } from "../texts";

/** What the sheet of accepted findings says. */
export const acceptance = {
  title: "Accepted findings",
  guide:
    "Findings that an official has checked and accepts. A finding comes back when the value of one of its cells changes. Delete a row to take an acceptance back.",
  columns: {
    code: "Finding",
    measure: "Measure",
    reason: "Reason for accepting it",
    by: "Accepted by",
    date: "Accepted on",
    fingerprint: "Fingerprint (do not change)",
  },
  problems: {
    notAcceptanceSheet: () =>
      "This is not the table of accepted findings (it has no header). Delete the sheet and accept the findings again.",
    unknownFindingCode: (p) => `Row ${p.row}: there is no finding "${p.text}". Restore it or delete the row.`,
    cellMissing: (p) => `Row ${p.row}: "${p.column}" is blank. Fill it in or delete the row.`,
  },
} as const satisfies Texts<typeof ja>;
