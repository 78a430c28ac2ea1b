import { kanagawaIct } from "../../../src/domain/evaluation/presets";
import type { GradeRule } from "../../../src/domain/evaluation/rubric";
import { statedRubric } from "../../../src/domain/evaluation/stated/statedRubric";

const percent = (value: number): string => `${String(Number((value * 100).toFixed(4)))}%`;

/** 80%以上100%未満, as a legend would have it; the comparison or the kind of other rules. */
function ruleText(rule: GradeRule): string {
  if (rule.kind === "comparison") return `${rule.reference}:${rule.outcomes.join("+")}`;
  if (rule.kind !== "interval") return rule.kind;
  const ends = [
    rule.atLeast === undefined ? "" : `${percent(rule.atLeast)}以上`,
    rule.moreThan === undefined ? "" : `${percent(rule.moreThan)}超`,
    rule.atMost === undefined ? "" : `${percent(rule.atMost)}以下`,
    rule.below === undefined ? "" : `${percent(rule.below)}未満`,
  ];
  return (rule.quantity === "rate" ? "" : "変化") + ends.join("");
}

/** What is read: each grade with its rule, achieved ones marked *. */
function read(lines: readonly (readonly string[])[], ...entered: readonly string[]) {
  const rubric = statedRubric(lines, entered, kanagawaIct);
  return (
    rubric?.grades.map(({ symbol, rule, achieved }) => `${symbol}${achieved ? "*" : ""} ${ruleText(rule)}`) ?? null
  );
}

