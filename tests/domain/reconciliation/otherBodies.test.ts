import { inspect, type Inspection } from "../../../src/domain/inspection/inspect";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { reportStyles } from "../../../bench/report/otherReports";
import { families } from "../../fixtures/layouts/families";
import type { Variant } from "../../fixtures/layouts/truth";
import { sampled } from "../../sampled";
import { inspectFixture } from "../inspection/fixture";
import { inOneLine } from "./welfarePlan";

/** Of the plans drawn in all layouts those that are read without a question. */
function inspectionOf({ snapshot }: Variant): Inspection | null {
  const found = findMeasureSheet(snapshot, null, readingOptions(defaultSettings));
  return found.ok ? inspect(snapshot, found.measureSheet, defaultSettings, "ja") : null;
}

/** A row of sums that stands as a measure in one drawing has a name that no report mentions. */
const plans = sampled(families.flat(), 16).filter(({ family }) => family !== "L2+L6+L12");

test.each(plans.map((plan) => [`${plan.family} ${plan.name}`, plan] as const))(
  "%s：ほかの書き方の正しい報告書にも、相違はない",
  (_, plan) => {
    const inspection = inspectionOf(plan);
    for (const [style, write] of Object.entries(inspection === null ? {} : reportStyles)) {
      if (inspection === null) continue;
      const { statements } = reconcile(readText(write(inspection).join("\n")), inspection);
      expect([style, ...statements.filter(({ verdict }) => verdict === "differs").map(inOneLine)]).toEqual([style]);
    }
  },
);

/** A plan with two years side by side, and a measure of two indicators. */
const inspectionWithYears = inspectFixture({
  sheets: {
    一覧: [
      ["分野", "施策名", "所属", "成果指標", "R3目標", "R3実績", "R4目標", "R4実績", "評価"],
      ["ア 観光", "観光案内板の更新", "観光振興課", "ページ閲覧数", "4,000PV", "4,200PV", "5,000PV", "6,512PV", "○"],
      ["", "", "", "更新した箇所の数", "6か所", "5か所", "8か所", "8か所", "○"],
      ["イ 防災", "防災訓練の実施", "防災課", "訓練の参加者数", "300人", "280人", "500人", "510人", "○"],
    ],
  },
  settings: { fiscalYear: 2022 },
});

function told(...rows: readonly string[]): readonly string[] {
  const { statements } = reconcile(readText(rows.join("\n")), inspectionWithYears);
  return statements.filter(({ kind }) => kind === "table").map(inOneLine);
}

test("年度の見出しで、その年度のセルと比べる", () => {
  expect(
    told(
      "分野\t施策名\t担当課\t指標\t令和3年度\t\t令和4年度\t",
      "\t\t\t\t目標\t実績\t目標\t実績",
      "観光\t観光案内板の更新\t観光振興課\tページ閲覧数\t4,000PV\t4,100PV\t5,000PV\t6,512PV",
    ),
  ).toEqual([
    "table agrees C2 「観光振興課」 「観光振興課」",
    "table agrees D2 「ページ閲覧数」 「ページ閲覧数」",
    "table agrees E2 「4,000PV」 「4,000PV」",
    "table differs F2 「4,100PV」 「4,200PV」",
    "table agrees G2 「5,000PV」 「5,000PV」",
    "table agrees H2 「6,512PV」 「6,512PV」",
  ]);
});

test("施策名を結合した次の行は、同じ施策の別の指標と比べ、単位は見出しにあってよい", () => {
  expect(
    told(
      "施策名\t指標\t実績（令和4年度）",
      "観光案内板の更新\tページ閲覧数\t6,512",
      "\t更新した箇所の数\t9",
      "防災訓練の実施\t訓練の参加者数\t510人",
    ),
  ).toEqual([
    "table agrees D2 「ページ閲覧数」 「ページ閲覧数」",
    "table agrees H2 「6,512」 「6,512PV」",
    "table agrees D3 「更新した箇所の数」 「更新した箇所の数」",
    "table differs H3 「9」 「8か所」",
    "table agrees D4 「訓練の参加者数」 「訓練の参加者数」",
    "table agrees H4 「510人」 「510人」",
  ]);
});
