import fc from "fast-check";
import { cellAddress } from "../../src/domain/grid/cell";
import { acceptFinding, type AcceptedFinding } from "../../src/domain/inspection/acceptance";
import type { Finding } from "../../src/domain/inspection/finding";
import { keepAcceptances, withdrawAcceptances } from "../../src/excel/acceptances";
import { inspectWorkbook, writeOutputs, type InspectedWorkbook } from "../../src/excel/actions";
import { readFailure } from "../../src/excel/failures";
import { officeDocument, type OfficeDocument } from "excel-stand-in/officeDocument";
import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { listOfMeasures, usualOptions } from "./workbooks";
import { runs } from "../sampled";

const measures = "施策一覧";
const sheet = "確認済みの指摘";
const given = { reason: "速報値で評価したため", by: "企画課", date: "2023-05-31" };
let host: Host;

afterEach(() => {
  host.close();
});

/** As many measures, each with a grade that its numbers do not give. */
async function openWrong(count = 4): Promise<void> {
  const rows = listOfMeasures(count).map((row, index) =>
    row.map((content, column) => (index > 0 && column === 6 ? `${String((index % 49) + 1)}件` : content)),
  );
  host = await openHost(workbookOf({ [measures]: rows, メモ: [["覚え書き"]] }));
}

const isWrongGrade = ({ code }: Finding): boolean => code === "judgement-grade-differs";

async function inspected(): Promise<InspectedWorkbook & { readonly wrong: readonly Finding[] }> {
  const seen = await inspectWorkbook(usualOptions);
  return { ...seen, wrong: seen.inspection.findings.filter(isWrongGrade) };
}

const accepted = (
  { snapshot }: InspectedWorkbook,
  findings: readonly Finding[],
  reason = given.reason,
): AcceptedFinding[] => findings.map((finding) => acceptFinding(finding, { workbook: snapshot }, { ...given, reason }));

/** Accepts the first findings about grades that are still open. */
async function accept(count: number) {
  const seen = await inspected();
  return keepAcceptances(seen.snapshot, accepted(seen, seen.wrong.slice(0, count)), "ja");
}

const row = (number: number): readonly unknown[] =>
  Array.from({ length: 7 }, (_, column) => host.cell(sheet, cellAddress({ row: number - 1, column })).content);

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  readFailure(await work.catch((error: unknown) => error));

