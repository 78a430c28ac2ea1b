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
    unknownFindingCode: (p) => `${p.address}: there is no finding "${p.text}". Restore it or delete the row.`,
    cellMissing: (p) => `${p.address}: "${p.column}" is blank. Fill it in or delete the row.`,
  },
  subject: (p) => (p.measure === null ? `"${p.title}"` : `"${p.title}" (${p.measure})`),
  stale: {
    changed: (p) =>
      `${p.subject} is shown again, because a value or what is found changed since it was accepted (reason: ${p.reason}). Look at it; if it is right, accept it again and take the old acceptance back.`,
    gone: (p) =>
      `${p.subject} is no longer found on the inspected sheet (reason: ${p.reason}). Take the acceptance back if it is not needed.`,
  },
} as const satisfies Texts<typeof ja>;
