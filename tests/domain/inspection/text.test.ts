import { cellAddress, type CellContent } from "../../../src/domain/grid/cell";
import type { Finding } from "../../../src/domain/inspection/finding";
import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { inspectFixture, type FixtureWorkbook } from "./fixture";
import { listPlan, listRows, withCells } from "./plans";
import { inspectSample } from "./sampleInspection";

function found(fixture: FixtureWorkbook, code: string): readonly Finding[] {
  return inspectFixture(fixture).findings.filter((finding) => finding.code === code);
}

function wording(finding: Finding | undefined, language: "ja" | "en"): string | undefined {
  return finding === undefined ? undefined : wordFinding(finding, language).message;
}

function repairs(changes: Readonly<Record<string, CellContent>>, code: string): readonly (readonly [string, string])[] {
  return found(listPlan(changes), code).flatMap((finding) =>
    finding.repairs.map(({ before, after }) => [before, after] as const),
  );
}

describe("修正案", () => {
  it.each([
    ["text-look-alike", "デジタルデバйド", "デジタルデバイド"],
    ["text-look-alike", "⽬標の管理", "目標の管理"],
    ["text-look-alike", "デ一タの整備", "データの整備"],
    ["text-half-width-kana", "ﾃﾞｼﾞﾀﾙ化", "デジタル化"],
    ["text-copy-residue", "R&amp;D_x000D_", "R&D"],
    ["text-copy-residue", "か\u3099ん検診", "がん検診"],
    ["text-surplus-space", " 講座の  開催\u3000", "講座の 開催"],
    ["text-surplus-space", "一\n\n\n二", "一\n\n二"],
    ["text-broken-line", "コミュニティ\nーの形成", "コミュニティーの形成"],
    ["text-broken-line", "data\nbase", "database"],
    ["text-spaced-letters", "小 計", "小計"],
  ])("%s：「%s」を「%s」に", (code, before, after) => {
    expect(repairs({ J4: before }, code)).toEqual([[before, after]]);
  });

  it("数字か英字か決められないもの、意味の変わりうるものには、修正案を出さない", () => {
    expect(repairs({ J4: "1O0件に減らす" }, "text-look-alike")).toEqual([]);
    expect(found(listPlan({ J4: "1O0件に減らす" }), "text-look-alike")).toHaveLength(1);
    expect(repairs({ J4: "J I S X 8341" }, "text-spaced-letters")).toEqual([]);
  });

  it("全角・半角の修正案は、多い方に合わせ、(1)や（※）には触れない", () => {
    expect(
      repairs({ E2: "(1)訪問（延べ）", E3: "(1)窓口（新設）", E4: "(1)回数(延べ)（※）" }, "text-width-mixed"),
    ).toEqual([["(1)回数(延べ)（※）", "(1)回数（延べ）（※）"]]);
    const fullWidth = Object.fromEntries(
      [2, 3, 4, 5, 6, 7, 8, 9].map((row) => [`F${String(row)}`, `${String.fromCharCode(0xff10 + row)}件`]),
    );
    expect(repairs({ ...fullWidth, F10: "3件" }, "text-width-mixed")).toEqual([["3件", "３件"]]);
    expect(repairs({ C2: "ＩＣＴの活用", C3: "ICTの推進", C4: "ICTの導入" }, "text-width-mixed")).toEqual([
      ["ＩＣＴの活用", "ICTの活用"],
    ]);
  });
});

