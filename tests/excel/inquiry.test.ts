import { collectAnswers, planInquiry, sendInquiry, takeOver } from "../../src/excel/inquiry";
import { inspectWorkbook } from "../../src/excel/actions";
import { writeXlsx } from "excel-stand-in/writeXlsx";
import { openHost } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { largeOnly } from "../sampled";
import { openSample, usualOptions, type OpenHost } from "./workbooks";

const header = ["分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"];
const rows = [
  ["ア 健康", 1, "健診", "健康課", "受診者数", "100人", "", "", ""],
  ["ア 健康", 2, "啓発", "健康課", "回数", "10回", "", "", ""],
  ["イ 防災", 1, "訓練", "防災課、総務課", "参加者数", "200人", "", "", ""],
  ["イ 防災", 2, "広報", "", "回数", "5回", "", "", ""],
];

let host: OpenHost;

beforeEach(async () => {
  host = await openHost(workbookOf({ 施策一覧: [header, ...rows] }));
});

afterEach(() => {
  host.close();
});

async function type(sheet: string, address: string, text: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[text]];
    await context.sync();
  });
}

it("所属ごとに一枚、自分の行だけが開いて見えるシートを作る", async () => {
  const { sheets, unassigned } = await sendInquiry(usualOptions);
  expect(sheets.map(({ department, sheet }) => [department, sheet])).toEqual([
    ["健康課", "照会_健康課"],
    ["防災課", "照会_防災課"],
    ["総務課", "照会_総務課"],
  ]);
  expect(unassigned).toEqual(["イ-2"]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("照会_健康課");
    sheet.protection.load("protected");
    const own = sheet.getRange("A2:I3").load("rowHidden");
    const others = sheet.getRange("A4:I5").load("rowHidden");
    own.format.protection.load("locked");
    others.format.protection.load("locked");
    const { dataValidation } = sheet.getRange("H2:H3");
    dataValidation.load("rule");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect([own.rowHidden, own.format.protection.locked]).toEqual([false, false]);
    expect([others.rowHidden, others.format.protection.locked]).toEqual([true, true]);
    expect(dataValidation.rule.list?.source).toBe("◎,○,△,―");
  });
});

it("作った後も、点検の対象は元のシートのまま", async () => {
  await sendInquiry(usualOptions);
  const { inspection } = await inspectWorkbook(usualOptions);
  expect(inspection.measureSheet.sheet).toBe("施策一覧");
});

it("ほかの所属の行には書けない", async () => {
  await sendInquiry(usualOptions);
  await expect(type("照会_健康課", "G4", "1")).rejects.toMatchObject({ code: "AccessDenied" });
  await type("照会_健康課", "G2", "120人");
  expect(host.cell("照会_健康課", "G2").text).toBe("120人");
});

it("回答を集め、見せてから元のシートに入れ、元に戻せる", async () => {
  await sendInquiry(usualOptions);
  await type("照会_健康課", "G2", "120人");
  await type("照会_防災課", "G4", "210人");
  await type("照会_総務課", "G4", "190人");
  const { merged, sources } = await collectAnswers([], usualOptions);
  expect(sources).toEqual(["照会_健康課", "照会_防災課", "照会_総務課"]);
  expect(merged.changes.map(({ ours, after }) => [ours.measure, ours.label, after])).toEqual([
    ["ア-1", "実績", "120人"],
  ]);
  expect(merged.conflicts.map(({ ours }) => ours.measure)).toEqual(["イ-1"]);
  const { applied, skipped, undo } = await takeOver(merged.changes);
  expect([applied.length, skipped.length]).toEqual([1, 0]);
  expect(host.cell("施策一覧", "G2").text).toBe("120人");
  await undo();
  expect(host.cell("施策一覧", "G2").text).toBe("");
});

it("元に戻すと、作ったシートはすべてなくなる", async () => {
  const before = host.sheetNames();
  const { undo } = await sendInquiry(usualOptions);
  await undo();
  expect(host.sheetNames()).toEqual(before);
  expect((await sendInquiry(usualOptions)).sheets[0]?.sheet).toBe("照会_健康課");
});

it("見せたとおりのシートを作り、その間に所属が変わっていれば、何も作らない", async () => {
  const planned = await planInquiry(usualOptions);
  expect(planned.unassigned).toEqual(["イ-2"]);
  host.type("施策一覧", "D5", "広報課");
  const before = host.sheetNames();
  await expect(sendInquiry(usualOptions, planned)).rejects.toMatchObject({ failure: { code: "changedSince" } });
  expect(host.sheetNames()).toEqual(before);
  const again = await planInquiry(usualOptions);
  expect((await sendInquiry(usualOptions, again)).sheets).toEqual(again.sheets);
});

it("作るには3往復、このブックから集めるには1往復、入れるには2往復しかかからない", async () => {
  const trips = async <Answer>(work: () => Promise<Answer>): Promise<readonly [Answer, number]> => {
    const before = host.requests;
    const answer = await work();
    return [answer, host.requests - before];
  };
  const [, sending] = await trips(() => sendInquiry(usualOptions));
  await type("照会_健康課", "G2", "120人");
  const [{ merged }, collecting] = await trips(() => collectAnswers([], usualOptions));
  const [, taking] = await trips(() => takeOver(merged.changes));
  // One of each is the look at the fills of 評価, in which nothing is written yet.
  expect([sending, collecting, taking]).toEqual([7, 3, 2]);
});

it("回答が書き込まれたシートは、元に戻しても消さない", async () => {
  const { undo } = await sendInquiry(usualOptions);
  await type("照会_健康課", "G2", "120人");
  expect(await undo()).toEqual([{ sheet: "照会_健康課", address: null, because: "edited" }]);
  expect(host.cell("照会_健康課", "G2").text).toBe("120人");
});

