import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

interface Row {
  readonly number: string;
  readonly mend: string;
  readonly held: string;
}

const rows = read("docs/excel-behaviour.md")
  .split("\n")
  .flatMap((line): Row[] => {
    const [, number = "", , mend = "", held = ""] = line.split("|").map((cell) => cell.trim());
    return /^E\d+$/u.test(number) ? [{ number, mend, held }] : [];
  });

/** `path`: words that the file has. */
const holders = (held: string): readonly (readonly string[])[] =>
  [...held.matchAll(/`([^`]+\/[^`]+|package\.json)`: ([^;]+)/gu)].map(([, file = "", words = ""]) => [
    file,
    words.trim(),
  ]);

it("has a row for each of E1 to E22", () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, index) => `E${String(index + 1)}`));
});

describe.each(rows.map((row) => [row.number, row] as const))("%s", (_, { mend, held }) => {
  it("names files that are there", () => {
    const files = [...`${mend} ${held}`.matchAll(/`([^`]*(?:\/[^`]+\.[a-z]+|package\.json))`/gu)].map(
      ([, file = ""]) => file,
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it("is held by tests, questions or sentences that are there", () => {
    const named = holders(held);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([file = "", words = ""]) => !read(file).includes(words))).toEqual([]);
  });
});
