import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectFixture } from "../inspection/fixture";
import { inOneLine } from "./welfarePlan";

const header = [
  "基本方針",
  "番号",
  "取組名",
  "指標",
  "R3実績",
  "R4実績",
  "R5実績",
  "R6実績",
  "目標（R8）",
  "評価",
  "今後の方向性",
  "主管課",
];
const plan = inspectFixture({
  sheets: {
    評価表: [
      header,
      [
        "方針Ⅰ 健やか",
        "101",
        "特定健診の推進",
        "受診率",
        "31.4％",
        "33.8％",
        "36.2％",
        "38.9％",
        "45.0％",
        "△",
        "拡充",
        "保険課",
      ],
      [
        "方針Ⅰ 健やか",
        "102",
        "歩く習慣づくり",
        "登録者数",
        "812人",
        "1,046人",
        "1,377人",
        "1,690人",
        "1,500人",
        "○",
        "継続",
        "健康課",
      ],
      [
        "方針Ⅰ 健やか",
        "103",
        "こころの相談",
        "養成者数（累計）",
        "20人",
        "34人",
        "51人",
        "63人",
        "80人",
        "△",
        "継続",
        "健康課",
      ],
      [
        "方針Ⅱ 支え合う",
        "201",
        "見守り活動の支援",
        "協力団体数",
        "41団体",
        "44団体",
        "47団体",
        "52団体",
        "50団体",
        "○",
        "継続",
        "福祉課",
      ],
      [
        "方針Ⅱ 支え合う",
        "202",
        "移動支援の充実",
        "実施地区数",
        "2地区",
        "3地区",
        "5地区",
        "7地区",
        "9地区",
        "△",
        "拡充",
        "福祉課",
      ],
      [
        "方針Ⅱ 支え合う",
        "203",
        "サロンの運営",
        "参加者数",
        "5,120人",
        "5,844人",
        "6,317人",
        "6,005人",
        "7,000人",
        "×",
        "見直し",
        "福祉課",
      ],
    ],
  },
});

function told(report: string): readonly string[] {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), plan);
  return statements.filter(({ kind }) => kind !== "name" && kind !== "missing").map(inOneLine);
}

