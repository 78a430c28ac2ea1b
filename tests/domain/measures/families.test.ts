import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { textOfCell, type Measure, type MeasureSheet } from "../../../src/domain/measures/measure";
import { drawn } from "../sources/drawn";
import { snapshotOf, usual } from "./reading";

// Sheets of the families of layouts in other words, orders and depths than the drawings of tests/fixtures/layouts.

function read(...drawings: readonly (readonly [string, string])[]): MeasureSheet {
  const result = findMeasureSheet(snapshotOf(...drawings.map(([name, text]) => drawn(name, text))), null, usual);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.measureSheet;
}

/** Each indicator: 施策 | 指標 | 部分 | 基準値 | 目標 | 実績 | 評価. */
function lines(measures: readonly Measure[]): readonly string[] {
  return measures.flatMap(({ cells, indicatorRows }) =>
    indicatorRows.map((row) =>
      [cells.name, row.indicator, row.part, row.baseline, row.target, row.actual, row.grade].map(textOfCell).join("|"),
    ),
  );
}

function further(measures: readonly Measure[]): readonly string[] {
  return measures.flatMap(({ values }) =>
    values.flatMap((one) =>
      one.further.map(({ role, period, cell }) => {
        const when =
          period?.kind === "fiscalYear" ? String(period.fiscalYear) : period?.kind === "stage" ? period.label : "";
        return `${role} ${when} ${cell.text}`;
      }),
    ),
  );
}

describe("指標の部分（男女、校種、地域）", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "地域ごとの列の組",
      `
施策 | 指標 | 東部地域 | < | 西部地域 | < | 評価
^ | ^ | 目標 | 実績 | 目標 | 実績 | ^
バス路線の維持 | 利用者数 | 100 | 90 | 200 | 210 | B`,
      ["バス路線の維持|利用者数|東部地域||100|90|B", "バス路線の維持|利用者数|西部地域||200|210|"],
    ],
    [
      "見出しのない列の男女、基準値も男女別、結合なし",
      `
番号 | 施策 | 指標 |  | 基準値（H30） | R5目標 | R5実績 | 判定
1 | 健康寿命の延伸 | 健康寿命（年） | 男 | 71.2 | 72.5 | 71.9 | △
 | | | 女 | 74.1 | 75.2 | 75.3 | ◎
2 | がん検診の推進 | 受診率（％） | 男 | 40 | 50 | 44 | △
 | | | 女 | 38 | 50 | 51 | ◎`,
      [
        "健康寿命の延伸|健康寿命（年）|男|71.2|72.5|71.9|△",
        "健康寿命の延伸||女|74.1|75.2|75.3|◎",
        "がん検診の推進|受診率（％）|男|40|50|44|△",
        "がん検診の推進||女|38|50|51|◎",
      ],
    ],
    [
      "見出し「校種」の行、年度の束",
      `
方針 | 取組 | 指標 | 校種 | 令和4年度 | < | 令和5年度 | <
^ | ^ | ^ | ^ | 目標 | 実績 | 目標 | 実績
学力 | 授業改善 | 理解度 | 小 | 86 | 87 | 88 | 89
^ | ^ | ^ | 中 | 80 | 81 | 82 | 79`,
      ["授業改善|理解度|小||88|89|", "授業改善|理解度|中||82|79|"],
    ],
    [
      "地区の行、評価も地区ごと",
      `
取組 | KPI | 地区 | 目標 | 実績 | 評価
避難所の整備 | 整備数 | 北部 | 3 | 3 | A
^ | ^ | 中部 | 4 | 2 | B
^ | ^ | 南部 | 5 | 5 | A`,
      ["避難所の整備|整備数|北部||3|3|A", "避難所の整備|整備数|中部||4|2|B", "避難所の整備|整備数|南部||5|5|A"],
    ],
  ])("%s", (_, drawing, expected) => {
    const { measures } = read(["表", drawing]);
    expect(lines(measures)).toEqual(expected);
  });
});

