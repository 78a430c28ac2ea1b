import { drawnSheets, shown, sourcesOf, tableOf } from "./drawn";

const form = (name: string, indicator: string, target: string, actual: string): string => `
評価シート
事務事業名 | ${name} | < | < | < | <
１　事業費 | < | < | < | < | <
 | R5決算 | R6予算 | R6決算 | R7予算 |
事業費（千円） | 4120 | 4500 | 4388 | 4500 |
２　指標 | < | < | < | < | <
区分 | 指標名 | 単位 | R5実績 | R6目標 | R6実績
活動指標 | ${indicator} | 件 | 20 | ${target} | ${actual}
方向性 | 継続 | < | < | < | <`;

const forms = `
# 01
${form("防犯灯設置事業", "設置灯数", "60", "64")}
# 02
${form("空き家の除却", "補助件数", "20", "17")}
# 03
${form("資源の回収", "団体数", "90", "85")}`;

const formsOf = forms.replaceAll("防犯灯設置事業", "防犯灯の設置");

const list = (third: string): string => `
# 一覧
事務事業名 | 指標名 | R6目標 | R6実績 | 評価
防犯灯の設置 | 設置灯数 | 60 | 64 | A
空き家の除却 | 補助件数 | 20 | 17 | B
${third} | 団体数 | 90 | 85 | B`;

describe("個票と一覧", () => {
  it("〇〇事業という名前は見出しでなく、活動指標の行は小さな表の行", () => {
    const rows = shown(tableOf(...drawnSheets(forms)));
    expect(rows.filter((row) => row.includes("設置灯数"))).toHaveLength(1);
    expect(rows.find((row) => row.includes("設置灯数"))).toMatch(/防犯灯設置事業.*60.*64/u);
  });

  it("個票のすべてが一覧にあり、一覧に目標と実績があれば、一覧が計画", () => {
    const { plans, questions } = sourcesOf(...drawnSheets(list("資源の回収") + formsOf));
    expect(plans.map(({ sources }) => sources.map(({ sheet }) => sheet))).toEqual([["一覧"]]);
    expect(questions).toEqual([]);
  });

  it("一覧がほかの施策も挙げていれば、どちらが計画かを尋ねる", () => {
    const others = "道路の補修 | 箇所数 | 5 | 6 | A\n橋の点検 | 橋数 | 8 | 8 | A";
    const { questions } = sourcesOf(...drawnSheets(`${list("資源の回収")}\n${others}${formsOf}`));
    expect(questions.map(({ code }) => code)).toEqual(["unlikeSources"]);
  });
});
