import fc from "fast-check";
import { kanagawaIct, rubricPresets } from "../../../src/domain/evaluation/presets";
import { checkRubric } from "../../../src/domain/evaluation/checkRubric";
import type { Rubric } from "../../../src/domain/evaluation/rubric";
import { inspectFixture } from "./fixture";
import { achieved, continuing, planOf, type PlanRow } from "./planOf";
import { runs } from "../../sampled";

/** Codes and severities of the findings of the three families, in their order. */
function found(rows: readonly PlanRow[], settings: Parameters<typeof planOf>[1] = {}): readonly string[] {
  return inspectFixture(planOf(rows, settings))
    .findings.filter(({ family }) => ["quantity", "judgement", "status"].includes(family))
    .map(({ code, severity }) => `${severity} ${code}`);
}

const missed = { grade: "△", status: continuing, background: "今後は増やす。" } as const;

describe("一つの原因は一つの指摘にする", () => {
  it.each<[string, PlanRow, string]>([
    ["読めない数値", { target: "15,0007件", actual: "51,183件", grade: "△" }, "error quantity-unreadable"],
    ["対応しない内訳", { target: "(1)10件 (2)20件", actual: "(1)5件", grade: "◎" }, "warning quantity-parts-unpaired"],
    ["異なる単位", { target: "10件", actual: "3人", grade: "◎" }, "warning quantity-units-differ"],
    ["集計中の実績", { target: "10件", actual: "集計中", ...missed }, "warning quantity-pending"],
    ["集計中で、評価もまだない", { target: "10件", actual: "集計中", grade: "" }, "info quantity-pending"],
    ["評価の記号の誤り", { grade: "×", actual: "1件" }, "error judgement-grade-unknown"],
    ["評価だけの誤り", { actual: "3件" }, "warning judgement-grade-differs"],
    ["理由のない未達成", { actual: "3件", ...missed, background: "" }, "warning status-missed-without-background"],
    ["片方の単位がなく、値は合う", { target: "10", actual: "10件" }, "info quantity-unit-missing"],
  ])("%s", (_, row, expected) => {
    const filtered = found([row, {}]).filter((line) => !line.endsWith("status-contradicts-grade"));
    expect(filtered).toEqual([expected]);
  });
});

describe("※の注", () => {
  it.each<[string, PlanRow, "info" | "warning"]>([
    ["実績に※、備考に注", { actual: "8件（※）", remarks: "（※）休館のため。" }, "info"],
    ["目標に※1、備考に※1の注", { target: "10件※1", actual: "8件", remarks: "※1 目標は改定前の値。" }, "info"],
    ["評価に※、背景に注", { actual: "8件", grade: "○※", background: "※ 休館の期間を除く。" }, "info"],
    ["実績のセルの中に注", { actual: "8件 ※休館の期間を除く" }, "info"],
    ["※だけで、注がない", { actual: "8件（※）" }, "warning"],
    ["注はあるが、※がない", { actual: "8件", remarks: "※ 休館のため。" }, "warning"],
    ["時点だけの※", { actual: "8件 ※R4.12末時点", remarks: "※ 休館のため。" }, "warning"],
  ])("%s", (_, row, severity) => {
    expect(found([row])).toContain(`${severity} judgement-grade-differs`);
  });

  it.each<[string, PlanRow, string]>([
    ["目標がない", { target: "", grade: "○※", remarks: "※ 目標は次年度に定める。" }, "grade-without-target"],
    ["実績がない", { actual: "", grade: "○※", remarks: "※ 調査は隔年である。" }, "grade-without-actual"],
    ["評価がない", { actual: "10件（※）", grade: "―", remarks: "（※）参考の値である。" }, "target-without-grade"],
    ["裏付けがない", { actual: "10件以上（※）", grade: "◎", remarks: "（※）11件以上を見込む。" }, "grade-unproven"],
  ])("%sことも、注があれば参考とする", (_, row, code) => {
    expect(found([row])).toContain(`info judgement-${code}`);
  });

  it("目標も実績もないものの評価は、そのための記号がない基準では、ほかの欄によるとみて参考とする", () => {
    const withoutDash = { ...kanagawaIct, name: "独自", grades: kanagawaIct.grades.slice(0, 3) };
    const severities = (row: PlanRow, rubric: Rubric): readonly string[] =>
      found([{ grade: "○", ...row }, {}], { rubric }).filter((one) => one.endsWith("grade-without-target"));
    const neither = { target: "―", actual: "―" };
    expect(severities(neither, withoutDash)).toEqual(["info judgement-grade-without-target"]);
    expect(severities({ ...neither, actual: "8件" }, withoutDash)).toEqual(["warning judgement-grade-without-target"]);
    expect(severities(neither, kanagawaIct)).toEqual(["warning judgement-grade-without-target"]);
  });

  it("長い注も、指摘はそのまま持つ", () => {
    const remarks = `（※）${"あ".repeat(300)}`;
    const [finding] = inspectFixture(planOf([{ actual: "8件（※）", remarks }])).findings.filter(
      ({ code }) => code === "judgement-grade-differs",
    );
    expect(finding?.parameters).toMatchObject({ note: "あ".repeat(300) });
  });
});

