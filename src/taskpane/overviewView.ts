import { byId, button, element, tableHead } from "./element";
import type { GradeStatusMatrix, PaneReport, PaneSummaryRow } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

export interface OverviewOptions {
  readonly texts: PaneTexts;
  readonly copy: (text: string) => void;
  /** Shows the findings of the measures in a cell of the matrix. */
  readonly showMeasures: (name: string, codes: readonly string[]) => void;
}

function rowHeader(text: string): HTMLElement {
  return element("th", { text, attributes: { scope: "row" } });
}

function sentencePart({ sentences }: PaneReport, { texts, copy }: OverviewOptions): readonly HTMLElement[] {
  return [
    element("h2", { text: texts.overview.sentence }),
    ...sentences.map((text) => element("p", { className: "sentence", text })),
    button(
      texts.overview.copySentence,
      () => {
        copy(sentences.join("\n"));
      },
      { id: "copy-sentences" },
    ),
  ];
}

function summaryCells(row: PaneSummaryRow): readonly string[] {
  return [row.measures, row.achieved, row.missedEnded, row.missedContinuing].map(String).concat(row.rateText);
}

function summaryPart({ summary }: PaneReport, { texts, copy }: OverviewOptions): readonly HTMLElement[] {
  const { overview } = texts;
  const titles = [
    overview.division,
    overview.measures,
    overview.achieved,
    overview.missedEnded,
    overview.missedContinuing,
    overview.rate,
  ];
  const rows = summary.map((row) =>
    element("tr", { className: row.kind }, [
      rowHeader(row.name),
      ...summaryCells(row).map((text) => element("td", { text })),
    ]),
  );
  const table = element("table", { id: "summary-table" }, [tableHead(titles), element("tbody", {}, rows)]);
  return [
    element("h2", { text: overview.table }),
    element(
      "div",
      { className: "scrolls", attributes: { tabindex: "0", role: "region", "aria-label": overview.table } },
      [table],
    ),
    button(
      overview.copyTable,
      () => {
        copy(
          [titles, ...summary.map((row) => [row.name, ...summaryCells(row)])].map((row) => row.join("\t")).join("\n"),
        );
      },
      { id: "copy-summary" },
    ),
  ];
}

function bar({ name, rate, rateText }: PaneSummaryRow): HTMLElement {
  const fill = element("span", { className: "fill" });
  fill.style.inlineSize = `${String((rate ?? 0) * 100)}%`;
  return element("li", {}, [
    element("span", { className: "bar-name", text: name }),
    element("span", { className: "bar-rate", text: rateText }),
    element("span", { className: "track", attributes: { "aria-hidden": "true" } }, [fill]),
  ]);
}

function barsPart({ summary }: PaneReport, { texts }: OverviewOptions): readonly HTMLElement[] {
  const divisions = summary.filter(({ kind }) => kind === "division");
  if (divisions.length === 0) return [];
  return [element("h2", { text: texts.overview.bars }), element("ul", { id: "bars" }, divisions.map(bar))];
}

function matrixCell(
  id: string,
  grade: string,
  status: string,
  codes: readonly string[],
  { texts, showMeasures }: OverviewOptions,
): HTMLElement {
  const count = codes.length;
  if (count === 0) return element("td", { text: "0" });
  const name = texts.overview.matrixCell({ grade, status, count });
  return element("td", {}, [
    button(
      String(count),
      () => {
        showMeasures(name, codes);
      },
      { id, appearance: "subtle", size: "small", attributes: { "aria-label": name } },
    ),
  ]);
}

function matrixPart({ statuses, rows }: GradeStatusMatrix, options: OverviewOptions): readonly HTMLElement[] {
  const { overview } = options.texts;
  const used = statuses.map((_, column) => rows.some(({ measures }) => (measures[column] ?? []).length > 0));
  const body = rows.map(({ grade, measures }, row) => {
    const name = grade === "" ? overview.blankGrade : grade;
    const cells = statuses.flatMap((status, column) =>
      used[column] === true
        ? [matrixCell(`matrix-${String(row)}-${String(column)}`, name, status, measures[column] ?? [], options)]
        : [],
    );
    return element("tr", {}, [rowHeader(name), ...cells]);
  });
  const titles = [overview.grade, ...statuses.filter((_, column) => used[column])];
  return [
    element("h2", { text: overview.matrix }),
    element("p", { className: "hint", text: overview.matrixHint }),
    element("table", { id: "matrix" }, [tableHead(titles), element("tbody", {}, body)]),
  ];
}

/** Draws the overview of an inspection into the panel #overview. */
export function showOverview(report: PaneReport, options: OverviewOptions): void {
  byId("overview").replaceChildren(
    ...sentencePart(report, options),
    ...summaryPart(report, options),
    ...barsPart(report, options),
    ...matrixPart(report.matrix, options),
  );
}
