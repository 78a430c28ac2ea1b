import { parseArgs, types, type ParseArgsConfig } from "node:util";
import { CommandError } from "./commandError";
import { reportTexts } from "./reportTexts";

/** Node's own word that an option is unknown or lacks its value. */
function isRefusedArgument(error: unknown): error is Error {
  return types.isNativeError(error) && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

/**
 * What a command line says, by its options.
 * @throws CommandError with the usage where there is an option that the command does not have.
 */
export function parseCommand<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!isRefusedArgument(error)) throw error;
    const { errors } = reportTexts("ja").commandLine;
    throw new CommandError(`${errors.arguments({ reason: error.message })}\n\n${usage}`);
  }
}
