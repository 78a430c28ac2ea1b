import { groupBy } from "../../groupBy";
import { cellAddress } from "../../grid/cell";
import { titleOf, wordFinding } from "../../inspection/findingTexts";
import type { Inspection } from "../../inspection/inspect";
import { wordFiscalYear } from "../../inspection/judgedYear";
import { describeNotChecked } from "../../inspection/notChecked";
import { rateFormulas } from "../../settings/choices";
import { defaultSettings } from "../../settings/settings";
import { settingsToRows } from "../../settings/settingsSheet";
import { certificate as en } from "../../texts/en/views/certificate";
import { certificate as ja } from "../../texts/ja/views/certificate";
import type { Language } from "../../texts/language";
import { readingSentence } from "../../wording/sheetReading";
import {
  tableSection,
  viewNumber,
  viewText,
  type ViewCell,
  type ViewResult,
  type ViewRow,
  type ViewSection,
} from "../view";
import { sourceNotes, type ViewSource } from "../viewSource";

type Words = typeof ja | typeof en;

function rowOf(...cells: readonly ViewCell[]): ViewRow {
  return { kind: "body", cells };
}

interface Heading {
  readonly label: string;
  readonly span?: number;
}

function section(heading: string, columns: readonly Heading[], rows: readonly ViewRow[], words: Words): ViewSection {
  return tableSection({ columns, rows, whenEmpty: words.none }, { heading });
}

/** What is known of the file and of how it was inspected: a workbook that was never saved has no name yet. */
function originOf({ fileName, version, madeAt }: ViewSource, words: Words): readonly (readonly [string, string])[] {
  const facts = [
    [words.workbook, fileName ?? ""],
    [words.inspectedAt, madeAt ?? ""],
    [words.version, version ?? ""],
  ] as const;
  return facts.filter(([, content]) => content !== "");
}

function subjectSection(source: ViewSource, words: Words): ViewSection {
  const { inspection, language } = source;
  const { measureSheet, settings } = inspection;
  const facts: readonly (readonly [string, ViewCell])[] = [
    [words.plan, viewText(settings.planName === "" ? words.noPlan : settings.planName)],
    ...originOf(source, words).map(([item, content]) => [item, viewText(content)] as const),
    [words.sheet, viewText(measureSheet.sheet)],
    [words.measures, viewNumber(measureSheet.measures.length)],
    [words.reading, viewText(readingSentence(measureSheet, language))],
    [words.fiscalYear, viewText(wordFiscalYear(inspection, language) ?? words.noFiscalYear)],
    [words.rubric, viewText(settings.rubric.name)],
    [words.formula, viewText(rateFormulas[settings.formula ?? settings.rubric.formula][language])],
  ];
  const columns = [{ label: words.item }, { label: words.content, span: 3 }];
  return section(
    words.subject,
    columns,
    facts.map(([item, content]) => rowOf(viewText(item), content)),
    words,
  );
}

const outcomeKinds = ["passed", "found", "notChecked", "off"] as const;

function outcomeSection({ outcomes }: Inspection, words: Words): ViewSection {
  const rows = outcomeKinds.map((kind) =>
    rowOf(viewText(words.outcomes[kind]), viewNumber(outcomes.filter(({ outcome }) => outcome === kind).length)),
  );
  const total: ViewRow = { kind: "total", cells: [viewText(words.total), viewNumber(outcomes.length)] };
  return section(words.result, [{ label: words.outcome }, { label: words.count }], [...rows, total], words);
}

function openSection({ findings }: Inspection, words: Words, language: Language): ViewSection {
  const byCode = [...groupBy(findings, ({ code }) => code)];
  const rows = byCode.map(([code, ofKind]) => rowOf(viewText(titleOf(code, language)), viewNumber(ofKind.length)));
  return section(words.open, [{ label: words.kind, span: 3 }, { label: words.findings }], rows, words);
}

function acceptedSection({ accepted, measureSheet }: Inspection, words: Words, language: Language): ViewSection {
  const rows = accepted.map(({ finding, acceptance: { reason, by, date } }) => {
    const [cell] = finding.cells;
    const address = cell.sheet === measureSheet.sheet ? cellAddress(cell) : `${cell.sheet}!${cellAddress(cell)}`;
    const given = [by ?? "", date].filter((part) => part !== "").join("、");
    return rowOf(
      viewText(address, cell),
      viewText(finding.measure ?? ""),
      viewText(wordFinding(finding, language).message),
      viewText(given === "" ? reason : `${reason}（${given}）`),
    );
  });
  const columns = [{ label: words.place }, { label: words.measure }, { label: words.message }, { label: words.reason }];
  return section(words.accepted, columns, rows, words);
}

function notCheckedSection({ outcomes }: Inspection, words: Words, language: Language): ViewSection {
  const rows = outcomes.flatMap((one) =>
    one.outcome === "notChecked"
      ? [rowOf(viewText(titleOf(one.code, language)), viewText(describeNotChecked(one.reason, language)))]
      : [],
  );
  return section(words.notChecked, [{ label: words.kind, span: 3 }, { label: words.because }], rows, words);
}

/** What the 点検設定 sheet says that it would not say by itself. */
function settingsSection({ settings }: Inspection, words: Words, language: Language): ViewSection {
  const linesOf = (given: typeof settings): readonly (readonly [string, string])[] =>
    settingsToRows(given, undefined, language).map(([item = "", ...rest]) => [
      String(item),
      rest
        .map(String)
        .filter((text) => text !== "")
        .join("　"),
    ]);
  const usual = new Set(linesOf(defaultSettings).map((line) => line.join("\n")));
  const rows = linesOf(settings)
    .filter((line) => !usual.has(line.join("\n")))
    .map(([item, content]) => rowOf(viewText(item), viewText(content)));
  return section(words.settings, [{ label: words.setting }, { label: words.content, span: 3 }], rows, words);
}

/** One page that says by what a plan was inspected and what came of it, so that every number can be explained. */
export function certificateView(source: ViewSource): ViewResult {
  const { inspection, language } = source;
  const words = { ja, en }[language];
  const { planName } = inspection.settings;
  return {
    kind: "view",
    view: {
      title: planName === "" ? words.title : words.titleOf({ plan: planName }),
      notes: sourceNotes(source),
      sections: [
        subjectSection(source, words),
        outcomeSection(inspection, words),
        openSection(inspection, words, language),
        acceptedSection(inspection, words, language),
        notCheckedSection(inspection, words, language),
        settingsSection(inspection, words, language),
      ],
      columnWidths: [22, 16, 36, 36],
      orientation: "Portrait",
    },
  };
}
