import { levelNames } from "../../inspection/inspect";
import { fieldReports as en } from "../../texts/en/views/fieldReports";
import { fieldReports as ja } from "../../texts/ja/views/fieldReports";
import { achievementNotes, achievementOf } from "../achievement";
import { divisionGroups, type DivisionGroup } from "../divisionGroups";
import { narrativesOf } from "../narratives";
import type { View, ViewResult, ViewSection } from "../view";
import { sourceNotes, type ViewSource } from "../viewSource";
import { fieldBoxes, fieldGrid, type BlockMaker } from "./fieldBoxes";
import { fieldTable, fieldTableWidths } from "./fieldTable";

/**
 * Larger plans come as one table: nobody prints a thousand pages, Excel takes 1,026 page breaks in a sheet, and blocks have
 * merged cells in every row.
 */
const mostMeasuresInBlocks = 1_000;

/** A block for every field, on a page of its own or one below the other. */
function blocksOf(groups: readonly DivisionGroup[], maker: BlockMaker, isPaged: boolean): readonly ViewSection[] {
  const { words } = maker;
  return groups.flatMap((group, index): readonly ViewSection[] => {
    const labels = group.divisions.map(({ label }) => label);
    const outer = labels.slice(0, -1);
    const title: ViewSection = {
      heading: labels.at(-1) ?? words.outside,
      paragraphs: outer.length === 0 ? [] : [outer.join(words.path)],
      table: null,
      charts: [],
      startsPage: isPaged && index > 0,
    };
    return [title, ...fieldBoxes(group, maker)];
  });
}

/** Why there are no fields to report on; `null`: there are. */
export function lackingForFieldReports({ inspection, language }: ViewSource): string | null {
  return inspection.summary.depth === 0 ? { ja, en }[language].unavailable : null;
}

/** 分野別点検表: what every innermost division set out to do, did and missed, as one block each. */
export function fieldReportsView(source: ViewSource): ViewResult {
  const { inspection, language } = source;
  const words = { ja, en }[language];
  const { evaluations, measureSheet, settings, summary } = inspection;
  const because = lackingForFieldReports(source);
  if (because !== null) return { kind: "unavailable", because };
  const achievement = achievementOf(inspection);
  const maker: BlockMaker = {
    words,
    language,
    settings,
    roles: new Set(measureSheet.columns.keys()),
    narratives: narrativesOf(inspection),
    achievement,
  };
  const groups = divisionGroups(evaluations, summary.depth);
  const level = levelNames(measureSheet, summary.depth).at(-1) ?? words.level;
  const notes = [words.causes, ...achievementNotes(achievement.counting, language), ...sourceNotes(source)];
  const title = words.title({ level });
  const view: View =
    evaluations.length <= mostMeasuresInBlocks
      ? {
          title,
          sections: blocksOf(groups, maker, settings.printing.fieldPages === "each"),
          notes,
          columnWidths: fieldGrid,
          orientation: "Portrait",
        }
      : {
          title,
          sections: [fieldTable(groups, maker, level)],
          notes: [words.asTable({ most: mostMeasuresInBlocks }), ...notes],
          columnWidths: fieldTableWidths(maker),
          orientation: "Landscape",
        };
  return { kind: "view", view };
}
