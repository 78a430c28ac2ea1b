import type { CellContent } from "../../../src/domain/grid/cell";
import { rubricPreset } from "../../../src/domain/evaluation/presets";
import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { inspectFixture, type FixtureWorkbook } from "./fixture";
import { planOf } from "./planOf";
import { listPlan, listRows, reportPlan, withCells } from "./plans";

const rubric = rubricPreset("愛知県あいちITプラン");
if (rubric === null) throw new Error("no preset");

const header = ["基本目標", "番号", "施策名", "成果指標", "基準値", "目標値", "実績値", "達成率", "評価"];

function measure(number: number, actual: number, rate: string, grade: string): readonly CellContent[] {
  return ["1 しごと", number, `地域の取組その${number}`, "参加者数", 50, 100, actual, rate, grade];
}

const graded = [header, measure(1, 120, "120.0%", "A"), measure(2, 60, "60.0%", "C"), measure(3, 85, "85.0%", "B")];

const byGrade = [
  ["評価", "件数", "割合"],
  ["A", 1, "43.3%"],
  ["B", 1, "33.3%"],
  ["C", 1, "33.3%"],
  ["D", 0, "0.0%"],
];

const circles = Object.fromEntries(listRows.slice(1).map((_, index) => [`H${index + 2}`, "〇"]));
const allMet = { G2: "10件", G5: "20人", G7: "30人", G9: "40品目" };

