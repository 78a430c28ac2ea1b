import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectFixture } from "../inspection/fixture";
import { inOneLine } from "./welfarePlan";

/** One indicator a measure, a column for each of three years, and the word that is judged. */
const plan = inspectFixture({
  sheets: {
    進行管理: [
      ["章", "番号", "事業名", "指標", "単位", "当初値（H30）", "R4実績", "R5実績", "R8目標", "判定"],
      ["水辺のまち", "1", "川の駅の運営", "川の駅の利用者数", "人", 41200, 52300, 61500, 60000, "達成"],
      ["水辺のまち", "2", "遊歩道の整備", "遊歩道の整備延長（累計）", "km", 2.4, 6.1, 7.6, 10, "順調"],
      ["水辺のまち", "3", "河川の水質の改善", "基準に適合した地点の割合", "％", 81.5, 86.0, 84.5, 95, "遅れ"],
      ["緑のまち", "4", "公園の改修", "改修した公園の数（累計）", "か所", 3, 11, 15, 18, "順調"],
      ["緑のまち", "5", "樹木の剪定の見直し", "剪定に要した経費", "千円", 48000, 45600, 43320, 40000, "順調"],
      ["緑のまち", "6", "花壇ボランティアの募集", "花壇ボランティアの登録者数", "人", 260, 214, 187, 400, "遅れ"],
    ],
  },
});

function told(report: string): readonly string[] {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), plan);
  return statements.filter(({ kind }) => kind !== "missing").map(inOneLine);
}

function differing(report: string): readonly string[] {
  return told(report).filter((line) => line.includes(" differs "));
}

function agreeing(report: string): readonly string[] {
  return told(report).filter((line) => line.includes(" agrees ") && !line.startsWith("name"));
}

describe("年次報告書の言い方", () => {
  it.each<[string, number, number]>([
    ["【事業番号2　遊歩道の整備】¶整備延長は7.6kmで、目標の10kmの76％に当たる。", 2, 0],
    ["【事業番号2　遊歩道の整備】¶整備延長は6.7kmで、目標の10kmに向けて進めている。", 1, 1],
    ["川の駅の利用者数は6万1,500人で、当初値（平成30年度）から2万300人増えた。", 2, 0],
    ["川の駅の利用者数は6万1,500人で、当初値（平成30年度）から3万200人増えた。", 1, 1],
    ["川の駅の利用者数は、前年度を9,200人、率にして17.6％上回った。", 2, 0],
    ["川の駅の利用者数は、前年度を9,200人、率にして16.7％上回った。", 1, 1],
    ["川の駅の利用者数は、平成30年度の4万1,200人から令和5年度は6万1,500人へと2万300人増加した。", 3, 0],
    ["剪定に要した経費は43,320千円で、前年度から2,280千円（5.0％）の減となった。", 3, 0],
    ["剪定に要した経費は43,320千円で、前年度から2,280千円（5.0％）の増となった。", 1, 2],
    ["剪定に要した経費は43,320千円（前年度比5.0％減、当初値比9.8％減）である。", 3, 0],
    ["川の駅の利用者数は6万1,500人（前年度比17.6％増）、剪定に要した経費は4,332万円（同5.0％減）となった。", 4, 0],
    ["改修した公園の数は累計15か所（令和5年度は新たに4か所）である。", 2, 0],
    ["改修した公園の数は累計15か所（うち令和5年度分は5か所）である。", 1, 1],
    ["花壇ボランティアの登録者数は187人で、前年度から27人、当初値からは73人減少した。", 3, 0],
    ["花壇ボランティアの登録者数は187人で、当初値の260人から拡大した。", 2, 0],
    ["花壇ボランティアの登録者数は、令和4年度以降減少が続き、目標の400人には遠い。", 1, 0],
    ["剪定に要した経費は43,320千円で、目標の達成には更に3,320千円の削減を要する。", 2, 0],
    ["川の駅の利用者数は、令和4年度（52,300人）から9,200人増え、目標の6万人を上回った。", 4, 0],
    ["遊歩道の整備については、目標達成率は76％である。", 1, 0],
    ["400人の目標に対し、花壇ボランティアの登録者数は187人であった。", 1, 0],
  ])("%s", (sentence, agrees, differs) => {
    const report = `# 進行管理の結果¶${sentence}`;
    expect(differing(report)).toHaveLength(differs);
    expect(agreeing(report).length).toBeGreaterThanOrEqual(agrees);
  });

  it("よその値や、言葉を省いた名称は、相違としない", () => {
    expect(differing("## 水辺のまち¶全国の基準に適合した地点の割合は88.0％である。")).toEqual([]);
    expect(differing("県内市町の花壇ボランティアの登録者数は平均で320人である。")).toEqual([]);
    expect(differing("花壇の登録者数が増えれば、公園の改修も進むだろう。")).toEqual([]);
  });
});

describe("区分と評価の数", () => {
  it.each<[string, number, number]>([
    ["「目標値に届いた」（達成）と「見込みどおり」（順調）は計4事業で、全体の66.7％である。", 2, 0],
    ["「目標値に届いた」（達成）と「見込みどおり」（順調）は計3事業で、全体の66.7％である。", 1, 1],
    ["達成：1（16.7％）", 2, 0],
    ["達成：1（17.6％）", 1, 1],
    ["「水辺のまち」は3事業のうち2事業、「緑のまち」は3事業中2事業が達成又は順調である。", 1, 0],
    ["順調なものは3事業、遅れているものは3事業である。", 1, 1],
    ["水辺のまち　3事業中2事業が達成又は順調¶緑のまち　3事業中2事業が達成又は順調", 2, 0],
    ["水辺のまち　3事業中3事業が達成又は順調¶緑のまち　3事業中2事業が達成又は順調", 1, 1],
  ])("%s", (sentence, agrees, differs) => {
    expect(differing(sentence)).toHaveLength(differs);
    expect(agreeing(sentence).length).toBeGreaterThanOrEqual(agrees);
  });
});

test("名称に単位を付けた行と、当初の年度の列も、表として比べる", () => {
  const table = (first: string): string =>
    `指標\t平成30年度\t令和4年度\t令和5年度\t目標\n川の駅の利用者数（人）\t${first}\t52,300\t61,500\t60,000\n剪定に要した経費（千円）\t48,000\t45,600\t43,320\t40,000`;
  expect(differing(table("41,200"))).toEqual([]);
  expect(agreeing(table("41,200"))).toHaveLength(8);
  expect(differing(table("42,100"))).toEqual(["table differs F2 「42,100」 「41200」"]);
});
