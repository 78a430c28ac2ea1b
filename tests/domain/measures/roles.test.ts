import { textOfCell, type TableSheet } from "../../../src/domain/measures/measure";
import { read, type Rows } from "./reading";

function chosen(sheet: TableSheet, ...roles: readonly ("baseline" | "expected" | "target" | "actual" | "grade")[]) {
  return roles.map((role) => textOfCell(sheet.measures[0]?.cells[role]));
}

function asked(sheet: TableSheet): readonly string[] {
  return sheet.reading.questions.map(({ role, choices }) => [role, ...choices.map(({ header }) => header)].join(" "));
}

function unused(sheet: TableSheet): readonly string[] {
  return sheet.reading.unused.map(({ header, figures }) => `${header} ${String(figures)}`);
}

const lines = (header: readonly string[], ...rows: Rows): Rows => [header, ...rows];

describe("見出しの言葉の意味は、括弧、隣の列、列の中身で決まる", () => {
  it.each<[string, Rows, readonly string[]]>([
    [
      "括弧の中の役割",
      lines(
        ["事業名", "測る物差し", "H29（基準）", "R6（見込み）", "R9（目標値）"],
        ["巡回", "台数", 4, 6, 9],
        ["広報", "部数", 40, 60, 90],
      ),
      ["4", "9", "6"],
    ],
    [
      "策定時の隣の現況値は実績",
      lines(["取組名", "指標", "策定時", "現況値", "目標"], ["巡回", "台数", 4, 6, 9], ["広報", "部数", 40, 60, 90]),
      ["4", "9", "6"],
    ],
    [
      "年だけの列は、目標の前の実績",
      lines(
        ["取組名", "指標", "基準値（H30）", "R4", "R5", "目標値（R8）"],
        ["巡回", "台数", 4, 5, 6, 9],
        ["広報", "部数", 40, 50, 60, 90],
      ),
      ["4", "9", "6"],
    ],
    [
      "文章の列は、数値の列があれば目標でない",
      lines(
        ["備えるべき目標", "取組名", "指標", "初期値", "目標値", "測定値"],
        ["人命を守る", "巡回", "台数", 4, 9, 6],
        ["人命を守る", "広報", "部数", 40, 90, 60],
      ),
      ["4", "9", "6"],
    ],
  ])("%s", (_, rows, expected) => {
    expect(chosen(read(rows), "baseline", "target", "actual")).toEqual(expected);
  });

  it("総合の評価を取り、どちらとも言えない評価は尋ねる", () => {
    const overall = read(
      lines(
        ["事業名", "目標", "実績", "有効性", "効率性", "総合判定"],
        ["巡回", 9, 6, "高", "中", "B"],
        ["広報", 9, 9, "高", "高", "A"],
      ),
    );
    expect([chosen(overall, "grade"), asked(overall)]).toEqual([["B"], []]);
    const equal = read(
      lines(["事業名", "目標", "実績", "自己評価", "外部評価"], ["巡回", 9, 6, "B", "C"], ["広報", 9, 9, "A", "A"]),
    );
    expect(asked(equal)).toEqual(["grade 自己評価 外部評価"]);
  });

  it("見出しの同じ列が二つあれば尋ね、例を添える", () => {
    const sheet = read(lines(["事業名", "目標", "実績", "実績"], ["巡回", 9, 6, 7], ["広報", 9, 8, 5]));
    expect(asked(sheet)).toEqual(["actual 実績 実績"]);
    const [first, second] = sheet.reading.questions[0]?.choices ?? [];
    expect(first?.setting).toEqual({ kind: "columnLetter", role: "actual", letter: "C" });
    expect(second?.examples).toEqual(["7", "5"]);
  });

  it("使わない数値の列を告げる", () => {
    const sheet = read(lines(["事業名", "目標", "実績", "予算額"], ["巡回", 9, 6, 700], ["広報", 9, 8, 50]));
    expect(unused(sheet)).toEqual(["予算額 2"]);
  });
});

