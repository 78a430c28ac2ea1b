import type { HeaderColumn } from "./header";
import { comparableHeader, type RecognisedHeader } from "./headerLabel";
import { textOfCell } from "./measure";

const reachedInAccounts =
  /(?:決算(?:値|額|見込み?)?|(?:整備|実施|設置|完了|導入|更新|改修)済み?(?:数|量)?)(?:\([^()]*\))?$/u;
/** 令和6年度決算, which a longer text may end with too. */
const longestAccount = 16;

/** What was reached, where a header says so of accounts. */
export function accountOf(text: string): readonly RecognisedHeader[] {
  const isAccount = text.length <= longestAccount && reachedInAccounts.test(comparableHeader(text));
  return isAccount ? [{ role: "actual", certainty: "pattern" }] : [];
}

/** 決算, 令和6年度決算見込み; 整備済数: what was reached, of money or of works. */
export function isClosedAccount(column: HeaderColumn): boolean {
  return column.role === null && isOfAccounts(column);
}

/** Whether a header speaks of accounts, whatever role it has been given. */
export function isOfAccounts({ over }: HeaderColumn): boolean {
  return reachedInAccounts.test(over.map(textOfCell).map(comparableHeader).join(" "));
}
