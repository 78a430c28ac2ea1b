import "../../../src/taskpane/fluentOfPane";
import "../../../src/taskpane/fluentOfReport";
import { startPane } from "../../../src/taskpane/pane";
import type { PaneFinding, PaneReport } from "../../../src/taskpane/paneActions";

const findings = Array.from({ length: 100_000 }, (_, row): PaneFinding => ({
  code: "judgement-grade-differs",
  severity: row % 3 === 0 ? "error" : "warning",
  family: "judgement",
  title: "評価が目標・実績と合わない",
  sheet: "施策一覧",
  position: { row, column: 8 },
  measure: `Ⅰ-①-ア-${String(row + 1)}`,
  message: `評価「○」が目標「100件」と実績「${String(row)}件」に合いません。`,
  fix: "評価を直してください。",
  rule: null,
  repairs: [],
  fingerprint: "",
}));

const report: PaneReport = {
  sheet: "施策一覧",
  layout: "list",
  measureCount: findings.length,
  fieldCount: 0,
  fieldLevel: null,
  fiscalYear: null,
  rubric: "",
  reading: { sentence: "", remarks: [], questions: [] },
  checks: { passed: 0, found: 1, notChecked: [] },
  findings,
  accepted: [],
  staleAcceptances: [],
  acceptanceProblems: [],
  sentences: [],
  summary: [],
  matrix: { statuses: [], rows: [] },
};

const notAsked = (): Promise<never> => Promise.reject(new Error("not asked of"));

startPane(
  {
    inspect: () => Promise.resolve({ kind: "report", report }),
    preview: notAsked,
    accept: notAsked,
    withdraw: notAsked,
    previewRepairs: notAsked,
    repair: notAsked,
    previewFormulas: notAsked,
    cleanUp: notAsked,
    needsCleanUp: () => false,
    takeRemarks: () => [],
    selectCell: () => Promise.resolve(),
    describeFailure: String,
  },
  "ja",
);
