import { cellAddress, type CellContent } from "../../../../src/domain/grid/cell";
import type { FindingCode } from "../../../../src/domain/inspection/finding";
import { wordFinding } from "../../../../src/domain/inspection/findingTexts";
import { rubricPresets } from "../../../../src/domain/evaluation/presets";
import { header, measures, measuresSheet, overview, structure, summary, withCell } from "../consistencyPlan";
import { inspectFixture, type FixtureWorkbook } from "../fixture";

type Rows = readonly (readonly CellContent[])[];

/** Cells of the findings of a code, and how urgent each is. */
function found(fixture: FixtureWorkbook, code: FindingCode): readonly string[] {
  return inspectFixture(fixture)
    .findings.filter((finding) => finding.code === code)
    .map(({ cells: [cell], severity }) => `${cell.sheet}!${cellAddress(cell)} ${severity}`);
}

function consistencyCodes(fixture: FixtureWorkbook): readonly string[] {
  return inspectFixture(fixture)
    .findings.filter(({ family }) => family === "consistency")
    .map(({ code }) => code);
}

function outcomeOf(fixture: FixtureWorkbook, code: FindingCode): string | undefined {
  return inspectFixture(fixture).outcomes.find((outcome) => outcome.code === code)?.outcome;
}

const plan = measuresSheet();
const withPlan = (sheets: Readonly<Record<string, Rows>>, rest: Partial<FixtureWorkbook> = {}): FixtureWorkbook => ({
  sheets: { 施策一覧: plan, ...sheets },
  ...rest,
});

describe("比べるものがないとき", () => {
  it.each([
    "consistency-summary-count",
    "consistency-summary-rate",
    "consistency-summary-rounding",
    "consistency-summary-division-missing",
    "consistency-summary-division-unknown",
    "consistency-overview-count",
    "consistency-overview-rate",
    "consistency-overview-rounding",
    "consistency-structure-unknown",
    "consistency-structure-unlisted",
    "consistency-sheets-differ",
    "consistency-year-differs",
  ] as const)("%s は未点検", (code) => {
    expect(outcomeOf(withPlan({}), code)).toBe("notChecked");
  });

  it("ほかの計画の集計表や体系は比べない", () => {
    const others: Rows = [
      ["分野", "達成率", "施策数", "達成"],
      ["甲町", "50%", 2, 1],
      ["乙町", "50%", 2, 1],
    ];
    expect(outcomeOf(withPlan({ 他団体: others }), "consistency-summary-count")).toBe("notChecked");
    const strange: Rows = [
      ["柱", "分野"],
      ["甲", "子"],
      ["乙", "丑"],
    ];
    expect(outcomeOf(withPlan({ 体系: strange }), "consistency-structure-unknown")).toBe("notChecked");
  });
});

describe("注", () => {
  it("印に番号がなく注にあれば、同じものとみる", () => {
    expect(
      consistencyCodes({ sheets: { 施策一覧: measuresSheet(0, { 実績: "31,992件※", 備考: "※1 対象を広げた。" }) } }),
    ).toEqual([]);
  });

  it("表の外の注と、見出しの印も数える", () => {
    const rows = [...measuresSheet(0, { 実績: "31,992件（※1）" }), ["※1 令和5年3月末の値"]];
    expect(consistencyCodes({ sheets: { 施策一覧: rows } })).toEqual([]);
    const marked = [
      header.map((label) => (label === "実績" ? "実績（※）" : label)),
      ...measuresSheet(0, { 備考: "（※）推計値" }).slice(1),
    ];
    expect(consistencyCodes({ sheets: { 施策一覧: marked } })).toEqual([]);
  });

  it("備考の初めの※だけなら参考、番号や括弧があれば注意", () => {
    const note = (text: string): readonly string[] =>
      found({ sheets: { 施策一覧: measuresSheet(0, { 備考: text }) } }, "consistency-note-unmarked");
    expect(note("※ 推計値")).toEqual(["施策一覧!J2 info"]);
    expect(note("※1 推計値")).toEqual(["施策一覧!J2 warning"]);
  });

  it("複数の印と注が残れば、それぞれを告げる", () => {
    const sheets = {
      施策一覧: measuresSheet(0, { 目標: "31,992件※1", 実績: "31,992件※2", 備考: "※3 推計値\n※4 速報値" }),
    };
    expect(found({ sheets }, "consistency-note-missing")).toHaveLength(2);
    expect(found({ sheets }, "consistency-note-unmarked")).toHaveLength(2);
  });

  it("役割のない列の注も読む", () => {
    const rows = measuresSheet(0, { 実績: "31,992件（※）" }).map((row, index) => [
      ...row,
      ["補足事項等", "（※）推計値"][index] ?? "",
    ]);
    expect(consistencyCodes({ sheets: { 施策一覧: rows } })).toEqual([]);
  });

  it("数で入った実績とも比べる", () => {
    const sheets = { 施策一覧: measuresSheet(0, { 目標: 31_992, 実績: 31_992, 備考: "訪問は31,922件" }) };
    expect(found({ sheets }, "consistency-note-number")).toEqual(["施策一覧!J2 warning"]);
  });

  it("正しい数も書かれていれば、別の数とみる", () => {
    const sheets = { 施策一覧: measuresSheet(0, { 備考: "訪問31,992件、うち電話31,922件" }) };
    expect(found({ sheets }, "consistency-note-number")).toEqual([]);
  });
});

