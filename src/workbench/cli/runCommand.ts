import { isNativeError } from "node:util/types";
import { CommandError } from "./commandError";

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

/** Whoever reads the first lines only (`| head`) closes the pipe: the work goes on, and what is left to say nobody hears. */
function hearNoOneLeaving(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

/** Runs a command as the process it was started for. */
export async function startCommand(command: Command): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) hearNoOneLeaving(stream);
  process.exitCode = await runCommand(command, process.argv.slice(2), {
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    isScreen: process.stderr.isTTY,
  });
}
