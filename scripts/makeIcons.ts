/**
 * Draws assets/<name>-<size>.png from assets/icons/<name>.svg, in every size the ribbon asks for.
 *
 *   npx tsx scripts/makeIcons.ts
 *
 * A Chromium on this machine draws them (`CHROMIUM` names it if it is called otherwise); the PNG files are
 * committed, so that only someone who changes an icon needs one.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const assets = path.resolve(__dirname, "../assets");
const sources = path.join(assets, "icons");

/** A page that draws every icon in every size and leaves `{"name-16": "<base64 PNG>"}` as its text. */
function drawingPage(icons: ReadonlyMap<string, string>): string {
  const images = Object.fromEntries([...icons].map(([name, svg]) => [name, Buffer.from(svg).toString("base64")]));
  return `<!doctype html><pre id="result"></pre><script>
    const draw = async (image, size) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
      canvas.getContext("2d").drawImage(image, 0, 0, size, size);
      return canvas.toDataURL("image/png").split(",")[1];
    };
    const run = async () => {
      const drawn = {};
      for (const [name, svg] of Object.entries(${JSON.stringify(images)})) {
        for (const size of ${JSON.stringify(sizes)}) {
          const image = new Image(size, size);
          image.src = "data:image/svg+xml;base64," + svg;
          await image.decode();
          drawn[name + "-" + size] = await draw(image, size);
        }
      }
      document.getElementById("result").textContent = JSON.stringify(drawn);
    };
    run();
  </script>`;
}

function drawInChromium(page: string): Record<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), "icons-"));
  try {
    const file = path.join(folder, "icons.html");
    writeFileSync(file, page);
    const options = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=10000", "--dump-dom"];
    const dom = execFileSync(process.env.CHROMIUM ?? "chromium", [...options, pathToFileURL(file).href], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const result = /<pre id="result">(\{.*\})<\/pre>/s.exec(dom)?.[1];
    if (result === undefined) throw new Error("Chromium drew nothing.");
    return JSON.parse(result) as Record<string, string>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const icons = new Map(
  readdirSync(sources)
    .filter((file) => file.endsWith(".svg"))
    .map((file) => [path.basename(file, ".svg"), readFileSync(path.join(sources, file), "utf8")]),
);
const drawn = drawInChromium(drawingPage(icons));
for (const [name, png] of Object.entries(drawn)) {
  writeFileSync(path.join(assets, `${name}.png`), Buffer.from(png, "base64"));
}
console.log(`${Object.keys(drawn).length} PNG files in ${assets}`);