describe("目標の表と施策の表が一枚にある", () => {
  it("目標の表が上、施策の表は政策ごと", () => {
    const { measures, goals } = read([
      "表",
      `
政策目標の達成状況
政策目標 | 目標指標 | 基準（R1） | 最終目標（R7） | 現況（R5）
Ⅰ 安全 | 交通事故件数 | 300 | 200 | 240
Ⅱ 活力 | 就業者数 | 5000 | 5500 | 5210

個別事業の進捗
Ⅰ 安全
事業名 | 活動指標 | 計画（R5） | 実績（R5） | 進捗
街路灯の整備 | 設置数 | 20 | 22 | 順調
Ⅱ 活力
事業名 | 活動指標 | 計画（R5） | 実績（R5） | 進捗
就職面接会 | 回数 | 4 | 4 | 順調`,
    ]);
    expect(lines(goals)).toEqual(["Ⅰ 安全|交通事故件数||300|200|240|", "Ⅱ 活力|就業者数||5000|5500|5210|"]);
    expect(lines(measures)).toEqual(["街路灯の整備|設置数|||20|22|順調", "就職面接会|回数|||4|4|順調"]);
    expect(measures.map(({ divisions }) => divisions.map(({ label }) => label))).toEqual([["Ⅰ 安全"], ["Ⅱ 活力"]]);
  });

  it("目標の表に名前の列がなく、施策の表が広い", () => {
    const { measures, goals } = read([
      "表",
      `
数値目標 | R5目標 | R5実績
出生数（人） | 400 | 377
転入超過数（人） | 0 | -35

No | 具体的な施策 | 担当課 | 重要業績評価指標 | R5目標 | R5実績 | 評価
1 | 子育て応援 | こども課 | 利用者数 | 300 | 320 | A
2 | 移住応援 | 企画課 | 移住者数 | 40 | 31 | B`,
    ]);
    expect(lines(goals).map((line) => line.replace(/^[^|]*/u, ""))).toEqual([
      "|出生数（人）|||400|377|",
      "|転入超過数（人）|||0|-35|",
    ]);
    expect(lines(measures)).toEqual(["子育て応援|利用者数|||300|320|A", "移住応援|移住者数|||40|31|B"]);
  });

  it("同じ列でも、名前のない表は施策の表と混ざらない", () => {
    const { measures, goals } = read([
      "表",
      `
目標 | 指標 | 2018年（基準） | 2023年（実績） | 2024年（目標）
しごとをつくる | 従業者数 | 8420 | 8561 | 8600

施策 | 指標 | 2018年（基準） | 2023年（実績） | 2024年（目標）
企業の誘致 | 新規立地数 | 2 | 10 | 12
創業の支援 | 創業件数 | 3 | 5 | 9`,
    ]);
    expect(lines(goals)).toEqual(["しごとをつくる|従業者数||8420|8600|8561|"]);
    expect(lines(measures)).toEqual(["企業の誘致|新規立地数||2|12|10|", "創業の支援|創業件数||3|9|5|"]);
  });
});

