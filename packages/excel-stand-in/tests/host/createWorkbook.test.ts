import { HostError } from "../../src/workbook/hostError";
import { workbookOf } from "../../src/workbook/workbookOf";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { codeOf, errorOf, given } from "./support";

/** A workbook's file as the client wants it: in base64. */
const file = async (): Promise<string> =>
  Buffer.from(await writeXlsx(workbookOf({ 施策一覧: [["番号"], [1]] }))).toString("base64");

async function createWorkbook(): Promise<void> {
  await Excel.createWorkbook(await file());
}

const SHEETS = { 表: [["a"]] };

describe("Excel.createWorkbook", () => {
  it("hands the file to whoever opens workbooks, and leaves this one as it is", async () => {
    const opened: Uint8Array[] = [];
    const host = await given(SHEETS, { openWorkbook: (file) => void opened.push(file) });
    const before = await host.capture();
    await createWorkbook();
    expect(opened).toHaveLength(1);
    const { workbook } = await readXlsx(opened[0] ?? new Uint8Array());
    expect(Object.values(workbook.sheets).map(({ name }) => name)).toContain("施策一覧");
    expect(await host.capture()).toEqual(before);
    expect([host.requests, host.hasUnsavedChanges]).toEqual([1, false]);
  });

  it("waits until it is open", async () => {
    const order: string[] = [];
    await given(SHEETS, {
      openWorkbook: async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        order.push("opened");
      },
    });
    await createWorkbook();
    order.push("answered");
    expect(order).toEqual(["opened", "answered"]);
  });

  it("fails with the reason of whoever does not open it", async () => {
    await given(SHEETS, {
      openWorkbook: () => {
        throw new HostError("RequestAborted", "今のブックをそのまま使います");
      },
    });
    const error = await errorOf(createWorkbook());
    expect(error).toMatchObject({ code: "RequestAborted", message: "今のブックをそのまま使います" });
  });

  it.each([
    ["base64ではない", "これはファイルではありません", "InvalidArgument"],
    [".xlsxではない", Buffer.from("覚え書き").toString("base64"), "InvalidArgument"],
    ["ファイルなし", undefined, "ApiNotFound"],
  ])("refuses what it can't open: %s", async (_, file, code) => {
    const openWorkbook = jest.fn();
    await given(SHEETS, { openWorkbook });
    expect(await codeOf(Excel.createWorkbook(file))).toBe(code);
    expect(openWorkbook).not.toHaveBeenCalled();
  });

  it("is a member that is not there where nobody opens workbooks", async () => {
    await given(SHEETS);
    expect(await codeOf(createWorkbook())).toBe("ApiNotFound");
  });
});