describe("並んだ組", () => {
  it("活動と成果の指標を別々に読む", () => {
    const sheet = read(
      [
        ["事業名", "産出", "", "", "効果", "", "", "評価"],
        ["", "指標名", "計画値", "実績値", "指標名", "計画値", "実績値", ""],
        ["巡回", "回数", 10, 8, "件数", 5, 6, "B"],
      ],
      {},
      [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 3 },
        { row: 0, column: 4, rows: 1, columns: 3 },
        { row: 0, column: 7, rows: 2, columns: 1 },
      ],
    );
    const rows = sheet.measures[0]?.indicatorRows ?? [];
    expect(rows.map((cells) => [cells.indicator?.text, cells.target?.text, cells.actual?.text])).toEqual([
      ["回数", "10", "8"],
      ["件数", "5", "6"],
    ]);
  });

  it("結合した指標の行ごとの区分は、指標の部分", () => {
    const sheet = read(
      [
        ["取組名", "指標", "対象", "目標", "実績"],
        ["検診", "受診率", "男", "50%", "45%"],
        ["", "", "女", "55%", "56%"],
        ["体操", "実施率", "男", "30%", "31%"],
        ["", "", "女", "35%", "30%"],
      ],
      {},
      [1, 3].flatMap((row) => [0, 1].map((column) => ({ row, column, rows: 2, columns: 1 }))),
    );
    const rows = sheet.measures[0]?.indicatorRows ?? [];
    expect(rows.map((cells) => [cells.indicator?.text, cells.part?.text, cells.actual?.text])).toEqual([
      ["受診率", "男", "45%"],
      ["受診率", "女", "56%"],
    ]);
  });
});

describe("再掲と合計", () => {
  const rows = lines(
    ["分野", "事業名", "目標", "実績", "備考"],
    ["福祉", "見回り活動の推進", 9, 6, ""],
    ["福祉", "小計（1事業）", 9, 6, ""],
    ["防災", "見回り活動の推進（再掲）", 9, 6, ""],
    ["防災", "訓練の実施", 3, 3, ""],
    ["教育", "見回り活動推進", 9, 6, "再掲"],
    ["", "合計（再掲を除く2事業）", 12, 9, ""],
  );

  it("合計は施策でなく、再掲は元の施策を指す", () => {
    const { measures } = read(rows);
    expect(measures.map(({ cells }) => textOfCell(cells.name))).toEqual([
      "見回り活動の推進",
      "見回り活動の推進（再掲）",
      "訓練の実施",
      "見回り活動推進",
    ]);
    const first = measures[0]?.code;
    expect(measures.map(({ repeats }) => repeats?.code ?? null)).toEqual([null, first, null, first]);
  });
});

describe("設定", () => {
  it("知らない見出しでも、見出しの行と列の英字で読む", () => {
    const sheet = read([["表1"], ["なまえ", "めざす", "できた"], ["巡回", 9, 6]], {
      headerRow: 1,
      letters: { name: "A", target: "B", actual: "C" },
    });
    expect(chosen(sheet, "target", "actual")).toEqual(["9", "6"]);
  });

  it("区分の列は、見つけた区分に代わる", () => {
    const sheet = read(
      lines(["分野", "課題", "事業名", "目標", "実績"], ["甲", "乙", "巡回", 9, 6], ["甲", "丙", "広報", 9, 8]),
      {
        divisionLetters: ["B"],
      },
    );
    expect(sheet.divisionColumns.map(({ label }) => label)).toEqual(["課題"]);
  });
});

