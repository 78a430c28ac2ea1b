/**
 * Tries the package of `npm run pack` end to end: URL set by the script, served by nginx under a sub-path with the example's
 * settings, checked by check-deployment, the pane opened in a browser, and replaced by another release while it is open.
 *
 *   npm run pack && npm run try-kit
 *
 * Needs nginx, openssl and a Chromium, Chrome or Edge (TENKEN_BROWSER); says so where one is missing.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import JSZip from "jszip";
import { chromium, type Page } from "playwright-core";
import { findBrowser } from "../../tests/e2e/support/findBrowser";
import { version } from "../../package.json";

const root = path.resolve(__dirname, "../..");
const isLasting = (file: string): boolean => /\.[0-9a-f]{8}\.(?:js|css)$/.test(file);

/** Office.js without Excel: enough for the pane to start and to load what a tab needs. */
const officeStandIn = `
  const refused = () => Promise.reject(new Error("There is no Excel here."));
  window.Excel = { run: refused };
  window.CustomFunctions = { associate: () => undefined };
  window.Office = {
    onReady: () => Promise.resolve({ host: "Excel" }),
    context: { displayLanguage: "ja-JP", requirements: { isSetSupported: () => false } },
    actions: { associate: () => undefined },
    addin: { onVisibilityModeChanged: () => Promise.resolve(() => undefined) },
  };`;

function isThere(program: string): boolean {
  return spawnSync(program, ["-v"], { stdio: "ignore" }).error === undefined;
}

function must(holds: boolean, said: string): void {
  if (!holds) throw new Error(`FAILED: ${said}`);
  console.log(`ok  ${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function unpack(zip: string, folder: string): Promise<string> {
  const content = await JSZip.loadAsync(readFileSync(zip));
  for (const file of Object.values(content.files)) {
    if (file.dir) continue;
    const target = path.join(folder, file.name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, await file.async("nodebuffer"));
  }
  return path.join(folder, `tenken-${version}`);
}

function makeCertificate(folder: string): { readonly key: string; readonly certificate: string } {
  const [key, certificate] = [path.join(folder, "tenken.key"), path.join(folder, "tenken.crt")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const files = ["-keyout", key, "-out", certificate];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "90", ...subject, ...files], {
    stdio: "ignore",
  });
  return { key, certificate };
}

/** nginx with the kit's example, the three marked places filled in. */
async function serve(kit: string, folder: string, port: number): Promise<ChildProcess> {
  const { key, certificate } = makeCertificate(folder);
  const example = readFileSync(path.join(kit, "server/nginx.conf"), "utf8")
    .replace("listen 443 ssl", `listen ${String(port)} ssl`)
    .replace("tenken.example.lg.jp", "localhost")
    .replace("/etc/nginx/tenken.crt", certificate)
    .replace("/etc/nginx/tenken.key", key)
    .replace("/srv/tenken/closed/", `${folder}/served/`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(" ");
  const whole = `
    daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;${process.getuid?.() === 0 ? " user root;" : ""}
    events {}
    http { include /etc/nginx/mime.types; access_log off; ${temporary} ${example} }`;
  writeFileSync(path.join(folder, "whole.conf"), whole);
  const nginx = spawn("nginx", ["-c", path.join(folder, "whole.conf")], { stdio: "inherit" });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return nginx;
}

function checkDeployment(kit: string, url: string, folder: string): { readonly code: number; readonly said: string } {
  const { status, stdout } = spawnSync(process.execPath, [path.join(kit, "tools/check-deployment.mjs"), url], {
    encoding: "utf8",
    env: { ...process.env, NODE_EXTRA_CA_CERTS: path.join(folder, "tenken.crt") },
  });
  return { code: status ?? -1, said: stdout };
}

/** Another release in the place of this one: its number, and no script of this one unless it was kept. */
function replaceRelease(served: string, kept: boolean): void {
  for (const file of readdirSync(served).filter(isLasting)) if (!kept) rmSync(path.join(served, file));
  const place = path.join(served, "release.json");
  writeFileSync(place, readFileSync(place, "utf8").replace(`"${version}"`, '"99.0.0"'));
}

async function openPane(page: Page, url: string): Promise<void> {
  await page.goto(`${url}taskpane.html`);
  await page.waitForSelector('#pane[aria-busy="false"]');
  await page.waitForSelector("#result.failed");
}

async function sayOfSettings(page: Page): Promise<string> {
  await page.click("#tab-settings");
  await page.waitForSelector('#pane[aria-busy="false"]');
  await page.waitForTimeout(500);
  return (await page.textContent("#result")) ?? "";
}

async function tryPane(url: string, served: string, executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "ja-JP" });
  const outside = await context.newPage();
  await outside.goto(`${url}taskpane.html`);
  await outside.waitForFunction(() => document.getElementById("result")?.textContent.includes("Excelの中で使います"));
  console.log("ok  outside of Excel the page says that it is there");
  await context.route("**/office-js/office.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: officeStandIn }),
  );
  const [updated, emptied] = [await context.newPage(), await context.newPage()];
  for (const page of [updated, emptied]) await openPane(page, url);
  must((await updated.textContent("#version"))?.includes(version) ?? false, "the pane shows its version");
  replaceRelease(served, true);
  must(
    !(await sayOfSettings(updated)).includes("新しい版"),
    "an open pane goes on with the scripts of its release that were kept",
  );
  replaceRelease(served, false);
  must(
    (await sayOfSettings(emptied)).includes("新しい版になりました"),
    "where they were not kept, it says that there is a new release",
  );
  await browser.close();
}

async function main(): Promise<number> {
  const zip = path.join(root, `release/tenken-${version}.zip`);
  const browser = findBrowser();
  const missing = [
    ...["nginx", "openssl"].filter((program) => !isThere(program)),
    ...(browser === null ? ["Chromium, Chrome or Edge"] : []),
    ...(existsSync(zip) ? [] : [`${zip} (npm run pack)`]),
  ];
  if (missing.length > 0 || browser === null) {
    console.log(`LEFT OUT: the kit was not tried. Missing: ${missing.join(", ")}.`);
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "tenken-kit-"));
  const kit = await unpack(zip, folder);
  execFileSync("sha256sum", ["--quiet", "-c", "SHA256SUMS"], { cwd: kit, stdio: "inherit" });
  must(true, "every file is as SHA256SUMS says");
  const port = await freePort();
  const url = `https://localhost:${String(port)}/addin/`;
  execFileSync("sh", ["tools/set-url.sh", "closed", url], { cwd: kit, stdio: "inherit" });
  const served = path.join(folder, "served");
  cpSync(path.join(kit, "closed"), served, { recursive: true });
  const nginx = await serve(kit, folder, port);
  try {
    const good = checkDeployment(kit, url, folder);
    console.log(good.said);
    must(good.code === 0, "check-deployment finds nothing wrong");
    cpSync(path.join(kit, "cdn/taskpane.html"), path.join(served, "taskpane.html"));
    must(
      checkDeployment(kit, url, folder).said.includes("taskpane.html: この版のものではない"),
      "check-deployment finds a mixture",
    );
    cpSync(path.join(kit, "closed/taskpane.html"), path.join(served, "taskpane.html"));
    await tryPane(url, served, browser);
  } finally {
    nginx.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

void main().then((code) => {
  process.exitCode = code;
});
