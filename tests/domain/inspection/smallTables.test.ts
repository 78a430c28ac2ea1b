import { readWorkbook } from "../../../bench/readingAdapter";
import { literal } from "../../fixtures/layouts/outside/literal";

const measures = `
番号 | 指標 | R5目標 | R5実績 | 評価
1 | 利用者数（人） | 100 | 120 | ◎
2 | 会員数（人） | 10 | 12 | ◎
3 | 講座数（回） | 20 | 12 | △`;

function told(beside: string, plan = measures): readonly string[] {
  const book = literal("", "", (one) => {
    one.sheet("指標").text(plan);
    one.sheet("内訳").text(beside);
  });
  return readWorkbook(book.snapshot, {})
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code }) => code);
}

describe("Small tables beside the measures", () => {
  const routes = (income: string, total: string): string => `
路線名 | 経費 | 収入 | 収支率（％）
中央線 | 400 | 100 | 25.0
川東線 | 500 | 200 | 40.0
山手線 | 300 | ${income} | 20.0
循環線 | 200 | 50 | 25.0
合計 | 1,400 | ${total} | 29.3`;

  it("say nothing while they are right", () => {
    expect(told(routes("60", "410"))).toEqual([]);
  });

  it("keep to the law of a column, and to their totals", () => {
    expect(told(routes("66", "410"))).toContain("consistency-column-differs");
    expect(told(routes("60", "360"))).toContain("consistency-total-differs");
  });

  it("have dates that follow each other in every row but one", () => {
    const dates = (last: string): string => `
地区 | 認定日 | 指導日 | 解消日
本町 | R3.6.15 | R3.7.2 | R3.11.30
港町 | R3.9.8 | R3.9.24 | R4.3.18
東山 | R4.5.20 | R4.6.3 | R4.10.28
西原 | R4.7.11 | R4.8.1 | ${last}`;
    expect(told(dates("R5.2.27"))).toEqual([]);
    expect(told(dates("R3.2.27"))).toContain("quantity-period-reversed");
  });
});
