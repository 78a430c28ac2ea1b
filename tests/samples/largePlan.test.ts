import { drawWorkbook } from "../../scripts/samples/drawWorkbook";
import { largePlan, largePlanMeasures } from "../../scripts/samples/largePlan";
import { sheetOf, tally } from "./openSample";

describe("largePlan", () => {
  test("区分は施策数に応じて増え、番号は分野ごとに1から始まる", () => {
    const measures = largePlanMeasures(10_000);
    expect(measures).toHaveLength(10_000);
    const perField = Object.values(tally(measures.map(({ divisions }) => divisions.join("/"))));
    expect(10_000 / perField.length).toBeCloseTo(3.6, 1);
    expect(new Set(measures.map(({ divisions }) => divisions[0])).size).toBe(265);
    expect(new Set(measures.map(({ divisions, number }) => [...divisions, number].join("/"))).size).toBe(10_000);
  });

  test("達成状況の三つがどれも現れる", () => {
    const statuses = largePlanMeasures(100).map(({ goalStatus }) => goalStatus.charAt(0));
    expect(tally(statuses)).toEqual({ "①": 93, "②": 3, "③": 4 });
  });

  test("小さい計画は大きい計画の初めの部分と同じである", () => {
    expect(largePlanMeasures(50)).toEqual(largePlanMeasures(80).slice(0, 50));
  });

  test("一覧型は見出し1行と施策、帳票型は8行目から施策が始まる", () => {
    const list = sheetOf(drawWorkbook(largePlan(100, "list")), "施策一覧");
    expect([list.rowCount, list.getCell("E2").value]).toEqual([101, "第1施策の推進"]);
    const report = sheetOf(drawWorkbook(largePlan(100, "report")), "別紙");
    expect([report.getCell("D8").value, report.getCell("E8").value]).toEqual([1, "第1施策の推進"]);
    expect(report.rowCount).toBe(4 + 100 + 28 + 10 + 3);
  });

  test.each([0, -1, 1.5, Number.NaN])("施策数 %p の計画は作れない", (count) => {
    expect(() => largePlanMeasures(count)).toThrow(RangeError);
  });
});
