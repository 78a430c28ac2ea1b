import { readXlsx } from "excel-stand-in/readXlsx";
import { workbookOf } from "excel-stand-in/workbookOf";
import { writeXlsx } from "excel-stand-in/writeXlsx";
import { onlySheets } from "../../../src/workbench/cli/onlySheets";

it("課に渡すブックに、ほかのシートも、計画のブックが控えているものも入らない", async () => {
  const kept = '<unfinished xmlns="urn:tenken:unfinished">ほかの課の下書き</unfinished>';
  const names = [{ name: "率", formula: "計画!$A$1", sheetId: null, comment: "", visible: true }];
  const plan = workbookOf({ 計画: [["全庁の施策"]], 福祉課: [["見守り"]] }, { names, customXmlParts: [kept] });
  const opened = await readXlsx(await writeXlsx(plan));
  expect(opened.customXmlParts).toEqual([kept]);
  const own = await readXlsx(await writeXlsx(onlySheets(opened, ["福祉課"], "福祉課.xlsx")));
  expect(own.workbook.sheetOrder.map((id) => own.workbook.sheets[id]?.name)).toEqual(["福祉課"]);
  expect(JSON.stringify(own)).toContain("見守り");
  expect(JSON.stringify({ ...own, origin: null })).not.toMatch(/全庁の施策|ほかの課の下書き|率/u);
  expect(own.customXmlParts ?? []).toEqual([]);
});
