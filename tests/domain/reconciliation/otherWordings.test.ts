import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectFixture } from "../inspection/fixture";
import { inOneLine } from "./welfarePlan";

/** Several indicators to a measure, a grade for each, and a column for each year. */
const indicators = inspectFixture({
  sheets: {
    KPI: [
      ["基本目標", "施策", "KPI", "単位", "基準値（H30）", "R3実績", "R4実績", "R5実績", "R6目標", "評価"],
      ["1 産業", "商店街の振興", "空き店舗の数", "店", 42, 40, 37, 31, 30, "△"],
      ["1 産業", "商店街の振興", "新規出店者数（累計）", "店", 3, 8, 14, 22, 20, "◎"],
      ["2 交流", "観光の推進", "来訪者数", "千人", 410, 120, 265, 388, 400, "△"],
      ["2 交流", "観光の推進", "体験講座の参加者数", "人", 950, 210, 640, 1205, 1000, "◎"],
    ],
  },
});

/** Grades that no preset tells, and a rate in per cent without its sign. */
const letters = inspectFixture({
  sheets: {
    評価: [
      ["分野", "番号", "取組名", "指標名", "目標値", "実績値", "達成率（％）", "評価"],
      ["Ⅰ　水とみどり", "1", "河川の清掃活動", "参加者数", "500人", "612人", 122.4, "S"],
      ["Ⅰ　水とみどり", "2", "街路樹の植え替え", "植え替えた本数", "200本", "150本", 75, "C"],
      ["Ⅱ　資源の循環", "3", "不用品の交換会", "開催回数", "6回", "6回", 100, "A"],
      ["Ⅱ　資源の循環", "4", "廃食用油の回収", "回収量", "80L", "70L", 87.5, "B"],
    ],
  },
});

/** The statements of some kinds; names that agree and what is left out are told elsewhere. */
function told(inspection: typeof letters, report: string): readonly string[] {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), inspection);
  return statements.filter(({ kind }) => kind !== "name" && kind !== "missing").map(inOneLine);
}

function differing(inspection: typeof letters, report: string): readonly string[] {
  return told(inspection, report).filter((line) => line.includes("differs"));
}

test.each([
  ["・来訪者数は38万8千人で、令和4年度の26万5千人から12万3千人増えた。", 0],
  ["・来訪者数は38万8千人で、令和4年度の25万6千人から12万3千人増えた。", 1],
  ["・空き店舗の数は、令和4年度の37店から31店に減った。", 0],
  ["・空き店舗の数は、令和4年度の37店から13店に減った。", 1],
  ["・空き店舗の数は31店で、令和3年度の40店と比べて9店減っている。", 0],
  ["・空き店舗の数は31店で、前年度の37店を6店下回った。", 0],
  ["・空き店舗の数は31店で、前年度の73店を42店下回った。", 2],
  ["・新規出店者数は、累計22店で、目標の20店を上回った。", 0],
  ["・新規出店者数は、累計32店で、目標の20店を上回った。", 1],
  ["■ 体験講座の参加者数¶令和5年度は1,205人であった。", 0],
  ["■ 体験講座の参加者数¶令和5年度は1,250人であった。", 1],
  ["・来訪者数は38万8千人で、目標の40万人まであと1万2千人である。", 0],
  ["・空き店舗の数は31店で、目標の30店とは1店の差がある。", 0],
  ["・空き店舗の数は31店で、目標の30店とは3店の差がある。", 1],
  ["達していない2指標についても、取組を続ける。", 0],
])("指標を主語にした文：%s", (report, count) => {
  expect(differing(indicators, `基本目標の状況¶${report}`)).toHaveLength(count);
});

test("年だけの見出しの列は、その年度の実績と比べる", () => {
  const table =
    "指標\tR3\tR4\tR5\t目標値（R6）\t評価\n空き店舗の数（店）\t40\t73\t31\t30\t△\n来訪者数\t120\t265\t388\t400\t◎";
  expect(differing(indicators, table)).toEqual(["table differs G2 「73」 「37」", "table differs J4 「◎」 「△」"]);
});

test.each([
  ["Sは1取組（25.0％）、Aは1取組（25.0％）、Cは1取組（25.0％）である。", 0],
  ["Sは1取組（25.0％）、Aは1取組（52.0％）、Cは1取組（25.0％）である。", 1],
  ["Sは2取組、Aは1取組、Cは1取組である。", 1],
  ["「河川の清掃活動」は、参加者数が612人で、達成率は122.4％となり、S評価となった。", 0],
  ["「河川の清掃活動」は、参加者数が612人で、達成率は124.2％となり、A評価となった。", 2],
  ["「街路樹の植え替え」は、植え替えた本数が150本で、評価はCである。", 0],
  ["「街路樹の植え替え」は、植え替えた本数が150本で、評価はBである。", 1],
])("評価基準のない記号も数え、括弧でくくった取組の評価と比べる：%s", (report, count) => {
  expect(differing(letters, report)).toHaveLength(count);
});

test("題名の分野だけを述べた報告書では、件数はその分野のもの", () => {
  const title = "分野「資源の循環」に係る取組状況について¶";
  expect(differing(letters, `${title}評価は、Aが1取組、Bが1取組である。2取組のうち1取組は環境課が進めた。`)).toEqual(
    [],
  );
  expect(differing(letters, `${title}評価は、Aが2取組、Bが1取組である。`)).toHaveLength(1);
});

test("会議録に出てこない取組は、一つにまとめて知らせる", () => {
  const minutes =
    "環境審議会　会議録¶（事務局）河川の清掃活動は612人、街路樹の植え替えは150本、不用品の交換会は6回である。";
  const { statements } = reconcile(readText(minutes.replaceAll("¶", "\n")), letters);
  expect(statements.filter(({ kind }) => kind === "missing").map(({ verdict }) => verdict)).toEqual(["unclear"]);
});

test("見出しの「目標を下回った」は、その上の取組のことではない", () => {
  const report = "# 河川の清掃活動¶参加者数は612人であった。¶# 目標を下回った取組¶街路樹の植え替え";
  expect(differing(letters, report)).toEqual([]);
});
