import type { MeasureRole } from "../../src/domain/measures/measure";
import type { CellContent } from "../../src/domain/grid/cell";
import type { Mistake, Place } from "./mistakes";
import type { Random } from "./random";
import type { Draft, SheetPosition } from "./workbook";

/** Breaks a rule at a cell, or gives up with `null`. */
type Break = (draft: Draft, random: Random) => Place | null;

function breach(kind: string, expects: string, explains: readonly string[], make: Break): Mistake {
  return { kind, expects, explains, make };
}

function someCell(draft: Draft, random: Random, role: MeasureRole): SheetPosition | null {
  const measure = random.pick(draft.plan.measures);
  return measure === null ? null : draft.cellOf(measure, role);
}

/** Another content in a cell of a role. */
function written(role: MeasureRole, change: (text: string, random: Random) => CellContent): Break {
  return (draft, random) => {
    const cell = someCell(draft, random, role);
    if (cell !== null) draft.write(cell, change(draft.text(cell), random));
    return cell;
  };
}

/** Something done to a filled cell of a role that its content does not show. */
function done(role: MeasureRole, act: (draft: Draft, cell: SheetPosition) => void): Break {
  return (draft, random) => {
    const cell = someCell(draft, random, role);
    if (cell === null || draft.text(cell) === "") return null;
    act(draft, cell);
    return cell;
  };
}

function headerCell({ plan }: Draft, role: MeasureRole): SheetPosition | null {
  const column = plan.columns[role];
  return column === undefined ? null : { sheet: plan.inspected, row: plan.headerRow, column };
}

/** Somewhere on the sheet: where findings about the whole of it are. */
function onSheet({ plan }: Draft): Place {
  return { sheet: plan.inspected };
}

/** Somewhere in a column: a header of two rows has its labels in either. */
function inColumn(cell: SheetPosition | null): Place | null {
  return cell === null ? null : { sheet: cell.sheet, column: cell.column };
}

function lastColumn({ plan }: Draft): number {
  return Math.max(...Object.values(plan.columns));
}