/** What an official reads of one mistake, in both languages. */
const cases: readonly (readonly [plan: FixtureWorkbook, code: string, ja: readonly string[], en: readonly string[]])[] =
  [
    [
      { sheets: { 一覧: graded, 集計: byGrade }, settings: { rubric }, inspected: "一覧" },
      "consistency-summary-rate",
      ["集計表の計画全体の評価Aの割合は43.3%ですが、数え直すと33.3%です。"],
      ["In the summary table, the share of grade A of the whole plan is 43.3%; the recount gives 33.3%."],
    ],
    [
      {
        sheets: {
          一覧: [
            ["番号", "指標", "単位", "前年度の実績", "令和5年度の実績", "評価"],
            [1, "来館者数", "千人", 412, 455, "後退"],
            [2, "貸出冊数", "冊", 9100, 9300, "向上"],
            [3, "講座の数", "回", 30, 36, "向上"],
            ["向上：前年度比で2％を超えて増　同程度：2％以内の変動　後退：2％を超えて減"],
          ],
        },
        inspected: "一覧",
      },
      "judgement-grade-differs",
      ["評価は「後退」ですが、前年度「412」に対する実績「455」からは、より上の評価になり、評価基準では「向上」です。"],
      ['The grade is "後退", but actual "455" against last year "412" deserves better and is "向上" under the rubric.'],
    ],
    [
      { sheets: { 一覧: [header, measure(1, 60, "60.0%", "D")] }, settings: { rubric, formula: "fromBaseline" } },
      "consistency-rate-differs",
      [
        "達成率は「60.0%」と書かれていますが、目標「100」に対する実績「60」からは、計画の計算式では20.0%になります。書かれた率は「実績÷目標」の値です。",
      ],
      [
        'The rate is given as "60.0%", but actual "60" against target "100" gives 20.0% by the plan\'s formula; the rate given is that of actual ÷ target.',
      ],
    ],
    [
      { sheets: { 一覧: [header, measure(1, 60, "20.0%", "C")] }, settings: { rubric, formula: "actualOverTarget" } },
      "consistency-rate-differs",
      [
        "達成率は「20.0%」と書かれていますが、目標「100」に対する実績「60」からは、計画の計算式では60.0%になります。書かれた率は「（実績－基準値）÷（目標－基準値）」の値です。",
      ],
      [
        'The rate is given as "20.0%", but actual "60" against target "100" gives 60.0% by the plan\'s formula; the rate given is that of (actual − baseline) ÷ (target − baseline).',
      ],
    ],
    [
      listPlan({ A8: "ウ 防災", A9: "防災の続き", A10: "防災の続き" }),
      "structure-division-unknown",
      ["区分「防災の続き」の番号の付け方が、同じ段のほかの区分と違います。"],
      ['Division "防災の続き" is numbered otherwise than its neighbours.'],
    ],
    [
      listPlan({ B3: "新規", B5: "" }),
      "structure-number-missing",
      ["番号の欄「新規」に数字がありません。", "番号が記入されていません。"],
      ['The number "新規" has no digits.', "The number is blank."],
    ],
    [
      listPlan({ B3: 4, B4: 5, B5: 6 }),
      "structure-number-order",
      ["「ア 福祉」で、番号が1から4に飛んでいます。"],
      ['In "ア 福祉", numbers jump from 1 to 4.'],
    ],
    [
      listPlan({ B6: 3, B7: 4 }),
      "structure-number-order",
      ["「イ 観光」で、番号が1でなく3から始まっています。"],
      ['In "イ 観光", numbers begin with 3.'],
    ],
    [
      reportPlan({ A6: "分野", B6: "番号", C6: "取組み", D6: "担当", E6: "成果指標", F6: "目標", G6: "実績", H6: "" }),
      "structure-page-header-differs",
      [
        "6行目から繰り返した見出しが1ページ目と違います（「施策名」が「取組み」になっている、「所属」が「担当」になっている、「評価」がない）。",
      ],
      [
        'The header repeated in row 6 differs from the first ("施策名" reads "取組み", "所属" reads "担当", "評価" is missing).',
      ],
    ],
    [
      listPlan({ K2: 1200, K3: 800, K5: 3000 }),
      "structure-figures-unread",
      ["点検に使っていない数値があります（K列、3件）。"],
      ["3 figures are not used (column K)."],
    ],
    [
      listPlan({ L3: "あとで確認" }),
      "structure-stray-note",
      ["表の外に書き込みが1か所あります（「あとで確認」）。"],
      ['1 cells outside the table are filled ("あとで確認").'],
    ],
    [
      { sheets: { 一覧: withCells(listRows, { ...circles, ...allMet }) } },
      "text-variant-symbol",
      [
        "「評価」の列で、「○」と書くところが「〇」（9か所）になっています。文字コードが違うため、COUNTIFなどでは別の値として数えられます。",
      ],
      ['In "評価", "○" is written "〇" (9 cells). COUNTIF counts them apart.'],
    ],
    [
      listPlan({ J3: "\uE000\uE001" }),
      "text-unportable",
      ["外字（2種類）が1か所にあります。"],
      ["Private characters (2) in 1 cells."],
    ],
    [
      planOf([{ target: "" }, { actual: "" }]),
      "judgement-grade-without-target",
      ["目標が空欄で設定されていないのに、評価は「○」です（凡例では「―」）。"],
      ['No target is set (blank), but the grade is "○" (the legend asks for "―").'],
    ],
    [
      planOf([{ target: "" }, { actual: "" }]),
      "judgement-grade-without-actual",
      ["評価は「○」ですが、目標「10件」に対する実績が空欄です。"],
      ['The grade is "○", but there is only actual (blank) against target "10件".'],
    ],
    [
      listPlan({}, { traits: { 施策一覧: { hiddenRows: ["3:3", "12:12"] } } }),
      "structure-hidden-row",
      ["3行目が非表示です。この中の1施策も集計に数えています。"],
      ["Row 3 is hidden. 1 measures among them are counted in the summary."],
    ],
    [
      planOf([{ indicator: "移行移行数" }, { indicator: "少年少女少年少女合唱団の数" }, { indicator: "移行移行数" }]),
      "text-doubled-phrase",
      ["「移行」が一つのセルに二度入っています（同じ内容のセルが2か所）。"],
      ['"移行" stands twice in one cell (2 cells with the same text).'],
    ],
    [
      listPlan({ F2: "１０件", F3: "３か所", F4: "４回", F5: "２０人", F6: "８か所", F7: "３０人", F8: "５００人" }),
      "text-width-mixed",
      ["「目標」の列の数字は、全角が7か所、半角が1か所です。"],
      ['In "目標" the digits are full-width in 7 cells and half-width in 1.'],
    ],
  ];

it.each(cases.map(([plan, code, ja, en]) => [code, ja[0], plan, ja, en] as const))(
  "%s: %s",
  (code, _, plan, ja, en) => {
    const found = inspectFixture(plan).findings.filter((finding) => finding.code === code);
    expect(found.map((finding) => wordFinding(finding, "ja").message)).toEqual(ja);
    expect(found.map((finding) => wordFinding(finding, "en").message)).toEqual(en);
  },
);
