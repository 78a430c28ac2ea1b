import fc from "fast-check";
import {
  acceptancesFromRows,
  acceptancesToRows,
  acceptFinding,
  applyAcceptances,
  describeAcceptanceProblem,
  fingerprint,
  type AcceptedFinding,
} from "../../../src/domain/inspection/acceptance";
import type { Finding, FindingCode } from "../../../src/domain/inspection/finding";
import { findings as texts } from "../../../src/domain/texts/ja/findings";
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

describe("確認済みの指摘の表", () => {
  const text = fc
    .string({ minLength: 1 })
    .map((value) => value.trim())
    .filter((value) => value !== "");
  const acceptance = fc.record({
    code: fc.constantFrom(...(Object.keys(texts) as FindingCode[])),
    measure: fc.option(text),
    fingerprint: text,
    reason: text,
    by: fc.option(text),
    date: fc.string().map((value) => value.trim()),
  });

  it.each(["ja", "en"] as const)("%s：書いて読むと元に戻る", (language) => {
    fc.assert(
      fc.property(fc.array(acceptance), (acceptances) => {
        expect(acceptancesFromRows(acceptancesToRows(acceptances, language))).toEqual({ acceptances, problems: [] });
      }),
    );
  });

  it("列の順を変え、行を空けても読める", () => {
    const one = accepted([wrong]);
    const [title = [], guide = [], ...table] = acceptancesToRows([one]);
    const reversed = table.map((row) => [...row].reverse());
    const rows = [title, guide, ...reversed.slice(0, 1), ["", "", "", "", "", ""], ...reversed.slice(1)];
    expect(acceptancesFromRows(rows)).toEqual({ acceptances: [one], problems: [] });
  });

  it("Excelが日付に変えたセルは、日付として読む", () => {
    const one = accepted([wrong]);
    const withDate = (date: number) =>
      acceptancesToRows([one]).map((row) => row.map((content) => (content === one.date ? date : content)));
    expect(acceptancesFromRows(withDate(45_077)).acceptances).toEqual([{ ...one, date: "2023-05-31" }]);
    expect(acceptancesFromRows(withDate(-1)).acceptances).toEqual([{ ...one, date: "-1" }]);
  });

  it("読めない行は、行と理由を添えて残す", () => {
    const one = accepted([wrong]);
    const rows = acceptancesToRows([
      one,
      { ...one, code: "no-such-finding" as FindingCode },
      { ...one, reason: "" },
      { ...one, fingerprint: "" },
    ]);
    const { acceptances, problems } = acceptancesFromRows(rows);
    expect(acceptances).toEqual([one]);
    expect(problems.map((problem) => describeAcceptanceProblem(problem, "ja"))).toEqual([
      "5行目の指摘の種類「no-such-finding」はありません。元の値に戻すか、行を削除してください。",
      "6行目の「このままでよい理由」が空欄です。記入するか、行を削除してください。",
      "7行目の「照合用の符号（変更しないでください）」が空欄です。記入するか、行を削除してください。",
    ]);
    expect(problems.map((problem) => describeAcceptanceProblem(problem, "en"))[0]).toContain("Row 5");
  });

  it("見出しのない表は、確認済みの指摘の表ではないと言う", () => {
    const { acceptances, problems } = acceptancesFromRows([["何かの表"]]);
    expect(acceptances).toEqual([]);
    expect(problems.map((problem) => describeAcceptanceProblem(problem, "ja"))).toEqual([
      "確認済みの指摘の表ではありません（見出しの行がありません）。シートを削除し、指摘を確認済みにし直してください。",
    ]);
    expect(problems.map((problem) => describeAcceptanceProblem(problem, "en"))[0]).toContain("no header");
  });
});