describe("指摘を確認済みにする", () => {
  it("理由、確認者、確認日を添えてシートに残し、指摘から外す", async () => {
    await openWrong();
    const { areas } = await accept(2);
    expect(areas).toEqual([{ sheet, address: "A1:F5" }]);
    expect(row(1)[0]).toBe(sheet);
    expect(row(4).slice(0, 5)).toEqual(["judgement-grade-differs", "1-1-1", given.reason, given.by, given.date]);
    const { inspection, wrong } = await inspected();
    expect(inspection.accepted.map(({ finding }) => finding.measure)).toEqual(["1-1-1", "1-1-2"]);
    expect(wrong.map(({ measure }) => measure)).toEqual(["1-1-3", "1-1-4"]);
    expect(host.cell(sheet, "B4").content).toBe("1-1-1");
  });

  it("次の確認は下に加え、手で書いた行、メモ、並べ替えた列は、そのまま残る", async () => {
    await openWrong();
    await accept(1);
    host.type(sheet, "H4", "係長に確認済み");
    host.type(sheet, "A7", "メモ：来年度に見直す");
    const { areas } = await accept(1);
    expect(areas).toEqual([{ sheet, address: "A8:F8" }]);
    expect([host.cell(sheet, "H4").content, host.cell(sheet, "A7").content]).toEqual([
      "係長に確認済み",
      "メモ：来年度に見直す",
    ]);
    const { inspection } = await inspected();
    expect(inspection.accepted).toHaveLength(2);
    expect(inspection.acceptanceProblems).toMatchObject([{ code: "unknownFindingCode", cell: { row: 6, column: 0 } }]);
  });

  it("値が変わった指摘は戻り、古い確認として知らせる", async () => {
    await openWrong();
    await accept(2);
    host.type(measures, "G2", "50件");
    host.type(measures, "G3", "100件");
    const { inspection, wrong } = await inspected();
    expect(wrong.map(({ measure }) => measure)).toEqual(["1-1-1", "1-1-3", "1-1-4"]);
    expect(inspection.staleAcceptances.map(({ acceptance, because }) => [acceptance.measure, because])).toEqual([
      ["1-1-1", "changed"],
      ["1-1-2", "gone"],
    ]);
  });

  it("見た後に変わった値は、確認したことにならない", async () => {
    await openWrong();
    const seen = await inspected();
    const acceptances = accepted(seen, seen.wrong.slice(0, 1));
    host.type(measures, "G2", "50件");
    await keepAcceptances(seen.snapshot, acceptances, "ja");
    expect((await inspected()).wrong).toHaveLength(4);
  });

  it("二度確認しても、一度だけ残る", async () => {
    await openWrong();
    const seen = await inspected();
    const acceptances = accepted(seen, seen.wrong);
    await keepAcceptances(seen.snapshot, [...acceptances, ...acceptances], "ja");
    const again = await inspected();
    expect((await keepAcceptances(again.snapshot, acceptances, "ja")).areas).toEqual([]);
    expect(again.inspection.accepted).toHaveLength(4);
  });

  it.each([4, 400])("%d件をまとめて確認しても、往復は3回", async (count) => {
    await openWrong(count);
    const seen = await inspected();
    const first = seen.wrong.slice(0, count / 2);
    for (const half of [first, seen.wrong.slice(count / 2)]) {
      const { snapshot } = await inspected();
      const from = host.requests;
      await keepAcceptances(snapshot, accepted(seen, half), "ja");
      expect(host.requests - from).toBe(3);
    }
    expect((await inspected()).inspection.accepted).toHaveLength(count);
  });

  it("印のない、写してきたシートにも書き足す", async () => {
    await openWrong();
    await accept(1);
    await Excel.run(async (context) => {
      context.workbook.names.getItem("TENKEN.sheet.acceptances").delete();
      await context.sync();
    });
    await accept(1);
    expect(host.sheetNames()).toEqual([measures, "メモ", sheet]);
    expect((await inspected()).inspection.accepted).toHaveLength(2);
  });

  it("点検結果のシートに、確認済みの数と理由が載る", async () => {
    await openWrong();
    await accept(2);
    const { applied } = await writeOutputs(["findings"], usualOptions);
    expect(applied.areas.map((area) => area.sheet)).toEqual(["点検結果"]);
    const texts = Array.from({ length: 40 }, (_, index) => [
      host.cell("点検結果", `A${String(index + 1)}`).text,
      host.cell("点検結果", `H${String(index + 1)}`).text,
    ]);
    expect(texts[1]?.[0]).toContain("（ほかに確認済み 2 件）");
    const heading = texts.findIndex(([first]) => first === "確認済みの指摘（2件）");
    expect(heading).toBeGreaterThan(0);
    expect(texts.slice(heading + 1, heading + 4).map(([, last]) => last)).toEqual([
      "このままでよい理由",
      ...Array.from({ length: 2 }, () => `${given.reason}（企画課、2023-05-31）`),
    ]);
  });

  it.each(["=1+1", "R5.3.20", "+3"])("理由「%s」は、文字のまま残る", async (reason) => {
    await openWrong();
    const seen = await inspected();
    await keepAcceptances(seen.snapshot, accepted(seen, seen.wrong.slice(0, 1), reason), "ja");
    await keepAcceptances((await inspected()).snapshot, accepted(seen, seen.wrong.slice(1, 2), reason), "ja");
    expect([host.cell(sheet, "C4"), host.cell(sheet, "C5")]).toMatchObject([
      { content: reason, formula: "" },
      { content: reason, formula: "" },
    ]);
    expect((await inspected()).inspection.accepted).toHaveLength(2);
  });
});

