import type { Interval } from "./interval";
import { kanagawaIct } from "./kanagawaIct";
import { plainText } from "../text/plainText";
import { against, change, grade, manual, noIndicator, notMeasurable, rate, rubric } from "./presetParts";
import { presetsGivenByPeople } from "./presetsGivenByPeople";
import { presetsOfProgress } from "./presetsOfProgress";
import type { Rubric } from "./rubric";

export { kanagawaIct };

// The rubrics that bodies have published in full: enough is stated to compute every grade that is not given by people.
// Rates are fractions; the comment says whose the rubric is, where it stands and what had to be read into it.

// 神奈川県 環境基本計画 点検（平成29年1月）。出典：expydoc.com/doc/11826143。
// 未測定の指標を関連データで見る場合（80%以上○）は人が判断する。
const kanagawaEnvironment = rubric(
  "神奈川県環境基本計画",
  [
    grade("◎", "100%以上", rate({ atLeast: 1 }), true),
    grade("○", "90%以上100%未満", rate({ atLeast: 0.9, below: 1 }), true),
    grade("△", "80%以上90%未満", rate({ atLeast: 0.8, below: 0.9 }), false),
    grade("×", "80%未満", rate({ below: 0.8 }), false),
  ],
  { qualitative: { achieved: "○", missed: "×" } },
);

// 愛知県 あいちITプラン2010。出典：pref.aichi.jp/soshiki/joho/0000013863.html（平成18年度: 86指標のうちA 22 =
// 26%）
const aichi = rubric("愛知県あいちITプラン", [
  grade("A", "100%以上", rate({ atLeast: 1 }), true),
  grade("B", "80%以上100%未満", rate({ atLeast: 0.8, below: 1 }), false),
  grade("C", "50%以上80%未満", rate({ atLeast: 0.5, below: 0.8 }), false),
  grade("D", "50%未満", rate({ below: 0.5 }), false),
]);

// 大分県 環境指標（平成26年度）。出典：senmonshi.com/archive/02/02C17SqBIKYOC0.asp（105.3%はA、98.8%はB）
const oita = rubric("大分県環境指標", [
  grade("A", "100%以上", rate({ atLeast: 1 }), true),
  grade("B", "70%以上100%未満", rate({ atLeast: 0.7, below: 1 }), false),
  grade("C", "70%未満", rate({ below: 0.7 }), false),
]);

// 名古屋港管理組合。出典：port-of-nagoya.jp（1001263）: 順調80%以上、やや遅れ60%以上、遅れ60%未満
const nagoyaPort = rubric("名古屋港管理組合", [
  grade("順調", "80%以上", rate({ atLeast: 0.8 }), true),
  grade("やや遅れ", "60%以上80%未満", rate({ atLeast: 0.6, below: 0.8 }), false),
  grade("遅れ", "60%未満", rate({ below: 0.6 }), false),
]);

// 大阪府立図書館 評価基準（2013）。出典：library.pref.osaka.jp/site/hyoka/lib-hyoka-kijun2013.html
const osakaLibrary = rubric("大阪府立図書館", [
  grade("A", "110%以上", rate({ atLeast: 1.1 }), true),
  grade("B", "80%以上110%未満", rate({ atLeast: 0.8, below: 1.1 }), true),
  grade("C", "50%以上80%未満", rate({ atLeast: 0.5, below: 0.8 }), false),
  grade("D", "50%未満", rate({ below: 0.5 }), false),
]);

// 独立行政法人の評価に関する指針。出典：expydoc.com/doc/10748588。S は120%以上に加えて質の顕著な成果を要し、
// 人が付ける。
const incorporatedAgency = rubric("独立行政法人評価指針", [
  grade("S", "120%以上かつ質的に顕著", manual, true),
  grade("A", "120%以上", rate({ atLeast: 1.2 }), true),
  grade("B", "100%以上120%未満", rate({ atLeast: 1, below: 1.2 }), true),
  grade("C", "80%以上100%未満", rate({ atLeast: 0.8, below: 1 }), false),
  grade("D", "80%未満", rate({ below: 0.8 }), false),
]);

const sanoPoints = [7, 6, 5, 4, 3, 2] as const;

// 佐野市 総合計画 施策評価（7段階の点数）。出典：city.sano.lg.jp（6505.html）: 100%以上7点、
// 以下10%刻みで1点ずつ下がり、50%未満1点
const sano = rubric(
  "佐野市総合計画",
  [
    ...sanoPoints.map((points) => {
      const lower = (points + 3) / 10;
      const interval: Interval = points === 7 ? { atLeast: 1 } : { atLeast: lower, below: (points + 4) / 10 };
      const label = points === 7 ? "100%以上" : `${(points + 3) * 10}%以上${(points + 4) * 10}%未満`;
      return grade(String(points), label, rate(interval), points === 7, { points });
    }),
    grade("1", "50%未満", rate({ below: 0.5 }), false, { points: 1 }),
  ],
  { parts: "meanPoints" },
);

