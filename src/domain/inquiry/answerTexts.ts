import { groupBy } from "../groupBy";
import { cellAddress, type CellContent } from "../grid/cell";
import { reports as en } from "../texts/en/reports";
import { reports as ja } from "../texts/ja/reports";
import type { Language } from "../texts/language";
import type { InquiryCell } from "./inquiryCells";
import type { AnsweredContent, AnswerConflict, MergedAnswers, UnplacedAnswer } from "./mergeAnswers";

/** `Ⅰ-①-ア-1 健診 実績（G2）`. */
export function wordPlace({ measure, name, label, cell }: InquiryCell, language: Language): string {
  return { ja, en }[language].inquiry.place({ measure, name, column: label, address: cellAddress(cell) });
}

/** What a cell holds, in words where it holds nothing. */
export function wordContent(content: CellContent, language: Language): string {
  return String(content).trim() === "" ? { ja, en }[language].inquiry.blank : String(content);
}

/** Answers to one cell that say the same are one, with all who gave it. */
export function distinctAnswers({ answers }: AnswerConflict): readonly AnsweredContent[] {
  const distinct = new Map<string, AnsweredContent>();
  for (const { source, content } of answers) {
    const key = String(content).trim();
    const known = distinct.get(key);
    distinct.set(key, known === undefined ? { source, content } : { ...known, source: `${known.source}、${source}` });
  }
  return [...distinct.values()];
}

/** Something about answers that nobody can take over with a click: a heading, what to do, one line each. */
export interface AnswerRemark {
  readonly heading: string;
  /** `""`: nothing more to say. */
  readonly hint: string;
  readonly items: readonly string[];
}

/** Answers without a place, by the file they came in and the measure they are about. */
function unplacedItems(unplaced: readonly UnplacedAnswer[], language: Language): readonly string[] {
  const { inquiry } = { ja, en }[language];
  const groups = groupBy(unplaced, ({ source, theirs: { measure, occurrence } }) =>
    JSON.stringify([source, measure, occurrence]),
  );
  return [...groups.values()].map((group) => {
    const [{ source, theirs }] = group;
    const contents = group.map(({ theirs: { label, cell } }) =>
      inquiry.unplacedCell({ column: label, content: String(cell.content), address: cellAddress(cell) }),
    );
    return inquiry.unplacedItem({
      source,
      measure: theirs.measure,
      name: theirs.name,
      contents: contents.join("、"),
    });
  });
}

/** An answer that could not be read, and why in words. */
export interface WordedUnreadable {
  readonly source: string;
  readonly problem: string;
}

/** All that came back besides changes and conflicts; what there is none of is left out. */
export function answerRemarks(
  merged: MergedAnswers,
  unreadable: readonly WordedUnreadable[],
  language: Language,
): readonly AnswerRemark[] {
  const { inquiry } = { ja, en }[language];
  const notes = merged.addedNotes.map(({ source, text, row }) => inquiry.noteItem({ source, text, row: row + 1 }));
  const remarks = [
    [inquiry.unplaced, inquiry.unplacedHint, unplacedItems(merged.unplaced, language)],
    [inquiry.notes, "", notes],
    [inquiry.missingMeasures, "", merged.missingMeasures.map(inquiry.missingMeasure)],
    [inquiry.missingDepartments, "", merged.missingDepartments],
    [inquiry.unfilled, "", merged.unfilled],
    [inquiry.unreadable, "", unreadable.map(inquiry.unreadableItem)],
  ] as const;
  return remarks.flatMap(([heading, hint, items]) =>
    items.length === 0 ? [] : [{ heading: heading({ count: items.length }), hint, items }],
  );
}
