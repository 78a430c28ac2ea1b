import { formatWareki } from "../wareki/formatWareki";
import { fiscalYearOf } from "../wareki/fiscalYear";
import {
  contradictsDate,
  isMistyped,
  isNearlyRounded,
  isOfYear,
  isOtherDate,
  isSameDate,
  isSameUnit,
  isSameValue,
  labelBefore,
  isOtherSize,
  mayCountSame,
  roundedLike,
  type Label,
} from "./figureMatch";
import { isAmountOfChange } from "./amountOfChange";
import { datedMeant, datedOutcome, isMistypedTotal, isTotal, seriesOutcome, yearText } from "./datedMatch";
import { writtenText, type FigureSection, type PlacedFigure } from "./figureSection";
import { writtenIn } from "../text/compactText";
import { hasOwnTopic } from "./ownTopic";
import { placeOf } from "./quotes";
import { isForTarget } from "./statedRole";
import type { SheetFigure } from "./sheetFigures";
import type { Span, Statement, StatementReason, Verdict } from "./statement";
import { yearSeries } from "./yearSeries";

const otherTimeBefore =
  /(?:想定|見込み?|予定|前年度?|昨年度|当初|計画時|うち|各|1[人校回日件]あたり)[:はが]?$|(?:以来|開始から|合併後)[^、。]*$/u;
const ownLabel = /[\p{Script=Han}\p{Script=Katakana}ーA-Za-z](?:数|率|割合|時間|額)(?:は|が|:|の)?$/u;
/** 令和6年度に2棟を終え: what a year added to a total. */
const addedBefore = /(?:年度中?に|新たに|この1年(?:間)?で)(?![^0-9]*(?:累計|合計|延べ|全部|計))[^0-9、。]{0,12}$/u;
/** 9割を超えた says of the actual more than nine tenths. */
const boundBehind = /^を(?:大きく|大幅に|やや)?(?:超え|上回|下回)/u;
const followsMore = /^(?:から|倍|近く|余り|前後|足らず|以上の|を超える|超の|未満の|以下の|程度の|当たり|につき|ごと)/u;

function textBefore({ piece, figure }: PlacedFigure): string {
  const end = figure.qualifiers.includes("approximate") ? figure.span.start - 1 : figure.span.start;
  return piece.text.text.slice(Math.max(figure.sentence.start, end - 24), end);
}

function textBehind({ piece, figure }: PlacedFigure): string {
  return piece.text.text.slice(figure.span.end, figure.span.end + 8);
}

function totalText(total: number, { figure }: PlacedFigure): string {
  return `${total.toLocaleString("en-US")}${figure.unit ?? ""}`;
}

/** The last day that a value of the sheet counts up to. */
function dateText({ asOf, raw }: SheetFigure): string {
  return asOf === null ? raw : formatWareki(asOf.end, "long");
}

/** Compares the figures of a section with those of the sheet. */
export function figureStatements(section: FigureSection): readonly Statement[] {
  return new FigureComparison(section).run();
}

class FigureComparison {
  private readonly used = new Set<PlacedFigure>();
  private readonly statements: Statement[] = [];
  private readonly met = new Set<SheetFigure>();

  constructor(private readonly section: FigureSection) {}

  run(): readonly Statement[] {
    const { sheet } = this.section;
    this.matchDated();
    for (const role of ["target", "actual"] as const) {
      const own = sheet.filter((figure) => figure.role === role);
      for (const figure of own) this.matchSame(figure, role);
      if (role === "actual") this.matchSums(own);
      for (const figure of own) if (!this.met.has(figure)) this.matchDiffering(figure, own);
    }
    const actuals = sheet.filter(({ role }) => role === "actual");
    // Where the actual is still to come, the target tells the unit.
    this.tellOtherYears(actuals.length > 0 ? actuals : sheet);
    return this.statements;
  }

