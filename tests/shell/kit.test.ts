/** What administrators get beside the add-in: scripts that run without this project. */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import JSZip from "jszip";

const tools = path.resolve(__dirname, "../../scripts/release/kit/tools");
const folder = mkdtempSync(path.join(tmpdir(), "tenken-kit-"));
const unset = "https://tenken.invalid/addin/";

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const manifestOf = (base: string): string =>
  `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1">
  <Version>1.2.3.0</Version>
  <DisplayName DefaultValue="計画の点検" />
  <bt:Url id="Page.Url" DefaultValue="${base}taskpane.html" />
  <bt:Url id="Functions.Script" DefaultValue="${base}functions.js" />
</OfficeApp>
`;
const functionsOf = (base: string): string =>
  JSON.stringify({ functions: [{ id: "NORMALIZE", helpUrl: `${base}help.html#NORMALIZE` }] });

describe("set-url.sh", () => {
  const run = (url: string): { readonly code: number | null; readonly said: string } => {
    const { status, stdout, stderr } = spawnSync("sh", [path.join(tools, "set-url.sh"), "cdn", url], {
      cwd: folder,
      encoding: "utf8",
    });
    return { code: status, said: stdout + stderr };
  };
  const written = (name: string): string => readFileSync(path.join(folder, "cdn", name), "utf8");

  beforeEach(() => {
    mkdirSync(path.join(folder, "cdn"), { recursive: true });
    writeFileSync(path.join(folder, "cdn/manifest.xml"), manifestOf(unset));
    writeFileSync(path.join(folder, "cdn/functions.json"), functionsOf(unset));
  });

  it.each([
    ["https://tenken.example.lg.jp/addin/", "https://tenken.example.lg.jp/addin/"],
    ["https://tenken.example.lg.jp", "https://tenken.example.lg.jp/"],
    ["https://10.1.2.3:8443/a/b.c/~d", "https://10.1.2.3:8443/a/b.c/~d/"],
    ["https://tenken.invalid/addin/more/", "https://tenken.invalid/addin/more/"],
  ])("writes %s, and nothing else", (given, url) => {
    expect(run(given).code).toBe(0);
    expect(written("manifest.xml")).toBe(manifestOf(url));
    expect(written("functions.json")).toBe(functionsOf(url));
  });

  it("writes another URL over one that was written, shorter or longer", () => {
    for (const url of ["https://a.jp/x/", "https://a.jp/x/y/", "https://a.jp/", "https://a.jp/x/"]) {
      expect(run(url).code).toBe(0);
      expect(written("manifest.xml")).toBe(manifestOf(url));
    }
  });

  it.each([
    "http://tenken.example.lg.jp/",
    "https://a.jp/a b/",
    "https://a.jp/?x=1&y=2",
    "https://県.jp/",
    'https://a.jp/"/',
  ])("refuses %s and changes nothing", (url) => {
    const { code, said } = run(url);
    expect(code).toBe(1);
    expect(said).toContain("ファイルは変えていません");
    expect(written("manifest.xml")).toBe(manifestOf(unset));
  });

  it("changes neither file where one can't be changed", () => {
    writeFileSync(path.join(folder, "cdn/functions.json"), "{}");
    expect(run("https://a.jp/").said).toContain("functions.json");
    expect(written("manifest.xml")).toBe(manifestOf(unset));
  });
});

describe("a package with the release before", () => {
  const source = path.resolve(__dirname, "../../scripts/release/former.mjs");

  /** The names in the package; the program is a module, which Jest does not load. */
  async function withFormer(now: readonly string[], former: Readonly<Record<string, string>>): Promise<string> {
    const zip = new JSZip();
    for (const [name, content] of Object.entries(former)) zip.file(`tenken-1.0.0/${name}`, content);
    const place = path.join(folder, "former.zip");
    writeFileSync(place, await zip.generateAsync({ type: "nodebuffer" }));
    const program = `
      import { readFileSync } from "node:fs";
      import { createRequire } from "node:module";
      import { withFormer } from ${JSON.stringify(source)};
      const JSZip = createRequire(${JSON.stringify(__filename)})("jszip");
      const files = ${JSON.stringify(now)}.map((name) => [name, Buffer.from("now")]);
      const all = await withFormer(files, await JSZip.loadAsync(readFileSync(${JSON.stringify(place)})), ["cdn"]);
      console.log(all.map(([name, content]) => name + "=" + content).join(" "));`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      encoding: "utf8",
    });
    return (stdout + stderr).trim();
  }

  it("has the scripts of that one which have another name now, but none that it had kept itself", async () => {
    const listed = { "taskpane.0a1b2c3d.js": "", "settings.11111111.js": "", "taskpane.html": "", "functions.js": "" };
    const former = {
      "cdn/release.json": JSON.stringify({ version: "1.0.0", files: listed }),
      "cdn/taskpane.0a1b2c3d.js": "former",
      "cdn/settings.11111111.js": "former",
      "cdn/settings.99999999.js": "kept before",
      "cdn/taskpane.html": "former",
      "cdn/functions.js": "former",
    };
    const now = ["cdn/taskpane.22222222.js", "cdn/settings.11111111.js", "cdn/taskpane.html", "cdn/functions.js"];
    expect(await withFormer(now, former)).toBe(
      [...now.map((name) => `${name}=now`), "cdn/taskpane.0a1b2c3d.js=former"].join(" "),
    );
  });

  it("refuses a zip that is no package", async () => {
    expect(await withFormer([], { "cdn/other.txt": "" })).toContain("The former package has no cdn/release.json.");
  });
});

