import fc from "fast-check";
import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import type { CellContent } from "../../../src/domain/grid/cell";
import {
  acceptFinding,
  applyAcceptances,
  fingerprint,
  type Accepted,
  type AcceptedFinding,
} from "../../../src/domain/inspection/acceptance";
import {
  acceptancesToRows,
  describeAcceptanceProblem,
  readAcceptances,
  readWorkbookAcceptances,
  type AcceptanceTable,
} from "../../../src/domain/inspection/acceptanceTable";
import { describeStaleAcceptance } from "../../../src/domain/inspection/acceptedFindings";
import type { Finding, FindingCode } from "../../../src/domain/inspection/finding";
import { checks } from "../../../src/domain/inspection/registry";
import { inspectFixture, snapshotOf, type FixtureWorkbook } from "./fixture";
import { planOf, type PlanRow } from "./planOf";

const code = "judgement-grade-differs";
const given = { reason: "別の資料で確かめた。", by: "企画課", date: "2023-05-31" };

function inspected(plan: FixtureWorkbook) {
  const workbook = snapshotOf(plan);
  const findings = inspectFixture(plan).findings.filter((finding) => finding.code === code);
  return { workbook, findings };
}

function only(findings: readonly Finding[]): Finding {
  const [finding] = findings;
  if (finding === undefined || findings.length !== 1) throw new Error(`${findings.length} findings`);
  return finding;
}

function accepted(rows: readonly PlanRow[]): AcceptedFinding {
  const { workbook, findings } = inspected(planOf(rows));
  return acceptFinding(only(findings), { workbook }, given);
}

const wrong: PlanRow = { target: "150,000人", actual: "115,992人" };

describe("指摘を確認済みにする", () => {
  it("同じ値のうちは、確認済みになる", () => {
    const { workbook, findings } = inspected(planOf([wrong]));
    const acceptance = accepted([wrong]);
    expect(applyAcceptances(findings, [acceptance], { workbook })).toEqual({
      open: [],
      accepted: [{ finding: only(findings), acceptance }],
      stale: [],
    });
  });

  it("値が変わると、指摘が戻る", () => {
    const { workbook, findings } = inspected(planOf([{ ...wrong, actual: "116,992人" }]));
    const acceptance = accepted([wrong]);
    expect(applyAcceptances(findings, [acceptance], { workbook })).toEqual({
      open: findings,
      accepted: [],
      stale: [{ acceptance, because: "changed" }],
    });
  });

  it("値が同じでも、基準が変わって言うことが変わると、指摘が戻る", () => {
    const acceptance = accepted([wrong]);
    const { workbook, findings } = inspected(planOf([wrong]));
    const reworded = findings.map((finding) => ({
      ...finding,
      parameters: { ...finding.parameters, computed: ["×"] },
    }));
    expect(applyAcceptances(reworded as Finding[], [acceptance], { workbook }).open).toHaveLength(1);
  });

  it("誤りが直ると、確認は不要になる", () => {
    const { workbook, findings } = inspected(planOf([{ ...wrong, actual: "150,000人" }]));
    const acceptance = accepted([wrong]);
    expect(applyAcceptances(findings, [acceptance], { workbook }).stale).toEqual([{ acceptance, because: "gone" }]);
  });

  it("行や列が動いても、確認済みのままになる", () => {
    const plan = planOf([wrong]);
    const moved = { sheets: { 一覧: [["表題"], [], ...(plan.sheets["施策一覧"] ?? []).map((row) => ["", ...row])] } };
    const { workbook, findings } = inspected(moved);
    expect(only(findings).cells[0]).toMatchObject({ sheet: "一覧", row: 3, column: 7 });
    expect(applyAcceptances(findings, [accepted([wrong])], { workbook }).open).toEqual([]);
  });

  it("指摘が行や列の番号を言うものでも、動いただけなら確認済みのままになる", () => {
    const { sheets } = planOf([{}, {}]);
    const [header = [], ...rows] = sheets["施策一覧"] ?? [];
    const lostHeading = header.map((label, column) => (column === 9 ? "" : label));
    const noted = rows.map((row) => row.map((content, column) => (column === 9 ? "注" : content)));
    const found = (indent: number) => {
      const before = Array.from({ length: indent }, () => "");
      const plan = { sheets: { 一覧: [lostHeading, ...noted].map((row) => [...before, ...row]) } };
      const finding = inspectFixture(plan).findings.find((one) => one.code === "structure-header-missing");
      if (finding === undefined) throw new Error("no finding");
      return { finding, workbook: snapshotOf(plan) };
    };
    const [one, moved] = [found(0), found(1)];
    expect(one.finding.parameters).not.toEqual(moved.finding.parameters);
    expect(fingerprint(one.finding, one)).toBe(fingerprint(moved.finding, moved));
  });

  it("ほかの施策の同じ誤りは、確認済みにしない", () => {
    const { workbook, findings } = inspected(planOf([wrong, wrong]));
    const { open, accepted: done } = applyAcceptances(findings, [accepted([wrong])], { workbook });
    expect(open.map(({ measure }) => measure)).toEqual(["ア-2"]);
    expect(done.map(({ finding }) => finding.measure)).toEqual(["ア-1"]);
  });

  it("符号は英字で始まる17文字で、パラメーターの順によらない", () => {
    const { workbook, findings } = inspected(planOf([wrong]));
    const finding = only(findings);
    const reversed = Object.fromEntries(Object.entries(finding.parameters).reverse());
    expect(fingerprint(finding, { workbook })).toMatch(/^f[0-9a-f]{16}$/u);
    expect(fingerprint({ ...finding, parameters: reversed } as Finding, { workbook })).toBe(
      fingerprint(finding, { workbook }),
    );
  });

  it("シートがなくなっても、符号は作れる", () => {
    const { findings } = inspected(planOf([wrong]));
    const workbook = { sheets: [], activeSheet: "", ownAreas: [] };
    expect(fingerprint(only(findings), { workbook })).toMatch(/^f/u);
  });

  it("値が異なれば、符号も異なる", () => {
    const { workbook, findings } = inspected(planOf([wrong]));
    const finding = only(findings);
    const other = fc.string().filter((text) => text !== "115,992人");
    fc.assert(
      fc.property(other, (actual) => {
        const changed = snapshotOf(planOf([{ ...wrong, actual }]));
        expect(fingerprint(finding, { workbook: changed })).not.toBe(fingerprint(finding, { workbook }));
      }),
    );
  });
});

