import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { cellAddress } from "../../../src/domain/grid/cell";
import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { readabilityChecks } from "../../../src/domain/inspection/readabilityRules";
import { checks } from "../../../src/domain/inspection/registry";
import { findingsInExamples } from "../../../scripts/findings/examples";
import { findingsDocument } from "../../../scripts/findings/findingsDocument";
import { inspectFixture, type CheckFixture } from "./fixture";

const folder = path.join(__dirname, "fixtures");

/** Those of an inspection, and those of the readability report, whose fixtures readability.test.ts runs. */
const everyCheck = [...checks, ...readabilityChecks];

async function fixtureOf(code: string): Promise<CheckFixture> {
  return ((await import(path.join(folder, code))) as { fixture: CheckFixture }).fixture;
}

describe("指摘の一覧", () => {
  it("どの指摘にも、一つの点検と、日本語と英語の文がある", () => {
    const codes = everyCheck.map((check) => check.code);
    expect(new Set(codes).size).toBe(codes.length);
    const written = everyCheck.flatMap(({ ja, en }) => [
      ja.description,
      ...[ja, en].flatMap((words) => [words.title, words.fix]),
    ]);
    expect(written.filter((text) => text.trim() === "")).toEqual([]);
  });

  it("どの点検にも見本があり、点検のない見本はない", () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.ts$/u, ""));
    expect(files.sort()).toEqual(everyCheck.map((check) => check.code).sort());
  });
});

describe.each(checks.filter(({ code }) => existsSync(path.join(folder, `${code}.ts`))).map(({ code }) => code))(
  "%s",
  (code) => {
    it("誤りのある表では、そのセルを指摘する", async () => {
      const { ng, expected } = await fixtureOf(code);
      const found = inspectFixture(ng).findings.filter((finding) => finding.code === code);
      expect(found.map(({ cells: [cell], measure }) => [cellAddress(cell), measure])).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
    });

    it.each(["ja", "en"] as const)("%s の文は、値の抜けたところがない", async (language) => {
      const { ng } = await fixtureOf(code);
      const found = inspectFixture(ng).findings.filter((finding) => finding.code === code);
      const texts = found.flatMap((finding) => {
        const { message, fix } = wordFinding(finding, language);
        return [message, fix];
      });
      expect(texts.filter((text) => text.trim() === "" || /undefined|null|NaN|\[object/u.test(text))).toEqual([]);
    });

    it("正しい表では、何も指摘しない", async () => {
      const { ok } = await fixtureOf(code);
      const found = inspectFixture(ok).findings.filter((finding) => finding.code === code);
      expect(found.map(({ cells: [cell], measure }) => [cellAddress(cell), measure])).toEqual([]);
    });
  },
);

describe("docs/findings.md", () => {
  it("点検から作ったものと同じ（違うときは npm run docs:findings）", async () => {
    const examples = await findingsInExamples();
    const written = readFileSync(path.join(__dirname, "..", "..", "..", "docs", "findings.md"), "utf8");
    expect(written.replaceAll("\r\n", "\n")).toBe(findingsDocument((code) => examples.get(code) ?? []));
  });
});
