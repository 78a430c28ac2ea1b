import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectFixture } from "../inspection/fixture";
import { inOneLine } from "./welfarePlan";

const header = ["柱", "番号", "施策名", "指標", "基準値（R3）", "R5実績", "R6実績", "R8目標", "評価", "担当課"];
const plan = inspectFixture({
  sheets: {
    施策一覧: [
      header,
      ["1 まなび", 1, "図書館の開館延長", "来館者数", "82,000人", "95,400人", "101,600人", "100,000人", "◎", "図書館"],
      ["1 まなび", 2, "学習室の整備", "整備数（累計）", "3室", "9室", "14室", "20室", "○", "生涯学習課"],
      ["2 すまい", 3, "空き家バンクの運営", "成約数", "2件", "16件", "12件", "24件", "△", "住宅課"],
      ["2 すまい", 4, "住宅の断熱改修", "断熱改修率", "21.0％", "28.4％", "32.6％", "40.0％", "○", "住宅課"],
      ["3 みどり", 5, "街路樹の更新", "更新延長", "1.2km", "4.0km", "5.5km", "8.0km", "○", "公園課"],
    ],
  },
});

/** What is told of a report beside its names and what it leaves out; `¶` ends a line. */
function told(report: string): readonly string[] {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), plan);
  return statements.filter(({ kind }) => kind !== "name" && kind !== "missing").map(inOneLine);
}

