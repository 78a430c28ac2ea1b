import { once } from "../../once";
import type { InspectionContext } from "../check";

/** What several checks ask of one inspection. */
export const oncePerInspection: <Answer extends object, Context extends InspectionContext = InspectionContext>(
  find: (context: Context) => Answer,
) => (context: Context) => Answer = once;
