import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectFixture } from "../inspection/fixture";
import { inOneLine } from "./welfarePlan";

const [water, green, people] = ["第1章 水をまもる", "第2章 緑をふやす", "第3章 人をはぐくむ"];

/** Graded in words, one measure a row, a column for each year, a department each. */
const plan = inspectFixture({
  sheets: {
    進捗: [
      ["章", "番号", "取組名", "指標", "単位", "R4実績", "R5実績", "R7目標", "進捗", "担当課"],
      [water, "1", "雨水浸透ますの設置", "設置基数", "基", 410, 455, 500, "概ね順調", "河川課"],
      [water, "2", "地下水かん養の促進", "かん養量", "千㎥", 88, 97, 90, "順調", "河川課"],
      [water, "3", "水質調査の実施", "基準に合う地点の割合", "％", 91.5, 93.0, 95.0, "概ね順調", "環境課"],
      [green, "4", "街路樹の植え替え", "植え替えた本数", "本", 320, 280, 400, "遅延", "公園課"],
      [green, "5", "市民緑地の拡大", "市民緑地の面積", "ha", 12.5, 12.1, 15, "遅延", "公園課"],
      [green, "6", "生け垣づくりの助成", "助成件数", "件", 41, 52, 50, "順調", "公園課"],
      [people, "7", "環境学習会の開催", "参加者数", "人", 600, 750, 700, "順調", "環境課"],
      [people, "8", "環境リーダーの養成", "養成者数", "人", 15, 15, 30, "未着手", "環境課"],
    ],
  },
});

function differing(report: string): readonly string[] {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), plan);
  return statements.filter(({ kind, verdict }) => verdict === "differs" && kind !== "missing").map(inOneLine);
}

function agreeing(report: string): number {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), plan);
  return statements.filter(({ kind, verdict }) => verdict === "agrees" && kind !== "name").length;
}

test.each([
  ["8取組のうち、順調が3取組（37.5％）、概ね順調が2取組（25.0％）、遅延が2取組、未着手が1取組である。", 7],
  ["「順調」と「概ね順調」を合わせて5取組となり、全体の62.5％を占める。", 2],
  ["順調及び概ね順調の取組は5取組（62.5％）、遅延及び未着手の取組は3取組、37.5％である。", 4],
  ["順調3取組、概ね順調2取組で、合わせて5取組であった。", 3],
  ["2取組が「遅延」となり、1取組が未着手であった。", 2],
  ["未着手を除く7取組のうち、順調の割合は42.9％である。", 2],
  ["順調の取組が最も多いのは、第2章の1取組である。", 1],
  ["河川課が所管する2取組のうち順調は1取組で、公園課の3取組のうち遅延は2取組である。", 4],
  ["環境課（3取組）では1取組、公園課（3取組）では1取組が「順調」となった。", 4],
])("評価の言葉と課の数が合う：%s", (report, least) => {
  expect(differing(report)).toEqual([]);
  expect(agreeing(report)).toBeGreaterThanOrEqual(least);
});

test.each([
  "全ての取組が目標を達成したものはなかった。",
  "8取組のうち4取組で目標に届いていないことについて、意見があった。",
  "設置基数は455基（目標500基、達成率91.0％）である。",
  "7取組（87.5％）が未達成となった。",
  "柱1では3取組中3取組が目標を達成した。",
  "補助の件数は284件で、目標の290件を下回って達成した。",
  "目標を達成した3取組のうち、100％を超えたのは2取組である。",
  "達成率が90％以上の取組は4取組である。",
  "市民緑地では、5年間で50haの手入れをした。",
])("目標に届いた取組の数や計画の達成率を述べない：%s", (report) => {
  expect(differing(report)).toEqual([]);
});

test.each([
  ["8取組のうち、順調が4取組（37.5％）、概ね順調が2取組（25.0％）である。", "count differs G2 「4」 「3」"],
  ["「順調」と「概ね順調」を合わせて6取組となった。", "count differs G2 「6」 「5」"],
  ["順調と概ね順調を合わせた割合は65.2％である。", "rate differs G2 「65.2％」 「62.5%」"],
  ["順調3取組、概ね順調2取組で、合わせて4取組であった。", "count differs G2 「4」 「5」"],
  ["未着手を除く7取組のうち、順調の割合は49.2％である。", "rate differs G2 「49.2％」 「37.5%」"],
  ["公園課の3取組のうち遅延は1取組である。", "count differs G2 「1」 「2」"],
  ["環境課（3取組）では2取組、公園課（3取組）では1取組が「順調」となった。", "count differs G2 「2」 「1」"],
])("評価の言葉と課の数が違う：%s", (report, expected) => {
  const found = differing(report).map((line) => line.replace(/(?<=differs )[A-Z]+[0-9]+/u, "G2"));
  expect(found).toEqual([expected]);
});

test("シートにない課の数と、課を名乗っただけの文では、相違としない", () => {
  expect(differing("農政課が所管する6取組のうち順調は5取組である。")).toEqual([]);
  expect(differing("環境課では、計画の8取組のうち順調が3取組であることを確かめた。")).toEqual([]);
  expect(differing("環境課の3取組は、順調、概ね順調、未着手が1取組ずつである。")).toEqual([]);
});