const reports: readonly (readonly [report: string, told: readonly string[]])[] = [
  [
    "・特定健診の推進¶受診率は令和3年度以降31.4％、33.8％、36.2％、38.9％と上昇した。",
    [
      "figure agrees E2 「31.4%」 「31.4％」",
      "figure agrees F2 「33.8%」 「33.8％」",
      "figure agrees G2 「36.2%」 「36.2％」",
      "figure agrees H2 「38.9%」 「38.9％」",
    ],
  ],
  [
    "・特定健診の推進¶受診率は31.4％、33.8％、32.6％、38.9％と推移した。",
    [
      "figure agrees E2 「31.4%」 「31.4％」",
      "figure agrees F2 「33.8%」 「33.8％」",
      "figure differs G2 「32.6%」 「36.2％」",
      "figure agrees H2 「38.9%」 「38.9％」",
    ],
  ],
  [
    "・特定健診の推進¶受診率は令和3年度に31.4％まで下がった後、33.8％、36.2％、38.9％と回復し、目標の45.0％とは6.1ポイントの差がある。",
    [
      "figure agrees H2 「目標の45.0％とは6.1ポイントの差」 「6.1ポイント」",
      "figure agrees E2 「31.4%」 「31.4％」",
      "figure agrees F2 「33.8%」 「33.8％」",
      "figure agrees G2 「36.2%」 「36.2％」",
      "figure agrees H2 「38.9%」 「38.9％」",
      "figure agrees I2 「45.0%」 「45.0％」",
    ],
  ],
  ["・特定健診の推進¶男性の受診率は28.1％、30.2％、33.3％、35.0％である。", []],
  [
    "・特定健診の推進¶受診率は38.9％である。県の平均は40.3％、県内市町村の平均は41.2％である。",
    ["figure agrees H2 「38.9%」 「38.9％」"],
  ],
  [
    "・特定健診の推進¶受診率は31.4→38.9％（目標 45.0）△",
    [
      "figure agrees J2 「△」 「△」",
      "figure agrees E2 「31.4」 「31.4％」",
      "figure agrees I2 「45.0」 「45.0％」",
      "figure agrees H2 「38.9%」 「38.9％」",
    ],
  ],
  [
    "・特定健診の推進¶受診率は31.4→38.9％（目標 40.0）○",
    [
      "figure differs J2 「○」 「△」",
      "figure agrees E2 「31.4」 「31.4％」",
      "figure differs I2 「40.0」 「45.0％」",
      "figure agrees H2 「38.9%」 「38.9％」",
    ],
  ],
  [
    "・サロンの運営¶参加者数は6,005人である。この3年で885人増えた。",
    ["figure agrees H7 「3年で885人増えた」 「+885人」", "figure agrees H7 「6,005人」 「6,005人」"],
  ],
  ["・こころの相談¶2023年度の15人を上回る19人を養成し、累計は63人となった。", ["figure agrees H4 「63人」 「63人」"]],
  [
    "・こころの相談¶令和6年度は22人を養成し、累計は63人となった。",
    ["figure differs H4 「22人」 「+12人」", "figure agrees H4 「63人」 「63人」"],
  ],
  ["・移動支援の充実¶運行は2.1回と、前年度の2.4回を下回りました。", []],
  [
    "・歩く習慣づくり¶目標の1,500人を既に190人上回った。",
    ["figure agrees H3 「目標の1,500人を既に190人上回った」 「+190人」", "figure agrees I3 「1,500人」 「1,500人」"],
  ],
  [
    "［202］移動支援　2 → 7地区　（目標 9）　△¶・福祉課が担当する。実施地区は前年度から2地区増えた。",
    [
      "figure agrees J6 「△」 「△」",
      "figure agrees E6 「2」 「2地区」",
      "figure agrees I6 「9」 「9地区」",
      "figure agrees H6 「7地区」 「7地区」",
      "figure agrees H6 「前年度から2地区増えた」 「+2地区」",
    ],
  ],
  [
    "今後の方向性は、「継続」3、「拡充」2、「見直し」1となった。",
    ["count agrees A1 「3」 「3」", "count agrees A1 「2」 「2」", "count agrees A1 「1」 「1」"],
  ],
  [
    "今後の方向性は、「継続」4、「拡充」2、「見直し」1となった。",
    ["count differs A1 「4」 「3」", "count agrees A1 「2」 「2」", "count agrees A1 「1」 「1」"],
  ],
  ["補助の申請は、継続12件、拡充30件であった。", []],
  [
    "2つの基本方針に掲げる6取組のうち、○は2取組である。",
    ["count agrees A1 「2」 「2」", "count agrees A1 「6」 「6」", "count agrees A1 「2」 「2」"],
  ],
  ["2つの基本方針に掲げる7取組の進捗をまとめた。", ["count agrees A1 「2」 「2」", "count differs A1 「7」 「6」"]],
  [
    "方針Ⅰ　○1／△2¶方針Ⅱ　○2／△1／×1",
    [
      "count agrees A2 「1」 「1」",
      "count agrees A2 「2」 「2」",
      "count differs A5 「2」 「1」",
      "count agrees A5 「1」 「1」",
      "count agrees A5 「1」 「1」",
    ],
  ],
  ["見直しとした4取組のうち2取組は福祉課である。", []],
  [
    "○ 達成　2取組（33.3％）¶△ 向上　4取組（50.0％）",
    [
      "count agrees A1 「2」 「2」",
      "rate agrees A1 「33.3％」 「33.3%」",
      "count differs A1 「4」 「3」",
      "rate agrees A1 「50.0％」 「50.0%」",
    ],
  ],
  ["目標に達した2取組の割合は33.3％である。", ["count agrees A1 「2」 「2」"]],
  [
    "主管課別の取組数　保険課1、健康課2、福祉課4",
    ["count agrees L2 「1」 「1」", "count agrees L3 「2」 「2」", "count differs L5 「4」 「3」"],
  ],
  ["○は2取組となり、昨年の5取組から減った。", []],
  ["（注）福祉課が所管する取組は4取組である。", []],
  ["参加者数は6,050人であった。", ["figure differs H7 「6,050人」 「6,005人」"]],
  ["【東部地区】¶参加者数は6,050人であった。", []],
];

test.each(reports)("%s", (report, expected) => {
  expect(told(report)).toEqual(expected);
});
