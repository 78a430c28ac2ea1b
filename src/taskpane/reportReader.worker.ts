/** Reads a report beside the pane, which goes on answering its user meanwhile: a Word document is unpacked in one go. */
import { readDocument } from "../documents/readDocument";

onmessage = ({ data }: MessageEvent<{ readonly name: string; readonly bytes: Uint8Array }>): void => {
  void readDocument(data.name, data.bytes).then((reading) => {
    postMessage(reading);
  });
};