describe("評価と達成状況の書き方", () => {
  it("列の全体が〇で書かれていれば一つの参考、混じっていれば注意とする", () => {
    const all = Object.fromEntries([3, 4, 6, 8, 10].map((row) => [`H${String(row)}`, "〇"]));
    const [uniform] = found(listPlan(all), "text-variant-symbol");
    expect(uniform?.severity).toBe("info");
    expect(uniform?.cells).toHaveLength(5);
    expect(uniform?.repairs[0]).toMatchObject({ before: "〇", after: "○" });
    expect(found(listPlan({ H3: "〇" }), "text-variant-symbol")[0]?.severity).toBe("warning");
  });

  it("ダッシュはどの形でもよいが、混じっていれば示す", () => {
    expect(found(listPlan({ F3: "—", H3: "—" }), "text-variant-symbol")).toEqual([]);
    const mixed = { F3: "—", H3: "—", F5: "－", H5: "－", F7: "—", H7: "—" };
    expect(repairs(mixed, "text-variant-symbol")).toEqual([["－", "—"]]);
  });

  it("方向の列の書き方も比べる", () => {
    const changes = { K1: "方向性", K2: "増加（＋）", K3: "増加(+)" };
    expect(found(listPlan(changes), "text-choice-width-mixed")).toHaveLength(1);
  });

  it("達成状況の記号だけの列でも、似た記号を見分ける", () => {
    const statuses = Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 9].map((row) => [`I${String(row)}`, "①"]));
    const [finding] = found(listPlan({ ...statuses, I10: "➀" }), "text-variant-symbol");
    expect(finding?.cells.map(cellAddress)).toEqual(["I10"]);
  });
});

describe("一つの原因は一つの指摘", () => {
  it("同じ語の似た文字は、違う文の中でも一つにまとめる", () => {
    const [finding, ...others] = found(listPlan({ J4: "「デバйド」対策", J5: "（デバйド）の解消" }), "text-look-alike");
    expect(others).toEqual([]);
    expect(finding?.cells.map(cellAddress)).toEqual(["J4", "J5"]);
    expect(finding?.measure).toBeNull();
  });

  it("同じ語の字間は、違う文の中でも一つにまとめる", () => {
    const findings = found(listPlan({ J4: "J I S に準拠", J5: "J I S の改正" }), "text-spaced-letters");
    expect(findings.map(({ cells }) => cells.map(cellAddress))).toEqual([["J4", "J5"]]);
  });

  it("一つの列の選択肢の全角・半角は、選択肢がいくつあっても一つにまとめる", () => {
    const changes = {
      I2: "達成（見込み）",
      I3: "達成（見込み）",
      I4: "達成(見込み)",
      I5: "未達成（継続）",
      I6: "未達成(継続)",
    };
    const findings = found(listPlan(changes), "text-choice-width-mixed");
    expect(findings.map(({ cells }) => cells.map(cellAddress))).toEqual([["I4", "I6"]]);
  });

  it("一つの種類の文字は、いくつあっても一つにまとめ、日常の記号は含めない", () => {
    const [finding, ...others] = found(listPlan({ J4: "①㍻30", J5: "㍼60" }), "text-unportable");
    expect(others).toEqual([]);
    expect(finding?.parameters).toMatchObject({ characters: ["㍻", "㍼"], count: 2 });
  });

  it("語の三通りの書き方は、多い順に一つにまとめる", () => {
    const changes = { J2: "取組", J3: "取組の例", J4: "取組み", J5: "取り組みの例", J6: "この取り組みの評価" };
    const [finding] = found(listPlan(changes), "text-word-variant");
    expect(wording(finding, "ja")).toContain("「取組」（2か所）と「取り組み」（2か所）、「取組み」（1か所）");
  });
});

describe("ほかの環境で表示できない文字", () => {
  it.each([
    ["\uFFFD", "error"],
    ["\uE000", "warning"],
    ["㍻", "info"],
    ["𠮷", "info"],
    ["﨑", "info"],
  ] as const)("「%s」は %s", (character, severity) => {
    const findings = found(listPlan({ J4: `${character}と${character}`, J5: character }), "text-unportable");
    expect(findings.map((finding) => [finding.severity, finding.cells.length])).toEqual([[severity, 2]]);
  });
});

