import { bytesOf } from "../base64";
import { apiNotFound, invalidArgument } from "../../workbook/hostError";
import { hostObject, type HostObject, type ObjectTable } from "../wire/objectType";
import { optionalText } from "./args";

/** A file to be opened beside this workbook. */
interface NewWorkbook {
  readonly file: Uint8Array;
}

const ZIP_MAGIC = "PK";

const workbookCreatedTable: ObjectTable<NewWorkbook> = {
  name: "WorkbookCreated",
  identity: () => ({ Id: "created" }),
  scalars: { Id: { read: () => "created" } },
  methods: {
    Open: async ({ file }, _, book) => {
      const { openWorkbook } = book.options;
      if (!openWorkbook) throw apiNotFound("Excel.createWorkbook where nobody opens workbooks");
      await openWorkbook(file);
    },
  },
};

/** `Application.createWorkbook`: made at once, seen when it is opened. @throws InvalidArgument for what is no .xlsx file. */
export function createWorkbook(given: unknown): HostObject {
  const base64 = optionalText(given, "base64File");
  if (base64 === undefined) throw apiNotFound("Excel.createWorkbook without a file");
  const file = bytesOf(base64, "Excel.createWorkbook");
  if (String.fromCharCode(...file.subarray(0, ZIP_MAGIC.length)) !== ZIP_MAGIC) {
    throw invalidArgument("Excel.createWorkbook: the file is no .xlsx file.");
  }
  return hostObject(workbookCreatedTable, { file });
}
