import { textOfCell, type MeasureSheet } from "../../../src/domain/measures/measure";
import { find, outline, readDrawing } from "./reading";
import { drawn } from "../sources/drawn";

// Words of forms that other bodies publish: what stands in and beside a column tells what it is.

/** Each indicator: 施策 | 指標 | 単位 | 基準値 | 目標 | 実績 | 達成率 | 評価. */
function lines({ measures }: MeasureSheet): readonly string[] {
  return measures.flatMap(({ cells, indicatorRows }) =>
    indicatorRows.map((row) =>
      [cells.name, row.indicator, row.unit, row.baseline, row.target, row.actual, row.achievementRate, row.grade]
        .map(textOfCell)
        .join("|"),
    ),
  );
}

const periods = ({ measures }: MeasureSheet, role: "actual" | "baseline"): readonly string[] =>
  measures.flatMap(({ values }) =>
    values.flatMap(({ further }) => further.filter((one) => one.role === role).map(({ cell }) => cell.text)),
  );

describe("数値目標という見出し", () => {
  it("数値の上なら目標で、指標の名前は左の列（時期つきの公表様式）", () => {
    const sheet = readDrawing(`
目標項目 | 数値目標（令和8年度） | 最新値（令和5年度） | 目標設定時最新値（令和2年度） | 取組内容
女性の採用割合 | 40％ | 33.1％ | 28.0％ | 説明会を開く。
育児休業の取得率 | 60％ | 41.0％ | 12.5％ | 面談を行う。
有給休暇の取得日数 | 15日 | 12.2日 | 10.9日 | 計画表を配る。`);
    expect(lines(sheet)).toEqual([
      "女性の採用割合|女性の採用割合||28.0％|40％|33.1％||",
      "育児休業の取得率|育児休業の取得率||12.5％|60％|41.0％||",
      "有給休暇の取得日数|有給休暇の取得日数||10.9日|15日|12.2日||",
    ]);
  });

  it("言葉の上なら指標", () => {
    const sheet = readDrawing(`
施策 | 数値目標 | 目標 | 実績 | 評価
消防 | 団員の数 | 300 | 290 | B
救急 | 講習の回数 | 50 | 61 | A
予防 | 査察の率 | 90 | 70 | C`);
    expect(lines(sheet)[0]).toBe("消防|団員の数|||300|290||B");
  });

  it("どの語も名前を言わない表では、左の言葉の列が名前", () => {
    const sheet = readDrawing(`
分類 | 数値目標 | 実績 | 評価
給水人口 | 12,000 | 11,800 | B
有収率 | 92 | 93 | A
耐震化率 | 40 | 22 | C`);
    expect(lines(sheet)).toEqual([
      "給水人口|給水人口|||12,000|11,800||B",
      "有収率|有収率|||92|93||A",
      "耐震化率|耐震化率|||40|22||C",
    ]);
  });
});

describe("KPI目標・計画比・見込み", () => {
  it("「KPI実績」の年度と並ぶ「KPI目標」は目標", () => {
    const sheet = readDrawing(`
施策 | KPI | KPI実績 | < | KPI目標
^ | ^ | R4 | R5 | R6
定住 | 相談件数 | 30件 | 45件 | 60件
観光 | 宿泊者数 | 90人 | 80人 | 99人`);
    expect(lines(sheet)).toEqual(["定住|相談件数|||60件|45件||", "観光|宿泊者数|||99人|80人||"]);
  });

  it.each(["計画比", "対目標比"])("「%s」は達成率", (word) => {
    const sheet = readDrawing(`
施策 | 指標 | 目標 | 実績 | ${word}
定住 | 相談件数 | 60 | 45 | 75.0%
観光 | 宿泊者数 | 80 | 88 | 110.0%`);
    expect(lines(sheet).map((line) => line.split("|")[6])).toEqual(["75.0%", "110.0%"]);
  });

  it("次の年度の見込みと実績のどちらで点検するかは、聞く", () => {
    const sheet = readDrawing(`
施策 | 指標 | 目標（R7） | R4実績 | R5実績 | R6見込み | 評価
定住 | 相談件数 | 60 | 40 | 45 | 66 | B
観光 | 宿泊者数 | 80 | 70 | 88 | 90 | A`);
    const [question] = sheet.reading.questions;
    expect(question?.role).toBe("actual");
    expect(question?.choices.map(({ header }) => header)).toEqual(["R5実績", "R6見込み"]);
    expect(sheet.measures.map(({ cells }) => textOfCell(cells.actual))).toEqual(["45", "88"]);
  });
});

