import { cellAddress } from "../../grid/cell";
import { levelNames, type Inspection } from "../../inspection/inspect";
import { identifyingCell, type Measure } from "../../measures/measure";
import { strategies as en } from "../../texts/en/views/strategies";
import { views as viewsEn } from "../../texts/en/views";
import { strategies as ja } from "../../texts/ja/views/strategies";
import { views as viewsJa } from "../../texts/ja/views";
import { achievementNotes, achievementOf } from "../achievement";
import { listSection, type ListColumn } from "../listSection";
import { viewNumber, viewText, type ViewResult, type ViewRow, type ViewSection } from "../view";
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
  return listSection<CoveredField>(
    [
      // Blank where a path is less deep than others of the plan.
      ...Array.from({ length: depth }, (_, level): ListColumn<CoveredField> => ({
        label: names[level] ?? levelWord(level + 1),
        joined: true,
        cell: ({ path }) => path[level]?.label ?? "",
      })),
      ...strategies.map(({ label }, index): ListColumn<CoveredField> => ({
        label,
        align: "center",
        cell: ({ references }) => (references[index] == null ? "" : viewText(words.mark, references[index].cell)),
      })),
      { label: words.named, cell: ({ references }) => countOf(references) },
    ],
    {
      items: fields,
      kindOf: ({ references }) => (countOf(references) === 0 ? "marked" : "body"),
      further: [total],
      whenEmpty: words.none,
      heading: words.matrix,
    },
  );
}

function strategiesSection({ strategies, fields, words, grid }: Crossed, inspection: Inspection): ViewSection {
  const achievement = achievementOf(inspection);
  const achieved = new Set<Measure>(
    inspection.evaluations.flatMap((evaluation) =>
      achievement.standingOf(evaluation) === "achieved" ? [evaluation.measure] : [],
    ),
  );
  const items = strategies.map((strategy, index) => {
    const own = fields.filter(({ references }) => references[index] !== null);
    return { ...strategy, own, measures: own.flatMap((field) => field.measures) };
  });
  type Listed = (typeof items)[number];
  const achievedOnes: ListColumn<Listed> = {
    label: words.achieved,
    width: 18,
    cell: ({ measures }) => measures.filter((one) => achieved.has(one)).length,
  };
  return listSection<Listed>(
    [
      { label: words.strategy, width: 16, cell: ({ label, cell }) => viewText(label, cell) },
      { label: words.content, width: 60, cell: ({ name }) => name },
      { label: words.fields, width: 18, cell: ({ own }) => own.length },
      { label: words.measures, width: 18, cell: ({ measures }) => measures.length },
      ...(achievement.judgement === null ? [] : [achievedOnes]),
    ],
    { grid, items, whenEmpty: words.none, heading: words.byStrategy, startsPage: true },
  );
}

function uncoveredSection(crossed: Crossed): ViewSection {
  const { words, grid } = crossed;
  return listSection<CoveredField>(
    [
      {
        label: words.code,
        width: 16,
        cell: ({ path, measures }) => viewText(path.at(-1)?.code ?? "", identifyingCell(measures[0])),
      },
      { label: words.field, width: 96, cell: ({ path }) => path.map(({ label }) => label).join("　") },
      { label: words.measures, width: 18, cell: ({ measures }) => measures.length },
    ],
    { grid, items: uncoveredFields(crossed), whenEmpty: words.noneUncovered, heading: words.uncovered },
  );
}

function danglingSection({ dangling, words, grid }: Crossed): ViewSection {
  return listSection<Crossed["dangling"][number]>(
    [
      {
        label: words.strategy,
        width: 70,
        cell: ({ strategy: { label, name } }) => [label, name].filter((text) => text !== "").join("　"),
      },
      { label: words.written, width: 30, cell: ({ reference }) => reference.written },
      {
        label: words.place,
        width: 30,
        cell: ({ reference: { cell } }) => viewText(`${cell.sheet} ${cellAddress(cell)}`, cell),
      },
    ],
    { grid, items: dangling, kindOf: () => "marked", whenEmpty: words.noneDangling, heading: words.dangling },
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
