/**
 * In place of two packages of Univer's renderer, which nothing is drawn with in tests: a thousand files of Unicode's tables and a
 * guesser of languages, which every file of tests would load anew.
 */
const nothing = { toRegExp: () => /(?!)/u };

export const all = () => nothing;
export const letters = all;
export const punctuations = all;
export const franc = () => "und";
