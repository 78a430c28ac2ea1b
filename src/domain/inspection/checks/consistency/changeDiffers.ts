import { certain } from "../../../certain";
import { compareWithPublished } from "../../../evaluation/rounding";
import { rateOf } from "./statedRates";
import type { IndicatorRow } from "../../../evaluation/evaluateMeasures";
import type { SourceCell } from "../../../grid/cell";
import { textOfCell } from "../../../measures/measure";
import { readQuantity } from "../../../quantity/readQuantity";
import { defineCheck, type Found, type InspectionContext } from "../../check";
import { evaluatedRows } from "../evaluatedRows";
import { cellsOf, inMeasure, measureAt } from "../findingAt";
import { oncePerInspection } from "../once";
import { roleNames } from "../roleNames";
import { measuresWith, textsWith } from "../text/writtenTexts";
import { visibleSheets } from "../visibleSheets";
import { proseCells } from "./proseCells";
import { publishedOf } from "./published";
import { falling, figure, rising, statedAmounts, statedExtremes, unit, type FaultOfAmount } from "./statedAmounts";
import { previousCell } from "./comparisonDiffers";
import { plainWidth } from "./statedNumbers";

/** 前年度の29.9%から29.6%に増加した, in a text in plain width. */
interface StatedChange {
  readonly written: string;
  /** The words of the sentence before it. */
  readonly before: string;
  /** Each with its unit, as written: `29.9%`. */
  readonly from: string;
  readonly to: string;
  /** Nothing but words stands between the two: no year that the second may be of. */
  readonly isOfYearJudged: boolean;
  /** By what it says, the numbers go the other way. */
  readonly isContradicted: boolean;
}

/** 全20指標のうち11指標（57.5%）. */
interface WrongShare {
  readonly written: string;
  /** As printed, in percent. */
  readonly counted: string;
}

const year = "(?:(?:令和|平成|[RH])(?:元|[0-9]{1,2})|20[0-9]{2})(?:年度?)?(?:末|時点)?";
const change = new RegExp(
  `(?<![0-9.,▲△-])(?<from>${figure})(?<fromUnit>${unit})から、?(?<between>(?:${year}|[^0-9。、から]){0,12})(?<![0-9.,▲△-])(?<to>${figure})(?<toUnit>${unit})(?:へと|へ|に|まで)(?:大幅に|大きく|やや|わずかに|若干|${figure}${unit})?(?<word>${rising}|${falling})(?![率幅]|傾向)`,
  "gu",
);
/** Ranks get better by getting smaller; a date is no quantity; 1万2千人 goes on behind its first figure. */
const otherUnit = /^(?:位|番|年|月|日|時(?!間)|分の|期|級|[万億千][0-9])/u;

function valueOf(written: string): number {
  return Number(written.replaceAll(",", ""));
}

/** The changes that a text states between two values of one unit. */
function statedChanges(text: string): readonly StatedChange[] {
  if (!text.includes("から")) return [];
  return [...text.matchAll(change)].flatMap((match) => {
    const group = (name: string): string => certain(match.groups?.[name]);
    const [from, to, fromUnit, toUnit] = [group("from"), group("to"), group("fromUnit"), group("toUnit")];
    if (otherUnit.test(fromUnit) || otherUnit.test(toUnit)) return [];
    if (fromUnit !== toUnit && fromUnit !== "") return [];
    const rises = new RegExp(rising, "u").test(group("word"));
    const difference = valueOf(to) - valueOf(from);
    // 52.3%から52.3%に増加: rounding may have taken what there was.
    const isContradicted = difference === 0 ? !to.includes(".") : difference > 0 !== rises;
    const before = text.slice(0, match.index);
    return {
      written: match[0],
      before: before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1),
      from: from + toUnit,
      to: to + toUnit,
      isOfYearJudged: !/[0-9元]/u.test(group("between")),
      isContradicted,
    };
  });
}

