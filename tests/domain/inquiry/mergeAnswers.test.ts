import fc from "fast-check";
import type { CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows, type SheetGrid } from "../../../src/domain/grid/sheetGrid";
import type { InquiredSheet } from "../../../src/domain/inquiry/inquiryCells";
import { inquiryParts } from "../../../src/domain/inquiry/inquiryParts";
import { recordFromRows, recordOf, recordToRows, type InquiryRecord } from "../../../src/domain/inquiry/inquiryRecord";
import { mergeAnswers, settleConflict, type Answer } from "../../../src/domain/inquiry/mergeAnswers";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { tableOf } from "../measures/reading";

const header = ["分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標の達成状況", "背景"];
const plan: readonly (readonly CellContent[])[] = [
  header,
  ["ア 健康", 1, "健診", "健康課", "受診者数", 100, "", "", "", ""],
  ["ア 健康", 2, "啓発", "健康課", "回数", "10回", "", "", "", ""],
  ["イ 防災", 1, "訓練", "防災課、総務課", "参加者数", "200人", "", "", "", ""],
  ["イ 防災", 2, "備蓄", "防災課", "備蓄率", "80%", "", "", "", ""],
  ["イ 防災", 3, "広報", "", "回数", "5回", "", "", "", ""],
];
const actual = header.indexOf("実績");

function readGrid(grid: SheetGrid): InquiredSheet {
  const snapshot = { sheets: [grid], activeSheet: grid.name, ownAreas: [] };
  const result = findMeasureSheet(snapshot, null, readingOptions(defaultSettings));
  if (!result.ok) throw new Error(result.problem.code);
  return { measureSheet: tableOf(result.measureSheet), grid };
}

function read(rows: readonly (readonly CellContent[])[]): InquiredSheet {
  return readGrid(gridFromRows("施策一覧", rows));
}

type Edit = readonly [row: number, column: number, content: CellContent];

function edited(edits: readonly Edit[], rows = plan): readonly (readonly CellContent[])[] {
  return rows.map((cells, row) =>
    cells.map(
      (content, column) => edits.find(([atRow, atColumn]) => atRow === row && atColumn === column)?.[2] ?? content,
    ),
  );
}

const ours = read(plan);

function recordFor(department: string): InquiryRecord {
  const part = inquiryParts(ours.measureSheet).parts.find((one) => one.department === department);
  if (part === undefined) throw new Error(department);
  return recordOf(ours, part);
}

function answerOf(department: string, rows: readonly (readonly CellContent[])[]): Answer {
  return { source: `${department}.xlsx`, ...read(rows), record: recordFor(department) };
}

describe("所属に分ける", () => {
  it("所属ごとに、その施策の行だけを開く", () => {
    const { parts, unassigned } = inquiryParts(ours.measureSheet);
    expect(parts.map(({ department, rows }) => [department, rows])).toEqual([
      ["健康課", [1, 2]],
      ["防災課", [3, 4]],
      ["総務課", [3]],
    ]);
    expect(unassigned.map(({ code }) => code)).toEqual(["イ-3"]);
  });

  it("控えはシートに書いて読み戻せる", () => {
    const record = recordFor("防災課");
    expect(record.cells.map(({ measure }) => measure)).toContain("イ-2");
    expect(record.cells.some(({ measure }) => measure === "ア-1")).toBe(false);
    expect(recordFromRows(recordToRows(record))).toEqual(record);
  });

  it("空の行は読み飛ばし、値の欠けた行は空欄と読む", () => {
    const [title = [], labels = []] = recordToRows(recordFor("防災課"));
    expect(recordFromRows([title, labels, [], ["ア-1", 1, 1, "実績", "健診", "受診者数"]])).toEqual({
      department: "防災課",
      cells: [
        {
          measure: "ア-1",
          occurrence: 0,
          indicator: 0,
          column: "実績",
          name: "健診",
          indicatorName: "受診者数",
          content: "",
        },
      ],
    });
  });

  it.each([[[]], [[["別の表"]]], [[["照会の控え", "健康課"], ["違う見出し"]]]])(
    "控えでない表 %j は読まない",
    (rows) => {
      expect(recordFromRows(rows)).toBeNull();
    },
  );
});