  /** Figures of a year, baselines and expected values against the cells that the sheet has for them. */
  private matchDated(): void {
    for (const { placed, meant } of yearSeries(this.section.stated, this.section.dated)) {
      this.used.add(placed);
      if (meant !== null) this.add(placed, meant, seriesOutcome(placed, meant));
    }
    for (const placed of this.section.stated) {
      if (this.used.has(placed)) continue;
      const meant = datedMeant(placed, this.section);
      if (meant === null) continue;
      this.used.add(placed);
      this.add(placed, meant, datedOutcome(placed, meant));
    }
  }

  private free(role: SheetFigure["role"]): readonly PlacedFigure[] {
    return this.section.stated.filter(
      (placed) => !this.used.has(placed) && isForTarget(placed) === (role === "target"),
    );
  }

  private labelOf(placed: PlacedFigure, { name }: SheetFigure): Label | null {
    return labelBefore(placed.piece.text.text, placed.figure, name);
  }

  /** Whether something beside the number itself says that it is the sheet's figure. */
  private isMeant(placed: PlacedFigure, sheet: SheetFigure): boolean {
    const { figure } = placed;
    const isUnitSame = isSameUnit(figure.unit, sheet.unit);
    return (
      isUnitSame || isSameDate(figure, sheet) || this.labelOf(placed, sheet) !== null || Math.abs(figure.value) >= 100
    );
  }

  /** 空き店舗率は16.3人: the number of a percentage with another unit, under the indicator's own name. */
  private isOtherThanPercent(placed: PlacedFigure, sheet: SheetFigure): boolean {
    const { unit, value } = placed.figure;
    const isOther = sheet.unit === "%" && unit !== null && !/^[%割]|ポイント/u.test(unit);
    return isOther && Math.abs(value - sheet.value * 100) < 1e-9 && this.labelOf(placed, sheet)?.alignment.cost === 0;
  }

  private matchSame(sheet: SheetFigure, role: SheetFigure["role"]): void {
    const same = this.free(role).filter(
      (placed) =>
        (isSameValue(placed.figure, sheet) || this.isOtherThanPercent(placed, sheet)) &&
        this.isMeant(placed, sheet) &&
        !followsMore.test(textBehind(placed)),
    );
    const rivals = this.section.sheet.filter(
      (other) => other !== sheet && other.role === role && other.value === sheet.value,
    );
    for (const placed of same) {
      const isRivals =
        this.labelOf(placed, sheet) === null && rivals.some((rival) => this.labelOf(placed, rival) !== null);
      if (isRivals) continue;
      const reason = this.reasonOfSame(placed, sheet);
      if (reason === null) continue;
      this.used.add(placed);
      this.met.add(sheet);
      this.add(placed, sheet, reason);
    }
  }

  /** Number and words agree; unit, date and year may still differ. `null`: it counts something else. */
  private reasonOfSame(
    placed: PlacedFigure,
    sheet: SheetFigure,
  ): readonly [Verdict, StatementReason, Span | null] | null {
    const { figure } = placed;
    const what = { role: sheet.role, name: sheet.name };
    if (!mayCountSame(figure.unit, sheet.unit) || isOtherSize(figure.unit, sheet.unit)) {
      const isCertain = isSameDate(figure, sheet) || this.labelOf(placed, sheet) !== null;
      if (!isCertain || figure.unit === null || sheet.unit === null) return null;
      const parameters = { what, stated: figure.unit, expected: sheet.unit };
      return ["differs", { code: "unitDiffers", parameters }, { start: figure.digits.end, end: figure.span.end }];
    }
    if (isOtherDate(figure, sheet) && figure.asOf !== null) {
      const stated = writtenIn(placed.piece.text, figure.asOf.span);
      return [
        "differs",
        { code: "asOfDiffers", parameters: { what, stated, expected: dateText(sheet) } },
        figure.asOf.span,
      ];
    }
    if (contradictsDate(figure, sheet) && figure.years !== null && sheet.asOf !== null) {
      const { span } = figure.years;
      const expected = yearText(fiscalYearOf(sheet.asOf.end));
      return [
        "differs",
        { code: "yearDiffers", parameters: { what, stated: writtenIn(placed.piece.text, span), expected } },
        span,
      ];
    }
    return ["agrees", { code: "agrees", parameters: { expected: sheet.raw } }, null];
  }

