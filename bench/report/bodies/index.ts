import { children } from "./children";
import { cityPlan } from "./cityPlan";
import type { BodyDrawing } from "./drawing";
import { education } from "./education";
import { englishSummary } from "./englishSummary";
import { environment } from "./environment";
import { health } from "./health";
import { reform } from "./reform";
import { tourism } from "./tourism";

/** Eight reports of other bodies, drawn before anything was mended for them. */
export const bodies: readonly BodyDrawing[] = [
  cityPlan,
  environment,
  education,
  reform,
  children,
  health,
  tourism,
  englishSummary,
];
