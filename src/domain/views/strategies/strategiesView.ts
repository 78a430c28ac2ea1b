import { cellAddress } from "../../grid/cell";
import { levelNames } from "../../inspection/inspect";
import type { Inspection } from "../../inspection/inspect";
import { identifyingCell, type Measure } from "../../measures/measure";
import type { Division } from "../../plan/division";
import { strategies as en } from "../../texts/en/views/strategies";
import { views as viewsEn } from "../../texts/en/views";
import { strategies as ja } from "../../texts/ja/views/strategies";
import { views as viewsJa } from "../../texts/ja/views";
import { achievementNotes, achievementOf } from "../achievement";
import { spanning } from "../columnSpans";
import {
  tableSection,
  viewNumber,
  viewText,
  type ViewCell,
  type ViewResult,
  type ViewRow,
  type ViewSection,
} from "../view";
import { sourceNotes, type ViewSource } from "../viewSource";
import {
  strategyCoverage,
  uncoveredFields,
  type CoveredField,
  type StrategyCoverage,
} from "../../summary/strategies/strategyCoverage";

type Words = typeof ja | typeof en;

const widthOfOuterLevel = 16;
const widthOfLevel = 26;
const widthOfStrategy = 8;
/** The tables below the matrix have as many. */
const leastColumns = 5;

/** What the sections are made from. */
interface Crossed extends StrategyCoverage {
  readonly depth: number;
  readonly words: Words;
  readonly grid: readonly number[];
}

function widthsOf(depth: number, strategies: number): readonly number[] {
  const levels = Array.from({ length: depth }, (_, level) =>
    level === 0 && depth > 1 ? widthOfOuterLevel : widthOfLevel,
  );
  const marks = Array.from({ length: strategies + 1 }, () => widthOfStrategy);
  const missing = Math.max(0, leastColumns - levels.length - marks.length);
  return [...levels, ...marks, ...Array.from({ length: missing }, () => widthOfLevel)];
}

function countOf(references: CoveredField["references"]): number {
  return references.filter((reference) => reference !== null).length;
}

/** The labels of a path; blank where it is less deep than others of the plan. */
function labelCells(path: readonly Division[], depth: number): readonly ViewCell[] {
  return Array.from({ length: depth }, (_, level) => viewText(path[level]?.label ?? ""));
}

function fieldRow({ path, references }: CoveredField, { depth, words }: Crossed): ViewRow {
  const marks = references.map((reference) => viewText(reference === null ? "" : words.mark, reference?.cell));
  const count = countOf(references);
  return { kind: count === 0 ? "marked" : "body", cells: [...labelCells(path, depth), ...marks, viewNumber(count)] };
}

function matrixSection(crossed: Crossed, inspection: Inspection, levelWord: (level: number) => string): ViewSection {
  const { strategies, fields, depth, words } = crossed;
  const names = levelNames(inspection.measureSheet, depth);
  const perStrategy = strategies.map(
    (_, index) => fields.filter(({ references }) => references[index] !== null).length,
  );
  const total: ViewRow = {
    kind: "total",
    cells: [
      viewText(words.fieldsOfStrategy),
      ...Array.from({ length: depth - 1 }, () => viewText("")),
      ...perStrategy.map((count) => viewNumber(count)),
      viewNumber(perStrategy.reduce((sum, count) => sum + count, 0)),
    ],
  };
  return tableSection(
    {
      columns: [
        ...Array.from({ length: depth }, (_, level) => ({ label: names[level] ?? levelWord(level + 1), joined: true })),
        ...strategies.map(({ label }) => ({ label, align: "center" as const })),
        { label: words.named },
      ],
      rows: [...fields.map((field) => fieldRow(field, crossed)), total],
      whenEmpty: words.none,
    },
    { heading: words.matrix },
  );
}