describe("現況値と、年度だけの列", () => {
  it("あとの年度の列があれば、現況値は基準値", () => {
    const sheet = readDrawing(`
指標 | 現況値（R元年度） | 目標値（R8年度） | R4年度 | R5年度 | 達成状況
乗車人員 | 900 | 990 | 910 | 905 | 遅れ
収支率 | 21 | 30 | 22 | 31 | 順調
結節点 | 2 | 5 | 2 | 3 | 遅れ`);
    expect(lines(sheet)[1]).toBe("収支率|収支率||21|30|31||順調");
    expect(periods(sheet, "actual")).toEqual(["910", "22", "2"]);
  });
});

describe("日本語と英語を並べた見出し", () => {
  it.each([
    ["改行で", "施策⏎Measure | 指標⏎Indicator | 目標値⏎Target (2025) | 実績値⏎Actual (2023) | 評価⏎Rating"],
    ["斜線で", "施策/Measure | 指標/Indicator | 目標値/Target | 実績値/Actual | 評価/Rating"],
    ["英語を先に", "Measure 施策 | Indicator 指標 | Target 目標値 | Actual 実績値 | Rating 評価"],
  ])("%s書いても、日本語の語で読む", (_, header) => {
    const sheet = readDrawing(`
${header.replaceAll("⏎", "\n").replaceAll("\n", " ")}
留学 | 派遣人数 | 80 | 66 | B
研究 | 採択件数 | 50 | 55 | A`);
    expect(lines(sheet)).toEqual(["留学|派遣人数|||80|66||B", "研究|採択件数|||50|55||A"]);
  });

  it("略語（KPI）は訳ではない", () => {
    const sheet = readDrawing(`
施策 | 指標KPI | 目標 | 実績
留学 | 派遣人数 | 80 | 66
研究 | 採択件数 | 50 | 55`);
    expect(lines(sheet)[0]).toBe("留学|派遣人数|||80|66||");
  });
});

describe("〃・同上", () => {
  it("施策名の〃は上の施策の次の指標、単位と担当課の〃は上と同じ", () => {
    const sheet = readDrawing(`
分野 | 施策 | 指標 | 単位 | 目標 | 実績 | 担当課
健康 | 検診 | 胃がん | ％ | 20 | 18 | 保健課
〃 | 〃 | 肺がん | 〃 | 25 | 26 | 〃
〃 | 運動 | 教室 | 回 | 10 | 12 | スポーツ課`);
    expect(outline(sheet)).toEqual(["健康 > 検診", "健康 > 運動"]);
    expect(lines(sheet)).toEqual(["検診|胃がん|％||20|18||", "検診|肺がん|％||25|26||", "運動|教室|回||10|12||"]);
    const [first] = sheet.measures;
    expect(first?.indicatorRows.map((row) => textOfCell(row.department))).toEqual(["保健課", "保健課"]);
  });

  it("番号が別なら、名前が〃でも別の施策", () => {
    const sheet = readDrawing(`
番号 | 施策 | 指標 | 目標 | 実績
1 | 検診 | 胃がん | 20 | 18
2 | 〃 | 肺がん | 25 | 26`);
    expect(sheet.measures).toHaveLength(2);
  });
});

describe("表の下の文", () => {
  it("注の次の行は、※がなくても注", () => {
    const sheet = readDrawing(`
区分 | 指標 | 目標 | 実績 | 評価
研究 | 採択件数 | 50 | 55 | A
教育 | 就職率 | 98 | 96 | B
地域 | 受講者数 | 90 | 40 | C
| | | |
評価　A：100％以上　B：80％以上　C：80％未満 | | | |
経費は目標÷実績 | | | |`);
    expect(sheet.measures).toHaveLength(3);
  });

  it("見出しの下のまだ記入のない施策は、施策のまま", () => {
    const sheet = readDrawing(`
施策 | 指標 | 目標 | 実績
研究 | 採択件数 | 50 | 55
教育 | 就職率 | 98 | 96
地域の施策 | | |
公開講座 | | | `);
    expect(sheet.measures.map(({ cells }) => textOfCell(cells.name))).toContain("公開講座");
  });
});

describe("名前の語も実績の語もない表", () => {
  it("項目・目標・年度だけの列でも読める", () => {
    const result = find(
      drawn(
        "表",
        `
項目 | 目標 | 令和4年度 | 令和5年度 | 達成状況
給水人口 | 12,000人以上 | 11,900人 | 12,100人 | 達成
有収率 | 92％以上 | 91.0％ | 90.5％ | 未達成
耐震化率 | 40％以上 | 20.1％ | 22.0％ | 未達成`,
      ),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    expect(lines(result.measureSheet)[0]).toMatch(/^給水人口\|給水人口\|\|\|12,000人以上\|12,100人/u);
  });
});
