import type { BodyPlan } from "../bodies/drawing";
import { institutions } from "./institutions";
import { municipalities } from "./municipalities";
import { regions } from "./regions";
import { safety } from "./safety";
import { services } from "./services";
import { villages } from "./villages";

/** Twenty-four correct plans drawn later and without knowledge of the product, each with mistakes that people make. */
export const laterBodyPlans: readonly BodyPlan[] = [
  ...villages,
  ...municipalities,
  ...services,
  ...regions,
  ...safety,
  ...institutions,
];