describe("達成率の欄", () => {
  const aichi = rubricPresets.find(({ body }) => body.includes("愛知"));
  function rates(
    target: CellContent,
    actual: CellContent,
    rate: CellContent,
    baseline: CellContent = "",
  ): readonly string[] {
    const rows: Rows = [
      ["分野", "番号", "施策名", "成果指標", "基準値", "目標", "実績", "達成率", "達成状況"],
      ["ア 福祉", 1, "見守り", "訪問件数", baseline, target, actual, rate, "達成"],
      ["ア 福祉", 2, "相談", "相談件数", "", "10件", "10件", "100%", "達成"],
    ];
    const settings = aichi === undefined ? {} : { rubric: aichi };
    return found({ sheets: { 施策一覧: rows }, settings }, "consistency-rate-differs");
  }

  it.each([
    ["200件", "150件", "75.0%"],
    ["200件", "150件", 0.75],
    ["200件", "150件", "75"],
    ["200件", "250件", "100%"],
    ["200件", "150件", "―"],
    ["200件", "検討中", "75%"],
    ["200件", "150台", "12%"],
    ["(1)100件(2)10回", "(1)50件(2)10回", "75%"],
  ])("目標%s、実績%sの%sは正しいか、比べられない", (target, actual, rate) => {
    expect(rates(target, actual, rate)).toEqual([]);
  });

  it.each([
    ["200件", "150件", "57.0%"],
    ["200件", "150件", 0.57],
    ["200件", "150件", "57"],
    ["(1)100件(2)10回", "(1)50件(2)10回", "57%"],
  ])("目標%s、実績%sの%sは誤り", (target, actual, rate) => {
    expect(rates(target, actual, rate)).toEqual(["施策一覧!H2 warning"]);
  });

  it("目安値に対する率も認める", () => {
    const rows: Rows = [
      ["分野", "番号", "施策名", "成果指標", "目標", "目安値", "実績", "達成率", "達成状況"],
      ["ア 福祉", 1, "見守り", "訪問件数", "200件", "120件", "150件", "125.0%", "達成"],
    ];
    expect(found({ sheets: { 施策一覧: rows } }, "consistency-rate-differs")).toEqual([]);
  });

  it("基準値からの率も認める", () => {
    expect(rates("200件", "150件", "50%", "100件")).toEqual([]);
  });
});

describe("内訳", () => {
  it("目標の列がなければ、実績とだけ比べる", () => {
    const target = header.indexOf("目標");
    const rows = measuresSheet(0, { 備考: "内訳は11,726＋11,234＋9,022" }).map((row) =>
      row.filter((_, at) => at !== target),
    );
    expect(found({ sheets: { 施策一覧: rows } }, "consistency-parts-differ")).toEqual(["施策一覧!I2 warning"]);
  });

  it("言葉の実績や実績のない施策とは比べない", () => {
    for (const actual of ["実施", ""]) {
      const sheets = { 施策一覧: measuresSheet(0, { 目標: "実施", 実績: actual, 備考: "新規は11,726＋11,234" }) };
      expect(found({ sheets }, "consistency-parts-differ")).toEqual([]);
    }
  });

  it("実績と大きく違う和は、別のものの和とみる", () => {
    const sheets = { 施策一覧: measuresSheet(0, { 備考: "新規は100＋200" }) };
    expect(consistencyCodes({ sheets })).toEqual([]);
  });

  it("別のシートの足し算も確かめ、施策は示さない", () => {
    const fixture = withPlan({ 資料: [["11,726＋11,234＝22,961"]] });
    const [finding] = inspectFixture(fixture).findings.filter(({ code }) => code === "consistency-sum-differs");
    expect(finding?.measure).toBeNull();
    expect(finding?.cells[0].sheet).toBe("資料");
  });
});

