/**
 * Asks departments and brings their answers together, without Excel.
 *
 *   npm run --silent inquiry -- split plan.xlsx --out folder
 *   npm run --silent inquiry -- merge plan.xlsx answers… [--out merged.xlsx]
 *
 * Exit code 0; 2 when something in the input has to be put right.
 */
import path from "node:path";
import { inquiry as en } from "../../domain/texts/en/inquiry";
import { inquiry as ja } from "../../domain/texts/ja/inquiry";
import type { Language } from "../../domain/texts/language";
import { CommandError } from "./commandError";
import { reportTexts } from "./reportTexts";
import { parseCommand } from "./parseCommand";
import { access, readdir, stat } from "node:fs/promises";
import { cellAddress } from "../../domain/grid/cell";
import {
  answerRemarks,
  distinctAnswers,
  wordContent,
  wordPlace,
  type WordedUnreadable,
} from "../../domain/inquiry/answerTexts";
import type { MergedAnswers } from "../../domain/inquiry/mergeAnswers";
import { wordedProblem } from "./wordedProblem";
import { reports as reportsEn } from "../../domain/texts/en/reports";
import { reports as reportsJa } from "../../domain/texts/ja/reports";
import type { ActionOptions } from "../../excel/actions";
import { collectAnswers, sendInquiry, takeOver, type UnreadableAnswer } from "../../excel/inquiry";
import { openHost } from "excel-stand-in/openHost";
import { writeXlsx } from "excel-stand-in/writeXlsx";
import { readInput, readSettingsFile, saveFile } from "./files";
import { parseWorkbook, readWorkbookFile, saveWorkbook } from "./workbookFiles";
import { onlySheets } from "./onlySheets";
import type { Command } from "./runCommand";
import { wordedError } from "./wordedError";

interface CommonArguments {
  /** The plan's workbook. */
  readonly input: string;
  readonly sheet: string | null;
  readonly settings: string | null;
  readonly language: Language;
}

type InquiryArguments = CommonArguments &
  (
    | { readonly command: "split"; readonly folder: string }
    | {
        readonly command: "merge";
        /** Workbooks, and folders of workbooks. */
        readonly answers: readonly string[];
        /** Where to save; `null`: nowhere. */
        readonly output: string | null;
      }
  );

