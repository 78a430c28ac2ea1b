/**
 * Milliseconds by the clock or by the processor, whichever is less: the clock counts other programs' work too, the
 * processor's time all threads of the collector at once.
 */
export function timed<Result>(run: () => Result): { readonly result: Result; readonly milliseconds: number } {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  const result = run();
  const { user, system } = process.cpuUsage(processor);
  return { result, milliseconds: Math.min(performance.now() - clock, (user + system) / 1000) };
}