describe("集計表", () => {
  const codes = (rows: Rows, rest: Partial<FixtureWorkbook> = {}): readonly string[] =>
    consistencyCodes(withPlan({ 集計表: rows }, rest));

  it("正しければ何も告げない", () => {
    expect(codes(summary)).toEqual([]);
  });

  it("二段の見出しと結合したラベルを読む", () => {
    const rows: Rows = [
      ["施策目標の集計表"],
      ["柱", "分 野", "達成率", "施策数", "施策目標", "", ""],
      ["", "", "", "", "達成", "未達成\n(終了)", "未達成\n(継続)"],
      ...summary.slice(1),
      ["※ 内訳は別紙のとおり"],
    ];
    const merges = { 集計表: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:G2", "A4:A6", "B6:B6", "A7:A8", "A9:B9"] };
    expect(codes(rows, { merges })).toEqual([]);
    expect(codes(withCell(rows, 3, 4, 2), { merges })).toEqual(["consistency-summary-count"]);
  });

  it("一列に字下げした表も、柱だけの表も読む", () => {
    const rows: Rows = [
      ["区分", "施策数", "達成数", "未達成数", "達成率"],
      ["柱Ⅰ くらし", 3, 2, 1, "66.7%"],
      ["　福祉", 2, 1, 1, "50.0%"],
      ["　教育", 1, 1, 0, "100.0%"],
      ["柱Ⅱ 行政", "2施策", "２", "－", 1],
      ["　ア 窓口", 2, 2, 0, "100%"],
      ["計", 5, 4, 1, 0.8],
    ];
    expect(codes(rows)).toEqual([]);
    expect(codes(withCell(rows, 2, 2, 2))).toEqual(["consistency-summary-count"]);
    expect(codes(rows.filter((_, row) => ![2, 3, 5].includes(row)))).toEqual([]);
  });

  it("小計の書き方によらない", () => {
    const named = withCell(withCell(summary, 3, 1, "柱Ⅰ 小計"), 5, 1, "計");
    expect(codes(named)).toEqual([]);
    const outer = summary.map((row, index) => (index === 3 || index === 5 ? ["小計", "", ...row.slice(2)] : row));
    expect(codes(outer)).toEqual([]);
    expect(codes(withCell(outer, 3, 4, 1))).toEqual(["consistency-summary-count"]);
    const inner = withCell(withCell(summary, 6, 0, ""), 6, 1, "合計");
    expect(codes(inner)).toEqual([]);
  });

  it("施策の状況が読めなければ、あり得る範囲の数は告げない", () => {
    const sheets = { 施策一覧: measuresSheet(2, { 施策目標の達成状況: "" }), 集計表: summary };
    expect(consistencyCodes({ sheets })).toEqual([]);
    const wrong = { 施策一覧: measuresSheet(2, { 施策目標の達成状況: "" }), 集計表: withCell(summary, 2, 4, 3) };
    expect(consistencyCodes({ sheets: wrong })).toEqual(["consistency-summary-count"]);
    const noted = summary.map((row, index) => [...row, index === 0 ? "判定不能" : 0]);
    expect(consistencyCodes({ sheets: { 施策一覧: plan, 集計表: noted } })).toEqual([]);
  });

  it("率だけの表では、誤りは一度だけ告げる", () => {
    const rows = [["柱", "分野", "達成率", "施策数"], ...summary.slice(1).map((row) => row.slice(0, 4))];
    const wrong = withCell(withCell(withCell(rows, 1, 2, "90.0%"), 3, 2, "96.7%"), 6, 2, "91.0%");
    expect(codes(wrong)).toEqual(["consistency-summary-rate"]);
  });

  it("達成状況の列がなければ、率は比べず、数はあり得る範囲で比べる", () => {
    const status = header.indexOf("施策目標の達成状況");
    const without = plan.map((row) => row.filter((_, column) => column !== status));
    const codesOf = (rows: Rows): readonly string[] =>
      consistencyCodes({ sheets: { 施策一覧: without, 集計表: rows } });
    expect(codesOf(summary)).toEqual([]);
    expect(codesOf(withCell(summary, 1, 3, 9))).toEqual(["consistency-summary-count"]);
  });

  it("達成状況の多くが読めなければ、あり得る範囲の率は告げない", () => {
    const blank = [header, ...measures.map((row) => row.map((cell, at) => (at === 8 ? "" : cell)))];
    expect(consistencyCodes({ sheets: { 施策一覧: blank, 集計表: summary, 概要: overview } })).toEqual([]);
    const all = { denominator: "all" as const };
    expect(consistencyCodes({ sheets: { 施策一覧: blank, 集計表: summary, 概要: overview }, settings: all })).toEqual(
      [],
    );
  });

  it("計画の区分にない見出しを外側に持つ表も読む", () => {
    const rows: Rows = [
      ["部局", "分野", "施策数", "達成"],
      ["第一部", "ア 福祉", 2, 1],
      ["", "イ 教育", 1, 1],
      ["", "小計", 3, 2],
      ["第二部", "ア 窓口", 2, 2],
      ["", "ウ 観光", 1, 1],
      ["合計", "", 6, 5],
    ];
    expect(codes(rows)).toEqual(["consistency-summary-division-unknown"]);
    expect(codes([...rows.slice(0, 5), ["合計", "", 5, 4]])).toEqual([]);
  });

  it("同じ区分の行が二度あれば、合計には一度だけ数える", () => {
    expect(codes([...summary.slice(0, 6), ["", "ア 窓口", "100.0%", 2, 2, 0, 0], ...summary.slice(6)])).toContain(
      "consistency-summary-division-unknown",
    );
  });

  it("名前を書き換えた区分は一つの指摘になる", () => {
    expect(codes(withCell(summary, 2, 1, "イ 国際交流"))).toEqual(["consistency-summary-division-unknown"]);
  });

  it("柱一つの表は、その柱だけを比べる", () => {
    const rows = [summary[0] ?? [], ...summary.slice(1, 3), ["合計", "", "66.7%", 3, 2, 0, 1]];
    expect(codes(rows)).toEqual([]);
    expect(codes(rows.slice(0, 3))).toEqual([]);
    const outer = summary.filter((_, row) => row !== 4 && row !== 5);
    expect(codes(outer)).toEqual(["consistency-summary-division-missing"]);
  });

  it("アドインが作ったシートと隠れたシートは比べない", () => {
    expect(outcomeOf(withPlan({ 集計表: summary }, { hidden: ["集計表"] }), "consistency-summary-count")).toBe(
      "notChecked",
    );
  });

  it("施策一覧の上にある表も比べる", () => {
    const rows = [...withCell(summary, 1, 4, 2), [], [], ...plan];
    expect(found({ sheets: { 施策一覧: rows } }, "consistency-summary-count")).toEqual(["施策一覧!E2 error"]);
  });
});

describe("概要の文", () => {
  const codes = (...rows: Rows): readonly string[] => consistencyCodes(withPlan({ 概要: rows }));

  it.each([
    ["5施策のうち4施策（80.0%）が達成した。"],
    ["「柱Ⅰ くらし」では、2分野3施策のうち、2施策（66.7%）で施策目標を達成しました。"],
    ["5施策のうち、1施策は未達成である"],
    ["前年度は5施策のうち3施策が達成した"],
    ["5施策中、達成は4施策"],
    ["全体では、5施策のうち4施策が達成"],
    ["計画全体については、5施策のうち4施策が達成"],
    ["5施策のうち4施策（80%）が達成"],
  ])("正しいか、比べない：%s", (sentence) => {
    expect(codes([sentence])).toEqual([]);
  });

  it.each([
    ["6施策のうち4施策（80.0%）が達成した。", "consistency-overview-count"],
    ["5施策中、達成は3施策", "consistency-overview-count"],
    ["「柱Ⅱ」では、2施策のうち1施策が達成した。", "consistency-overview-count"],
    ["5施策のうち4施策（79.9%）が達成", "consistency-overview-rounding"],
  ])("%s → %s", (sentence, code) => {
    expect(codes([sentence])).toEqual([code]);
  });

  it("名前のない段の数は比べない", () => {
    expect(codes(["9区分の5施策のうち、4施策（80.0%）が達成"])).toEqual([]);
    expect(codes(["全体", 2, "9分野の5施策のうち、4施策（80.0%）が達成"])).toEqual(["consistency-overview-count"]);
  });

  it("集計表が誤っていても、文に別の数があれば文も告げる", () => {
    const sentence = "5施策のうち、3施策（60.0%）が達成";
    const sheets = { 集計表: withCell(summary, 6, 4, 5), 概要: [[sentence]] };
    expect(consistencyCodes(withPlan(sheets))).toEqual(["consistency-overview-count", "consistency-summary-count"]);
  });

  it("主語のない文は、上の見出しか計画全体のうち合う方と比べる", () => {
    expect(codes(["柱Ⅰ くらし"], ["2分野の3施策のうち、2施策（66.7%）が達成"])).toEqual([]);
    expect(codes(["柱Ⅰ くらし"], ["5施策のうち、4施策（80.0%）が達成"])).toEqual([]);
  });

  it("集計表の内訳から来た誤りは、集計表の行でだけ告げる", () => {
    const rows = [
      [1, 4, 2],
      [3, 4, 3],
      [6, 4, 5],
    ].reduce((changed, [row = 0, column = 0, value = 0]) => withCell(changed, row, column, value), summary);
    const wrong = withCell(overview, 0, 1, "3分野5施策のうち、5施策（100.0%）が施策目標を達成");
    expect(consistencyCodes(withPlan({ 集計表: rows, 概要: wrong }))).toEqual(["consistency-summary-count"]);
  });

  it("施策の状況が読めなければ、あり得る範囲の数は告げない", () => {
    const sheets = { 施策一覧: measuresSheet(2, { 施策目標の達成状況: "" }), 概要: overview };
    expect(consistencyCodes({ sheets })).toEqual([]);
  });
});

describe("計画の体系", () => {
  it("外側の区分がなければ、その中は告げない", () => {
    const rows = [...structure, ["柱Ⅲ 財政", "ア 歳入"], ["", "イ 歳出"]];
    expect(found(withPlan({ 体系: rows }), "consistency-structure-unknown")).toEqual(["体系!A5 warning"]);
  });

  it("前後に別の行があっても読む", () => {
    const rows: Rows = [
      ["計画の体系"],
      [1, 2],
      ["柱", "分野", "施策名"],
      ...structure.slice(1).map((row) => [...row, "見守り"]),
    ];
    expect(consistencyCodes(withPlan({ 体系: rows }))).toEqual([]);
  });
});

describe("別のシートの同じ施策", () => {
  const excerpt = (...rows: Rows): Rows => [["施策名", "成果指標", "目標", "実績", "評価", "達成状況"], ...rows];
  const differing = (rows: Rows, name = "抜粋", settings: FixtureWorkbook["settings"] = {}): readonly string[] =>
    found(withPlan({ [name]: rows }, { inspected: "施策一覧", settings }), "consistency-sheets-differ");

  it.each([
    ["同じ", ["相談", "相談件数", "100件", "80件", "△", "③達成していない⇒取組を継続する"]],
    ["書き方だけが違う", ["相談", "相談件数", 100, "８０件", "△", "未達成（継続）"]],
    ["空欄", ["相談", "相談件数", "", "", "", "③達成していない⇒取組を継続する"]],
    ["読めない", ["相談", "相談件数", "10,00件", "80件", "☆", "順調"]],
    ["別の施策", ["相談", "別の指標", "1件", "1件", "○", "①達成した"]],
  ])("%sなら告げない", (_, row) => {
    expect(differing(excerpt(row))).toEqual([]);
  });

  it.each([
    ["目標", ["相談", "相談件数", "101件", "80件", "△", "③達成していない⇒取組を継続する"], "F3"],
    ["評価", ["相談", "相談件数", "100件", "80件", "○", "③達成していない⇒取組を継続する"], "H3"],
    ["達成状況", ["相談", "相談件数", "100件", "80件", "△", "①達成した"], "I3"],
    ["言葉の実績", ["相談", "相談件数", "100件", "準備中", "△", "③達成していない⇒取組を継続する"], "G3"],
  ])("%sが違えば告げる", (_, row, cell) => {
    expect(differing(excerpt(row))).toEqual([`施策一覧!${cell} warning`]);
  });

  it("前年度のシートや控えは比べない", () => {
    const other = excerpt(["相談", "相談件数", "100件", "70件", "△", "③達成していない⇒取組を継続する"]);
    expect(differing(other, "令和3年度")).toEqual([]);
    expect(differing(other, "R3実績")).toEqual([]);
    expect(differing(other, "施策一覧の控え")).toEqual([]);
    expect(differing(other, "令和4年度", { fiscalYear: 2022 })).toEqual(["施策一覧!G3 warning"]);
    expect(differing([["令和3年度の実績"], ...other], "抜粋", { fiscalYear: 2022 })).toEqual([]);
    expect(differing([["令和3年の結果"], ...other], "抜粋", { fiscalYear: 2022 })).toEqual([]);
    expect(differing([["令和3年度から令和4年度まで"], ...other])).toEqual(["施策一覧!G3 warning"]);
  });

  it("同じ名前の施策が二つあれば、どちらとも比べない", () => {
    const row = ["相談", "相談件数", "100件", "70件", "△", "③達成していない⇒取組を継続する"];
    expect(differing(excerpt(row, row))).toEqual([]);
  });
});

describe("年度別の実績", () => {
  function years(actuals: readonly CellContent[], settings: FixtureWorkbook["settings"] = {}): readonly string[] {
    const [first = "", second = "", overall = ""] = actuals;
    const rows: Rows = [
      ["分野", "番号", "施策名", "成果指標", "令和3年度実績", "令和4年度実績", "総括実績", "達成状況"],
      ["ア 福祉", 1, "見守り", "訪問件数", first, second, overall, "①達成した"],
    ];
    const grouped: Rows = [
      ["分野", "番号", "施策名", "成果指標", "令和3年度", "令和4年度", "総括", "達成状況"],
      ["", "", "", "", "実績", "実績", "実績", ""],
      ...rows.slice(1),
    ];
    return found({ sheets: { 施策一覧: grouped }, settings }, "consistency-year-differs");
  }

  it.each([
    [["10件", "20件", "20件"]],
    [["10件", "20件", "30件"]],
    [["10件", "21件", "15.5件"]],
    [["構築", "完了", "完了"]],
    [["10件", "(1)20件(2)3回", "20件"]],
    [["10件", "―", "20件"]],
  ])("%s は合うか、比べられない", (actuals) => {
    expect(years(actuals)).toEqual([]);
  });

  it("どれとも合わなければ告げる", () => {
    expect(years(["10件", "20件", "25件"])).toEqual(["施策一覧!G3 warning"]);
    expect(years(["10件", "20件", "20件"], { fiscalYear: 2021 })).toEqual(["施策一覧!G3 warning"]);
  });
});

describe("文", () => {
  it("どの指摘も日本語と英語で読める", () => {
    const fixtures: readonly FixtureWorkbook[] = [
      withPlan({
        集計表: withCell(withCell(summary, 1, 4, 7), 6, 2, "12.3%"),
        概要: withCell(overview, 1, 1, "9分野の1,300施策のうち、1,200施策（1.0%）が施策目標を達成"),
      }),
      { sheets: { 施策一覧: measuresSheet(0, { 実績: "31,992件（※）" }) } },
    ];
    for (const fixture of fixtures) {
      const findings = inspectFixture(fixture).findings.filter(({ family }) => family === "consistency");
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) {
        expect(wordFinding(finding, "ja").message).not.toMatch(/undefined|NaN|\[object/u);
        expect(wordFinding(finding, "en").message).not.toMatch(/undefined|NaN|\[object|[ぁ-ん]{4}/u);
      }
    }
  });

  it("見本の計画は正しい", () => {
    expect(consistencyCodes(withPlan({ 集計表: summary, 概要: overview, 体系: structure }))).toEqual([]);
    expect(measures).toHaveLength(5);
  });
});