const share = new RegExp(
  `(?<![0-9.,])(?<whole>${figure})(?<unit>${unit})(?:のうち|のなかで|の内|中)(?:で?は)?、?[^0-9。]{0,30}?(?<part>${figure})(?:${unit})[(](?:[^0-9()%]{0,6})?(?<rate>[0-9]+(?:\\.[0-9]+)?)%[)]`,
  "gu",
);

/** The shares of a text that its own two numbers do not give. */
function wrongShares(text: string): readonly WrongShare[] {
  if (!text.includes("%")) return [];
  return [...text.matchAll(share)].flatMap((match) => {
    const group = (name: string): string => certain(match.groups?.[name]);
    const { value, decimals } = rateOf(group("rate"));
    const counted = valueOf(group("part")) / valueOf(group("whole"));
    if (!(counted <= 1) || compareWithPublished(counted, value, decimals) !== "different") return [];
    return [{ written: match[0], counted: `${(counted * 100).toFixed(decimals - 2)}%` }];
  });
}

/** What is wrong with a statement: its own numbers, or a cell of the measure. */
type Fault =
  FaultOfAmount | { readonly kind: "cell"; readonly role: "actual" | "baseline" | "previous"; readonly value: string };

interface Statement {
  readonly written: string;
  readonly fault: Fault;
}

/** Quick looks before the careful one. */
const changeHint =
  /(?:から|で、?.{2,10}[0-9０-９]).*(?:増|減|上昇|伸|拡大|上が|低下|下降|縮小|短縮|下が|落ち込|上回|下回)/u;
