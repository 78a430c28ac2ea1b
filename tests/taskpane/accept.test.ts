/** @jest-environment jsdom */
import type { AcceptedFinding } from "../../src/domain/inspection/acceptance";
import type { CellRepair } from "../../src/domain/inspection/repairPlan";
import { startPane } from "../../src/taskpane/pane";
import type { Acceptance, Change, PaneActions, PaneFinding, PaneReport } from "../../src/taskpane/paneActions";
import {
  actionsWith,
  all,
  click,
  clickButton,
  element,
  finding,
  key,
  openGroups,
  openPage,
  report,
  settle,
  text,
} from "./paneSupport";

beforeEach(openPage);

const numbered = (row: number, changes: Partial<PaneFinding> = {}): PaneFinding => ({
  ...finding,
  position: { row, column: 0 },
  message: `${String(row)}行目の指摘`,
  fingerprint: String(row),
  ...changes,
});

const wideSpace = (row: number): PaneFinding =>
  numbered(row, {
    code: "text-surplus-space",
    title: "余分な空白",
    repairs: [{ cell: { sheet: "施策一覧", row, column: 0 }, before: "電子　申請", after: "電子申請" }],
  });

const acceptanceOf = ({ code, measure, fingerprint }: PaneFinding, reason: string): AcceptedFinding => ({
  ...{ code, measure, fingerprint, reason },
  by: "山田",
  date: "2023-05-31",
});

const findings = [numbered(1), wideSpace(2), wideSpace(3), numbered(4)];

const changeTo = (after: Partial<PaneReport>, undo = jest.fn(() => Promise.resolve([]))): Change => ({
  places: [{ sheet: "確認済みの指摘", address: "A3:F3" }],
  report: { ...report, findings, ...after },
  undo,
});

async function paneWith(changes: Partial<PaneActions>, shown: Partial<PaneReport> = {}): Promise<void> {
  const inspect: PaneActions["inspect"] = () =>
    Promise.resolve({ kind: "report", report: { ...report, findings, ...shown } });
  startPane(actionsWith({ inspect, ...changes }), "ja");
  await click("inspect");
  await openGroups();
}

/** What the line says whose card is open. */
const openLine = (): string => element("finding-detail").closest(".line")?.textContent ?? "";
const line = (index: number): HTMLElement => all(".line.finding")[index] ?? element("finding-list");
const questionItems = (): string[] => all("#question li").map(({ textContent }) => textContent);

function fill(id: string, value: string): void {
  (element(id) as HTMLInputElement | HTMLTextAreaElement).value = value;
}

type Accept = jest.Mock<Promise<Change>, [readonly PaneFinding[], Acceptance, string | null]>;

