/** Findings of the family text: `message` says what is wrong, `fix` what to do. */
export const textFindings = {} as const;
