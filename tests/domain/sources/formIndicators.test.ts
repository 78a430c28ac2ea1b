import { drawn, placesOf, shown, sourcesOf, tableOf } from "./drawn";

/** Three forms of one template. */
function forms(form: (name: string, index: number) => string) {
  return ["公園の再整備", "空き家の活用", "水道管の更新"].map((name, index) =>
    drawn(`様式${String(index + 1)}`, form(name, index)),
  );
}

/** The rows of the first form as read, a line an indicator. */
function read(form: (name: string, index: number) => string): readonly string[] {
  const lines = shown(tableOf(...forms(form)));
  const first = lines.findIndex((line) => line.includes("公園の再整備"));
  return lines.slice(
    first,
    lines.findIndex((line) => line.includes("空き家の活用")),
  );
}

describe("forms with several indicators, each with a name of its own", () => {
  it.each<[string, (name: string, index: number) => string, readonly string[]]>([
    [
      "labels with numbers above a table each, years across",
      (name, index) => `
事業名 | ${name} | < | <
主管課 | 都市課 | < | <
KPI1 | ${name}の件数 | 単位 | 件
区分 | R5 | R6 | R7
目標 | 4 | 5 | 6
実績 | 3 | ${String(4 + index)} |
KPI2 | 住民の満足度 | 単位 | ％
区分 | R5 | R6 | R7
目標 | 60 | 65 | 70
実績 | 58 | ${String(64 + index)} |
総合評価 | B | < | <`,
      [
        "公園の再整備 | 都市課 | 公園の再整備の件数 | 件 | 4 | 3 | 5 | 4 | 6 | B",
        " |  | 住民の満足度 | ％ | 60 | 58 | 65 | 64 | 70 | ",
      ],
    ],
    [
      "活動指標 and 成果指標 below each other as labels",
      (name, index) => `
事業名 | ${name} | < | <
主管課 | 都市課 | < | <
活動指標 | 工事の箇所数 | < | <
目標値 | 8か所 | 実績値 | ${String(7 + index)}か所
成果指標 | 苦情の件数 | < | <
目標値 | 20件 | 実績値 | ${String(18 + index)}件
評価 | A | 今後の方向性 | 継続`,
      ["公園の再整備 | 都市課 | 工事の箇所数 | 8か所 | 7か所 | A | 継続", " |  | 苦情の件数 | 20件 | 18件 |  | "],
    ],
    [
      "two and two side by side",
      (name, index) => `
事業名 | ${name} | < | <
主管課 | 都市課 | < | <
指標（1） | 面積 | 指標（2） | 本数
目標 | 300㎡ | 目標 | 40本
実績 | ${String(280 + index)}㎡ | 実績 | 44本
指標（3） | 利用者数 | 指標（4） | 苦情
目標 | 900人 | 目標 | 3件
実績 | 950人 | 実績 | 2件
評価 | A | < | <`,
      [
        "公園の再整備 | 都市課 | 面積 | 300㎡ | 280㎡ | A",
        " |  | 本数 | 40本 | 44本 | ",
        " |  | 利用者数 | 900人 | 950人 | ",
        " |  | 苦情 | 3件 | 2件 | ",
      ],
    ],
    [
      "tables side by side below a label each",
      (name, index) =>
        `
事業名 | ${name} | < | < | < | <
主管課 | 都市課 | < | < | < | <
成果指標A | 面積（㎡） | < | 成果指標B | 本数（本） | <
目標値 | 実績値 | 達成率 | 目標値 | 実績値 | 達成率
200 | ${String(190 + index)} | 95.0% | 40 | 44 | 110.0%
評価 | A | < | < | < | <`.replace(/指標([AB])/gu, (_, letter: string) => `指標${letter === "A" ? "①" : "②"}`),
      ["公園の再整備 | 都市課 | 面積（㎡） | 200 | 190 | 95.0% | A", " |  | 本数（本） | 40 | 44 | 110.0% | "],
    ],
    [
      "numbered labels, all names before the figures",
      (name, index) => `
事業名 | ${name}
主管課 | 都市課
①指標名 | 面積
②指標名 | 本数
①目標値 | 300
②目標値 | 40
①実績値 | ${String(280 + index)}
②実績値 | 44
評価 | A`,
      ["公園の再整備 | 都市課 | 面積 | 300 | 280 | A", " |  | 本数 | 40 | 44 | "],
    ],
    [
      "a table each that says 活動指標 or 成果指標 over the names",
      (name, index) => `
事業名 | < | < | 主管課
${name} | < | < | 都市課
活動指標 | 単位 | R6目標 | R6実績
工事の箇所数 | か所 | 8 | ${String(7 + index)}
成果指標 | 単位 | R6目標 | R6実績
苦情の件数 | 件 | 20 | 18`,
      ["公園の再整備 | 都市課 | 工事の箇所数 | か所 | 8 | 7", " |  | 苦情の件数 | 件 | 20 | 18"],
    ],
    [
      "the name in the corner of the table",
      (name, index) => `
事業名 | ${name} | <
主管課 | 都市課 | <
指標1：面積（㎡） | 令和5年度 | 令和6年度
目標 | 250 | 300
実績 | 240 | ${String(280 + index)}
植樹の本数（本） | 令和5年度 | 令和6年度
目標 | 30 | 40
実績 | 31 | 44
評価 | A | <`,
      [
        "公園の再整備 | 面積（㎡） | 都市課 | 250 | 240 | 300 | 280 | A",
        " | 植樹の本数（本） |  | 30 | 31 | 40 | 44 | ",
      ],
    ],
    [
      "a line over a table of its own",
      (name, index) => `
事業名 | ${name} | <
主管課 | 都市課 | <
指標：面積 | < | <
 | R5 | R6
目標 | 250 | 300
実績 | 240 | ${String(280 + index)}
指標：本数 | < | <
 | R5 | R6
目標 | 30 | 40
実績 | 31 | 44
評価 | A | <`,
      ["公園の再整備 | 都市課 | 面積 | 250 | 240 | 300 | 280 | A", " |  | 本数 | 30 | 31 | 40 | 44 | "],
    ],
  ])("%s", (_, form, expected) => {
    expect(read(form)).toEqual(expected);
  });

  it("a judgement below the years of several indicators is the measure's", () => {
    const table = tableOf(
      ...forms(
        (name, index) => `
【局】 | 建設局 | <
【課】 | 都市課 | <
【施策】 | ${name} | <
項目 | R5 | R6
指標：面積 | < | <
目標 | 250 | 300
実績 | 240 | ${String(280 + index)}
指標：本数 | < | <
目標 | 30 | 40
実績 | 31 | 44
自己評価 | B | A`,
      ),
    );
    const [header = "", , first = "", second = ""] = shown(table);
    const judged = header
      .split(" | ")
      .flatMap((_, index) => (table.grid.texts[1]?.[index] === "自己評価" ? [index] : []));
    const at = (line: string): readonly string[] => judged.map((index) => line.split(" | ")[index] ?? "");
    expect([at(first), at(second)]).toEqual([
      ["B", "A"],
      ["", ""],
    ]);
    expect(header).toMatch(/^部門 \|.* 所属 \|/u);
  });

  it("years with a table 年度別 inside, and two judgements beside each other below it", () => {
    const lines = read(
      (name, index) => `
事業名 | ${name} | < | < | <
主管課 | 都市課 | < | < | <
成果指標 | 面積（㎡） | < | < | <
年度別 | 基準値（R2） | R4 | R5 | R6
計画 | － | 200 | 250 | 300
実績 | 180 | 190 | 240 | ${String(280 + index)}
一次評価 | A | < | 二次評価 | B`,
    );
    expect(lines).toEqual(["公園の再整備 | 都市課 | 面積（㎡） | 180 | 200 | 190 | 250 | 240 | 300 | 280 | A | B"]);
  });
});