  /** Figures of single years that follow each other, in one unit: 令和2年度：4件、令和3年度：1件. */
  private series(): readonly (readonly PlacedFigure[])[] {
    const runs: PlacedFigure[][] = [];
    for (const placed of this.section.stated) {
      const { years, unit } = placed.figure;
      const run = runs.at(-1);
      const last = run?.at(-1);
      if (years?.value.length !== 1) continue;
      const goesOn =
        last?.piece === placed.piece &&
        last.figure.unit === unit &&
        last.figure.sentence.start === placed.figure.sentence.start &&
        (last.figure.years?.value[0] ?? Infinity) < (years.value[0] ?? 0);
      if (goesOn && run !== undefined) run.push(placed);
      else runs.push([placed]);
    }
    return runs.filter((run) => run.length > 1);
  }

  private matchSums(actuals: readonly SheetFigure[]): void {
    for (const run of this.series()) {
      const [first] = run;
      if (first === undefined || first.figure.unit === "%") continue;
      const total = run.reduce((sum, { figure }) => sum + figure.value, 0);
      const stated = this.totalNear(run);
      const sheet = actuals.find((one) => one.value === total && mayCountSame(first.figure.unit, one.unit));
      if (stated !== null) this.compareTotal(run, stated, total, sheet ?? null);
      else if (sheet !== undefined && !this.met.has(sheet)) {
        this.met.add(sheet);
        for (const part of run) this.used.add(part);
        this.addSum(run, first, total, sheet, "agrees");
      } else {
        this.compareNearTotal(run, first, total, actuals);
        this.tellTotal(run, total, actuals);
      }
    }
  }

  /** The total that a sentence states before its parts in brackets, or behind them: 合計31,992台 … */
  private totalNear(run: readonly PlacedFigure[]): PlacedFigure | null {
    const { stated } = this.section;
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return null;
    const around = [stated[stated.indexOf(first) - 1], stated[stated.indexOf(last) + 1]];
    const isTotal = (placed: PlacedFigure | undefined): placed is PlacedFigure =>
      placed?.piece === first.piece &&
      placed.figure.unit === first.figure.unit &&
      /(?:合計|総計|(?<!累)計|合わせて|あわせて|全部で)(?:で|は|:|が)?$/u.test(textBefore(placed));
    return around.find(isTotal) ?? null;
  }

  private compareTotal(
    run: readonly PlacedFigure[],
    stated: PlacedFigure,
    total: number,
    sheet: SheetFigure | null,
  ): void {
    const isRight = stated.figure.value === total;
    for (const part of run) if (!isRight || sheet !== null) this.used.add(part);
    this.addSum(run, stated, total, sheet, isRight ? "agrees" : "differs");
  }

  /** The parts of an indicator named in full nearly add up to the sheet's figure: one of them is mistyped. */
  private compareNearTotal(
    run: readonly PlacedFigure[],
    first: PlacedFigure,
    total: number,
    actuals: readonly SheetFigure[],
  ): void {
    const { fiscalYear } = this.section;
    const isYearStated = run.some(({ figure }) => fiscalYear !== null && figure.years?.value.includes(fiscalYear));
    const sheet = actuals.find((one) => !this.met.has(one) && this.labelOf(first, one)?.alignment.cost === 0);
    if (isYearStated || sheet === undefined || !mayCountSame(first.figure.unit, sheet.unit)) return;
    if (Math.abs(total - sheet.value) > Math.abs(sheet.value) * 0.05) return;
    this.met.add(sheet);
    for (const part of run) this.used.add(part);
    const parts = run.map(writtenText).join("＋");
    const parameters = { parts, stated: sheet.raw, total: totalText(total, first) };
    this.add(first, sheet, ["differs", { code: "sumDiffers", parameters }, first.figure.span], "sum");
  }

