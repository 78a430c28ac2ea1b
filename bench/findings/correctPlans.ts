import type { CellArea, CellContent } from "../../src/domain/grid/cell";
import { rubricPresets } from "../../src/domain/evaluation/presets";
import type { Rubric } from "../../src/domain/evaluation/rubric";
import type { MeasureRole } from "../../src/domain/measures/measure";
import { defaultSettings, type Settings } from "../../src/domain/settings/settings";
import { Random } from "./random";
import type {
  CorrectPlan,
  MeasureNature,
  PlacedMeasure,
  PublishedPlaces,
  Row,
  Sheet,
  SheetPosition,
  SummaryPlaces,
} from "./workbook";

/** How a plan is drawn. */
interface PlanShape {
  readonly name: string;
  readonly seed: number;
  readonly layout: "report" | "list";
  /** Header of each level of division, outermost first. */
  readonly levels: readonly string[];
  readonly measures: number;
  readonly rubric: Rubric;
  /** The symbol for a share of the target that was reached. */
  readonly gradeOf: (share: number) => string;
  readonly words: { readonly achieved: string; readonly ended: string; readonly continuing: string };
  readonly headers: Readonly<Partial<Record<MeasureRole, string>>>;
  readonly hasSummary: boolean;
  readonly hasOverview: boolean;
  readonly hasStructure: boolean;
  readonly hasExcerpt: boolean;
  /** Years before 総括; empty for a plan without year columns. */
  readonly years: readonly string[];
}

function rubricNamed(part: string): Rubric {
  const rubric = rubricPresets.find(({ name, body }) => `${body}${name}`.includes(part));
  if (rubric === undefined) throw new RangeError(`No rubric ${part}.`);
  return rubric;
}

const usualHeaders = {
  number: "番号",
  name: "施策名",
  department: "所属",
  indicator: "成果指標",
  target: "目標",
  actual: "実績",
  grade: "評価",
  goal: "施策目標",
  goalStatus: "施策目標の達成状況",
  background: "未達成の背景・理由・要因及び今後に向けた課題",
} as const;

const kanagawaWords = {
  achieved: "①達成した（達成する見込み）",
  ended: "②達成していない（達成しない見込み）⇒取組を終了する",
  continuing: "③達成していない（達成しない見込み）⇒取組を継続する",
};

const plainWords = { achieved: "達成", ended: "未達成（終了）", continuing: "未達成（継続）" };

const kanagawaGrade = (share: number): string => (share > 1 ? "◎" : share === 1 ? "○" : "△");

const shapes: readonly PlanShape[] = [
  {
    name: "帳票型・3段階・76施策（◎○△）",
    seed: 11,
    layout: "report",
    levels: ["柱", "中柱", "分野"],
    measures: 76,
    rubric: defaultSettings.rubric,
    gradeOf: kanagawaGrade,
    words: kanagawaWords,
    headers: usualHeaders,
    hasSummary: true,
    hasOverview: true,
    hasStructure: true,
    hasExcerpt: false,
    years: [],
  },
  {
    name: "一覧型・1段階・12施策（A～D）",
    seed: 22,
    layout: "list",
    levels: ["分野"],
    measures: 12,
    rubric: rubricNamed("愛知"),
    gradeOf: (share) => (share >= 1 ? "A" : share >= 0.8 ? "B" : share >= 0.5 ? "C" : "D"),
    words: plainWords,
    headers: {
      number: "No.",
      name: "事業名",
      indicator: "指標",
      target: "目標値",
      actual: "実績値",
      achievementRate: "達成率",
      grade: "評価",
      goalStatus: "達成状況",
      remarks: "備考",
    },
    hasSummary: true,
    hasOverview: false,
    hasStructure: false,
    hasExcerpt: true,
    years: [],
  },
  {
    name: "一覧型・2段階・60施策（年度別と総括）",
    seed: 33,
    layout: "list",
    levels: ["基本目標", "分野"],
    measures: 60,
    rubric: defaultSettings.rubric,
    gradeOf: kanagawaGrade,
    words: kanagawaWords,
    headers: { ...usualHeaders, remarks: "備考" },
    hasSummary: true,
    hasOverview: true,
    hasStructure: true,
    hasExcerpt: true,
    years: ["令和3年度", "令和4年度"],
  },
  {
    name: "帳票型・4段階・200施策（◎○△×）",
    seed: 44,
    layout: "report",
    levels: ["編", "章", "節", "項"],
    measures: 200,
    rubric: rubricNamed("環境基本計画"),
    gradeOf: (share) => (share >= 1 ? "◎" : share >= 0.9 ? "○" : share >= 0.8 ? "△" : "×"),
    words: plainWords,
    headers: { ...usualHeaders, achievementRate: "達成率", goal: "施策の目的" },
    hasSummary: true,
    hasOverview: true,
    hasStructure: false,
    hasExcerpt: false,
    years: [],
  },
];