describe("評価と目標・実績", () => {
  it.each<[string, PlanRow, readonly string[]]>([
    ["以下の目標を下回れば、◎でも", { target: "38分以下", actual: "37.5分", grade: "◎" }, []],
    ["以下の目標を下回れば、○でも参考まで", { target: "38分以下", actual: "37.5分" }, ["info judgement-grade-differs"]],
    ["見込みは、言葉どおりに取る", { target: "10件", actual: "8件（見込み）" }, ["warning judgement-grade-differs"]],
    ["概数の◎は参考", { target: "300件", actual: "約310件", grade: "◎" }, ["info judgement-grade-unproven"]],
    [
      "以上の付いた値の◎は注意",
      { target: "50件", actual: "50件以上", grade: "◎" },
      ["warning judgement-grade-unproven"],
    ],
    ["言葉が同じで△", { target: "実施", actual: "実施", ...missed }, ["warning judgement-grade-differs"]],
    ["言葉が異なり△", { target: "開発完了", actual: "延長利用の決定", ...missed }, []],
    ["したいことを、したと文で書いて○", { target: "10月に開設する", actual: "10月1日に開設した" }, []],
    ["増やすと書いて、増やした○", { target: "窓口の数を増やす", actual: "窓口を2階にも増やした" }, []],
    ["したうえで、さらに進めて○", { target: "改定案を作成", actual: "改定案を作成し審議会に諮問した" }, []],
    [
      "しようとして、していないのに○",
      { target: "改定案を作成", actual: "改定案を作成したが諮問は見送った" },
      ["warning judgement-words-differ"],
    ],
    ["見送ったと書いて○", { target: "10月に開設する", actual: "開設を見送った" }, ["warning judgement-words-differ"]],
    ["別のことをして○", { target: "条例を制定する", actual: "検討を行った" }, ["warning judgement-words-differ"]],
    [
      "言葉は異なり、数値は届かず○",
      { target: "(1)開発完了 (2)10件", actual: "(1)検討の開始 (2)8件" },
      ["warning judgement-grade-differs"],
    ],
    [
      "言葉は異なり、数値は届いて○",
      { target: "(1)開発完了 (2)10件", actual: "(1)延長利用の決定 (2)10件" },
      ["warning judgement-words-differ"],
    ],
  ])("%s", (_, row, expected) => {
    expect(found([row]).filter((line) => line.includes("judgement-"))).toEqual(expected);
  });

  it("以上・以下の目標を満たしているのに△なら、参考ではなく注意", () => {
    const row = { target: "38分以下", actual: "37.5分", ...missed };
    expect(found([row])).toEqual(["warning judgement-grade-differs"]);
  });

  it("表の方向性がなくても、設定の方向で目標との食い違いを指摘する", () => {
    const directions = { measureDirections: { "ア-1": "decrease" as const } };
    expect(found([{ target: "10件以上", actual: "10件" }], directions)).toContain(
      "warning judgement-direction-differs",
    );
  });

  it("維持や範囲の方向は、増減の食い違いとしない", () => {
    const directions = { measureDirections: { "ア-1": "maintain" as const } };
    expect(found([{ target: "10件以上", actual: "10件" }], directions)).toEqual([]);
  });

  const named = (symbol: string, kind: "notMeasurable" | "manual") =>
    ({ symbol, label: kind, rule: { kind }, achieved: false }) as const;
  const rubric: Rubric = {
    ...kanagawaIct,
    grades: [...kanagawaIct.grades, named("N", "notMeasurable"), named("廃", "manual")],
  };

  it.each<[string, PlanRow, readonly string[]]>([
    ["測れないとしたが、数値から決まる", { grade: "N" }, ["warning judgement-target-without-grade"]],
    ["測れず、実績もない", { grade: "N", actual: "―" }, []],
    ["目標もない", { grade: "N", target: "―" }, []],
    ["人が決める評価", { grade: "廃", actual: "1件" }, []],
    ["人が決める評価で、目標もない", { grade: "廃", target: "―" }, []],
  ])("評価しない記号：%s", (_, row, expected) => {
    expect(found([row], { rubric }).filter((line) => line.includes("judgement-"))).toEqual(expected);
  });

  it("評価の列がない表では、評価を点検しない", () => {
    const { outcomes } = inspectFixture({
      sheets: {
        一覧: [
          ["分野", "番号", "施策名", "成果指標", "目標", "実績"],
          ["ア 福祉", 1, "見守り", "件数", "10件", "8件"],
        ],
      },
    });
    const judgement = outcomes.filter(({ code }) => code === "judgement-grade-differs");
    expect(judgement).toEqual([
      { code: "judgement-grade-differs", outcome: "notChecked", reason: { code: "columnMissing", role: "grade" } },
    ]);
  });

  it("用意された評価基準に不備はない", () => {
    expect(rubricPresets.flatMap((preset) => checkRubric(preset))).toEqual([]);
  });

  it("目標と実績から正しく付けた評価は、どの数値でも指摘しない", () => {
    const number = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(number, number, (target, actual) => {
        const grade = actual > target ? "◎" : actual === target ? "○" : "△";
        const status = grade === "△" ? continuing : achieved;
        const background = grade === "△" ? "今後は増やす。" : "";
        expect(found([{ target: `${target}件`, actual: `${actual}件`, grade, status, background }])).toEqual([]);
      }),
      { numRuns: runs(50) },
    );
  });

  it("評価を一段変えると、どの数値でも指摘する", () => {
    const number = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(number, number, fc.constantFrom("◎", "○", "△"), (target, actual, grade) => {
        const right = actual > target ? "◎" : actual === target ? "○" : "△";
        fc.pre(grade !== right);
        expect(found([{ target: `${target}件`, actual: `${actual}件`, grade }])).toContain(
          "warning judgement-grade-differs",
        );
      }),
      { numRuns: runs(50) },
    );
  });
});

