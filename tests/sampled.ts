/**
 * A fixed sample of many cases for `npm test`; all of them under `npm run test:all`. Every n-th is taken, the first always.
 * `count` is how many are to be tested at the most.
 */
export function sampled<Case>(cases: readonly Case[], count: number): readonly Case[] {
  if ("isEveryCaseTested" in globalThis || cases.length <= count) return cases;
  return Array.from({ length: count }, (_, index) => cases[Math.floor((index * cases.length) / count)] as Case);
}

/** For what is too large for `npm test` and has a smaller sister there: defined under `npm run test:all` only. */
export function largeOnly(define: () => void): void {
  if ("isEveryCaseTested" in globalThis) define();
}

/** How often a law is tried: a quarter of `count` for `npm test`, all under `npm run test:all`. */
export function runs(count: number): number {
  return "isEveryCaseTested" in globalThis ? count : Math.ceil(count / 4);
}
