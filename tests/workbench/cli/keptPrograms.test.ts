import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectFolder } from "./ranCommand";

/** A project of one program, with the scripts that bundle and keep it. */
let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "tenken-kept-"));
  mkdirSync(path.join(project, "scripts"));
  for (const script of ["runTypeScript", "bundleProgram", "keptCode", "keptPrograms"]) {
    cpSync(path.join(projectFolder, "scripts", `${script}.mjs`), path.join(project, "scripts", `${script}.mjs`));
  }
  mkdirSync(path.join(project, "node_modules"));
  symlinkSync(
    path.join(projectFolder, "node_modules/esbuild"),
    path.join(project, "node_modules/esbuild"),
    "junction", // Windows lets everybody make these.
  );
  writeFileSync(path.join(project, "package.json"), "{}");
  mkdirSync(path.join(project, "src"));
  write("word.ts", 'export const word: string = "一年";');
  write(
    "say.ts",
    'import { word } from "./word"; import path from "node:path"; console.log(word, path.basename(__dirname), ...process.argv.slice(2));',
  );
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(path.join(project, "src", name), text);
}

function start(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [path.join(project, "scripts/runTypeScript.mjs"), "src/say.ts", ...args]);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve(`${said.trim()} → ${String(code)}`);
    });
  });
}

function kept(): readonly string[] {
  return readdirSync(path.join(project, "node_modules/.cache/tenken/say"), { recursive: true }).map(String);
}

describe("bundled programs kept from start to start", () => {
  it("start at the same time without a bundle, and leave one that is whole", async () => {
    const said = await Promise.all(["a", "b", "c"].map((letter) => start(letter)));
    expect(said).toEqual(["一年 src a → 0", "一年 src b → 0", "一年 src c → 0"]);
    expect(await start("d")).toBe("一年 src d → 0");
    expect(kept().filter((file) => file.endsWith("say.cjs"))).toHaveLength(1);
    // Nothing unfinished is left behind.
    expect(
      kept().filter((file) => !/(?:^[0-9a-f]{16}|current\.json|say\.cjs(?:\.[0-9a-f]{12}\.code)?)$/u.test(file)),
    ).toEqual([]);
  });

  it("an edited source is seen at the next start, whatever its size", async () => {
    expect(await start()).toBe("一年 src → 0");
    write("word.ts", 'export const word: string = "二年";');
    expect(await start()).toBe("二年 src → 0");
    expect(await start()).toBe("二年 src → 0");
  });

  it("what is kept and damaged is made anew", async () => {
    await start();
    const folder = path.join(project, "node_modules/.cache/tenken/say");
    writeFileSync(path.join(folder, "current.json"), '{"project":');
    for (const file of kept().filter((name) => name.endsWith(".code"))) writeFileSync(path.join(folder, file), "none");
    expect(await start("a")).toBe("一年 src a → 0");
  });

  it("where nothing can be kept, the program runs all the same", async () => {
    writeFileSync(path.join(project, "node_modules/.cache"), "a file where the folder would be");
    expect(await start("a")).toBe("一年 src a → 0");
  });
});