describe("単位からみてあり得ない値", () => {
  it.each<[string, PlanRow, readonly string[]]>([
    [
      "負の割合",
      { indicator: "受講者の割合", target: "50%", actual: "-5%", ...missed },
      ["warning quantity-impossible-value"],
    ],
    ["ちょうど100%", { indicator: "受講者の割合", target: "100%", actual: "100%" }, []],
    [
      "内訳の一方の割合",
      {
        indicator: "(1)売上高の前年比 (2)受講者の割合",
        target: "(1)100% (2)100%",
        actual: "(1)120% (2)120%",
        grade: "◎",
      },
      ["warning quantity-impossible-value"],
    ],
    ["単位のない負の数", { indicator: "収支", target: "-10", actual: "-10", grade: "" }, []],
    ["減らす数", { indicator: "職員数", target: "5人減", actual: "5人減" }, []],
  ])("%s", (_, row, expected) => {
    expect(found([row]).filter((line) => line.includes("impossible"))).toEqual(expected);
  });
});

describe("行を分けた成果指標", () => {
  const header = ["分野", "番号", "施策名", "成果指標", "目標", "実績", "評価", "達成状況", "今後の取組"];
  const sheets = {
    一覧: [
      header,
      ["ア 福祉", 1, "見守り", "訪問件数", "10件", "12件", "◎", "達成", "続ける。"],
      ["", "", "", "利用者数", "10人", "8人", "◎", "", ""],
      ["", "", "", "満足した人の割合", "80%", "令和4年2月30日に集計", "", "", ""],
      ["ア 福祉", 2, "相談", "相談件数", "10件", "10件", "○", "達成", "続ける。"],
    ],
  };

  it("評価のある行ごとに比べ、下の行の日付も見る", () => {
    const found = inspectFixture({ sheets }).findings.map(({ code, cells: [cell] }) => `${code} ${cell.row + 1}`);
    expect(found).toContain("quantity-date-impossible 4");
    expect(found).toContain("judgement-grade-differs 3");
    expect(found).not.toContain("judgement-grade-differs 2");
  });

  it("今後の取組を書く欄は、達成した施策に書いてあってもよい", () => {
    const codes = inspectFixture({ sheets }).findings.map(({ code }) => code);
    expect(codes).not.toContain("status-background-unmarked");
  });
});

