import { textOfCell } from "../../../src/domain/measures/measure";
import { drawn } from "../sources/drawn";
import { readGrid } from "./reading";
import { thingMeasured } from "../../../src/domain/measures/thingMeasured";

describe("目標が率で、実績に量が並ぶ表", () => {
  it.each<[string, string, string]>([
    [
      "見出しの段の下の削減率",
      `
部局 | 活動項目 | 2013年度 基準 | 2023年度 実績 | 2023年度 削減率 | 目標 2030年度削減率
町長部局 | 電気使用量 | 1,254,300 | 986,420 | 21.4% | 30%
町長部局 | 灯油使用量 | 86,400 | 68,050 | 21.2% | 30%
教育委員会 | 電気使用量 | 2,046,800 | 1,902,450 | 7.1% | 30%`,
      "21.4%",
    ],
    [
      "目標普及率の隣の普及率",
      `
施策 | 対象世帯数 | 実績（世帯） | 目標普及率 | 普及率 | 備考
光回線の整備 | 4,210 | 3,905 | 95.0% | 92.8% |
ケーブルテレビ | 4,210 | 3,111 | 80.0% | 73.9% | 未整備地区あり
防災無線 | 4,210 | 4,098 | 100.0% | 97.3% |`,
      "92.8%",
    ],
  ])("%s", (_, drawing, actual) => {
    expect(textOfCell(readGrid(drawn("実績", drawing)).measures[0]?.cells.actual)).toBe(actual);
  });

  it("率の列が二つあれば、選ばない", () => {
    const sheet = readGrid(
      drawn(
        "実績",
        `
施策 | 実績 | 上期 削減率 | 下期 削減率 | 目標削減率
電気 | 986,420 | 20.1% | 21.4% | 30%
灯油 | 68,050 | 19.9% | 21.2% | 30%
重油 | 20,150 | 60.2% | 62.7% | 30%`,
      ),
    );
    expect(textOfCell(sheet.measures[0]?.cells.actual)).toBe("986,420");
  });
});

describe("括弧の中で目標・実績をいう見出し", () => {
  it.each([
    ["削減率（目標）", "削減率（実績）"],
    ["使用量（2030年度目標）", "使用量（2023年度実績）"],
    ["参加者数【目標値】", "参加者数【実績値】"],
    ["効果額（目標）千円", "効果額（実績）千円"],
    ["目標（2030年度）削減率", "実績（2023年度）削減率"],
  ])("%s、%s", (target, actual) => {
    const { reading } = readGrid(
      drawn(
        "実績",
        `
施策 | 指標 | ${target} | ${actual}
省エネ | 電気 | 30 | 21
省エネ | 灯油 | 30 | 22
省エネ | 重油 | 30 | 62`,
      ),
    );
    const headed = reading.roles.flatMap(({ role, header }) =>
      role === "target" || role === "actual" ? [header] : [],
    );
    expect(headed).toEqual([target, actual]);
  });
});

it.each(["評価基準", "（判定区分）", "凡例"])("表の下の「%s」とその隣の凡例は、施策でない", (label) => {
  const { measures } = readGrid(
    drawn(
      "指定管理",
      `
評価項目 | 内容 | 計画 | 実績 | 評価 | 備考
利用実績 | 年間利用者数（人） | 82,000 | 85,463 | A | -
収支 | 管理経費（千円） | 58,300 | 57,940 | A | 光熱費の節減
安全管理 | 苦情件数（件） | 10 | 7 | S | -
${label} | S：計画を大きく上回る　A：計画どおり　B：計画をやや下回る | | | |`,
    ),
  );
  expect(measures.map(({ row }) => row)).toEqual([1, 2, 3]);
});

it.each([
  ["効果額（目標）千円", "効果額（実績）千円", "効果額千円"],
  ["目標 2030年度削減率", "2023年度 削減率実績", "削減率"],
  ["R6目標", "R6実績", ""],
  ["目標受診率", "実施率", ""],
])("「%s」と「%s」が量るのは「%s」", (target, actual, thing) => {
  const { columns } = readGrid(
    drawn(
      "実績",
      `
施策 | 指標 | ${target} | ${actual}
総務 | 電気 | 30% | 21%
総務 | 灯油 | 30% | 22%`,
    ),
  );
  expect(thingMeasured({ columns })).toBe(thing);
});