describe("並んだ指標と評価", () => {
  it("活動と成果の組、観点ごとの評価の中の総合", () => {
    const { measures, reading } = read([
      "表",
      `
コード | 事務事業 | 担当 | 活動（アウトプット） | < | < | < | 成果（アウトカム） | < | < | < | 必要性 | 効率性 | 総合判定
^ | ^ | ^ | 指標 | 予定 | 実績 | 進捗率 | 指標 | 予定 | 実績 | 達成率 | ^ | ^ | ^
101 | 図書館運営 | 図書館 | 開館日数 | 290 | 291 | 100% | 貸出冊数 | 50000 | 48000 | 96% | 高 | 中 | 継続
102 | 体育館運営 | スポーツ課 | 開館日数 | 300 | 300 | 100% | 利用者数 | 8000 | 8800 | 110% | 高 | 高 | 拡充`,
    ]);
    expect(lines(measures)).toEqual([
      "図書館運営|開館日数|||290|291|継続",
      "図書館運営|貸出冊数|||50000|48000|",
      "体育館運営|開館日数|||300|300|拡充",
      "体育館運営|利用者数|||8000|8800|",
    ]);
    expect(reading.questions).toEqual([]);
  });

  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      "評価の下に所管課・会議・最終",
      `
施策 | 指標 | 目標値 | < | 実績 | 評価 | < | <
^ | ^ | 当初 | 変更後 | ^ | 所管課 | 庁内会議 | 最終
緑化 | 植樹 | 10 | 12 | 9 | A | B | C`,
      ["緑化|植樹|||12|9|C"],
      ["target 当初 10", "grade 所管課 A", "grade 庁内 B"],
    ],
    [
      "一次評価の下に担当課、二次評価の下に本部",
      `
施策 | 指標 | 目標 | 実績 | 一次評価 | 二次評価 | 課
^ | ^ | ^ | ^ | 担当課 | 本部 | ^
緑化 | 植樹 | 10 | 9 | A | B | 公園課
清掃 | 回数 | 5 | 5 | B | A | 環境課`,
      ["緑化|植樹|||10|9|B", "清掃|回数|||5|5|A"],
      ["grade 一次 A", "grade 一次 B"],
    ],
    [
      "内部評価と最終評価",
      `
施策 | 指標 | 目標（R5） | 実績（R5） | 内部評価 | 最終評価
緑化 | 植樹 | 10 | 9 | A | B
清掃 | 回数 | 5 | 5 | B | A`,
      ["緑化|植樹|||10|9|B", "清掃|回数|||5|5|A"],
      ["grade 内部 A", "grade 内部 B"],
    ],
    [
      "中間と最終の目標・実績・評価",
      `
施策 | 指標 | 目標値 | < | 実績値 | < | 評価 | <
^ | ^ | 中間（R4） | 最終（R6） | 中間（R4） | 最終（R6） | 中間 | 最終
緑化 | 植樹 | 10 | 20 | 9 | 21 | B | A`,
      ["緑化|植樹|||20|21|A"],
      ["target 2022 10", "actual 2022 9", "grade 中間 B"],
    ],
    [
      "前期・後期・通年の実績",
      `
施策 | 指標 | 年度目標 | 前期実績 | 後期実績 | 通年実績 | 評価
緑化 | 植樹 | 10 | 4 | 5 | 9 | B`,
      ["緑化|植樹|||10|9|B"],
      ["actual 前期 4", "actual 後期 5"],
    ],
    [
      "KPI評価と施策評価",
      `
施策 | KPI | 目標値 | 実績値 | 施策評価 | KPI評価
緑化 | 植樹 | 10 | 9 | C | B
^ | 参加者 | 30 | 20 | ^ | C
清掃 | 回数 | 5 | 5 | A | A`,
      ["緑化|植樹|||10|9|B", "緑化|参加者|||30|20|C", "清掃|回数|||5|5|A"],
      ["grade  C", "grade  A"],
    ],
  ])("%s", (_, drawing, expected, others) => {
    const { measures } = read(["表", drawing]);
    expect(lines(measures)).toEqual(expected);
    expect(further(measures)).toEqual(others);
  });

  it("見出しからは評価と分からない列でも、ほかに評価がなければ、記号の列は評価", () => {
    const { measures } = read([
      "表",
      "施策 | 指標 | 目標 | 実績 | 到達の度\n緑化 | 植樹 | 10 | 9 | ●●○\n清掃 | 回数 | 8 | 8 | ●●●",
    ]);
    expect(lines(measures)).toEqual(["緑化|植樹|||10|9|●●○", "清掃|回数|||8|8|●●●"]);
  });
});

describe("値と単位と年月", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "年、数値、単位の順",
      `
施策 | 指標 | 当初値 | < | < | 現状値 | < | < | 目標値 | < | <
^ | ^ | 年 | 数値 | 単位 | 年 | 数値 | 単位 | 年 | 数値 | 単位
健診 | 受診率 | 2019年 | 40 | ％ | 2023年 | 45 | ％ | 2026年 | 50 | ％
空き家 | 除却数 | 2019年 | 3 | 件 | 2023年 | 9 | 件 | 2026年 | 10 | 件`,
      ["健診|受診率||40|50|45|", "空き家|除却数||3|10|9|"],
    ],
    [
      "現在が先、当初が後",
      `
取組 | 指標名 | 現在（R6.3時点） | < | 目標（R9.3時点） | < | 計画当初 | <
^ | ^ | 値 | 単位 | 値 | 単位 | 値 | 単位
健診 | 受診率 | 45 | ％ | 50 | ％ | 40 | ％
空き家 | 除却数 | 9 | 件 | 10 | 件 | 3 | 件`,
      ["健診|受診率||40|50|45|", "空き家|除却数||3|10|9|"],
    ],
  ])("%s", (_, drawing, expected) => {
    expect(lines(read(["表", drawing]).measures)).toEqual(expected);
  });
});

