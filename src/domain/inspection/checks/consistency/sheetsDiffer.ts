import { roleNames } from "../roleNames";
import { defineCheck } from "../../check";
import { disagreeingMeasures, disagreeingYears, type Disagreement } from "./duplicateMeasures";
import { cellsOf, inMeasure } from "../findingAt";

/** The same measure stands in two sheets of one year with different figures. */
export const sheetsDiffer = defineCheck({
  code: "consistency-sheets-differ",
  granularity: "workbook",
  needs: ["name"],
  ja: {
    title: "同じ施策が別のシートと食い違う",
    description:
      "同じ年度の別のシートに同じ施策があり、目標・実績・評価・達成状況のどれかが異なるか、値が同じで名称が一字違います。",
    message: (p: { sheet: string; disagreements: readonly Disagreement[] }) =>
      `「${p.sheet}」シートの同じ施策と食い違っています：${p.disagreements
        .map(({ role, here, there }) => `${roleNames.ja[role]}はここでは「${here}」、あちらでは「${there}」`)
        .join("、")}。`,
    fix: "正しい方を確かめ、両方のシートを同じ内容にしてください。",
  },
  en: {
    title: "Another sheet says otherwise",
    message: (p) =>
      `The sheet "${p.sheet}" disagrees: ${p.disagreements
        .map(({ role, here, there }) => `${roleNames.en[role]} "${here}" here and "${there}" there`)
        .join(", ")}.`,
    fix: "Find out which is right and make both sheets say the same.",
  },
  find: (context) => {
    const found = disagreeingMeasures(context);
    if (found === null) return { notChecked: { code: "nothingToCompare", what: "otherSheet" } };
    return found.map(({ measure, other, sheet, disagreements }) => {
      const [{ role }] = disagreements;
      const [there] = cellsOf(other, sheet, other.cells[role]);
      const [here] = cellsOf(measure, context.measureSheet.sheet, measure.cells[role]);
      return { parameters: { sheet, disagreements }, cells: [here, there], measure: measure.code };
    });
  },
});

/** 前年度実績 as this year's sheet has it, and the actual of last year's sheet. */
export const previousDiffers = defineCheck({
  code: "consistency-previous-differs",
  ja: {
    title: "前年度実績が前年度のシートと食い違う",
    description: "前年度実績の欄や前年度の列の値が、同じブックにある前年度のシートの実績と異なります。",
    message: (p: { sheet: string; here: string; there: string }) =>
      `前年度実績は「${p.here}」ですが、「${p.sheet}」シートの実績は「${p.there}」です。`,
    fix: "転記の誤りでないか確かめてください。確定値に改めたのであれば、備考に書いてください。",
  },
  en: {
    title: "Last year's actual differs from last year's sheet",
    message: (p) => `Last year's actual is "${p.here}", but the sheet "${p.sheet}" has "${p.there}".`,
    fix: "Correct it, or say in the remarks that the figure was revised.",
  },
  find: (context) => {
    const found = disagreeingYears(context);
    if (found === null) return { notChecked: { code: "nothingToCompare", what: "otherSheet" } };
    return found.map(({ measure, here, there }) => ({
      parameters: { sheet: there.sheet, here: here.text, there: there.text },
      ...inMeasure(context, measure, here, there),
    }));
  },
});
