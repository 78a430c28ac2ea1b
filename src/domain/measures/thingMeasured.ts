import { comparableHeader, endsLikeQuantity } from "./headerLabel";
import type { MeasureSheet } from "./measure";

const aroundThing =
  /\([^()]*\)|【[^【】]*】|\[[^[\]]*\]|(?:令和|平成|[rh])?(?:[0-9]{1,4}|元)年?度?末?|(?:目標|実績|計画|実際|年間)の?値?|[・:_]/gu;

function thingIn(label: string | undefined): string {
  return comparableHeader(label ?? "").replace(aroundThing, "");
}

/** What target and actual are both headed with, whatever a row is about: 効果額 of 効果額（目標） and 効果額（実績）; "" for none. */
export function thingMeasured({ columns }: Pick<MeasureSheet, "columns">): string {
  const [target, actual] = [thingIn(columns.get("target")?.label), thingIn(columns.get("actual")?.label)];
  return target === actual && endsLikeQuantity(target) ? target : "";
}