const reports: readonly (readonly [report: string, told: readonly string[]])[] = [
  ["１．図書館の開館延長〔図書館〕¶令和6年度は101,600人となった。", ["figure agrees G2 「101,600人」 「101,600人」"]],
  [
    "2. 学習室の整備【評価○】¶令和6年度は15室となった。",
    ["table agrees I3 「○」 「○」", "figure differs G3 「15室」 「14室」"],
  ],
  [
    "続きまして、学習室の整備についてお答えいたします。¶14室で、前年度末の9室と比べ、55.6パーセント増加いたしました。",
    [
      "figure agrees G3 「前年度末の9室と比べ、55.6パーセント増加いたし」 「+55.6%」",
      "figure agrees F3 「9室」 「9室」",
      "figure agrees G3 「14室」 「14室」",
    ],
  ],
  [
    "続きまして、学習室の整備について御説明いたします。¶14室で、前年度末の9室と比べ、65.5パーセント増加いたしました。",
    [
      "figure differs G3 「前年度末の9室と比べ、65.5パーセント増加いたし」 「+55.6%」",
      "figure agrees F3 「9室」 「9室」",
      "figure agrees G3 「14室」 「14室」",
    ],
  ],
  [
    "空き家バンクは、成約が12件で、4件、25.0％の減となった。",
    [
      "figure agrees G4 「4件、25.0％の減」 「-4件」",
      "figure agrees G4 「4件、25.0％の減」 「-25.0%」",
      "figure agrees G4 「12件」 「12件」",
    ],
  ],
  [
    "空き家バンクは、成約が12件で、4件、52.0％の減となった。",
    [
      "figure agrees G4 「4件、52.0％の減」 「-4件」",
      "figure differs G4 「4件、52.0％の減」 「-25.0%」",
      "figure agrees G4 「12件」 「12件」",
    ],
  ],
  [
    "住宅の断熱改修¶改修率は32.6％で、この1年で4.2ポイント上昇した。",
    ["figure agrees G5 「1年で4.2ポイント上昇した」 「+4.2ポイント」", "figure agrees G5 「32.6%」 「32.6％」"],
  ],
  [
    "街路樹の更新¶5.5kmを更新した。残る2.5kmは令和8年度までに行う。",
    ["figure agrees G6 「残る2.5km」 「2.5km」", "figure agrees G6 「5.5km」 「5.5km」"],
  ],
  [
    "街路樹の更新¶5.5kmを更新した。残る3.5kmは令和8年度までに行う。",
    ["figure differs G6 「残る3.5km」 「2.5km」", "figure agrees G6 「5.5km」 「5.5km」"],
  ],
  [
    "街路樹の更新¶街路樹のある12.0kmのうち5.5kmを更新した。残る6.5kmは次の計画で行う。",
    ["figure agrees G6 「5.5km」 「5.5km」"],
  ],
  [
    "学習室の整備¶5室を新たに設け、累計で14室となった。",
    ["figure agrees G3 「5室」 「+5室」", "figure agrees G3 「14室」 「14室」"],
  ],
  [
    "学習室の整備¶6室を新たに設け、累計で14室となった。",
    ["figure differs G3 「6室」 「+5室」", "figure agrees G3 「14室」 「14室」"],
  ],
  ["住宅の断熱改修¶大気の目標値8mgを下回った。", []],
  ["学習室の整備¶来年度は30室の開設を予定している。", []],
  ["街路樹の更新¶基準の4.6倍となった。", ["figure agrees G6 「基準の4.6倍」 「4.58倍」"]],
  ["街路樹の更新¶基準の6.4倍となった。", ["figure differs G6 「基準の6.4倍」 「4.58倍」"]],
  [
    "5施策のうち、まなびは2施策のうち◎が1施策、すまいは2施策のうち○が1施策である。",
    [
      "count agrees A1 「5」 「5」",
      "count agrees A2 「2」 「2」",
      "count agrees A2 「1」 「1」",
      "count agrees A4 「2」 「2」",
      "count agrees A4 「1」 「1」",
    ],
  ],
  ["まなび・すまい・みどりの5施策を進めている。", ["count agrees A1 「5」 「5」"]],
  ["まなび・すまい・みどりの6施策を進めている。", ["count differs A1 「6」 「5」"]],
  ["「まなび」2施策と「すまい」2施策、「みどり」1施策、計5施策で構成している。", ["count agrees A1 「5」 「5」"]],
  ["前プランでは9施策を掲げていた。", []],
  ["残る3施策については、見直しを進める。", []],
  ["「だれもが学べるまち」の実現に向け、5施策を進めている。", ["count agrees A1 「5」 「5」"]],
  ["「だれもが学べるまち」の実現に向け、6施策を進めている。", ["count differs A1 「6」 「5」"]],
  ["環境分野は6施策のうち4施策が目標を達成した。", []],
  [
    "「◎」（到達した）が1施策（20.0％）、「○」（あと少し）が3施策（60.0％）となった。",
    [
      "count agrees A1 「1」 「1」",
      "rate agrees A1 「20.0％」 「20.0%」",
      "count agrees A1 「3」 「3」",
      "rate agrees A1 「60.0％」 「60.0%」",
    ],
  ],
  [
    "「◎」（到達した）が1施策（20.0％）、「○」（あと少し）が2施策（60.0％）となった。",
    [
      "count agrees A1 「1」 「1」",
      "rate agrees A1 「20.0％」 「20.0%」",
      "count differs A1 「2」 「3」",
      "rate agrees A1 「60.0％」 「60.0%」",
    ],
  ],
  ["目標を達成したものは1施策である。", ["count agrees A1 「1」 「1」"]],
  [
    "　　　　　　　　◎　　○　　△¶1　まなび　　1　　1　　0¶2　すまい　　0　　1　　1¶3　みどり　　0　　1　　0",
    [
      "table agrees A2 「1」 「1」",
      "table agrees A2 「1」 「1」",
      "table agrees A2 「0」 「0」",
      "table agrees A4 「0」 「0」",
      "table agrees A4 「1」 「1」",
      "table agrees A4 「1」 「1」",
      "table agrees A6 「0」 「0」",
      "table agrees A6 「1」 「1」",
      "table agrees A6 「0」 「0」",
    ],
  ],
  [
    "　　　　　　　　◎　　○　　△¶1　まなび　　1　　1　　0¶2　すまい　　1　　0　　1¶3　みどり　　0　　1　　0",
    [
      "table agrees A2 「1」 「1」",
      "table agrees A2 「1」 「1」",
      "table agrees A2 「0」 「0」",
      "table differs A4 「1」 「0」",
      "table differs A4 「0」 「1」",
      "table agrees A4 「1」 「1」",
      "table agrees A6 「0」 「0」",
      "table agrees A6 「1」 「1」",
      "table agrees A6 「0」 「0」",
    ],
  ],
  ["まなびとすまいの4施策について点検した。", []],
  ["庁内の4施策について点検した。", []],
  ["本ビジョンの5施策について点検した。", ["count agrees A1 「5」 「5」"]],
  ["当市では5施策を進めている。", ["count agrees A1 「5」 「5」"]],
  ["空き家バンクの運営¶「△」とした。", ["figure agrees I4 「「△」とし」 「△」"]],
  ["空き家バンクの運営¶「○」とした。", ["figure differs I4 「「○」とし」 「△」"]],
  [
    "街路樹の更新¶令和5年度（4.0km）の約1.4倍である。",
    ["figure agrees G6 「令和5年度（4.0km）の約1.4倍」 「1.38倍」", "figure agrees F6 「4.0km」 「4.0km」"],
  ],
  [
    "街路樹の更新¶令和5年度（4.0km）の約1.8倍である。",
    ["figure differs G6 「令和5年度（4.0km）の約1.8倍」 「1.38倍」", "figure agrees F6 「4.0km」 「4.0km」"],
  ],
];

test.each(reports)("%s", (report, expected) => {
  expect(told(report)).toEqual(expected);
});
