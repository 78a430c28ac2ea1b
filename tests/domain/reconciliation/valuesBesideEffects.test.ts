import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectFixture } from "../inspection/fixture";
import { inOneLine } from "./welfarePlan";

/** Plan and result in words beside the money that is judged, whose unit stands in the header. */
const reform = inspectFixture({
  sheets: {
    取組: [
      ["行政改革プランの取組状況"],
      ["（進捗評価　S：計画を上回る　A：計画どおり　B：やや遅れ　C：遅れ）"],
      ["柱", "番号", "取組項目", "令和5年度", "", "効果額（千円）", "", "進捗評価"],
      ["", "", "", "計画", "実績", "計画", "実績", ""],
      ["柱1 収入を増やす", "1", "広告枠の販売", "販売枠数 40枠", "販売枠数 52枠", 3200, 4160, "S"],
      ["柱1 収入を増やす", "2", "貸付地の拡大", "貸付面積 900㎡", "貸付面積 640㎡", 5400, 3840, "C"],
      ["柱2 支出を減らす", "3", "照明の切替え", "切替施設 12施設", "切替施設 12施設", 8000, 8350, "A"],
      ["柱2 支出を減らす", "4", "残業の縮減", "残業時間 110時間", "残業時間 125時間", 6000, 2500, "C"],
    ],
  },
});

function differing(report: string): readonly string[] {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), reform);
  return statements.filter(({ kind, verdict }) => verdict === "differs" && kind !== "missing").map(inOneLine);
}

test.each([
  ["広告枠の販売は、販売枠数が52枠、効果額が416万円となり、計画の40枠を上回った。", 0],
  ["広告枠の販売は、販売枠数が25枠となり、計画の40枠を下回った。", 1],
  ["広告枠の販売は、効果額が461万円となった。", 1],
  ["広告枠の販売は、効果額が4,160千円となった。", 0],
  ["貸付地の拡大は、貸付面積が640㎡（計画900㎡）である。", 0],
  ["貸付地の拡大は、貸付面積が640㎡（計画990㎡）である。", 1],
  ["照明の切替えは、12施設のうち8施設を年度の前半に終えた。", 0],
  ["残業の縮減は、残業時間が125時間で、計画の110時間を達成していない。", 0],
  ["残業の縮減は、残業時間が125時間で、計画の110時間を達成した。", 1],
])("効果額の横に言葉で書いた計画と実績：%s", (report, count) => {
  expect(differing(`収入を増やす¶${report}`)).toHaveLength(count);
});

test.each([
  ["Ｓ（計画を上回る）　1項目　25.0％¶Ａ（計画どおり）　1項目　25.0％¶Ｃ（遅れ）　2項目　50.0％", 0],
  ["Ｓ（計画を上回る）　1項目　25.0％¶Ａ（計画どおり）　2項目　25.0％¶Ｃ（遅れ）　2項目　50.0％", 1],
  ["Ｓ及びＡの項目は2項目、50.0％で、Ｂ以下の項目は2項目である。", 0],
  ["Ｓ及びＡの項目は3項目、50.0％で、Ｂ以下の項目は1項目である。", 2],
  ["◎は3項目、○は2項目である。", 0],
])("記号の組と、記号以上・以下：%s", (report, count) => {
  expect(differing(report)).toHaveLength(count);
});
