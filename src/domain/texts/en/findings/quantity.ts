import type { AsOfParameters, quantityFindings as ja } from "../../ja/findings/quantity";
import type { Texts } from "../../texts";
import { describeInterval } from "../../../wording/describeReading";
import type { UnreadableReason } from "../../../quantity/reading";
import { describeRefusal, describeWarning } from "../../../wording/describeRefusal";
import { quantity } from "../quantity";
import { wareki } from "../wareki";

function unreadable(reason: UnreadableReason): string {
  return quantity.unreadable[reason.code](reason);
}

function yearJudged({ fiscalYear, isAssumed }: AsOfParameters): string {
  return isAssumed
    ? `fiscal year ${fiscalYear} (taken for the year judged because most dates lie in it; the settings name none)`
    : `fiscal year ${fiscalYear}, the year judged`;
}

function listed(parts: readonly string[]): string {
  return parts.map((part) => `"${part}"`).join(", ");
}

/** Findings of the family quantity: `message` says what is wrong, `fix` what to do. */
export const quantityFindings = {
  "quantity-unreadable": {
    title: "Not readable as a number",
    description: "A baseline, expected value, target or actual is written so that its value is not certain.",
    message: (p) => `The ${p.role} "${p.text}" cannot be read as a number (${unreadable(p.reason)}).`,
    fix: "Find out the right number and write it again. Nothing is computed from a value that cannot be read.",
  },
  "quantity-parts-unpaired": {
    title: "Parts of target and actual do not pair",
    description: "The parts (1), (2) … of indicator, target and actual do not answer each other. Nothing is guessed.",
    message: (p) =>
      p.indicators.length > 0
        ? `The indicator names ${listed(p.indicators)}, but the target is only ${listed(p.targets)}.`
        : `The target's parts are ${listed(p.targets)}, the actual's ${listed(p.actuals)}; they do not pair.`,
    fix: "Write the same parts with the same numbers in indicator, target and actual.",
  },
  "quantity-units-differ": {
    title: "Target and actual in different units",
    description: "Target and actual are written in different units, so they are not compared.",
    message: (p) =>
      p.parts
        .map(
          (part) =>
            `Target "${part.target}" is in "${part.targetUnit}", actual "${part.actual}" in "${part.actualUnit}"${part.relation === "convertible" ? " (they would convert, but are not converted)" : ""}.`,
        )
        .join(" "),
    fix: "Find out which unit is right and write both in it.",
  },
  "quantity-unit-missing": {
    title: "Unit missing in target or actual",
    description: "Only one of target and actual has a unit. They are compared as if they had the same.",
    message: (p) =>
      p.parts
        .map(
          (part) =>
            `The ${part.role} "${part[part.role]}" has no unit (${part.role === "target" ? `actual "${part.actual}"` : `target "${part.target}"`}).${part.isReadAsPercent ? " It was read as a percentage." : ""}`,
        )
        .join(" "),
    fix: "If the unit is the same, write it.",
  },
  "quantity-number-as-text": {
    title: "Number stored as text",
    description: "A column of numbers has a number that is text. Formulas leave it out.",
    message: (p) => `The other cells of column "${p.column}" are numbers, but "${p.text}" is text.`,
    fix: "Enter it as a number. A unit can stand in the header or in the number format.",
  },
  "quantity-impossible-value": {
    title: "Value that its unit does not allow",
    description: "A share of a whole above 100 %, a count below zero, and the like.",
    message: (p) =>
      `The ${p.role} "${p.text}" is ${p.limit === "moreThanAll" ? "above 100 %" : "below zero"} (indicator "${p.indicator}").`,
    fix: "Check value and unit. If it is a change or a ratio to another year, say so in the indicator's name.",
  },
  "quantity-pending": {
    title: "Value still to come",
    description: "Instead of a target or actual the cell says that it is still being counted.",
    message: (p) =>
      `The ${p.role} "${p.text}" is no value${p.grade === null ? "" : `, but grade "${p.grade}" was given`}.`,
    fix: "Enter the value when it is there. If the grade was given before, say on what grounds in the remarks.",
  },
  "quantity-cumulative-differs": {
    title: "Running total against a plain number",
    description: "Only one of target and actual is marked as a running total (累計).",
    message: (p) =>
      `The ${p.cumulative} is a running total, the other is not marked so (target "${p.target}", actual "${p.actual}").`,
    fix: "Count both the same way. If both are running totals, write （累計） in the indicator's name.",
  },
  "quantity-date-impossible": {
    title: "Date that does not exist",
    description: "A date that is not in the calendar, or outside the supported days.",
    message: (p) => describeRefusal(p.reason, wareki),
    fix: "Write the right date.",
  },
  "quantity-date-outside-era": {
    title: "Date outside its era",
    description: "A day after a change of eras in the old era, or before it in the new one.",
    message: (p) => describeRefusal(p.reason, wareki),
    fix: "Write dates after the change in the new era.",
  },
  "quantity-date-pair-disagrees": {
    title: "Gregorian and Japanese year disagree",
    description: "A date gives its year in both calendars, and the two differ.",
    message: (p) => describeRefusal(p.reason, wareki),
    fix: "Find out which year is right and correct the other.",
  },
  "quantity-date-weekday-differs": {
    title: "Date and weekday disagree",
    description: "The weekday written with a date is not the calendar's.",
    message: (p) => `"${p.text}": ${describeWarning({ code: "weekdayDisagrees", ...p }, wareki)}`,
    fix: "Find out whether the date or the weekday is right and correct the other.",
  },
  "quantity-date-legacy-era": {
    title: "Year of an era that has ended",
    description: "A year written as plans made before the change of eras did (平成33年度). It is read without doubt.",
    message: (p) => `"${p.text}" is written as before the change of eras; today it is "${p.modern}".`,
    fix: "Decide whether to rewrite it for publication.",
  },
  "quantity-as-of-outside-year": {
    title: "Value from outside the year judged",
    description: "The actual was counted outside the fiscal year judged; it may be another year's.",
    message: (p) => `The actual was counted on ${describeInterval(p.asOf, quantity)}, outside ${yearJudged(p)}.`,
    fix: "Enter the value of the year judged, or say in the remarks why this one is used.",
  },
  "quantity-as-of-provisional": {
    title: "Value from before the end of the year",
    description: "The actual was counted before the fiscal year ended, so it is not the year's final value.",
    message: (p) =>
      `The actual was counted on ${describeInterval(p.asOf, quantity)}, before the end of ${yearJudged(p)}.`,
    fix: "Replace it when the value at the end of the year is there.",
  },
} as const satisfies Texts<typeof ja>;
