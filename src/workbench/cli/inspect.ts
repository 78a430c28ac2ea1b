/**
 * Inspects a workbook without Excel: the add-in's own Excel code runs on the genuine Office.js client over the host.
 *
 *   npm run --silent inspect -- [input.xlsx] [--out out.xlsx] [--json file|-] [--sheet NAME] [--settings file.json]
 *                               [--report draft.docx]
 *                               [--views all|KEY,KEY] [--group-by HEADING] [--previous last.xlsx]
 *                               [--values] [--split] [--pivot] [--fix] [--accept CODE[:MEASURE] --reason TEXT [--by NAME]] [--strict]
 *
 * Several workbooks, folders, patterns and lists: many/inspectMany.ts.
 * Exit code 0; with `--strict` 1 when there is an error finding, or the report says what the sheet refutes; 2 when something in the input has to be put right.
 */
import path from "node:path";
import { parseOptions, readArguments } from "./inspectArguments";
import { reportTexts } from "./reportTexts";
import type { Command } from "./runCommand";

const projectFolder = path.resolve(__dirname, "../../..");

/** `npm run inspect`. What opens workbooks is loaded where one is opened: with many workbooks, in the workers only. */
export const inspect: Command = async (given, terminal) => {
  const parsed = parseOptions(given);
  if (parsed.values.help) {
    terminal.write(`${reportTexts("ja").commandLine.usage}\n`);
    return 0;
  }
  const { isForMany, readManyArguments } = await import("./many/manyArguments");
  if (await isForMany(parsed)) {
    const { inspectMany } = await import("./many/inspectMany");
    return inspectMany(readManyArguments(parsed), terminal);
  }
  const args = readArguments(parsed, projectFolder);
  const { inspectOne } = await import("./inspectOne");
  return inspectOne(args, terminal);
};
