import type { textFindings as ja } from "../../ja/findings/text";
import type { Texts } from "../../texts";

/** Findings of the family text: `message` says what is wrong, `fix` what to do. */
export const textFindings = {} as const satisfies Texts<typeof ja>;
