import { boards } from "./boards";
import { cities } from "./cities";
import type { BodyPlan } from "./drawing";
import { enterprises } from "./enterprises";
import { prefectures } from "./prefectures";
import { towns } from "./towns";
import { welfare } from "./welfare";

/** Thirty correct plans of bodies of every kind, each with mistakes that people make. */
export const bodyPlans: readonly BodyPlan[] = [
  ...cities,
  ...prefectures,
  ...enterprises,
  ...welfare,
  ...towns,
  ...boards,
];
