import { cellAddress } from "../../grid/cell";
import { acceptancesOf } from "../../reconciliation/acceptedStatements";
import { reconcile } from "../../reconciliation/reconcile";
import type { ReportDocument } from "../../reconciliation/reportDocument";
import { verdicts, type Statement, type Verdict } from "../../reconciliation/statement";
import { markedQuote, wordStatement } from "../../reconciliation/wordStatement";
import { reconciliation as en } from "../../texts/en/reconciliation";
import { reconciliation as ja } from "../../texts/ja/reconciliation";
import type { Language } from "../../texts/language";
import { tableSection, viewNumber, viewText, textSection, type ViewRow, type ViewSection } from "../view";
import { sourceNotes, type ViewKind, type ViewSource } from "../viewSource";

/** What is not printed: a report agrees in hundreds of places. */
const toldVerdicts = verdicts.filter((verdict) => verdict !== "agrees");

function rowOf(statement: Statement, reason: string, language: Language): ViewRow {
  const { places, kind, measure, cell } = statement;
  const [first] = places;
  const { kinds } = { ja, en }[language];
  const cells = [
    viewNumber(first?.line ?? null),
    viewText(kinds[kind]),
    viewText(measure ?? ""),
    viewText(first === undefined ? "" : markedQuote(first, language).replace(/\s+/gu, " ")),
    viewText(wordStatement(statement, language)),
    cell === null ? viewText("") : viewText(cellAddress(cell), cell),
    viewText(reason),
  ];
  return { kind: "body", cells };
}

function sectionOf(verdict: Verdict, rows: readonly ViewRow[], language: Language): ViewSection {
  const { verdicts: names, sheet } = { ja, en }[language];
  const { columns } = sheet;
  return tableSection(
    {
      columns: [
        columns.line,
        columns.kind,
        columns.measure,
        columns.quote,
        columns.message,
        columns.cell,
        columns.accepted,
      ].map((label) => ({ label })),
      rows,
      whenEmpty: sheet.none,
    },
    { heading: names[verdict] },
  );
}

/** 照合結果: what a report says otherwise than the sheet, what can't be told, with the reasons of what was accepted. */
export function reconciliationKind(document: ReportDocument, file: string): ViewKind {
  const build = (source: ViewSource): ReturnType<ViewKind["build"]> => {
    const { inspection, language } = source;
    const texts = { ja, en }[language];
    const { statements, counts } = reconcile(document, inspection);
    const accepted = acceptancesOf(statements, inspection.workbook);
    const sections = toldVerdicts.map((verdict) =>
      sectionOf(
        verdict,
        statements
          .filter((one) => one.verdict === verdict)
          .map((one) => rowOf(one, accepted.get(one)?.reason ?? "", language)),
        language,
      ),
    );
    const summary: ViewSection = textSection(null, [texts.verdict({ statements: statements.length, ...counts })]);
    return {
      kind: "view",
      view: {
        title: texts.sheet.title,
        sections: [summary, ...sections],
        notes: [texts.sheet.report({ file }), ...sourceNotes(source)],
        columnWidths: [7, 10, 14, 56, 56, 9, 28],
        orientation: "Landscape",
      },
    };
  };
  return { key: "reconciliation", sheetName: { ja: ja.sheet.title, en: en.sheet.title }, build };
}