describe("確認を取り消す", () => {
  it("その行だけがなくなり、指摘が戻る", async () => {
    await openWrong();
    await accept(4);
    host.type(sheet, "H5", "二つ目のメモ");
    const seen = await inspected();
    const [first, , third] = seen.inspection.accepted;
    if (first === undefined || third === undefined) throw new Error("not accepted");
    await withdrawAcceptances(seen.snapshot, [first.acceptance, third.acceptance]);
    const { inspection, wrong } = await inspected();
    expect(wrong.map(({ measure }) => measure)).toEqual(["1-1-1", "1-1-3"]);
    expect(inspection.accepted.map(({ finding }) => finding.measure)).toEqual(["1-1-2", "1-1-4"]);
    expect(host.cell(sheet, "H4").content).toBe("二つ目のメモ");
  });

  describe("メモのある行は、戻せないので取り消さない", () => {
    afterEach(() => {
      Reflect.deleteProperty(globalThis, "Office");
    });

    it.each([
      ["メモがある", (open: OfficeDocument) => open, { code: "rowsNoted", sheet, address: "A5:F5" }],
      [
        "確かめられない",
        (): OfficeDocument => ({
          getFileAsync: (_, __, answer) => {
            answer({ status: "failed", error: { code: 5001, name: "Internal Error", message: "" } });
          },
        }),
        { code: "notesUnknown", sheet, address: "A4:F4" },
      ],
    ])("%s", async (_, documentOf, failure) => {
      await openWrong();
      await accept(3);
      host.note(sheet, "B5", "係長と相談した");
      const before = await host.capture();
      const document = documentOf(officeDocument(() => host.save()));
      Object.assign(globalThis, { Office: { FileType: { Compressed: "compressed" }, context: { document } } });
      const seen = await inspected();
      const [first, second] = seen.inspection.accepted.map(({ acceptance }) => acceptance);
      if (first === undefined || second === undefined) throw new Error("not accepted");
      const wanted = failure.code === "rowsNoted" ? [second] : [first];
      expect(await failureOf(withdrawAcceptances(seen.snapshot, wanted))).toEqual(failure);
      expect(await host.capture()).toEqual(before);
    });

    it("ほかの行は取り消せる", async () => {
      await openWrong();
      await accept(3);
      host.note(sheet, "B5", "係長と相談した");
      const document = officeDocument(() => host.save());
      Object.assign(globalThis, { Office: { FileType: { Compressed: "compressed" }, context: { document } } });
      const seen = await inspected();
      const { areas } = await withdrawAcceptances(
        seen.snapshot,
        [seen.inspection.accepted[0]?.acceptance].flatMap((one) => one ?? []),
      );
      expect(areas).toEqual([{ sheet, address: "A4:F4" }]);
    });
  });

  it("確認のシートがないブックでは、何もしない", async () => {
    await openWrong();
    const seen = await inspected();
    const { areas, undo } = await withdrawAcceptances(seen.snapshot, accepted(seen, seen.wrong));
    await undo();
    expect([areas, host.requests]).toEqual([[], 2]);
  });
});