describe("what is ticked of printed options", () => {
  const boxes = (index: number, tick: string, empty: string): readonly string[] =>
    [0, 1, 2].map((at) => (at === index ? tick : empty));

  it.each<[string, (name: string, index: number) => string, readonly string[]]>([
    [
      "boxes in a cell each",
      (name, index) => {
        const [a, b, c] = boxes(index, "☑", "□");
        return `
事業名 | ${name} | < | <
主管課 | 都市課 | < | <
指標名 | 面積 | < | <
目標値 | 30 | 実績値 | ${String(28 + index)}
評価 | ${String(a)}Ａ 達成した | ${String(b)}Ｂ おおむね達成 | ${String(c)}Ｃ 達成していない`;
      },
      ["Ａ", "Ｂ", "Ｃ"],
    ],
    [
      "boxes in one cell, below the label",
      (name, index) => {
        const [a, b, c] = boxes(index, "■", "□");
        return `
事業名 | ${name} | < | <
主管課 | 都市課 | < | <
指標名 | 面積 | < | <
目標値 | 30 | 実績値 | ${String(28 + index)}
進捗状況 | < | < | <
${String(a)}順調　${String(b)}やや遅れ　${String(c)}遅れ | < | < | <`;
      },
      ["順調", "やや遅れ", "遅れ"],
    ],
    [
      "a mark behind the option",
      (name, index) => {
        const [a, b, c] = boxes(index, "○", "");
        return `
事業名 | ${name} | < | < | < | < | <
主管課 | 都市課 | < | < | < | < | <
指標名 | 面積 | < | < | < | < | <
目標値 | 30 | < | 実績値 | ${String(28 + index)} | < | <
評価 | S | ${String(a)} | A | ${String(b)} | B | ${String(c)}`;
      },
      ["S", "A", "B"],
    ],
    [
      "a mark before the option",
      (name, index) => {
        const [a, b, c] = boxes(index, "レ", "");
        return `
事業名 | ${name} | < | < | < | < | <
主管課 | 都市課 | < | < | < | < | <
指標名 | 面積 | < | < | < | < | <
目標値 | 30 | < | 実績値 | ${String(28 + index)} | < | <
評価 | ${String(a)} | 高い | ${String(b)} | 普通 | ${String(c)} | 低い`;
      },
      ["高い", "普通", "低い"],
    ],
    [
      "a mark below the option",
      (name, index) => {
        const [a, b, c] = boxes(index, "●", "");
        return `
事業名 | ${name} | < | <
主管課 | 都市課 | < | <
指標名 | 面積 | < | <
目標値 | 30 | 実績値 | ${String(28 + index)}
評価 | 達成 | 一部達成 | 未達成
^ | ${String(a)} | ${String(b)} | ${String(c)}
課題 | 予算の確保 | < | <`;
      },
      ["達成", "一部達成", "未達成"],
    ],
  ])("%s", (_, form, expected) => {
    const table = tableOf(...forms(form));
    const column = table.grid.texts[0]?.findIndex((text) => /評価|進捗/u.test(text)) ?? -1;
    expect(table.grid.texts.slice(1).map((row) => row[column])).toEqual(expected);
    expect(placesOf(table, 1)).toContain("様式1!");
  });

  it("two ticks are no answer, and stay among what was not read", () => {
    const [first, ...others] = forms(
      (name, index) => `
事業名 | ${name} | <
主管課 | 都市課 | <
指標名 | 面積 | <
目標値 | ${String(30 + index)} | <
評価 | ${index === 0 ? "☑" : "□"}Ａ | ${index === 0 ? "☑" : "□"}Ｂ`,
    );
    const found = sourcesOf(...(first === undefined ? [] : [first]), ...others);
    const [, ...rows] = found.plans[0]?.table?.grid.texts ?? [];
    expect(rows.map((row) => row.at(-1))).toEqual(["", "", ""]);
    expect(found.notices).toEqual([
      {
        code: "unreadCells",
        sheet: "様式1",
        cells: [
          { row: 4, column: 1 },
          { row: 4, column: 2 },
        ],
      },
    ]);
  });

  it("options without a label are no row of the table above them", () => {
    const found = sourcesOf(
      ...forms(
        (name, index) => `
事業名 | ${name} | <
主管課 | 都市課 | <
指標名 | 目標値 | 実績値
面積 | 30 | ${String(28 + index)}
${index === 0 ? "☑" : "□"} 継続する | ${index === 1 ? "☑" : "□"} 見直す | ${index === 2 ? "☑" : "□"} やめる`,
      ),
    );
    expect(found.plans[0]?.table?.grid.texts).toHaveLength(4);
    expect(found.notices.map(({ code }) => code)).toEqual(["unreadCells", "unreadCells", "unreadCells"]);
  });
});

