import type { HostWorkbookData } from "../workbook/workbookData";
import { writeXlsx } from "../xlsx/writeXlsx";

/** What `getFileAsync` answers: Office.js's own words. */
interface Answer<Value> {
  readonly status: "succeeded" | "failed";
  readonly value?: Value;
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}

interface Slice {
  readonly index: number;
  readonly size: number;
  readonly data: Uint8Array;
}

interface OpenFile {
  readonly size: number;
  readonly sliceCount: number;
  readonly getSliceAsync: (index: number, answer: (result: Answer<Slice>) => void) => void;
  readonly closeAsync: (answer?: (result: Answer<undefined>) => void) => void;
}

/** The part of `Office.context.document` that gives the workbook as a file. */
export interface OfficeDocument {
  readonly getFileAsync: (
    type: string,
    options: { readonly sliceSize: number },
    answer: (result: Answer<OpenFile>) => void,
  ) => void;
}

/** The largest slice that Excel gives, and how many files it keeps open (Microsoft's documentation of `getFileAsync`). */
const LARGEST_SLICE = 4_194_304;
const OPEN_FILES = 2;

/** Excel's words for every refusal differ by build; none is to be relied upon. */
function refusal(message: string): Answer<never> {
  return { status: "failed", error: { code: 5001, name: "Internal Error", message } };
}

/** Gives what `save` gives, as a file in slices: with what has been changed since the file was saved. */
export function officeDocument(save: () => Promise<HostWorkbookData>): OfficeDocument {
  let open = 0;

  async function give(sliceSize: number): Promise<OpenFile> {
    const data = await save();
    const bytes = await writeXlsx(data, data.fileName);
    const sliceCount = Math.ceil(bytes.length / sliceSize);
    open += 1;
    return {
      size: bytes.length,
      sliceCount,
      getSliceAsync: (index, answer) => {
        const data = bytes.subarray(index * sliceSize, (index + 1) * sliceSize);
        answer({ status: "succeeded", value: { index, size: data.length, data } });
      },
      closeAsync: (answer) => {
        open -= 1;
        answer?.({ status: "succeeded" });
      },
    };
  }

  return {
    getFileAsync: (type, { sliceSize }, answer) => {
      if (type !== "compressed") answer(refusal(`There is no file of the type "${type}".`));
      else if (sliceSize > LARGEST_SLICE) answer(refusal("The slices are too large."));
      else if (open >= OPEN_FILES) answer(refusal("Two files are open."));
      else
        give(sliceSize).then(
          (value) => {
            answer({ status: "succeeded", value });
          },
          (error: unknown) => {
            answer(refusal(String(error)));
          },
        );
    },
  };
}
