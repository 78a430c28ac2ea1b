import { comparableHeader, endsLikeQuantity } from "./headerLabel";
import type { MeasureSheet } from "./measure";

const aroundThing =
  /\([^()]*\)|【[^【】]*】|\[[^[\]]*\]|(?:令和|平成|[rh])?(?:[0-9]{1,4}|元)年?度?末?|の?(?:目標|実績)の?値?|^計画|[\s・:_]/gu;

/** What the values below a header are of: 数量 of 目標数量, 削減率 of 2030年度 目標削減率, 橋梁数 of 計画橋梁数. */
export function thingIn(header: string): string {
  return comparableHeader(header).replace(aroundThing, "");
}

/** What target and actual are both headed with, whatever a row is about: 効果額 of 効果額（目標） and 効果額（実績）; "" for none. */
export function thingMeasured({ columns }: Pick<MeasureSheet, "columns">): string {
  const [target, actual] = [thingIn(columns.get("target")?.label ?? ""), thingIn(columns.get("actual")?.label ?? "")];
  return target === actual && endsLikeQuantity(target) ? target : "";
}