describe("表に書かれた評価基準", () => {
  it.each([
    [
      "注の一文、記号のすぐ後ろに範囲",
      ["※判定：◎120％以上、○95％以上120％未満、△95％未満"],
      ["◎", "△", "○"],
      ["◎* 120%以上", "○* 95%以上120%未満", "△ 95%未満"],
    ],
    [
      "式の終わりの×100は評価でない",
      ["進捗率＝（実績－基準）÷（目標－基準）×100　Ａ：100％以上　Ｂ：50％以上100％未満　Ｃ：50％未満"],
      ["Ａ", "Ｃ"],
      ["A* 100%以上", "B 50%以上100%未満", "C 50%未満"],
    ],
    [
      "負の範囲、から…まで",
      [
        "改善率＝（現在値－策定時）÷（目標－策定時）。100％以上を◎、5％を超え100％未満を○、－5％から5％までを△、－5％未満を×とする。",
      ],
      ["◎", "○", "△", "×"],
      ["◎* 100%以上", "○ 5%超100%未満", "△ -5%以上5%以下", "× -5%未満"],
    ],
    [
      "良くなった、悪くなった、以内の変化",
      ["向上：策定時から２％を超えて良くなった　同程度：２％以内の変化　後退：２％を超えて悪くなった"],
      ["向上", "同程度", "後退"],
      ["向上* 変化2%超", "同程度 変化-2%以上2%以下", "後退 変化-2%未満"],
    ],
    [
      "範囲と点線の後ろの言葉",
      ["※率は切捨て。達成率100％以上…優、60％以上…良、60％未満…要改善。"],
      ["優", "良", "要改善"],
      ["優* 100%以上", "良 60%以上100%未満", "要改善 60%未満"],
    ],
    [
      "コロンと全角の空白",
      ["Ａ：100％以上　Ｂ：70％以上100％未満　Ｃ：70％未満"],
      ["Ａ", "Ｃ"],
      ["A* 100%以上", "B 70%以上100%未満", "C 70%未満"],
    ],
    [
      "文の中の点数",
      ["達成度は4点満点（4：100％以上、3：75％以上100％未満、2：50％以上75％未満、1：50％未満）で示した。"],
      ["4", "2", "1"],
      ["4* 100%以上", "3 75%以上100%未満", "2 50%以上75%未満", "1 50%未満"],
    ],
    [
      "範囲が先、記号が後",
      ["100％以上：計画どおり　60％以上100％未満：やや遅れ　60％未満：大幅な遅れ"],
      ["計画どおり", "やや遅れ"],
      ["計画どおり* 100%以上", "やや遅れ 60%以上100%未満", "大幅な遅れ 60%未満"],
    ],
    [
      "文の中で、意味が記号の前",
      ["※計画値に達した事業を◎、8割以上の事業を○、それ以外の事業を▲とした。"],
      ["◎", "○", "▲"],
      ["◎* 100%以上", "○ 80%以上100%未満", "▲ 80%未満"],
    ],
    [
      "達成したものと、それ以外",
      ["目標を達成した場合は「完了」、それ以外の場合は「要継続」とする。"],
      ["完了", "要継続"],
      ["完了* target:exceeded+achieved", "要継続 target:missed"],
    ],
    [
      "意味、点線、記号",
      ["目標値に到達…◯　目標値に未達…✕"],
      ["○", "×"],
      ["○* target:exceeded+achieved", "× target:missed"],
    ],
    [
      "括弧の見出しのすぐ後ろ、段階の数の後ろ",
      ["【判定基準】（４段階）Ｓ：達成率110％以上　Ａ：100％以上　Ｂ：70％以上　Ｃ：70％未満"],
      ["Ｓ", "Ｂ", "Ｃ"],
      ["S* 110%以上", "A* 100%以上110%未満", "B 70%以上100%未満", "C 70%未満"],
    ],
    [
      "目標値と同じかそれ以上",
      ["Ａ＝目標値と同じかそれ以上、Ｂ＝目標値の7割以上、Ｃ＝目標値の7割未満"],
      ["Ａ", "Ｂ", "Ｃ"],
      ["A* 100%以上", "B 70%以上100%未満", "C 70%未満"],
    ],
    [
      "数を述べる文は凡例でない",
      ["◎：目標以上　×：目標未満", "◎ 4指標（66.7％）、× 2指標（33.3％）"],
      ["◎", "×"],
      ["◎* target:exceeded+achieved", "× target:missed"],
    ],
    [
      "計画どおりは、計画を上回る・下回ると並べば計画と同じこと",
      ["評定　Ｓ：計画を上回った　Ａ：計画通り　Ｂ：計画を下回った"],
      ["Ｓ", "Ａ", "Ｂ"],
      ["S* target:exceeded", "A* target:achieved", "B target:missed"],
    ],
    [
      "上の端のない範囲は、上の評価の手前まで",
      ["a 100%以上／b 80%以上／c 80%未満"],
      ["a", "b", "c"],
      ["a* 100%以上", "b 80%以上100%未満", "c 80%未満"],
    ],
    [
      "整数の％の範囲に隙間はない",
      ["ア…100％以上　イ…60～99％　ウ…59％以下"],
      ["ア", "イ", "ウ"],
      ["ア* 100%以上", "イ 60%以上100%未満", "ウ 60%未満"],
    ],
    [
      "策定時からの変化",
      ["策定時との比較　↗：5％を超える改善　→：±5％以内　↘：5％を超える悪化"],
      ["↗", "↘", "→"],
      ["↗* 変化5%超", "→ 変化-5%以上5%以下", "↘ 変化-5%未満"],
    ],
    [
      "言葉だけの凡例",
      ["◎ 目標を上回った　○ 目標どおり達成　× 目標に届かなかった　－ 指標なし"],
      ["◎", "×", "○", "－"],
      ["◎* target:exceeded", "○* target:achieved", "× target:missed", "- noIndicator"],
    ],
    [
      "上回る評価がなければ、達成は上回ったときも",
      ["○：目標達成　●：目標未達成"],
      ["○", "●"],
      ["○* target:exceeded+achieved", "● target:missed"],
    ],
    [
      "数字では決まらない説明は、人が付ける評価",
      ["完了：取組を終えた　継続：引き続き行う　未着手：始めていない"],
      ["完了", "継続"],
      ["完了* manual", "継続 manual"],
    ],
    [
      "凡例にない横棒は、評価しないしるし",
      ["○：100％以上、×：100％未満"],
      ["○", "×", "―"],
      ["○* 100%以上", "× 100%未満", "- noIndicator"],
    ],
  ])("%s", (_, lines, entered, expected) => {
    expect(
      read(
        lines.map((line) => [line]),
        ...entered,
      ),
    ).toEqual(expected);
  });

  it("1行に一つずつ、または表でもよい", () => {
    const expected = ["S* 110%以上", "A* 100%以上110%未満", "B 100%未満"];
    expect(read([["S：110%以上"], ["A：100%以上110%未満"], ["B：100%未満"]], "S", "A", "B")).toEqual(expected);
    const table = [
      ["区分", "考え方", "達成率"],
      ["S", "大きく上回る", "110％以上"],
      ["A", "目標に達した", "100％以上110％未満"],
      ["B", "目標に達しない", "100％未満"],
    ];
    expect(read(table, "A", "B", "B")).toEqual(expected);
  });

  const ofThree = ["A* 100%以上", "B 80%以上100%未満", "C 80%未満"];

  it.each<[string, readonly (readonly string[])[]]>([
    ["空白だけで区切った注", [["※Ａ：100％以上　Ｂ：80％以上　Ｃ：80％未満"]]],
    ["空白だけで区切った注（半角、記号の後ろも空白）", [["※ Ａ 100％以上 Ｂ 80％以上 Ｃ 80％未満"]]],
    ["～で開いた端", [["Ａ：100％～　Ｂ：80％～99％　Ｃ：～79％"]]],
    ["端の重なる～", [["100％以上→Ａ　80～100％→Ｂ　80％未満→Ｃ"]]],
    ["不等号", [["Ａ：達成率≧100％、Ｂ：80％≦達成率＜100％、Ｃ：達成率＜80％"]]],
    ["1行に記号と説明が交互", [["Ａ", "100％以上", "Ｂ", "80％以上100％未満", "Ｃ", "80％未満"]]],
    [
      "記号の行の下に説明の行",
      [
        ["判定", "Ａ", "Ｂ", "Ｃ"],
        ["達成率", "100％以上", "80％以上100％未満", "80％未満"],
      ],
    ],
    ["番号の付いた注に続く", [["※1　移行者数は年度末の20人"], ["Ａ：100％以上"], ["Ｂ：80％以上"], ["Ｃ：80％未満"]]],
    ["満たない", [["「Ａ」100％以上「Ｂ」80％以上「Ｃ」80％に満たない"]]],
    ["評価という語", [["Ａ評価：100％以上／Ｂ評価：80％以上／Ｃ評価：80％未満"]]],
    ["括弧の後にすぐ次", [["Ａ（100％以上）Ｂ（80％以上100％未満）Ｃ（80％未満）"]]],
    ["文", [["達成率100％以上をＡ、80％以上100％未満をＢ、80％未満をＣとする。"]]],
    [
      "見出しの行と字下げした行",
      [["※評価基準：Ａ：100％以上"], ["　　Ｂ：80％以上100％未満"], [""], ["　　Ｃ：80％未満"]],
    ],
    ["1行のセルごと", [["評価の目安", "Ａ：100％以上", "Ｂ：80％以上100％未満", "Ｃ：80％未満"]]],
  ])("書き方が違っても同じに読む：%s", (_, lines) => {
    expect(read(lines, "Ａ", "Ｂ", "Ｃ")).toEqual(ofThree);
  });

  it("超と以下の境は、上の評価に入らない", () => {
    expect(read([["Ａ：100％超　Ｂ：80％超100％以下　Ｃ：80％以下"]], "A", "B", "C")).toEqual([
      "A* 100%超",
      "B* 80%超100%以下",
      "C 80%以下",
    ]);
  });

  it("評価そのものが意味をいうときは、凡例がなくてもよい", () => {
    expect(read([], "達成", "未達成", "達成")).toEqual(["達成* target:exceeded+achieved", "未達成 target:missed"]);
    expect(read([], "未達成", "－")).toEqual([
      "達成* target:exceeded+achieved",
      "未達成 target:missed",
      "- noIndicator",
    ]);
    expect(read([], "完了", "完了")).toBeNull();
    expect(read([], "80％以上", "50％以上80％未満")).toEqual(["80%以上* 80%以上", "50%以上80%未満 50%以上80%未満"]);
  });

  it("どれも同じ評価でも、凡例の評価だけなら読む", () => {
    const legend = [["○：目標を達成　×：目標を未達成"]];
    expect(read(legend, "○", "○", "○")).toEqual(["○* target:exceeded+achieved", "× target:missed"]);
    expect(read(legend, "○", "○", "△")).toBeNull();
    expect(read(legend, "○")).toBeNull();
  });

  it("○△×で、ほかに良い記号がなければ、○は達成した評価。どの数で○になるかは、いわない", () => {
    const grades = ["○", "△", "×", "○", "○"];
    expect(read([], ...grades)).toEqual(["○* manual", "△ manual", "× manual"]);
    expect(read([], ...grades, "◎")).toBeNull();
    expect(read([], ...grades.slice(0, 4))).toBeNull();
  });

  it("文の凡例で、上回ると、どおりと、何割以上と、それに満たないものは、重ならない", () => {
    const legend = [
      [
        "目標値を上回ったものを「Ｓ」、目標値どおりのものを「Ａ」、目標値の7割以上のものを「Ｂ」、それに満たないものを「Ｃ」とする。",
      ],
    ];
    expect(read(legend, "Ｓ", "Ａ", "Ｂ", "Ｃ", "Ａ")).toEqual([
      "S* 100%超",
      "A* 100%以上100%以下",
      "B 70%以上100%未満",
      "C 70%未満",
    ]);
  });

  it.each([
    ["評価欄の記号がその凡例のものでない", [["A：100%以上、B：100%未満"]], ["◎", "○"]],
    ["同じ記号が二度", [["A：100%以上、A：80%以上"]], ["A", "A"]],
    ["凡例がなく、記号だけ", [["評価"]], ["○", "△"]],
    ["式の説明", [["達成率＝実績÷目標×100（％）"]], ["A", "B"]],
  ])("読まない：%s", (_, lines, entered) => {
    expect(read(lines, ...entered)).toBeNull();
  });

  it("割合の分母と計算式も、凡例がいえば読む", () => {
    const stated = (line: string) => statedRubric([[line]], ["○", "×", "－"], kanagawaIct);
    expect(stated("○：100%以上　×：100%未満　－：目標なし（割合の分母から除く）")?.denominator).toBe("judged");
    expect(stated("○：100%以上　×：100%未満　－：目標なし")?.denominator).toBe("all");
    expect(stated("目安値に対する達成度　○：100%以上　×：100%未満")?.formula).toBe("actualOverExpected");
  });
});

