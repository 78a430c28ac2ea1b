import { cellAddress } from "../../../src/domain/grid/cell";
import type { Finding } from "../../../src/domain/inspection/finding";
import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { unreadTraits } from "../../../src/domain/grid/sheetTraits";
import { hiddenColumn, hiddenRow } from "../../../src/domain/inspection/checks/structure/hidden";
import { markerOrdinal } from "../../../src/domain/inspection/checks/structure/divisions";
import { readDivisionLabel } from "../../../src/domain/plan/division";
import { contextOf } from "./context";
import { inspectFixture, type FixtureWorkbook } from "./fixture";
import type { FixtureTraits } from "./fixtureTraits";
import { listPlan, listRows, reportPlan, reportRows, withCells } from "./plans";
import { inspectSample } from "./sampleInspection";
import { plainFamilies } from "../../fixtures/families";

function found(fixture: FixtureWorkbook, code: string): readonly Finding[] {
  return inspectFixture(fixture).findings.filter((finding) => finding.code === code);
}

function cells(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => finding.cells.map(cellAddress).join(" "));
}

function messages(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => wordFinding(finding, "ja").message);
}

describe("正しい計画", () => {
  it.each([
    ["一覧型", listPlan()],
    ["帳票型", reportPlan()],
  ])("%s では、構成にも表記にも注意以上の指摘がない", (_, fixture) => {
    const { findings } = inspectFixture(fixture);
    const urgent = findings.filter(
      ({ family, severity }) => ["structure", "text"].includes(family) && severity !== "info",
    );
    expect(urgent).toEqual([]);
  });

  it.each(plainFamilies)("見本 %s では、構成に指摘がない", async (name) => {
    const { findings } = await inspectSample(`families/${name}.xlsx`);
    expect(findings.filter(({ family }) => family === "structure")).toEqual([]);
  });
});

describe("見出し", () => {
  it("端の列の見出しが空欄でも、データがあれば見出しのない列とする", () => {
    expect(cells(found(listPlan({ A1: "" }), "structure-header-missing"))).toEqual(["A1"]);
  });

  it("見出しのない列が複数あれば、それぞれを示す", () => {
    expect(cells(found(listPlan({ D1: "", A1: "" }), "structure-header-missing"))).toEqual(["A1", "D1"]);
  });

  it("年度の下の同じ見出しは区別できる。同じ年度の下なら区別できない", () => {
    const rows = [
      ["施策名", "成果指標", "令和3年度", "", "令和4年度", ""],
      ["", "", "目標", "実績", "目標", "実績"],
      ["見守り", "訪問件数", "8件", "9件", "10件", "12件"],
    ];
    expect(found({ sheets: { 一覧: rows } }, "structure-header-doubled")).toEqual([]);
    const doubled = withCells(rows, { F2: "目標" });
    expect(cells(found({ sheets: { 一覧: doubled } }, "structure-header-doubled"))).toEqual(["E2 F2"]);
  });

  it("活動指標と成果指標のそれぞれの目標・実績は、どちらも読まれるので、同じ見出しでよい", () => {
    const rows = [
      ["事務事業名", "活動指標名", "計画値", "実績値", "成果指標名", "計画値", "実績値", "評価"],
      ["特定健診", "受診券送付数", "18,200通", "18,164通", "受診率", "45.0%", "41.3%", "C"],
      ["就労支援", "相談件数", "850件", "902件", "一般就労者数", "25人", "19人", "C"],
    ];
    expect(found({ sheets: { 一覧: rows } }, "structure-header-doubled")).toEqual([]);
  });

  it("一つの見出しを二つの列に結合したものは、二つの見出しではない", () => {
    const fixture = listPlan({ K1: "", K2: "人" }, { merges: { 施策一覧: ["J1:K1"] } });
    expect(found(fixture, "structure-header-doubled")).toEqual([]);
  });

  it("2行の見出しを繰り返したページは、行ごとに比べる", () => {
    const header = [
      ["分野", "番号", "施策名", "成果指標", "総括", "", ""],
      ["", "", "", "", "目標", "実績", "評価"],
    ];
    const measure = (number: number) => ["", number, `施策${String(number)}`, "件数", "10件", "10件", "○"];
    const page = [header[0], ["", "", "", "", "目標", "", "評 価"]].map((row) => row ?? []);
    const rows = [...header, ["ア 福祉"], measure(1), ...page, measure(2), ...header, measure(3)];
    const findings = found({ sheets: { 別紙: rows } }, "structure-page-header-differs");
    expect(cells(findings)).toEqual(["F6"]);
    expect(findings[0]?.repairs).toEqual([{ cell: { sheet: "別紙", row: 5, column: 5 }, before: "", after: "実績" }]);
  });

  it("1ページ目にない見出しと、違う見出しを分けて言う", () => {
    const [message] = messages(found(reportPlan({ I6: "追記", C6: "施策" }), "structure-page-header-differs"));
    expect(message).toContain("「施策名」が「施策」になっている");
  });

  it("崩れすぎて施策の行と読まれた見出しは、誤りとする", () => {
    const broken = ["分", "番", "施策名", "所", "成果指標", "目標", "実", "評価"];
    const rows = [...reportRows.slice(0, 5), broken, ...reportRows.slice(6)];
    const findings = found({ sheets: { 別紙: rows } }, "structure-page-header-differs");
    expect(findings.map(({ cells: [cell] }) => cellAddress(cell))).toEqual(["A6"]);
  });
});