// 茨城県 総合計画・総合戦略 KPI進捗状況調書。出典：pdfslide.net（茨城県 KPI進捗状況調書）、
// happylibus.com/doc/38074。80～99%・50～79%と印刷された区間は、端数が落ちないよう100%未満・80%未満と読む。
const ibaraki = rubric(
  "茨城県総合計画",
  [
    grade("A", "期待値以上", rate({ atLeast: 1 }), true),
    grade("B+", "期待値の80%以上100%未満", rate({ atLeast: 0.8, below: 1 }), false),
    grade("B", "期待値の50%以上80%未満", rate({ atLeast: 0.5, below: 0.8 }), false),
    grade("C", "期待値の50%未満", rate({ below: 0.5 }), false),
    grade("D", "評価できない", notMeasurable, false),
  ],
  { formula: "expectedPath" },
);

// 多摩市 総合戦略。出典：expydoc.com/doc/10040981: 目標値に経過年の割合（20・40・60・80・100%）を乗じた値との比
const tama = rubric(
  "多摩市総合戦略",
  [
    grade("着実", "100%以上", rate({ atLeast: 1 }), true),
    grade("概ね", "60%以上100%未満", rate({ atLeast: 0.6, below: 1 }), false),
    grade("改善", "60%未満", rate({ below: 0.6 }), false),
  ],
  { formula: "proRata" },
);

// 長野県 人口定着・確かな暮らし実現総合戦略（平成27年度）。出典：headlines.yahoo.co.jp（2016-09-20、
// 85指標のうち46/4/35）、計算式は pref.nagano.lg.jp/kikaku/happyou/180920-2press.html の数値から基準値起点と読む。
const nagano = rubric(
  "長野県総合戦略",
  [
    grade("順調", "目標以上", rate({ atLeast: 1 }), true),
    grade("おおむね順調", "進捗率80%以上", rate({ atLeast: 0.8, below: 1 }), false, { aliases: ["概ね順調"] }),
    grade("努力を要する", "進捗率80%未満", rate({ below: 0.8 }), false),
    grade("-", "実績値なし", notMeasurable, false),
  ],
  { formula: "fromBaseline" },
);

/** Lower end and upper end of each step, in per cent. */
const gunmaSteps = [
  [80, 100],
  [60, 80],
  [40, 60],
  [20, 40],
  [0, 20],
] as const;

// 群馬県 教育振興基本計画（平成30年度）。出典：pref.gunma.jp/houdou/x02g_00024.html: 基準値からの進捗率の区分。
// 区分の名は下限で呼ぶ。
const gunmaEducation = rubric(
  "群馬県教育振興基本計画",
  [
    grade("100%以上", "目標に達した", rate({ atLeast: 1 }), true),
    ...gunmaSteps.map(([lower, upper]) =>
      grade(`${lower}%以上`, "目標に向けて進んだ", rate({ atLeast: lower / 100, below: upper / 100 }), false),
    ),
    grade("0%未満", "基準値を下回った", rate({ moreThan: -0.2, below: 0 }), false),
    grade("-20%以下", "基準値を大きく下回った", rate({ atMost: -0.2 }), false),
    grade("-", "実績値なし", notMeasurable, false),
  ],
  { formula: "fromBaseline" },
);

// 国 日本再興戦略 KPI。出典：happylibus.com/doc/304374: 進捗の割合が経過期間の割合以上ならA。
// F（施策の実施そのもの）とN（今後把握）は人が付ける。
const revitalisation = rubric(
  "日本再興戦略KPI",
  [
    grade("A", "目標達成に向けて進捗", rate({ atLeast: 1 }), true),
    grade("B", "Aほど進捗していない", rate({ below: 1 }), false),
    grade("F", "施策の実施そのものがKPI", manual, false),
    grade("N", "今後把握", notMeasurable, false),
  ],
  { formula: "timeElapsed" },
);

// 国 まち・ひと・しごと創生総合戦略 KPI検証（2017、120指標）。出典：gendai.ismedia.jp/articles/-/55577?page=4:
// 目標達成または当初値から上昇をAとする。
const nationalStrategy = rubric("国総合戦略KPI検証", [
  grade("A", "目標達成または当初値より改善", against("baseline", "exceeded"), true),
  grade("B", "その他", against("baseline", "achieved", "missed"), false),
  grade("C", "検証困難", notMeasurable, false),
]);