  /** 3事務に導入した。（令和元年度：2事務、令和4年度：1事務）: a total of which the sheet has one year only. */
  private tellTotal(run: readonly PlacedFigure[], total: number, actuals: readonly SheetFigure[]): void {
    const { stated } = this.section;
    const [first] = run;
    const before = first === undefined ? undefined : stated[stated.indexOf(first) - 1];
    const sheet = actuals.find((one) => this.met.has(one) && mayCountSame(one.unit, first?.figure.unit ?? null));
    const isTotal = before?.figure.value === total && before.figure.unit === first?.figure.unit;
    if (before === undefined || sheet === undefined || !isTotal || this.used.has(before)) return;
    this.used.add(before);
    const parameters = { stated: writtenText(before), expected: sheet.raw };
    this.add(before, sheet, ["unclear", { code: "periodTotal", parameters }, null]);
  }

  private addSum(
    run: readonly PlacedFigure[],
    at: PlacedFigure,
    total: number,
    sheet: SheetFigure | null,
    verdict: "agrees" | "differs",
  ): void {
    const parts = run.map(writtenText).join("＋");
    const sum = totalText(total, at);
    const reason: StatementReason =
      verdict === "agrees"
        ? { code: "sumAgrees", parameters: { parts, total: sum } }
        : { code: "sumDiffers", parameters: { parts, stated: writtenText(at), total: sum } };
    this.add(at, sheet, [verdict, reason, verdict === "agrees" ? null : at.figure.span], "sum");
  }