describe("確認済みにする", () => {
  const accepted = { finding: numbered(1), acceptance: acceptanceOf(numbered(1), "他部署の様式による") };
  const accept = (): Accept =>
    jest
      .fn<Promise<Change>, [readonly PaneFinding[], Acceptance, string | null]>()
      .mockImplementation(() => Promise.resolve(changeTo({ findings: findings.slice(1), accepted: [accepted] })));

  it("asks for the reason in the card, and writes nothing without it", async () => {
    const accepting = accept();
    await paneWith({ accept: accepting });
    await click(line(0));
    await click("finding-accept");
    expect(element("finding-detail").contains(element("acceptance-reason"))).toBe(true);
    expect([document.activeElement?.id, accepting.mock.calls.length]).toEqual(["acceptance-reason", 0]);
  });

  it("keeps reason and name; the finding moves to a group of its own, and the next one is chosen", async () => {
    const accepting = accept();
    const selectCell = jest.fn(() => Promise.resolve());
    await paneWith({ accept: accepting, selectCell });
    await click(line(0));
    element("finding-accept").focus();
    await click("finding-accept");
    fill("acceptance-reason", " 他部署の様式による ");
    fill("acceptance-name", "山田");
    await click("acceptance-apply");
    expect(accepting).toHaveBeenCalledWith([findings[0]], { reason: "他部署の様式による", by: "山田" }, null);
    expect([text("result"), text("finding-count")]).toEqual(["指摘1件を確認済みにしました。", "3件　確認済み1件"]);
    expect(all(".line.heading").map(({ textContent }) => textContent)).toEqual(["確認済み（1件）"]);
    expect(openLine()).toContain("2行目の指摘");
    expect(selectCell).toHaveBeenLastCalledWith({ sheet: "施策一覧", row: 2, column: 0 });
    await click("finding-accept");
    expect((element("acceptance-name") as HTMLInputElement).value).toBe("山田");
  });

  it("without a reason: says so at the field and accepts nothing; without a name it does", async () => {
    const accepting = accept();
    await paneWith({ accept: accepting });
    await click(line(0));
    await click("finding-accept");
    fill("acceptance-reason", "　");
    const apply = element("acceptance-apply");
    await click(apply);
    expect([text("acceptance-problem"), element("acceptance-reason").getAttribute("aria-invalid")]).toEqual([
      "このままでよい理由を記入してください。",
      "true",
    ]);
    expect([accepting.mock.calls.length, document.activeElement?.id]).toEqual([0, "acceptance-reason"]);
    fill("acceptance-reason", "様式による");
    await click(apply);
    expect(accepting.mock.calls[0]?.[1]).toEqual({ reason: "様式による", by: null });
  });

  it("thought better of: nothing is done, and the focus is back", async () => {
    const accepting = accept();
    await paneWith({ accept: accepting });
    await click(line(0));
    element("finding-accept").focus();
    await click("finding-accept");
    await key("Escape", element("acceptance-reason"));
    expect([accepting.mock.calls.length, all("#acceptance").length, document.activeElement?.id]).toEqual([
      0,
      0,
      "finding-accept",
    ]);
  });

  it("all of a kind: those that are shown, listed before", async () => {
    const accepting = accept();
    await paneWith({ accept: accepting });
    await clickButton("同じ種類の2件をすべて確認済みにする");
    expect(element("acceptance").getAttribute("aria-label")).toBe("確認済みにする指摘（2件）");
    fill("acceptance-reason", "様式による");
    await click("acceptance-apply");
    expect(accepting.mock.calls[0]?.[0]).toEqual([findings[0], findings[3]]);
    expect(text("result")).toBe("指摘2件を確認済みにしました。");
  });

  it("is taken back with 元に戻す, and the findings are as they were", async () => {
    const undo = jest.fn(() => Promise.resolve([]));
    await paneWith({ accept: () => Promise.resolve(changeTo({ findings: [] }, undo)) });
    await click(line(0));
    await click("finding-accept");
    fill("acceptance-reason", "様式による");
    await click("acceptance-apply");
    expect(text("finding-count")).toBe("指摘はありません。");
    await click("undo");
    expect([undo.mock.calls.length, text("finding-count"), text("result")]).toEqual([1, "4件", "元に戻しました。"]);
  });

  it("fails: says why, and everything is as it was", async () => {
    await paneWith({ accept: () => Promise.reject(new Error("保護")) });
    await click(line(0));
    await click("finding-accept");
    fill("acceptance-reason", "様式による");
    await click("acceptance-apply");
    expect([text("result"), element("result").className, text("finding-count")]).toEqual([
      "できません: 保護",
      "failed",
      "4件",
    ]);
  });
});

