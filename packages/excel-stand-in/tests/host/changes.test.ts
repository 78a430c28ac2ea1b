import { given, read, run, write } from "./support";

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Who changed cells, as Excel says it, from now on. */
async function listen(): Promise<string[]> {
  const heard: string[] = [];
  await run(async (sheet, context) => {
    sheet.onChanged.add(({ address, triggerSource }) => {
      heard.push(`${address} ${triggerSource}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

describe("who changed cells", () => {
  it("is the add-in where it writes, and nobody known where the user types or edits the grid", async () => {
    const host = await given({ 表: [["a", "b"]] });
    const heard = await listen();
    await write("A1", [["c"]]);
    host.type("表", "B1", "d");
    host.cellsEdited("sheet1", "C1:C2");
    await write("A2", [["e"]]);
    await settle();
    expect(heard).toEqual(["A1 ThisLocalAddin", "B1 Unknown", "C1:C2 Unknown", "A2 ThisLocalAddin"]);
  });

  it("stays the user while a request of the add-in waits", async () => {
    const host = await given({ 表: [["a", "=1+1"]] });
    const heard = await listen();
    host.beforeRequest(() => {
      host.type("表", "C1", "間に");
    });
    await write("A1", [["c"]]);
    await settle();
    expect(heard).toEqual(["C1 Unknown", "A1 ThisLocalAddin"]);
  });
});

describe("whether the workbook has changed since it was saved", () => {
  it("reading and selecting change nothing, writing and typing do", async () => {
    const host = await given({ 表: [["a"]], 他: [] });
    await read("A1", "values");
    host.select("他", "B2");
    expect(host.hasUnsavedChanges).toBe(false);
    await write("A1", [["c"]]);
    expect(host.hasUnsavedChanges).toBe(true);
    await host.save();
    expect(host.hasUnsavedChanges).toBe(true);
    host.setSaved();
    expect(host.hasUnsavedChanges).toBe(false);
    host.type("表", "A1", "d");
    expect(host.hasUnsavedChanges).toBe(true);
    await settle();
  });
});