interface Served {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

const typesOf: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".xml": "text/xml",
};

/** What check-deployment says of a server: `change` puts something in the place of what is right. */
async function saidOf(change: (base: string) => Readonly<Record<string, Partial<Served>>>): Promise<string> {
  const files = new Map<string, Served>();
  const server = createServer((request, response) => {
    const name = (request.url ?? "").slice("/addin/".length);
    const file = files.get(name);
    const headers = {
      "content-type": typesOf[path.extname(name)],
      "cache-control": "no-cache",
      "access-control-allow-origin": "*",
      ...file?.headers,
    };
    for (const [header, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(header, value);
    response.writeHead(file === undefined ? 404 : (file.status ?? 200)).end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const base = `http://localhost:${String((server.address() as AddressInfo).port)}/addin/`;
  const content = { "taskpane.html": "<!doctype html>", "functions.js": "1", "taskpane.0a1b2c3d.js": "2" };
  const hashes = Object.entries(content).map(([file, text]) => [file, createHash("sha256").update(text).digest("hex")]);
  const release = { version: "1.2.3", flavour: "cdn", files: Object.fromEntries(hashes) as Record<string, string> };
  const right = {
    ...content,
    "release.json": JSON.stringify(release),
    "manifest.xml": manifestOf(base),
    "functions.json": functionsOf(base),
  };
  for (const [name, body] of Object.entries(right)) files.set(name, { body });
  for (const [name, other] of Object.entries(change(base))) files.set(name, { body: "", ...files.get(name), ...other });
  const child = spawn(process.execPath, [path.join(tools, "check-deployment.mjs"), base]);
  let said = "";
  child.stdout.on("data", (part: Buffer) => (said += part.toString("utf8")));
  await new Promise((resolve) => child.on("close", resolve));
  server.close();
  return said;
}

describe("check-deployment", () => {
  it("finds nothing but the missing HTTPS where all is right", async () => {
    const said = await saidOf(() => ({}));
    expect(said.split("\n").filter((line) => line.startsWith("×"))).toEqual([
      expect.stringContaining("HTTPSではありません"),
    ]);
    expect(said).toContain("直すところが1件あります。");
  });

  it.each<[string, Record<string, Partial<Served>>, string]>([
    ["a file that is missing", { "taskpane.html": { status: 404 } }, "taskpane.html: ありません（404）"],
    ["one that asks for a password", { "functions.js": { status: 401 } }, "functions.js: 読む権限がありません"],
    [
      "one that is somewhere else",
      { "functions.js": { status: 302, headers: { location: "https://login.example/" } } },
      "functions.js: 別の場所（https://login.example/）",
    ],
    ["a wrong kind", { "functions.json": { headers: { "content-type": "text/plain" } } }, "application/json で配って"],
    [
      "another encoding",
      { "taskpane.html": { headers: { "content-type": "text/html; charset=Shift_JIS" } } },
      "文字コードが Shift_JIS",
    ],
    [
      "a page that no frame may show",
      { "taskpane.html": { headers: { "x-frame-options": "DENY" } } },
      "X-Frame-Options",
    ],
    [
      "a policy against frames",
      { "taskpane.html": { headers: { "content-security-policy": "frame-ancestors 'self'" } } },
      "frame-ancestors",
    ],
    [
      "functions that Excel on the web may not read",
      { "functions.json": { headers: { "access-control-allow-origin": undefined } } },
      "functions.json: Access-Control-Allow-Origin",
    ],
    [
      "a page that is kept",
      { "taskpane.html": { headers: { "cache-control": "max-age=3600" } } },
      "no-cache が付いていません",
    ],
    [
      "a file of another release",
      { "functions.js": { body: "of another release" } },
      "functions.js: この版のものではない",
    ],
    [
      "a manifest of another place",
      { "manifest.xml": { body: manifestOf(unset) } },
      `別のURL（${unset}taskpane.html）`,
    ],
    ["functions of another place", { "functions.json": { body: functionsOf(unset) } }, "functions.json: 別のURL"],
  ])("tells %s", async (_, change, said) => {
    expect(await saidOf(() => change)).toContain(said);
  });

  it("tells a manifest of another release", async () => {
    const said = await saidOf((base) => ({ "manifest.xml": { body: manifestOf(base).replace("1.2.3.0", "1.2.2.0") } }));
    expect(said).toContain("manifest.xml: 版（1.2.2.0）");
  });

  it("lets scripts be kept whose name tells what they hold", async () => {
    const said = await saidOf(() => ({ "taskpane.0a1b2c3d.js": { headers: { "cache-control": "max-age=31536000" } } }));
    expect(said).not.toContain("taskpane.0a1b2c3d.js");
  });
});
