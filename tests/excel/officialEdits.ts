import { type Host } from "excel-stand-in/openHost";
import { followed } from "./harness";

/** What an official may do between an action and undo. */
export interface Edit {
  readonly name: string;
  /**
   * plan: the official's sheet; last: whatever sheet is last, which the action may have made; ours: cells that the action wrote,
   * so that the same can't be done where it never was.
   */
  readonly on: "plan" | "last" | "ours";
  readonly edit: (context: Excel.RequestContext, host: Host) => unknown;
}

type Named = readonly [name: string, edit: Edit["edit"]];

type Write = (context: Excel.RequestContext) => void;

const plan = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");
const last = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getLast();

const inserted =
  (of: typeof plan, address: string, shift: "Right" | "Down"): Write =>
  (context) => {
    of(context).getRange(address).insert(shift);
  };

const deleted =
  (of: typeof plan, address: string, shift: "Left" | "Up"): Write =>
  (context) => {
    of(context).getRange(address).delete(shift);
  };

/** What the official types where the action has written. */
export const typedOnOurs: readonly string[] = ["手で直した", "横の備考", "手で作った集計"];

const typed =
  (of: typeof plan, address: string, value: string | number): Write =>
  (context) => {
    of(context).getRange(address).values = [[value]];
  };

/** Rows and columns put in and taken out: inside, beside, above and below. The table is A2:J8, ours begin at K. */
const linesOfPlan: readonly Named[] = [
  ["表の中に列を挿入", inserted(plan, "C:C", "Right")],
  ["表の左に列を挿入", inserted(plan, "A:A", "Right")],
  ["表のすぐ右に列を挿入", inserted(plan, "K:K", "Right")],
  ["書き込んだ列の間に列を挿入", inserted(plan, "L:L", "Right")],
  ["書き込んだ列の右に列を挿入", inserted(plan, "R:R", "Right")],
  ["表の中の列を削除", deleted(plan, "E:E", "Left")],
  ["表の左の列を削除", deleted(plan, "A:A", "Left")],
  ["表の右端の列を削除", deleted(plan, "J:J", "Left")],
  ["書き込んだ列を削除", deleted(plan, "L:L", "Left")],
  ["表の上に行を挿入", inserted(plan, "1:1", "Down")],
  ["表の中に行を2つ挿入", inserted(plan, "4:5", "Down")],
  ["表のすぐ下に行を挿入", inserted(plan, "9:9", "Down")],
  ["表の上の行を削除", deleted(plan, "1:1", "Up")],
  ["表の中の行を削除", deleted(plan, "5:5", "Up")],
  ["表の最後の行を削除", deleted(plan, "8:8", "Up")],
];

const planSheet: readonly Named[] = [
  ["シートの名を変える", (context) => void Object.assign(plan(context), { name: "R4点検" })],
  ["シートを写す", (context) => void plan(context).copy("End")],
];

const planCells: readonly Named[] = [
  ["書き込んだ列に書き足す", typed(plan, "L4", "手で直した")],
  ["表の値を変える", typed(plan, "G5", "10件")],
  ["表の下に書き足す", typed(plan, "A12", "追記")],
  ["行を隠す", (context) => void (plan(context).getRange("4:4").rowHidden = true)],
  ["列を隠す", (context) => void (plan(context).getRange("D:D").columnHidden = true)],
  [
    "行を並べ替える",
    async (context) => {
      // Sorted by hand: two rows change places, ours with them.
      const rows = plan(context).getRange("A4:Z5").load("formulas");
      await context.sync();
      plan(context).getRange("A4:Z5").formulas = [...rows.formulas].reverse();
    },
  ],
];

const linesOfLast: readonly Named[] = [
  ["最後のシートの上に行を挿入", inserted(last, "1:1", "Down")],
  ["最後のシートの中に行を挿入", inserted(last, "3:3", "Down")],
  ["最後のシートの中の行を削除", deleted(last, "3:3", "Up")],
  ["最後のシートの左に列を挿入", inserted(last, "A:A", "Right")],
];

const lastSheet: readonly Named[] = [
  ["最後のシートの名を変える", (context) => void (last(context).name = "別の名")],
  ["最後のシートを写す", (context) => void last(context).copy("End")],
  ["シートを動かす", (context) => void (last(context).position = 0)],
  ["最後のシートを隠す", (context) => void (last(context).visibility = "Hidden")],
  ["最後のシートに書き足す", typed(last, "B2", "手で直した")],
  ["最後のシートの下に書き足す", typed(last, "A200", "備考")],
  ["最後のシートの横に書き足す", typed(last, "AA3", "備考")],
];

const ours: readonly Named[] = [
  [
    "作られたシートの名を変え、その名で自分のシートを作る",
    async (context) => {
      const sheet = last(context).load("name");
      await context.sync();
      const { name } = sheet;
      if (["Sheet1", "控え"].includes(name)) return;
      sheet.name = "よけた名";
      await context.sync();
      context.workbook.worksheets.add(name).getRange("A1").values = [["手で作った集計"]];
    },
  ],
  [
    "作られたシートを消す",
    async (context) => {
      const sheet = last(context).load("name");
      await context.sync();
      if (!["Sheet1", "控え"].includes(sheet.name)) sheet.delete();
    },
  ],
  [
    "書き込まれたセルをどれも直す",
    async (context, host) => {
      for (const [sheet, { row, column, rows, columns }] of await followed(host)) {
        const at = [row + Math.floor(rows / 2), column + Math.floor(columns / 2)] as const;
        context.workbook.worksheets.getItem(sheet).getCell(...at).values = [["手で直した"]];
      }
    },
  ],
  [
    "書き込まれた行の横に書き足す",
    async (context, host) => {
      for (const [sheet, { row, rows }] of await followed(host))
        context.workbook.worksheets.getItem(sheet).getCell(row + Math.floor(rows / 2), 40).values = [["横の備考"]];
    },
  ],
  // Excel's own undo goes back step by step, where it does: the looks, then the contents of a column.
  [
    "Ctrl＋Zで書き込みの一部が消える",
    (context) => {
      plan(context).getRange("L2:L8").clear();
    },
  ],
];

const on = (place: Edit["on"], named: readonly Named[]): readonly Edit[] =>
  named.map(([name, edit]) => ({ name, on: place, edit }));

export const edits: readonly Edit[] = [
  ...on("plan", [...linesOfPlan, ...planCells, ...planSheet]),
  ...on("last", [...linesOfLast, ...lastSheet]),
  ...on("ours", ours),
];
