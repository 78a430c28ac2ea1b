import { measuresTemplate, type MeasuresTemplate } from "../domain/newPlan/measuresTemplate";
import { defaultSettings } from "../domain/settings/settings";
import { readWorkbookSettings } from "../domain/settings/workbookSettings";
import type { Language } from "../domain/texts/language";
import { queueChoices } from "./choices";
import { columnPoints } from "./plan/columnWidth";
import { colours } from "./plan/appearance";
import { freeSheetName } from "./plan/sheetNames";
import { readSnapshot } from "./readSnapshot";
import type { Left } from "./writing/entry";
import { stepOver } from "./writing/over";
import { lookAt } from "./writing/sight";
import { asTyped, plainContent, putContents } from "./writing/typedContent";
import { commit } from "./writing/write";

/** Opens a file as a new workbook beside this one. `content`: an .xlsx file in base64. Needs ExcelApi 1.8. */
export async function openAsNewWorkbook(content: string): Promise<void> {
  await Excel.createWorkbook(content);
}

/** Rows in which grades and statuses can be chosen. */
const rowsToFill = 300;
function queueTemplate(sheet: Excel.Worksheet, template: MeasuresTemplate): void {
  const { rows, columnWidths } = template;
  const whole = sheet.getRangeByIndexes(0, 0, rows.length, columnWidths.length);
  putContents(
    whole,
    rows.map((row) => row.map((content) => asTyped(content))),
  );
  whole.format.wrapText = true;
  whole.format.verticalAlignment = "Center";
  for (const side of [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    "InsideHorizontal",
    "InsideVertical",
  ] as const) {
    whole.format.borders.getItem(side).style = "Continuous";
  }
  const header = sheet.getRangeByIndexes(0, 0, 1, columnWidths.length);
  header.format.font.bold = true;
  header.format.fill.color = colours.header;
  columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnPoints(characters);
  });
  for (const { column, values } of template.choices) {
    queueChoices(sheet.getRangeByIndexes(1, column, rowsToFill, 1), values);
  }
  sheet.freezePanes.freezeRows(1);
}

/** A sheet for the user to fill in, and how to take it away again while nobody has. */
export interface AddedTemplate {
  readonly sheet: string;
  readonly undo: () => Promise<readonly Left[]>;
}

/** Adds an empty measures sheet with examples and shows it. It is the user's from then on: nothing marks it as ours. */
export async function addTemplate(language: Language): Promise<AddedTemplate> {
  return Excel.run(async (context) => {
    const snapshot = await readSnapshot(context);
    const found = readWorkbookSettings(snapshot);
    const template = measuresTemplate(found?.result.ok === true ? found.result.settings : defaultSettings);
    const taken = snapshot.sheets.map(({ name }) => name);
    const name = freeSheetName(template.name, taken, language);
    const after = template.rows.map((row) => row.map((content) => plainContent(content)));
    const { undo } = await commit(context, await lookAt(context, []), {
      pieces: [],
      made: [{ name, copyOf: null, after }],
      steps: [
        stepOver([], (writing) => {
          const sheet = writing.workbook.worksheets.getItem(name);
          queueTemplate(sheet, template);
          sheet.activate();
        }),
      ],
    });
    return { sheet: name, undo };
  });
}
