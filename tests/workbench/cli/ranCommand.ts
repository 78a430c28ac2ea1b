import { spawnSync } from "node:child_process";
import path from "node:path";
import { runCommand, type Command } from "../../../src/workbench/cli/runCommand";

export const projectFolder = path.resolve(__dirname, "../../..");

/** What a command said and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as its process does, without starting one. */
export async function ranCommand(command: Command, args: readonly string[]): Promise<Ran> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const status = await runCommand(command, args, {
    write: (text) => stdout.push(text),
    writeError: (text) => stderr.push(text),
  });
  return { status, stdout: stdout.join(""), stderr: stderr.join("") };
}

type StartedName = "inspect" | "convert" | "inquiry" | "fn";

/** What node is started with, as npm does. */
export function startArguments(name: StartedName, args: readonly string[]): string[] {
  return [path.join(projectFolder, "scripts/runTypeScript.mjs"), `src/workbench/cli/start/${name}.ts`, ...args];
}

/** Starts a command as npm does. */
export function startedCommand(name: StartedName, args: readonly string[]): Ran {
  return spawnSync(process.execPath, startArguments(name, args), { encoding: "utf8", cwd: projectFolder });
}