const tree = "街路樹の植え替えは、植え替えた本数が280本で、";
const study = "環境学習会の開催は、参加者数が750人で、";
const quality = "水質調査の実施は、基準に合う地点の割合が93.0％で、";

test.each([
  [`${tree}前年度の320本から減少した。`, 0],
  [`${tree}前年度の320本から増加した。`, 1],
  [`${study}前年度と比べて25％の増加となった。`, 0],
  [`${study}前年度と比べて35％の増加となった。`, 1],
  [`${study}前年度より率にして25％の増となった。`, 0],
  [`${study}前年度より率にして52％の増となった。`, 1],
  [`${study}前年度比1.25倍である。`, 0],
  [`${study}前年度比1.52倍である。`, 1],
  [`${study}令和4年度の600人と比べて150人増えた。`, 0],
  [`${study}令和4年度の600人と比べて105人増えた。`, 1],
  [`${quality}前年度から1.5ポイント上がった。`, 0],
  [`${quality}前年度から1.5％上がった。`, 1],
  [`${quality}前年度から1.6％上がった。`, 0],
  // 455 of 500 is 91 %.
  ["雨水浸透ますの設置は、設置基数が455基で、目標の約9割となった。", 0],
  ["雨水浸透ますの設置は、設置基数が455基で、目標の約7割となった。", 1],
  ["雨水浸透ますの設置は、設置基数が455基で、目標の9割強となった。", 0],
  ["雨水浸透ますの設置は、設置基数が455基で、目標の9割弱となった。", 1],
  ["雨水浸透ますの設置は、設置基数が455基で、目標の9割を超えた。", 0],
  ["雨水浸透ますの設置は、設置基数が455基で、目標の9割に満たなかった。", 1],
  ["雨水浸透ますの設置は、設置基数が455基で、目標の8割を下回った。", 1],
  ["雨水浸透ますの設置は、設置基数が455基で、目標の半数を上回った。", 0],
  ["雨水浸透ますの設置は、設置基数が455基で、目標の500基を下回った。", 0],
  ["雨水浸透ますの設置は、設置基数が455基で、目標の500基を上回った。", 1],
  ["街路樹の植え替えは、前年度から減少した。", 0],
  ["雨水浸透ますの設置は、令和5年度は455基で、令和4年度に比べ45基（11.0％）増えた。", 0],
  ["雨水浸透ますの設置は、今後2年間で45基を設ける必要がある。", 0],
  ["雨水浸透ますの設置は、設置基数が455基となり、目標に45基届かなかった。", 0],
  ["雨水浸透ますの設置は、設置基数が455基となり、目標に54基届かなかった。", 1],
  ["・市民緑地の拡大　12.5ha→12.1ha（▲0.4ha）", 0],
  ["・市民緑地の拡大　12.5ha→12.1ha（▲4.0ha）", 1],
  ["市民緑地の拡大は、市民緑地の面積が減少した。", 0],
  ["市民緑地の拡大は、市民緑地の面積が増加した。", 1],
  // What is behind it went another way.
  ["市民緑地の拡大は、市民緑地の面積が12.1haで、寄附の申出が増加した。", 0],
  ["市民緑地の拡大は、「遅延」とした。", 0],
  ["市民緑地の拡大は、「概ね順調」とした。", 1],
  ["雨水浸透ますの設置は、設置基数が455基で概ね順調、街路樹の植え替えは280本で遅延である。", 0],
  ["雨水浸透ますの設置は、設置基数が455基で順調、街路樹の植え替えは280本で遅延である。", 1],
])("増減、割合とポイント、評価の言葉：%s", (report, count) => {
  expect(differing(`第2章 緑をふやす¶${report}`)).toHaveLength(count);
});

function told(report: string): readonly string[] {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), plan);
  return statements.flatMap(({ reason }) =>
    reason.code === "listedOtherwise" || reason.code === "leftOutOfList"
      ? [`${reason.code} ${reason.parameters.name}`]
      : [],
  );
}

test.each([
  ["順調の3取組は、地下水かん養の促進、生け垣づくりの助成及び環境学習会の開催である。", []],
  [
    "順調の3取組は、地下水かん養の促進、雨水浸透ますの設置及び環境学習会の開催である。",
    ["listedOtherwise 雨水浸透ますの設置"],
  ],
  ["順調となった取組は、地下水かん養の促進と生け垣づくりの助成である。", ["leftOutOfList 環境学習会の開催"]],
  ["順調となった取組は、地下水かん養の促進、生け垣づくりの助成などである。", []],
  ["順調の3取組（地下水かん養の促進、生け垣づくりの助成）は、続けて進める。", []],
  ["「順調」の取組の一覧¶①地下水かん養の促進¶②生け垣づくりの助成", ["leftOutOfList 環境学習会の開催"]],
  ["主な「順調」の取組¶①地下水かん養の促進¶②生け垣づくりの助成", []],
  ["遅延の2取組は、街路樹の植え替え、市民緑地の拡大である。", []],
  ["雨水浸透ますの設置、水質調査の実施は、いずれも河川課と環境課が進める。", []],
])("評価ごとに挙げた取組：%s", (report, expected) => {
  expect(told(report)).toEqual(expected);
});

