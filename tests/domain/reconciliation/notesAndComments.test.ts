import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectFixture } from "../inspection/fixture";
import { inOneLine } from "./welfarePlan";

const header = ["柱", "No.", "施策名", "KPI", "基準値（R1）", "R5実績", "R6実績", "目標（R6）", "判定", "主担当"];
const plan = inspectFixture({
  sheets: {
    一覧: [
      header,
      ["柱1 しごと", "1-1", "企業誘致の推進", "誘致企業数", "2社", "7社", "8社", "10社", "○", "商工課"],
      ["柱1 しごと", "1-2", "移住相談体制の強化", "相談件数", "128件", "355件", "412件", "350件", "◎", "企画課"],
      [
        "柱2 くらし",
        "2-1",
        "公共交通の維持",
        "コミュニティバス利用者数",
        "48,120人",
        "40,215人",
        "39,706人",
        "55,000人",
        "△",
        "企画課",
      ],
      [
        "柱2 くらし",
        "2-2",
        "朝食を毎日食べる児童の割合",
        "児童の割合",
        "87.2％",
        "88.1％",
        "89.4％",
        "95.0％",
        "○",
        "健康課",
      ],
      [
        "柱2 くらし",
        "2-3",
        "朝食を毎日食べる生徒の割合",
        "生徒の割合",
        "81.5％",
        "80.3％",
        "79.6％",
        "90.0％",
        "△",
        "健康課",
      ],
      ["柱2 くらし", "2-4", "外壁の改修", "改修棟数（累計）", "1棟", "8棟", "10棟", "10棟", "◎", "建築課"],
    ],
  },
});

/** What is told of a report beside its names and what it leaves out; `¶` ends a line. */
function told(report: string): readonly string[] {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), plan);
  return statements
    .filter(({ kind, verdict }) => kind !== "missing" && (kind !== "name" || verdict !== "agrees"))
    .map(inOneLine);
}

const notes = "・企業誘致…8社、目標10社¶・移住相談…412件¶・コミバス…39,706人";

const reports: readonly (readonly [report: string, told: readonly string[]])[] = [
  [
    notes,
    [
      "figure agrees H2 「10社」 「10社」",
      "figure agrees G2 「8社」 「8社」",
      "figure agrees G3 「412件」 「412件」",
      "figure agrees G4 「39,706人」 「39,706人」",
    ],
  ],
  [
    "朝食を毎日食べる割合は、小学生では89.4％（策定時87.2％）、中学生では79.6％（策定時81.5％）となった。",
    [
      "figure agrees E5 「87.2%」 「87.2％」",
      "figure agrees G5 「89.4%」 「89.4％」",
      "figure agrees E6 「81.5%」 「81.5％」",
      "figure agrees G6 「79.6%」 「79.6％」",
    ],
  ],
  // Two words alone are no habit.
  ["・企業誘致…9社¶・費用…3件", []],
  [
    "・外壁の改修¶令和6年度に2棟を終え、目標の10棟すべてが完了した。",
    ["figure agrees G7 「令和6年度に2棟」 「+2棟」", "figure agrees H7 「10棟」 「10棟」"],
  ],
  ["・外壁の改修¶令和6年度は12棟となった。", ["figure differs G7 「12棟」 「10棟」"]],
  [
    "第3次計画の報告¶第2次計画では12施策のうち7施策が達成した。¶第3次計画に掲げた6施策を進めた。",
    ["count agrees A1 「6」 「6」"],
  ],
  ["第3次計画の報告¶第3次計画に掲げた7施策を進めた。", ["count differs A1 「7」 「6」"]],
  [
    "企画課が3施策と最も多く、商工課は1施策を担当する。",
    ["count differs J3 「3」 「2」", "count agrees J2 「1」 「1」"],
  ],
  [
    "企画課（◎1、○1）¶観光課2（◎2、○0）¶健康課 2施策、建築課 1施策",
    [
      "count agrees J3 「1」 「1」",
      "count differs J3 「1」 「0」",
      "count agrees J5 「2」 「2」",
      "count agrees J7 「1」 「1」",
    ],
  ],
  [
    "・外壁の改修¶対象は19棟（令和5年度7棟）である。改修は10棟となった。",
    // The sheet does have that year (8棟): nothing is said of 7棟, which counts another thing.
    ["figure agrees G7 「10棟」 「10棟」"],
  ],
  [
    "移住の相談は355件から412件に増え、前の年度より57件増えた。",
    [
      "figure agrees G3 「前の年度より57件増えた」 「+57件」",
      "figure agrees F3 「355件」 「355件」",
      "figure agrees G3 「412件」 「412件」",
    ],
  ],
  ["移住の相談は345件から412件に増えた。", ["figure agrees G3 「412件」 「412件」"]],
  [
    "・移住相談体制の強化¶相談件数は412件で、R1（128件）比221.9%増。→○",
    [
      "figure agrees G3 「R1（128件）比221.9%増」 「+221.9%」",
      "figure differs I3 「→○」 「◎」",
      "figure agrees E3 「128件」 「128件」",
      "figure agrees G3 「412件」 「412件」",
    ],
  ],
  ["・移住相談体制の強化¶担当者の残業は5,120時間と、前年度より8.6％減った。", []],
  [
    "＜柱1　しごと＞　○1、◎1¶＜柱2　くらし＞　○2、◎1",
    [
      "count agrees A2 「1」 「1」",
      "count agrees A2 「1」 「1」",
      "count differs A4 「2」 「1」",
      "count agrees A4 「1」 「1」",
    ],
  ],
];

test.each(reports)("%s", (report, expected) => {
  expect(told(report)).toEqual(expected);
});
