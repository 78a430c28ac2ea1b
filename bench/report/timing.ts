import { inspect, type Inspection } from "../../src/domain/inspection/inspect";
import { findMeasureSheet } from "../../src/domain/measures/findMeasureSheet";
import { readText } from "../../src/domain/reconciliation/readText";
import { reconcile } from "../../src/domain/reconciliation/reconcile";
import { readingOptions } from "../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../src/domain/settings/settings";
import { timed } from "../timed";
import { variedPlan } from "../variedPlan";
import { correctReport, reportText } from "./correctReport";

function inspectPlan(measures: number): Inspection {
  const workbook = variedPlan(measures);
  const found = findMeasureSheet(workbook, null, readingOptions(defaultSettings));
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return inspect(workbook, found.measureSheet, defaultSettings, "ja");
}

/** Prose between the statements, as most of a report is. */
const prose =
  "この分野では、関係する機関や団体の協力を得て取組を進め、利用する人の声を聞きながら内容を見直した。次の年も、状況の変化に応じて進め方を工夫していく。";

const pageLength = 1000;

/** A report of so many pages on the plan: what the sheet says, and prose in between. */
export function longReport(inspection: Inspection, pages: number): string {
  const lines = correctReport(inspection);
  const bare = reportText(lines);
  const missing = Math.max(0, pages * pageLength - bare.length);
  const each = Math.ceil(missing / Math.max(1, lines.length) / prose.length);
  return lines.map(({ text }) => (text.endsWith("。") ? `${text}\n${prose.repeat(each * 3)}` : text)).join("\n");
}

export interface ReportTime {
  readonly measures: number;
  readonly characters: number;
  /** The best of three. */
  readonly milliseconds: number;
}

/** The time for reports of growing length against plans of growing size. */
export function timeReports(): readonly ReportTime[] {
  return [250, 500, 1000].map((measures) => {
    const inspection = inspectPlan(measures);
    const text = longReport(inspection, measures / 5);
    const document = readText(text);
    const times = [1, 2, 3].map(() => timed(() => reconcile(document, inspection)).milliseconds);
    return { measures, characters: text.length, milliseconds: Math.min(...times) };
  });
}
