/**
 * Inspects many workbooks, each by a worker process, as many at a time as there are processors.
 *
 *   npm run --silent inspect -- plans/ [more …] [--list places.txt] --json out.jsonl|- [--measures measures.csv]
 *                               [--resume] [--workers N] [--settings file.json] [--sheet NAME] [--strict]
 *
 * Each workbook is a line of JSON, in the order in which they are ready. Exit code 0; 2 when a workbook could not be inspected;
 * else, with `--strict`, 1 when there is an error finding.
 */
import { severities, type Severity } from "../../../domain/inspection/finding";
import { readSettingsFile } from "../files";
import type { Terminal } from "../runCommand";
import { openAnswerFiles, type AnswerFiles } from "./answerFiles";
import { findWorkbooks } from "./findWorkbooks";
import type { ManyArguments } from "./manyArguments";
import { manyTexts } from "./manyTexts";
import { ProgressBar, rate, wordDuration } from "./progressBar";
import { mostMinutes, Worker } from "./worker";
import { optionsTrait, problemAnswer, traitOf, type WorkbookAnswer } from "./workbookAnswer";

/** What a run has come to so far. */
interface Tally {
  inspected: number;
  failed: number;
  measures: number;
  readonly findings: Record<Severity, number>;
}

function count(tally: Tally, { problem, measures, findings }: WorkbookAnswer): void {
  if (problem === null) tally.inspected += 1;
  else tally.failed += 1;
  tally.measures += measures;
  for (const severity of severities) tally.findings[severity] += findings[severity];
}

/** Where each answer is told: the files, standard output, and the lines for people. */
function teller(args: ManyArguments, files: AnswerFiles, terminal: Terminal, bar: ProgressBar | null) {
  const { json, language } = args;
  const texts = manyTexts(language);
  return async (answer: WorkbookAnswer): Promise<void> => {
    const { file, line, problem, measures, findings } = answer;
    await files.add(answer);
    bar?.clear();
    if (json === "-") terminal.write(new TextDecoder().decode(line));
    if (problem !== null) terminal.writeError(`${texts.problem({ file, message: problem })}\n`);
    else if (json === null) terminal.write(`${texts.workbook({ file, measures, ...findings })}\n`);
  };
}

/** One worker's share: the next workbook that nobody has taken, until there is none. */
async function work(
  worker: Worker,
  files: Iterator<string>,
  trait: string,
  done: (answer: WorkbookAnswer) => Promise<void>,
): Promise<void> {
  const { errors } = manyTexts(worker.options.language);
  try {
    for (let next = files.next(); next.done !== true; next = files.next()) {
      const file = next.value;
      const outcome = await worker.inspect(file);
      if (outcome !== "tooLong" && "line" in outcome) await done(outcome);
      else {
        const problem =
          outcome === "tooLong" ? errors.tooLong({ minutes: mostMinutes }) : errors.ended({ reason: outcome.ended });
        await done(problemAnswer(file, await traitOf(file, trait), problem));
      }
    }
  } finally {
    worker.close();
  }
}

function summaryLines(tally: Tally, kept: number, milliseconds: number, workers: number, args: ManyArguments): string {
  const { summary } = manyTexts(args.language);
  const { inspected, failed, measures, findings } = tally;
  const written = [args.json, args.measures].filter((file) => file !== null && file !== "-");
  return [
    summary.heading({ workbooks: inspected + failed + kept, inspected, failed, kept }),
    summary.findings({ measures, ...findings }),
    summary.time({
      duration: wordDuration(milliseconds, args.language),
      perSecond: rate(inspected + failed, milliseconds),
      workers,
    }),
    ...written.map((file) => summary.written({ file: file ?? "" })),
    "",
  ].join("\n");
}

/** `npm run inspect` of many workbooks. */
export async function inspectMany(args: ManyArguments, terminal: Terminal): Promise<number> {
  const { language, json } = args;
  // Before the first worker: what is wrong in the settings is told once.
  const trait = optionsTrait(await readSettingsFile(args.settings, language), args);
  const found = await findWorkbooks(args.places, args.list, language);
  const since = performance.now();
  const files = await openAnswerFiles({ ...args, json: json === "-" ? null : json }, trait);
  const wanted = found.filter((file) => !files.kept.has(file));
  const workers = Math.min(args.workers, wanted.length);
  const bar = terminal.isScreen === true ? new ProgressBar(wanted.length, language, terminal.writeError) : null;
  const tell = teller(args, files, terminal, bar);
  const tally: Tally = { inspected: 0, failed: 0, measures: 0, findings: { error: 0, warning: 0, info: 0 } };
  const queue = wanted.values();
  const options = { settings: args.settings, sheet: args.sheet, language };
  bar?.show(0);
  await Promise.all(
    Array.from({ length: workers }, () =>
      work(new Worker(options), queue, trait, async (answer) => {
        count(tally, answer);
        await tell(answer);
        bar?.show(tally.inspected + tally.failed);
      }),
    ),
  );
  await files.close();
  bar?.clear();
  const report = summaryLines(tally, found.length - wanted.length, performance.now() - since, workers, args);
  (json === "-" ? terminal.writeError : terminal.write)(report);
  if (tally.failed > 0) return 2;
  return args.strict && tally.findings.error > 0 ? 1 : 0;
}
