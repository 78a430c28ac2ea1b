/**
 * Runs the self-test (src/excel/selfTest) over the host, in one of the Excels that it plays, and prints the result as text.
 *
 *   npm run --silent self-test               in the usual one
 *   npm run --silent self-test -- web        desktop2021, desktop365 or web
 *   npm run --silent self-test -- --answers answers.txt   in an Excel that answered so (the text copied from the pane)
 *
 * With answers it prints those alone that the host gives otherwise. Exit code 1: something was other than assumed, or than
 * answered; 2: no such Excel, no answers.
 */
import { readFile } from "node:fs/promises";
import { officeDocument } from "excel-stand-in/officeDocument";
import { openHost, type HostOptions } from "excel-stand-in/openHost";
import { profileNames } from "excel-stand-in/profiles";
import { workbookOf } from "excel-stand-in/workbookOf";
import { runSelfTest, type SelfTestResult } from "../../excel/selfTest/runSelfTest";
import { readFunctionMetadata } from "../functions/functionMetadata";
import { registerFunctions } from "../functions/registerFunctions";
import { CommandError } from "./commandError";
import { loadCustomFunctionsRuntime } from "./evaluateFunction";
import { commandLine } from "../../domain/texts/ja/commandLine";
import { selfTest as texts } from "../../domain/texts/ja/selfTest";
import { parseCommand } from "./parseCommand";
import type { Command, Terminal } from "./runCommand";
import { hostOptionsOf, readAnswers } from "./selfTestAnswers";

/** Asks one of the host's Excels, in an empty workbook. */
export async function selfTestOf(excel: HostOptions): Promise<SelfTestResult> {
  loadCustomFunctionsRuntime();
  const host = await openHost(workbookOf({ Sheet1: [[]] }), excel);
  registerFunctions(host, await readFunctionMetadata());
  const context = { document: officeDocument(() => host.save()), requirements: { isSetSupported: () => false } };
  Object.assign(globalThis, { Office: { FileType: { Compressed: "compressed" }, context } });
  try {
    return await runSelfTest("ja");
  } finally {
    Reflect.deleteProperty(globalThis, "Office");
    host.close();
  }
}

const { selfTestAnswers: answerTexts } = commandLine;

type Answered = Extract<SelfTestResult, { kind: "answered" }>;

async function answeredBy(excel: HostOptions): Promise<Answered> {
  const result = await selfTestOf(excel);
  if (result.kind === "workbookNotEmpty") throw new CommandError(`シート「${result.sheet}」に入力があります。`);
  return result;
}

/** What a real Excel answered otherwise than the stand-in does when it plays that Excel; times are nobody's answer. */
async function compareWith(file: string, { write }: Terminal): Promise<number> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new CommandError(answerTexts.unreadable({ file }));
  });
  const seen = readAnswers(text);
  if (seen === null) throw new CommandError(answerTexts.unreadable({ file }));
  const { answers } = await answeredBy(hostOptionsOf(seen));
  const differing = answers.flatMap(({ id, assumed, answered }) => {
    const told = seen.answers.get(id);
    const isAlike = told === undefined || told === answered || assumed === null;
    return isAlike ? [] : [answerTexts.differing({ title: texts.cases[id], told, answered })];
  });
  write(`${answerTexts.seen({ build: seen.build, platform: seen.platform, count: seen.answers.size })}\n`);
  write(differing.length === 0 ? `${answerTexts.alike}\n` : `${differing.join("\n")}\n`);
  return differing.length === 0 ? 0 : 1;
}

/** `npm run self-test`. */
export const selfTest: Command = async (args, terminal) => {
  const { values, positionals } = parseCommand(
    args,
    { answers: { type: "string" } },
    "self-test [--answers FILE] [EXCEL]",
  );
  if (values.answers !== undefined) return compareWith(values.answers, terminal);
  const [name = "desktop365"] = positionals;
  const profile = profileNames.find((known) => known === name);
  if (profile === undefined) throw new CommandError(`使えるExcel: ${profileNames.join("、")}`);
  const { text, answers } = await answeredBy({ profile });
  terminal.write(`${text}\n`);
  return answers.some(({ outcome }) => outcome === "otherwise") ? 1 : 0;
};