// 栃木県 環境基本計画（平成17年度以降）。出典：pref.tochigi.lg.jp（h18/4-1-1-1.html）:
// ▲は未達成かつ改善なし（平成15年度の▲「おおむね計画どおり」とは意味が逆）
const tochigi = rubric("栃木県環境基本計画", [
  grade("◎", "最終目標を達成", against("target", "exceeded", "achieved"), true),
  grade("○", "当該年度の目標を達成", against("expected", "exceeded", "achieved"), true),
  grade("△", "未達成だが改善", against("baseline", "exceeded"), false),
  grade("▲", "未達成で改善なし", against("baseline", "achieved", "missed"), false),
  grade("−", "現況値未確定", notMeasurable, false),
]);

// 栃木県 環境基本計画（平成15年度）。出典：pref.tochigi.lg.jp（h16/71.html、21指標のうち4/11/6）:
// ▲はよい評価である
const tochigiFormer = rubric("栃木県環境基本計画（平成15年度）", [
  grade("●", "目標を達成", against("target", "exceeded", "achieved"), true),
  grade("▲", "おおむね計画どおり", against("expected", "exceeded", "achieved"), true),
  grade("■", "今後一層努力", against("expected", "missed"), false),
]);

// 長与町 総合計画。出典：webtown.nagayo.jp/kiji0032107: 基準値±10%以内がB。Aは基準値を10%を超えて上回り、
// 目標は上回らないものと読む。
const nagayo = rubric("長与町総合計画", [
  grade("S", "目標値を上回る", against("target", "exceeded"), true),
  grade("A", "基準値を上回る", change({ moreThan: 0.1 }), true),
  grade("B", "基準値の±10%以内", change({ atLeast: -0.1, atMost: 0.1 }), false),
  grade("C", "基準値を下回る", change({ below: -0.1 }), false),
  grade("−", "実績値なし", notMeasurable, false),
]);

// 福岡市 保健福祉総合計画。出典：福岡市 04_shiryou1-1.txt: 意識調査の指標は±3%を現状維持とする。
// 3%は初期値に対する割合と読む。
const fukuoka = rubric("福岡市保健福祉総合計画", [
  grade("a", "目標に向けて順調", against("expected", "exceeded", "achieved"), true),
  grade("b", "進みが遅い・横ばい", change({ atLeast: -0.03 }), false),
  grade("c", "初期値より悪化", change({ below: -0.03 }), false),
]);

// 浜松市 デジタル・スマートシティ DX計画（2024）。出典：
// city.hamamatsu.shizuoka.jp/dsc/dxkeikaku/2024_kpishinchoku_3.html: 計画値は目安値の列から読む。
const hamamatsu = rubric("浜松市DX計画", [
  grade("A", "計画を上回る", against("expected", "exceeded"), true),
  grade("B", "計画どおり", against("expected", "achieved"), true),
  grade("C", "計画を下回る", against("expected", "missed"), false),
  grade("D", "評価できない", notMeasurable, false),
]);

// いの町 総合戦略。出典：town.ino.kochi.jp（1797）: ◎「目標以上」は○「同等」と重なるので、上回るものと読む。
// ×（進展なし・終了）は人が付ける。76施策のうち1件は評価なしで、分母に残る。
const ino = rubric(
  "いの町総合戦略",
  [
    grade("◎", "目標を上回る", against("target", "exceeded"), true),
    grade("○", "目標と同等", against("target", "achieved"), true),
    grade("△", "目標を下回る", against("target", "missed"), false),
    grade("×", "進展なし・終了", manual, false),
    grade("評価なし", "評価していない", noIndicator, false),
  ],
  { parts: "bestUnlessMissed", denominator: "all" },
);

/** Every preset; the first is the default. */
export const rubricPresets: readonly Rubric[] = [
  kanagawaIct,
  kanagawaEnvironment,
  aichi,
  oita,
  nagoyaPort,
  osakaLibrary,
  incorporatedAgency,
  sano,
  ibaraki,
  tama,
  nagano,
  gunmaEducation,
  revitalisation,
  nationalStrategy,
  tochigi,
  tochigiFormer,
  nagayo,
  fukuoka,
  hamamatsu,
  ino,
  ...presetsOfProgress,
  ...presetsGivenByPeople,
];

const presetsByName: ReadonlyMap<string, Rubric> = new Map(
  rubricPresets.map((preset) => [plainText(preset.name), preset]),
);

/** The preset of a name, in any width and with or without spaces; `null` when there is none. */
export function rubricPreset(name: string): Rubric | null {
  return presetsByName.get(plainText(name)) ?? null;
}
