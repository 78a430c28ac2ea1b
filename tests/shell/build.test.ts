import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import JSZip from "jszip";
import { gzipSync } from "node:zlib";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { largeOnly } from "../sampled";
import { ManifestDocument } from "./manifestDocument";

const root = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "tenken-build-"));

/** `taskpane.js` of `taskpane.0a1b2c3d.js`. */
const withoutHash = (file: string): string => file.replace(/\.[0-9a-f]{8}(?=\.(?:js|css)$)/, "");

/** Files are asked for by their name without hash. */
interface Build {
  readonly read: (file: string) => string;
  readonly path: (file: string) => string;
  readonly files: readonly string[];
}

function build(name: string, options: readonly string[], environment: Readonly<Record<string, string>> = {}): Build {
  const output = path.join(folder, name);
  const webpack = require.resolve("webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, ...options, "--output-path", output], {
    cwd: root,
    env: { ...process.env, TENKEN_BASE_URL: "https://localhost:3000/", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const files = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(output, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
  const pathOf = (file: string): string => path.join(output, files.find((name) => withoutHash(name) === file) ?? file);
  return { files, path: pathOf, read: (file) => readFileSync(pathOf(file), "utf8") };
}

let cdn: Build;
let closed: Build;
/** The development build is one of them under `npm run test:all`. */
const builds: Build[] = [];

beforeAll(() => {
  cdn = build("cdn", []);
  closed = build("closed", ["--env", "closed"], { TENKEN_BASE_URL: "https://tenken.example.lg.jp/addin" });
  builds.push(cdn, closed);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function contentSecurityPolicy(page: string): ReadonlyMap<string, string> {
  const policy = /http-equiv=["']?Content-Security-Policy["']? content="([^"]+)"/.exec(page)?.[1] ?? "";
  return new Map(policy.split("; ").map((directive) => [directive.split(" ")[0] ?? "", directive]));
}

/** Sources of scripts, styles, images and frames that a page loads. */
function loadedSources(page: string): readonly string[] {
  return [...page.matchAll(/<(?:script|link|img|iframe)\b[^>]*?(?:src|href)=["']?([^"'\s>]+)/g)].map(
    (match) => match[1] ?? "",
  );
}

/**
 * Names, which nothing opens: XML namespaces of the manifest, of pictures in Fluent's elements, of Word's files and of what the
 * reader of Word's files puts into them; and the page that an error of the unzipping library speaks of.
 */
const namespaces = new RegExp(
  [
    /^http:\/\/schemas\.microsoft\.com\/office\//,
    /^http:\/\/www\.w3\.org\/(?:2001\/XMLSchema-instance|2000\/svg|2000\/xmlns\/|1999\/xhtml|XML\/1998\/namespace)$/,
    /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\//,
    /^http:\/\/schemas\.zwobble\.org\/mammoth\/style-map$/,
    /^https:\/\/stuk\.github\.io\/jszip\/documentation\/howto\/read_zip\.html$/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

const externalUrl = /(?:https?:|wss?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`<>)]*/gi;

largeOnly(() => {
  describe("the development build", () => {
    let development: Build;

    beforeAll(() => {
      development = build("development", ["--mode", "development", "--no-devtool"]);
      builds.push(development);
    });

    it("is another add-in than the installed one, with functions of its own", () => {
      const [released, developed] = [cdn, development].map(({ read }) => new ManifestDocument(read("manifest.xml")));
      expect(developed?.texts("Id")).not.toEqual(released?.texts("Id"));
      expect(development.read("manifest.xml")).toContain('DefaultValue="TENKEN_DEV"');
      expect(development.read("manifest.xml")).not.toContain('"TENKEN"');
      expect(developed?.all("DisplayName")[0]?.getAttribute("DefaultValue")).toBe("計画の点検（開発）");
    });

    it("has a sample of its functions that calls them by their name in files", async () => {
      const file = await JSZip.loadAsync(readFileSync(development.path("samples/functions.xlsx")));
      const sheets = await Promise.all(file.file(/^xl\/worksheets\/.*\.xml$/).map((sheet) => sheet.async("string")));
      const called = new Set(sheets.flatMap((text) => text.match(/_xldudf_TENKEN_(?:DEV_)?/gu) ?? []));
      expect([...called]).toEqual(["_xldudf_TENKEN_DEV_"]);
    });
  });
});

describe("every build", () => {
  it("has every file that its manifest names", () => {
    for (const { read, path: pathOf } of builds) {
      const manifest = new ManifestDocument(read("manifest.xml"));
      const base = manifest.urls()[0]?.replace(/assets\/.*/, "") ?? "";
      const missing = manifest
        .urls()
        .map((url) => url.slice(base.length))
        .filter((file) => !existsSync(pathOf(file)));
      expect(missing).toEqual([]);
    }
  });

  it("associates every function of functions.json, under its id", () => {
    for (const { read } of builds) {
      const { functions } = JSON.parse(read("functions.json")) as { functions: { id: string }[] };
      const ids = functions.map(({ id }) => id);
      const scripts = read("functions.js") + read("inspectionFunctions.js");
      const associated = [...scripts.matchAll(/CustomFunctions\.associate\(\s*\\?["'](\w+)\\?["']/g)].map(
        (match) => match[1],
      );
      expect(ids.length).toBeGreaterThan(0);
      expect(associated.sort()).toEqual([...ids].sort());
    }
  });

  it("has the functions called with errors too, so that one spoils its own row only", () => {
    for (const { read } of builds) {
      expect(JSON.parse(read("functions.json"))).toMatchObject({ allowErrorForDataTypeAny: true });
    }
  });

  it("lets no script run that is not a file, and nothing load from elsewhere than it says", () => {
    for (const { read } of builds) {
      const policy = contentSecurityPolicy(read("taskpane.html"));
      expect(policy.get("default-src")).toBe("default-src 'none'");
      expect([...policy.values()].join()).not.toMatch(/unsafe|\*/);
      expect(read("taskpane.html")).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
    }
  });

  it("explains every function on the page that its help URL leads to", () => {
    for (const { read } of builds) {
      const { functions } = JSON.parse(read("functions.json")) as { functions: { id: string; helpUrl: string }[] };
      for (const { id, helpUrl } of functions) {
        expect(helpUrl).toMatch(new RegExp(`/help\\.html#${id}$`));
        expect(read("help.html")).toMatch(new RegExp(`id="?${id}\\b`));
      }
    }
  });

  it("carries the version of package.json", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    for (const { read } of builds) {
      expect(new ManifestDocument(read("manifest.xml")).texts("Version")).toEqual([`${version}.0`]);
    }
  });
});

/** Newer than Chromium 110, which the administrator's guide names as the oldest WebView2. What is not there is a fault there. */
const tooNew: Readonly<Record<string, RegExp>> = {
  "String.prototype.isWellFormed, toWellFormed (111)": /\.(?:is|to)WellFormed\(/,
  "Object.groupBy, Map.groupBy (117)": /\b(?:Object|Map)\.groupBy\(/,
  "AbortSignal.any (116)": /AbortSignal\.any\(/,
  "Promise.withResolvers (119)": /Promise\.withResolvers/,
  "URL.canParse (120)": /URL\.canParse\(/,
  "Array.fromAsync (121)": /Array\.fromAsync\(/,
  "Set methods (122)": /\.(?:symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  "Uint8Array.fromBase64 (140)": /\bUint8Array\.from(?:Base64|Hex)\(/,
};
/** In styles of ours; Fluent's have other rules beside such, as they are for older browsers too. */
const tooNewInStyles: Readonly<Record<string, RegExp>> = {
  "color-mix (111)": /color-mix\(/,
  "nested rules (112)": /\{[^{}]*&[^{}]*\{/,
  "text-wrap: balance (114)": /text-wrap:\s*balance/,
  "@starting-style (117)": /@starting-style/,
  "light-dark, field-sizing (123)": /light-dark\(|field-sizing/,
};

describe("a released build", () => {
  const named = new Set(["functions.js"]);

  it("names every script and style by what it holds, but those that the manifest names", () => {
    for (const { files } of [cdn, closed]) {
      const scripts = files.filter((file) => /^[^/]*\.(?:js|css)$/.test(file) && file !== "help.css");
      expect(scripts.length).toBeGreaterThan(10);
      expect(scripts.filter((file) => withoutHash(file) === file && !named.has(file))).toEqual([]);
    }
  });

  it("has the same name for a script only where it is the same", () => {
    const shared = cdn.files.filter((file) => withoutHash(file) !== file && closed.files.includes(file));
    const digest = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");
    expect(shared.length).toBeGreaterThan(10);
    for (const file of shared) expect([file, digest(cdn.path(file))]).toEqual([file, digest(closed.path(file))]);
  });

  it("says in release.json what every file has to be, but for those into which the server's URL is written", () => {
    for (const { files, path: pathOf, read } of [cdn, closed]) {
      const release = JSON.parse(read("release.json")) as { version: string; files: Record<string, string> };
      const other = ["manifest.xml", "functions.json", "release.json"];
      expect(Object.keys(release.files).sort()).toEqual(files.filter((file) => !other.includes(file)).sort());
      for (const [file, hash] of Object.entries(release.files)) {
        expect([
          file,
          createHash("sha256")
            .update(readFileSync(pathOf(file)))
            .digest("hex"),
        ]).toEqual([file, hash]);
      }
      const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
      expect(release.version).toBe(version);
    }
  });

  it("has the licences of the packages that are in it", () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    const notices = cdn.read("THIRD-PARTY-NOTICES.txt");
    const headings = [...notices.matchAll(/^-{80}\n(\S+) (\S+) \((.*)\)\n\n(\S)/gm)].map(([, name, version]) => [
      name,
      version,
    ]);
    // The polyfill is for tests of Fluent's own; nothing of it is in a script.
    const shipped = Object.entries(dependencies).filter(([name]) => name !== "@microsoft/focusgroup-polyfill");
    for (const one of shipped) expect(headings).toContainEqual(one);
    expect(headings.map(([name]) => name)).toEqual(expect.arrayContaining(["pako", "tslib", "@fluentui/tokens"]));
  });

  it("runs in the oldest WebView2 that the administrator's guide names", () => {
    const scripts = cdn.files.filter((file) => file.endsWith(".js")).map((file) => [file, cdn.read(file)] as const);
    const found = scripts.flatMap(([file, text]) =>
      Object.entries(tooNew).flatMap(([name, pattern]) => (pattern.test(text) ? [`${file}: ${name}`] : [])),
    );
    expect(found).toEqual([]);
    const style = cdn.read("taskpane.css");
    expect(Object.entries(tooNewInStyles).flatMap(([name, pattern]) => (pattern.test(style) ? [name] : []))).toEqual(
      [],
    );
    const { browserslist } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      browserslist: string[];
    };
    expect(browserslist).toEqual(["edge >= 110"]);
    expect(readFileSync(path.join(root, "docs/administrator.md"), "utf8")).toContain("版110以後");
  });
});

describe("the default build", () => {
  it("takes Office.js, and nothing else, from Microsoft's CDN", () => {
    const external = loadedSources(cdn.read("taskpane.html")).filter((source) => source.includes("//"));
    expect(external).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
    expect(contentSecurityPolicy(cdn.read("taskpane.html")).get("script-src")).toBe(
      "script-src 'self' https://appsforoffice.microsoft.com",
    );
    expect(cdn.files.filter((file) => file.startsWith("office-js/"))).toEqual([]);
  });

  it("has no URL in its own scripts and styles, and no source maps", () => {
    const ours = cdn.files.filter((file) => /\.(?:js|css)$/.test(file));
    expect(ours.map(withoutHash)).toEqual(
      expect.arrayContaining(["functions.js", "taskpane.js", "inspection.js", "taskpane.css"]),
    );
    for (const file of ours) {
      const urls = (cdn.read(file).match(externalUrl) ?? []).filter((url) => !namespaces.test(url));
      expect([file, urls]).toEqual([file, []]);
      expect(cdn.read(file)).not.toContain("sourceMappingURL");
    }
  });

  it("stays small: functions of cells at most 40 KB gzipped; the rest grows no further than it has", () => {
    const gzipped = (...files: readonly string[]): number =>
      files.reduce((sum, file) => sum + gzipSync(readFileSync(cdn.path(file))).length, 0);
    expect(gzipped("functions.js")).toBeLessThan(40_000);
    expect(gzipped("runtime.js", "functions.js", "taskpane.js", "taskpane.css")).toBeLessThan(92_500);
    // Guards against growth in both languages together. What is aimed at is 190 KB in one language before the verdict is there
    // (some 310 KB now: grades by colour, stated rubrics, years below each other, texts held to their numbers, what indicators count): the reading of many
    // layouts has to come in a script of its own.
    // The inspection, which the functions of whole sheets and the pane share, is a script of its own behind the others.
    expect(gzipped("checks.js", "inspectionFunctions.js", "inspection.js")).toBeLessThan(253_000);
    // What shows findings and overview comes with it.
    expect(gzipped("report.js")).toBeLessThan(15_000);
    // Asked for once in a new Excel.
    expect(gzipped("selfTest.js")).toBeLessThan(10_000);
    // The views of the report come with their tab.
    expect(gzipped("reports.js")).toBeLessThan(75_000);
  });
});

describe("the pane", () => {
  const scripts = (page: string): readonly string[] =>
    loadedSources(page).flatMap((source) => /^(\w+)(?:\.[0-9a-f]{8})?\.js/.exec(source)?.slice(1) ?? []);

  it("runs before the functions of whole sheets, the largest script, and is fetched while Office.js is", () => {
    expect(scripts(cdn.read("taskpane.html"))).toEqual([
      "runtime",
      "functions",
      "taskpane",
      "checks",
      "inspectionFunctions",
    ]);
    const page = cdn.read("taskpane.html");
    expect(page.search(/taskpane\.[0-9a-f]{8}\.js/)).toBeGreaterThan(0);
    expect(page.search(/taskpane\.[0-9a-f]{8}\.js/)).toBeLessThan(page.indexOf("office.js"));
    expect([...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag.includes("defer"))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it("has a value, light and dark, for every design token of Fluent that a script or style names, and for no other", () => {
    const style = cdn.read("taskpane.css");
    const texts = cdn.files.filter((file) => /\.(?:js|css)$/.test(file)).map((file) => cdn.read(file));
    const named = new Set(texts.flatMap((text) => [...text.matchAll(/var\(--(\w+)/g)].map(([, token]) => token ?? "")));
    const tokens = [...named].filter((token) => token in webLightTheme);
    expect(tokens.length).toBeGreaterThan(100);
    const [light, dark] = [webLightTheme, webDarkTheme] as Readonly<Record<string, string | number>>[];
    const blocks = [...style.matchAll(/:root[^{]*\{(color-scheme:[^}]*)\}/g)].map(
      ([, block]) => block?.split(";") ?? [],
    );
    expect(blocks).toHaveLength(3);
    const [ofLight, ...ofDark] = blocks;
    expect(ofLight?.slice(1).sort()).toEqual(tokens.map((token) => `--${token}:${String(light?.[token])}`).sort());
    const differing = tokens.filter((token) => light?.[token] !== dark?.[token]);
    for (const block of ofDark) {
      expect(block.slice(1).sort()).toEqual(differing.map((token) => `--${token}:${String(dark?.[token])}`).sort());
    }
  });
});

describe("the closed build", () => {
  const digest = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");
  const officeJs = path.dirname(require.resolve("@microsoft/office-js/package.json"));
  const officeFiles = (): readonly string[] => closed.files.filter((file) => file.startsWith("office-js/"));

  it("serves Office.js itself, unmodified and with its licence", () => {
    expect(
      officeFiles()
        .map((file) => file.slice("office-js/".length))
        .sort(),
    ).toEqual([
      "LICENSE.md",
      "en-us/office_strings.js",
      "excel-mac-16.00.js",
      "excel-web-16.00.js",
      "excel-win32-16.01.js",
      "ja-jp/office_strings.js",
      "o15apptofilemappingtable.js",
      "office.js",
    ]);
    for (const file of officeFiles()) {
      const original = file.replace("office-js/", file.endsWith("LICENSE.md") ? "" : "dist/");
      expect([file, digest(closed.path(file))]).toEqual([file, digest(path.join(officeJs, original))]);
    }
  });

  it("loads nothing from outside, and lets nothing load from outside", () => {
    for (const page of ["taskpane.html", "help.html"]) {
      expect(loadedSources(closed.read(page)).filter((source) => source.includes("//"))).toEqual([]);
    }
    for (const directive of contentSecurityPolicy(closed.read("taskpane.html")).values()) {
      expect(directive).toMatch(/^[a-z-]+(?: 'self'| 'none'| data:)+$/);
    }
  });

  it("has no external URL in any file of ours", () => {
    const ours = closed.files.filter(
      (file) => !file.startsWith("office-js/") && !/(?:\.png|\.xlsx|LICENSE\.txt|NOTICES\.txt)$/.test(file),
    );
    const found = ours.flatMap((file) => closed.read(file).match(externalUrl) ?? []);
    const external = found.filter(
      (url) => !url.startsWith("https://tenken.example.lg.jp/addin/") && !namespaces.test(url),
    );
    expect(ours.length).toBeGreaterThan(6);
    expect(external).toEqual([]);
  });

  /**
   * Hosts that the code of Office.js knows. Our page never asks for one, and its Content-Security-Policy forbids them
   * all; docs/administrator.md lists them.
   */
  it("has only the hosts in Office.js that the administrator's guide names", () => {
    const scripts = officeFiles().filter((file) => file.endsWith(".js"));
    const hosts = scripts.flatMap((file) =>
      (closed.read(file).match(externalUrl) ?? []).map((url) => /\/\/([^/:]+)/.exec(url)?.[1] ?? ""),
    );
    const guide = readFileSync(path.join(root, "docs/administrator.md"), "utf8");
    expect([...new Set(hosts)].filter((host) => !guide.includes(host))).toEqual([]);
    expect(hosts.length).toBeGreaterThan(0);
  });

  it("has all URLs of its manifest where it will be served", () => {
    const urls = new ManifestDocument(closed.read("manifest.xml")).urls();
    expect(urls.filter((url) => !url.startsWith("https://tenken.example.lg.jp/addin/"))).toEqual([]);
    expect(closed.read("functions.json")).toContain("https://tenken.example.lg.jp/addin/help.html#");
    expect(
      closed.files.some(
        (file) =>
          !file.startsWith("office-js/") &&
          /\.(?:js|json|html|xml)$/.test(file) &&
          closed.read(file).includes("localhost"),
      ),
    ).toBe(false);
  });
});
