/** The release that this code is of, as package.json has it; `null` outside of a build. */
export const ownVersion: string | null = process.env.TENKEN_VERSION ?? null;
