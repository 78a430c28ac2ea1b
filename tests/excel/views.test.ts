import { viewKeys, viewKinds } from "../../src/domain/views/registry";
import { writeOutputs } from "../../src/excel/actions";
import { takeRemarks } from "../../src/excel/writing/remarks";
import { sampled } from "../sampled";
import { openSample, usualOptions, type OpenHost } from "./workbooks";

let host: OpenHost;

afterEach(() => {
  host.close();
});

async function chartsOn(sheet: string): Promise<number> {
  return Excel.run(async (context) => {
    const count = context.workbook.worksheets.getItem(sheet).charts.getCount();
    await context.sync();
    return count.value;
  });
}

/** The sample tells of one year, and has no workbook of the year before. */
const ofSeveralYears: readonly (typeof viewKeys)[number][] = ["yearTrend", "previousYear"];
const ofOneYear = viewKeys.filter((key) => !ofSeveralYears.includes(key));

describe.each(sampled(ofOneYear, 3))("%s", (key) => {
  it("五往復以内で作り、同じ場所に作り直し、元に戻せる", async () => {
    host = await openSample("kanagawa-report.xlsx");
    const sheetsBefore = host.sheetNames();
    const requests = host.requests;
    const first = await writeOutputs([viewKinds[key]], usualOptions);
    expect(host.requests - requests).toBeLessThanOrEqual(5);
    const sheets = host.sheetNames();
    const again = await writeOutputs([viewKinds[key]], usualOptions);
    expect(again.applied.areas).toEqual(first.applied.areas);
    expect(host.sheetNames()).toEqual(sheets);
    takeRemarks("ja");
    const charts = await chartsOn(again.applied.areas[0]?.sheet ?? "");
    await again.applied.undo();
    expect(host.sheetNames()).toEqual(sheets);
    const told = charts > 0 ? [expect.stringContaining(`「${again.applied.areas[0]?.sheet ?? ""}」のグラフ`)] : [];
    expect(takeRemarks("ja")).toEqual(told);
    await first.applied.undo();
    expect(host.sheetNames()).toEqual(sheetsBefore);
  });
});
