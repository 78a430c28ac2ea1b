import { MAX_CHARACTERS } from "../../workbook/contents";
import { invalidArgument } from "../../workbook/hostError";
import type { Book } from "./book";

/**
 * Excel's published limits ("Excel specifications and limits") and those of its dialogs. A value beyond one of them is
 * refused as InvalidArgument, before anything of it is written.
 */
export const limits = {
  formulaCharacters: 8_192,
  literalCharacters: 255,
  functionArguments: 255,
  functionLevels: 64,
  cellCharacters: MAX_CHARACTERS,
  numberFormatCharacters: 255,
  validationListCharacters: 255,
  validationTitleCharacters: 32,
  validationMessageCharacters: 255,
  footerCharacters: 255,
  pageBreaks: 1_026,
  nameCommentCharacters: 255,
  fontSize: { least: 1, most: 409 },
  /** Of more cells `Range.values`, `formulas`, `text` … are null. */
  cellsWithValues: 5_000_000,
} as const;

/** @throws InvalidArgument where the text is longer. */
export function requireLength(text: unknown, most: number, what: string): void {
  if (typeof text === "string" && text.length > most) throw invalidArgument(`${what} has at most ${most} characters.`);
}

/** A function's call that is not closed yet; `name` is empty for a bracket of its own. */
interface OpenCall {
  readonly name: string;
  arguments: number;
  isEmpty: boolean;
}

/** Texts, sheets' names in quotation marks, constants in braces, and what calls are made of. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|([\p{L}_][\p{L}\p{N}_.]*)?\(|\)|,|[^\s]/gu;

/** Goes through the calls of a formula and answers each when it is closed, the innermost first. */
function* callsOf(formula: string): Generator<OpenCall> {
  const open: OpenCall[] = [];
  for (const [token, name] of formula.matchAll(tokens)) {
    if (token.startsWith('"')) requireLength(token.slice(1, -1).replaceAll('""', '"'), limits.literalCharacters, "A text in a formula"); // prettier-ignore
    const inner = open.at(-1);
    if (token.endsWith("(") && !token.startsWith('"')) {
      if (inner) inner.isEmpty = false;
      open.push({ name: name ?? "", arguments: 1, isEmpty: true });
      if (open.filter((call) => call.name !== "").length > limits.functionLevels) {
        throw invalidArgument(`Functions nest at most ${limits.functionLevels} levels deep.`);
      }
    } else if (token === ")") {
      if (inner) yield inner;
      open.pop();
    } else if (inner) {
      inner.isEmpty = false;
      if (token === ",") inner.arguments += 1;
    }
  }
}

/** @throws InvalidArgument for what Excel's own entry of formulas refuses: too long, too deep, wrong counts of arguments. */
export function checkFormula(book: Book, formula: string): void {
  requireLength(formula, limits.formulaCharacters, "A formula");
  for (const call of callsOf(formula.slice(1))) {
    const count = call.isEmpty ? 0 : call.arguments;
    if (call.name === "") continue;
    const { minParams = -1, maxParams = -1 } = book.univer.functions.getExecutor(call.name.toUpperCase()) ?? {};
    const most = maxParams < 0 ? limits.functionArguments : Math.min(maxParams, limits.functionArguments);
    if (count > most) throw invalidArgument(`Too many arguments for ${call.name}: ${count}.`);
    if (count < minParams) throw invalidArgument(`Too few arguments for ${call.name}: ${count}.`);
  }
}

/** As much of the grammar as tells a number format from something else: quotation marks, brackets, four sections. */
export function checkNumberFormat(pattern: string): void {
  requireLength(pattern, limits.numberFormatCharacters, "A number format");
  const bare = pattern.replace(/\\.|[_*]./gsu, "").replace(/"[^"]*"/gu, "");
  const isBalanced = !bare.includes('"') && /^(?:[^[\]]|\[[^[\]]+\])*$/u.test(bare);
  if (!isBalanced || bare.split(";").length > 4) throw invalidArgument(`${pattern} is no number format.`);
}
