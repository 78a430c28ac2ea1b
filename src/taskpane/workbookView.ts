import { byId, button, element } from "./element";
import type { PaneReport, Sighting } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

export interface WorkbookViewOptions {
  readonly texts: PaneTexts;
  /** Inspects the sheet the user chose. */
  readonly choose: (sheet: string) => void;
  readonly lookAgain: () => void;
}

function facts(report: PaneReport, { workbook, words }: PaneTexts): readonly (readonly [term: string, text: string])[] {
  const level = report.fieldLevel ?? workbook.defaultLevel;
  return [
    [workbook.sheet, workbook.sheetWithLayout({ sheet: report.sheet, layout: words.layouts[report.layout] })],
    [workbook.measures, workbook.measureCount({ measures: report.measureCount, fields: report.fieldCount, level })],
    [workbook.fiscalYear, report.fiscalYear ?? workbook.noFiscalYear],
    [workbook.rubric, report.rubric],
  ];
}

function sheetChooser(
  message: string,
  sheets: readonly string[],
  { texts, choose }: WorkbookViewOptions,
): HTMLElement[] {
  const select = element("select", { id: "sheet", attributes: { "aria-label": texts.workbook.chooseLabel } });
  select.append(...sheets.map((sheet) => new Option(sheet, sheet)));
  return [
    element("p", { text: message }),
    element("div", { className: "choices" }, [
      select,
      button(
        texts.workbook.choose,
        () => {
          choose(select.value);
        },
        { id: "choose-sheet" },
      ),
    ]),
  ];
}

function sampleLink(text: string, file: string): HTMLElement {
  return element("a", { text, attributes: { href: `samples/${file}`, download: file } });
}

function missingHelp(message: string, { texts: { workbook }, lookAgain }: WorkbookViewOptions): HTMLElement[] {
  return [
    element("p", { text: message }),
    element("p", { className: "hint", text: workbook.missingHelp }),
    element("p", { className: "choices" }, [
      sampleLink(workbook.sampleReport, "kanagawa-report.xlsx"),
      sampleLink(workbook.sampleList, "kanagawa-list.xlsx"),
    ]),
    button(workbook.lookAgain, lookAgain, { id: "look-again" }),
  ];
}

/** Says what the pane sees in the workbook, and how to help it where it sees nothing. */
export function showWorkbook(sighting: Sighting, options: WorkbookViewOptions): void {
  const { report } = sighting.kind === "report" ? sighting : { report: null };
  const terms = report === null ? [] : facts(report, options.texts);
  byId("workbook-facts").replaceChildren(
    ...terms.map(([term, text]) => element("div", {}, [element("dt", { text: term }), element("dd", { text })])),
  );
  const help =
    sighting.kind === "several"
      ? sheetChooser(sighting.message, sighting.sheets, options)
      : sighting.kind === "missing"
        ? missingHelp(sighting.message, options)
        : [];
  byId("workbook-help").replaceChildren(...help);
  byId("workbook").hidden = false;
}
