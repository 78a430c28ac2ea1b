import { certain } from "../certain";
import type { GradeRule } from "../evaluation/rubric";
import {
  columnRoles,
  decreaseFormulas,
  directions,
  graded,
  rateFormulas,
  ruleKinds,
  ruleSubjects,
  severities,
  statuses,
} from "./choices";
import type { LineSection } from "./setting";
import {
  choice,
  columnLetters,
  listOfOutcomes,
  listOfWords,
  nonBlankText,
  number,
  orNone,
  reference,
  rubricName,
  rubricQuantity,
  text,
  yesNo,
  type ValueKind,
} from "./valueKinds";
import type { Words } from "./words";

// The sections of the 点検設定 sheet and of the form.

/** A setting in a column of a table. */
export interface ColumnValue {
  readonly kind: ValueKind<unknown>;
  /** Where it stands in the JSON; `*` is what the row is about: its name, or its number in a list. */
  readonly path: string;
  /** A blank cell is refused. */
  readonly isRequired?: boolean;
  /** Read only where the row's rule is of this kind. */
  readonly ofRule?: GradeRule["kind"];
  /** What a cell that can't be read stands for, so that the rest can be judged. */
  readonly unread?: string;
  /** The one row that has no such setting. */
  readonly except?: string;
}

export interface TableColumn {
  readonly heading: Words;
  /** What the cells may be; several where it depends on the row's rule, none where what was found is shown, not read. */
  readonly values: readonly ColumnValue[];
}

/**
 * What the rows of a table are, and what column A calls them. `each`: one of every identifier; `named`: as many as there are
 * names in the plan; `numbered`: as many as there are; `listed`: too, and column A is the first of their values.
 */
export type TableRows =
  | { readonly kind: "each"; readonly of: ValueKind<string> }
  | { readonly kind: "named" | "numbered" | "listed"; readonly list: string };

export interface LinesOfSection {
  readonly name: LineSection;
  readonly title: Words;
  readonly rows: { readonly kind: "lines" };
}

export interface Table {
  readonly name: "columns" | "divisions" | "statuses" | "grades" | "rules" | "directions" | "colours" | "severities";
  readonly title: Words;
  readonly rows: TableRows;
  /** From column A. */
  readonly columns: readonly TableColumn[];
}

export type Section = LinesOfSection | Table;
export type SectionName = Section["name"];

const lines = { kind: "lines" } as const;

function column(ja: string, en: string, ...values: readonly ColumnValue[]): TableColumn {
  return { heading: { ja, en }, values };
}

/** Which kind of rule the grade in a row has. */
export const ruleKindPath = "rubric.grades.*.rule.kind";

function ofGrade(key: string, kind: ValueKind<unknown>, rest: Partial<ColumnValue> = {}): ColumnValue {
  return { kind, path: `rubric.grades.*.${key}`, ...rest };
}

function intervalEnd(ja: string, en: string, key: "atLeast" | "moreThan" | "atMost" | "below"): TableColumn {
  return column(ja, en, ofGrade(`rule.${key}`, number, { ofRule: "interval" }));
}

const found = column("見つけた列", "Found");

const columnTable: Table = {
  name: "columns",
  title: { ja: "■ 列（見出しの語は右へ一語ずつ）", en: "■ Columns (header words to the right, one a cell)" },
  rows: { kind: "each", of: choice(columnRoles) },
  columns: [
    column("役割", "Role"),
    column("列", "Column", { kind: columnLetters, path: "columns.letters.*", except: "division" }),
    found,
    column("見出しの語", "Header words", { kind: { ...listOfWords, blank: undefined }, path: "columns.headerWords.*" }),
  ],
};

const divisionTable: Table = {
  name: "divisions",
  title: { ja: "■ 区分の列（外側から右へ一列ずつ）", en: "■ Division columns (outermost first)" },
  rows: { kind: "numbered", list: "columns.divisionLetters" },
  columns: [
    column("項目", "Setting"),
    column("列", "Column", { kind: columnLetters, path: "columns.divisionLetters.*" }),
    found,
  ],
};

const statusTable: Table = {
  name: "statuses",
  title: {
    ja: "■ 施策目標の達成状況（文言は右へ一つずつ）",
    en: "■ Goal statuses (wordings to the right, one a cell)",
  },
  rows: { kind: "each", of: choice(statuses) },
  columns: [
    column("達成状況", "Goal status"),
    column("記号", "Symbol", { kind: orNone(nonBlankText), path: "goalStatusWords.*.symbol" }),
    column("文言", "Wordings", { kind: listOfWords, path: "goalStatusWords.*.words" }),
  ],
};

