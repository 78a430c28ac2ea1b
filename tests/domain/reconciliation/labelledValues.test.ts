import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectFixture } from "../inspection/fixture";
import { inOneLine } from "./welfarePlan";

/** A plan with columns of no role (決算額), the year before without a year, and grades in words. */
const inspection = inspectFixture({
  sheets: {
    一覧: [
      [
        "分野",
        "番号",
        "事業名",
        "担当課",
        "指標",
        "目標値",
        "実績値",
        "前年度",
        "決算額（千円）",
        "今後の方向性",
        "評価",
      ],
      [
        "福祉",
        1,
        "見守り訪問事業",
        "地域福祉課",
        "訪問世帯数",
        "1,200世帯",
        "1,350世帯",
        "1,180世帯",
        4200,
        "拡充",
        "順調",
      ],
      [
        "福祉",
        2,
        "配食サービスの支援",
        "高齢者支援課",
        "配食数",
        "30,000食",
        "24,600食",
        "26,100食",
        18300,
        "見直し",
        "遅れ",
      ],
      ["福祉", 3, "手話講座の開催", "障害福祉課", "受講者数", "80人", "84人", "71人", 960, "継続", "順調"],
      ["防災", 4, "備蓄品の更新", "防災課", "更新した倉庫の割合", "60%", "58.5%", "41.0%", 7450, "継続", "概ね順調"],
      ["防災", 5, "公用車の電動化", "管財課", "電動車の台数", "25台", "25台", "18台", 31200, "継続", "順調"],
    ],
  },
});

function told(...lines: readonly string[]): readonly string[] {
  const { statements } = reconcile(readText(lines.join("\n")), inspection);
  return statements
    .filter(({ kind, places }) => kind !== "missing" && kind !== "name" && places.length > 0)
    .map(inOneLine);
}

test.each<readonly [string, readonly string[]]>([
  ["評価　順調　　今後の方向性　拡充", ["table agrees K2 「順調」 「順調」", "table agrees J2 「拡充」 「拡充」"]],
  ["評価：遅れ", ["table differs K2 「遅れ」 「順調」"]],
  [
    "目標値　1,200世帯　／　実績値　1,530世帯",
    ["table agrees F2 「1,200世帯」 「1,200世帯」", "table differs G2 「1,530世帯」 「1,350世帯」"],
  ],
  ["決算額　4,200千円", ["figure agrees I2 「4,200千円」 「4200」"]],
  ["決算額　2,400千円", ["figure differs I2 「2,400千円」 「4200」"]],
  ["前年度　1,180世帯", ["figure agrees H2 「1,180世帯」 「1,180世帯」"]],
  ["前年度　1,810世帯", ["figure differs H2 「1,810世帯」 「1,180世帯」"]],
  ["担当課　地域福祉課", ["table agrees D2 「地域福祉課」 「地域福祉課」"]],
  ["担当課　高齢者支援課", ["table differs D2 「高齢者支援課」 「地域福祉課」"]],
])("見出し語と値の行「%s」を、その施策のセルと比べる", (line, expected) => {
  expect(told("１ 見守り訪問事業", line)).toEqual(expected);
});

test.each([
  // Offices above or beside the one of the sheet, words of its own, and values in more than one figure.
  "担当　福祉部",
  "担当課　地域福祉課・保健課",
  "今後の方向性　対象を広げて続ける",
  "実績値　前年度並み",
  "国庫補助金　2,100千円",
  "実績値　―",
  "評価　順調　会議を3回開いた",
])("確かでない行「%s」は、相違としない", (line) => {
  expect(told("１ 見守り訪問事業", line).filter((one) => one.includes("differs"))).toEqual([]);
});

test.each<readonly [string, readonly string[]]>([
  ["③ 手話講座の開催　順調", ["status agrees K4 「順調」 「順調」"]],
  ["○手話講座の開催（障害福祉課、遅れ）", ["status differs K4 「遅れ」 「順調」"]],
  ["○手話講座の開催　遅れ→順調", []],
  ["③ 手話講座の開催（前回：遅れ）", []],
])("施策名の後ろの評価「%s」", (line, expected) => {
  expect(told(line).filter((one) => !one.startsWith("name"))).toEqual(expected);
});

test.each<readonly [string, readonly string[]]>([
  ["訪問世帯数は1,350世帯で、前年度の1,180世帯から170世帯増えた。", []],
  ["訪問世帯数は1,350世帯で、前年度から1割以上増えた。", []],
  ["訪問世帯数は1,350世帯で、前年度から2割以上増えた。", ["前年度から2割以上増えた"]],
  ["訪問世帯数は1,350世帯（170世帯増）であった。", []],
  ["訪問世帯数は1,350世帯（170世帯減）であった。", ["170世帯減"]],
  ["訪問世帯数は1,350世帯（うち高齢者170世帯）で、職員は3人増加した。", []],
  ["訪問世帯数は1千世帯を超えた。", []],
  ["決算額は420万円で、委託料は300万円である。", []],
  ["決算額は240万円である。", ["240万円"]],
])("「%s」", (sentence, differing) => {
  const { statements } = reconcile(readText(`１ 見守り訪問事業\n${sentence}`), inspection);
  expect(
    statements.filter(({ verdict, kind }) => verdict === "differs" && kind !== "missing").map(({ stated }) => stated),
  ).toEqual(differing);
});

test("評価を行にした表を、評価の数と比べる", () => {
  const rows = (slow: string): readonly string[] => [
    "評価\t事業数\t割合",
    "順調\t3\t60.0%",
    "概ね順調\t1\t20.0%",
    `遅れ\t${slow}\t20.0%`,
    "合計\t5\t100.0%",
  ];
  const tables = (lines: readonly string[]) => told(...lines).filter((one) => one.startsWith("table"));
  expect(tables(rows("1"))).toHaveLength(7);
  expect(tables(rows("2")).filter((one) => one.includes("differs"))).toEqual(["table differs A1 「2」 「1」"]);
  expect(tables(["区分\t前年度の数", ...rows("2").slice(1)])).toEqual([]);
  expect(tables(["評価\t事業数", "順調\t30", "概ね順調\t15", "遅れ\t5"])).toEqual([]);
});

test("コンマで区切った表も表として読み、桁区切りの数は分けない", () => {
  expect(readText("分野,事業数,順調,遅れ\n福祉,3,2,1\n防災,2,1,0").blocks[0]?.kind).toBe("table");
  expect(readText("男性1,234,567\n女性1,345,678").blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
});

test("■の見出しで、前の施策の話は終わる。施策の下の■では続く", () => {
  const wrong = "実績値は9,999食で、前年度から10％減少した。";
  const underMeasure = told("１ 配食サービスの支援", "■ 今年度の実績", wrong);
  const underChapter = told("■ 施策の成果", "１ 配食サービスの支援", "■ 参考となる統計", wrong);
  expect(underMeasure.length).toBeGreaterThan(0);
  expect(underChapter).toEqual([]);
});

test.each<readonly [string, readonly string[]]>([
  ["52台である。", ["figure differs G6 「52台」 「25台」"]],
  ["25台で、前年度は18台であった。", ["figure agrees H6 「18台」 「18台」", "figure agrees G6 「25台」 「25台」"]],
])("質問が施策名の始まりだけを言っても、答弁「%s」をその施策のものとして比べる", (answer, expected) => {
  expect(told("（委員）公用車は何台電動になったのか。", `（管財課長）${answer}`)).toEqual(expected);
});
