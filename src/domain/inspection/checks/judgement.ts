import type { Check } from "../check";
import { directionDiffers } from "./judgement/directionDiffers";
import { gradeDiffers } from "./judgement/gradeDiffers";
import { gradeNotCompared } from "./judgement/gradeNotCompared";
import { gradeUnknown } from "./judgement/gradeUnknown";
import { gradeUnproven } from "./judgement/gradeUnproven";
import { gradeWithoutActual } from "./judgement/gradeWithoutActual";
import { gradeWithoutTarget } from "./judgement/gradeWithoutTarget";
import { rubricProblem } from "./judgement/rubricProblem";
import { rubricUnfit } from "./judgement/rubricUnfit";
import { targetWithoutGrade } from "./judgement/targetWithoutGrade";
import { wordsDiffer } from "./judgement/wordsDiffer";

/** What may be wrong with a grade against target and actual. */
export const judgementChecks: readonly Check[] = [
  rubricProblem,
  rubricUnfit,
  gradeUnknown,
  gradeDiffers,
  wordsDiffer,
  gradeUnproven,
  gradeWithoutTarget,
  gradeWithoutActual,
  targetWithoutGrade,
  directionDiffers,
  gradeNotCompared,
];