function strategiesSection({ strategies, fields, words, grid }: Crossed, inspection: Inspection): ViewSection {
  const achievement = achievementOf(inspection);
  const isJudged = achievement.judgement !== null;
  const achieved = new Set<Measure>(
    inspection.evaluations.flatMap((evaluation) =>
      achievement.standingOf(evaluation) === "achieved" ? [evaluation.measure] : [],
    ),
  );
  const rows = strategies.map(({ label, name, cell }, index): ViewRow => {
    const own = fields.filter(({ references }) => references[index] !== null);
    const measures = own.flatMap((field) => field.measures);
    const counts = [
      own.length,
      measures.length,
      ...(isJudged ? [measures.filter((one) => achieved.has(one)).length] : []),
    ];
    return {
      kind: "body",
      cells: [viewText(label, cell), viewText(name), ...counts.map((count) => viewNumber(count))],
    };
  });
  const counted = [words.fields, words.measures, ...(isJudged ? [words.achieved] : [])];
  return tableSection(
    {
      columns: spanning(grid, [
        { label: words.strategy, width: 16 },
        { label: words.content, width: 60 },
        ...counted.map((label) => ({ label, width: 18 })),
      ]),
      rows,
      whenEmpty: words.none,
    },
    { heading: words.byStrategy, startsPage: true },
  );
}

function uncoveredSection(crossed: Crossed): ViewSection {
  const { words, grid } = crossed;
  const rows = uncoveredFields(crossed).map(({ path, measures }): ViewRow => {
    const [first] = measures;
    const name = path.map(({ label }) => label).join("　");
    const code = viewText(path.at(-1)?.code ?? "", identifyingCell(first));
    return { kind: "body", cells: [code, viewText(name), viewNumber(measures.length)] };
  });
  return tableSection(
    {
      columns: spanning(grid, [
        { label: words.code, width: 16 },
        { label: words.field, width: 96 },
        { label: words.measures, width: 18 },
      ]),
      rows,
      whenEmpty: words.noneUncovered,
    },
    { heading: words.uncovered },
  );
}

function danglingSection({ dangling, words, grid }: Crossed): ViewSection {
  const rows = dangling.map(({ strategy, reference: { written, cell } }): ViewRow => {
    const place = `${cell.sheet} ${cellAddress(cell)}`;
    const name = [strategy.label, strategy.name].filter((text) => text !== "").join("　");
    return { kind: "marked", cells: [viewText(name), viewText(written), viewText(place, cell)] };
  });
  return tableSection(
    {
      columns: spanning(grid, [
        { label: words.strategy, width: 70 },
        { label: words.written, width: 30 },
        { label: words.place, width: 30 },
      ]),
      rows,
      whenEmpty: words.noneDangling,
    },
    { heading: words.dangling },
  );
}

/** Why strategies can't be set against fields; `null`: they can. */
export function lackingForStrategies({ inspection, language }: ViewSource): string | null {
  const words = { ja, en }[language];
  const { workbook, measureSheet } = inspection;
  if (measureSheet.divisions.length === 0) return words.noDivisions;
  return strategyCoverage(workbook, measureSheet) === null ? words.noStrategies : null;
}

/** 戦略×分野: which fields each strategy advances, which none does, and which codes lead nowhere. */
export function strategiesView(source: ViewSource): ViewResult {
  const { inspection, language } = source;
  const words = { ja, en }[language];
  const { level } = { ja: viewsJa, en: viewsEn }[language].summaryTable;
  const { workbook, measureSheet } = inspection;
  const because = lackingForStrategies(source);
  const coverage = strategyCoverage(workbook, measureSheet);
  if (because !== null || coverage === null) return { kind: "unavailable", because: because ?? words.noStrategies };
  const depth = coverage.fields.reduce((deepest, { path }) => Math.max(deepest, path.length), 1);
  const grid = widthsOf(depth, coverage.strategies.length);
  const achievement = achievementOf(inspection);
  const { judgement } = achievement;
  const crossed: Crossed = { ...coverage, depth, words, grid };
  const sheets = [...new Set(coverage.strategies.map(({ cell }) => cell.sheet))].join("」「");
  return {
    kind: "view",
    view: {
      title: words.title,
      sections: [
        matrixSection(crossed, inspection, (number) => level({ level: number })),
        strategiesSection(crossed, inspection),
        uncoveredSection(crossed),
        danglingSection(crossed),
      ],
      notes: [
        words.rule,
        words.countRule,
        ...(judgement === "goalStatus" ? [] : achievementNotes(achievement.counting, language).slice(0, 1)),
        words.source({ sheets }),
        ...sourceNotes(source),
      ],
      columnWidths: grid,
      orientation: "Landscape",
    },
  };
}