const shareHint = /[内中うなちか].*[(（].*[%％]/u;

/** Sentences about the plan whose numbers differ from the recount have been told of. */
function toldSentences(context: InspectionContext): ReadonlySet<string> {
  const differing = publishedOf(context).sentences.filter(({ counts, rate }) => counts.length > 0 || rate !== null);
  return new Set(differing.map(({ sentence: { cell } }) => [cell.sheet, cell.row, cell.column].join()));
}

function faultsWithin(text: string): readonly Statement[] {
  const plain = plainWidth(text);
  const changes = statedChanges(plain).filter(({ isContradicted }) => isContradicted);
  return [
    ...changes.map(({ written }) => ({ written, fault: { kind: "direction" } as const })),
    ...statedAmounts(plain).flatMap(({ written, fault }) => (fault === null ? [] : [{ written, fault }])),
    ...wrongShares(plain).map(({ written, counted }) => ({ written, fault: { kind: "share", counted } as const })),
  ];
}

/** Statements anywhere in the workbook that contradict themselves. */
function contradictions(context: InspectionContext): readonly Found<Statement>[] {
  const told = toldSentences(context);
  return visibleSheets(context).flatMap((grid) =>
    textsWith(grid, (text) => changeHint.test(text) || shareHint.test(text)).flatMap(({ text, cells }) =>
      faultsWithin(text).flatMap((parameters) =>
        cells
          .filter(({ row, column }) => parameters.fault.kind !== "share" || !told.has([grid.name, row, column].join()))
          .map(({ row, column }) => ({
            parameters,
            cells: [{ sheet: grid.name, row, column }] as const,
            measure: grid.name === context.grid.name ? (measureAt(context.measureSheet, row)?.code ?? null) : null,
          })),
      ),
    ),
  );
}

const beforeFirst =
  /^(?:[(][^()]{0,20}[)])?(?:については|[はがも、:\s])*(?<reference>前年度?|昨年度?|基準値|策定時|基準年度?)(?:実績|の実績)?(?:値)?(?:である|[(][^()]{0,12}[)]|[のは:、])*$/u;
const another = /目標|計画値|見込|予定|予測|平均|累計|うち|月|上半期|下半期/u;

/** What the first number of a change is by the words before it, where the sentence begins with the indicator's name. */
function referenceOf({ before, isOfYearJudged }: StatedChange, indicator: string): "previous" | "baseline" | null {
  const name = plainWidth(indicator)
    .replace(/[(※*＊].*$/u, "")
    .trim();
  const at = name.length < 2 ? -1 : before.lastIndexOf(name);
  if (at < 0 || !isOfYearJudged || another.test(before.slice(at + name.length))) return null;
  const reference = beforeFirst.exec(before.slice(at + name.length))?.groups?.reference;
  return reference === undefined ? null : /[前昨]/u.test(reference) ? "previous" : "baseline";
}

interface WrittenNumber {
  readonly value: number;
  /** One place of the last digit that is not a rounded-off 0, as a share of the number: 0.1 of 63.5, 100 of 12,300. */
  readonly lastPlace: number;
}

function writtenNumber(written: string): WrittenNumber {
  const digits = /^[0-9,.]+/u.exec(written)?.[0].replaceAll(",", "") ?? "";
  const [whole = "", decimals = ""] = digits.split(".");
  const zeros = decimals === "" ? (/0*$/u.exec(whole)?.[0].length ?? 0) : -decimals.length;
  return { value: Number(digits), lastPlace: 10 ** zeros / Number(digits) };
}

/** Whether a cell says another number than the one stated, and not merely with more digits. */
function differs(cell: SourceCell, unit: string, written: string): boolean {
  const source = { role: "baseline", defaultUnit: unit === "" ? null : unit } as const;
  const [value, ...others] = readQuantity({ ...cell, ...source }).parts;
  const [stated] = readQuantity({ content: written, text: written, ...source }).parts;
  if (others.length > 0 || value.kind !== "number" || stated.kind !== "number" || stated.value === 0) return false;
  if (value.unit !== null && stated.unit !== null && value.unit !== stated.unit) return false;
  const { value: plain, lastPlace } = writtenNumber(written);
  // 62.9 in a cell without a unit is the 62.9% of the text.
  const possible = value.unit === null ? [stated.value, plain] : [stated.value];
  return possible.every((one) => Math.abs(value.value / one - 1) > lastPlace * (1 + 1e-9));
}

function faultsOfRow({ cells }: IndicatorRow, change: StatedChange): readonly (Statement & { cell: SourceCell })[] {
  const reference = change.isContradicted ? null : referenceOf(change, textOfCell(cells.indicator));
  if (reference === null) return [];
  const unit = textOfCell(cells.unit);
  const compared = [["actual", change.to] as const, [reference, change.from] as const];
  return compared.flatMap(([role, written]) => {
    const cell = cells[role];
    if (cell === undefined || !differs(cell, unit, written)) return [];
    return [{ written: change.written, fault: { kind: "cell", role, value: cell.text } as const, cell }];
  });
}

/** 前年度の52.3%から61.7%に増加 of an indicator whose actual is 67.1%. */
function differences(context: InspectionContext): readonly Found<Statement>[] {
  const stating = new Set(measuresWith(context, (text) => changeHint.test(text)));
  if (stating.size === 0) return [];
  return evaluatedRows(context).flatMap(({ measure, row }) => {
    if (!stating.has(measure)) return [];
    return proseCells(context, measure, changeHint).flatMap((prose) =>
      statedChanges(plainWidth(prose.content)).flatMap((change) =>
        faultsOfRow(row, change).map(({ written, fault, cell }) => ({
          parameters: { written, fault },
          ...inMeasure(context, measure, prose, cell),
        })),
      ),
    );
  });
}

type EvaluatedRow = ReturnType<typeof evaluatedRows>[number];

/** Rows by the name of their indicator; `null` where several have it. */
const rowsByName = oncePerInspection((context) => {
  const found = new Map<string, EvaluatedRow | null>();
  for (const one of evaluatedRows(context)) {
    const name = plainWidth(textOfCell(one.row.cells.indicator ?? one.row.cells.name)).trim();
    found.set(name, found.has(name) ? null : one);
  }
  return found;
});

/** 事故件数は178件で、前年の226件から, 最も多いのは「道の駅」の541,900人: a row named elsewhere, with its values as written. */
interface NamedRow {
  readonly written: string;
  readonly subject: string;
  readonly now: string;
  /** Last year's; where a text gives both, the one that agrees tells that the row is meant. */
  readonly before: string | null;
}

function namedRows(text: string): readonly NamedRow[] {
  return [...statedAmounts(text), ...statedExtremes(text).map((one) => ({ ...one, before: null }))];
}

/** The cell of a row that says other than a text. */
function contradictedCell({ measure, row }: EvaluatedRow, { now, before }: NamedRow) {
  const unitOfRow = textOfCell(row.cells.unit);
  const compared = [
    { role: "actual", cell: row.cells.actual, stated: now } as const,
    ...(before === null ? [] : [{ role: "previous", cell: previousCell(row.cells, measure), stated: before } as const]),
  ];
  const [only, another] = compared.filter(({ cell, stated }) => cell === undefined || differs(cell, unitOfRow, stated));
  return only?.cell === undefined || another !== undefined ? null : { role: only.role, cell: only.cell };
}

function differencesElsewhere(context: InspectionContext): readonly Found<Statement>[] {
  const { measureSheet } = context;
  return visibleSheets(context).flatMap((grid) =>
    textsWith(grid, (text) => changeHint.test(text) || text.includes("最も")).flatMap(({ text, cells: [place] }) =>
      namedRows(plainWidth(text)).flatMap((named) => {
        const one = rowsByName(context).get(named.subject) ?? null;
        const isOwn = grid.name === measureSheet.sheet && measureAt(measureSheet, place?.row ?? 0) === one?.measure;
        const wrong = one === null || isOwn ? null : contradictedCell(one, named);
        if (one === null || wrong === null || place === undefined) return [];
        const { row, column } = place;
        const at = { sheet: grid.name, row, column };
        const fault = { kind: "cell", role: wrong.role, value: wrong.cell.text } as const;
        const cells = [at, ...cellsOf(one.measure, measureSheet.sheet, wrong.cell)] as const;
        return [{ parameters: { written: named.written, fault }, cells, measure: one.measure.code }];
      }),
    ),
  );
}

/** 前年度の29.9%から29.6%に増加した; 12指標のうち6指標（60.0％）; 61.7%に増加した where the actual is 67.1%. */
export const changeDiffers = defineCheck({
  code: "consistency-change-differs",
  ja: {
    title: "文中の増減や割合が数と合わない",
    description:
      "「前年度の29.9%から29.6%に増加した」「12指標のうち6指標（60.0％）」のように文の中の数どうしが合わないか、増減の文の数が実績・前年度・基準値の欄と異なります。",
    message: ({ written, fault }: Statement) =>
      `「${written}」と書かれていますが、${
        fault.kind === "direction"
          ? "数の増減が言葉と逆です"
          : fault.kind !== "cell"
            ? `${fault.kind === "share" ? "割合" : "差"}は${fault.counted}になります`
            : `${fault.role === "previous" ? "前年度の欄" : roleNames.ja[fault.role]}は「${fault.value}」です`
      }。`,
    fix: "文の数・言葉と表の数のうち、誤っている方を直してください。",
  },
  en: {
    title: "Change or share stated in a text differs",
    message: ({ written, fault }) =>
      `"${written}" is stated, but ${
        fault.kind === "direction"
          ? "the numbers go the other way"
          : fault.kind !== "cell"
            ? `the ${fault.kind} is ${fault.counted}`
            : `the ${fault.role === "previous" ? "last year's value" : roleNames.en[fault.role]} is "${fault.value}"`
      }.`,
    fix: "Correct the text or the figure.",
  },
  find: (context) => [...contradictions(context), ...differences(context), ...differencesElsewhere(context)],
});
