/** An argument as Excel hands it over: a matrix, or nothing where an optional one is left out. */
export type Argument = readonly (readonly unknown[])[] | null | undefined;
