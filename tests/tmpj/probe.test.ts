import { wordFinding } from "../../src/domain/inspection/findingTexts";
import { rubricPreset } from "../../src/domain/evaluation/presets";
import { inspectFixture, type FixtureWorkbook } from "../domain/inspection/fixture";
import { listPlan, listRows, reportPlan, reportRows, withCells } from "../domain/inspection/plans";
import { planOf } from "../domain/inspection/planOf";
import { measuresSheet, summary, withCell } from "../domain/inspection/consistencyPlan";
const aichi = rubricPreset("愛知県あいちITプラン")!;
const gradeHeader = ["基本目標","番号","施策名","成果指標","基準値","目標値","実績値","達成率","評価"];
const graded = (rows: any[]) => [gradeHeader, ...rows];
const cases: Record<string, FixtureWorkbook> = {
  "share wrong": { sheets: { 一覧: graded([["1 しごと",1,"a","参加者数",50,100,120,"120.0%","A"],["1 しごと",2,"b","参加者数",50,100,60,"60.0%","C"],["1 しごと",3,"c","参加者数",50,100,85,"85.0%","B"]]), 集計: [["評価","件数","割合"],["A",1,"43.3%"],["B",1,"33.3%"],["C",1,"33.3%"],["D",0,"0.0%"]] }, settings: { rubric: aichi }, inspected: "一覧" },
  "other formula": { sheets: { 一覧: graded([["1 しごと",1,"a","参加者数",50,100,60,"60.0%","D"],["1 しごと",2,"b","参加者数",50,100,85,"70.0%","C"]]) }, settings: { rubric: aichi, formula: "fromBaseline" } },
  "other formula by ratio": { sheets: { 一覧: graded([["1 しごと",1,"a","参加者数",50,100,60,"20.0%","C"]]) }, settings: { rubric: aichi, formula: "actualOverTarget" } },
  "no rate in table": { sheets: { 施策一覧: measuresSheet(), 集計表: withCell(summary, 3, 2, "―") } },
  "unnumbered division": listPlan({ A8: "ウ 防災", A9: "防災の続き", A10: "防災の続き" }),
  "depth": { sheets: { 一覧: [["柱","分野","番号","施策名","目標","実績","評価"],["Ⅰ A","ア あ",1,"一つめの施策","1件","1件","○"],["Ⅰ A","ア あ",2,"二つめの施策","1件","1件","○"],["Ⅰ A","イ い",1,"三つめの施策","1件","1件","○"],["Ⅰ A","イ い",2,"四つめの施策","1件","1件","○"],["Ⅰ A","イ い",3,"五つめの施策","1件","1件","○"],["Ⅱ B","",1,"六つめの施策","1件","1件","○"]] } },
  "number text": listPlan({ B3: "新規" , B5: ""}),
  "number gap": listPlan({ B3: 4, B4: 5, B5: 6 }),
  "number begins": listPlan({ B6: 3, B7: 4 }),
  "page header more": reportPlan({ I6: "備考" , C6: "施策名称" }),
  "page header data": reportPlan({ A6: "分野", B6: "番号", C6: "取組み", D6: "担当", E6: "成果指標", F6: "目標", G6: "実績", H6: "" }),
  "figures no header": listPlan({ K2: 1200, K3: 800, K5: 3000 }),
  "blank many": listPlan({ F3: "", F4: "", F5: "" }),
  "stray": listPlan({ L3: "あとで確認" }),
  "variant throughout": { sheets: { 一覧: withCells(listRows, { H2: "〇", H3: "〇", H4: "〇", H5: "〇", H6: "〇", H7: "〇", H8: "〇", H9: "〇", H10: "〇", G2: "10件", G5: "20人", G7:"30人", G9: "40品目" }) } },
  "unportable": listPlan({ J2: "㈱と№と㌔", J3: "\uE000\uE001" }),
  "grade blank target": planOf([{ target: "", actual: "10件", grade: "○" }, { target: "10件", actual: "", grade: "○" }]),
  "hidden many": listPlan({}, { traits: { 施策一覧: { hiddenRows: ["3:3", "12:12"] } } }),
  "doubled": planOf([{ indicator: "移行移行数" }, { indicator: "少年少女少年少女合唱団の数" }, { indicator: "移行移行数" }]),
  "width": listPlan({ F2: "１０件", F3: "３か所", F4: "４回", F5: "２０人", F6: "８か所", F7: "３０人", F8: "５００人", F9: "40品目" }),
};
test("probe", () => {
  const out: string[] = [];
  for (const [name, plan] of Object.entries(cases)) {
    out.push("## " + name);
    try { const i = inspectFixture(plan);
    for (const f of i.findings) out.push(`${f.code} ${f.measure} ${f.severity}\n   ${wordFinding(f, "ja").message}\n   ${wordFinding(f, "en").message}`);
    } catch (e) { out.push("ERR " + String(e)); }
  }
  require("fs").writeFileSync("/tmp/j16/probe.txt", out.join("\n"));
});