const fieldNames = [
  "健康福祉",
  "観光振興",
  "農業水産",
  "防災減災",
  "学校教育",
  "文化芸術",
  "環境保全",
  "道路交通",
  "手続改善",
  "財政運営",
  "人材育成",
  "産業支援",
];
const kana = "アイウエオカキクケコサシスセソ";
const circled = "①②③④⑤⑥⑦⑧⑨";
const roman = "ⅠⅡⅢⅣⅤⅥ";

/** The label of the `index`-th division of a level, numbered as such plans number. */
function labelOf(word: string, index: number, nth: number): string {
  const name = fieldNames[nth % fieldNames.length] ?? "";
  switch (word) {
    case "柱":
      return `柱${roman.charAt(index)} ${name}の推進`;
    case "中柱":
      return `${circled.charAt(index)} ${name}の充実`;
    case "基本目標":
      return `基本目標${String(index + 1)} ${name}のまち`;
    case "編":
    case "章":
    case "節":
    case "項":
      return `第${String(index + 1)}${word} ${name}`;
    default:
      return `${kana.charAt(index)} ${name}の分野`;
  }
}

/** How many inner divisions a division has, and how many measures an innermost one. */
const innerDivisions = 3;
const measuresOfField = [3, 4, 2, 4];

/** The division path of every measure. */
function paths(shape: PlanShape): readonly (readonly string[])[] {
  const depth = shape.levels.length;
  const found: (readonly string[])[] = [];
  for (let field = 0; found.length < shape.measures; field += 1) {
    const indexes = Array.from({ length: depth }, (_, level) =>
      Math.floor(field / innerDivisions ** (depth - 1 - level)),
    );
    const path = indexes.map((index, level) => {
      const within = level === 0 ? index : index % innerDivisions;
      return labelOf(shape.levels[level] ?? "", within, index + level * 5);
    });
    const size = measuresOfField[field % measuresOfField.length] ?? 3;
    for (let at = 0; at < size && found.length < shape.measures; at += 1) found.push(path);
  }
  return found;
}

const natures: readonly MeasureNature[] = [
  ...(["exceeded", "met", "missed", "words", "parts", "noted", "rated", "summed", "met", "ended"] as const),
];

/** A measure's cells without its place. */
type MeasureValues = Readonly<Record<"indicator" | "target" | "actual" | "grade" | "goalStatus" | "note", string>> & {
  readonly share: number;
};

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, ",");
}

const units = [
  { unit: "人", indicator: "講座の参加者数" },
  { unit: "件", indicator: "相談の件数" },
  { unit: "台", indicator: "機器の整備台数" },
  { unit: "か所", indicator: "拠点の整備箇所数" },
] as const;

const backgroundOf = "周知が十分でなく、利用が伸びなかった。今後は、周知の方法を改め、引き続き取り組む。";

