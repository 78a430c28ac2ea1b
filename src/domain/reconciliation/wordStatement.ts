import { reconciliation as en } from "../texts/en/reconciliation";
import { reconciliation as ja } from "../texts/ja/reconciliation";
import type { Language } from "../texts/language";
import type { Statement, StatementPlace, StatementReason } from "./statement";

/** What a statement's verdict is based on, in the reader's language. */
export function wordStatement({ reason }: Pick<Statement, "reason">, language: Language): string {
  // A reason's parameters are by its type those of its own code's message; the union hides which.
  const message = { ja, en }[language].messages[reason.code] as (parameters: StatementReason["parameters"]) => string;
  return message(reason.parameters);
}

/** A quote with what differs in brackets. */
export function markedQuote({ quote, differing }: StatementPlace, language: Language): string {
  const { commandLine } = { ja, en }[language];
  return [...differing]
    .sort((one, other) => other.start - one.start)
    .filter(({ start, end }) => end > start)
    .reduce(
      (text, { start, end }) =>
        commandLine.quote({ before: text.slice(0, start), differing: text.slice(start, end), after: text.slice(end) }),
      quote,
    );
}
