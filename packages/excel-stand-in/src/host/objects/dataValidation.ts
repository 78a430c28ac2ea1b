import type { Book, SheetArea } from "../book/book";
import { limits, requireLength } from "../book/limits";
import { putValidation, validationAt, type ValidationSettings } from "../book/validations";
import { invalidArgument } from "../../workbook/hostError";
import { isHostObject, type ObjectTable } from "../wire/objectType";
import { absoluteAddress } from "../book/names";
import { boolean, record } from "./args";

/** Kinds of rules as `Excel.DataValidationRule` names them, and `Excel.DataValidationType`. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const validationOf = ({ sheetId, area }: SheetArea, book: Book): ValidationSettings | null =>
  validationAt(book, sheetId, area);

function change(range: SheetArea, book: Book, patch: Partial<ValidationSettings>): void {
  const before = validationOf(range, book) ?? { rule: {} };
  const { rule, ignoreBlanks, prompt, errorAlert } = { ...before, ...patch };
  putValidation(book, range.sheetId, range.area, {
    rule,
    ...(ignoreBlanks === undefined ? {} : { ignoreBlanks }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(errorAlert === undefined ? {} : { errorAlert }),
  });
}

/** A list's source may be a range; it is kept as a reference. */
function plainRule(value: unknown, book: Book): Readonly<Record<string, unknown>> {
  const rule = record(value, "DataValidation.rule");
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== undefined && rule[kind] !== null);
  const kind = kinds[0];
  if (kinds.length !== 1 || kind === undefined || !TYPES[kind]) {
    throw invalidArgument(`DataValidation.rule takes one of ${Object.keys(TYPES).join(", ")}.`);
  }
  const parts = Object.entries(record(rule[kind], `DataValidation.rule.${kind}`)).map(
    ([name, part]) =>
      [name, isHostObject(part) ? `=${absoluteAddress(book, part.target as SheetArea)}` : part] as const,
  );
  const { source } = Object.fromEntries(parts) as { readonly source?: unknown };
  if (typeof source === "string" && !source.startsWith("=")) {
    requireLength(source, limits.validationListCharacters, "A list's source");
  }
  return { [kind]: Object.fromEntries(parts) };
}

function messageOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  const message = record(value, what);
  requireLength(message.title, limits.validationTitleCharacters, `${what}.title`);
  requireLength(message.message, limits.validationMessageCharacters, `${what}.message`);
  return message;
}

export const dataValidationTable: ObjectTable<SheetArea> = {
  name: "DataValidation",
  scalars: {
    Type: {
      read: (range, book) => TYPES[Object.keys(validationOf(range, book)?.rule ?? {})[0] ?? ""] ?? "None",
    },
    Rule: {
      read: (range, book) => validationOf(range, book)?.rule ?? {},
      write: (range, value, book) => {
        change(range, book, { rule: plainRule(value, book) });
      },
    },
    IgnoreBlanks: {
      read: (range, book) => validationOf(range, book)?.ignoreBlanks ?? true,
      write: (range, value, book) => {
        change(range, book, { ignoreBlanks: boolean(value, "DataValidation.ignoreBlanks") });
      },
    },
    Prompt: {
      read: (range, book) => validationOf(range, book)?.prompt ?? { showPrompt: true, title: "", message: "" },
      write: (range, value, book) => {
        change(range, book, { prompt: messageOf(value, "DataValidation.prompt") });
      },
    },
    ErrorAlert: {
      read: (range, book) =>
        validationOf(range, book)?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
      write: (range, value, book) => {
        change(range, book, { errorAlert: messageOf(value, "DataValidation.errorAlert") });
      },
    },
  },
  methods: {
    Clear: ({ sheetId, area }, _, book) => {
      putValidation(book, sheetId, area, null);
    },
  },
};
