/**
 * Makes docs/functions.md from the comments in the sources, which are also the help in Excel, and from the examples of
 * samples/functions.xlsx, every one computed here: npx tsx scripts/makeFunctionsDoc.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadCustomFunctionsRuntime } from "../src/workbench/cli/evaluateFunction";
import { readFunctionMetadata, type FunctionMetadata } from "../src/workbench/functions/functionMetadata";
import { registerFunctions } from "../src/workbench/functions/registerFunctions";
import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { exampleMeasures, functionExamples, measuresExamples } from "./samples/functionExamples";

const scratchSheet = "計算";
const measuresSheet = "施策一覧";
const measuresRange = `${measuresSheet}!A1:L${String(exampleMeasures.length)}`;
const widest = 12;
const longest = 30;
const rowsShown = 4;

interface ShownExample {
  readonly id: string;
  readonly formula: string;
  readonly note: string;
}

function literal(input: string | number | null): string {
  if (input === null) return "";
  return typeof input === "number" ? String(input) : `"${input.replaceAll('"', '""')}"`;
}

const examples: readonly ShownExample[] = [
  ...functionExamples.map(({ id, inputs, note }) => ({
    id,
    formula: `TENKEN.${id}(${inputs.map(literal).join(",")})`,
    note,
  })),
  ...measuresExamples.map(({ id, formula, note }) => ({
    id,
    formula: formula.replaceAll("MEASURES", measuresRange),
    note,
  })),
];

/** The cells that a formula fills, without the empty ones around them. */
async function compute(host: Host, formula: string): Promise<readonly (readonly unknown[])[]> {
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(scratchSheet);
    const area = sheet.getRange("A1").getResizedRange(longest - 1, widest - 1);
    area.clear();
    sheet.getRange("A1").formulas = [[`=${formula}`]];
    area.load("values");
    await context.sync();
    return area.values as unknown[][];
  });
  host.makeCurrent();
  const isFilled = (cell: unknown): boolean => cell !== "";
  const rows = values.findLastIndex((row) => row.some(isFilled)) + 1;
  const width = Math.max(1, ...values.map((row) => row.findLastIndex(isFilled) + 1));
  return values.slice(0, Math.max(1, rows)).map((row) => row.slice(0, width));
}

function cellText(cell: unknown): string {
  return String(cell).replaceAll("|", "\\|").replaceAll("\n", "<br>");
}

function tableText(cells: readonly (readonly unknown[])[]): string {
  const [header = [], ...body] = cells;
  const line = (row: readonly unknown[]): string => `| ${row.map(cellText).join(" | ")} |`;
  const more = body.length > rowsShown ? [`（ほか${String(body.length - rowsShown)}行）`] : [];
  return [line(header), line(header.map(() => "---")), ...body.slice(0, rowsShown).map(line), "", ...more].join("\n");
}

async function exampleText(host: Host, { formula, note }: ShownExample): Promise<string> {
  const cells = await compute(host, formula);
  const call = `- \`=${formula}\``;
  if (cells.length === 1) {
    const shown = (cells[0] ?? []).map((cell) => `**${cell === "" ? "（空欄）" : cellText(cell)}**`).join("、");
    return `${call} → ${shown}　${note}`;
  }
  return `${call}　${note}\n\n${tableText(cells)}`;
}

function syntax({ id, parameters }: FunctionMetadata): string {
  return `=TENKEN.${id}(${parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(", ")})`;
}

async function sectionText(host: Host, described: FunctionMetadata): Promise<string> {
  const own = examples.filter(({ id }) => id === described.id);
  const shown: string[] = [];
  for (const example of own) shown.push(await exampleText(host, example));
  return [
    `## ${described.id}`,
    `\`${syntax(described)}\``,
    described.description ?? "",
    "| 引数 | 説明 |\n| --- | --- |\n" +
      described.parameters.map(({ name, description }) => `| ${name} | ${cellText(description ?? "")} |`).join("\n"),
    "例",
    shown.join("\n"),
  ].join("\n\n");
}

const introduction = `# 関数

<!-- npx tsx scripts/makeFunctionsDoc.ts で作ります。直すときは src/functions の説明か scripts/samples/functionExamples.ts を直してください。 -->

セルに \`=TENKEN.\` と入力すると、点検アドインの関数を選べます。実際のセルでの使い方は、\`samples/functions.xlsx\` で確かめられます。

## 共通の決まり

- どの引数にも範囲を指定できます。結果は、同じ大きさの範囲に広がります（スピル）。1列に1つの式で足り、セルごとに式を入れるより速く計算できます。大きさの違う範囲は、Excelの計算と同じように組み合わせます（足りない所は \`#N/A\`）。
- 範囲の中の空欄は、空欄を返します。1つのセルを指定して空欄のとき、ACHIEVEMENT_RATEとGRADEは \`#N/A\`、ほかは空欄を返します。
- 引数のセルがエラーのときは、その行だけがそのエラーになります。ほかの行の答えは変わりません。
- **空欄と0**：Excel LTSC 2021と以前のMicrosoft 365は、空欄のセルを0として関数に渡します（Web版は空欄のまま渡します）。このため、空欄か0かを区別できないときは、0を空欄として扱います。誤った数値を答えないためです。0と読めば答えが変わるときは、答えずに \`#N/A\` とその理由を返します（GRADEの目標など）。セルの0を0として読ませるには、引数に \`&""\` を付けて文字列として渡すか（\`=TENKEN.QUANTITY(A2:A77&"")\`。空欄は空欄のままです）、セルに「0件」のように単位を付けて入力してください。点検設定の0も同じです（値を「'0」と文字列で入力）。
- 答えを1つに決められないときは \`#N/A\`、引数を直す必要があるときは \`#VALUE!\` を返します。理由は、セルのエラーの印にマウスを合わせると表示されます。
- 結果の言葉は、Excelの表示言語によらず日本語です。エラーの理由は、英語版のExcelでは英語で表示されます。
- 関数の名前、引数の順序、結果の意味は、今後も変えません。
- 日付を返す関数（WAREKI_SERIAL、AS_OF）の結果はシリアル値です。セルの表示形式を日付にしてください。
- アドインを入れていないExcelで開くと \`#NAME?\` になります。ブックを渡すときは「値に変換」を、アドインより先に開いて \`#NAME?\` になったときは「数式を再計算」を使ってください。
`;

const measuresNote = `施策一覧の全体を使う関数の例は、次の表（「${measuresSheet}」シートのA1から）で計算したものです。`;

/** The whole text, with every example computed. */
export async function functionsDoc(): Promise<string> {
  loadCustomFunctionsRuntime();
  const metadata = await readFunctionMetadata();
  const host = await openHost(workbookOf({ [measuresSheet]: exampleMeasures, [scratchSheet]: [[]] }));
  registerFunctions(host, metadata);
  const sections: string[] = [];
  for (const described of metadata) sections.push(await sectionText(host, described));
  host.close();
  const plan = `${measuresNote}\n\n${exampleMeasures
    .flatMap((row, index) => [row, ...(index === 0 ? [row.map(() => "---")] : [])])
    .map((row) => `| ${row.map(cellText).join(" | ")} |`)
    .join("\n")}`;
  return `${[introduction.trimEnd(), plan, ...sections].join("\n\n")}\n`;
}

async function main(): Promise<void> {
  const file = join(__dirname, "../docs/functions.md");
  writeFileSync(file, await functionsDoc());
  console.log(file);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  });
}
