import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allSamples } from "../../scripts/samples/allSamples";
import { drawWorkbook } from "../../scripts/samples/drawWorkbook";
import { reproducibleFile } from "../../scripts/samples/reproducibleFile";
import { samplesFolder } from "../../scripts/samples/source";

describe.each(Object.entries(allSamples()))("%s", (file, drawing) => {
  test("作り直しても、同じファイルになる", async () => {
    const path = join(samplesFolder, ...file.split("/"));
    expect(existsSync(path)).toBe(true);
    const again = await reproducibleFile(drawWorkbook(drawing));
    expect(again.equals(readFileSync(path))).toBe(true);
  });
});