const sheet = "確認済みの指摘";

function read(rows: readonly (readonly CellContent[])[]): AcceptanceTable {
  return readAcceptances(gridFromRows(sheet, rows));
}

const acceptancesIn = ({ entries }: AcceptanceTable): readonly Accepted[] => entries.map((entry) => entry.acceptance);

describe("確認済みの指摘の表", () => {
  const text = fc
    .string({ minLength: 1 })
    .map((value) => value.trim())
    .filter((value) => value !== "");
  const acceptance = fc.record({
    code: fc.constantFrom(...checks.map((check): FindingCode => check.code)),
    measure: fc.option(text),
    fingerprint: text,
    reason: text,
    by: fc.option(text),
    date: fc.string().map((value) => value.trim()),
  });

  it.each(["ja", "en"] as const)("%s：書いて読むと元に戻る", (language) => {
    fc.assert(
      fc.property(fc.array(acceptance), (acceptances) => {
        const table = read(acceptancesToRows(acceptances, language));
        expect(acceptancesIn(table)).toEqual(acceptances);
        expect(table.entries.map(({ row }) => row)).toEqual(acceptances.map((_, index) => index + 3));
        expect(table.problems).toEqual([]);
      }),
    );
  });

  it("列の順を変え、行を空けても読める", () => {
    const one = accepted([wrong]);
    const [title = [], guide = [], ...table] = acceptancesToRows([one]);
    const reversed = table.map((row) => [...row].reverse());
    const rows = [title, guide, ...reversed.slice(0, 1), ["", "", "", "", "", ""], ...reversed.slice(1)];
    expect(read(rows)).toMatchObject({ entries: [{ row: 4, acceptance: one }], problems: [] });
  });

  it("Excelが日付に変えたセルは、日付として読む", () => {
    const one = accepted([wrong]);
    const withDate = (date: number) =>
      acceptancesToRows([one]).map((row) => row.map((content) => (content === one.date ? date : content)));
    expect(acceptancesIn(read(withDate(45_077)))).toEqual([{ ...one, date: "2023-05-31" }]);
    expect(acceptancesIn(read(withDate(-1)))).toEqual([{ ...one, date: "-1" }]);
  });

  it("読めない行は、行と理由を添えて残す", () => {
    const one = accepted([wrong]);
    const rows = acceptancesToRows([
      one,
      { ...one, code: "no-such-finding" as FindingCode },
      { ...one, reason: "" },
      { ...one, fingerprint: "" },
    ]);
    const table = read(rows);
    const { problems } = table;
    expect(acceptancesIn(table)).toEqual([one]);
    expect(problems.map((problem) => describeAcceptanceProblem(problem, "ja"))).toEqual([
      "A5：指摘の種類「no-such-finding」はありません。元の値に戻すか、行を削除してください。",
      "C6：「このままでよい理由」が空欄です。記入するか、行を削除してください。",
      "F7：「照合用の符号（変更しないでください）」が空欄です。記入するか、行を削除してください。",
    ]);
    expect(problems.map((problem) => describeAcceptanceProblem(problem, "en"))[0]).toContain("A5");
  });

  it("見出しのない表は、確認済みの指摘の表ではないと言う", () => {
    const { entries, columns, problems } = read([["何かの表"]]);
    expect([entries, columns]).toEqual([[], null]);
    expect(problems.map((problem) => describeAcceptanceProblem(problem, "ja"))).toEqual([
      "確認済みの指摘の表ではありません（見出しの行がありません）。シートを削除し、指摘を確認済みにし直してください。",
    ]);
    expect(problems.map((problem) => describeAcceptanceProblem(problem, "en"))[0]).toContain("no header");
  });

  it("列がずれた所から始まる表も、シートのセルで答える", () => {
    const one = accepted([wrong]);
    const rows = acceptancesToRows([one, { ...one, reason: "" }]);
    const table = readAcceptances({ name: sheet, origin: { row: 10, column: 2 }, contents: rows });
    expect(table.columns?.get("code")).toBe(2);
    expect(table.entries[0]?.row).toBe(13);
    expect(table.problems.map(({ cell }) => cell)).toEqual([{ sheet, row: 14, column: 4 }]);
  });

  it("「指摘の種類」の列がなければ、行ごとに知らせる", () => {
    const rows = acceptancesToRows([accepted([wrong])]).map((row) => row.slice(1));
    expect(read(rows).problems).toMatchObject([{ code: "unknownFindingCode", text: "", cell: { row: 3, column: 0 } }]);
  });
});