describe("一つだけ選ぶ列", () => {
  it("指標の評価と施策の評価があれば、指標の評価を行ごとの評価とし、施策の評価も読む", () => {
    const sheet = read(
      lines(
        ["施策名", "指標", "目標", "実績", "施策の評価", "指標の評価"],
        ["巡回", "台数", 9, 6, "B", "C"],
        ["広報", "部数", 9, 9, "A", "A"],
      ),
    );
    expect([chosen(sheet, "grade"), asked(sheet)]).toEqual([["C"], []]);
    expect(sheet.measures[0]?.values[0]?.further.map(({ role, cell }) => [role, cell.text])).toEqual([["grade", "B"]]);
  });

  it("記号を書いた評価の列を、文章を書いた評価の列より先に取る", () => {
    const prose = "計画に沿って周知を進めたが、参加者は伸び悩んだため見直しが必要";
    const rows = Array.from({ length: 14 }, (_, at) => [`事業${String(at)}`, 9, 6, `${prose}${String(at)}`, "B"]);
    const sheet = read(lines(["事業名", "目標", "実績", "評価", "評価"], ...rows));
    expect([chosen(sheet, "grade"), asked(sheet)]).toEqual([["B"], []]);
  });

  it("基準年度は、基準値でない", () => {
    const sheet = read(
      lines(
        ["事業名", "指標", "基準年度", "基準値", "目標", "実績"],
        ["巡回", "台数", "平成30年度", 4, 9, 6],
        ["広報", "部数", "令和元年度", 40, 90, 60],
      ),
    );
    expect(chosen(sheet, "baseline")).toEqual(["4"]);
    const period = sheet.measures.map(({ values }) => values[0]?.periods.baseline);
    expect(period).toEqual([
      { kind: "fiscalYear", fiscalYear: 2018 },
      { kind: "fiscalYear", fiscalYear: 2019 },
    ]);
  });
});

describe("施策の名前の列", () => {
  it("は、目標と読める見出し（取組目標）でも、指標の左で言葉が並べばそれである", () => {
    const sheet = read(
      lines(
        ["番号", "取組目標", "指標", "目標値", "実績値"],
        [1, "交通安全の徹底", "台数", 9, 6],
        [2, "広報の充実", "部数", 9, 9],
      ),
    );
    expect(sheet.measures.map(({ cells }) => textOfCell(cells.name))).toEqual(["交通安全の徹底", "広報の充実"]);
  });

  it("がなければ、指標が施策になる。基本方針は区分のまま", () => {
    const sheet = read(
      lines(
        ["基本方針", "指標", "目標値", "実績値"],
        ["安全", "交通事故の件数", 9, 6],
        ["安全", "広報の部数", 9, 9],
        ["元気", "体操の回数", 9, 9],
      ),
    );
    expect(sheet.measures.map(({ cells, divisions }) => [divisions[0]?.label, textOfCell(cells.name)])).toEqual([
      ["安全", "交通事故の件数"],
      ["安全", "広報の部数"],
      ["元気", "体操の回数"],
    ]);
  });

  it("の左にある「分野の目標」は、区分でない", () => {
    const sheet = read(
      lines(
        ["分野", "分野の目標", "事業名", "目標値", "実績値"],
        ["安全", "① 事故を減らす", "巡回", 9, 6],
        ["安全", "① 事故を減らす", "広報", 9, 9],
        ["元気", "② 健康を保つ", "体操", 9, 9],
      ),
    );
    expect(sheet.divisionColumns.map(({ label }) => label)).toEqual(["分野"]);
  });
});

describe("再掲の印と名前", () => {
  const repeats = (rows: Rows): readonly (string | null | undefined)[] =>
    read(lines(["番号", "事業名", "目標", "実績", "備考"], ...rows)).measures.map((one) =>
      one.repeats === null ? undefined : one.repeats.code,
    );

  it("備考で再掲に触れているだけの施策は、再掲でない", () => {
    expect(
      repeats([
        [1, "巡回", 9, 6, "前年度の報告書では防災の章に再掲していた事業である"],
        [2, "広報", 9, 6, "※再掲（基本目標2にも掲載）"],
      ]),
    ).toEqual([undefined, null]);
  });

  it("似た名前の施策がなければ、どの施策の再掲か言わない。一文字の名前でも誤らない", () => {
    expect(
      repeats([
        [1, "巡回活動の推進", 9, 6, ""],
        [2, "桜（再掲）", 9, 6, ""],
        [3, "図書館の整備（再掲）", 9, 6, ""],
      ]),
    ).toEqual([undefined, null, null]);
  });
});
