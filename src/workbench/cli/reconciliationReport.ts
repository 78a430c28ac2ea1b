import path from "node:path";
import { cellAddress } from "../../domain/grid/cell";
import type { Inspection } from "../../domain/inspection/inspect";
import { reconcile } from "../../domain/reconciliation/reconcile";
import { verdicts, type Reconciliation, type Statement } from "../../domain/reconciliation/statement";
import { markedQuote, wordStatement } from "../../domain/reconciliation/wordStatement";
import { reconciliation as en } from "../../domain/texts/en/reconciliation";
import { reconciliation as ja } from "../../domain/texts/ja/reconciliation";
import type { Language } from "../../domain/texts/language";
import { readDocument } from "../../documents/readDocument";
import { CommandError } from "./commandError";
import { readInput } from "./files";
import type { Json } from "./inspectionJson";

/** Compares a report's file with an inspection. @throws CommandError where the file can't be read. */
export async function reconcileFile(file: string, inspection: Inspection, language: Language): Promise<Reconciliation> {
  const reading = await readDocument(path.basename(file), await readInput(file, language));
  if (!reading.ok) throw new CommandError({ ja, en }[language].documents.refused[reading.refusal]({ file }));
  return reconcile(reading.document, inspection);
}

function placeText({ places }: Statement, language: Language): string {
  const { commandLine } = { ja, en }[language];
  const [first, ...others] = places;
  if (first === undefined) return "";
  const { line } = first;
  return others.length === 0 ? commandLine.line({ line }) : commandLine.lines({ line, count: others.length });
}

function statementLines(statement: Statement, language: Language): readonly string[] {
  const texts = { ja, en }[language];
  const { kind, measure, cell, places } = statement;
  const item = texts.commandLine.item({
    place: placeText(statement, language),
    kind: texts.kinds[kind],
    measure: measure ?? "",
    cell: cell === null ? "" : cellAddress(cell),
  });
  const [first] = places;
  const quote = first === undefined ? [] : [`      ${markedQuote(first, language).replace(/\s+/gu, " ")}`];
  return [`  ${item}`, ...quote, `      → ${wordStatement(statement, language)}`];
}

/** The verdict, then every statement that does not agree, most urgent first. */
export function reconciliationLines(
  { statements, counts }: Reconciliation,
  report: string,
  file: string,
  language: Language,
): readonly string[] {
  const texts = { ja, en }[language];
  const told = verdicts
    .filter((verdict) => verdict !== "agrees")
    .flatMap((verdict) => {
      const own = statements.filter((statement) => statement.verdict === verdict);
      if (own.length === 0) return [];
      const heading = texts.commandLine.heading({ verdict: texts.verdicts[verdict], count: own.length });
      return ["", heading, ...own.flatMap((statement) => statementLines(statement, language))];
    });
  return [
    texts.verdict({ statements: statements.length, ...counts }),
    texts.commandLine.subject({ report, file }),
    ...told,
  ];
}

/** Statements as JSON; keys may be added, those that are here keep their names and meaning. */
export function statementJson(statement: Statement, language: Language): Readonly<Record<string, Json>> {
  const { kind, verdict, severity, measure, stated, expected, cell, places } = statement;
  return {
    line: places[0]?.line ?? null,
    lines: places.map(({ line }) => line),
    quote: places[0]?.quote ?? "",
    kind,
    measure,
    verdict,
    severity,
    stated,
    expected,
    sheet: cell?.sheet ?? null,
    cell: cell === null ? null : cellAddress(cell),
    message: wordStatement(statement, language),
  };
}
