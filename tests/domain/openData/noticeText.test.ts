import { wordNotice } from "../../../src/domain/openData/noticeText";
import type { ListDifference } from "../../../src/domain/planList/compareList";

const row = { code: "ア-1", name: "見守り", indicator: "件数", cells: [] };
const inList = { sheet: "一覧", row: 3, column: 4, content: 25, text: "25" };

/** What an edited list says otherwise, in a sentence: each value and cell that an official looks for is in it. */
test.each<[difference: ListDifference, named: readonly string[]]>([
  [
    {
      code: "valueDiffers",
      row,
      header: "実績",
      inList,
      inSource: { content: 24, text: "24", source: { ...inList, sheet: "個票", row: 0, column: 1, text: "24" } },
    },
    ["E4", "25", "個票!B1", "24"],
  ],
  [
    { code: "valueDiffers", row, header: "区分", inList, inSource: { content: "福祉", text: "福祉", source: null } },
    ["E4", "25", "福祉"],
  ],
  [{ code: "rowMissing", row }, ["見守り", "件数"]],
  [{ code: "rowUnknown", cell: { ...inList, text: "新しい施策" } }, ["E4", "新しい施策"]],
  [{ code: "columnMissing", header: "評価" }, ["評価"]],
])("%j", (difference, named) => {
  for (const language of ["ja", "en"] as const) {
    const text = wordNotice({ code: "listDiffers", differences: [difference] }, language);
    for (const part of named) expect(text).toContain(part);
  }
});