describe("取りまとめる", () => {
  it("回答のあったセルだけを、場所によらず拾う", () => {
    const inserted = edited([[1, actual, 120]]);
    const withRow = [
      ...inserted.slice(0, 2),
      ["ア 健康", 3, "新しい施策", "健康課", "件数", 5, 6, "◎", "", ""],
      ...inserted.slice(2),
    ];
    const merged = mergeAnswers(ours, [answerOf("健康課", withRow)]);
    expect(
      merged.changes.map(({ ours: own, before, after, sources }) => [own.measure, own.column, before, after, sources]),
    ).toEqual([["ア-1", "実績", "", 120, ["健康課.xlsx"]]]);
    expect(merged.conflicts).toEqual([]);
    expect(merged.unplaced.map(({ theirs }) => [theirs.measure, theirs.name, theirs.cell.content])).toEqual(
      ["ア 健康", 3, "新しい施策", "健康課", "件数", 5, 6, "◎"].map((content) => ["ア-3", "新しい施策", content]),
    );
    expect(merged.missingDepartments).toEqual(["防災課", "総務課"]);
  });

  it("施策を間に入れて番号を振り直しても、後の施策の答えを取り違えない", () => {
    const renumbered = edited([
      [2, 1, 3],
      [2, actual, "12回"],
    ]);
    const inserted = ["ア 健康", 2, "相談", "健康課", "件数", "5件", "6件", "◎", "", ""];
    const merged = mergeAnswers(ours, [
      answerOf("健康課", [...renumbered.slice(0, 2), inserted, ...renumbered.slice(2)]),
    ]);
    expect(merged.changes.map(({ ours: own, after }) => [own.name, own.column, after])).toEqual([
      ["啓発", "番号", 3],
      ["啓発", "実績", "12回"],
    ]);
    expect(new Set(merged.unplaced.map(({ theirs }) => theirs.name))).toEqual(new Set(["相談"]));
    expect(merged.missingMeasures).toEqual([]);
  });

  it("施策名を直した答えは、同じ番号の施策の変更として拾う", () => {
    const merged = mergeAnswers(ours, [answerOf("健康課", edited([[2, 2, "普及啓発"]]))]);
    expect(merged.changes.map(({ ours: own, after }) => [own.measure, own.column, after])).toEqual([
      ["ア-2", "施策名", "普及啓発"],
    ]);
    expect(merged.missingMeasures).toEqual([]);
  });

  it("成果指標の行を間に入れても、後の指標の答えを取り違えない", () => {
    const two = [
      header,
      ["ア 健康", 1, "健診", "健康課", "受診者数", 100, "", "", "", ""],
      ["", "", "", "", "受診率", "50%", "", "", "", ""],
      ["ア 健康", 2, "啓発", "健康課", "回数", "10回", "", "", "", ""],
    ];
    const own = read(two);
    const [part] = inquiryParts(own.measureSheet).parts;
    if (part === undefined) throw new Error("no part");
    const answered = edited([[2, actual, "55%"]], two);
    const inserted = ["", "", "", "", "会場数", "3会場", "4会場", "", "", ""];
    const returned = read([...answered.slice(0, 2), inserted, ...answered.slice(2)]);
    const merged = mergeAnswers(own, [{ source: "健康課.xlsx", ...returned, record: recordOf(own, part) }]);
    expect(merged.changes.map(({ ours: cell, after }) => [cell.cell.row, cell.column, after])).toEqual([
      [2, "実績", "55%"],
    ]);
    expect(merged.unplaced.map(({ theirs }) => theirs.cell.content)).toEqual(["会場数", "3会場", "4会場"]);
  });

  it("点検が知らない列と、見出しのない列に書かれた答えも拾い、加えた列は置き場所がないと知らせる", () => {
    const wider = plan.map((cells, row) => [
      ...cells,
      row === 0 ? "次年度の予定" : "",
      row === 2 ? "メモ" : "",
      row === 0 ? "担当者名" : "",
    ]);
    const own = read(wider);
    const [part] = inquiryParts(own.measureSheet).parts;
    if (part === undefined) throw new Error("no part");
    const width = header.length;
    const answered = edited(
      [
        [1, width, "拡充する"],
        [1, width + 1, "追記"],
      ],
      wider,
    ).map((cells, row) => [...cells, row === 0 ? "備考２" : row === 1 ? "加えた" : ""]);
    const merged = mergeAnswers(own, [{ source: "健康課.xlsx", ...read(answered), record: recordOf(own, part) }]);
    expect(merged.changes.map(({ ours: cell, after }) => [cell.label, after])).toEqual([
      ["次年度の予定", "拡充する"],
      ["L", "追記"],
    ]);
    expect(merged.unplaced.map(({ theirs }) => [theirs.label, theirs.cell.content])).toEqual([["備考２", "加えた"]]);
  });

  it("表の下に書き足した注記を知らせ、はじめからある注記は知らせない", () => {
    const noted = [...plan, [], ["※ 実績は速報値です。"]];
    const own = read(noted);
    const [part] = inquiryParts(own.measureSheet).parts;
    if (part === undefined) throw new Error("no part");
    const returned = read([...noted, ["（注）健診の受診者数は、延べ人数である。"]]);
    const { addedNotes } = mergeAnswers(own, [{ source: "健康課.xlsx", ...returned, record: recordOf(own, part) }]);
    expect(addedNotes.map(({ row, text }) => [row, text])).toEqual([[8, "（注）健診の受診者数は、延べ人数である。"]]);
  });

  it("こちらの数式のセルは答えとしない：もとの値が変われば、ひとりでに変わる", () => {
    const formulas = { area: { row: 1, column: actual, rows: 1, columns: 1 }, cells: [{ row: 1, column: actual }] };
    const own = { ...ours, grid: { ...ours.grid, traits: { ...ours.grid.traits, formulas } } };
    const merged = mergeAnswers(own, [answerOf("健康課", edited([[1, actual, 120]]))]);
    expect([merged.changes, merged.conflicts, merged.unfilled]).toEqual([[], [], ["健康課.xlsx"]]);
  });

  it("年度ごとに同じ見出しの並ぶ列も、どの年度の答えかを取り違えない", () => {
    const years = [
      ["分野", "番号", "施策名", "所属", "成果指標", "令和3年度", "", "令和4年度", "", "備考", "備考"],
      ["", "", "", "", "", "目標", "実績", "目標", "実績", "", ""],
      ["ア 健康", 1, "健診", "健康課", "受診者数", 90, 80, 100, "", "", ""],
      ["ア 健康", 2, "啓発", "健康課", "回数", 9, 8, 10, "", "", ""],
    ];
    const merges = [
      { row: 0, column: 5, rows: 1, columns: 2 },
      { row: 0, column: 7, rows: 1, columns: 2 },
    ];
    const readYears = (rows: typeof years): InquiredSheet => readGrid(gridFromRows("施策一覧", rows, merges));
    const own = readYears(years);
    const [part] = inquiryParts(own.measureSheet).parts;
    if (part === undefined) throw new Error("no part");
    const answered = edited(
      [
        [2, 6, 81],
        [2, 8, 95],
        [3, 10, "右の備考"],
      ],
      years,
    ).map((cells) => [...cells]) as typeof years;
    const answer = { source: "健康課.xlsx", ...readYears(answered), record: recordOf(own, part) };
    expect(
      mergeAnswers(own, [answer]).changes.map(({ ours: cell, after }) => [cell.label, cell.cell.column, after]),
    ).toEqual([
      ["令和3年度 実績", 6, 81],
      ["令和4年度 実績", 8, 95],
      ["備考", 10, "右の備考"],
    ]);
  });

  it("結合したセルは一つのセルとして、一度だけ答えを拾う", () => {
    const rows = [
      header,
      ["ア 健康", 1, "健診", "健康課", "受診者数", 100, "", "", "", "旧"],
      ["", "", "", "", "受診率", "50%", "", "", "", ""],
    ];
    const merges = [{ row: 1, column: 9, rows: 2, columns: 1 }];
    const own = readGrid(gridFromRows("施策一覧", rows, merges));
    const [part] = inquiryParts(own.measureSheet).parts;
    if (part === undefined) throw new Error("no part");
    const returned = readGrid(gridFromRows("照会", edited([[1, 9, "新"]], rows), merges));
    const record = recordOf(own, part);
    expect(record.cells.filter(({ column }) => column === "背景")).toHaveLength(1);
    expect(
      mergeAnswers(own, [{ source: "健康課.xlsx", ...returned, record }]).changes.map(({ after }) => after),
    ).toEqual(["新"]);
  });

  it("成果指標の列のない一覧でも、行の順に突き合わせる", () => {
    const rows = [
      ["分野", "番号", "施策名", "所属", "目標", "実績", "評価"],
      ["ア 健康", 1, "健診", "健康課", 100, "", ""],
      ["ア 健康", 2, "啓発", "健康課", 10, "", ""],
    ];
    const own = read(rows);
    const [part] = inquiryParts(own.measureSheet).parts;
    if (part === undefined) throw new Error("no part");
    const answer = { source: "健康課.xlsx", ...read(edited([[2, 5, 12]], rows)), record: recordOf(own, part) };
    expect(mergeAnswers(own, [answer]).changes.map(({ ours: cell, after }) => [cell.measure, after])).toEqual([
      ["ア-2", 12],
    ]);
  });

  it("何も書かずに戻ってきたシートを知らせる", () => {
    const merged = mergeAnswers(ours, [answerOf("健康課", edited([[1, actual, 120]])), answerOf("防災課", plan)]);
    expect(merged.unfilled).toEqual(["防災課.xlsx"]);
    expect(merged.missingDepartments).toEqual(["総務課"]);
  });

  it("食い違いは、答えを一つ選べば変更になる", () => {
    const merged = mergeAnswers(ours, [
      answerOf("防災課", edited([[3, actual, "210人"]])),
      answerOf("総務課", edited([[3, actual, "190人"]])),
    ]);
    const [conflict] = merged.conflicts;
    const [, answer] = conflict?.answers ?? [];
    if (conflict === undefined || answer === undefined) throw new Error("no conflict");
    expect(settleConflict(conflict, answer)).toMatchObject({ before: "", after: "190人", sources: ["総務課.xlsx"] });
  });

  it("ほかの所属の行に書かれたことは回答ではない", () => {
    expect(mergeAnswers(ours, [answerOf("健康課", edited([[4, actual, "90%"]]))]).changes).toEqual([]);
  });

  it("二つの所属の回答が食い違えば、どちらも取らずに示す", () => {
    const merged = mergeAnswers(ours, [
      answerOf("防災課", edited([[3, actual, "210人"]])),
      answerOf("総務課", edited([[3, actual, "190人"]])),
    ]);
    expect(merged.changes).toEqual([]);
    expect(merged.conflicts.map(({ because, answers }) => [because, answers])).toEqual([
      [
        "answersDiffer",
        [
          { source: "防災課.xlsx", content: "210人" },
          { source: "総務課.xlsx", content: "190人" },
        ],
      ],
    ]);
  });

  it("二つの所属が同じことを答えれば、一つの変更になる", () => {
    const merged = mergeAnswers(ours, [
      answerOf("防災課", edited([[3, actual, "210人"]])),
      answerOf("総務課", edited([[3, actual, "210人 "]])),
    ]);
    expect(merged.changes.map(({ sources }) => sources)).toEqual([["防災課.xlsx", "総務課.xlsx"]]);
  });

  it("照会の後にこちらで直したセルに別の回答が来れば、食い違いとして示す", () => {
    const answer = answerOf("健康課", edited([[1, actual, 120]]));
    const since = read(edited([[1, actual, 110]]));
    expect(mergeAnswers(since, [answer]).conflicts.map(({ because }) => because)).toEqual(["changedHere"]);
    expect(mergeAnswers(read(edited([[1, actual, 120]])), [answer])).toMatchObject({ changes: [], conflicts: [] });
  });

  it("照会の後にこちらで直したセルに回答がなければ、そのまま残る", () => {
    const since = read(edited([[1, actual, 110]]));
    expect(mergeAnswers(since, [answerOf("健康課", plan)])).toMatchObject({ changes: [], conflicts: [] });
  });

  it("消した値も回答であり、消えた施策は知らせる", () => {
    const filled = read(edited([[1, actual, 120]]));
    const [part] = inquiryParts(filled.measureSheet).parts;
    if (part === undefined) throw new Error("no part");
    const returned = read(plan.filter((_, row) => row !== 2));
    const answer = { source: "健康課.xlsx", ...returned, record: recordOf(filled, part) };
    const merged = mergeAnswers(filled, [answer]);
    expect(merged.changes.map(({ before, after }) => [before, after])).toEqual([[120, ""]]);
    expect(merged.missingMeasures).toEqual([{ source: "健康課.xlsx", measure: "ア-2", name: "啓発" }]);
  });

  it("控えのないシートは、違うところをすべて回答とする", () => {
    const answer = { source: "手作り.xlsx", ...read(edited([[4, actual, "90%"]])), record: null };
    const merged = mergeAnswers(ours, [answer]);
    expect(merged.changes.map(({ ours: own, after }) => [own.measure, after])).toEqual([["イ-2", "90%"]]);
    expect(merged.missingDepartments).toEqual([]);
  });

  it("控えのないシートでは、区分が見出しにあるか列にあるかの違いを回答としない", () => {
    const headings = [
      header,
      ["ア 健康"],
      ["", 1, "健診", "健康課", "受診者数", 100, 90, "", "", ""],
      ["イ 防災"],
      ["", 1, "訓練", "防災課、総務課", "参加者数", "200人", "", "", "", ""],
    ];
    const own = read(headings);
    const merged = mergeAnswers(own, [{ source: "一覧.xlsx", ...ours, record: null }]);
    expect(own.measureSheet.layout).toBe("report");
    expect(merged.changes.map(({ ours: cell, after }) => [cell.measure, cell.column, after])).toEqual([
      ["ア-1", "実績", ""],
    ]);
  });

  it("控えのないシートでは、見出しの言葉と列の順が違っても、同じ役割の列と突き合わせる", () => {
    const otherWords = [
      ["所属", "番号", "施策名", "分野", "成果指標", "実績値（令和4年度）", "目標値", "自己評価", "その他"],
      ["健康課", 1, "健診", "ア 健康", "受診者数", 120, 100, "◎", ""],
    ];
    const merged = mergeAnswers(ours, [{ source: "手作り.xlsx", ...read(otherWords), record: null }]);
    expect(merged.changes.map(({ ours: own, after }) => [own.measure, own.label, after])).toEqual([
      ["ア-1", "実績", 120],
      ["ア-1", "評価", "◎"],
    ]);
    expect(merged.unplaced).toEqual([]);
  });

  it("同じ番号の施策も順に突き合わせる", () => {
    const doubled = [
      header,
      ["ア 健康", 1, "甲", "健康課", "件", 1, "", "", "", ""],
      ["ア 健康", 1, "乙", "健康課", "件", 2, "", "", "", ""],
    ];
    const own = read(doubled);
    const [part] = inquiryParts(own.measureSheet).parts;
    if (part === undefined) throw new Error("no part");
    const answer = {
      source: "健康課.xlsx",
      ...read(edited([[2, actual, 9]], doubled)),
      record: recordOf(own, part),
    };
    expect(mergeAnswers(own, [answer]).changes.map(({ ours: cell }) => [cell.name, cell.occurrence])).toEqual([
      ["乙", 1],
    ]);
  });

  it("どの回答のどのセルも、変更・食い違い・置き場所なし・変更なしのどれか一つになり、変更を入れれば回答と同じになる", () => {
    const content = fc.oneof(fc.constantFrom("", "○", "90%", "1,234人", "※ 速報値"), fc.integer({ min: 0, max: 999 }));
    const edit = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(actual, header.length - 1), content);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const theirs = edited(edits);
        const answers = ["健康課", "防災課"].map((department) => answerOf(department, theirs));
        const merged = mergeAnswers(ours, answers);
        expect(merged.conflicts).toEqual([]);
        expect(merged.unplaced).toEqual([]);
        const after = edited(
          merged.changes.map(({ ours: own, after: content }): Edit => [own.cell.row, own.cell.column, content]),
        );
        const shown = (rows: readonly (readonly CellContent[])[]): unknown =>
          rows.map((cells) => cells.map((one) => String(one).trim()));
        expect(shown(after)).toEqual(shown(theirs));
      }),
    );
  });
});