const options = {
  out: { type: "string" },
  sheet: { type: "string" },
  settings: { type: "string" },
  english: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** The command's arguments; `null` when only the explanation is wanted. */
function readInquiryArguments(args: readonly string[]): InquiryArguments | null {
  const { values, positionals } = parseCommand(args, options, ja.command.usage);
  if (values.help) return null;
  const language = values.english ? "en" : "ja";
  const texts = { ja, en }[language].command;
  const [command, input, ...answers] = positionals;
  if (command !== "split" && command !== "merge") throw new CommandError(`${texts.unknownCommand}\n\n${texts.usage}`);
  if (input === undefined) throw new CommandError(texts.needsPlan);
  const common = { input, sheet: values.sheet ?? null, settings: values.settings ?? null, language } as const;
  const { out } = values;
  if (command === "split") {
    const { errors } = reportTexts(language).commandLine;
    if (answers.length > 0) throw new CommandError(errors.arguments({ reason: answers.join(" ") }));
    if (out === undefined) throw new CommandError(texts.needsOut);
    return { ...common, command, folder: out };
  }
  if (answers.length === 0) throw new CommandError(texts.needsAnswers);
  if (out !== undefined && [input, ...answers].some((file) => path.resolve(file) === path.resolve(out)))
    throw new CommandError(reportTexts(language).commandLine.errors.sameFile);
  return { ...common, command, answers, output: out ?? null };
}

type SplitArguments = Extract<InquiryArguments, { readonly command: "split" }>;
type MergeArguments = Extract<InquiryArguments, { readonly command: "merge" }>;
type Host = Awaited<ReturnType<typeof openHost>>;

/** Opens the plan, lets `work` have it, and closes it again. */
async function withPlan(
  args: InquiryArguments,
  work: (host: Host, options: ActionOptions) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const { input, language, sheet } = args;
  const settings = await readSettingsFile(args.settings, language);
  const workbook = await parseWorkbook(input, await readInput(input, language), language);
  const host = await openHost(workbook);
  try {
    return await work(host, { settings, language, sheet, values: false, editedCells: "keep" });
  } catch (error) {
    throw wordedError(error, input, language);
  } finally {
    host.close();
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** File names of sheets: what Windows does not take in one is replaced, and none is given twice. */
function fileNames(sheets: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain = sheet.replace(/[<>"|]/gu, "・");
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain} (${String(number)})`;
    taken.add(name.toLowerCase());
    return `${name}.xlsx`;
  });
}

async function split(args: SplitArguments): Promise<readonly string[]> {
  const { folder, language } = args;
  const texts = { ja, en }[language].command;
  return withPlan(args, async (host, options) => {
    const { sheets, unassigned } = await sendInquiry(options);
    if (sheets.length === 0) throw new CommandError(texts.nobody);
    const names = fileNames(sheets.map(({ sheet }) => sheet));
    const files = sheets.map((sent, index) => ({ ...sent, file: path.join(folder, names[index] ?? "") }));
    const taken = await Promise.all(files.map(async ({ file }) => ((await isThere(file)) ? [file] : [])));
    if (taken.flat().length > 0) throw new CommandError(texts.alreadyThere({ files: taken.flat().join("、") }));
    const data = await host.save();
    for (const { sheet, record, file } of files) {
      const own = onlySheets(data, [sheet, record], path.basename(file));
      await saveFile(file, await writeXlsx(own), language);
    }
    return [
      texts.splitHeading({ count: files.length, folder }),
      ...files.map(({ file, department }) => texts.splitFile({ file: path.basename(file), department })),
      ...(unassigned.length === 0
        ? []
        : [texts.unassigned({ count: unassigned.length, measures: unassigned.join("、") })]),
    ];
  });
}

/** The workbooks of a folder; what Excel has open leaves a `~$` file there. */
async function workbooksIn(folder: string, language: Language): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => /\.xls[xm]$/iu.test(name) && !name.startsWith("~$"));
  if (names.length === 0) throw new CommandError({ ja, en }[language].command.noFilesIn({ folder }));
  return names.sort().map((name) => path.join(folder, name));
}

async function answerFiles({ answers, language }: MergeArguments): Promise<readonly string[]> {
  const files: string[] = [];
  for (const given of answers) {
    const isFolder = await stat(given).then(
      (found) => found.isDirectory(),
      () => false,
    );
    files.push(...(isFolder ? await workbooksIn(given, language) : [given]));
  }
  return files;
}

function wordedUnreadable({ source, problem }: UnreadableAnswer, language: Language): WordedUnreadable {
  const { inquiry } = { ja: reportsJa, en: reportsEn }[language];
  return {
    source,
    problem: problem.code === "unreadableFile" ? inquiry.unreadableFile : wordedProblem(problem, language),
  };
}

function onOneLine(text: string): string {
  return text.replace(/\r?\n/gu, "⏎");
}

/** What came back, as lines to read before anything is taken over. */
function previewLines(
  merged: MergedAnswers,
  unreadable: readonly WordedUnreadable[],
  language: Language,
): readonly string[] {
  const texts = { ja, en }[language].command;
  const { inquiry } = { ja: reportsJa, en: reportsEn }[language];
  const headed = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", texts.heading({ text: heading }), ...lines.map(onOneLine)];
  const changes = merged.changes.map(({ ours, before, after, sources }) =>
    texts.change({
      place: wordPlace(ours, language),
      before: wordContent(before, language),
      after: wordContent(after, language),
      sources: sources.join("、"),
    }),
  );
  const conflicts = merged.conflicts.flatMap((conflict) => [
    texts.conflict({
      place: wordPlace(conflict.ours, language),
      because: inquiry.because[conflict.because],
      ours: wordContent(conflict.ours.cell.content, language),
    }),
    ...distinctAnswers(conflict).map(({ source, content }) =>
      texts.conflictAnswer({ source, content: wordContent(content, language) }),
    ),
  ]);
  return [
    ...headed(inquiry.changes({ count: changes.length }), changes),
    ...headed(inquiry.conflicts({ count: merged.conflicts.length }), conflicts),
    ...answerRemarks(merged, unreadable, language).flatMap(({ heading, hint, items }) =>
      headed(
        heading,
        [...(hint === "" ? [] : [hint]), ...items].map((text) => texts.item({ text })),
      ),
    ),
  ];
}

async function merge(args: MergeArguments): Promise<readonly string[]> {
  const { language, output } = args;
  const texts = { ja, en }[language].command;
  const names = await answerFiles(args);
  return withPlan(args, async (host, options) => {
    const files = await Promise.all(names.map((name) => readWorkbookFile(name, language)));
    const { merged, sources, unreadable } = await collectAnswers(files, options);
    const { changes, conflicts } = merged;
    const lines = [
      texts.collected({ sources: sources.length, changes: changes.length, conflicts: conflicts.length }),
      ...previewLines(
        merged,
        unreadable.map((answer) => wordedUnreadable(answer, language)),
        language,
      ),
      "",
    ];
    if (output === null) return [...lines, texts.notSaved];
    const { applied, skipped } = await takeOver(changes);
    const losses = await saveWorkbook(output, await host.save(), language);
    const cells = skipped.map(({ change }) => cellAddress(change)).join("、");
    return [
      ...lines,
      ...(conflicts.length === 0 ? [] : [texts.conflictsLeft]),
      ...(skipped.length === 0 ? [] : [texts.skipped({ cells })]),
      texts.saved({ file: output, count: applied.length }),
      ...losses,
    ];
  });
}

/** `npm run inquiry`. */
export const inquiry: Command = async (given, { write }) => {
  const args = readInquiryArguments(given);
  const lines = args === null ? [ja.command.usage] : args.command === "split" ? await split(args) : await merge(args);
  write(`${lines.join("\n")}\n`);
  return 0;
};
