import { canonicalUnit, compareUnits, conversionFactor } from "../../../src/domain/quantity/units";

describe("単位を比べる", () => {
  it.each([
    ["人", "人", "same"],
    [null, null, "same"],
    ["人", null, "missing"],
    [null, "人", "missing"],
    ["人", "名", "same"],
    ["件", "件/年", "missing"],
    ["件/年", "件/月", "different"],
    ["km", "m", "convertible"],
    ["時間", "分", "convertible"],
    ["年", "か月", "convertible"],
    ["t/10a", "kg/10a", "convertible"],
    ["t/10a", "kg", "different"],
    ["ha", "㎡", "convertible"],
    ["kWh", "MWh", "convertible"],
    ["%", "‰", "different"],
    ["%", "ポイント", "different"],
    ["円/人", "円/人", "same"],
    ["人", "件", "different"],
    ["アクセス", "件", "different"],
    ["mg/L", "mg/L", "same"],
  ])("%s と %s は %s", (left, right, comparison) => {
    expect(compareUnits(left, right)).toBe(comparison);
  });

  it.each([
    ["km", "m", 1000],
    ["分", "時間", 1 / 60],
    ["t", "kg", 1000],
    ["人", "名", 1],
    ["人", "件", null],
    ["人", "拠", null],
    ["件/年", "件/月", null],
  ])("%s から %s への倍率は %s", (from, to, factor) => {
    expect(conversionFactor(from, to)).toBe(factor);
  });

  it.each([
    ["ヶ所", "か所"],
    ["箇所", "か所"],
    ["平米", "㎡"],
    ["名/年間", "人/年"],
    ["こだわり", "こだわり"],
  ])("%s は %s と書く", (written, unit) => {
    expect(canonicalUnit(written)).toBe(unit);
  });
});