describe("計画が自ら合わせて数える評価", () => {
  const legend = ["Ａ：100％以上　Ｂ：75％以上100％未満　Ｃ：40％以上75％未満　Ｄ：40％未満"];
  const achieved = (lines: readonly (readonly string[])[], ...entered: readonly string[]) =>
    statedRubric(lines, entered, kanagawaIct)?.grades.flatMap((grade) => (grade.achieved ? [grade.symbol] : []));

  it.each<[string, readonly string[]]>([
    ["Ａ及びＢは8事業（61.5％）であった。", ["A", "B"]],
    ["「Ａ」又は「Ｂ」となった指標の割合は61.5％です。", ["A", "B"]],
    ["Ｂ以上の割合（％）", ["A", "B"]],
    ["Ａ、Ｂ、Ｃを「順調」とみなす。", ["A", "B", "C"]],
    ["Ａは5事業（38.5％）、Ｂは3事業（23.1％）であった。", ["A"]],
    ["Ｃ・Ｄは5事業（38.5％）であった。", ["A"]],
    ["Ａ・Ｂ・Ｃ・Ｄの割合（％）", ["A"]],
    ["Ａ・Ｂは事業を続ける。", ["A"]],
    ["Ａ評価以上の割合", ["A"]],
  ])("%s", (line, expected) => {
    expect(achieved([legend, [line]], "A", "B", "C", "D", "B")).toEqual(expected);
  });

  it("文どうしで違えば、凡例のとおり", () => {
    const lines = [legend, ["Ａ・Ｂは8事業（61.5％）"], ["Ａ・Ｂ・Ｃの割合は92.3％"]];
    expect(achieved(lines, "A", "B", "C", "D")).toEqual(["A"]);
  });

  it("数字の評価は、件数の数字と取り違えない", () => {
    const marks = ["3：100％以上　2：60％以上100％未満　1：60％未満"];
    expect(achieved([marks, ["評価２以上を「順調」とし、21件中13件（61.9％）"]], "3", "2", "1")).toEqual(["3", "2"]);
    expect(achieved([marks, ["31指標中21指標（67.7％）"]], "3", "2", "1")).toEqual(["3"]);
  });

  it("意味の書かれていない評価も、集計の見出しの順による", () => {
    const row = ["政策", "良好", "ふつう", "不振", "計"];
    const entered = ["良好", "ふつう", "不振", "－"];
    expect(achieved([row, ["「良好」「ふつう」は合わせて9件（75.0％）"]], ...entered)).toEqual(["良好", "ふつう"]);
    expect(achieved([row], ...entered)).toBeUndefined();
    expect(achieved([["「良好」「ふつう」は合わせて9件（75.0％）"]], ...entered)).toBeUndefined();
  });
});

describe("割合の母数", () => {
  const legend = ["○：目標を達成　×：目標を未達成"];

  it.each<[string, "judged" | "all"]>([
    ["※「集計中」の指標は、割合の母数から除く。", "judged"],
    ["調査中のものは件数に含めない。", "judged"],
    ["評価できる21指標のうち、○は13指標であった。", "judged"],
    ["判定した21項目中、○は13項目", "judged"],
    ["再掲の指標は件数から除く。", "all"],
    ["全24指標のうち、○は13指標であった。", "all"],
  ])("%s", (line, denominator) => {
    expect(statedRubric([legend, [line]], ["○", "×", "－"], kanagawaIct)?.denominator).toBe(denominator);
  });
});
