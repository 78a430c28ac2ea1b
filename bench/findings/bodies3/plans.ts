import type { BodyPlan } from "../bodies/drawing";
import { eighth } from "./eighth";
import { eleventh } from "./eleventh";
import { fifth } from "./fifth";
import { first } from "./first";
import { fourth } from "./fourth";
import { fourteenth } from "./fourteenth";
import { ninth } from "./ninth";
import { second } from "./second";
import { seventh } from "./seventh";
import { sixth } from "./sixth";
import { tenth } from "./tenth";
import { third } from "./third";
import { thirteenth } from "./thirteenth";
import { twelfth } from "./twelfth";

/** Plans drawn in batches of five: each was scored at first sight before what it showed was mended. */
export const batches: readonly (readonly BodyPlan[])[] = [
  first,
  second,
  third,
  fourth,
  fifth,
  sixth,
  seventh,
  eighth,
  ninth,
  tenth,
  eleventh,
  twelfth,
  thirteenth,
  fourteenth,
];

export const latestBodyPlans: readonly BodyPlan[] = batches.flat();
