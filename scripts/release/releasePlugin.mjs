/**
 * release.json beside the pages: which release they are of and what every file has to be. The pane asks it when a script is
 * missing (a new release has been put in its place); check-deployment compares the server's files with it.
 */
import { createHash } from "node:crypto";

/** What the server's URL is written into, so that it differs from place to place (scripts/release/kit/set-url.*). */
export const placedFiles = ["manifest.xml", "functions.json"];

const fileName = "release.json";

export class ReleasePlugin {
  /** @param {{ version: string, flavour: string }} release */
  constructor(release) {
    this.release = release;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const name = "ReleasePlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      // Behind everything else, the plugin of licences included.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT + 10;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        const files = Object.entries(assets)
          .filter(([file]) => !placedFiles.includes(file) && file !== fileName)
          .map(([file, source]) => [file, createHash("sha256").update(source.buffer()).digest("hex")])
          .sort(([one], [other]) => (one < other ? -1 : 1));
        const content = { ...this.release, files: Object.fromEntries(files) };
        compilation.emitAsset(fileName, new sources.RawSource(`${JSON.stringify(content, null, 2)}\n`));
      });
    });
  }
}
