import { listRows, measureColumns, reportRows } from "./measuresSheet";
import { columnsOfWidths, type SheetDrawing, type WorkbookDrawing } from "./sheetDrawing";
import { kanagawaHeaders, type MeasureRecord } from "./source";

export type PlanLayout = "list" | "report";

/**
 * A made-up plan of `count` measures for benchmarks. Its divisions grow with it, at Kanagawa's proportions: 3.6
 * measures a field, 3 fields a subpillar, 3.5 subpillars a pillar.
 */
export function largePlan(count: number, layout: PlanLayout): WorkbookDrawing {
  const measures = largePlanMeasures(count);
  const sheet = layout === "list" ? listSheet(measures) : reportSheet(measures);
  return { title: `${count}施策の計画`, author: "見本", sheets: [sheet] };
}

/** The measures of that plan, the same on every run. */
export function largePlanMeasures(count: number): readonly MeasureRecord[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`A plan has 1 measure or more, not ${count}.`);
  const places = fieldPlaces();
  return Array.from({ length: count }, (_, index) => measureAt(index, nextOf(places)));
}

function listSheet(measures: readonly MeasureRecord[]): SheetDrawing {
  return {
    name: "施策一覧",
    columns: measureColumns(columnsOfWidths(16, 24, 22)),
    rows: listRows(measures, kanagawaHeaders()),
    repeatedRows: { first: 1, last: 1 },
    filterRow: 1,
  };
}

function reportSheet(measures: readonly MeasureRecord[]): SheetDrawing {
  const page = { beginsWith: measures[0]?.divisions[0] ?? "", headers: kanagawaHeaders() };
  const legend = "【「評価」欄の凡例】◎目標を上回った ○達成 △未達成 —指標未設定";
  return {
    name: "別紙",
    columns: measureColumns(columnsOfWidths(4, 5, 5)),
    rows: reportRows(measures, { title: "施策別達成状況一覧", legend, pages: [page] }),
    repeatedRows: { first: 1, last: 4 },
  };
}

interface Place {
  readonly divisions: readonly string[];
  readonly number: number;
}

const measuresPerField = [4, 3, 4, 3, 4];
const fieldMarks = ["ア", "イ", "ウ"];
const subpillarMarks = ["①", "②", "③", "④"];
const subpillarsPerPillar = [3, 4];

/** The places of all measures in order, without end. */
function* fieldPlaces(): Generator<Place, never> {
  let field = 0;
  for (let pillar = 1; ; pillar += 1) {
    for (const subpillarMark of subpillarMarks.slice(0, cycled(subpillarsPerPillar, pillar))) {
      for (const fieldMark of fieldMarks) {
        const divisions = [`柱${pillar} 第${pillar}の柱`, `${subpillarMark} 取組の方向`, `${fieldMark} 分野`];
        const size = cycled(measuresPerField, field);
        for (let number = 1; number <= size; number += 1) yield { divisions, number };
        field += 1;
      }
    }
  }
}

function nextOf(places: Generator<Place, never>): Place {
  return places.next().value;
}

type Result = Pick<MeasureRecord, "indicator" | "target" | "actual" | "grade">;

const results: readonly ((index: number) => Result)[] = [
  (index) => ({ indicator: "利用者数", target: `${grouped(1000 + index)}人`, actual: `${grouped(1000 + index)}人`, grade: "○" }),
  (index) => ({ indicator: "件数（累計）", target: `${grouped(500 + index)}件`, actual: `${grouped(620 + index)}件\n※R4.12末時点`, grade: "◎" }),
  () => ({ indicator: "取組の実施", target: "実施", actual: "実施", grade: "○" }),
  (index) => ({ indicator: "実施率", target: "80%", actual: `${60 + (index % 20)}.5%`, grade: "△" }),
  (index) => ({
    indicator: "(1)導入台数\n(2)稼働率",
    target: `(1)${grouped(40 + index)}台\n(2)100%`,
    actual: `(1)${grouped(40 + index)}台\n(2)100%`,
    grade: "○",
  }),
  () => ({ indicator: "研修の回数", target: "—", actual: "5回", grade: "○" }),
  () => ({ indicator: "システムの整備", target: "構築完了", actual: "構築完了", grade: "○" }),
];

const achieved = { goalStatus: "①達成した（達成する見込み）", background: "" };
const missedEnded = {
  goalStatus: "②達成していない（達成しない見込み）⇒取組を終了する",
  background: "事業の役割を終えたため、令和4年度で終了する。",
};
const missedContinuing = {
  goalStatus: "③達成していない（達成しない見込み）⇒取組を継続する",
  background: "参加者が見込みを下回った。\n今後は、周知の方法を改める。",
};

function statusAt(index: number): Pick<MeasureRecord, "goalStatus" | "background"> {
  if (index % 38 === 17) return missedEnded;
  return index % 25 === 11 ? missedContinuing : achieved;
}

const departments = ["デジタル戦略課", "観光課", "高齢福祉課", "教育総務課", "税務課", "道路課", "環境課", "農政課"];

function measureAt(index: number, place: Place): MeasureRecord {
  return {
    ...place,
    name: `第${index + 1}施策の推進`,
    department: cycled(departments, index),
    ...cycled(results, index)(index),
    goal: "県民サービスの向上及び業務の効率化",
    ...statusAt(index),
  };
}

function cycled<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError("Nothing to choose from.");
  return item;
}

/** Written out here, not by `Intl`, whose data differ between machines. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/gu, ",");
}
