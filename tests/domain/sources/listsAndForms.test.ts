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
${form("空き家除却事業", "補助件数", "20", "17")}
# 03
${form("資源回収事業", "団体数", "90", "85")}`;

const list = (third: string): string => `
# 一覧
事務事業名 | 指標名 | R6目標 | R6実績 | 評価
防犯灯設置事業 | 設置灯数 | 60 | 64 | A
空き家除却事業 | 補助件数 | 20 | 17 | B
${third} | 団体数 | 90 | 85 | B`;

describe("個票と一覧", () => {
  it("〇〇事業という名前は見出しでなく、活動指標の行は小さな表の行", () => {
    const rows = shown(tableOf(...drawnSheets(forms)));
    expect(rows.filter((row) => row.includes("設置灯数"))).toHaveLength(1);
    expect(rows.find((row) => row.includes("設置灯数"))).toMatch(/防犯灯設置事業.*60.*64/u);
  });

  it("個票のすべてが一覧にあり、一覧に目標と実績があれば、一覧が計画", () => {
    const { plans, questions } = sourcesOf(...drawnSheets(list("資源回収事業") + forms));
    expect(plans.map(({ sources }) => sources.map(({ sheet }) => sheet))).toEqual([["一覧"]]);
    expect(questions).toEqual([]);
  });

  it("一覧がほかの施策も挙げていれば、どちらが計画かを尋ねる", () => {
    const others = "道路の補修 | 箇所数 | 5 | 6 | A\n橋の点検 | 橋数 | 8 | 8 | A";
    const { questions } = sourcesOf(...drawnSheets(`${list("資源回収事業")}\n${others}${forms}`));
    expect(questions.map(({ code }) => code)).toEqual(["unlikeSources"]);
  });
});

describe("行や列に並ぶもの", () => {
  it("年度が下へ並び、指標の組が横に並ぶ表は、指標ごとの年度の表", () => {
    const rows = shown(
      tableOf(
        ...drawnSheets(`
# 推移
農業の推移
年度 | 就農者数（人） | < | 集積率（％） | <
^ | 目標 | 実績 | 目標 | 実績
令和4年度 | 11 | 12 | 43 | 42
令和5年度 | 12 | 9 | 46 | 47
令和6年度 | 13 | 14 | 49 | 48`),
      ),
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/就農者数（人） \|.*令和4年度 \| 11 \| 12/u),
        expect.stringMatching(/集積率（％） \|.*令和4年度 \| 43 \| 42/u),
      ]),
    );
  });

  it("地区が列に、目標と実績が行に並ぶ表は、地区を指標の部分として読む", () => {
    const rows = shown(
      tableOf(
        ...drawnSheets(`
# 地区別
地区別の指標（令和6年度）
指標 | 区分 | 北部地区 | 南部地区 | 全体
加入率 | 目標値 | 80 | 75 | 77
^ | 実績値 | 78 | 72 | 75
参加者数 | 目標値 | 900 | 1100 | 2000
^ | 実績値 | 1012 | 1144 | 2156`),
      ),
    );
    expect(rows).toContain("加入率 | 80 | 78 | 75 | 72 | 77 | 75");
  });

  it("見出しのない一列だけの値は、地区に分かれていない", () => {
    const { plans } = sourcesOf(
      ...drawnSheets(`
# 一つ
指標 | 区分 | 北部地区
加入率 | 目標値 | 80
^ | 実績値 | 78`),
    );
    expect(plans).toEqual([]);
  });
});
