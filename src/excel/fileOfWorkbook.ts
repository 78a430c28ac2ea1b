/** The most that Excel gives at once. */
const bytesOfSlice = 4_194_304;

/** What Excel answers through a callback. @throws what it says is wrong */
function answered<Result>(ask: (answer: (result: Office.AsyncResult<Result>) => void) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (String(status) === "succeeded") resolve(value);
      else reject(new Error(`${String(error.code)}: ${error.message}`));
    });
  });
}

/** The open workbook as a file, with what has not been saved. @throws what Excel says is wrong */
export async function fileOfWorkbook(): Promise<Uint8Array> {
  const file = await answered<Office.File>((answer) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: bytesOfSlice }, answer);
  });
  try {
    const bytes = new Uint8Array(file.size);
    for (let index = 0, from = 0; index < file.sliceCount; index += 1) {
      const slice = await answered<Office.Slice>((answer) => {
        file.getSliceAsync(index, answer);
      });
      bytes.set(slice.data as readonly number[], from);
      from += slice.size;
    }
    return bytes;
  } finally {
    // Excel keeps two files at the most.
    file.closeAsync();
  }
}
