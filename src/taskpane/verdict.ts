import type { Severity } from "../domain/inspection/finding";
import { byId, button, element, bulletList } from "./element";
import type { PaneReport, PlanChoice, Sighting } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

export interface VerdictOptions {
  readonly texts: PaneTexts;
  /** Inspects what the user chose, and keeps the choice where the pane has settings. */
  readonly choose: (choice: PlanChoice) => void;
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

function countOf({ findings }: PaneReport, wanted: Severity): number {
  return findings.filter(({ severity }) => severity === wanted).length;
}

/** What is to be known first: what must be put right, else what is to be looked at, else that nothing is. */
function headline(report: PaneReport, { verdict }: PaneTexts): string {
  const [errors, warnings, infos] = [countOf(report, "error"), countOf(report, "warning"), countOf(report, "info")];
  if (errors > 0) return verdict.errors({ errors });
  if (warnings > 0) return verdict.warnings({ warnings });
  return infos > 0 ? verdict.infos({ infos }) : verdict.sound;
}

function checkedText({ checks: { passed, found, notChecked } }: PaneReport, { verdict }: PaneTexts): string {
  return verdict.checked({ all: passed + found + notChecked.length, passed, found, notChecked: notChecked.length });
}

/** Checks that could not be made, each with its reason: neither found nor passed. */
function notCheckedList({ checks: { notChecked } }: PaneReport, { verdict }: PaneTexts): readonly HTMLElement[] {
  if (notChecked.length === 0) return [];
  return [
    element("h3", { text: verdict.notChecked({ count: notChecked.length }) }),
    bulletList(notChecked.map(({ title, reason }) => verdict.notCheckedBecause({ title, reason }))),
  ];
}

/** Each choice as a button, with what is in the sheet below it. */
function planChooser(
  { message, choices }: Extract<Sighting, { readonly kind: "several" }>,
  { texts, choose, help }: VerdictOptions,
): HTMLElement[] {
  const { workbook } = texts;
  const offered = choices.filter(({ sheet }) => sheet !== null || help !== null);
  const isSomeThinkable = help !== null && choices.filter(({ sheet }) => sheet !== null).length > 2;
  const items = offered.map((choice, index) => {
    const contents = element("p", { className: "hint", id: `plan-contents-${String(index)}`, text: choice.contents });
    const onClick = (): void => {
      choose(choice);
    };
    const attributes = { "aria-describedby": contents.id };
    return element("div", {}, [button(choice.text, onClick, { id: `plan-${String(index)}`, attributes }), contents]);
  });
  return [
    element("p", { text: message }),
    element("div", { className: "stack", attributes: { role: "group", "aria-label": workbook.chooseLabel } }, items),
    ...(isSomeThinkable ? [element("p", { className: "hint", text: workbook.some })] : []),
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

function missingHelp(message: string, { texts, lookAgain, help }: VerdictOptions): HTMLElement[] {
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

function correction({ texts: { workbook }, help }: VerdictOptions): HTMLElement[] {
  if (help === null) return [];
  return [button(workbook.correctColumns, help.chooseColumns, { id: "choose-columns", appearance: "transparent" })];
}

function helpFor(sighting: Exclude<Sighting, { kind: "report" }>, options: VerdictOptions): readonly HTMLElement[] {
  return sighting.kind === "several" ? planChooser(sighting, options) : missingHelp(sighting.message, options);
}

function showReportVerdict(report: PaneReport, options: VerdictOptions): void {
  const { texts } = options;
  const terms = facts(report, texts);
  byId("headline").textContent = headline(report, texts);
  byId("checked").textContent = checkedText(report, texts);
  byId("workbook-label").textContent = report.reading.sentence;
  byId("workbook-facts").replaceChildren(
    element(
      "dl",
      {},
      terms.map(([term, text]) => element("div", {}, [element("dt", { text: term }), element("dd", { text })])),
    ),
    ...report.reading.remarks.map((text) => element("p", { text })),
    ...correction(options),
    ...notCheckedList(report, texts),
  );
}

/** How much of what was to be done is done; `null`: nothing was to be done yet. */
export function showSettled(settled: number, all: number, { verdict }: PaneTexts): void {
  byId("settled").hidden = settled <= 0;
  byId("settled").textContent = settled <= 0 ? "" : verdict.settled({ settled, all });
}

/** Says how the plan stands, and how to help the pane where it sees none. */
export function showVerdict(sighting: Sighting, options: VerdictOptions): void {
  const isReport = sighting.kind === "report";
  byId("workbook").hidden = !isReport;
  byId("workbook-help").hidden = isReport;
  if (isReport) {
    byId("workbook-help").replaceChildren();
    showReportVerdict(sighting.report, options);
    return;
  }
  byId("headline").textContent = options.texts.verdict[sighting.kind];
  const isKept = sighting.kind === "several" && options.help !== null;
  byId("checked").textContent = isKept ? options.texts.reading.kept : options.texts.introduction;
  byId("settled").hidden = true;
  byId("finding-options").hidden = true;
  byId("workbook-facts").replaceChildren();
  byId("workbook-help").replaceChildren(...helpFor(sighting, options));
}
