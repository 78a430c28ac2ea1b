import type { TableCheck } from "../../check";
import { ruleCheck } from "./ruleCheck";

/** No shapes, pictures or charts lie over the cells: machines do not see what they say. */
export const noFloatingObjects: TableCheck = ruleCheck({
  code: "readability-floating-objects",
  rule: "L1-10",
  granularity: "sheet",
  places: ({ grid: { traits }, measureSheet: { area } }) => {
    if (traits.objects === null) return null;
    return traits.objects > 0 ? [area] : [];
  },
  count: ({ grid }) => grid.traits.objects ?? 0,
});
