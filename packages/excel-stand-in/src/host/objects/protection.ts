import type { Book } from "../book/book";
import { accessDenied, invalidArgument, invalidOperation } from "../../workbook/hostError";
import type { ObjectTable } from "../wire/objectType";
import type { SheetProtection } from "../../workbook/workbookData";
import { optionalText, record } from "./args";

type SheetId = string;

const protectionOf = (book: Book, id: SheetId): SheetProtection | null => book.sheetExtras(id).protection ?? null;

function setProtection(book: Book, id: SheetId, protection: SheetProtection | null): void {
  const { protection: _, ...others } = book.sheetExtras(id);
  book.extras.set(id, protection === null ? others : { ...others, protection });
  book.notify({ kind: "protectionChanged", sheetId: id });
}

function optionsOf(value: unknown): SheetProtection["options"] {
  if (value === undefined || value === null) return {};
  const options = Object.entries(record(value, "The protection's options"));
  return Object.fromEntries(
    options.flatMap(([name, option]) => {
      if (option === null || option === undefined) return [];
      if (typeof option !== "boolean" && typeof option !== "string")
        throw invalidArgument(`The option ${name} is wrong.`);
      return [[name, option]];
    }),
  );
}

export const protectionTable: ObjectTable<SheetId> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { read: (id, book) => protectionOf(book, id) !== null },
    Options: { read: (id, book) => protectionOf(book, id)?.options ?? null },
  },
  methods: {
    Protect: (id, [options, password], book) => {
      if (protectionOf(book, id)) throw invalidOperation("The sheet is protected already.");
      const secret = optionalText(password, "The password");
      setProtection(book, id, { options: optionsOf(options), ...(secret ? { password: secret } : {}) });
    },
    Unprotect: (id, [password], book) => {
      const secret = protectionOf(book, id)?.password;
      if (secret !== undefined && secret !== password) throw accessDenied("The password is wrong.");
      setProtection(book, id, null);
    },
  },
};

/** Of the workbook's structure: which sheets there are, their names, order and visibility. */
export const structureProtectionTable: ObjectTable<Book> = {
  name: "WorkbookProtection",
  scalars: { Protected: { read: (book) => book.structureProtection !== null } },
  methods: {
    Protect: (book, [password]) => {
      if (book.structureProtection) throw invalidOperation("The workbook is protected already.");
      const secret = optionalText(password, "The password");
      book.structureProtection = secret ? { password: secret } : {};
    },
    Unprotect: (book, [password]) => {
      const { password: secret, hasUnknownPassword = false } = book.structureProtection ?? {};
      if (hasUnknownPassword || (secret !== undefined && secret !== password))
        throw accessDenied("The password is wrong.");
      book.structureProtection = null;
    },
  },
};
