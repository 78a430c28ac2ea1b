import fc from "fast-check";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { inspectSample } from "../inspection/sampleInspection";
import { build, built, headingsOf } from "./builtView";
import { generatedPlan, inspectGenerated } from "./generatedPlan";
import { misshapen, rowsUnder, viewOf } from "./viewTables";
import { runs } from "../../sampled";

const headings = [
  "点検した計画",
  "点検の結果",
  "残っている指摘",
  "確認済みの指摘",
  "点検できなかった項目",
  "既定と異なる設定",
];

describe("神奈川県の計画の点検済証", () => {
  it("何を何で点検し、何が残ったか", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const view = built("certificate", inspection);
    expect(headingsOf(view)).toEqual(headings);
    expect(rowsUnder(view, "点検した計画")).toEqual(
      expect.arrayContaining([
        ["シート", "別紙"],
        ["施策の数", 76],
        ["年度", "令和4年度（実績の時点から）"],
      ]),
    );
    const [, findings] = [rowsUnder(view, "点検の結果"), rowsUnder(view, "残っている指摘")];
    expect(findings.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(inspection.findings.length);
    expect(rowsUnder(view, "点検できなかった項目")).toContainEqual([
      "施策一覧の区分が計画の体系にない",
      "比べる計画の構成がありません。",
    ]);
  });

  it("どのブックを、いつ、どの版で点検したかは、分かるものだけを示す", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const rowsOf = (known: object): readonly unknown[] =>
      rowsUnder(built("certificate", inspection, known), "点検した計画").map(
        ([item, content]) => `${String(item)} ${String(content)}`,
      );
    const made = { fileName: "点検.xlsx", madeAt: "令和8年3月31日 17:00", version: "1.2.3" };
    expect(rowsOf(made)).toEqual(
      expect.arrayContaining(["ブック 点検.xlsx", "点検した日時 令和8年3月31日 17:00", "点検アドインの版 1.2.3"]),
    );
    expect(rowsOf({}).filter((row) => /^(?:ブック|点検した日時|点検アドインの版)/u.test(String(row)))).toEqual([]);
  });

  it("既定と異なる設定だけを示す", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const settings = { ...defaultSettings, planName: "県計画", percentDecimals: 2 };
    const view = built("certificate", { ...inspection, settings });
    expect(view.title).toBe("県計画　点検済証");
    const rows = rowsUnder(view, "既定と異なる設定").map((row) => row.join(" "));
    expect(rows).toEqual([expect.stringContaining("県計画"), expect.stringMatching(/小数.* 2/u)]);
  });

  it("確認済みの指摘は、場所・理由・氏名・日付を示す", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const [first, second] = inspection.findings;
    if (first === undefined || second === undefined) throw new Error("no findings");
    const elsewhere = {
      ...second,
      measure: null,
      cells: [{ ...second.cells[0], sheet: "別の表", row: 3, column: 1 }],
    } as const;
    const accepted = [
      { finding: first, acceptance: { reason: "合意済み", by: "甲", date: "2026-11-22" } },
      { finding: elsewhere, acceptance: { reason: "経緯あり", by: null, date: "" } },
    ].map((one) => ({
      ...one,
      acceptance: { ...one.acceptance, code: one.finding.code, measure: "", fingerprint: "" },
    }));
    const view = built("certificate", { ...inspection, accepted: accepted });
    const rows = rowsUnder(view, "確認済みの指摘");
    expect(rows.map((row) => row.at(-1))).toEqual(["合意済み（甲、2026-11-22）", "経緯あり"]);
    expect(rows.map(([place]) => String(place).startsWith("別の表!"))).toEqual([false, true]);
    expect(rows[1]).toContain("別の表!B4");
  });

  it("英語でも同じ形になる", async () => {
    const view = viewOf(build("certificate", await inspectSample("kanagawa-report.xlsx"), { language: "en" }));
    expect(headingsOf(view)).toHaveLength(headings.length);
  });
});

it("どんな計画でも、点検の項目は一つの結果に一度だけ数えられる", () => {
  fc.assert(
    fc.property(generatedPlan, (plan) => {
      const inspection = inspectGenerated(plan);
      const view = built("certificate", inspection);
      expect(misshapen(view)).toEqual([]);
      const counts = rowsUnder(view, "点検の結果").map(([, count]) => Number(count));
      expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(inspection.outcomes.length);
    }),
    { numRuns: runs(20) },
  );
});
