import { selfTest as english } from "../../domain/texts/en/selfTest";
import { selfTest as japanese } from "../../domain/texts/ja/selfTest";
import type { Language } from "../../domain/texts/language";
import { markName, markReference } from "../writing/marks";
import { cellCases } from "./cellCases";
import { formulaCases } from "./formulaCases";
import type { SelfTestCase } from "./selfTestCase";
import { fileCases } from "./fileCases";
import { workbookCases } from "./workbookCases";

/** Every question, in the order in which they are asked. */
export const selfTestCases: readonly SelfTestCase[] = [...formulaCases, ...cellCases, ...workbookCases, ...fileCases];

/** What Excel answered to one question. `outcome`: as assumed, otherwise, or nothing was assumed. */
export interface SelfTestAnswer {
  readonly id: SelfTestCase["id"];
  readonly assumed: string | null;
  readonly answered: string;
  readonly outcome: "asAssumed" | "otherwise" | "noted";
}

/** The Excel that was asked; `""` where it does not say. */
export interface SelfTestSurroundings {
  readonly build: string;
  readonly platform: string;
  /** The newest of each kind that it has: `ExcelApi 1.14`. */
  readonly requirementSets: readonly string[];
}

export type SelfTestResult =
  /** Something stands in the workbook: nothing was asked. */
  | { readonly kind: "workbookNotEmpty"; readonly sheet: string }
  | {
      readonly kind: "answered";
      readonly surroundings: SelfTestSurroundings;
      readonly answers: readonly SelfTestAnswer[];
      /** The sheet that has the result. */
      readonly sheet: string;
      /** The same as text to copy. */
      readonly text: string;
    };

const texts = { ja: japanese, en: english };
const marks = { scratch: markName("sheet", "selfTestScratch"), result: markName("sheet", "selfTest") } as const;
const newestAsked = { ExcelApi: 20, CustomFunctionsRuntime: 5, SharedRuntime: 2, RibbonApi: 2, DialogApi: 2 } as const;

/** The newest version of a requirement set that this Excel has; `null` for none. */
function newestOf(name: keyof typeof newestAsked): string | null {
  for (let minor = newestAsked[name]; minor >= 1; minor -= 1) {
    if (Office.context.requirements.isSetSupported(name, `1.${String(minor)}`)) return `${name} 1.${String(minor)}`;
  }
  return null;
}

function surroundingsOf(): SelfTestSurroundings {
  if (typeof Office === "undefined") return { build: "", platform: "", requirementSets: [] };
  const { diagnostics, platform } = Office.context as Partial<Office.Context>;
  const sets = (Object.keys(newestAsked) as (keyof typeof newestAsked)[]).flatMap((name) => newestOf(name) ?? []);
  return { build: diagnostics?.version ?? "", platform: String(platform ?? ""), requirementSets: sets };
}

/** Takes away a sheet of the self-test's own, from this run or one that was interrupted. */
async function removeOwn(context: Excel.RequestContext, mark: string): Promise<void> {
  const name = context.workbook.names.getItemOrNullObject(mark);
  await context.sync();
  if (name.isNullObject) return;
  const range = name.getRangeOrNullObject();
  await context.sync();
  name.delete();
  if (!range.isNullObject) {
    range.worksheet.protection.unprotect();
    range.worksheet.delete();
  }
  await context.sync();
}

/** The first sheet in which something stands. */
async function firstFilled(context: Excel.RequestContext): Promise<string | null> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const used = sheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  await context.sync();
  return used.find(({ range }) => !range.isNullObject)?.sheet.name ?? null;
}

async function addOwn(context: Excel.RequestContext, name: string, mark: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(name);
  const item = context.workbook.names.add(mark, markReference(name, { row: 0, column: 0, rows: 1, columns: 1 }));
  item.visible = false;
  await context.sync();
  return sheet;
}

/** One question on a sheet made for it and taken away afterwards; a refusal is an answer. */
async function ask(one: SelfTestCase, name: string, namespace: string): Promise<SelfTestAnswer> {
  const answered = await Excel.run(async (context) => {
    const sheet = await addOwn(context, name, marks.scratch);
    return one.ask({ context, sheet, namespace });
  }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)));
  await Excel.run((context) => removeOwn(context, marks.scratch));
  const outcome = one.assumed === null ? "noted" : answered === one.assumed ? "asAssumed" : "otherwise";
  return { id: one.id, assumed: one.assumed, answered, outcome };
}

function rowsOf(
  language: Language,
  { build, platform, requirementSets }: SelfTestSurroundings,
  answers: readonly SelfTestAnswer[],
): readonly (readonly string[])[] {
  const { sheet, cases } = texts[language];
  const differing = answers.filter(({ outcome }) => outcome === "otherwise").length;
  return [
    [sheet.title, "", "", ""],
    [sheet.build, build, "", ""],
    [sheet.platform, platform, "", ""],
    [sheet.requirementSets, requirementSets.join(", "), "", ""],
    [sheet.differing, `${String(differing)} / ${String(answers.length)}`, "", ""],
    [...sheet.header],
    ...answers.map(({ id, assumed, answered, outcome }) => [sheet[outcome], cases[id], assumed ?? "", answered]),
  ];
}

async function writeResult(rows: readonly (readonly string[])[], name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = await addOwn(context, name, marks.result);
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0);
    range.numberFormat = [["@"]];
    range.values = rows.map((row) => [...row]);
    range.format.autofitColumns();
    sheet.activate();
    await context.sync();
  });
}

/**
 * Asks this Excel what the add-in relies on, in an empty workbook: on sheets made for it, marked as ours and taken away
 * afterwards. What remains is a sheet with the result. A few minutes at most.
 * @param namespace - of the custom functions in this build.
 */
export async function runSelfTest(language: Language, namespace = "TENKEN"): Promise<SelfTestResult> {
  const { sheet } = texts[language];
  const filled = await Excel.run(async (context) => {
    await removeOwn(context, marks.scratch);
    await removeOwn(context, marks.result);
    return firstFilled(context);
  });
  if (filled !== null) return { kind: "workbookNotEmpty", sheet: filled };
  const answers: SelfTestAnswer[] = [];
  for (const one of selfTestCases) answers.push(await ask(one, sheet.scratch, namespace));
  const surroundings = surroundingsOf();
  const rows = rowsOf(language, surroundings, answers);
  await writeResult(rows, sheet.title);
  const text = rows.map((row) => row.join("\t").replaceAll("\n", "⏎").trimEnd()).join("\n");
  return { kind: "answered", surroundings, answers, sheet: sheet.title, text };
}