it("保護された施策一覧は写さず、そう告げる", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("施策一覧").protection.protect();
    await context.sync();
  });
  await expect(sendInquiry(usualOptions)).rejects.toMatchObject({ failure: { code: "sheetProtected" } });
  expect(host.sheetNames()).toEqual(["施策一覧"]);
});

it("ブックごと戻ってきても、所属ごとの回答として集める", async () => {
  await sendInquiry(usualOptions);
  await type("照会_健康課", "G2", "120人");
  await type("照会_防災課", "G4", "210人");
  const whole = Buffer.from(await writeXlsx(await host.save())).toString("base64");
  host.close();
  host = await openHost(workbookOf({ 施策一覧: [header, ...rows] }));
  const { merged, sources } = await collectAnswers([{ name: "戻り.xlsx", content: whole }], usualOptions);
  expect(sources).toEqual(["戻り.xlsx 健康課", "戻り.xlsx 防災課", "戻り.xlsx 総務課"]);
  expect(merged.changes.map(({ ours, after, sources: from }) => [ours.cell.row, after, from])).toEqual([
    [1, "120人", ["戻り.xlsx 健康課"]],
    [3, "210人", ["戻り.xlsx 防災課"]],
  ]);
  expect(merged.unfilled).toEqual(["戻り.xlsx 総務課"]);
  expect(host.sheetNames()).toEqual(["施策一覧"]);
});

it("二度目の照会は、前の照会のシートを消さない", async () => {
  await sendInquiry(usualOptions);
  const { sheets } = await sendInquiry(usualOptions);
  expect(sheets[0]?.sheet).toBe("照会_健康課（点検）");
  expect((await inspectWorkbook(usualOptions)).inspection.measureSheet.sheet).toBe("施策一覧");
});

it("送られてきたファイルからも集め、開いているブックには何も残さない", async () => {
  const answered = [header, ["ア 健康", 1, "健診", "健康課", "受診者数", "100人", "130人", "◎", ""], ...rows.slice(1)];
  const other = await openHost(workbookOf({ 施策一覧: [header, ...rows] }));
  other.close();
  host.close();
  const file = Buffer.from(await writeXlsx(workbookOf({ 施策一覧: answered }))).toString("base64");
  host = await openHost(workbookOf({ 施策一覧: [header, ...rows] }));
  const { merged, unreadable } = await collectAnswers([{ name: "健康課.xlsx", content: file }], usualOptions);
  expect(unreadable).toEqual([]);
  expect(merged.changes.map(({ ours, after, sources }) => [ours.label, after, sources])).toEqual([
    ["実績", "130人", ["健康課.xlsx"]],
    ["評価", "◎", ["健康課.xlsx"]],
  ]);
  expect(host.sheetNames()).toEqual(["施策一覧"]);
});

it("読めないファイルは理由とともに知らせ、ほかの回答は集める", async () => {
  const empty = Buffer.from(await writeXlsx(workbookOf({ メモ: [["何もない"]] }))).toString("base64");
  const { merged, unreadable } = await collectAnswers([{ name: "空.xlsx", content: empty }], usualOptions);
  expect(unreadable.map(({ source, problem }) => [source, problem.code])).toEqual([["空.xlsx", "noMeasureSheet"]]);
  expect(merged.missingDepartments).toEqual(["健康課", "防災課", "総務課"]);
});

it("ブックでないファイルは、そう知らせる", async () => {
  const file = { name: "偽.xlsx", content: Buffer.from("ブックではない").toString("base64") };
  const { unreadable } = await collectAnswers([file], usualOptions);
  expect(unreadable).toEqual([{ source: "偽.xlsx", problem: { code: "unreadableFile" } }]);
});

largeOnly(() => {
  it("神奈川県の計画を全所属に分け、いくつかの回答と行の挿入、未回答を漏れなく示す", async () => {
    host.close();
    host = await openSample("kanagawa-report.xlsx");
    const { sheets, unassigned } = await sendInquiry(usualOptions);
    expect(unassigned).toEqual([]);
    expect(sheets.length).toBeGreaterThan(30);
    const sheetOf = (department: string): string => {
      const found = sheets.find((one) => one.department === department);
      if (found === undefined) throw new Error(department);
      return found.sheet;
    };
    expect((await collectAnswers([], usualOptions)).merged).toMatchObject({
      changes: [],
      conflicts: [],
      unplaced: [],
      missingMeasures: [],
      missingDepartments: [],
    });
    const rowOf = async (sheet: string, department: string): Promise<number> =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(sheet).getRange("A1:M107").load("values");
        await context.sync();
        const values = used.values as unknown[][];
        return values.findIndex((cells) => String(cells[5]) === department && typeof cells[3] === "number") + 1;
      });
    const library = sheetOf("県立図書館");
    const libraryRow = await rowOf(library, "県立図書館");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(library);
      sheet.getRange(`${String(libraryRow)}:${String(libraryRow)}`).insert("Down");
      sheet.getRange(`I${String(libraryRow + 1)}`).values = [["99点"]];
      await context.sync();
    });
    const tourism = sheetOf("観光課");
    await type(tourism, `J${String(await rowOf(tourism, "観光課"))}`, "△");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetOf("税務指導課")).delete();
      await context.sync();
    });
    const { merged } = await collectAnswers([], usualOptions);
    expect(merged.changes.map(({ ours, after, sources }) => [ours.label, after, sources])).toEqual([
      ["総括 実績", "99点", [library]],
      ["総括 評価", "△", [tourism]],
    ]);
    expect(merged).toMatchObject({
      conflicts: [],
      unplaced: [],
      missingMeasures: [],
      missingDepartments: ["税務指導課"],
    });
  });
});
