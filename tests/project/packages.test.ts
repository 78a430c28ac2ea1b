import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(__dirname, "../..");

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function packagesOf(place: string): readonly (readonly [name: string, version: string])[] {
  const own = JSON.parse(readFileSync(path.join(folder, place, "package.json"), "utf8")) as Package;
  return Object.entries({ ...own.dependencies, ...own.devDependencies });
}

const lock = JSON.parse(readFileSync(path.join(folder, "package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, unknown>>;
};
/** What the add-in names, and what the packages beside it do. */
const named = [
  ...packagesOf("."),
  ...readdirSync(path.join(folder, "packages")).flatMap((name) => packagesOf(`packages/${name}`)),
];

describe("パッケージ", () => {
  it("商用ライセンスの @univerjs-pro を引き込まない", () => {
    expect(Object.keys(lock.packages).filter((name) => name.includes("@univerjs-pro"))).toEqual([]);
  });

  it("版を固定している", () => {
    // A preview has an exact version too (1.0.0-alpha.24).
    const exact = /^[0-9]+\.[0-9]+\.[0-9]+(?:-[0-9a-z.]+)?$/u;
    expect(named.filter(([, version]) => !exact.test(version))).toEqual([]);
  });

  it("同じパッケージは、どこでも同じ版である", () => {
    const versions = new Map(named);
    expect(named.filter(([name, version]) => versions.get(name) !== version)).toEqual([]);
  });

  it("なぜ使うかを docs/dependencies.md に書いている", () => {
    const docs = readFileSync(path.join(folder, "docs/dependencies.md"), "utf8");
    const words = new Set(docs.match(/[@\w./-]+/gu)?.map((word) => word.replace(/[.,]$/u, "")));
    const isNamed = (name: string): boolean =>
      words.has(name) || (name.startsWith("@univerjs/") && words.has(name.slice("@univerjs/".length)));
    expect(named.map(([name]) => name).filter((name) => !isNamed(name))).toEqual([]);
  });
});
