import { strategyCoverage, uncoveredFields } from "../../../summary/strategies/strategyCoverage";
import { defineCheck, type CheckResult } from "../../check";
import { at, cellsOf } from "../findingAt";
import { oncePerInspection } from "../once";
import { grouped } from "./words";

/** What the workbook's strategies cover of the plan; `coverage` is `null` where no sheet lists strategies. */
const coverageOf = oncePerInspection(({ workbook, measureSheet }) => ({
  coverage: strategyCoverage(workbook, measureSheet),
}));

const noStrategies: CheckResult<never> = { notChecked: { code: "nothingToCompare", what: "strategies" } };

export const strategyDangling = defineCheck({
  code: "consistency-strategy-dangling",
  ja: {
    title: "戦略が挙げる分野の番号が施策一覧にない",
    description: "戦略の表にある分野の番号（Ⅰ-①-ア など）が、施策一覧のどの区分の番号とも合いません。",
    message: (p: { strategy: string; written: string; sheet: string }) =>
      `「${p.strategy}」が挙げる「${p.written}」に当たる区分が、「${p.sheet}」シートにありません。`,
    fix: "番号の書き誤りか、廃止した分野が残っていないかを確かめてください。",
  },
  en: {
    title: "A strategy names a division that the plan does not have",
    message: (p) => `"${p.strategy}" names "${p.written}", which is no division of the sheet "${p.sheet}".`,
    fix: "Check the code for a misprint, and whether the division was abolished.",
  },
  find: (context) => {
    const { coverage } = coverageOf(context);
    if (coverage === null) return noStrategies;
    const { sheet } = context.measureSheet;
    return coverage.dangling.map(({ strategy, reference: { written, cell } }) => ({
      parameters: { strategy: strategy.label, written, sheet },
      ...at(cell),
    }));
  },
});

/** A field that none of the strategies names, where they name at least half of the fields. */
export const strategyUncovered = defineCheck({
  code: "consistency-strategy-uncovered",
  severity: "info",
  granularity: "sheet",
  ja: {
    title: "どの戦略にも挙げられていない分野",
    description: "戦略の表が分野の半数以上を挙げていて、そこに一度も出てこない分野があります。",
    message: (p: { division: string; sheet: string; strategies: number }) =>
      `「${p.division}」は、「${p.sheet}」シートの${grouped(p.strategies)}つの戦略のどれにも挙げられていません。`,
    fix: "書き漏れでないかを確かめてください。どの戦略にも当たらない分野であれば、そのままで構いません。",
  },
  en: {
    title: "A field that no strategy names",
    message: (p) =>
      `"${p.division}" is named by none of the ${grouped(p.strategies)} strategies on the sheet "${p.sheet}".`,
    fix: "Check that it was not forgotten. A field that belongs to no strategy may stay as it is.",
  },
  find: (context) => {
    const { coverage } = coverageOf(context);
    if (coverage === null) return noStrategies;
    const uncovered = uncoveredFields(coverage);
    const [strategy] = coverage.strategies;
    // Strategies that name a few fields only were never meant to reach them all.
    if (strategy === undefined || uncovered.length * 2 > coverage.fields.length) return [];
    const { cell } = strategy;
    return uncovered.map(({ path, measures: [first] }) => {
      const [ofField] = cellsOf(first, context.measureSheet.sheet);
      const division = path.map(({ label }) => label).join(" ");
      return {
        parameters: { division, sheet: cell.sheet, strategies: coverage.strategies.length },
        ...at(ofField, cell),
      };
    });
  },
});
