import type { Roles } from "./chooseColumns";
import { isMostly, type ColumnProfiles } from "./columnProfile";
import type { HeaderColumn } from "./header";
import { isOfYearBefore, textsOver } from "./neighbourhood";
import { thingIn } from "./thingMeasured";

/** 削減率 of 2030年度 over 目標削減率; `null` where a header names no rate. */
function shareOf(column: HeaderColumn): string | null {
  const thing = thingIn(textsOver(column));
  return /(?:率|割合)$/u.test(thing) ? thing : null;
}

/**
 * Where the target is a rate (目標削減率 30%) and 実績 holds the amounts behind it (986,420 kWh), what was reached is the one column
 * of rates that is headed like the target (2023年度 削減率): an amount is no percentage.
 */
export function withActualInPercent(columns: readonly HeaderColumn[], roles: Roles, profiles: ColumnProfiles): Roles {
  const [target, actual] = [roles.get("target"), roles.get("actual")];
  if (target === undefined || actual === undefined || actual.certainty === "settings") return roles;
  const thing = shareOf(target);
  const areAmounts = isMostly(profiles(actual), "figure") && profiles(actual).counts.rate === 0;
  if (thing === null || shareOf(actual) === thing || !areAmounts || !isMostly(profiles(target), "rate")) return roles;
  const [reached, rival] = columns.filter(
    (one) =>
      one !== target &&
      shareOf(one) === thing &&
      isMostly(profiles(one), "rate") &&
      !isOfYearBefore(one) &&
      one.role !== "target",
  );
  return reached === undefined || rival !== undefined ? roles : new Map(roles).set("actual", reached);
}