describe("個票", () => {
  const form = (name: string, first: string, second: string): string => `
【取組】 | ${name} | <
項目 | 令和5年度 | 令和6年度
指標：利用者数 | < | <
目標値（人） | ${first} | 20
実績値（人） | 14 | 21
指標：満足度 | < | <
目標値（％） | ${second} | 80
実績値（％） | 70 | 66
自己評価 | B | A`;

  it("指標の名前が、値の行の上の行にある。下にひとつの自己評価は、取組のもの", () => {
    const { measures } = read(["様式1－1", form("講座", "10", "75")], ["様式1－2", form("相談", "12", "78")]);
    expect(lines(measures)).toEqual([
      "講座|利用者数|||20|21|A",
      "講座|満足度|||80|66|",
      "相談|利用者数|||20|21|A",
      "相談|満足度|||80|66|",
    ]);
    expect(further(measures.slice(0, 1))).toEqual([
      "target 2023 10",
      "actual 2023 14",
      "grade 2023 B",
      "target 2023 75",
      "actual 2023 70",
    ]);
  });
});

describe("区分と合計", () => {
  const divisions = (drawing: string): readonly string[] =>
    read(["表", drawing]).measures.map((one) =>
      [...one.divisions.map(({ label }) => label), textOfCell(one.cells.name)].join(">"),
    );

  it("名称の後ろに空けて書いた「計」と、その続きの行は、区分でない", () => {
    expect(
      divisions(`
政策 | 取組 | 指標 | 目標 | 実績
安心なまち | 見守り | 件数 | 10 | 12
安心なまち　計 | < | 1取組 | 10 | 12
〃　達成した取組 | < | 1取組 | |
元気なまち | 体操 | 回数 | 5 | 4`),
    ).toEqual(["安心なまち>見守り", "元気なまち>体操"]);
  });

  it("「項」に番号だけがあれば番号、章ごとに振り直す番号も区分にしない", () => {
    expect(
      divisions(`
章 | 項 | 推進施策 | 指標 | 目標 | 実績
第1章　親しむ | 1 | 文化祭 | 参加者 | 10 | 12
^ | 2 | 美術館 | 入館者 | 5 | 4
第2章　守る | 1 | 修理 | 件数 | 3 | 3`),
    ).toEqual(["第1章 親しむ>文化祭", "第1章 親しむ>美術館", "第2章 守る>修理"]);
  });

  it("空き行なしで続く表の題は、どれも区分", () => {
    expect(
      divisions(`
■政策1　安心なまち
分野 | 取組 | 指標 | 目標 | 実績
福祉 | 見守り | 件数 | 10 | 12
■政策2　元気なまち
分野 | 取組 | 指標 | 目標 | 実績
健康 | 体操 | 回数 | 5 | 4`),
    ).toEqual(["■政策1 安心なまち>福祉>見守り", "■政策2 元気なまち>健康>体操"]);
  });

  it("施策ごとの内部コードと、実績の右の取組内容は、区分でない", () => {
    expect(
      divisions(`
基本目標 | 内部コード | 施策名 | 指標 | 目標 | 実績 | 令和5年度の取組内容
安心 | K-01 | 見守り | 件数 | 10 | 12 | 計画のとおり
^ | ^ | ^ | 回数 | 5 | 5 | 計画のとおり
元気 | K-02 | 体操 | 回数 | 5 | 4 | 計画のとおり`),
    ).toEqual(["安心>見守り", "元気>体操"]);
  });
});