function valuesOf(nature: MeasureNature, shape: PlanShape, random: Random): MeasureValues {
  const { unit, indicator } = random.pick(units) ?? units[0];
  const { achieved, ended, continuing } = shape.words;
  const target = random.whole(101, 499) * 100 + random.whole(11, 98);
  const amount = (value: number): string => `${grouped(value)}${unit}`;
  const at = (share: number): string => shape.gradeOf(share);
  const base = { indicator, target: amount(target), note: "", goalStatus: achieved };
  switch (nature) {
    case "exceeded":
      return { ...base, actual: amount(target + random.whole(1001, 3000)), grade: at(1.2), share: 1.2 };
    case "met":
      return { ...base, actual: amount(target), grade: at(1), share: 1 };
    case "missed":
      return {
        ...base,
        actual: amount(Math.round(target * 0.7)),
        grade: at(0.7),
        goalStatus: continuing,
        note: backgroundOf,
        share: 0.7,
      };
    case "ended": {
      const note = "制度が変わり、事業の役割を終えたため、令和4年度で終了した。";
      return { ...base, actual: amount(Math.round(target * 0.6)), grade: at(0.6), goalStatus: ended, note, share: 0.6 };
    }
    case "rated": {
      const actual = Math.round(target * 0.7);
      const note = `達成率は${((actual / target) * 100).toFixed(1)}％にとどまった。今後は、周知の方法を改める。`;
      return { ...base, actual: amount(actual), grade: at(0.7), goalStatus: continuing, note, share: actual / target };
    }
    case "words":
      return {
        ...base,
        indicator: "仕組みの構築",
        target: "構築完了",
        actual: "構築完了",
        grade: shape.rubric.qualitative?.achieved ?? at(1),
        share: 1,
      };
    case "parts": {
      const [first, second] = [random.whole(100, 900), random.whole(100, 900)];
      const both = `(1)${grouped(first)}回\n(2)${grouped(second)}回`;
      return {
        ...base,
        indicator: "(1)説明会の開催回数\n(2)研修の開催回数",
        target: both,
        actual: both,
        grade: at(1),
        share: 1,
      };
    }
    case "noted":
      return {
        ...base,
        actual: `${amount(target)}（※）`,
        grade: at(1),
        note: `（※）県が把握した${amount(target)}による。`,
        share: 1,
      };
    case "summed": {
      const [first, second] = [random.whole(1001, 3000), random.whole(1001, 3000)];
      const parts = [first, second, target - first - second].map(amount).join("＋");
      return {
        ...base,
        actual: `${amount(target)}（※）`,
        grade: at(1),
        note: `（※）内訳は${parts}＝${amount(target)}`,
        share: 1,
      };
    }
  }
}

interface MadeMeasure {
  readonly path: readonly string[];
  readonly number: number;
  readonly name: string;
  readonly nature: MeasureNature;
  readonly values: MeasureValues;
}

const aims = ["推進", "充実", "支援", "整備", "強化"];

function makeMeasures(shape: PlanShape, random: Random): readonly MadeMeasure[] {
  const places = paths(shape);
  let number = 0;
  return places.map((path, index) => {
    number = path === places[index - 1] ? number + 1 : 1;
    const nature = natures[index % natures.length] ?? "met";
    const name = `${path.at(-1)?.slice(-6, -1) ?? ""}に係る第${String(index + 1)}号事業の${aims[index % aims.length] ?? ""}`;
    return { path, number, name, nature, values: valuesOf(nature, shape, random) };
  });
}

/** The roles of the columns in order; the years stand before the target. */
function columnsOf(shape: PlanShape): {
  readonly roles: readonly (MeasureRole | `${string} ${"target" | "actual"}`)[];
  readonly first: number;
} {
  const order: readonly MeasureRole[] = [
    "number",
    "name",
    "department",
    "indicator",
    "target",
    "actual",
    "achievementRate",
    "grade",
    "goal",
    "goalStatus",
    "background",
    "remarks",
  ];
  const roles = order.filter((role) => shape.headers[role] !== undefined);
  const withYears = roles.flatMap((role) =>
    role === "target"
      ? [...shape.years.flatMap((year) => [`${year} target` as const, `${year} actual` as const]), role]
      : [role],
  );
  return { roles: withYears, first: shape.levels.length };
}

function yearCell(role: string, { values }: MadeMeasure, shape: PlanShape): CellContent {
  const [year = "", kind] = role.split(" ");
  const isLast = shape.years.at(-1) === year;
  if (isLast) return kind === "target" ? values.target : values.actual;
  return kind === "target" ? values.target : halved(values.actual);
}