describe("名称の書き方", () => {
  const rows = listRows;

  it("同じ違いは、いくつの名称にあっても一つの指摘にする", () => {
    const fixture = {
      sheets: {
        施策一覧: withCells(rows, {
          A6: "イ 観光の活用",
          A7: "イ 観光の活用",
          A8: "ウ 防災の活用",
          A9: "ウ 防災の活用",
          A10: "ウ 防災の活用",
        }),
        集計表: [["分野"], ["イ 観光の利活用"], ["ウ 防災の利活用"]],
        概要: [["「ウ 防災の利活用」では"], ["ウ「防災の利活用」"]],
      },
    };
    const findings = found(fixture, "text-name-variant");
    expect(findings.map(({ cells }) => cells.map((cell) => `${cell.sheet}!${cellAddress(cell)}`))).toEqual([
      ["集計表!A2", "集計表!A3", "概要!A2"],
    ]);
    expect(wording(findings[0], "ja")).toContain("「活用」（5か所：施策一覧）と「利活用」（3か所：集計表、概要）");
  });

  it("所属と施策名の違いは参考とし、送り仮名の違いも名称の違いとみる", () => {
    const departments = found(listPlan({ D3: "受け付け課", D2: "受付課", D4: "受付課" }), "text-name-variant");
    expect(departments.map(({ severity, cells }) => [severity, cells.map(cellAddress)])).toEqual([["info", ["D3"]]]);
    const kana = found(listPlan({ D3: "見直係", D2: "見直し係", D4: "見直し係" }), "text-name-variant");
    expect(wording(kana[0], "en")).toContain("見直係");
    const names = {
      sheets: {
        施策一覧: rows,
        昨年度: [
          ["番号", "名称"],
          [1, "サーバーの更新"],
          [2, "防災訓練の実施"],
        ],
      },
    };
    expect(found(names, "text-name-variant")).toEqual([]);
  });

  it("隠したシートと、名称でない文とは比べない", () => {
    const other = [["ア福祉の暮らし"], ["ア 福祉"]];
    const fixture = {
      sheets: { 施策一覧: withCells(rows, { A2: "ア 福祉", A3: "ア 福祉" }), 旧: other },
      hidden: ["旧"],
    };
    expect(found(fixture, "text-name-variant")).toEqual([]);
  });

  it("二通りの多い方が途中で入れ替わっても、全体の少ない方を示す", () => {
    const fixture = listPlan({
      A2: "ア くらし",
      A3: "ア くらし",
      A4: "ア くらし",
      A5: "ア 暮らし",
      A6: "イ 暮らしの足",
      A7: "イ くらしの足",
      A8: "ウ 暮らしの水",
      A9: "ウ 暮らしの水",
      A10: "ウ くらしの水",
    });
    const [finding, ...others] = found(fixture, "text-name-variant");
    expect(others).toEqual([]);
    expect(finding?.cells.map(cellAddress).sort()).toEqual(["A5", "A6", "A8", "A9"]);
  });
});

describe("語の表記", () => {
  it("手続と手続き、サーバとサーバーの混在を、少ない方のセルで示す", () => {
    const changes = {
      J2: "手続の簡素化",
      J3: "手続の電子化",
      J4: "手続きの見直し",
      J5: "サーバの更新",
      J6: "サーバー",
      J7: "サーバー",
    };
    const findings = found(listPlan(changes), "text-word-variant");
    expect(findings.map(({ cells }) => cells.map(cellAddress))).toEqual([["J4"], ["J5"]]);
  });

  it("動詞の送り仮名や、表の外の文は数えない", () => {
    const changes = { J2: "取組を進める", J3: "取り組みます", A12: "※ 手続きは別紙のとおり", J4: "手続" };
    expect(found(listPlan(changes), "text-word-variant")).toEqual([]);
  });
});

describe("府県名", () => {
  it.each(["神楽川県", "茨木県", "京郡府"])("「%s」は誤り", (name) => {
    expect(found(listPlan({ J4: `${name}の事例` }), "text-misspelt-prefecture")).toHaveLength(1);
  });

  it("同じ誤りを含むセルをすべて示す", () => {
    const [finding] = found(listPlan({ J4: "神楽川県の事例", C5: "神楽川の観光" }), "text-misspelt-prefecture");
    expect(finding?.cells.map(cellAddress)).toEqual(["J4", "C5"]);
  });
});

describe("神奈川県の計画", () => {
  it("達成状況の括弧は、2ページ目の21施策だけが半角である", async () => {
    const { findings } = await inspectSample("kanagawa-report.xlsx");
    const widths = findings.find(({ code }) => code === "text-choice-width-mixed");
    expect(widths?.cells).toHaveLength(21);
    expect(widths?.repairs[0]).toMatchObject({
      before: "①達成した(達成する見込み)",
      after: "①達成した（達成する見込み）",
    });
  });
});
