import { readDocument, type DocumentReading } from "../documents/readDocument";

/** Reads a report's file in a worker, or where there is none (or it can't be loaded) here. The file stays in the pane. */
export async function readReport(file: File): Promise<DocumentReading> {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (typeof Worker === "undefined") return readDocument(name, bytes);
  const worker = new Worker(new URL("./reportReader.worker.ts", import.meta.url));
  try {
    const reading = await new Promise<DocumentReading | null>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<DocumentReading>) => {
        resolve(data);
      };
      worker.onerror = () => {
        resolve(null);
      };
      worker.postMessage({ name, bytes });
    });
    return reading ?? (await readDocument(name, bytes));
  } finally {
    worker.terminate();
  }
}
