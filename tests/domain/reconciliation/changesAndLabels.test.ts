import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectFixture } from "../inspection/fixture";
import { inOneLine } from "./welfarePlan";

const header = ["施策の柱", "番号", "取組", "指標", "単位", "R3", "R5", "R6", "R6目標", "評価", "担当課"];
const plan = inspectFixture({
  sheets: {
    進捗: [
      header,
      ["1 住まい", 1, "空き家の除却", "除却戸数（累計）", "戸", 12, 143, 186, 200, "○", "住宅課"],
      ["1 住まい", 2, "防犯灯の設置", "設置数", "基", 310, 342, 375, 370, "◎", "防災課"],
      ["1 住まい", 3, "浄化槽の普及", "普及率", "％", 61.4, 68.3, 71.6, 80, "△", "住宅課"],
      ["2 学び", 4, "英語検定の受検促進", "英語検定の合格者数", "人", 112, 204, 287, 300, "○", "学校課"],
      ["2 学び", 5, "公民館講座", "講座の受講者数", "人", 1420, 1616, 1538, 1600, "△", "公民館"],
    ],
  },
});

function told(report: string): readonly string[] {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), plan);
  return statements.filter(({ kind }) => kind !== "name" && kind !== "missing").map(inOneLine);
}

const verdictsOf = (report: string): readonly string[] =>
  told(report)
    .filter((line) => !/^figure agrees [GHI][0-9] 「[0-9,.]+[^0-9増減のポ]{0,3}」/u.test(line))
    .map((line) => line.split(" ")[1] ?? "");

describe("What the text says a value came from", () => {
  it.each([
    ["空き家の除却¶143戸から186戸へと30.1％増えた。", ["agrees"]],
    ["空き家の除却¶143戸から186戸へと13.0％増えた。", ["differs"]],
    ["英語検定の受検促進¶合格者は204人から287人に83人増えた。", ["agrees"]],
    ["英語検定の受検促進¶合格者は204人から287人に38人増えた。", ["differs"]],
    ["防犯灯の設置¶33基増の375基となった。", ["agrees"]],
    ["防犯灯の設置¶38基増の375基となった。", ["differs"]],
    ["浄化槽の普及¶普及率は71.6％となった。3.3ポイントの上昇である。", ["agrees"]],
    ["浄化槽の普及¶普及率は71.6％。2.3ポイント上がった。", ["differs"]],
    // Since a year that the sheet has, though neither the last nor the first is named.
    ["浄化槽の普及¶普及率は71.6％で、10.2ポイント上がった。", ["agrees"]],
    ["公民館講座¶1,538人で、この1年間の減少は78人である。", ["agrees"]],
    ["公民館講座¶1,538人で、この1年間の減少は87人である。", ["differs"]],
    ["英語検定の受検促進¶287人で、3年間で2.6倍になった。", ["agrees"]],
    ["英語検定の受検促進¶287人で、3年間で6.2倍になった。", ["differs"]],
    ["英語検定の受検促進¶287人で、今後3年間で2倍にする。", []],
    ["公民館講座¶1,538人が受講し、前年度（1,616人）を78人、目標（1,600人）を62人下回った。", ["agrees", "agrees"]],
    ["公民館講座¶1,538人で、目標に対しては62人の不足である。", ["agrees"]],
    ["公民館講座¶1,538人で、目標値に対する割合は96.1％である。", ["agrees"]],
    ["公民館講座¶1,538人で、目標値に対する割合は91.6％である。", ["differs"]],
  ])("%s", (report, verdicts) => {
    expect(verdictsOf(report).filter((one) => one !== "unknown")).toEqual(verdicts);
  });
});

describe("What a year added", () => {
  it.each([
    ["防犯灯の設置¶通学路に33基を増設し、375基となった。", []],
    ["防犯灯の設置¶通学路に新たに38基を増設した。設置数は375基である。", ["differs"]],
    ["防犯灯の設置¶古い5基を廃止し、新たに38基を増設した。設置数は375基である。", []],
    ["空き家の除却¶累計186戸に達した。", []],
    ["空き家の除却¶累計168戸に達した。", ["differs"]],
    ["空き家の除却¶合併以来の累計は168戸に達した。", []],
  ])("%s", (report, verdicts) => {
    expect(verdictsOf(report).filter((one) => one === "differs")).toEqual(verdicts);
  });
});

describe("Of whom a line speaks", () => {
  it.each([
    ["○防犯灯　　駅前に置き、375基になった。¶○浄化槽　　普及率は71.6％。¶○公民館講座　　1,538人が学んだ。", 0],
    ["○防犯灯　　駅前に置き、357基になった。¶○浄化槽　　普及率は71.6％。¶○公民館講座　　1,538人が学んだ。", 1],
    // A label before the indicator's name is no part of it.
    ["○除却　　除却戸数は186戸。¶○防犯灯　　設置数は375基。¶○浄化槽　　普及率は71.6％。", 0],
    ["英語検定の受検促進¶受検者数（令和5年度418人、令和6年度402人）は減った。", 0],
    ["英語検定の受検促進¶合格者数（令和5年度402人、令和6年度287人）は増えた。", 1],
    ["問　公民館講座の1,538人のうち、市外の方は何人か。¶答　104人である。", 0],
    ["問　公民館講座の受講者は。¶答　1,358人である。", 1],
    ["英語検定の受検促進¶300人近くが合格した。", 0],
  ])("%s", (report, differing) => {
    expect(told(report).filter((line) => line.includes("differs"))).toHaveLength(differing);
  });
});

describe("Counts by pillar, department and grade", () => {
  it.each([
    ["◎：100％以上　○：80％以上　△：80％未満", []],
    ["○：3件以上　△：2件以下", []],
    ["2つの柱・5つの取組", ["agrees", "agrees"]],
    ["2つの柱・6つの取組", ["agrees", "differs"]],
    ["柱1は3取組のうち1取組、柱2は2取組のうち1取組が「○」である。", ["agrees", "agrees", "agrees", "agrees"]],
    ["柱1は3取組のうち2取組が「○」で、柱2の1取組は「△」となった。", ["agrees", "differs", "agrees"]],
    ["住宅課は2取組で、△が1取組である。", ["agrees", "agrees"]],
    ["住宅課は3取組で、△が1取組である。", ["differs", "agrees"]],
    ["担当課別では住宅課が2取組、防災課が1取組、学校課が2取組である。", ["agrees", "agrees", "differs"]],
    ["5つの取組のうち2つが○ということになる。", ["agrees", "agrees"]],
    ["目標を1年早く達成したのは、防犯灯の設置の1取組である。", ["agrees"]],
  ])("%s", (report, verdicts) => {
    const counts = told(report).filter((line) => /^(?:count|rate)/u.test(line));
    expect(counts.map((line) => line.split(" ")[1])).toEqual(verdicts);
  });
});
