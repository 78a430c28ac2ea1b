import { grade, manual, notMeasurable, rubric } from "./presetParts";
import type { Rubric } from "./rubric";

// Rubrics whose grades people give on grounds that are not in the sheet: they are counted, never computed.

// 国 健康日本21（第二次）最終評価（53項目: 8/20/14/4/7）。出典：wic-net.com/material/document/5431/1。点数は
// A5・B4・C3・D2 で平均する（document/5430/7: (D+B*+D)/3=(2+4+2)/3=2.7→C）。
// B*は「改善しているが目標に達しないおそれ」で、B と同じ点とする。
const healthJapan = rubric(
  "健康日本21（第二次）",
  [
    grade("A", "目標値に達した", manual, true, { points: 5 }),
    grade("B", "改善傾向にある", manual, true, { points: 4 }),
    grade("B*", "改善しているが、目標達成が危ぶまれる", manual, true, { points: 4 }),
    grade("C", "変わらない", manual, false, { points: 3 }),
    grade("D", "悪化している", manual, false, { points: 2 }),
    grade("E", "評価困難", notMeasurable, false),
  ],
  { parts: "meanPoints" },
);

// あきる野市 行政改革推進プラン。出典：city.akiruno.tokyo.jp/0000016060.html: F は完了、Z は困難
const akiruno = rubric("あきる野市行政改革", [
  grade("F", "完了", manual, true),
  grade("S", "計画を上回る", manual, true),
  grade("A", "計画どおり", manual, true),
  grade("B", "一部改善が必要", manual, false),
  grade("C", "大幅な改善が必要", manual, false),
  grade("X", "未着手", manual, false),
  grade("Y", "中止", manual, false),
  grade("Z", "実施困難", manual, false),
]);

// さいたま市 行財政改革推進プラン（54事業のうち達成47、87%）。出典：city.saitama.jp（p056344.html）: 7/38/2/7。
// 「達成」は上から三つ。
const saitamaCity = rubric("さいたま市行財政改革", [
  grade("目標を上回る", "目標を上回って達成", manual, true),
  grade("概ね達成", "目標どおり・概ね達成", manual, true, { aliases: ["おおむね達成"] }),
  grade("遅れて達成", "遅れたが達成", manual, true),
  grade("未達成", "達成していない", manual, false),
]);

// 下野市 行政改革大綱実施計画。出典：city.shimotsuke.lg.jp
const shimotsuke = rubric("下野市行政改革", [
  grade("S", "計画以上", manual, true),
  grade("A", "計画どおり", manual, true),
  grade("B", "やや遅れ", manual, false),
  grade("C", "ほとんど進んでいない", manual, false),
]);

// 加古川市 教育委員会の点検・評価。出典：city.kakogawa.lg.jp（index4.html）: 事業は A～D、基本的方向は A
// 期待以上・B・C
const kakogawa = rubric("加古川市教育振興基本計画", [
  grade("A", "大いに成果があった", manual, true),
  grade("B", "成果があった", manual, true),
  grade("C", "あまり成果がなかった", manual, false),
  grade("D", "成果がなかった", manual, false),
]);

// 国 官民データ活用推進基本計画 四半期フォローアップ。出典：dokumen.tips（ffceoeec）: ○と、KPIと実績の文（進捗、
// 効果）だけがある。
const nationalData = rubric("官民データ活用推進基本計画", [
  grade("○", "進捗している", manual, true),
  grade("-", "記載なし", notMeasurable, false),
]);

// 内閣府 地方創生交付金（先行型 様式2）。出典：expydoc.com/doc/10828530: 指標①～⑤、目標年月、実績値、事業効果、
// 外部評価の定型。事業効果は人が付ける。
const grantForm = rubric("内閣府交付金様式2", [
  grade("非常に効果的", "非常に効果的であった", manual, true),
  grade("相当程度効果", "相当程度効果があった", manual, true),
  grade("効果", "効果があった", manual, true),
  grade("効果なし", "効果がなかった", manual, false),
]);

export const presetsGivenByPeople: readonly Rubric[] = [
  healthJapan,
  akiruno,
  saitamaCity,
  shimotsuke,
  kakogawa,
  nationalData,
  grantForm,
];