describe("ブックの確認済みの指摘を点検に使う", () => {
  const rows = (acceptances: readonly AcceptedFinding[]) => acceptancesToRows(acceptances);
  const withSheet = (plan: readonly PlanRow[], acceptances: readonly AcceptedFinding[]): FixtureWorkbook => {
    const { sheets, ...rest } = planOf(plan);
    return { ...rest, sheets: { ...sheets, [sheet]: rows(acceptances) } };
  };

  it("確認済みの指摘は、理由とともに別になる", () => {
    const acceptance = accepted([wrong]);
    const inspection = inspectFixture(withSheet([wrong], [acceptance]));
    expect(inspection.findings.filter((finding) => finding.code === code)).toEqual([]);
    expect(inspection.accepted.map((one) => [one.finding.code, one.acceptance.reason])).toEqual([[code, given.reason]]);
    expect(inspection.outcomes).toContainEqual({ code, outcome: "found", count: 1 });
    expect([inspection.staleAcceptances, inspection.acceptanceProblems]).toEqual([[], []]);
  });

  it("値が変われば指摘に戻り、なぜ戻ったかを言う", () => {
    const acceptance = accepted([wrong]);
    const changed = inspectFixture(withSheet([{ ...wrong, actual: "116,992人" }], [acceptance]));
    expect(changed.findings.filter((finding) => finding.code === code)).toHaveLength(1);
    expect(changed.accepted).toEqual([]);
    const [stale] = changed.staleAcceptances;
    if (stale === undefined) throw new Error("nothing is stale");
    expect(describeStaleAcceptance(stale, "ja")).toMatch(/（ア-1）は、確認した後に値か.*別の資料で確かめた。/u);
    expect(describeStaleAcceptance(stale, "en")).toContain("shown again");
  });

  it("直った指摘の確認と、シートについての確認は、もうないと言う", () => {
    const acceptances = [accepted([wrong]), { ...accepted([wrong]), measure: null }];
    const { staleAcceptances } = inspectFixture(withSheet([{}], acceptances));
    expect(staleAcceptances.map((stale) => describeStaleAcceptance(stale, "ja"))).toEqual([
      expect.stringContaining("（ア-1）の指摘は、点検したシートにもうありません") as string,
      expect.stringMatching(/^「[^」]+」の指摘は/u) as string,
    ]);
  });

  it("点検しなかった種類の確認は、古いとは言わない", () => {
    const plan = withSheet([{}], [accepted([wrong])]);
    const off = inspectFixture({ ...plan, settings: { severities: { [code]: "off" } } });
    expect(off.staleAcceptances).toEqual([]);
  });

  it("読めない行は、捨てずに知らせる", () => {
    const acceptance = { ...accepted([wrong]), reason: "" };
    const inspection = inspectFixture(withSheet([wrong], [acceptance]));
    expect(inspection.findings.filter((finding) => finding.code === code)).toHaveLength(1);
    expect(inspection.acceptanceProblems).toMatchObject([{ code: "cellMissing", cell: { sheet, row: 3, column: 2 } }]);
  });

  it("印のあるシートを、題が変わっても読む", () => {
    const workbook = snapshotOf(withSheet([wrong], [accepted([wrong])]));
    const area = { row: 0, column: 0, rows: 4, columns: 6 };
    const own = { key: "acceptances", kind: "sheet", sheet: "一覧", area, fingerprint: null } as const;
    const sheets = workbook.sheets.map((grid) =>
      grid.name === sheet ? { ...grid, name: "一覧", contents: [["題を変えた"], ...grid.contents.slice(1)] } : grid,
    );
    expect(readWorkbookAcceptances({ ...workbook, sheets })).toBeNull();
    expect(readWorkbookAcceptances({ ...workbook, sheets, ownAreas: [own] })?.entries).toHaveLength(1);
  });
});