describe("accepted findings", () => {
  const accepted = [numbered(7), numbered(8)].map((one, index) => ({
    finding: one,
    acceptance: acceptanceOf(one, ["様式による", "国の指定"][index] ?? ""),
  }));

  it("are searched and shown with their reason; 取り消す makes them open again", async () => {
    const withdraw = jest.fn(() => Promise.resolve(changeTo({ accepted: [] })));
    await paneWith({ withdraw }, { accepted });
    const search = element("finding-search") as HTMLInputElement;
    search.value = "国の指定";
    search.dispatchEvent(new Event("input"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([all(".line .message").map(({ textContent }) => textContent), text("finding-count")]).toEqual([
      ["【国の指定】8行目の指摘"],
      "条件に合う指摘はありません。　確認済み1件",
    ]);
    await click(line(0));
    for (const part of ["このままでよい理由", "国の指定", "確認者 山田　確認日 2023-05-31"]) {
      expect(text("finding-detail")).toContain(part);
    }
    expect(all("#finding-accept")).toHaveLength(0);
    await click("finding-withdraw");
    expect(withdraw).toHaveBeenCalledWith([accepted[1]?.acceptance], null);
    expect(text("result")).toBe("1件の確認を取り消しました。");
  });

  it("those that hold for nothing any more are told, and taken off the sheet", async () => {
    const stale = accepted.map(({ acceptance }) => ({ acceptance, message: `${acceptance.reason}は合わない。` }));
    const withdraw = jest.fn(() => Promise.resolve(changeTo({})));
    await paneWith({ withdraw }, { staleAcceptances: stale });
    expect(text("stale-acceptances-heading")).toBe("合わなくなった確認（2件）");
    expect(text("stale-acceptances")).toContain("国の指定は合わない。");
    element("withdraw-stale").focus();
    await click("withdraw-stale");
    expect(withdraw).toHaveBeenCalledWith(
      accepted.map(({ acceptance }) => acceptance),
      null,
    );
    expect([all("#stale-acceptances").length, document.activeElement?.id]).toEqual([0, "line-3"]);
  });

  it("the only one that holds for nothing any more: the focus stays in the pane when it is taken off", async () => {
    const [only] = accepted;
    if (only === undefined) throw new Error("accepted");
    const stale = [{ acceptance: only.acceptance, message: "合わない。" }];
    const withdraw = jest.fn(() => Promise.resolve(changeTo({})));
    await paneWith({ withdraw }, { staleAcceptances: stale });
    expect(all("#withdraw-stale")).toHaveLength(0);
    element("stale-0").focus();
    await click("stale-0");
    expect([withdraw.mock.calls.length, document.activeElement?.id]).toEqual([1, "line-3"]);
  });

  it("rows of their sheet that could not be taken lead to their cells", async () => {
    const selectCell = jest.fn(() => Promise.resolve());
    const problem = { sheet: "確認済みの指摘", position: { row: 3, column: 0 }, message: "A4：空欄です。" };
    await paneWith({ selectCell }, { acceptanceProblems: [problem] });
    expect(text("acceptance-problems-heading")).toContain("（1か所）");
    await click("problem-0");
    expect(selectCell).toHaveBeenCalledWith({ sheet: "確認済みの指摘", row: 3, column: 0 });
  });
});

describe("直す", () => {
  const repairsOf = (all: readonly PaneFinding[]): CellRepair[] => all.flatMap(({ repairs }) => repairs);
  const remark = { sheet: "施策一覧", position: { row: 1, column: 1 }, message: "B2：数式が入っています。" };
  const withRepairs = (changes: Partial<PaneActions> = {}): Partial<PaneActions> => ({
    previewRepairs: (wanted) => Promise.resolve({ changes: repairsOf(wanted), refused: [] }),
    repair: (wanted) =>
      Promise.resolve({
        ...changeTo({ findings: findings.filter((one) => !wanted.includes(one)) }),
        changes: repairsOf(wanted),
        skipped: [],
      }),
    ...changes,
  });

  it("shows before and after with what differs marked, then repairs; the next finding is opened and selected", async () => {
    const actions = withRepairs();
    const repair = jest.fn(actions.repair);
    const selectCell = jest.fn(() => Promise.resolve());
    await paneWith({ ...actions, repair, selectCell });
    await click(line(2));
    expect(text("finding-detail")).toContain("「電子　申請」→「電子申請」");
    expect(all("#finding-detail del").map(({ textContent }) => textContent)).toEqual(["　"]);
    expect(repair).not.toHaveBeenCalled();
    await clickButton("直す");
    expect([text("result"), text("finding-count"), element("undo").hidden]).toEqual([
      "1セルを直しました。",
      "3件",
      false,
    ]);
    expect(openLine()).toContain("3行目の指摘");
    expect(selectCell).toHaveBeenLastCalledWith({ sheet: "施策一覧", row: 3, column: 0 });
  });

  it("all of a kind", async () => {
    await paneWith(withRepairs());
    await clickButton("同じ種類の2件をすべて直す");
    expect(text("question")).toContain("次の2セルを書き換えます。");
    expect(questionItems()).toHaveLength(2);
    await clickButton("直す");
    expect([text("result"), text("finding-count")]).toEqual(["2セルを直しました。", "2件"]);
  });

  it("a finding about several cells: all of them, or the first alone", async () => {
    const repairs = repairsOf([wideSpace(2), wideSpace(5)]) as PaneFinding["repairs"];
    const { repair } = withRepairs();
    const repairing = jest.fn(repair);
    await paneWith({ ...withRepairs(), repair: repairing }, { findings: [{ ...wideSpace(2), repairs }] });
    await click(line(0));
    expect(text("finding-detail")).toContain("A6：「電子　申請」→「電子申請」");
    await clickButton("A3だけ直す");
    expect(repairing.mock.calls[0]?.[0]).toEqual([expect.objectContaining({ repairs: [repairs[0]] })]);
    await paneWith({ ...withRepairs(), repair: repairing }, { findings: [{ ...wideSpace(2), repairs }] });
    await click(line(0));
    await clickButton("2セルを直す");
    expect(repairing).toHaveBeenCalledTimes(2);
  });

  it("says what was left as it was, and why", async () => {
    const { repair } = withRepairs();
    await paneWith(
      withRepairs({
        previewRepairs: (wanted) =>
          Promise.resolve({ changes: repairsOf(wanted), refused: [{ ...remark, message: "C3：見送ります。" }] }),
        repair: async (...given) => {
          const result = await repair?.(...given);
          if (result === undefined) throw new Error("repair");
          return { ...result, skipped: [remark] };
        },
      }),
    );
    await click(line(2));
    await click("finding-repair");
    expect(questionItems()).toContain("C3：見送ります。");
    await click(all('#question [appearance="primary"]')[0] ?? "question");
    expect(text("result").split("\n")).toEqual(["1セルを直しました。", "B2：数式が入っています。", "C3：見送ります。"]);
  });

  it("nothing that can be repaired: says so without asking", async () => {
    await paneWith(withRepairs({ previewRepairs: () => Promise.resolve({ changes: [], refused: [remark] }) }));
    await click(line(2));
    await click("finding-repair");
    expect([text("result"), element("question").hidden]).toEqual([
      "直したセルはありません。ブックは変わっていません。\nB2：数式が入っています。",
      true,
    ]);
  });

  it("thought better of: nothing is done", async () => {
    const repair = jest.fn(withRepairs().repair);
    await paneWith({ ...withRepairs(), repair });
    await click("group-repair");
    await clickButton("やめる");
    expect([repair.mock.calls.length, text("result")]).toEqual([0, "やめました。ブックは変わっていません。"]);
  });

  it("a number for a text: says that it becomes a number", async () => {
    const cell = { sheet: "施策一覧", row: 2, column: 0 };
    await paneWith(
      withRepairs({
        previewRepairs: () => Promise.resolve({ changes: [{ cell, before: "１２", after: 12 }], refused: [] }),
      }),
    );
    await click(line(2));
    await click("finding-repair");
    expect(questionItems()).toEqual(["A3：文字の「１２」→数値の12"]);
  });

  it("a paragraph: only what is around the difference", async () => {
    const before = `${"あ".repeat(100)}　${"い".repeat(100)}`;
    const repairs = [{ cell: { sheet: "施策一覧", row: 2, column: 0 }, before, after: before.replace("　", "") }];
    await paneWith(withRepairs(), { findings: [{ ...wideSpace(2), repairs }] });
    await click(line(0));
    const [start, end] = ["あ".repeat(12), "い".repeat(12)];
    expect(text("finding-detail")).toContain(`「…${start}　${end}…」→「…${start}${end}…」`);
  });

  it("findings without a safe fix offer none", async () => {
    await paneWith({});
    await click(line(0));
    await settle();
    expect(all("#finding-repair, #finding-repair-all")).toHaveLength(0);
  });
});
