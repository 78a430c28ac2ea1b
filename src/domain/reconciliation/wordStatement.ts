import { reconciliation as en } from "../texts/en/reconciliation";
import { reconciliation as ja } from "../texts/ja/reconciliation";
import type { Language } from "../texts/language";
import type { Statement, StatementReason } from "./statement";

/** What a statement's verdict is based on, in the reader's language. */
export function wordStatement({ reason }: Pick<Statement, "reason">, language: Language): string {
  // A reason's parameters are by its type those of its own code's message; the union hides which.
  const message = { ja, en }[language].messages[reason.code] as (parameters: StatementReason["parameters"]) => string;
  return message(reason.parameters);
}
