/** @jest-environment jsdom */
import { reconcile } from "../../src/domain/reconciliation/reconcile";
import type { Statement } from "../../src/domain/reconciliation/statement";
import { acceptStatement } from "../../src/domain/reconciliation/acceptedStatements";
import { startPane } from "../../src/taskpane/pane";
import type { ReconciliationActions } from "../../src/taskpane/reconciliationActions";
import { ReconciliationPanel } from "../../src/taskpane/reconciliationPanel";
import { inspectFixture } from "../domain/inspection/fixture";
import { welfarePlan } from "../domain/reconciliation/welfarePlan";
import { actionsWith, all, click, element, openPage, settle, text } from "./paneSupport";

const report = `計画全体では、3分野8施策のうち、6施策が施策目標を達成した。
ア 福祉
・見守り活動の推進
訪問件数は1,243件（令和5年2月末時点）だった。
・相談窓口の開設
相談窓口数は3か所だった。
イ 観光
・観光ガイドの育成
ガイド登録者数は35人だった。
講座の開催支援
手話通訳者の養成講習
観光案内板の更新
周遊バスの運行
防災訓練の実施
避難所の備蓄更新`;

const inspection = inspectFixture(welfarePlan);
const undo = jest.fn(() => Promise.resolve([]));

/** Acceptances are kept as in a workbook: by what a statement says. */
function actionsOf(changes: Partial<ReconciliationActions> = {}): ReconciliationActions {
  const kept: Statement[] = [];
  const same = (one: Statement, other: Statement): boolean => JSON.stringify(one) === JSON.stringify(other);
  return {
    compare: ({ document: read }) => {
      const reconciliation = reconcile(read, inspection);
      const given = { reason: "速報値", by: null, date: "2026-11-27" };
      const accepted = reconciliation.statements.filter((one) => kept.some((other) => same(one, other)));
      return Promise.resolve({
        reconciliation,
        accepted: new Map(accepted.map((one) => [one, acceptStatement(one, given)])),
      });
    },
    accept: (statement) => {
      kept.push(statement);
      return Promise.resolve(undo);
    },
    withdraw: () => {
      kept.pop();
      return Promise.resolve(undo);
    },
    previewSheet: () =>
      Promise.resolve({
        items: [{ kind: "newSheet", sheet: "照合結果", rows: 9 }],
        remarks: [],
        write: () => Promise.resolve({ kind: "written", places: [{ sheet: "照合結果", address: "A1:G9" }], undo }),
      }),
    selectCell: jest.fn(() => Promise.resolve()),
    ...changes,
  };
}

async function openTab(changes: Partial<ReconciliationActions> = {}): Promise<ReconciliationActions> {
  const actions = actionsOf(changes);
  const load = jest.fn((options: ConstructorParameters<typeof ReconciliationPanel>[1]) =>
    Promise.resolve(new ReconciliationPanel(actions, options)),
  );
  const pane = startPane(actionsWith(), "ja", null, null, { reconciliation: load });
  await pane.look();
  expect(load).not.toHaveBeenCalled();
  await click("tab-reconciliation");
  await settle();
  return actions;
}

async function compare(pasted = report): Promise<void> {
  (element("reconciliation-text") as HTMLTextAreaElement).value = pasted;
  await click("reconciliation-compare");
  await settle();
}

const entries = (): readonly HTMLElement[] => all("#reconciliation-list .entry");
const select = (id: string): HTMLSelectElement => element(id) as HTMLSelectElement;

function filterBy(value: string): void {
  select("reconciliation-filter").value = value;
  select("reconciliation-filter").dispatchEvent(new Event("change"));
}

async function openFirst(): Promise<void> {
  const [first] = entries();
  if (first === undefined) throw new Error("nothing is shown");
  await click(first);
  await settle();
}

beforeEach(openPage);

