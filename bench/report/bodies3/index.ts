import type { BodyDrawing } from "../bodies/drawing";
import { budgetTalk } from "./budgetTalk";
import { childcare } from "./childcare";
import { cycling } from "./cycling";
import { elderly } from "./elderly";
import { employment } from "./employment";
import { equality } from "./equality";
import { facilities } from "./facilities";
import { farming } from "./farming";
import { fishery } from "./fishery";
import { food } from "./food";
import { forestry } from "./forestry";
import { greenery } from "./greenery";
import { health } from "./health";
import { hospital } from "./hospital";
import { housing } from "./housing";
import { lifelong } from "./lifelong";
import { lives } from "./lives";
import { managersMemo } from "./managersMemo";
import { multicultural } from "./multicultural";
import { reading } from "./reading";
import { safety } from "./safety";
import { settlers } from "./settlers";
import { sports } from "./sports";
import { traffic } from "./traffic";
import { welfare } from "./welfare";
import { zeroCarbon } from "./zeroCarbon";

/** Reports drawn two at a time, each pair before it was ever read and after all that the pairs before it had taught. */
export const batches: readonly (readonly BodyDrawing[])[] = [
  [equality, managersMemo],
  [facilities, food],
  [sports, forestry],
  [reading, zeroCarbon],
  [elderly, budgetTalk],
  [health, lifelong],
  [farming, welfare],
  [fishery, childcare],
  [traffic, hospital],
  [greenery, multicultural],
  [safety, housing],
  [employment, cycling],
  [settlers, lives],
];