const gradeTable: Table = {
  name: "grades",
  title: {
    ja: "■ 評価基準の表（「独自」のときだけ読みます。よい評価から順に）",
    en: '■ Grades (read only for the rubric "Own"; best first)',
  },
  rows: { kind: "listed", list: "rubric.grades" },
  columns: [
    column("記号", "Symbol", ofGrade("symbol", text)),
    column("意味", "Meaning", ofGrade("label", text)),
    column("決め方", "Decided by", ofGrade("rule.kind", choice(ruleKinds), { isRequired: true, unread: "manual" })),
    column(
      "対象",
      "Of",
      ofGrade("rule.reference", reference, { isRequired: true, ofRule: "comparison" }),
      ofGrade("rule.quantity", rubricQuantity, { isRequired: true, ofRule: "interval" }),
    ),
    column("比較の結果", "Outcomes", ofGrade("rule.outcomes", listOfOutcomes, { ofRule: "comparison" })),
    intervalEnd("以上", "At least", "atLeast"),
    intervalEnd("超", "More than", "moreThan"),
    intervalEnd("以下", "At most", "atMost"),
    intervalEnd("未満", "Below", "below"),
    column("達成に数える", "Counts as achieved", ofGrade("achieved", yesNo)),
    column("点数", "Points", ofGrade("points", number)),
    column("目標の有無", "Of indicators", ofGrade("applies", choice(graded))),
    column("別の書き方", "Other spellings", ofGrade("aliases", { ...listOfWords, blank: undefined })),
  ],
};

function ofIndicators(key: string, kind: ValueKind<unknown>, rest: Partial<ColumnValue> = {}): ColumnValue {
  return { kind, path: `indicatorRules.*.${key}`, ...rest };
}

const ruleTable: Table = {
  name: "rules",
  title: {
    ja: "■ 指標ごとの決まり（単位か指標名ごとに。書いた欄だけが、計画全体の決まりに代わります）",
    en: "■ Rules for some indicators (by unit or name; what is left blank is as in the whole plan)",
  },
  rows: { kind: "listed", list: "indicatorRules" },
  columns: [
    column("単位・語", "Unit or words", ofIndicators("word", text)),
    column("見るところ", "Looks at", ofIndicators("of", choice(ruleSubjects), { isRequired: true, unread: "name" })),
    column("方向", "Direction", ofIndicators("direction", choice(directions))),
    column("計算式", "Achievement rate", ofIndicators("formula", choice(rateFormulas))),
    column("減少目標の達成率", "Where less is better", ofIndicators("decreaseFormula", choice(decreaseFormulas))),
    column("評価基準", "Rubric", ofIndicators("rubric", rubricName)),
    column("同じとみなす差", "Counts as equal", ofIndicators("tolerance", number)),
    column("同じとみなす差（単位のまま）", "Counts as equal, in the unit", ofIndicators("tolerancePoints", number)),
  ],
};

const directionTable: Table = {
  name: "directions",
  title: { ja: "■ 施策ごとの方向", en: "■ Directions of measures" },
  rows: { kind: "named", list: "measureDirections" },
  columns: [
    column("施策番号", "Measure code"),
    column("方向", "Direction", { kind: choice(directions), path: "measureDirections.*", isRequired: true }),
  ],
};

const colourTable: Table = {
  name: "colours",
  title: { ja: "■ 評価の色（評価を色だけで付けている表）", en: "■ Colours of grades (where only a colour gives them)" },
  rows: { kind: "named", list: "gradeColours" },
  columns: [
    column("色", "Colour"),
    column("評価", "Grade", { kind: nonBlankText, path: "gradeColours.*", isRequired: true }),
  ],
};

const severityTable: Table = {
  name: "severities",
  title: { ja: "■ 指摘の重要度", en: "■ Severities of findings" },
  rows: { kind: "named", list: "severities" },
  columns: [
    column("指摘のコード", "Finding code"),
    column("重要度", "Severity", { kind: choice(severities), path: "severities.*", isRequired: true }),
  ],
};

/** In the order of the sheet. */
export const sections: readonly Section[] = [
  { name: "plan", title: { ja: "■ 計画", en: "■ Plan" }, rows: lines },
  { name: "judging", title: { ja: "■ 計算と表示", en: "■ Calculation and display" }, rows: lines },
  columnTable,
  divisionTable,
  statusTable,
  { name: "rubric", title: { ja: "■ 評価基準", en: "■ Rubric" }, rows: lines },
  gradeTable,
  ruleTable,
  directionTable,
  colourTable,
  severityTable,
];

/** In the order of the form: what is decided once for a plan before what has to be looked up. */
export const formSections: readonly SectionName[] = [
  "plan",
  "judging",
  "rubric",
  "grades",
  "rules",
  "statuses",
  "columns",
  "divisions",
  "directions",
  "colours",
  "severities",
];

export function sectionOf(name: SectionName): Section {
  return certain(sections.find((one) => one.name === name));
}

export function isTable(section: Section): section is Table {
  return section.rows.kind !== "lines";
}