describe("照合タブ", () => {
  it("部品を渡さなければ、ない", () => {
    startPane(actionsWith(), "ja");
    expect(element("tab-reconciliation").hidden).toBe(true);
  });

  it("貼り付けた文を照合し、総数と、確かめる記述だけを示す", async () => {
    await openTab();
    await compare();
    expect(text("reconciliation-verdict")).toMatch(/^照合した記述 \d+、一致 \d+、相違 3、判断できない 0$/u);
    expect(entries().map(({ textContent }) => /(\d+)行/u.exec(textContent)?.[1])).toEqual(["1", "4", "9"]);
    expect(text("result")).toBe("貼り付けた文を照合しました。相違が3件あります。");
  });

  it("選ぶと、文の違う部分とセルを示し、表のそのセルへ移る", async () => {
    const { selectCell } = await openTab();
    await compare();
    await click(entries()[1] ?? "");
    await settle();
    expect(text("statement-detail")).toContain("訪問件数は1,243件");
    expect(all("#statement-detail mark").map(({ textContent }) => textContent)).toEqual(["1,243件"]);
    expect(selectCell).toHaveBeenCalledWith(expect.objectContaining({ sheet: "施策一覧", row: 2, column: 7 }));
    expect(text("statement-cell")).toBe("「施策一覧」のH3を見る");
  });

  it("次へ、前へと進む", async () => {
    await openTab();
    await compare();
    await openFirst();
    await click("statement-next");
    await settle();
    expect(text("statement-detail")).toContain("1,243件");
    await click("statement-previous");
    await settle();
    expect(text("statement-detail")).toContain("8施策");
  });

  it("絞り込むと、一致した記述も見られる", async () => {
    await openTab();
    await compare();
    filterBy("agrees");
    expect(entries().some(({ textContent }) => textContent.includes("3か所"))).toBe(true);
    filterBy("unclear");
    expect(text("reconciliation-list")).toBe("この条件に合う記述はありません。");
  });

  it("理由を書いて確認済みにすると、次の記述に移り、取り消すと戻る", async () => {
    await openTab();
    await compare();
    await openFirst();
    await click("statement-accept");
    await click("acceptance-apply");
    expect(text("acceptance-problem")).not.toBe("");
    (element("acceptance-reason") as HTMLTextAreaElement).value = "速報値";
    await click("acceptance-apply");
    await settle();
    expect(entries()).toHaveLength(2);
    expect(text("statement-detail")).toContain("1,243件");
    expect(element("undo").hidden).toBe(false);
    filterBy("accepted");
    await openFirst();
    expect(text("statement-detail")).toContain("速報値");
    await click("statement-withdraw");
    await settle();
    filterBy("open");
    expect(entries()).toHaveLength(3);
  });

  it("読めない形式のファイルは、保存のしかたを言って断る", async () => {
    await openTab();
    const file = new File(["x"], "報告書.jtd");
    Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(new Uint8Array([1]).buffer) });
    const drop = new Event("drop");
    Object.defineProperty(drop, "dataTransfer", { value: { files: [file] } });
    element("reconciliation").dispatchEvent(drop);
    await settle();
    await settle();
    expect(text("result")).toContain("一太郎");
    expect(element("reconciliation-results").hidden).toBe(true);
  });

  it("何も貼り付けていなければ、そう言う", async () => {
    await openTab();
    await compare(" ");
    expect(text("result")).toBe("照合する文を貼り付けてください。");
  });

  it("照合結果のシートは、見せてから作る", async () => {
    await openTab();
    await compare();
    await click("reconciliation-sheet");
    await settle();
    expect(text("question")).toContain("照合結果");
    await click(all("#question fluent-button")[0] ?? "");
    await settle();
    expect(text("result")).toContain("照合結果");
  });

  it("多くの記述は、百件ずつ示す", async () => {
    await openTab();
    const many = Array.from({ length: 130 }, (_, index) => `訪問件数は${String(2000 + index)}件だった。`);
    await compare(["ア 福祉", ...many.flatMap((line) => ["・見守り活動の推進", line, "・相談窓口の開設"])].join("\n"));
    filterBy("all");
    const shown = entries().length;
    if (document.getElementById("reconciliation-more") !== null) {
      await click("reconciliation-more");
      expect(entries().length).toBeGreaterThan(shown);
    }
    expect(shown).toBeLessThanOrEqual(100);
  });
});