/** An earlier year's actual: numbers of one part are half of the last ones. */
function halved(actual: string): string {
  const match = /^([0-9,]+)([^0-9(（]+)/u.exec(actual);
  if (match?.[1] === undefined) return actual;
  return `${grouped(Math.round(Number(match[1].replaceAll(",", "")) / 2))}${match[2] ?? ""}`;
}

function cellOf(role: string, measure: MadeMeasure, shape: PlanShape): CellContent {
  const { values, number, name } = measure;
  switch (role) {
    case "number":
      return number;
    case "name":
      return name;
    case "department":
      return "企画課";
    case "goal":
      return "住民サービスの向上及び業務の効率化";
    case "achievementRate":
      return /^[0-9]/u.test(values.target) ? percent(ratioOf(values)) : "―";
    case "remarks":
      return values.goalStatus === shape.words.achieved || shape.headers.background === undefined ? values.note : "";
    case "background":
      return values.goalStatus === shape.words.achieved && shape.headers.remarks !== undefined ? "" : values.note;
    case "indicator":
    case "target":
    case "actual":
    case "grade":
    case "goalStatus":
      return values[role];
    default:
      return yearCell(role, measure, shape);
  }
}

function firstNumber(text: string): number {
  return Number((/[0-9][0-9,]*/u.exec(text)?.[0] ?? "1").replaceAll(",", ""));
}

function ratioOf({ target, actual }: MeasureValues): number {
  return firstNumber(actual) / firstNumber(target);
}

function percent(rate: number): string {
  // Halves upwards, on the decimal as written.
  return `${(Math.round(Number((rate * 1000).toFixed(6))) / 10).toFixed(1)}%`;
}

interface DrawnSheet {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly columns: CorrectPlan["columns"];
  readonly yearActuals: readonly number[];
  readonly headingRows: readonly number[];
  readonly rowOf: ReadonlyMap<MadeMeasure, number>;
}

function area(row: number, column: number, rows: number, columns: number): CellArea {
  return { row, column, rows, columns };
}

function headerRows(shape: PlanShape): { readonly rows: readonly Row[]; readonly merges: readonly CellArea[] } {
  const { roles, first } = columnsOf(shape);
  const own = roles.map((role) => {
    const kind = role.split(" ").at(-1) as MeasureRole;
    return shape.headers[kind] ?? "";
  });
  if (shape.years.length === 0) return { rows: [[...shape.levels, ...own]], merges: [] };
  const results = new Set<string>(["target", "actual", "grade"]);
  const groups = roles.map((role) =>
    role.includes(" ") ? (role.split(" ")[0] ?? "") : results.has(role) ? "総括" : null,
  );
  const above = roles.map((role, index) =>
    groups[index] === null ? (own[index] ?? "") : groups[index] === groups[index - 1] ? "" : (groups[index] ?? role),
  );
  const below = own.map((label, index) => (groups[index] === null ? "" : label));
  const merges = groups.flatMap((group, index): readonly CellArea[] => {
    if (group === null) return [area(0, first + index, 2, 1)];
    if (group === groups[index - 1]) return [];
    const width = groups.slice(index).findIndex((other) => other !== group);
    return width === 1 ? [] : [area(0, first + index, 1, width)];
  });
  const levels = shape.levels.map((_, level) => area(0, level, 2, 1));
  return {
    rows: [
      [...shape.levels, ...above],
      [...shape.levels.map(() => ""), ...below],
    ],
    merges: [...levels, ...merges],
  };
}

function drawMeasures(shape: PlanShape, measures: readonly MadeMeasure[], name: string): DrawnSheet {
  const { roles, first } = columnsOf(shape);
  const header = headerRows(shape);
  const headerRow = shape.layout === "report" ? 1 : 0;
  const rows: Row[] = [...(shape.layout === "report" ? [["施策別達成状況一覧（令和4年度）"]] : []), ...header.rows];
  const merges = header.merges.map((one) => ({ ...one, row: one.row + headerRow }));
  const headingRows: number[] = [];
  const rowOf = new Map<MadeMeasure, number>();
  measures.forEach((measure, index) => {
    const before = measures[index - 1]?.path ?? [];
    const changed = measure.path.findIndex((label, level) => before[level] !== label);
    if (shape.layout === "report" && changed >= 0) {
      for (const label of measure.path.slice(changed)) {
        headingRows.push(rows.length);
        merges.push(area(rows.length, 0, 1, first + roles.length));
        rows.push([label]);
      }
    }
    rowOf.set(measure, rows.length);
    const divisions = shape.layout === "report" ? measure.path.map(() => "") : measure.path;
    rows.push([...divisions, ...roles.map((role) => cellOf(role, measure, shape))]);
  });
  const columns = Object.fromEntries(
    roles.flatMap((role, index) => (role.includes(" ") ? [] : [[role, first + index]])),
  );
  const yearActuals = roles.flatMap((role, index) => (role.endsWith(" actual") ? [first + index] : []));
  return { sheet: { name, rows, merges }, headerRow, columns, yearActuals, headingRows, rowOf };
}

interface Counts {
  measures: number;
  achieved: number;
  missedEnded: number;
  missedContinuing: number;
}

function count(measures: readonly MadeMeasure[], { words }: PlanShape): Counts {
  const of = (status: string): number => measures.filter(({ values }) => values.goalStatus === status).length;
  return {
    measures: measures.length,
    achieved: of(words.achieved),
    missedEnded: of(words.ended),
    missedContinuing: of(words.continuing),
  };
}

function figures({ measures, achieved, missedEnded, missedContinuing }: Counts): Row {
  return [percent(achieved / measures), measures, achieved, missedEnded, missedContinuing];
}

function inside(measures: readonly MadeMeasure[], path: readonly string[]): readonly MadeMeasure[] {
  return measures.filter((measure) => path.every((label, level) => measure.path[level] === label));
}

function distinctPaths(measures: readonly MadeMeasure[]): readonly (readonly string[])[] {
  return measures.map(({ path }) => path).filter((path, index, all) => path !== all[index - 1]);
}

function drawSummary(
  shape: PlanShape,
  measures: readonly MadeMeasure[],
): { readonly sheet: Sheet; readonly places: SummaryPlaces } {
  const depth = shape.levels.length;
  const labels = [...shape.levels, "達成率", "施策数", "施策目標", "", ""];
  const rows: Row[] = [
    ["施策目標の集計表"],
    labels,
    [...shape.levels.map(() => ""), "", "", "達成", "未達成\n(終了)", "未達成\n(継続)"],
  ];
  const merges = [area(1, depth + 2, 1, 3), ...Array.from({ length: depth + 2 }, (_, column) => area(1, column, 2, 1))];
  const divisions: number[] = [];
  const subtotals: number[] = [];
  const fields = distinctPaths(measures);
  fields.forEach((path, index) => {
    const before = fields[index - 1] ?? [];
    const changed = path.findIndex((label, level) => before[level] !== label);
    divisions.push(rows.length);
    rows.push([
      ...path.map((label, level) => (level < changed ? "" : label)),
      ...figures(count(inside(measures, path), shape)),
    ]);
    const isLast = fields[index + 1]?.[0] !== path[0];
    if (depth > 1 && isLast) {
      subtotals.push(rows.length);
      rows.push([
        "",
        "小計",
        ...path.slice(2).map(() => ""),
        ...figures(count(inside(measures, path.slice(0, 1)), shape)),
      ]);
    }
  });
  const total = rows.length;
  rows.push(["合計", ...path0(depth), ...figures(count(measures, shape))]);
  const columns = {
    rate: depth,
    measures: depth + 1,
    achieved: depth + 2,
    missedEnded: depth + 3,
    missedContinuing: depth + 4,
  };
  return {
    sheet: { name: "集計表", rows, merges },
    places: { sheet: "集計表", columns, divisions, subtotals, total, labelColumn: depth - 1 },
  };
}

function path0(depth: number): Row {
  return Array.from({ length: depth - 1 }, () => "");
}

function sentence(measures: readonly MadeMeasure[], shape: PlanShape, skipped: number): string {
  const { measures: all, achieved } = count(measures, shape);
  const levels = shape.levels
    .map((word, level) => ({
      word,
      count: new Set(measures.map(({ path }) => path.slice(0, level + 1).join("|"))).size,
    }))
    .slice(skipped);
  const counted = levels.map(({ word, count: divisions }) => `${String(divisions)}${word}`).join("・");
  return `${counted}の${String(all)}施策のうち、${String(achieved)}施策（${percent(achieved / all)}）が施策目標を達成`;
}

function drawOverview(
  shape: PlanShape,
  measures: readonly MadeMeasure[],
): { readonly sheet: Sheet; readonly places: readonly SheetPosition[] } {
  const name = "点検結果概要";
  const outer = [...new Set(measures.map(({ path }) => path[0] ?? ""))];
  const rows: Row[] = [
    ["点検結果の概要"],
    ["全体", sentence(measures, shape, shape.levels.length === 1 ? 0 : 1)],
    ...(shape.levels.length === 1 ? [] : outer.map((label) => [label, sentence(inside(measures, [label]), shape, 1)])),
  ];
  return {
    sheet: { name, rows, merges: [] },
    places: rows.slice(1).map((_, index) => ({ sheet: name, row: index + 1, column: 1 })),
  };
}

function drawStructure(
  shape: PlanShape,
  measures: readonly MadeMeasure[],
): { readonly sheet: Sheet; readonly places: readonly SheetPosition[] } {
  const name = "計画の体系";
  const fields = distinctPaths(measures);
  const rows: Row[] = [
    shape.levels,
    ...fields.map((path, index) => {
      const before = fields[index - 1] ?? [];
      const changed = path.findIndex((label, level) => before[level] !== label);
      return path.map((label, level) => (level < changed ? "" : label));
    }),
  ];
  const column = shape.levels.length - 1;
  return {
    sheet: { name, rows, merges: [] },
    places: fields.map((_, index) => ({ sheet: name, row: index + 1, column })),
  };
}

function drawExcerpt(
  shape: PlanShape,
  measures: readonly MadeMeasure[],
  codeOf: ReadonlyMap<MadeMeasure, string>,
): { readonly sheet: Sheet; readonly places: PublishedPlaces["excerpt"] } {
  const name = "未達成施策の抜粋";
  const { words, headers } = shape;
  const missed = measures.filter(({ values }) => values.goalStatus !== words.achieved);
  const rows: Row[] = [
    [headers.name ?? "", headers.indicator ?? "", headers.target ?? "", headers.actual ?? "", headers.goalStatus ?? ""],
    ...missed.map(({ name: measure, values }) => [
      measure,
      values.indicator,
      values.target,
      values.actual,
      values.goalStatus,
    ]),
  ];
  const places = missed.map((measure, index) => ({
    sheet: name,
    row: index + 1,
    column: 3,
    measure: codeOf.get(measure) ?? "",
  }));
  return { sheet: { name, rows, merges: [] }, places };
}

/** Ⅰ-①-ア-1: the markers of the divisions and the number; 第1編 is numbered 1. */
function codeOf({ path, number }: MadeMeasure): string {
  const markers = path.map((label) => /^(?:柱|基本目標|第)?([Ⅰ-Ⅵ①-⑨ア-ン0-9])/u.exec(label)?.[1] ?? "");
  return [...markers, String(number)].join("-");
}

function draw(shape: PlanShape): CorrectPlan {
  const random = new Random(shape.seed);
  const made = makeMeasures(shape, random);
  const drawn = drawMeasures(shape, made, "施策一覧");
  const codes = new Map(made.map((measure) => [measure, codeOf(measure)]));
  const measures = made.map((measure, index): PlacedMeasure => ({
    code: codes.get(measure) ?? "",
    row: drawn.rowOf.get(measure) ?? 0,
    nature: measure.nature,
    divisions: measure.path,
    isFirstOfDivision: made[index - 1]?.path !== measure.path,
    isLastOfDivision: made[index + 1]?.path !== measure.path,
  }));
  const summary = shape.hasSummary ? drawSummary(shape, made) : null;
  const overview = shape.hasOverview ? drawOverview(shape, made) : null;
  const structure = shape.hasStructure ? drawStructure(shape, made) : null;
  const excerpt = shape.hasExcerpt ? drawExcerpt(shape, made, codes) : null;
  const sheets = [drawn, summary, overview, structure, excerpt].flatMap((one) => (one === null ? [] : [one.sheet]));
  const settings: Settings = {
    ...defaultSettings,
    rubric: shape.rubric,
    fiscalYear: 2022,
    asOf: "fiscalYearEnd",
    columns: { ...defaultSettings.columns, headerWords: { division: shape.levels } },
  };
  return {
    name: shape.name,
    settings,
    sheets,
    inspected: "施策一覧",
    headerRow: drawn.headerRow,
    columns: drawn.columns,
    divisionColumns: shape.layout === "list" ? shape.levels.map((_, level) => level) : [],
    headingRows: drawn.headingRows,
    measures,
    published: {
      summary: summary?.places ?? null,
      sentences: overview?.places ?? [],
      structure: structure?.places ?? [],
      excerpt: excerpt?.places ?? [],
    },
    yearActuals: drawn.yearActuals,
  };
}

/** Plans without a mistake, of different shapes; the same on every run. */
export function correctPlans(): readonly CorrectPlan[] {
  return shapes.map(draw);
}