describe("the labels of rows below a header that is merged over them", () => {
  it.each<[string, (name: string, index: number) => string, readonly string[]]>([
    [
      "beside the indicator, years across",
      (name, index) => `
事業名 | ${name} | < | < | <
主管課 | 都市課 | < | < | <
活動指標 | < | 単位 | 令和4年度 | 令和5年度
${name}の件数 | 計画 | 件 | 4 | 5
^ | 実績 | ^ | 3 | ${String(4 + index)}
住民の満足度 | 計画 | ％ | 60 | 65
^ | 実績 | ^ | 58 | ${String(64 + index)}
総合評価 | B | < | < | <`,
      [
        "公園の再整備 | 都市課 | 公園の再整備の件数 | 件 | 4 | 3 | 5 | 4 | B",
        " |  | 住民の満足度 | ％ | 60 | 58 | 65 | 64 | ",
      ],
    ],
    [
      "no labels below: the header stays one column",
      (name, index) => `
事業名 | ${name} | < | < | <
主管課 | 都市課 | < | < | <
指標 | < | 目標値 | 実績値 | 単位
${name}の件数 | < | 8 | ${String(7 + index)} | 件
総合評価 | B | < | < | <`,
      ["公園の再整備 | 都市課 | 公園の再整備の件数 | 8 | 7 | 件 | B"],
    ],
  ])("%s", (_, form, expected) => {
    expect(read(form)).toEqual(expected);
  });
});

describe("labels above each other's values", () => {
  it("a text that every form prints right of a label is a label too: the value stands below", () => {
    const lines = read(
      (name, index) => `
事業名 | ${name} | < | <
主管課 | 都市課 | < | <
指標 | 目標値 | 実績値 | 単位
${name}の件数 | 8 | ${String(7 + index)} | 件
評価 | 委員の講評 | < | <
${["A", "B", "A"][index] ?? ""} | 進め方は${name}にふさわしい。 | < | <`,
    );
    expect(lines).toEqual([expect.stringMatching(/^公園の再整備 \| 都市課 \|.*\| A( \||$)/u)]);
    expect(lines.join()).not.toContain("委員の講評");
  });
});
