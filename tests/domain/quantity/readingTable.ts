import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The rows of a table in tests/fixtures/readings, each by its column names; `\n` in a cell is a line break. */
export function readingTable(file: string): readonly Readonly<Record<string, string>>[] {
  const path = join(__dirname, "..", "..", "fixtures", "readings", file);
  const [header = "", ...lines] = readFileSync(path, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  const names = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t").map((cell) => cell.replaceAll("\\n", "\n"));
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
}
