import type { Workbook } from "exceljs";

/**
 * The workbook as the bytes of an .xlsx file, the same bytes for the same contents: the ZIP container stamps every
 * entry with the moment it was packed, and that stamp is set to one moment here.
 */
export async function reproducibleFile(workbook: Workbook): Promise<Buffer> {
  const file = Buffer.from(await workbook.xlsx.writeBuffer());
  for (const entry of centralEntries(file)) {
    stamp(file, entry + centralStamp);
    stamp(file, file.readUInt32LE(entry + centralLocalOffset) + localStamp);
  }
  return file;
}

// Offsets of the ZIP file format (APPNOTE.TXT of PKWARE, §4.3.7, 4.3.12 and 4.3.16).
const endSignature = 0x06054b50;
const endLength = 22;
const endEntryCount = 10;
const endCentralOffset = 16;
const centralLength = 46;
const centralStamp = 12;
const centralNameLength = 28;
const centralExtraLength = 30;
const centralCommentLength = 32;
const centralLocalOffset = 42;
const localStamp = 10;

/** 2023-04-01 00:00 as MS-DOS writes it: time, then date. */
const msDosTime = 0;
const msDosDate = ((2023 - 1980) << 9) | (4 << 5) | 1;

function stamp(file: Buffer, offset: number): void {
  file.writeUInt16LE(msDosTime, offset);
  file.writeUInt16LE(msDosDate, offset + 2);
}

/** The exceljs writer adds no comment to the archive, so its end record is the last thing in the file. */
function* centralEntries(file: Buffer): Generator<number> {
  const end = file.length - endLength;
  if (file.readUInt32LE(end) !== endSignature) throw new Error("The file has no ZIP end record where one is expected.");
  let entry = file.readUInt32LE(end + endCentralOffset);
  for (let index = 0; index < file.readUInt16LE(end + endEntryCount); index += 1) {
    yield entry;
    const names = [centralNameLength, centralExtraLength, centralCommentLength];
    entry += names.reduce((length, offset) => length + file.readUInt16LE(entry + offset), centralLength);
  }
}
