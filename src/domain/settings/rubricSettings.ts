import * as v from "valibot";
import type { Rubric } from "../evaluation/rubric";
import { kanagawaIct } from "../evaluation/presets";
import { denominators, graded, partsRules, rateFormulas } from "./choices";
import { allOrNone, group, keyed, setting, tabled, type Setting } from "./setting";
import {
  choice,
  listOfOutcomes,
  listOfWords,
  nonBlankText,
  number,
  reference,
  rubricName,
  rubricQuantity,
  text,
  yesNo,
} from "./valueKinds";

const mostGrades = 30;

const gradeRule = v.variant("kind", [
  v.strictObject({
    kind: v.literal("comparison"),
    reference: v.optional(reference.schema, "target"),
    outcomes: listOfOutcomes.schema,
  }),
  v.strictObject({
    kind: v.literal("interval"),
    quantity: v.optional(rubricQuantity.schema, "rate"),
    atLeast: v.optional(number.schema),
    moreThan: v.optional(number.schema),
    atMost: v.optional(number.schema),
    below: v.optional(number.schema),
  }),
  v.strictObject({ kind: v.literal("unchanged") }),
  v.strictObject({ kind: v.literal("noIndicator") }),
  v.strictObject({ kind: v.literal("notMeasurable") }),
  v.strictObject({ kind: v.literal("manual") }),
]);

const grade = keyed({
  symbol: nonBlankText.schema,
  label: v.optional(text.schema, ""),
  aliases: v.optional(listOfWords.schema),
  rule: gradeRule,
  applies: v.optional(choice(graded).schema),
  achieved: v.optional(yesNo.schema, false),
  points: v.optional(number.schema),
});

const rows = {
  name: setting("rubric", nonBlankText, undefined, {
    ja: ["独自の基準の名前", ""],
    en: ["Name of the own rubric", ""],
    example: "わが町の評価基準",
  }),
  body: setting("rubric", text, "", {
    ja: ["団体・計画", ""],
    en: ["Body and plan", ""],
    example: "わが町 総合計画",
  }),
  source: setting("rubric", text, "", { ja: ["出典", ""], en: ["Source", ""], example: "令和5年度 評価の手引き" }),
  formula: setting("rubric", choice(rateFormulas), "actualOverTarget", {
    ja: ["範囲を当てる達成率", ""],
    en: ["Rate that the intervals grade", ""],
    example: "（実績－基準値）÷（目標－基準値）",
  }),
  grades: tabled<Rubric["grades"]>(v.pipe(v.array(grade), v.nonEmpty(), v.maxLength(mostGrades)), undefined, {
    label: "評価基準の表",
    meaning: "よい評価から順に並べた記号。決め方は下記のとおりです。",
    example: ["Ｓ", "特に優れている", "人が付ける", "", "", "", "", "", "", "はい"],
  }),
  tolerance: setting("rubric", number, 0, {
    ja: ["同じとみなす差", "目標値に対する割合。±3% なら 0.03。"],
    en: ["Difference that counts as equal", "As a share of the target: 0.03 is 3 %."],
    example: 0.03,
  }),
  tolerancePoints: setting("rubric", number, 0, {
    ja: ["同じとみなす差（単位のまま）", "指標の単位での差。2件なら 2、率の3ポイントなら 0.03。"],
    en: ["Difference that counts as equal, in the unit", "Two cases are 2, three points of a percentage 0.03."],
    example: 2,
  }),
  parts: setting("rubric", choice(partsRules), "worst", {
    ja: ["複数の指標のまとめ方", ""],
    en: ["Several indicators become one grade by", ""],
    example: "達成率の平均",
  }),
  denominator: setting("rubric", choice(denominators), "judged", {
    ja: ["評価の割合の分母", ""],
    en: ["Denominator of grades", ""],
    example: "すべての施策",
  }),
  qualitative: allOrNone({
    achieved: setting("rubric", nonBlankText, undefined, {
      ja: ["文章の目標を達成したとき", "記号。空欄なら、文章の目標は評価しません。"],
      en: ["Grade of words that are met", "Empty: targets in words are not graded."],
      example: "○",
    }),
    missed: setting("rubric", nonBlankText, undefined, {
      ja: ["文章の目標が未達成のとき", "記号。"],
      en: ["Grade of words that are missed", ""],
      example: "△",
    }),
  }),
};

/** A rubric of the body's own. */
export const rubricSchema: v.GenericSchema<unknown, Rubric> = group(rows).schema;

/** A preset's name or a rubric: `parseSettings` checks it apart from the rest, since it may be either. */
export const rubric: Setting<Rubric> = {
  ...setting("rubric", rubricName, undefined, {
    ja: ["評価基準の名前", "用意された評価基準の名前か「独自」。「独自」なら、下の表を読みます。"],
    en: ["Rubric", 'A preset\'s name, or "Own" to read the table below.'],
    example: "愛知県あいちITプラン",
  }),
  schema: v.custom<Rubric>(() => true),
  usual: kanagawaIct,
  inner: rows,
};
