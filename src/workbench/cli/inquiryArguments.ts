import path from "node:path";
import { inquiry as en } from "../../domain/texts/en/inquiry";
import { inquiry as ja } from "../../domain/texts/ja/inquiry";
import type { Language } from "../../domain/texts/language";
import { CommandError } from "./commandError";
import { reportTexts } from "./reportTexts";
import { parseCommand } from "./parseCommand";

interface CommonArguments {
  /** The plan's workbook. */
  readonly input: string;
  readonly sheet: string | null;
  readonly settings: string | null;
  readonly language: Language;
}

export type InquiryArguments = CommonArguments &
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
export function readInquiryArguments(args: readonly string[]): InquiryArguments | null {
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
