import { textOfCell, type MeasureRole, type TableSheet } from "../../../src/domain/measures/measure";
import { drawn } from "../sources/drawn";
import { readGrid } from "./reading";

/** What each role's column is headed by, of the roles asked for. */
function headers(sheet: TableSheet, ...roles: readonly MeasureRole[]): readonly (string | null)[] {
  return roles.map((role) => sheet.reading.roles.find((one) => one.role === role && one.isChosen)?.header ?? null);
}

const read = (drawing: string): TableSheet => readGrid(drawn("施策", drawing));

describe("見出しの言葉の意味は、列の中身と隣の列で決まる", () => {
  it.each<[string, string, readonly MeasureRole[], readonly (string | null)[]]>([
    [
      "値の隣の「年度」「時点」は、値でない",
      `
施策名 | 指標 | 目標 | < | 実績 | < | 評価
^ | ^ | 数値 | 目標年度 | 数値 | 時点 | ^
検診 | 受診率 | 50 | 令和8年度 | 45 | R6.3.31 | B
体操 | 参加者数 | 300 | 令和8年度 | 310 | R6.3.31 | A`,
      ["target", "actual", "asOf"],
      ["目標 数値", "実績 数値", "実績 時点"],
    ],
    [
      "一行の見出しの「目標年度」は、目標でない",
      `
施策名 | 指標 | 目標年度 | 目標値 | 実績値
検診 | 受診率 | 令和8年度 | 50 | 45
体操 | 参加者数 | 令和8年度 | 300 | 310`,
      ["target", "actual"],
      ["目標値", "実績値"],
    ],
    [
      "評価があって実績の列がなければ、現状値は実績",
      `
施策名 | 指標 | 現状値 | 目標値 | 評価
検診 | 受診率 | 45 | 50 | B
体操 | 参加者数 | 310 | 300 | A`,
      ["baseline", "actual"],
      [null, "現状値"],
    ],
    [
      "評価がなければ、現状値は基準値のまま",
      `
施策名 | 指標 | 現状値 | 目標値 | 備考
検診 | 受診率 | 45 | 50 | 広報で周知
体操 | 参加者数 | 310 | 300 | 週二回開催`,
      ["baseline", "actual"],
      ["現状値", null],
    ],
    [
      "実績の列があれば、現状値は基準値のまま",
      `
施策名 | 指標 | 現状値 | 目標値 | 実績値 | 評価
検診 | 受診率 | 45 | 50 | 48 | B
体操 | 参加者数 | 310 | 300 | 320 | A`,
      ["baseline", "actual"],
      ["現状値", "実績値"],
    ],
    [
      "1から5の評価は、数値でも評価",
      `
施策名 | 指標 | 目標 | 実績 | 最終評価
検診 | 受診率 | 50 | 45 | 4
体操 | 参加者数 | 300 | 310 | 5`,
      ["grade", "actual"],
      ["最終評価", "実績"],
    ],
    [
      "率を書いた「評価」は、達成率",
      `
施策名 | 指標 | 目標 | 実績 | 進捗評価
検診 | 受診率 | 50 | 45 | 90.0%
体操 | 参加者数 | 300 | 310 | 103.3%`,
      ["grade", "achievementRate"],
      [null, "進捗評価"],
    ],
    [
      "値を書いた「最終評価」は、実績",
      `
施策名 | 指標 | 基準 | 目標 | 最終評価
検診 | 受診率 | 40% | 50% | 45.3%
体操 | 参加者の割合 | 30% | 40% | 31.0%`,
      ["grade", "actual"],
      [null, "最終評価"],
    ],
    [
      "点数を書いた「評価」は、何の値か分からないので評価のまま",
      `
施策名 | 指標 | 目標 | 実績 | 評価
検診 | 受診率 | 50 | 45 | 82
体操 | 参加者数 | 300 | 310 | 95`,
      ["grade", "actual"],
      ["評価", "実績"],
    ],
    [
      "実績と書いた同じ年度の列があれば、年度だけの列は実績でない",
      `
施策名 | 指標 | 令和5年度 | 令和5年度実績 | 目標値
検診 | 受診率 | 44 | 45 | 50
体操 | 参加者数 | 305 | 310 | 300`,
      ["actual", "target"],
      ["令和5年度実績", "目標値"],
    ],
    [
      "文章だけの「○○目標」が名前の左にあれば、目標でない",
      `
番号 | 備えるべき目標 | 施策名 | 指標 | 実績値 | 評価
1 | 人命を守る | 検診の勧奨 | 受診率 | 45 | B
2 | 人命を守る | 体操の普及 | 参加者数 | 310 | A
3 | 経済を保つ | 企業の支援 | 相談件数 | 12 | A
4 | 経済を保つ | 商店の支援 | 相談件数 | 15 | A`,
      ["target", "actual"],
      [null, "実績値"],
    ],
    [
      "文章の目標しかなければ、文章が目標",
      `
番号 | 施策名 | 目標 | 実績 | 評価
1 | 計画の策定 | 計画を策定する | 策定した | A
2 | 条例の改正 | 条例を改正する | 検討中 | B`,
      ["target", "actual"],
      ["目標", "実績"],
    ],
    [
      "文章を書いた「方向性」は、増減の向きでない",
      `
施策名 | 指標 | 方向性 | 目標 | 実績
検診 | 受診率 | 職域と連携して進める | 50 | 45
体操 | 参加者数 | 地区ごとに広げる | 300 | 310`,
      ["direction", "target"],
      [null, "目標"],
    ],
    [
      "増減を書いた「方向性」は、増減の向き",
      `
施策名 | 指標 | 方向性 | 目標 | 実績
検診 | 受診率 | 増加 | 50 | 45
体操 | 待機者数 | 減少 | 0 | 3`,
      ["direction", "target"],
      ["方向性", "目標"],
    ],
    [
      "ほかに評価があれば、記号の「達成状況」は指標の評価",
      `
施策名 | 指標 | 目標 | 実績 | 指標の達成状況 | 施策の達成状況
検診 | 受診率 | 50 | 45 | △ | ③未達成
体操 | 参加者数 | 300 | 310 | ◎ | ①達成した`,
      ["grade", "goalStatus"],
      ["指標の達成状況", "施策の達成状況"],
    ],
  ])("%s", (_, drawing, roles, expected) => {
    expect(headers(read(drawing), ...roles)).toEqual(expected);
  });
});

