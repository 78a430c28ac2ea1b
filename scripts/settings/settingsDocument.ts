import type { CellContent } from "../../src/domain/grid/cell";
import type { Line, Setting, SettingRows } from "../../src/domain/settings/setting";
import { settingsTable } from "../../src/domain/settings/settingsTable";

/** The generated part of docs/settings.md stands between these. */
const begin = "<!-- prettier-ignore-start -->\n<!-- ここからは npm run docs:settings が書く -->\n\n";
const end = "\n<!-- ここまで -->\n<!-- prettier-ignore-end -->\n";

const headings = ["JSON", "シート", "意味", "シートでの例", "既定"];
/** Longer ones are told in words. */
const longestDefault = 40;

function code(value: string): string {
  return value === "" ? "" : `\`${value}\``;
}

function choicesOf({ kind, path }: Line & { readonly path: string }): string {
  // Presets have a table of their own.
  if (kind.control !== "choice" || path === "rubric") return "";
  return kind.options.map(({ json, words }) => `\`${String(json)}\`：${words.ja}。`).join("");
}

function usualText(usual: unknown): string {
  if (usual === undefined) return "なし";
  const json = JSON.stringify(usual);
  if (json === '""') return "空";
  return json.length > longestDefault ? "神奈川県の計画のとおり" : code(json.replace(/^"(.*)"$/u, "$1"));
}

function exampleText(cells: readonly CellContent[]): string {
  return cells.map((cell) => (cell === "" ? "（空）" : String(cell))).join(" / ");
}

function rowsOf(path: string, { line, explanation, usual, inner }: Setting<unknown>): readonly (readonly string[])[] {
  const parts = documented(inner, `${path}.`);
  if (line !== null) {
    const [label, note] = line.words.ja;
    const meaning = `${note}${choicesOf({ ...line, path })}`;
    return [[code(path), label, meaning, exampleText([line.example]), usualText(usual)], ...parts];
  }
  if (explanation === null) return parts;
  return [[code(path), explanation.label, explanation.meaning, exampleText(explanation.example), usualText(usual)]];
}

function documented(rows: SettingRows, within = ""): readonly (readonly string[])[] {
  return Object.entries(rows).flatMap(([key, row]) => rowsOf(`${within}${key}`, row));
}

function tableText(): string {
  const rows = [headings, headings.map(() => "---"), ...documented(settingsTable)];
  return rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`).join("");
}

/** docs/settings.md with its table of settings as `settingsTable` has it now. */
export function settingsDocument(written: string): string {
  const [before, after] = [written.indexOf(begin), written.indexOf(end)];
  if (before < 0 || after < 0) throw new Error("docs/settings.md has no marks around its table of settings");
  return `${written.slice(0, before)}${begin}${tableText()}${written.slice(after)}`;
}
