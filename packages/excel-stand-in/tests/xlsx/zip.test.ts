import fc from "fast-check";
import { unzipSync } from "fflate";
import JSZip from "jszip";
import { packers, zip, type ZipEntry } from "../../src/xlsx/zip";

const entries: readonly ZipEntry[] = [
  { path: "[Content_Types].xml", bytes: new TextEncoder().encode("<Types/>"), isPacked: false },
  { path: "xl/施策.xml", bytes: new TextEncoder().encode("見守り".repeat(5_000)), isPacked: false },
  { path: "xl/media/image1.png", bytes: Uint8Array.from({ length: 300 }, (_, index) => index % 256), isPacked: true },
  { path: "xl/empty.xml", bytes: new Uint8Array(), isPacked: false },
];

const ways = [
  ["Node's zlib", packers.native],
  ["what pages use", packers.portable],
] as const;

describe.each(ways)("a zip packed by %s", (_, packer) => {
  it("holds its entries in their order, as another library reads them, checksums included", async () => {
    const read = await JSZip.loadAsync(zip(entries, packer), { checkCRC32: true });
    expect(Object.keys(read.files)).toEqual(entries.map(({ path: name }) => name));
    for (const { path: name, bytes } of entries)
      expect(await read.file(name)?.async("uint8array")).toEqual(Uint8Array.from(bytes));
  });

  it("gives back any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.boolean(), (bytes, isPacked) => {
        expect(unzipSync(zip([{ path: "a", bytes, isPacked }], packer)).a).toEqual(Uint8Array.from(bytes));
      }),
      { numRuns: 50 },
    );
  });

  it("is the same for the same entries, and smaller than they are", () => {
    expect(zip(entries, packer)).toEqual(zip(entries, packer));
    expect(zip(entries, packer).length).toBeLessThan(2_000);
  });
});
