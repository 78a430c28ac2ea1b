import { directionOnlyTarget, inferDirection, type DirectionEvidence } from "../../../src/domain/evaluation/direction";
import { natureOf } from "../../../src/domain/evaluation/indicatorNature";
import type { TextReading } from "../../../src/domain/quantity/reading";
import { none, number, tendency, words } from "./readings";

const base: DirectionEvidence = { indicator: "利用者数", natureOf, target: number(10), defaultDirection: "increase" };

describe("方向とその出どころ", () => {
  it.each<[Partial<DirectionEvidence>, string | null, string]>([
    [{ column: "増加を目指す" }, "increase", "column"],
    [{ column: "減少" }, "decrease", "column"],
    [{ column: "↓" }, "decrease", "column"],
    [{ column: "→" }, "maintain", "column"],
    [{ column: "現状維持" }, "maintain", "column"],
    [{ column: "維持・増加" }, "increase", "column"],
    [{ column: "維持または減少" }, "decrease", "column"],
    [{ column: "適正範囲" }, "range", "column"],
    [{ column: "増減" }, null, "column"],
    [{ column: "その他" }, null, "column"],
    [{ column: "－" }, "increase", "default"],
    [{ column: " " }, "increase", "default"],
    [{ measureDirection: "decrease" }, "decrease", "settings"],
    [{ target: number(45, "人", { qualifiers: ["atMost"] }) }, "decrease", "targetQualifier"],
    [{ target: number(45, "人", { qualifiers: ["lessThan"] }) }, "decrease", "targetQualifier"],
    [{ target: number(45, "人", { qualifiers: ["atLeast"] }) }, "increase", "targetQualifier"],
    [{ target: number(45, "人", { qualifiers: ["moreThan"] }) }, "increase", "targetQualifier"],
    [{ target: number(45, "人", { qualifiers: ["atLeast", "atMost"] }) }, "increase", "default"],
    [{ target: number(-0.5, "%", { change: "decrease", qualifiers: ["atLeast"] }) }, "decrease", "targetQualifier"],
    [{ target: number(45, "%", { raw: "45%の維持" }) }, "maintain", "targetWording"],
    [{ target: number(45, "%", { raw: "45%まで低減" }) }, "decrease", "targetWording"],
    [{ target: number(45, "%", { raw: "45%に向上" }) }, "increase", "targetWording"],
    [{ target: tendency("前年度より減少", "decrease") }, "decrease", "targetWording"],
    [{ target: words("実施") }, "increase", "default"],
    [{ indicator: "CO2排出量の削減" }, "decrease", "indicatorWording"],
    [{ indicator: "温室効果ガス削減率（2013年度比）" }, "increase", "indicatorWording"],
    [{ indicator: "総額の維持" }, "maintain", "indicatorWording"],
    [{ indicator: "満足度の向上" }, "increase", "indicatorWording"],
    [{ indicator: "所要日数", target: number(80), baseline: number(100) }, "decrease", "baseline"],
    [{ indicator: "未利用者数", target: number(80), baseline: number(100) }, "decrease", "baseline"],
    [{ target: number(80), baseline: number(100) }, "increase", "indicatorNature"],
    [{ indicator: "収支率（％）", target: number(80), baseline: number(100) }, "increase", "indicatorNature"],
    [{ indicator: "1人当たりの公費負担額", target: number(120), baseline: number(100) }, "decrease", "indicatorNature"],
    [{ target: number(120), baseline: number(100) }, "increase", "baseline"],
    [{ target: number(100), baseline: number(100) }, "increase", "default"],
    [{ target: number(120, "人"), baseline: number(100, "件") }, "increase", "default"],
    [{ target: none, baseline: number(100) }, "increase", "default"],
    [{ indicator: "交通事故死者数" }, "decrease", "indicatorNature"],
    [{ indicator: "個人情報の漏洩" }, "decrease", "indicatorNature"],
    [{ indicator: "刑法犯認知件数" }, "decrease", "indicatorNature"],
    [{ indicator: "県民の生物多様性認知率" }, "increase", "default"],
    [{ indicator: "事故防止訓練の実施回数" }, "increase", "default"],
    [{ indicator: "システム稼働率（計画停止以外）" }, "increase", "default"],
    [{ target: number(0, "件") }, "decrease", "zeroTarget"],
    [{}, "increase", "default"],
    [{ defaultDirection: null }, null, "unknown"],
    [{ target: null, defaultDirection: undefined }, null, "unknown"],
  ])("%j", (evidence, direction, source) => {
    expect(inferDirection({ ...base, ...evidence })).toEqual({ direction, source });
  });

  it.each<[TextReading, boolean, boolean]>([
    [tendency("増加", "increase"), false, false],
    [tendency("前年度実績より増加", "increase"), true, false],
    [tendency("昨年度比減", "decrease"), true, false],
    [tendency("前年度以上", "increase"), true, true],
    [tendency("現状維持", "maintain"), false, false],
  ])("方向だけの目標 %j", (target, fromPreviousYear, equalIsEnough) => {
    expect(directionOnlyTarget(target)).toEqual({ direction: target.direction, fromPreviousYear, equalIsEnough });
  });

  it("ほかの言葉の目標は、方向だけの目標ではない", () => {
    expect(directionOnlyTarget(words("利用の拡大"))).toBeNull();
    expect(directionOnlyTarget(number(3))).toBeNull();
  });
});