describe("表の形", () => {
  it("表の横の小さな表は、メモではない", () => {
    const beside = listPlan({ M1: "評価", N1: "基準", M2: "◎", N2: "上回った", M3: "○", N3: "達成" });
    expect(found(beside, "structure-stray-note")).toEqual([]);
    expect(found(beside, "structure-header-missing")).toEqual([]);
  });

  it("メモが複数あれば、一つの指摘にまとめる", () => {
    const findings = found(listPlan({ L4: "確認中", M9: "要修正" }), "structure-stray-note");
    expect(cells(findings)).toEqual(["L4 M9"]);
    expect(messages(findings)[0]).toContain("2か所");
  });

  it("半分以上の施策の間が空いていれば、体裁とみて参考にとどめる", () => {
    const [header = [], ...measures] = listRows;
    const spaced = [header, ...measures.flatMap((row) => [row, []])];
    expect(found({ sheets: { 一覧: spaced } }, "structure-blank-row").map(({ severity }) => severity)).toEqual([
      "info",
    ]);
  });

  it("所属の結合は参考、目標の結合は注意とする", () => {
    const merges = { 施策一覧: ["D2:D4", "F7:G8"] };
    const findings = found(listPlan({ D3: "", D4: "", F8: "", G8: "" }, { merges }), "structure-merged-measures");
    expect(findings.map(({ severity, parameters }) => [severity, parameters])).toEqual([
      ["warning", { label: "目標", count: 1 }],
      ["warning", { label: "実績", count: 1 }],
      ["info", { label: "所属", count: 1 }],
    ]);
  });

  it("見出しの一段抜けた施策は、参考として示す", () => {
    const measure = (number: number) => ["", "", number, `施策${String(number)}`, "件数", "1件"];
    const rows = [
      ["柱", "分野", "番号", "施策名", "成果指標", "目標"],
      ["柱Ⅰ 暮らし"],
      ["", "ア 福祉"],
      ...[1, 2, 3, 4, 5].map(measure),
      ["柱Ⅱ 行政"],
      measure(1),
    ];
    const findings = found({ sheets: { 一覧: rows } }, "structure-measure-outside-division");
    expect(findings.map(({ severity, cells: [cell] }) => [severity, cellAddress(cell)])).toEqual([["info", "D10"]]);
    expect(messages(findings)[0]).toContain("1段");
  });

  it("段の浅い施策が多い計画では、それがその計画の形である", () => {
    const rows = [
      ["柱", "分野", "番号", "施策名", "成果指標", "目標"],
      ...["1", "2", "3"].map((name, index) => ["柱Ⅰ", "ア 福祉", index + 1, `施策${name}`, "件数", "1件"]),
      ...["4", "5"].map((name, index) => ["柱Ⅱ", "", index + 1, `施策${name}`, "件数", "1件"]),
    ];
    expect(found({ sheets: { 一覧: rows } }, "structure-measure-outside-division")).toEqual([]);
  });

  it("続けて区分のない施策は、一つの指摘にまとめる", () => {
    const outside = [1, 2].map((number) => ["", number, `広報${String(number)}`, "広報課", "回数", "1回", "1回", "○"]);
    const rows = [...reportRows.slice(0, 2), ...outside, ...reportRows.slice(2)];
    const findings = found({ sheets: { 別紙: rows } }, "structure-measure-outside-division");
    expect(cells(findings)).toEqual(["C3 C4"]);
    expect(findings[0]?.measure).toBeNull();
  });
});

describe("数式のエラー", () => {
  it("見出しのない列では、列の記号で示す", () => {
    const fixture = listPlan({ D1: "", D3: "#N/A", D4: "#N/A", B5: "#DIV/0!" });
    expect(found(fixture, "structure-formula-error").map(({ parameters }) => parameters)).toEqual([
      { error: "#N/A", label: "D", count: 2 },
      { error: "#DIV/0!", label: "番号", count: 1 },
    ]);
  });
});