  /** The sheet's figure stands nowhere in the section: is another one in its place? */
  private matchDiffering(sheet: SheetFigure, among: readonly SheetFigure[]): void {
    const { fiscalYear } = this.section;
    const candidates = this.free(sheet.role)
      .filter((placed) => isOfYear(placed.figure, fiscalYear) && !this.isOfOther(placed, sheet, among))
      .map((placed) => ({ placed, score: this.score(placed, sheet) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
    const [best] = candidates;
    if (best === undefined) return;
    this.used.add(best.placed);
    this.met.add(sheet);
    this.add(best.placed, sheet, ["differs", this.reasonOfDifference(best.placed, sheet), best.placed.figure.span]);
  }

  /** Whether the words around a figure say that it is none of this indicator. */
  private isOfOther(placed: PlacedFigure, sheet: SheetFigure, among: readonly SheetFigure[]): boolean {
    if (isAmountOfChange(placed)) return true;
    if (isTotal(sheet.name) && addedBefore.test(textBefore(placed)) && textBehind(placed).startsWith("を")) return true;
    if (sheet.role === "actual" && boundBehind.test(textBehind(placed))) return true;
    if (followsMore.test(textBehind(placed)) || otherTimeBefore.test(textBefore(placed))) return true;
    const isAlikeNamed = ({ name }: SheetFigure): boolean => name === sheet.name;
    if (among.some((other) => other !== sheet && isAlikeNamed(other) && isSameValue(placed.figure, other))) return true;
    if (this.labelOf(placed, sheet) !== null) return false;
    return among.some((other) => other !== sheet && this.labelOf(placed, other) !== null);
  }

  /** How surely a figure is meant to be the sheet's: by date and name most, then as a mistyped number, then as the only one. */
  private score(placed: PlacedFigure, sheet: SheetFigure): number {
    const { figure } = placed;
    if (!mayCountSame(figure.unit, sheet.unit)) return 0;
    const label = this.isNameOfSeveral(sheet) ? null : this.labelOf(placed, sheet);
    const isUnitSame = isSameUnit(figure.unit, sheet.unit);
    const isOwn = isUnitSame || label !== null;
    const byDate = isSameDate(figure, sheet) && isOwn ? 3 : 0;
    const byLabel = label === null ? 0 : label.alignment.cost === 0 ? 4 : 2;
    const byLikeness = isMistyped(figure, sheet) || isNearlyRounded(figure, sheet) ? 3 : 0;
    const asOnly = isUnitSame && this.isOnly(placed, sheet) ? 1 : 0;
    const asTotal = isUnitSame && isMistypedTotal(placed, sheet) ? 3 : 0;
    return byDate + byLabel + byLikeness + asOnly + asTotal;
  }

  /** 男性 and 女性 of one indicator: its name does not tell which is meant. */
  private isNameOfSeveral({ role, name, cell }: SheetFigure): boolean {
    return this.section.sheet.some((other) => other.role === role && other.name === name && other.cell !== cell);
  }

  /** The one figure with the unit of the sheet's one figure, in a section about results. */
  private isOnly(placed: PlacedFigure, sheet: SheetFigure): boolean {
    if (!this.section.isOfResults && sheet.role === "actual") return false;
    const stated = this.section.stated.filter(
      (other) => isSameUnit(other.figure.unit, sheet.unit) && isForTarget(other) === (sheet.role === "target"),
    );
    const ofSheet = this.section.sheet.filter(({ role, unit }) => role === sheet.role && isSameUnit(unit, sheet.unit));
    const ofYear = stated.filter(({ figure }) => isOfYear(figure, this.section.fiscalYear));
    const isFree = ofYear.length === 1 && ofYear[0] === placed && ofSheet.length === 1;
    return (
      isFree && (sheet.role === "target" || !(ownLabel.test(textBefore(placed)) || hasOwnTopic(placed, sheet.name)))
    );
  }

  private reasonOfDifference(placed: PlacedFigure, sheet: SheetFigure): StatementReason {
    const parameters = {
      what: { role: sheet.role, name: sheet.name },
      stated: writtenText(placed),
      expected: sheet.raw,
    };
    if (isNearlyRounded(placed.figure, sheet)) {
      return { code: "figureRounded", parameters: { ...parameters, rounded: roundedLike(placed.figure, sheet) } };
    }
    return { code: isMistyped(placed.figure, sheet) ? "figureMistyped" : "figureDiffers", parameters };
  }

  /** Values of other years than the sheet's: it has nothing to compare them with. */
  private tellOtherYears(actuals: readonly SheetFigure[]): void {
    for (const placed of this.section.stated) {
      if (this.used.has(placed) || isAmountOfChange(placed) || isOfYear(placed.figure, this.section.fiscalYear))
        continue;
      const { unit } = placed.figure;
      const sheet = actuals.find((one) => isSameUnit(unit, one.unit));
      const hasYear = this.section.dated.some(
        ({ name, fiscalYear }) =>
          isTotal(name) && fiscalYear !== null && placed.figure.years?.value.includes(fiscalYear),
      );
      if (sheet === undefined || hasYear || !this.section.isOfResults) continue;
      const parameters = { stated: writtenText(placed) };
      this.add(placed, sheet, ["unknown", { code: "otherYear", parameters }, null]);
    }
  }

  private add(
    placed: PlacedFigure,
    sheet: Pick<SheetFigure, "raw" | "cell"> | null,
    [verdict, reason, differing]: readonly [Verdict, StatementReason, Span | null],
    kind: "figure" | "sum" = "figure",
  ): void {
    const { piece, figure } = placed;
    const isRounding = reason.code === "figureRounded";
    this.statements.push({
      kind,
      verdict,
      severity: isRounding ? "warning" : "error",
      measure: this.section.measure,
      stated: writtenText(placed),
      expected: sheet?.raw ?? null,
      cell: sheet === null ? null : { sheet: sheet.cell.sheet, row: sheet.cell.row, column: sheet.cell.column },
      places: [placeOf(piece, figure.span, differing === null ? [] : [differing])],
      reason,
    });
  }
}