/** Rules of the national list, each broken in a way that people break it. */
export const readabilityMistakes: readonly Mistake[] = [
  breach("古い形式（.xls）で保存した", "readability-file-format", [], (draft) => {
    draft.saveAs("施策一覧.xls");
    return onSheet(draft);
  }),
  breach("表の右に別の表を置いた", "readability-one-table", ["readability-notes-outside"], (draft) => {
    const [row, column] = [draft.plan.headerRow, lastColumn(draft) + 2];
    const sheet = draft.plan.inspected;
    ["凡例", "◎ 目標を上回った", "○ 達成"].forEach((text, index) => {
      draft.write({ sheet, row: row + index, column }, text);
    });
    return { sheet, row, column };
  }),
  breach("表の途中に空白の行を入れた", "readability-undivided-table", [], (draft, random) => {
    const measure = random.pick(draft.plan.measures.filter(({ isFirstOfDivision }) => !isFirstOfDivision));
    if (measure === null) return null;
    draft.insertRow(draft.plan.inspected, measure.row, []);
    return { sheet: draft.plan.inspected, row: measure.row };
  }),
  breach("表の右に書き込みを残した", "readability-notes-outside", [], (draft, random) => {
    const measure = random.pick(draft.plan.measures);
    if (measure === null) return null;
    const cell = { sheet: draft.plan.inspected, row: measure.row, column: lastColumn(draft) + 2 };
    draft.write(cell, "要確認");
    return cell;
  }),
  breach("列の見出しを消した", "readability-named-columns", [], (draft) => {
    const cell = headerCell(draft, "department");
    if (cell !== null) draft.write(cell, "");
    return inColumn(cell);
  }),
  breach(
    "施策名を空白で右に寄せた",
    "readability-layout-spaces",
    ["readability-one-value-a-cell"],
    written("name", (text) => `　　${text}`),
  ),
  breach(
    "二つの値を一つのセルに書いた",
    "readability-one-value-a-cell",
    ["readability-layout-spaces", "readability-portable-characters", "readability-numbers-are-numeric"],
    written("actual", () => "(1)10件\n(2)20件"),
  ),
  breach(
    "施策名に丸数字を使った",
    "readability-portable-characters",
    ["readability-one-value-a-cell"],
    written("name", (text) => `${text}①`),
  ),
  breach("図形を置いた", "readability-floating-objects", [], (draft, random) => {
    draft.placeObjects(draft.plan.inspected, random.whole(1, 5));
    return onSheet(draft);
  }),
  breach(
    "実績を黄色に塗った",
    "readability-meaningful-formats",
    [],
    done("actual", (draft, cell) => {
      draft.format(cell, { fill: "#FFFF00" });
    }),
  ),
  breach(
    "目標を赤い字にした",
    "readability-meaningful-formats",
    [],
    done("target", (draft, cell) => {
      draft.format(cell, { color: "#FF0000" });
    }),
  ),
  breach(
    "施策名を太字にした",
    "readability-meaningful-formats",
    [],
    done("name", (draft, cell) => {
      draft.format(cell, { isBold: true });
    }),
  ),
  breach(
    "二つの施策の所属を一つに結合した",
    "readability-merged-cells",
    ["readability-nothing-omitted"],
    (draft, random) => {
      const measure = random.pick(draft.plan.measures.filter(({ isLastOfDivision }) => !isLastOfDivision));
      const cell = measure === null ? null : draft.cellOf(measure, "department");
      if (cell === null) return null;
      draft.write({ ...cell, row: cell.row + 1 }, "");
      draft.merge(cell.sheet, { row: cell.row, column: cell.column, rows: 2, columns: 1 });
      return cell;
    },
  ),
  breach("施策の行を非表示にした", "readability-hidden-lines", [], (draft, random) => {
    const measure = random.pick(draft.plan.measures);
    if (measure === null) return null;
    draft.hideRow(draft.plan.inspected, measure.row);
    return { sheet: draft.plan.inspected, row: measure.row };
  }),
  breach("目標の列を非表示にした", "readability-hidden-lines", [], (draft) => {
    const cell = headerCell(draft, "target");
    if (cell !== null) draft.hideColumn(cell.sheet, cell.column);
    return inColumn(cell);
  }),
  breach(
    "数値を単位と一緒に文字として書いた",
    "readability-numbers-are-numeric",
    [],
    written("actual", (_, random) => `${String(random.whole(10, 99))}件`),
  ),
  breach(
    "所属を「同上」とした",
    "readability-nothing-omitted",
    [],
    written("department", () => "同上"),
  ),
  breach("二つの列に同じ見出しを付けた", "readability-unique-headers", [], (draft) => {
    const [department, goal] = [headerCell(draft, "department"), headerCell(draft, "goal")];
    if (department === null || goal === null) return null;
    draft.write(department, draft.content(goal));
    return goal;
  }),
  breach("評価を別の記号で書いた", "readability-uniform-choices", ["readability-defined-symbols"], (draft, random) => {
    const measures = draft.plan.measures.filter((measure) => {
      const cell = draft.cellOf(measure, "grade");
      return cell !== null && draft.text(cell) === "○";
    });
    const measure = random.pick(measures);
    const cell = measure === null ? null : draft.cellOf(measure, "grade");
    if (cell !== null) draft.write(cell, "〇");
    return cell;
  }),
  breach(
    "実績を数式にした",
    "readability-values-not-formulas",
    [],
    done("actual", (draft, cell) => {
      draft.makeFormula(cell);
    }),
  ),
  breach("表の上に表題の行を入れた", "readability-header-in-first-row", [], (draft) => {
    draft.insertRow(draft.plan.inspected, 0, ["施策一覧"]);
    return onSheet(draft);
  }),
  breach(
    "説明のない記号を書いた",
    "readability-defined-symbols",
    ["readability-uniform-choices"],
    written("actual", () => "＊＊"),
  ),
  breach(
    "単位のない数値を書いた",
    "readability-stated-units",
    [],
    written("actual", (_, random) => String(random.whole(10, 99))),
  ),
  breach(
    "西暦のない和暦を書いた",
    "readability-gregorian-years",
    [],
    written("name", (text) => `令和4年度 ${text}`),
  ),
];
