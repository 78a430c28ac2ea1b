/**
 * Builds the workbench and runs the tests in a browser on it.
 *
 *   npm run test:e2e
 *
 * TENKEN_BROWSER   the Chromium, Chrome or Edge to drive (default: the system's)
 * TENKEN_WORKBENCH a folder with a built workbench to test instead of building one
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "./support/findBrowser";

const root = path.resolve(__dirname, "../..");

function run(script: string, options: readonly string[], environment: Readonly<Record<string, string>> = {}): number {
  const { status } = spawnSync(process.execPath, [require.resolve(script), ...options], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return status ?? 1;
}

function buildWorkbench(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), "tenken-workbench-"));
  const options = ["--config", path.join(root, "webpack.workbench.config.js"), "--env", `output=${folder}`];
  return run("webpack/bin/webpack.js", options) === 0 ? folder : null;
}

function main(): number {
  const browser = findBrowser();
  if (browser === null) {
    console.log(
      [
        "LEFT OUT: the tests in a browser (tests/e2e). No Chromium, Chrome or Edge was found on this machine.",
        "To get one: `apt-get install chromium fonts-noto-cjk` (Debian, Ubuntu), or install Chrome or Edge;",
        "or name the program in the environment variable TENKEN_BROWSER.",
      ].join("\n"),
    );
    return 0;
  }
  const folder = process.env.TENKEN_WORKBENCH ?? buildWorkbench();
  if (folder === null) return 1;
  const config = path.join(root, "jest.e2e.config.js");
  return run("jest/bin/jest", ["--config", config, ...process.argv.slice(2)], {
    TENKEN_BROWSER: browser,
    TENKEN_WORKBENCH: folder,
  });
}

process.exitCode = main();
