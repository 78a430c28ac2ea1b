import type { SourceCell } from "../../../grid/cell";
import { groupBy } from "../../../groupBy";
import { textOfCell, type Measure } from "../../../measures/measure";
import { roleNames } from "../roleNames";
import { defineCheck } from "../../check";
import type { IndicatorResult, IndicatorRow } from "../../../evaluation/evaluateMeasures";
import { evaluatedRows } from "../evaluatedRows";
import { inMeasure } from "../findingAt";
import { rawOf } from "../../../quantity/reading";
import { compareUnits } from "../../../quantity/units";

/** The role whose number stands without its unit. */
function roleWithoutUnit({ evaluation: { remarks } }: IndicatorResult): "target" | "actual" | null {
  if (remarks.includes("unitMissingInTarget")) return "target";
  return remarks.includes("unitMissingInActual") ? "actual" : null;
}

function partsWithoutUnit({ indicators }: IndicatorRow) {
  return indicators.flatMap((indicator) => {
    const role = roleWithoutUnit(indicator);
    const { target, actual, evaluation } = indicator;
    if (role === null) return [];
    const isReadAsPercent = evaluation.remarks.includes("readAsPercent");
    return [{ role, target: rawOf(target), actual: rawOf(actual), isReadAsPercent }];
  });
}

/** 110,000 against 105,549人: taken for the same unit, and said. */
export const unitMissing = defineCheck({
  code: "quantity-unit-missing",
  severity: "info",
  needs: ["target", "actual"],
  ja: {
    title: "目標か実績の一方に単位がない",
    description: "目標と実績の一方にだけ単位が書かれています。同じ単位とみて比べています。",
    message: (p: { parts: ReturnType<typeof partsWithoutUnit> }) =>
      p.parts
        .map(
          (part) =>
            `${roleNames.ja[part.role]}「${part[part.role]}」に単位がありません（${part.role === "target" ? `実績は「${part.actual}」` : `目標は「${part.target}」`}）。${part.isReadAsPercent ? "百分率とみて比べました。" : ""}`,
        )
        .join(""),
    fix: "同じ単位であれば、単位を書き添えてください。",
  },
  en: {
    title: "Unit missing in target or actual",
    message: (p) =>
      p.parts
        .map(
          (part) =>
            `The ${part.role} "${part[part.role]}" has no unit (${part.role === "target" ? `actual "${part.actual}"` : `target "${part.target}"`}).${part.isReadAsPercent ? " It was read as a percentage." : ""}`,
        )
        .join(" "),
    fix: "If the unit is the same, write it.",
  },
  find: (context) =>
    evaluatedRows(context).flatMap(({ measure, graded, row }) => {
      const parts = partsWithoutUnit(row);
      const [first] = parts;
      if (first === undefined || graded.unpaired) return [];
      const { target, actual } = row.cells;
      const cells = first.role === "target" ? [target, actual] : [actual, target];
      return [{ parameters: { parts }, ...inMeasure(context, measure, ...cells) }];
    }),
});

/** Parts of a row whose target and actual are counted in two units. */
function partsInTwoUnits({ indicators }: IndicatorRow) {
  return indicators.flatMap(({ target, actual, evaluation: { reason } }) =>
    reason?.code === "unitsDiffer"
      ? [
          {
            target: rawOf(target),
            actual: rawOf(actual),
            targetUnit: reason.target,
            actualUnit: reason.actual,
            relation: compareUnits(reason.target, reason.actual),
          },
        ]
      : [],
  );
}

/** `relation` is `missing` where one of the units lacks its 「/年」. */
type PartInTwoUnits = ReturnType<typeof partsInTwoUnits>[number];

/** 15件 against 3人: they are not compared, and which unit is meant a person has to say. */
export const unitsDiffer = defineCheck({
  code: "quantity-units-differ",
  needs: ["target", "actual"],
  ja: {
    title: "目標と実績の単位が異なる",
    description: "目標と実績が異なる単位で書かれています。このままでは比べません。",
    message: (p: { parts: readonly PartInTwoUnits[] }) =>
      p.parts
        .map(
          (part) =>
            `目標「${part.target}」の単位は「${part.targetUnit}」、実績「${part.actual}」の単位は「${part.actualUnit}」です${part.relation === "convertible" ? "（換算できますが、換算して比べることはしません）" : ""}。`,
        )
        .join(""),
    fix: "どちらの単位が正しいかを確かめ、同じ単位で書いてください。",
  },
  en: {
    title: "Target and actual in different units",
    message: (p) =>
      p.parts
        .map(
          (part) =>
            `Target "${part.target}" is in "${part.targetUnit}", actual "${part.actual}" in "${part.actualUnit}"${part.relation === "convertible" ? " (they would convert, but are not converted)" : ""}.`,
        )
        .join(" "),
    fix: "Find out which unit is right and write both in it.",
  },
  find: (context) =>
    evaluatedRows(context)
      .filter(({ graded }) => !graded.unpaired)
      .flatMap(({ measure, row }) => {
        const parts = partsInTwoUnits(row);
        if (parts.length === 0) return [];
        // 件 and 件/年 may well be meant alike.
        const severity = parts.every(({ relation }) => relation === "missing") ? "info" : "warning";
        return [
          { parameters: { parts }, ...inMeasure(context, measure, row.cells.actual, row.cells.target), severity },
        ];
      }),
});

const fewestAlike = 2;

/** One row of several that are called alike, and the only one with its unit. */
function unitsUnlike(rows: readonly NamedUnit[]): NamedUnit | null {
  const [one, other, ...more] = groupBy(rows, ({ unit }) => unit).values();
  if (one === undefined || other === undefined || more.length > 0) return null;
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  return few.length === 1 && many.length >= fewestAlike ? few[0] : null;
}

interface NamedUnit {
  readonly name: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly cell: SourceCell;
}

/** 管渠整備 in m, in m, and in km: the same thing by its name, in the column of units. */
export const unitUnlike = defineCheck({
  code: "quantity-unit-unlike",
  needs: ["unit"],
  ja: {
    title: "同じ名前の行と単位が違う",
    description: "同じ名前の指標・事業が三つ以上あり、単位の欄が一つだけ違います。",
    message: (p: { name: string; unit: string; usual: string }) =>
      `「${p.name}」の単位は「${p.unit}」ですが、同じ名前のほかの行では「${p.usual}」です。`,
    fix: "単位の欄を確かめ、誤っていれば直してください。単位を変えるときは、数値も合わせてください。",
  },
  en: {
    title: "Unit unlike that of rows with the same name",
    message: (p) => `"${p.name}" is in "${p.unit}", the other rows with that name are in "${p.usual}".`,
    fix: "Check the unit, and the figures with it.",
  },
  find: (context) => {
    const rows = evaluatedRows(context).flatMap(({ measure, row: { cells } }): readonly NamedUnit[] => {
      const [name, unit] = [textOfCell(cells.indicator ?? cells.name), textOfCell(cells.unit)];
      return cells.unit === undefined || name === "" || unit === "" ? [] : [{ name, unit, measure, cell: cells.unit }];
    });
    return [...groupBy(rows, ({ name }) => name).values()].flatMap((alike) => {
      const found = unitsUnlike(alike);
      if (found === null) return [];
      const usual = alike.find(({ unit }) => unit !== found.unit)?.unit ?? "";
      const { name, unit, measure, cell } = found;
      return [{ parameters: { name, unit, usual }, ...inMeasure(context, measure, cell) }];
    });
  },
});