test.each([
  ["①生け垣づくりの助成（公園課）¶②水質調査の実施（環境課）", 0],
  ["①生け垣づくりの助成（公園課）¶②水質調査の実施（河川課）", 1],
  ["公園課が所管する水質調査の実施を見直す。", 1],
  ["環境課の水質調査の実施を見直す。", 0],
])("取組の名に添えた課：%s", (report, count) => {
  expect(differing(report)).toHaveLength(count);
});

test.each([
  ["地下水涵養の促進は、97千㎥となった。", "name differs C3 「地下水涵養の促進」 「地下水かん養の促進」"],
  ["会議では地下水涵養の促進が話題となった。", "name differs C3 「地下水涵養の促進」 「地下水かん養の促進」"],
])("文の中でも、同じ言葉の別の表記は名称の違い：%s", (report, expected) => {
  expect(differing(report)).toEqual([expected]);
});

test.each([
  ["（A委員）環境リーダーの養成も伸びていない。¶（事務局）15人で、目標の30人の半分である。", 0],
  ["（A委員）環境リーダーの養成も伸びていない。¶（事務局）51人で、目標の30人を上回った。", 1],
  ["問　街路樹の植え替えの本数は。¶答　280本である。", 0],
  ["問　街路樹の植え替えの本数は。¶答　208本である。", 1],
  ["問　街路樹の植え替えの本数は。¶答　280本である。¶問　ほかの課はどうか。¶答　210本ある。", 0],
])("問いが名指しした取組を答えが述べる：%s", (report, count) => {
  expect(differing(`環境審議会 会議録¶${report}`)).toHaveLength(count);
});

test.each([
  // All but one are named, one of them by the beginning of its name.
  [
    "雨水浸透ますは455基、地下水かん養の促進は97千㎥、水質調査の実施は93.0％、街路樹の植え替えは280本、市民緑地の拡大は12.1ha、生け垣づくりの助成は52件、環境学習会の開催は750人である。",
    ["differs"],
  ],
  [
    "雨水浸透ますは455基、市民緑地は12.1ha、街路樹の植え替えは280本、環境学習会は750人、環境リーダーは15人である。",
    ["unclear"],
  ],
])("名の初めだけで述べた取組は、書かれていないとはしない", (report, expected) => {
  const { statements } = reconcile(readText(report), plan);
  expect(statements.filter(({ kind }) => kind === "missing").map(({ verdict }) => verdict)).toEqual(expected);
});

test("章の数は、取組の数ではない", () => {
  expect(differing("「第3章 人をはぐくむ」では、1取組の集まりにある2取組のうち、1取組が順調であった。")).toEqual([]);
});

test("減らす目標に届かないとは、目標より大きいこと", () => {
  const header = ["章", "番号", "取組名", "指標", "単位", "R4実績", "R5実績", "R7目標", "進捗"];
  const sorting = ["第1章 ごみを減らす", "1", "紙ごみの分別", "紙ごみの量", "ｔ", 1200, 1150, 1000, "遅延"];
  const shop = ["第1章 ごみを減らす", "2", "協力店の登録", "協力店の数", "店", 40, 45, 50, "順調"];
  const reducing = inspectFixture({ sheets: { 進捗: [header, sorting, shop] } });
  const differences = (missing: number): readonly string[] => {
    const text = `紙ごみの分別は、紙ごみの量が1,150ｔとなり、目標に${String(missing)}ｔ届かなかった。`;
    const { statements } = reconcile(readText(text), reducing);
    return statements.filter(({ kind, verdict }) => verdict === "differs" && kind !== "missing").map(inOneLine);
  };
  expect(differences(150)).toEqual([]);
  expect(differences(105)).toHaveLength(1);
});

test("未達成に添えた割合は、達成率ではない", () => {
  const header = ["柱", "番号", "事業名", "指標", "目標", "実績", "達成状況"];
  const rows = [1, 2, 3, 4, 5].map((number) => {
    const [actual, status] = number < 5 ? [12, "達成"] : [8, "未達成"];
    return ["柱1 くらし", number, `事業その${String(number)}`, "回数", "10回", `${String(actual)}回`, status];
  });
  const five = inspectFixture({ sheets: { 一覧: [header, ...rows] } });
  const differences = (text: string): readonly string[] =>
    reconcile(readText(text), five)
      .statements.filter(({ kind, verdict }) => verdict === "differs" && kind !== "missing")
      .map(inOneLine);
  expect(differences("5事業のうち4事業（80.0％）が目標を達成し、1事業（20.0％）が未達成となった。")).toEqual([]);
  expect(differences("5事業のうち3事業（80.0％）が目標を達成し、2事業（20.0％）が未達成となった。")).not.toEqual([]);
});