describe("区分", () => {
  it("番号だけが違う書き方の区分は、並びに合わない区分とする", () => {
    const findings = found(listPlan({ A6: "観光の振興", A7: "観光の振興" }), "structure-division-unknown");
    expect(messages(findings)).toEqual([
      expect.stringContaining("番号の付け方"),
      expect.stringContaining("「ア 福祉」から「ウ 防災」に飛んで"),
    ]);
  });

  it("区分の番号が一つの書き方でなければ、並びは問わない", () => {
    expect(
      found(listPlan({ A6: "観光", A7: "観光", A8: "防災", A9: "防災", A10: "防災" }), "structure-division-unknown"),
    ).toEqual([]);
  });

  it("くらしと暮らしの違いは名称の指摘とし、区分の指摘は重ねない", () => {
    const fixture = listPlan({ A2: "ア 暮らし", A3: "ア くらし", A4: "ア 暮らし", A5: "ア 暮らし" });
    expect(found(fixture, "structure-division-split")).toEqual([]);
    expect(cells(found(fixture, "text-name-variant"))).toEqual(["A3"]);
  });

  it("名称の先頭の数字は、区分の番号とは限らない", () => {
    const fixture = listPlan({ A2: "5Gの整備", A3: "5Gの整備", A4: "5G基地局", A5: "5G基地局" });
    expect(found(fixture, "structure-division-split")).toEqual([]);
  });

  it("第1章第1節と第1章第2節は別の番号で、節まで同じなら同じ番号", () => {
    const below = Object.fromEntries([6, 7, 8, 9, 10].map((row) => [`A${String(row)}`, "第2章第1節　環境"]));
    const sections = { A2: "第1章第1節　健康", A3: "第1章第1節　健康", A4: "第1章第2節　福祉", A5: "第1章第2節　福祉" };
    expect(found(listPlan({ ...sections, ...below }), "structure-division-split")).toEqual([]);
    const other = { ...sections, A3: "第1章第1節　医療", ...below };
    expect(found(listPlan(other), "structure-division-split")).toHaveLength(1);
  });

  it.each([
    ["ウ 防災", 3],
    ["② 観光", 2],
    ["Ⅳ 行財政", 4],
    ["IV 行財政", 4],
    ["三 観光", 3],
    ["1-3 保育", 3],
    ["(2) 子ども", 2],
    ["C 環境", 3],
    ["その他", null],
  ])("「%s」の番号は %s", (label, ordinal) => {
    expect(markerOrdinal(readDivisionLabel(label))).toBe(ordinal);
  });

  it.each([
    ["十二", 12],
    ["二十", 20],
    ["九", 9],
  ])("漢数字「%s」は %s", (marker, ordinal) => {
    expect(markerOrdinal({ label: marker, marker, style: "kanji number" })).toBe(ordinal);
  });

  it("読めない番号の区分は、並びを問わない", () => {
    const fixture = listPlan({ A6: "ﾝ 観光", A7: "ﾝ 観光" });
    expect(found(fixture, "structure-division-split")).toEqual([]);
  });

  it("読めない番号には順がない", () => {
    expect(markerOrdinal({ label: "甲 総則", marker: "甲", style: "unknown" })).toBeNull();
  });
});

