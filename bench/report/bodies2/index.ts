import type { BodyDrawing } from "../bodies/drawing";
import { culture } from "./culture";
import { digital } from "./digital";
import { disaster } from "./disaster";
import { industry } from "./industry";
import { schools } from "./schools";
import { transport } from "./transport";
import { waste } from "./waste";
import { waterworks } from "./waterworks";

/** Eight more reports of other bodies, drawn before their words were ever read against a sheet. */
export const moreBodies: readonly BodyDrawing[] = [
  industry,
  waterworks,
  disaster,
  transport,
  digital,
  waste,
  culture,
  schools,
];
