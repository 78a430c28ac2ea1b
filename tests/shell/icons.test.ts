import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const assets = path.resolve(__dirname, "../../assets");
const pngs = readdirSync(assets).filter((file) => file.endsWith(".png"));

describe("icons", () => {
  it("exist for every drawing in every size of the ribbon", () => {
    const names = readdirSync(path.join(assets, "icons")).map((file) => path.basename(file, ".svg"));
    const expected = names.flatMap((name) => [16, 20, 24, 32, 40, 48, 64, 80].map((size) => `${name}-${size}.png`));
    expect(names.length).toBeGreaterThan(0);
    expect(pngs.sort()).toEqual(expected.sort());
  });

  it.each(pngs)("%s is a PNG of the size in its name", (file) => {
    const bytes = readFileSync(path.join(assets, file));
    const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  });
});
