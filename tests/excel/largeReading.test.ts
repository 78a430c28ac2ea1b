import type { WorkbookSnapshot } from "../../src/domain/grid/sheetGrid";
import { inspectWorkbook, writeOutputs } from "../../src/excel/actions";
import { readFailure } from "../../src/excel/failures";
import { forgetHistory } from "../../src/excel/writing/history";
import { readSnapshot } from "../../src/excel/readSnapshot";
import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { firstDifference, wholeWorkbook } from "./wholeWorkbook";
import { listOfMeasures, openSample, usualOptions } from "./workbooks";

let host: Host;

afterEach(() => {
  host.close();
});

const read = (): Promise<WorkbookSnapshot> => Excel.run((context) => readSnapshot(context));

/** Rows with long Japanese texts, of three bytes a character. */
function dataRows(count: number): (string | number)[][] {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: 10 }, (__, column) =>
      column % 2 === 0 ? row * 10 + column : `${String(row)}番の記録（県央地域）`,
    ),
  );
}

/** Characters of the answer to every request, by request. */
function answers(): () => readonly number[] {
  const sizes: number[] = [];
  host.beforeRequest(() => {
    sizes.push(host.responseBytes);
  });
  return () => [...sizes.slice(1), host.responseBytes].map((size, index) => size - (sizes[index] ?? 0));
}

describe("読み込みの大きさ", () => {
  it("県の計画では、要求は合わせて30KB、応答は100KBに収まる", async () => {
    host = await openSample("kanagawa-report.xlsx");
    await inspectWorkbook(usualOptions);
    expect(host.requestBytes).toBeLessThan(30_000);
    expect(host.responseBytes).toBeLessThan(100_000);
    expect(host.requests).toBe(2);
  });

  it("計画の横に2万行のデータがあっても、一度に4MBを超えず、同じものを読む", async () => {
    const data = dataRows(20_000);
    host = await openHost(workbookOf({ データ: data, 施策一覧: listOfMeasures(76) }));
    const sizes = answers();
    const { sheets } = await read();
    expect(sheets[0]?.contents).toEqual(data);
    expect(sheets[0]?.texts[19_999]?.[9]).toBe(data[19_999]?.[9]);
    expect(sheets[1]?.contents).toHaveLength(77);
    // Three bytes of UTF-8 for a character at most; a third of them are Japanese here.
    expect(Math.max(...sizes())).toBeLessThan(2_400_000);
    expect(host.requests).toBeLessThan(10);
  });

  it("ウェブ版Excelが大きすぎると断れば、小さく分けて読む", async () => {
    const limited = workbookOf({ データ: dataRows(3_000) });
    host = await openHost(limited, { payloadLimitBytes: 60_000 });
    const { sheets } = await read();
    expect(sheets[0]?.contents).toEqual(dataRows(3_000));
  });
});

describe("読む間の変更", () => {
  beforeEach(async () => {
    host = await openHost(workbookOf({ データ: dataRows(6_000), 施策一覧: listOfMeasures(4) }));
  });

  it("行が増えれば、そのシートを初めから読み直す", async () => {
    host.beforeRequest(({ number }) => {
      if (number === 4) host.type("データ", "A6001", "追記");
    });
    const { sheets } = await read();
    expect(sheets[0]?.contents).toHaveLength(6_001);
    expect(sheets[0]?.contents[6_000]?.[0]).toBe("追記");
    expect(sheets[0]?.contents.slice(0, 6_000)).toEqual(dataRows(6_000));
  });

  it("行が動けば、そのシートを初めから読み直す", async () => {
    host.beforeRequest(({ number }) => {
      if (number !== 3) return;
      host.type("データ", "A1", "先に読んだ行");
      host.type("データ", "A1539", "続きの直前の行");
    });
    const { sheets } = await read();
    expect([sheets[0]?.contents[0]?.[0], sheets[0]?.contents[1_538]?.[0]]).toEqual(["先に読んだ行", "続きの直前の行"]);
  });

  it("変わり続けるシートは、あきらめて知らせる", async () => {
    host.beforeRequest(({ number }) => {
      if (number > 3) host.type("データ", `A${String(6_000 + number)}`, "追記");
    });
    const error: unknown = await read().catch((reason: unknown) => reason);
    expect(readFailure(error)).toEqual({ code: "changedSince" });
  });
});

describe("離れたセル", () => {
  it("XFD1048576に値が残っていれば、どのシートのどこかを言う", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    host.type("施策一覧", "XFD1048576", "残り");
    const error: unknown = await read().catch((reason: unknown) => reason);
    expect(readFailure(error)).toEqual({ code: "sheetTooLarge", sheet: "施策一覧", address: "XFD1048576" });
  });

  it("遠くても500万セルに満たなければ読む", async () => {
    host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
    host.type("施策一覧", "BZ5000", "残り");
    const { sheets } = await read();
    expect(sheets[0]?.contents[4_999]?.[77]).toBe("残り");
    expect(sheets[0]?.contents[1]?.[3]).toBe("施策1");
  });

  it.each(["A1048576:I1048576", "XFD1:XFD5", "G:G"])(
    "書式だけが%sまで付いていても、表だけを読み、書いて、元に戻せる",
    async (far) => {
      host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("施策一覧").getRange(far).format.fill.color = "#FFFF00";
        await context.sync();
      });
      const before = await wholeWorkbook(host);
      const sizes = answers();
      expect((await read()).sheets[0]?.contents).toHaveLength(5);
      const { applied } = await writeOutputs(["statusColumns", "summaryTable"], usualOptions);
      expect(await applied.undo()).toEqual([]);
      expect(Math.max(...sizes())).toBeLessThan(100_000);
      expect(firstDifference(before, await wholeWorkbook(host))).toBeNull();
      forgetHistory();
    },
  );
});