describe("時点", () => {
  it("年度の指定がなく、時点の年度が割れていれば、点検していないとする", () => {
    const { outcomes } = inspectFixture(planOf([{ actual: "10件 ※R3.12末時点" }, { actual: "10件 ※R4.12末時点" }]));
    expect(outcomes.find(({ code }) => code === "quantity-as-of-outside-year")).toEqual({
      code: "quantity-as-of-outside-year",
      outcome: "notChecked",
      reason: { code: "settingMissing", setting: "fiscalYear" },
    });
  });

  it("時点を問わない設定では、指摘しない", () => {
    expect(found([{ actual: "10件 ※R3.12末時点" }], { fiscalYear: 2022, asOf: "any" })).toEqual([]);
  });

  it.each([
    ["文字列の日付", "令和3年12月31日", ["G2"]],
    ["日付のシリアル値", 44_561, ["G2"]],
    ["年度の中の日付", 44_926, []],
    ["シリアル値の範囲外", -5, []],
    ["日付でない", "照会中", []],
    ["空欄", "", []],
  ])("基準日の列：%s", (_, asOf, expected) => {
    const { findings } = inspectFixture({
      sheets: {
        一覧: [
          ["分野", "番号", "施策名", "成果指標", "目標", "実績", "基準日", "評価"],
          ["ア 福祉", 1, "見守り", "件数", "10件", "10件", asOf, "○"],
        ],
      },
      settings: { fiscalYear: 2022 },
    });
    const outside = findings.filter(({ code }) => code === "quantity-as-of-outside-year");
    expect(outside.map(({ cells: [cell] }) => (cell.column === 6 ? "G2" : "?"))).toEqual(expected);
  });

  it.each([
    ["最新値", []],
    ["実績", [2]],
  ])("「%s」の列の、前の年度の値", (header, expected) => {
    const { findings } = inspectFixture({
      sheets: {
        一覧: [
          ["分野", "番号", "施策名", "成果指標", "目標", header, "評価"],
          ["ア 福祉", 1, "見守り", "件数", "10件", "12件（令和4年度）", "○"],
          ["ア 福祉", 2, "配食", "食数", "20件", "20件（令和3年度）", "○"],
          ["ア 福祉", 3, "送迎", "回数", "30件", "30件（令和4年度）", "○"],
          ["ア 福祉", 4, "体操", "組数", "30件", "30件（令和5年度）", "○"],
        ],
      },
      settings: { fiscalYear: 2022 },
    });
    const outside = findings.filter(({ code }) => code === "quantity-as-of-outside-year");
    // What is of a year to come is told in either.
    expect(outside.map(({ cells: [cell] }) => cell.row)).toEqual([...expected, 4]);
  });

  it("基準日の列にある存在しない日付を指摘する", () => {
    const { findings } = inspectFixture({
      sheets: {
        一覧: [
          ["分野", "番号", "施策名", "成果指標", "目標", "実績", "基準日", "評価"],
          ["ア 福祉", 1, "見守り", "件数", "10件", "10件", "2023/2/30", "○"],
        ],
      },
    });
    expect(findings.map(({ code }) => code)).toContain("quantity-date-impossible");
  });
});

describe("達成状況", () => {
  it("背景も備考もない表では、背景を点検していないとする", () => {
    const { outcomes } = inspectFixture({
      sheets: {
        一覧: [
          ["分野", "番号", "施策名", "成果指標", "目標", "実績", "評価", "達成状況"],
          ["ア 福祉", 1, "見守り", "件数", "10件", "8件", "△", continuing],
        ],
      },
    });
    for (const code of ["status-missed-without-background", "status-missed-without-next"]) {
      expect(outcomes.find((outcome) => outcome.code === code)).toMatchObject({
        outcome: "notChecked",
        reason: { code: "columnMissing", role: "background" },
      });
    }
  });

  it.each([
    "今後は、配達の地域を広げる。",
    "見直しを行う。",
    "引き続き周知する。",
    "司書の配置を進める。",
    "託児を付けて開く。",
    "職員が足りなかったため、増員",
    "工事が遅れた。窓口を増やします。",
    "残る4か所は令和5年度に登録する。",
    "予算がつかなかった。国に要望していく。",
    "対象を広げることとした。",
  ])("今後のことが書かれている：%s", (background) => {
    expect(found([{ actual: "8件", ...missed, background }])).toEqual([]);
  });

  it.each([
    "参加者が少なかった。",
    "感染症の影響により、開催できなかったため。",
    "資材の値上がりが続いている。",
    "競合する事業が多かったことが原因である。",
    "申込みの不足",
  ])("過ぎたことしか書かれていない：%s", (background) => {
    expect(found([{ actual: "8件", ...missed, background }])).toEqual(["warning status-missed-without-next"]);
  });

  it.each([
    ["今後も取組を継続する。", "warning"],
    ["本事業を継続して実施する。", "warning"],
    ["来年度も実施する。", "warning"],
    ["現行の制度は引き続き県が運用する。", "info"],
  ])("終了する取組の背景：%s", (background, severity) => {
    const row = { actual: "8件", grade: "△", status: "②達成していない⇒取組を終了する", background };
    expect(found([row])).toEqual([`${severity} status-ended-but-continues`]);
  });

  it.each(["提携先が終了したため、以後は実施しない。", "事業を継続しないこととした。", "次の計画で扱う。"])(
    "終了する取組の背景に、継続の話がない：%s",
    (background) => {
      expect(found([{ actual: "8件", grade: "△", status: "②達成していない⇒取組を終了する", background }])).toEqual([]);
    },
  );
});
