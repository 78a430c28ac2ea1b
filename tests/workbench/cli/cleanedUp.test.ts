import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openHost } from "excel-stand-in/openHost";
import { readXlsx } from "excel-stand-in/readXlsx";
import { workbookOf } from "excel-stand-in/workbookOf";
import { writeXlsx } from "excel-stand-in/writeXlsx";
import { inspectWorkbook, writeOutputs } from "../../../src/excel/actions";
import { forgetHistory } from "../../../src/excel/writing/history";
import { takeRemarks } from "../../../src/excel/writing/remarks";
import { inspect } from "../../../src/workbench/cli/inspect";
import { listOfMeasures, usualOptions } from "../../excel/workbooks";
import { ranCommand } from "./ranCommand";

const folder = mkdtempSync(path.join(tmpdir(), "tenken-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A workbook in which Excel stopped behind the last cell that it wrote, and in which somebody went on typing then. */
async function halfWritten(): Promise<Uint8Array> {
  const host = await openHost(workbookOf({ 施策一覧: listOfMeasures(6) }));
  // Read, read, look, write: refused half-way, and everything after it.
  host.failRequest(4, "GeneralException", "middle");
  for (let later = 5; later < 30; later += 1) host.failRequest(later, "GeneralException");
  await expect(writeOutputs(["summaryTable"], usualOptions)).rejects.toMatchObject({ failure: { code: "unfinished" } });
  host.failNoMore();
  host.type("集計表", "B3", "手で書いた");
  const file = await writeXlsx(await host.save());
  host.close();
  forgetHistory();
  return file;
}

const told = "前に途中で止まった書き込みが残っていたため、片付けました。ただし、次のものは残しました。";
const left = "シート「集計表」：書き込んだ後に手が加えられているため、そのまま残しました。";

it("前に途中で止まったものを読む前に片付け、残したものをシートの名で言う", async () => {
  const host = await openHost(await readXlsx(Buffer.from(await halfWritten())));
  await inspectWorkbook(usualOptions);
  expect(takeRemarks("ja")).toEqual([told, expect.stringContaining(left)]);
  expect(takeRemarks("ja")).toEqual([]);
  expect(host.cell("集計表", "B3").content).toBe("手で書いた");
  host.close();
});

it.each([[[]], [["--out", path.join(folder, "点検済.xlsx")]]])("コマンドでも言う %j", async (more) => {
  const file = path.join(folder, "途中.xlsx");
  writeFileSync(file, await halfWritten());
  const { status, stdout } = await ranCommand(inspect, [file, ...more]);
  expect(status).toBe(0);
  expect(stdout).toContain(told);
  expect(stdout).toContain(left);
});
