import { quantityParts } from "../../../src/domain/inspection/quantityParts";
import { readQuantity } from "../../../src/domain/quantity/readQuantity";

const nothing = { value: null, unit: "", note: "", asOf: null };

function partsOf(text: string, language: "ja" | "en" = "ja") {
  return quantityParts(readQuantity({ content: text, text, role: "actual" }), language);
}

describe("数値を値・単位・注記・時点に分ける", () => {
  it.each([
    ["6,677,432PV ※R4.12末時点", { value: 6_677_432, unit: "PV", note: "※", asOf: 44_926 }],
    ["約3,000人（見込み）", { value: 3_000, unit: "人", note: "約 見込み" }],
    ["93.4%", { value: 93.4, unit: "%" }],
    ["▲5%", { value: -5, unit: "%" }],
    ["100件以上", { value: 100, unit: "件", note: "以上" }],
    ["80人※", { value: 80, unit: "人", note: "※" }],
    ["10%削減", { value: -10, unit: "%", note: "減" }],
    ["12", { value: 12 }],
    // Excel's calendar begins in 1900.
    ["10人 ※M30.12末時点", { value: 10, unit: "人", note: "※" }],
    ["0.1件", { value: 0.1, unit: "件" }],
    ["構築完了", { note: "構築完了" }],
    ["集計中", { note: "集計中" }],
    ["―", { note: "―" }],
    ["", {}],
    ["15,0007アクセス", { note: "読み取れません：15,0007アクセス" }],
    ["(1)10人 (2)20人", { note: "値が複数：(1)10人 (2)20人" }],
  ])("%s", (text, parts) => {
    expect(partsOf(text)).toEqual({ ...nothing, ...parts });
  });

  it("英語でも注記を言う", () => {
    expect(partsOf("約3,000人", "en").note).toBe("about");
    expect(partsOf("(1)10人 (2)20人", "en").note).toBe("several values: (1)10人 (2)20人");
  });
});
