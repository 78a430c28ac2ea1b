import { readFileSync } from "node:fs";
import path from "node:path";
import { readDocument } from "../../src/documents/readDocument";
import { reconcile } from "../../src/domain/reconciliation/reconcile";
import type { ReportBlock, ReportDocument } from "../../src/domain/reconciliation/reportDocument";
import { inspectSample } from "../domain/inspection/sampleInspection";
import { inOneLine } from "../domain/reconciliation/welfarePlan";

const folder = path.join(__dirname, "../fixtures/documents");

async function documentOf(file: string): Promise<ReportDocument> {
  const reading = await readDocument(file, readFileSync(path.join(folder, file)));
  if (!reading.ok) throw new Error(reading.refusal);
  return reading.document;
}

/** A block in one line, its cells apart by |; spaces behind numbers as each program sets them. */
function inShort(block: ReportBlock): string {
  const text =
    block.kind === "table"
      ? block.rows.map(({ cells }) => cells.join("|")).join(" ／ ")
      : block.text.replace(/\s+/gu, " ");
  return `${block.kind}: ${text}`;
}

const table = "table: 施策名|成果指標|令和4年度| ／ ||目標|実績 ／ 太陽光発電設備の導入|導入容量|1,500kW|1,130kW";

const documents: readonly (readonly [file: string, blocks: readonly string[]])[] = [
  [
    "libreoffice.docx",
    [
      "heading: Ⅰ 脱炭素",
      "heading: 1 省エネルギー",
      "bullet: 公共施設の照明のLED化",
      "paragraph: 学校から順に工事を進め、51施設の照明を替えた。",
      "footnote: 令和5年3月末時点",
      "paragraph: (1) 省エネ診断の実施",
      "paragraph: (2) 講習会の開催",
      "paragraph: 枠の中：診断件数は60件",
      "heading: 2 再生可能エネルギー",
      table,
      "heading: Ⅱ 循環",
      "paragraph: 循環では、3施策のすべてで施策目標を達成した。",
    ],
  ],
  [
    "python-docx.docx",
    [
      "paragraph: 点検報告書（案）",
      "heading: Ⅰ 脱炭素",
      "heading: 1 省エネルギー",
      "bullet: 公共施設の照明のLED化",
      "paragraph: 51施設の照明を替えた。",
      "paragraph: 1. 省エネ診断の実施",
      "paragraph: 2. 講習会の開催",
      table,
      "paragraph: 古紙回収の拠点整備では、25か所を整えた。",
    ],
  ],
];

test.each(documents)("%s：番号・ルビ・変更履歴・枠・脚注・結合セルを読む", async (file, blocks) => {
  expect((await documentOf(file)).blocks.map(inShort)).toEqual(blocks);
});

test.each(documents)("%s：施策一覧と照合すると、書き誤りの1か所だけが相違", async (file) => {
  const inspection = await inspectSample("families/merged-divisions.xlsx");
  const { statements } = reconcile(await documentOf(file), inspection);
  const told = statements.filter(({ verdict, kind }) => verdict === "differs" && kind !== "missing");
  expect(told.map(inOneLine)).toEqual(["table differs H5 「1,130kW」 「1,310kW ※R5.2末時点」"]);
});
