import type { Book } from "../book/book";
import type { ObjectTable } from "../wire/objectType";
import { oneOf } from "./args";
import { createWorkbook } from "./workbookCreated";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"] as const;

export const applicationTable: ObjectTable<Book> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      read: (book) => book.calculation.mode,
      write: (book, value) => {
        book.calculation.mode = oneOf(value, CALCULATION_MODES, "Application.calculationMode");
      },
    },
    CalculationState: { read: (book) => (book.calculation.isDirty ? "Pending" : "Done") },
    CalculationEngineVersion: { read: () => 191029 },
    DecimalSeparator: { read: () => "." },
    ThousandsSeparator: { read: () => "," },
    UseSystemSeparators: { read: () => true },
  },
  methods: {
    Calculate: (book, [type]) =>
      book.calculation.calculate(oneOf(type, CALCULATION_TYPES, "calculationType") !== "Recalculate"),
    CreateWorkbook: (_, [file]) => createWorkbook(file),
    SuspendApiCalculationUntilNextSync: (book) => {
      book.calculation.suspend();
    },
    // It only keeps Excel's window still; here there is none.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
