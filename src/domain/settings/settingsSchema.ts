import * as v from "valibot";
import { rateFormulas } from "../evaluation/achievementRate";
import { directions } from "../evaluation/direction";
import { outcomes } from "../evaluation/rubric";
import type { ColumnRole } from "../measures/columnRoles";
import type { SingleColumnRole } from "./settings";

// The shape of settings as JSON. Every key may be left out; `parseSettings` fills in the defaults.

/** Long enough for any wording of a plan, short enough for a cell. */
const longestText = 1000;
const longestList = 200;
const mostGrades = 30;

export const firstFiscalYear = 1873;
export const lastFiscalYear = 2200;
export const mostPercentDecimals = 6;

const singleRoles = {
  number: true,
  name: true,
  department: true,
  indicator: true,
  part: true,
  unit: true,
  direction: true,
  baseline: true,
  expected: true,
  target: true,
  actual: true,
  grade: true,
  goal: true,
  goalStatus: true,
  background: true,
  remarks: true,
  fiscalYear: true,
  achievementRate: true,
  asOf: true,
} as const satisfies Record<SingleColumnRole, true>;

export const singleColumnRoles = Object.keys(singleRoles) as readonly SingleColumnRole[];
export const columnRoles: readonly ColumnRole[] = ["division", ...singleColumnRoles];

export const decreaseFormulas = ["targetOverActual", "twoMinusRatio", "fromBaseline"] as const;
export const asOfRules = ["withinFiscalYear", "fiscalYearEnd", "any"] as const;
export const denominators = ["judged", "all"] as const;
export const severitySettings = ["error", "warning", "info", "off"] as const;
export const papers = ["A3", "A4"] as const;
export const fieldPagesChoices = ["each", "continuous"] as const;
export const partsRules = ["bestUnlessMissed", "worst", "meanRate"] as const;
export const references = ["target", "expected", "baseline"] as const;
export const ruleKinds = ["comparison", "interval", "noIndicator", "notMeasurable", "manual"] as const;
export const quantities = ["rate", "changeFromBaseline"] as const;

const text = v.pipe(v.string(), v.maxLength(longestText));
const written = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestText));
const words = v.pipe(v.array(written), v.maxLength(longestList));
const number = v.pipe(v.number(), v.finite());
const fiscalYear = v.pipe(v.number(), v.integer(), v.minValue(firstFiscalYear), v.maxValue(lastFiscalYear));
const columnLetters = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{1,3}$/u));

/** An object with these keys and no others; a list is none. */
function keyed<Entries extends v.ObjectEntries>(entries: Entries) {
  const isKeyed = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  return v.pipe(v.custom<v.InferInput<v.StrictObjectSchema<Entries, undefined>>>(isKeyed), v.strictObject(entries));
}

const interval = {
  atLeast: v.optional(number),
  moreThan: v.optional(number),
  atMost: v.optional(number),
  below: v.optional(number),
};

const gradeRule = v.variant("kind", [
  v.strictObject({
    kind: v.literal("comparison"),
    reference: v.optional(v.picklist(references), "target"),
    outcomes: v.pipe(v.array(v.picklist(outcomes)), v.nonEmpty()),
  }),
  v.strictObject({ kind: v.literal("interval"), quantity: v.optional(v.picklist(quantities), "rate"), ...interval }),
  v.strictObject({ kind: v.literal("noIndicator") }),
  v.strictObject({ kind: v.literal("notMeasurable") }),
  v.strictObject({ kind: v.literal("manual") }),
]);

const grade = keyed({
  symbol: written,
  label: v.optional(text, ""),
  aliases: v.optional(words),
  rule: gradeRule,
  achieved: v.optional(v.boolean(), false),
  points: v.optional(number),
});

/** A rubric of the body's own. */
export const rubricSchema = keyed({
  name: written,
  body: v.optional(text, ""),
  source: v.optional(text, ""),
  formula: v.optional(v.picklist(rateFormulas), "actualOverTarget"),
  grades: v.pipe(v.array(grade), v.nonEmpty(), v.maxLength(mostGrades)),
  qualitative: v.optional(v.nullable(keyed({ achieved: written, missed: written })), null),
  tolerance: v.optional(number, 0),
  parts: v.optional(v.picklist(partsRules), "worst"),
  denominator: v.optional(v.picklist(denominators), "judged"),
});

const statusWording = keyed({
  symbol: v.optional(v.nullable(written)),
  words: v.optional(words),
});

const roleWords = v.optional(words);
const roleLetters = v.optional(columnLetters);

function forRoles<Role extends string, Schema>(roles: readonly Role[], schema: Schema): Record<Role, Schema> {
  return Object.fromEntries(roles.map((role) => [role, schema])) as Record<Role, Schema>;
}

/** Settings as JSON, the rubric aside: it is a preset's name or a rubric, and is checked by itself. */
export const settingsSchema = v.strictObject({
  planName: v.optional(text),
  fiscalYear: v.optional(v.nullable(fiscalYear)),
  planYears: v.optional(v.nullable(keyed({ first: fiscalYear, last: fiscalYear }))),
  measuresSheet: v.optional(v.nullable(written)),
  columns: v.optional(
    keyed({
      headerWords: v.optional(keyed(forRoles(columnRoles, roleWords))),
      letters: v.optional(keyed(forRoles(singleColumnRoles, roleLetters))),
      divisionLetters: v.optional(v.pipe(v.array(columnLetters), v.maxLength(10))),
    }),
  ),
  goalStatusWords: v.optional(
    keyed({
      achieved: v.optional(statusWording),
      missedEnded: v.optional(statusWording),
      missedContinuing: v.optional(statusWording),
    }),
  ),
  rubric: v.optional(v.unknown()),
  formula: v.optional(v.nullable(v.picklist(rateFormulas))),
  decreaseFormula: v.optional(v.nullable(v.picklist(decreaseFormulas))),
  defaultDirection: v.optional(v.nullable(v.picklist(directions))),
  measureDirections: v.optional(v.record(written, v.picklist(directions))),
  asOf: v.optional(v.picklist(asOfRules)),
  percentDecimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostPercentDecimals))),
  denominator: v.optional(v.picklist(denominators)),
  sentence: v.optional(v.nullable(written)),
  divisionSentence: v.optional(v.nullable(written)),
  severities: v.optional(v.record(written, v.picklist(severitySettings))),
  printing: v.optional(
    keyed({
      paper: v.optional(v.picklist(papers)),
      textLimit: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))),
      fieldPages: v.optional(v.picklist(fieldPagesChoices)),
    }),
  ),
});

export type SettingsJson = v.InferOutput<typeof settingsSchema>;
