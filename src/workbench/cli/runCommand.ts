import { isNativeError } from "node:util/types";
import { wordProblem } from "../../domain/measures/problemText";
import { describeSettingsProblem } from "../../domain/settings/describeSettingsProblem";
import type { Language } from "../../domain/texts/language";
import { reports as en } from "../../domain/texts/en/reports";
import { reports as ja } from "../../domain/texts/ja/reports";
import { MeasureSheetMissing, SettingsUnreadable } from "../../excel/actions";
import { readFailure } from "../../excel/failures";
import { WorkbookFileUnreadable } from "../../excel/otherWorkbook";
import { PreviousPlanMissing } from "../../excel/previousYear";
import { CommandError } from "./commandError";
import { reportTexts } from "./inspectionReport";

/** An error that its reader can do something about, in words; any other as it is. `input`: the workbook it is about. */
export function wordedError(error: unknown, input: string, language: Language): unknown {
  const { errors } = reportTexts(language).commandLine;
  const { comparison } = { ja, en }[language];
  if (error instanceof MeasureSheetMissing) return new CommandError(wordProblem(error.problem, language));
  if (error instanceof WorkbookFileUnreadable) return new CommandError(comparison.unreadable(error));
  if (error instanceof PreviousPlanMissing)
    return new CommandError(comparison.problem({ file: error.file, problem: wordProblem(error.problem, language) }));
  if (error instanceof SettingsUnreadable) {
    const problems = error.problems.map((problem) => `  ${describeSettingsProblem(problem, language)}`).join("\n");
    return new CommandError(errors.settings({ file: `${input} 「${error.sheet}」`, problems }));
  }
  const failure = readFailure(error);
  if (failure?.code === "sheetProtected" || failure?.code === "acceptanceSheetUnreadable")
    return new CommandError(errors[failure.code](failure));
  return error;
}

/** Where a command writes what it has to say. */
export interface Terminal {
  /** Results; with `--json -` nothing else comes here. */
  readonly write: (text: string) => void;
  /** Progress and what went wrong. */
  readonly writeError: (text: string) => void;
  /** Whether somebody watches what goes to `writeError`: a terminal, whose lines can be drawn over. */
  readonly isScreen?: boolean;
}

/** A command: takes its arguments as typed, answers its exit code. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/**
 * Runs a command: its exit code is what the command answers; 2, with a message, when something in the input has to be put
 * right; 70 for a fault of ours.
 */
export async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await command(args, terminal);
  } catch (error) {
    if (error instanceof CommandError) {
      terminal.writeError(`${error.message}\n`);
      return 2;
    }
    terminal.writeError(`${isNativeError(error) ? error.stack : String(error)}\n`);
    return 70;
  }
}

/** Runs a command as the process it was started for. */
export async function startCommand(command: Command): Promise<void> {
  process.exitCode = await runCommand(command, process.argv.slice(2), {
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    isScreen: process.stderr.isTTY,
  });
}
