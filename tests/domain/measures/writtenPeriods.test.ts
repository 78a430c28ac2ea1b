import { textOfCell, type MeasureSheet } from "../../../src/domain/measures/measure";
import type { Period } from "../../../src/domain/measures/reading";
import { yearInFigures } from "../../../src/domain/wareki/yearInFigures";
import { outline, readDrawing } from "./reading";

// Periods, marks and titles as printed sheets write them.

function shown(period: Period | null | undefined): string {
  if (period?.kind === "fiscalYear") return String(period.fiscalYear);
  return period?.kind === "stage" ? period.label : "";
}

/** What the first indicator has: role, period, text. */
function values({ measures }: MeasureSheet): readonly string[] {
  const [measure] = measures;
  const [row, own] = [measure?.indicatorRows[0], measure?.values[0]];
  const roles = ["baseline", "target", "actual", "achievementRate", "grade"] as const;
  const chosen = roles.flatMap((role) => {
    const text = textOfCell(row?.[role]);
    return text === "" ? [] : [`${role} ${shown(own?.periods[role])} ${text}`];
  });
  return [...chosen, ...(own?.further ?? []).map(({ role, period, cell }) => `${role} ${shown(period)} ${cell.text}`)];
}

test.each([
  ["令和五年度", "令和5年度"],
  ["平成三十一年", "平成31年"],
  ["昭和六〇年度末", "昭和60年度末"],
  ["令和元年度", "令和元年度"],
  ["第五次計画（令和十年度）", "第五次計画（令和10年度）"],
  ["十年度", "十年度"],
  ["令和三十三十年", "令和三十三十年"],
])("漢数字の年「%s」は「%s」", (written, figures) => {
  expect(yearInFigures(written)).toBe(figures);
});

test.each<[string, string, readonly string[]]>([
  [
    "見出しの年が漢数字",
    `
分野 | 指標 | 計画値 | < | 実績値 | <
^ | ^ | 令和四年度 | 令和五年度 | 令和四年度 | 令和五年度
水道 | 有収率 | 88 | 89 | 87.5 | 88.2
水道 | 漏水件数 | 40 | 35 | 42 | 31`,
    ["target 2023 89", "actual 2023 88.2", "target 2022 88", "actual 2022 87.5"],
  ],
  [
    "年度の下の月は、その年度の値でなく途中の値",
    `
指標 | 目標値 | 令和5年度実績 | < | < | 年度計
^ | ^ | 4月 | 5月 | 6月分 | ^
来館者数 | 900 | 70 | 81 | 77 | 930
貸出冊数 | 800 | 64 | 60 | 71 | 780`,
    [
      "target  900",
      "actual  930",
      "actual 令和5年度実績 4月 70",
      "actual 令和5年度実績 5月 81",
      "actual 令和5年度実績 6月分 77",
    ],
  ],
  [
    "目標の年度の注記は、率の年度でない",
    `
交通計画の指標
※ 目標はすべて令和9年度末時点
指標 | 目標値 | 令和5年度実績 | 進捗率
乗合バスの便数 | 60 | 45 | 75
駐輪場の台数 | 500 | 510 | 102`,
    ["target  60", "actual 2023 45", "achievementRate  75"],
  ],
  [
    "実績の年度の注記は、実績の年度",
    `
交通計画の指標
※ 目標・実績は令和5年度の値
指標 | 目標値 | 実績値 | 進捗率
乗合バスの便数 | 60 | 45 | 75
駐輪場の台数 | 500 | 510 | 102`,
    ["target  60", "actual 2023 45", "achievementRate 2023 75"],
  ],
  [
    "注の番号の後ろに年度のある見出し",
    `
指標 | 策定時 | 実績※1⏎R5 | 中間目標⏎R6 | 最終目標※2⏎R12
苗木の配布数 | 20 | 33 | 40 | 80
緑化の面積 | 5 | 6 | 7 | 9`,
    ["baseline  20", "target 2030 80", "actual 2023 33", "target 2024 40"],
  ],
  [
    "式に使う英字が見出しの後ろにある",
    `
指標 | 目標値 A | R4実績値 B | R5実績値 C | 評価
救命講習の回数 | 30 | 24 | 31 | ○
消火器の点検数 | 90 | 80 | 70 | △`,
    ["target  30", "actual 2023 31", "grade  ○", "actual 2022 24"],
  ],
  [
    "目標に対する到達度は率",
    `
指標 | 最終目標（R9） | R5実績 | 最終目標に対する到達度 | 判定
健診の受診率 | 60 | 45 | 75.0% | B
歩数 | 8000 | 6000 | 75.0% | B`,
    ["target 2027 60", "actual 2023 45", "achievementRate  75.0%", "grade  B"],
  ],
  [
    "実績の右に矢印だけの列",
    `
指標 | R4実績 | R5実績 | R9目標 | 指標の動き
空き家の数 | 90 | 80 | 60 | ↗
転入者の数 | 70 | 61 | 90 | ↘`,
    ["target 2027 60", "actual 2023 80", "grade  ↗", "actual 2022 90"],
  ],
  [
    "今後の矢印は評価でない",
    `
指標 | R4実績 | R5実績 | R9目標 | 今後の見通し
空き家の数 | 90 | 80 | 60 | ↗
転入者の数 | 70 | 61 | 90 | ↘`,
    ["target 2027 60", "actual 2023 80", "actual 2022 90"],
  ],
])("%s", (_, drawing, expected) => {
  expect(values(readDrawing(drawing))).toEqual(expected);
});

test("「ほぼ」「一部」の付く段階がある評価は、達成したかどうかの区分でない", () => {
  const { measures } = readDrawing(`
施策 | 指標 | 目標 | 実績 | 評価
街路灯 | 基数 | 10 | 12 | 目標達成
側溝 | 延長 | 10 | 11 | 目標達成
歩道 | 延長 | 10 | 9 | ほぼ達成
公園 | 箇所 | 3 | 1 | 未達成`);
  const judged = measures.map(({ cells, indicatorRows }) => [
    textOfCell(indicatorRows[0]?.grade),
    textOfCell(cells.goalStatus),
  ]);
  expect(judged).toEqual([
    ["目標達成", ""],
    ["目標達成", ""],
    ["ほぼ達成", ""],
    ["未達成", ""],
  ]);
});

test("頁ごとに題と頁番号を繰り返す一覧の題は、区分でない", () => {
  const page = (number: number, row: string): string => `
緑の基本計画 達成状況 | | | | | ${String(number)}／2
（令和6年5月末現在）

分野 | 取組 | 指標 | 目標 | 実績 | 評価
${row}
※○は達成
`;
  const sheet = readDrawing(
    page(1, "公園 | 芝生化 | 面積 | 10 | 12 | ○") + page(2, "街路 | 植樹 | 本数 | 50 | 40 | △"),
  );
  expect(outline(sheet)).toEqual(["公園 > 芝生化", "街路 > 植樹"]);
});