describe("番号", () => {
  it("番号が数字でなければ、その文字を示す", () => {
    expect(messages(found(listPlan({ B4: "新規" }), "structure-number-missing"))).toEqual([
      "番号の欄「新規」に数字がありません。",
    ]);
  });

  it("番号の欄の「－」は、番号がないと書いたもの", () => {
    expect(found(listPlan({ B4: "－" }), "structure-number-missing")).toEqual([]);
  });

  it("番号の列が使われていない計画では、番号を求めない", () => {
    const blank = Object.fromEntries([2, 3, 4, 5, 6, 7, 8].map((row) => [`B${String(row)}`, ""]));
    expect(found(listPlan(blank), "structure-number-missing")).toEqual([]);
  });

  it("どの番号もいくつかの行にまたがるなら、番号は施策より大きなものの番号である", () => {
    const shared = { B2: 1, B3: 1, B4: 2, B5: 2, B6: 3, B7: 3, B8: 4, B9: 4, B10: 4 };
    expect(found(listPlan(shared), "structure-number-repeated")).toEqual([]);
  });

  it("区分ごとに一つの番号なら、番号は区分のものである", () => {
    const ofDivisions = `番号 | 柱 | 施策 | 指標 | 目標 | 実績
1-1 | 倒壊を防ぐ | 住宅の耐震化 | 件数 | 150 | 142
1-1 | 倒壊を防ぐ | 庁舎の耐震化 | 棟数 | 10 | 9
1-2 | 火災を防ぐ | 機器の設置 | 世帯数 | 500 | 480
1-3 | 浸水を防ぐ | 幹線の整備 | 延長 | 58 | 55
1-3 | 浸水を防ぐ | 地図の公表 | 地区数 | 6 | 4
2-1 | 孤立を防ぐ | 備蓄の充実 | 食数 | 5200 | 5240`;
    const rows = ofDivisions.split("\n").map((line) => line.split(" | "));
    expect(found({ sheets: { 一覧: rows } }, "structure-number-repeated")).toEqual([]);
  });

  it("番号が飛ぶのは参考、戻るのは注意とし、重複した区分では並びを言わない", () => {
    expect(found(listPlan({ B5: 5 }), "structure-number-order").map(({ severity }) => severity)).toEqual(["info"]);
    expect(messages(found(listPlan({ B6: 2, B7: 3 }), "structure-number-order"))[0]).toContain("2から始まって");
    expect(messages(found(listPlan({ B9: 1, B8: 2 }), "structure-number-order"))[0]).toContain("2、1、3");
    expect(found(listPlan({ B4: 2 }), "structure-number-order")).toEqual([]);
  });

  it("番号が順番を表さない計画や、別の順に並べた表では、並びを問わない", () => {
    const codes = { B2: 301, B3: 118, B4: 402, B5: 233, B6: 119, B7: 507, B8: 310, B9: 111, B10: 209 };
    expect(found(listPlan(codes), "structure-number-order")).toEqual([]);
    const scattered = listPlan({ A3: "イ 観光", B3: 3, A6: "ア 福祉", B6: 2 });
    expect(found(scattered, "structure-number-order")).toEqual([]);
  });

  it("区分のない計画でも、番号の重複を言う", () => {
    const rows = listRows.map((row) => row.slice(1));
    const findings = found(
      { sheets: { 一覧: rows.map((row, index) => (index === 0 ? row : [index === 2 ? 1 : index, ...row.slice(1)])) } },
      "structure-number-repeated",
    );
    expect(messages(findings)).toEqual(["番号「1」が2つの施策に付いています。"]);
  });
});

describe("必要な欄", () => {
  it("ほとんど空欄の列は、未記入として一つの参考にまとめる", () => {
    const blank = Object.fromEntries(
      [2, 3, 4, 5, 6, 7, 8].flatMap((row) => [
        [`G${String(row)}`, ""],
        [`H${String(row)}`, ""],
      ]),
    );
    const findings = found(listPlan(blank), "structure-required-blank");
    expect(findings.map(({ severity, cells: own }) => [severity, own.length])).toEqual([
      ["info", 7],
      ["info", 7],
    ]);
    expect(messages(findings)[0]).toContain("9施策のうち7か所");
  });

  it("備考に説明があれば参考とし、再掲・廃止の施策には求めない", () => {
    const [explained] = found(listPlan({ G4: "", H4: "", J4: "集計中" }), "structure-required-blank");
    expect(explained?.severity).toBe("info");
    expect(found(listPlan({ G4: "", H4: "", J4: "アの再掲" }), "structure-required-blank")).toEqual([]);
  });

  it("評価のある施策の目標・実績の空欄は、評価の指摘に任せる", () => {
    expect(found(listPlan({ F3: "", F5: "―", G7: "" }), "structure-required-blank")).toEqual([]);
  });

  it("結合したセルは、空欄ではない", () => {
    const merges = { 施策一覧: ["D2:D4"] };
    expect(found(listPlan({ D3: "", D4: "" }, { merges }), "structure-required-blank")).toEqual([]);
  });

  it("行ごとに書く区分の列の空欄を示す", () => {
    const findings = found(listPlan({ A4: "" }), "structure-required-blank");
    expect(findings.map(({ cells: [cell], measure }) => [cellAddress(cell), measure])).toEqual([["A4", "3"]]);
  });

  it("一つの施策の二つ目の指標にも、目標と実績を求める", () => {
    const rows = [
      ["番号", "施策名", "所属", "成果指標", "目標", "実績"],
      [1, "公演", "文化課", "公演数", "24公演", "25公演"],
      ["", "", "", "入場者数", "9,600人", ""],
      [2, "美術館", "文化課", "開催数", "6か所", "6か所"],
      [3, "講座", "文化課", "開催数", "6回", "6回"],
    ];
    expect(cells(found({ sheets: { 一覧: rows } }, "structure-required-blank"))).toEqual(["F3"]);
  });
});