describe("行ごとに違う年度", () => {
  const sheet = read(`
施策名 | 指標 | 基準 | < | 目標 | < | 実績 | <
^ | ^ | 値 | 年度 | 値 | 年度 | 値 | 年度
検診 | 受診率 | 40 | 平成30年度 | 50 | 令和8年度 | 45 | 令和5年度
体操 | 参加者数 | 280 | R1 | 300 | 2025年度 | 310 | 2019年3月
訓練 | 回数 | 3 | ― | 5 |  | 4 | 未定`);

  it("は、それぞれの値の年度になる。年度と言い切れない日付からは決めない", () => {
    const years = sheet.measures.map(({ values }) =>
      (["baseline", "target", "actual"] as const).map((role) => {
        const period = values[0]?.periods[role];
        return period?.kind === "fiscalYear" ? period.fiscalYear : null;
      }),
    );
    expect(years).toEqual([
      [2018, 2026, 2023],
      [2019, 2025, null],
      [null, null, null],
    ]);
  });

  it("は、値でも評価でもない", () => {
    expect(
      sheet.measures.map(({ cells }) => [cells.baseline, cells.target, cells.actual].map((cell) => textOfCell(cell))),
    ).toEqual([
      ["40", "50", "45"],
      ["280", "300", "310"],
      ["3", "5", "4"],
    ]);
  });
});

describe("並んだ組の名前", () => {
  const indicatorsOf = ({ measures }: TableSheet): readonly (readonly string[])[] =>
    measures.flatMap(({ cells, indicatorRows }) =>
      indicatorRows.map((row) =>
        [cells.name, row.indicator, row.part, row.unit, row.target, row.actual].map((cell) => textOfCell(cell)),
      ),
    );

  it("は、指標名の列がなければ指標の名前になり、何も書いていない組は数えない", () => {
    const sheet = read(`
事業名 | 単位 | 利用者 | < | 満足した人 | <
^ | ^ | 目標 | 実績 | 目標 | 実績
巡回バス | 人 | 100 | 90 | 60 | 66
夜間窓口 | 人 | 40 | 45 |  | `);
    expect(indicatorsOf(sheet)).toEqual([
      ["巡回バス", "利用者", "", "人", "100", "90"],
      ["巡回バス", "満足した人", "", "人", "60", "66"],
      ["夜間窓口", "利用者", "", "人", "40", "45"],
    ]);
  });

  it("は、指標名の列があればその部分になる", () => {
    const sheet = read(`
事業名 | 指標 | 男性 | < | 女性 | <
^ | ^ | 目標 | 実績 | 目標 | 実績
健診 | 受診率 | 50 | 45 | 55 | 57
体操 | 実施率 | 30 | 31 | 35 | 30`);
    expect(indicatorsOf(sheet).slice(0, 2)).toEqual([
      ["健診", "受診率", "男性", "", "50", "45"],
      ["健診", "受診率", "女性", "", "55", "57"],
    ]);
  });

  it("二つの指標名の組のうち、一つに目標も実績もなければ組でない", () => {
    const sheet = read(`
事業名 | 活動指標 | 成果指標 | 目標 | 実績
健診 | 実施回数 | 受診率 | 50 | 45
体操 | 教室数 | 実施率 | 30 | 31`);
    expect(sheet.measures.map(({ indicatorRows }) => indicatorRows.length)).toEqual([1, 1]);
  });
});
