import { answerRemarks, distinctAnswers, wordContent, wordPlace } from "../../../src/domain/inquiry/answerTexts";
import type { InquiryCell } from "../../../src/domain/inquiry/inquiryCells";
import type { MergedAnswers } from "../../../src/domain/inquiry/mergeAnswers";

function cellOf(measure: string, label: string, row: number, content: string | number): InquiryCell {
  return {
    measure,
    occurrence: 0,
    indicator: 0,
    column: label,
    name: "相談",
    indicatorName: "",
    label,
    isDivision: false,
    cell: { sheet: "施策一覧", row, column: 6, content, text: String(content) },
  };
}

const nothing: MergedAnswers = {
  changes: [],
  conflicts: [],
  unplaced: [],
  addedNotes: [],
  missingMeasures: [],
  missingDepartments: [],
  unfilled: [],
  unchanged: 3,
};

it("場所は、施策と列とセルで言う", () => {
  expect(wordPlace(cellOf("ア-2", "実績", 2, 5), "ja")).toBe("ア-2 相談 実績（G3）");
  expect(wordPlace(cellOf("ア-2", "実績", 2, 5), "en")).toBe("ア-2 相談 実績 (G3)");
});

it.each([
  ["", "（空欄）"],
  [" ", "（空欄）"],
  [0, "0"],
  ["120人", "120人"],
])("セルの内容 %j は「%s」と言う", (content, text) => {
  expect(wordContent(content, "ja")).toBe(text);
});

it("同じ答えは一つにまとめ、先に来た書き方で、だれの答えかを並べる", () => {
  const answers = [
    { source: "甲", content: "190人" },
    { source: "乙", content: "210人" },
    { source: "丙", content: "190人 " },
  ];
  const conflict = { ours: cellOf("ア-2", "実績", 2, ""), because: "answersDiffer" as const, answers };
  expect(distinctAnswers(conflict)).toEqual([
    { content: "190人", source: "甲、丙" },
    { content: "210人", source: "乙" },
  ]);
});

it("何もなければ何も言わない", () => {
  expect(answerRemarks(nothing, [], "ja")).toEqual([]);
});

it("取り込めないものを、一つ残らず言う", () => {
  const merged: MergedAnswers = {
    ...nothing,
    unplaced: [
      { source: "甲.xlsx", theirs: cellOf("ア-3", "成果指標", 4, "件数") },
      { source: "甲.xlsx", theirs: cellOf("ア-3", "実績", 4, 6) },
      { source: "乙.xlsx", theirs: cellOf("ア-3", "実績", 5, 7) },
    ],
    addedNotes: [{ source: "甲.xlsx", sheet: "照会_甲", row: 8, text: "※ 速報値" }],
    missingMeasures: [{ source: "乙.xlsx", measure: "ア-1", name: "健診" }],
    missingDepartments: ["統計課", "税務課"],
    unfilled: ["丙.xlsx"],
  };
  const remarks = answerRemarks(merged, [{ source: "丁.xlsx", problem: "読めません。" }], "ja");
  expect(remarks.map(({ heading, items }) => [heading, ...items])).toEqual([
    [
      "置き場所のない回答（2件）",
      "甲.xlsx： ア-3 相談 — 成果指標「件数」（G5）、実績「6」（G5）",
      "乙.xlsx： ア-3 相談 — 実績「7」（G6）",
    ],
    ["書き足された注記（1件）", "甲.xlsx 9行目：「※ 速報値」"],
    ["回答から消えた施策（1件）", "乙.xlsx： ア-1 健診"],
    ["回答のない所属（2）", "統計課", "税務課"],
    ["何も書かずに戻った回答（1）", "丙.xlsx"],
    ["読めなかった回答（1）", "丁.xlsx： 読めません。"],
  ]);
  expect(remarks[0]?.hint).toContain("行や列を加えて");
});