describe("非表示の行と列", () => {
  const hidden = (traits: FixtureTraits, changes = {}): FixtureWorkbook =>
    listPlan(changes, { traits: { 施策一覧: traits } });

  it("続いた行は一つの指摘とし、行と、数えている施策の数を言う", () => {
    const findings = found(hidden({ hiddenRows: ["3:5"] }), "structure-hidden-row");
    expect(messages(findings)).toEqual(["3行目から5行目まで（3行）が非表示です。この中の3施策も集計に数えています。"]);
    expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  it("一行だけなら、その施策の指摘とする", () => {
    const [finding] = found(hidden({ hiddenRows: ["4:4"] }), "structure-hidden-row");
    expect([finding?.measure, ...messages(finding ? [finding] : [])]).toEqual([
      "ア-3",
      "4行目が非表示です。この中の1施策も集計に数えています。",
    ]);
  });

  it("施策のない行は参考とし、表より上と下の行は言わない", () => {
    const blank = hidden(
      { hiddenRows: ["5:5"] },
      { ...Object.fromEntries("ABCDEFGHIJ".split("").map((c) => [`${c}5`, ""])) },
    );
    expect(found(blank, "structure-hidden-row").map(({ severity }) => severity)).toEqual(["info"]);
    expect(found(hidden({ hiddenRows: ["12:13"] }, { A13: "※ 注" }), "structure-hidden-row")).toEqual([]);
  });

  it("フィルターで多くの行が隠れていれば、まとめて一つの指摘とする", () => {
    const rows = Array.from({ length: 40 }, (_, index) => [
      "ア 福祉",
      index + 1,
      `施策${String(index + 1)}`,
      "件数",
      "10件",
      "10件",
    ]);
    const every = Array.from({ length: 20 }, (_, index) => `${String(index * 2 + 2)}:${String(index * 2 + 2)}`);
    const findings = found(
      {
        sheets: { 一覧: [["分野", "番号", "施策名", "成果指標", "目標", "実績"], ...rows] },
        traits: { 一覧: { hiddenRows: every } },
      },
      "structure-hidden-row",
    );
    expect(messages(findings)).toEqual([
      "2行目から40行目までの間に、非表示の行が20行あります（20か所）。フィルターで隠れているようです。この中の20施策も集計に数えています。",
    ]);
  });

  it("点検に使う列は、続きごとに見出しの名を挙げて言う", () => {
    const findings = found(hidden({ hiddenColumns: ["A:A", "F:G"] }), "structure-hidden-column");
    expect(messages(findings)).toEqual([
      "A列が非表示です。「分野」は、見えないまま点検に使われています。",
      "F列からG列までが非表示です。「目標」「実績」は、見えないまま点検に使われています。",
    ]);
  });

  it("今年度の点検に使わない過年度の列は、隠れていてもよい", () => {
    const rows = [
      ["施策名", "成果指標", "令和3年度", "", "令和4年度", ""],
      ["", "", "目標", "実績", "目標", "実績"],
      ["見守り", "訪問件数", "8件", "9件", "10件", "12件"],
      ["相談", "窓口数", "8件", "9件", "10件", "12件"],
    ];
    const fixture = { sheets: { 一覧: rows }, traits: { 一覧: { hiddenColumns: ["C:D"] } } };
    expect(found(fixture, "structure-hidden-column")).toEqual([]);
  });

  it("値しか分からない表では、どちらも判定しない", () => {
    const context = contextOf(listPlan());
    const grid = { ...context.grid, traits: unreadTraits };
    for (const check of [hiddenRow, hiddenColumn])
      expect(check.find({ ...context, grid })).toEqual({ notChecked: { code: "notRead" } });
  });
});

it("文には、日本語でも英語でも、埋まらないところがない", () => {
  const fixtures = [
    listPlan({ D1: "", K1: "実績", B4: "", B6: 2, B7: 2, A9: "コ 不明", J3: "#REF!", L4: "確認中" }),
    reportPlan({ A6: "", C6: "施策" }),
    listPlan({}, { traits: { 施策一覧: { hiddenRows: ["3:4", "6:6"], hiddenColumns: ["A:B", "F:F"] } } }),
  ];
  for (const finding of fixtures.flatMap((fixture) => inspectFixture(fixture).findings)) {
    for (const language of ["ja", "en"] as const)
      expect(wordFinding(finding, language).message).not.toMatch(/undefined|NaN|\[object/u);
  }
});
