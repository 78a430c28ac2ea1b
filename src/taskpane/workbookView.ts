import { byId, button, element } from "./element";
import type { PaneReport, Sighting } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

export interface WorkbookViewOptions {
  readonly texts: PaneTexts;
  /** Inspects the sheet the user chose. */
  readonly choose: (sheet: string) => void;
  readonly lookAgain: () => void;
  /** What the user may do where the pane does not see the measures; `null` where it can't help. */
  readonly help: WorkbookHelp | null;
}

export interface WorkbookHelp {
  /** Asks for the measures sheet and its columns. */
  readonly chooseColumns: () => void;
  readonly addTemplate: () => void;
  /** Opens a sample beside this workbook; answers `false` where this Excel can't, and the file is to be downloaded. */
  readonly openSample: (file: string) => Promise<boolean>;
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

/** A link to the file, which opens it as a new workbook where Excel can. */
function sampleLink(text: string, file: string, help: WorkbookHelp | null): HTMLElement {
  const link = element("a", { text, attributes: { href: `samples/${file}`, download: file } });
  if (help === null) return link;
  const download = (): void => {
    link.onclick = null;
    link.click();
  };
  link.onclick = (event) => {
    event.preventDefault();
    void help.openSample(file).then((opened) => {
      if (!opened) download();
    });
  };
  return link;
}

function helpButtons({ workbook }: PaneTexts, help: WorkbookHelp | null): readonly HTMLElement[] {
  if (help === null) return [];
  return [
    button(workbook.addTemplate, help.addTemplate, { id: "add-template" }),
    button(workbook.chooseColumns, help.chooseColumns, { id: "choose-columns" }),
  ];
}

function missingHelp(message: string, { texts, lookAgain, help }: WorkbookViewOptions): HTMLElement[] {
  const { workbook } = texts;
  return [
    element("p", { text: message }),
    element("p", { className: "hint", text: workbook.missingHelp }),
    element("p", { className: "choices" }, [
      sampleLink(workbook.sampleReport, "kanagawa-report.xlsx", help),
      sampleLink(workbook.sampleList, "kanagawa-list.xlsx", help),
    ]),
    element("div", { className: "stack" }, [
      ...helpButtons(texts, help),
      button(workbook.lookAgain, lookAgain, { id: "look-again" }),
    ]),
  ];
}

function correction({ texts: { workbook }, help }: WorkbookViewOptions): HTMLElement[] {
  if (help === null) return [];
  return [button(workbook.correctColumns, help.chooseColumns, { id: "choose-columns", appearance: "transparent" })];
}

function helpFor(sighting: Sighting, options: WorkbookViewOptions): readonly HTMLElement[] {
  switch (sighting.kind) {
    case "report":
      return correction(options);
    case "several":
      return sheetChooser(sighting.message, sighting.sheets, options);
    case "missing":
      return missingHelp(sighting.message, options);
  }
}

/** Says what the pane sees in the workbook, and how to help it where it sees nothing. */
export function showWorkbook(sighting: Sighting, options: WorkbookViewOptions): void {
  const { report } = sighting.kind === "report" ? sighting : { report: null };
  const terms = report === null ? [] : facts(report, options.texts);
  byId("workbook-facts").replaceChildren(
    ...terms.map(([term, text]) => element("div", {}, [element("dt", { text: term }), element("dd", { text })])),
  );
  byId("workbook-help").replaceChildren(...helpFor(sighting, options));
  byId("workbook").hidden = false;
}
