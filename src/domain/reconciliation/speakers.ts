import type { Piece } from "./pieces";

const asks =
  /(?:か|(?:伺い|聞き|尋ね|質問し|確認し|知り|いただき)たい|(?:教え|示し|説明し|答え)てほしい)(?:。|\?)?[)]?$/u;
const asker =
  /^\s*(?:[（(][^（()）]{0,10}(?:委員|委員長|会長|議員|座長)[)）]|[問Ｑ質](?:問|疑)?[0-9０-９]{0,2}[\s　:：、.．]|Q[0-9]{0,2}[\s:：.．]|委員[\s　:：])/u;
const answerer =
  /^\s*(?:[（(][^（()）]{0,10}(?:事務局|部長|課長|局長|室長|次長|市長|町長|村長|知事|当局|説明員|担当)[)）]|答(?:弁|え)?[0-9０-９]{0,2}[\s　:：、.．]|回答[\s　:：]|[AＡ][0-9]{0,2}[\s:：.．]|事務局[\s　:：])/u;

/** Whether a piece of minutes asks: said by a member, or put as a question. */
export function isQuestion({ text: { raw, text } }: Piece): boolean {
  if (answerer.test(raw)) return false;
  return asker.test(raw) || asks.test(text);
}