describe("元に戻す", () => {
  it("初めての確認を戻すと、シートもなくなる", async () => {
    await openWrong();
    const { undo } = await accept(2);
    await undo();
    expect(host.sheetNames()).toEqual([measures, "メモ"]);
    expect((await inspected()).snapshot.ownAreas).toEqual([]);
  });

  it("その後で別の確認が加わったシートは、消さない", async () => {
    await openWrong();
    const first = await accept(1);
    await accept(1);
    host.type("確認済みの指摘", "A20", "手で書き足した行");
    expect(await first.undo()).toEqual([{ sheet: "確認済みの指摘", address: null, because: "edited" }]);
    expect(host.cell("確認済みの指摘", "A20").content).toBe("手で書き足した行");
    expect((await inspected()).inspection.accepted.map(({ finding }) => finding.measure)).toEqual(["1-1-1", "1-1-2"]);
  });

  it("書き足した行だけを消す", async () => {
    await openWrong();
    await accept(1);
    const before = [1, 2, 3, 4, 5].map(row);
    const { undo } = await accept(2);
    await undo();
    expect([1, 2, 3, 4, 5].map(row)).toEqual(before);
    expect((await inspected()).wrong).toHaveLength(3);
  });

  it("取り消した行は、メモごと元の所に戻る", async () => {
    await openWrong();
    await accept(4);
    host.type(sheet, "G5", "メモ");
    host.type(sheet, "G6", "=1+1");
    await host.settle();
    const before = [4, 5, 6, 7].map(row);
    const seen = await inspected();
    const withdrawn = seen.inspection.accepted.slice(1, 4).map(({ acceptance }) => acceptance);
    const { undo } = await withdrawAcceptances(seen.snapshot, [...withdrawn].reverse());
    expect((await inspected()).wrong).toHaveLength(3);
    await undo();
    await host.settle();
    expect([4, 5, 6, 7].map(row)).toEqual(before);
    expect(host.cell(sheet, "G6").formula).toBe("=1+1");
    expect((await inspected()).wrong).toEqual([]);
  });
});

describe("できないとき", () => {
  it("保護されたシートには書かず、その旨を告げる", async () => {
    await openWrong();
    await accept(1);
    const seen = await inspected();
    host.protectSheet(sheet);
    const failure = { code: "sheetProtected", sheet };
    expect(await failureOf(keepAcceptances(seen.snapshot, accepted(seen, seen.wrong), "ja"))).toEqual(failure);
    const known = seen.inspection.accepted.map(({ acceptance }) => acceptance);
    expect(await failureOf(withdrawAcceptances(seen.snapshot, known))).toEqual(failure);
    expect(row(5)[0]).toBe("");
  });

  it("見出しのない、あるいは空のシートには書かず、その旨を告げる", async () => {
    await openWrong();
    await accept(1);
    const seen = await inspected();
    const fail = () => failureOf(keepAcceptances(seen.snapshot, accepted(seen, seen.wrong), "ja"));
    host.type(sheet, "F3", "見出しを変えた");
    expect(await fail()).toEqual({ code: "acceptanceSheetUnreadable", sheet });
    expect((await inspected()).inspection.acceptanceProblems).toMatchObject([{ code: "notAcceptanceSheet" }]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("A1:H9").clear();
      await context.sync();
    });
    expect(await fail()).toEqual({ code: "acceptanceSheetUnreadable", sheet });
  });

  it("シートが消されていれば、その旨を告げる", async () => {
    await openWrong();
    await accept(1);
    const seen = await inspected();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).delete();
      await context.sync();
    });
    const failure = await failureOf(keepAcceptances(seen.snapshot, accepted(seen, seen.wrong), "ja"));
    expect(failure).toEqual({ code: "sheetGone", sheet });
  });
});

it("確認も取り消しも、確認済みの指摘のシートのほかには書かない", async () => {
  await openWrong(8);
  await accept(1);
  const others = async () => (await host.capture()).filter(({ name }) => name !== sheet);
  const before = await others();
  const step = fc.record({ kind: fc.constantFrom("accept", "withdraw", "undo"), pick: fc.nat(7) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 4 }), async (steps) => {
      for (const { kind, pick } of steps) {
        const seen = await inspected();
        const known = seen.inspection.accepted.map(({ acceptance }) => acceptance);
        const some = kind === "withdraw" ? known.slice(0, pick) : accepted(seen, seen.wrong.slice(0, pick));
        const { undo } = await (kind === "withdraw"
          ? withdrawAcceptances(seen.snapshot, some)
          : keepAcceptances(seen.snapshot, some, "ja"));
        if (kind === "undo") await undo();
        const now = (await inspected()).inspection.accepted;
        const expected = {
          accept: known.length + some.length,
          withdraw: known.length - some.length,
          undo: known.length,
        };
        expect(now).toHaveLength(expected[kind]);
        expect(await others()).toEqual(before);
      }
    }),
    { numRuns: runs(12) },
  );
});
