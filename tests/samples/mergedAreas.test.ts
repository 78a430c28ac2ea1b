import { mergedAreas } from "../../scripts/samples/mergedAreas";
import { rows, type DrawnCell } from "../../scripts/samples/sheetDrawing";

test.each<[string, readonly (readonly DrawnCell[])[], readonly (readonly number[])[]]>([
  ["結合なし", [["a", null], [1, "b"]], []],
  ["横", [["a", "←", "←", "b"]], [[1, 1, 1, 3]]],
  ["縦", [["a", "b"], ["↑", "c"], ["↑", "d"]], [[1, 1, 3, 1]]],
  ["縦横", [["a", "←"], ["↑", "←"]], [[1, 1, 2, 2]]],
  ["空のセルを先頭に", [[null, "a"], ["↑", "b"]], [[1, 1, 2, 1]]],
  ["二行の見出し", [["番号", "総括", "←"], ["↑", "目標", "実績"]], [[1, 1, 2, 1], [1, 2, 1, 3]]],
])("%s", (_, table, expected) => {
  const areas = mergedAreas(rows("body", table)).map(({ top, left, bottom, right }) => [top, left, bottom, right]);
  expect(areas).toEqual(expected);
});
