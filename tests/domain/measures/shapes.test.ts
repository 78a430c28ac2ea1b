import { parseAreaAddress, type CellArea } from "../../../src/domain/grid/cell";
import type { ReadingOptions } from "../../../src/domain/measures/readingOptions";
import { outline, read, type Rows } from "./reading";

interface Shape {
  readonly shape: string;
  readonly rows: Rows;
  readonly merged?: readonly string[];
  readonly options?: Partial<ReadingOptions>;
  readonly layout?: "report" | "list";
  /** One line a measure: its divisions, then its name. */
  readonly reads: readonly string[];
  /** Where given: rows of indicators of each measure. */
  readonly indicators?: readonly number[];
  readonly numbers?: readonly (number | null)[];
  readonly codes?: readonly string[];
}

function areas(addresses: readonly string[] = []): readonly CellArea[] {
  return addresses.map((address) => {
    const area = parseAreaAddress(address);
    if (area === null) throw new Error(address);
    return area;
  });
}

const header = ["番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "達成状況"];
const measure = (number: number | string, name: string): readonly (string | number)[] => [
  number,
  name,
  "総務課",
  `${name}の件数`,
  "10件",
  "12件",
  "◎",
  "①達成した",
];
/** The same without a number column. */
const unnumbered = (name: string): readonly (string | number)[] => measure("", name).slice(1);
const unnumberedHeader = header.slice(1);

const headings: readonly Shape[] = [
  {
    shape: "見出しが番号の列にある",
    rows: [header, ["柱Ⅰ くらし"], ["① 健康"], measure(1, "検診"), measure(2, "教室"), ["② 防災"], measure(1, "訓練")],
    layout: "report",
    reads: ["柱Ⅰ くらし > ① 健康 > 検診", "柱Ⅰ くらし > ① 健康 > 教室", "柱Ⅰ くらし > ② 防災 > 訓練"],
    codes: ["Ⅰ-①-1", "Ⅰ-①-2", "Ⅰ-②-1"],
  },
  {
    shape: "記号のない見出しが施策名の列にあり、施策には番号がある",
    rows: [header, ["", "くらし"], measure(1, "検診"), ["", "まち"], measure(2, "訓練")],
    layout: "report",
    reads: ["くらし > 検診", "まち > 訓練"],
  },
  {
    shape: "記号のある見出しが施策名の列にあり、番号の列がない",
    rows: [
      unnumberedHeader,
      ["Ⅰ くらし"],
      ["1 健康"],
      unnumbered("検診"),
      ["2 防災"],
      unnumbered("訓練"),
      ["Ⅱ まち"],
      ["1 道路"],
      unnumbered("舗装"),
    ],
    layout: "report",
    reads: ["Ⅰ くらし > 1 健康 > 検診", "Ⅰ くらし > 2 防災 > 訓練", "Ⅱ まち > 1 道路 > 舗装"],
    numbers: [null, null, null],
    codes: ["Ⅰ-1-1", "Ⅰ-2-1", "Ⅱ-1-1"],
  },
  {
    shape: "見出しは全角空白の字下げだけで段が分かる",
    rows: [
      header,
      ["くらし"],
      ["　健康"],
      measure(1, "検診"),
      ["　防災"],
      measure(1, "訓練"),
      ["まち"],
      ["　道路"],
      measure(1, "舗装"),
    ],
    layout: "report",
    reads: ["くらし > 健康 > 検診", "くらし > 防災 > 訓練", "まち > 道路 > 舗装"],
  },
  {
    shape: "はじめの柱にだけ字下げした見出しがない",
    rows: [
      header,
      ["くらし"],
      measure(1, "検診"),
      ["まち"],
      ["　道路"],
      measure(1, "舗装"),
      ["しごと"],
      measure(1, "求人"),
    ],
    layout: "report",
    reads: ["くらし > 検診", "まち > 道路 > 舗装", "しごと > 求人"],
  },
  {
    shape: "施策名を字下げし、見出しは字下げせず、番号の列がない",
    rows: [unnumberedHeader, ["くらし"], unnumbered("　検診"), unnumbered("　教室"), ["まち"], unnumbered("　舗装")],
    layout: "report",
    reads: ["くらし > 検診", "くらし > 教室", "まち > 舗装"],
  },
  {
    shape: "第1章・第1節",
    rows: [
      header,
      ["第1章 安全"],
      ["第1節 防災"],
      measure(1, "訓練"),
      ["第２節　防犯"],
      measure(2, "見回り"),
      ["第2章 安心"],
      ["第1節 医療"],
      measure(3, "検診"),
    ],
    layout: "report",
    reads: ["第1章 安全 > 第1節 防災 > 訓練", "第1章 安全 > 第２節 防犯 > 見回り", "第2章 安心 > 第1節 医療 > 検診"],
    codes: ["1-1-1", "1-2-2", "2-1-3"],
  },
  {
    shape: "基本目標Ⅰ、1、1-1、(1)の四段",
    rows: [
      header,
      ["基本目標Ⅰ 安心"],
      ["1 健康"],
      ["1-1 予防"],
      ["(1) 検診"],
      measure(1, "がん検診"),
      ["1-2 運動"],
      ["(1) 教室"],
      measure(2, "体操"),
    ],
    layout: "report",
    reads: [
      "基本目標Ⅰ 安心 > 1 健康 > 1-1 予防 > (1) 検診 > がん検診",
      "基本目標Ⅰ 安心 > 1 健康 > 1-2 運動 > (1) 教室 > 体操",
    ],
  },
  {
    shape: "Ａ、【1】の見出し",
    rows: [
      header,
      ["【1】 福祉"],
      ["Ａ 高齢"],
      measure(1, "見守り"),
      ["Ｂ 障害"],
      measure(2, "相談"),
      ["【2】 教育"],
      ["Ａ 学校"],
      measure(3, "給食"),
    ],
    layout: "report",
    reads: ["【1】 福祉 > Ａ 高齢 > 見守り", "【1】 福祉 > Ｂ 障害 > 相談", "【2】 教育 > Ａ 学校 > 給食"],
  },
  {
    shape: "記号を重ねて書く見出し（Ⅰ、Ⅰ-①、Ⅰ-①-ア）",
    rows: [
      header,
      ["Ⅰ くらし"],
      ["Ⅰ-① 健康"],
      ["Ⅰ-①-ア 予防"],
      measure(1, "検診"),
      ["Ⅰ-② 防災"],
      ["Ⅰ-②-ア 訓練"],
      measure(1, "避難"),
    ],
    layout: "report",
    reads: ["Ⅰ くらし > Ⅰ-① 健康 > Ⅰ-①-ア 予防 > 検診", "Ⅰ くらし > Ⅰ-② 防災 > Ⅰ-②-ア 訓練 > 避難"],
    codes: ["Ⅰ-①-ア-1", "Ⅰ-②-ア-1"],
  },
  {
    shape: "三つの見出しが一行に並ぶ",
    rows: [
      ["柱", "中柱", "分野", ...header],
      ["柱Ⅰ くらし", "① 健康", "ア 予防"],
      ["", "", "", ...measure(1, "検診")],
      ["", "", "イ 運動"],
      ["", "", "", ...measure(1, "体操")],
    ],
    layout: "report",
    reads: ["柱Ⅰ くらし > ① 健康 > ア 予防 > 検診", "柱Ⅰ くらし > ① 健康 > イ 運動 > 体操"],
  },
  {
    shape: "見出しの記号と題が別のセルにある",
    rows: [header, ["Ⅰ", "くらし"], measure(1, "検診"), ["Ⅱ", "まち"], measure(2, "舗装")],
    layout: "report",
    reads: ["Ⅰ くらし > 検診", "Ⅱ まち > 舗装"],
  },
  {
    shape: "見出しが、表の見出しのない左の列にある",
    rows: [
      ["", ...header],
      ["基本目標1 健康"],
      ["", ...measure(1, "検診")],
      ["基本目標2 防災"],
      ["", ...measure(2, "訓練")],
    ],
    layout: "report",
    reads: ["基本目標1 健康 > 検診", "基本目標2 防災 > 訓練"],
  },
  {
    shape: "同じ番号付けの二段の見出しが別の列にある",
    rows: [
      ["", "", ...header],
      ["1 健康"],
      ["", "1 予防"],
      ["", "", ...measure(1, "検診")],
      ["", "2 運動"],
      ["", "", ...measure(2, "体操")],
      ["2 防災"],
      ["", "1 訓練"],
      ["", "", ...measure(3, "避難")],
    ],
    layout: "report",
    reads: ["1 健康 > 1 予防 > 検診", "1 健康 > 2 運動 > 体操", "2 防災 > 1 訓練 > 避難"],
  },
  {
    shape: "見出しの行に達成率などの集計がある（結合した見出し）",
    rows: [
      header,
      ["柱Ⅰ くらし", "", "", "", "", "", "", "100.0%"],
      measure(1, "検診"),
      ["柱Ⅱ まち", "", "", "", "", "", "", "50.0%"],
      measure(1, "舗装"),
    ],
    merged: ["A2:D2", "A4:D4"],
    layout: "report",
    reads: ["柱Ⅰ くらし > 検診", "柱Ⅱ まち > 舗装"],
  },
  {
    shape: "柱は見出しの行、分野は列にある",
    rows: [
      ["分野", ...header],
      ["柱Ⅰ くらし"],
      ["ア 健康", ...measure(1, "検診")],
      ["イ 防災", ...measure(1, "訓練")],
      ["柱Ⅱ まち"],
      ["ア 道路", ...measure(1, "舗装")],
    ],
    merged: ["A2:I2", "A5:I5"],
    layout: "report",
    reads: ["柱Ⅰ くらし > ア 健康 > 検診", "柱Ⅰ くらし > イ 防災 > 訓練", "柱Ⅱ まち > ア 道路 > 舗装"],
  },
  {
    shape: "区分の外にある施策が初めにある",
    rows: [header, measure(1, "広報"), ["柱Ⅰ くらし"], measure(1, "検診")],
    layout: "report",
    reads: ["広報", "柱Ⅰ くらし > 検診"],
    codes: ["1", "Ⅰ-1"],
  },
  {
    shape: "施策のない区分が最後にある（注記とは区別する）",
    rows: [header, ["柱Ⅰ くらし"], measure(1, "検診"), ["柱Ⅱ まち"], ["下線は今年度に追加した施策"]],
    merged: ["A2:H2", "A4:H4", "A5:H5"],
    layout: "report",
    reads: ["柱Ⅰ くらし > 検診"],
  },
];

const pages: readonly Shape[] = [
  {
    shape: "改ページの後に柱だけが繰り返される",
    rows: [
      header,
      ["柱Ⅰ くらし"],
      ["① 健康"],
      measure(1, "検診"),
      header,
      ["柱Ⅰ　くらし"],
      measure(2, "教室"),
      ["柱Ⅱ まち"],
      ["① 道路"],
      measure(1, "舗装"),
    ],
    layout: "report",
    reads: ["柱Ⅰ くらし > ① 健康 > 検診", "柱Ⅰ くらし > ① 健康 > 教室", "柱Ⅱ まち > ① 道路 > 舗装"],
  },
  {
    shape: "次のページの見出しは一つ足りず、改行の位置も違う",
    rows: [
      header,
      measure(1, "検診"),
      ["番号", "施 策 名", "所属", "", "目標", "実績", "評価", "達成\n状況"],
      measure(2, "教室"),
    ],
    reads: ["検診", "教室"],
  },
  {
    shape: "次のページの見出しは言葉が違うが、列は同じ",
    rows: [
      header,
      measure(1, "検診"),
      ["No.", "取組名", "担当課", "指標", "目標値", "実績値", "判定", "達成状況"],
      measure(2, "教室"),
    ],
    reads: ["検診", "教室"],
  },
  {
    shape: "ページの間に凡例と注記がある",
    rows: [
      ["施策一覧"],
      ["◎上回った ○達成 △未達成"],
      header,
      measure(1, "検診"),
      ["※ 実績は速報値"],
      ["（注）件数は延べ数"],
      ["施策一覧"],
      ["◎上回った ○達成 △未達成"],
      header,
      measure(2, "教室"),
    ],
    merged: ["A5:H5", "A8:H8"],
    layout: "list",
    reads: ["検診", "教室"],
  },
  {
    shape: "見出しの下に列の番号がある",
    rows: [header, ["①", "②", "③", "④", "⑤", "⑥", "⑦=⑥/⑤", "⑧"], measure(1, "検診")],
    reads: ["検診"],
  },
  {
    shape: "見出しが二行で、結合していない",
    rows: [
      ["番号", "施策名", "総括", "", "", "施策目標", "達成状況"],
      ["", "", "目標", "実績", "評価", "", ""],
      [1, "検診", "10", "12", "◎", "健康", "①達成"],
    ],
    reads: ["検診"],
  },
  {
    shape: "見出しが三行",
    rows: [
      ["番号", "施策名", "成果指標の状況", "", "", "", "達成状況"],
      ["", "", "指標名", "令和4年度", "", "", ""],
      ["", "", "", "目標", "実績", "評価", ""],
      [1, "検診", "受診者", "10", "12", "◎", "①達成"],
    ],
    merged: ["A1:A3", "B1:B3", "C1:F1", "D2:F2", "G1:G3", "C2:C3"],
    reads: ["検診"],
  },
];

const words: readonly Shape[] = [
  {
    shape: "見出しの字の間に空白、改行、括弧、年度",
    rows: [
      ["Ｎｏ．", "施　策　名", "担当課\n（室）", "KPI（指標）", "令和4年度目標値", "R4実績", "評　価", "達成\n状況"],
      measure(1, "検診"),
    ],
    reads: ["検診"],
  },
  {
    shape: "実績値（R5.3末）、【施策名】、■評価",
    rows: [
      ["番号", "【施策名】", "所管", "①指標名", "目標値（R5）", "実績値（R5.3末）", "■評価", "達成状況※1"],
      measure(1, "検診"),
    ],
    reads: ["検診"],
  },
  {
    shape: "その団体だけの言葉（設定で加える）",
    rows: [
      ["項番", "やること", "めざす値", "できた値", "しるし"],
      [1, "検診", "10", "12", "◎"],
    ],
    options: { headerWords: { name: ["やること"], target: ["めざす値"], actual: ["できた値"], grade: ["しるし"] } },
    reads: ["検診"],
  },
  {
    shape: "列の記号で指定する。見出しのない列も指定できる",
    rows: [
      ["", "", "施策名", "内容", "目標", "実績"],
      ["ア 健康", "Ⅰ くらし", "検診", "受診の勧奨", "10", "12"],
      ["イ 防災", "Ⅰ くらし", "訓練", "避難の訓練", "10", "12"],
    ],
    options: { divisionLetters: ["B", "A"], letters: { name: "D" } },
    reads: ["Ⅰ くらし > ア 健康 > 受診の勧奨", "Ⅰ くらし > イ 防災 > 避難の訓練"],
  },
  {
    shape: "備考が二つある",
    rows: [
      [...header, "備考", "備考"],
      [...measure(1, "検診"), "前", "後"],
    ],
    reads: ["検診"],
  },
  {
    shape: "列が40あり、多くはその団体だけの列",
    rows: [
      [...header, ...Array.from({ length: 32 }, (_, index) => `予算の内訳その${String(index)}`)],
      [...measure(1, "検診"), ...Array.from({ length: 32 }, (_, index) => index)],
    ],
    reads: ["検診"],
  },
];

const lists: readonly Shape[] = [
  {
    shape: "施策・取組・事業の三列（事業が施策に当たる）",
    rows: [
      ["施策", "取組", "事業", "目標", "実績", "評価"],
      ["健康", "予防", "検診", "1", "1", "○"],
      ["健康", "予防", "教室", "1", "1", "○"],
      ["健康", "運動", "体操", "1", "1", "○"],
      ["防災", "訓練", "避難", "1", "1", "○"],
    ],
    reads: ["健康 > 予防 > 検診", "健康 > 予防 > 教室", "健康 > 運動 > 体操", "防災 > 訓練 > 避難"],
  },
  {
    shape: "施策名と取組内容の二列（どちらも行ごとに変わる）",
    rows: [
      ["取組内容", "施策名", "目標", "実績", "評価"],
      ["受診の勧奨", "検診", "1", "1", "○"],
      ["体操の指導", "教室", "1", "1", "○"],
    ],
    reads: ["検診", "教室"],
  },
  {
    shape: "施策に達成状況があり、その下に取組が並ぶ（施策を数える）",
    rows: [
      ["施策名", "主な取組", "成果指標", "目標", "実績", "達成状況"],
      ["健康", "検診", "受診者", "1", "1", "①達成した"],
      ["", "教室", "参加者", "1", "1", ""],
      ["防災", "訓練", "参加者", "1", "1", "①達成した"],
    ],
    reads: ["健康", "防災"],
    indicators: [2, 1],
  },
  {
    shape: "施策名を結合し、指標ごとに行がある",
    rows: [header, measure(1, "検診"), ["", "", "", "受診率", "50%", "60%", "◎", ""], measure(2, "教室")],
    merged: ["A2:A3", "B2:B3"],
    reads: ["検診", "教室"],
    indicators: [2, 1],
  },
  {
    shape: "指標ごとの行に施策名が繰り返される",
    rows: [
      header,
      measure(1, "検診"),
      [1, "検診", "総務課", "受診率", "50%", "60%", "◎", "①達成した"],
      measure(2, "教室"),
      measure(2, "教室"),
    ],
    reads: ["検診", "教室", "教室"],
    indicators: [2, 1, 1],
  },
  {
    shape: "同じ名前が続いても、区分か番号か達成状況が違えば別の施策",
    rows: [
      ["分野", ...header],
      ["ア 健康", 1, "広報", "", "回数", 1, 1, "◎", "①達成した"],
      ["イ 防災", 1, "広報", "", "部数", 1, 1, "◎", "①達成した"],
      ["イ 防災", 2, "広報", "", "件数", 1, 1, "◎", "①達成した"],
      ["イ 防災", 2, "広報", "", "人数", 1, 1, "◎", "③未達成"],
      ["", 2, "広報", "", "面数", 1, 1, "◎", ""],
    ],
    reads: ["ア 健康 > 広報", "イ 防災 > 広報", "イ 防災 > 広報", "イ 防災 > 広報"],
    indicators: [1, 1, 1, 2],
  },
  {
    shape: "施策名がなく、指標だけの表",
    rows: [
      ["No", "指標名", "目標値", "実績値", "評価"],
      [1, "受診者", "10", "12", "◎"],
      [2, "参加者", "10", "12", "◎"],
    ],
    reads: ["受診者", "参加者"],
  },
  {
    shape: "番号の列がない",
    rows: [unnumberedHeader, unnumbered("検診"), unnumbered("教室")],
    reads: ["検診", "教室"],
    numbers: [null, null],
    codes: ["1", "2"],
  },
  {
    shape: "番号が①、(2)、1-1-3、Ⅰ-①-ア-4、全角、No.6、7号",
    rows: [
      header,
      ...["①", "(2)", "1-1-3", "Ⅰ-①-ア-4", "５", "No.6", "7号", "㉑", "その他"].map((number) =>
        measure(number, `施策${number}`),
      ),
    ],
    reads: ["①", "(2)", "1-1-3", "Ⅰ-①-ア-4", "５", "No.6", "7号", "㉑", "その他"].map((number) => `施策${number}`),
    numbers: [1, 2, 3, 4, 5, 6, 7, 21, null],
  },
  {
    shape: "番号と名称を一つの見出しにまとめている",
    rows: [
      ["施策", "", "目標", "実績", "評価"],
      [1, "検診", "1", "1", "○"],
      [2, "教室", "1", "1", "○"],
    ],
    merged: ["A1:B1"],
    reads: ["検診", "教室"],
    numbers: [1, 2],
  },
  {
    shape: "小計と合計の行が途中と最後にある",
    rows: [
      ["柱", ...header],
      ["柱Ⅰ", ...measure(1, "検診")],
      ["小　計", "", "", "", "", "10", "12", "", ""],
      ["柱Ⅱ", ...measure(1, "舗装")],
      ["柱Ⅱ 小計", "", "", "", "", "10", "12", "", ""],
      ["", "", "合計", "", "", "20", "24", "", ""],
      ["平均", "", "", "", "", "10", "12", "", ""],
    ],
    layout: "list",
    reads: ["柱Ⅰ > 検診", "柱Ⅱ > 舗装"],
  },
  {
    shape: "下に凡例と件数の表がある（見出しはない）",
    rows: [
      header,
      measure(1, "検診"),
      measure(2, "教室"),
      [],
      ["◎", "目標を上回った"],
      ["○", "目標を達成した"],
      [],
      ["達成", 2],
      ["合計", 2],
    ],
    layout: "list",
    reads: ["検診", "教室"],
  },
  {
    shape: "下に見出しのある別の表がある",
    rows: [header, measure(1, "検診"), [], ["担当課", "評価", "達成率", "備考"], ["総務課", "◎", "100%", "良"]],
    reads: ["検診"],
  },
  {
    shape: "下に未達成の施策だけを並べた表がある（再掲は数えない）",
    rows: [
      header,
      measure(1, "検診"),
      measure(2, "教室"),
      [],
      ["施策名", "実績", "目標", "理由"],
      ["教室", "1", "2", "中止した"],
    ],
    reads: ["検診", "教室"],
  },
  {
    shape: "右に凡例の表がある",
    rows: [
      [...header, "", "評価", "基準"],
      [...measure(1, "検診"), "", "◎", "上回った"],
      [...measure(2, "教室"), "", "○", "達成した"],
    ],
    reads: ["検診", "教室"],
  },
  {
    shape: "右に件数の表がある",
    rows: [
      [...header, "", "区分", "件数"],
      [...measure(1, "検診"), "", "達成", 2],
      [...measure(2, "教室"), "", "計", 2],
    ],
    reads: ["検診", "教室"],
  },
  {
    shape: "列の間に空の列がある",
    rows: [
      ["柱", "", ...header.slice(0, 4), "", ...header.slice(4)],
      ["Ⅰ くらし", "", ...measure(1, "検診").slice(0, 4), "", ...measure(1, "検診").slice(4)],
    ],
    reads: ["Ⅰ くらし > 検診"],
  },
  {
    shape: "A～C列が空で、見出しが30行目にある",
    rows: [
      ...Array.from({ length: 29 }, (_, index) => (index === 3 ? ["", "", "", "令和4年度 点検"] : [])),
      ["", "", "", ...header],
      ["", "", "", ...measure(1, "検診")],
    ],
    reads: ["検診"],
  },
  {
    shape: "表の途中に空の行がある",
    rows: [header, measure(1, "検診"), [], [], measure(2, "教室"), [], ["", ""], measure(3, "体操")],
    reads: ["検診", "教室", "体操"],
  },
  {
    shape: "区分に〃と同上がある",
    rows: [
      ["柱", "分野", ...header],
      ["Ⅰ くらし", "ア 健康", ...measure(1, "検診")],
      ["〃", "同　上", ...measure(2, "教室")],
      ["〃", "イ 防災", ...measure(1, "訓練")],
      ["同上", "（同上）", ...measure(2, "備蓄")],
    ],
    reads: [
      "Ⅰ くらし > ア 健康 > 検診",
      "Ⅰ くらし > ア 健康 > 教室",
      "Ⅰ くらし > イ 防災 > 訓練",
      "Ⅰ くらし > イ 防災 > 備蓄",
    ],
  },
  {
    shape: "区分を毎行に書く表の空欄は、区分の外にある施策",
    rows: [
      ["柱", ...header],
      ["Ⅰ くらし", ...measure(1, "検診")],
      ["Ⅰ くらし", ...measure(2, "教室")],
      ["", ...measure(1, "広報")],
      ["Ⅱ まち", ...measure(1, "舗装")],
      ["Ⅱ まち", ...measure(2, "緑化")],
    ],
    reads: ["Ⅰ くらし > 検診", "Ⅰ くらし > 教室", "広報", "Ⅱ まち > 舗装", "Ⅱ まち > 緑化"],
  },
  {
    shape: "外の区分が変われば、内の区分の空欄には引き継がない",
    rows: [
      ["柱", "分野", ...header],
      ["Ⅰ くらし", "ア 健康", ...measure(1, "検診")],
      ["", "", ...measure(2, "教室")],
      ["Ⅱ まち", "", ...measure(1, "舗装")],
    ],
    reads: ["Ⅰ くらし > ア 健康 > 検診", "Ⅰ くらし > ア 健康 > 教室", "Ⅱ まち > 舗装"],
  },
  {
    shape: "区分の列が施策名の右にあり、内から外へ並ぶ",
    rows: [
      [...header, "分野", "中柱", "柱"],
      [...measure(1, "検診"), "ア 健康", "① 安心", "柱Ⅰ"],
      [...measure(1, "訓練"), "イ 防災", "① 安心", "柱Ⅰ"],
    ],
    reads: ["柱Ⅰ > ① 安心 > ア 健康 > 検診", "柱Ⅰ > ① 安心 > イ 防災 > 訓練"],
  },
  {
    shape: "施策が一つだけ",
    rows: [header, measure(1, "検診")],
    reads: ["検診"],
  },
  {
    shape: "数式の誤り、文字であるべきところの数",
    rows: [
      ["柱", ...header],
      [1, ...measure(1, "検診").slice(0, 5), "#N/A", "#DIV/0!", ""],
      [1, 2, 2025, "総務課", "件数", 10, 12, "◎", true],
    ],
    reads: ["1 > 検診", "1 > 2025"],
  },
  {
    shape: "記入例の行と、番号だけを用意した行がある",
    rows: [header, ["例", "（施策名を記入）", "○○課", "件数", "1", "1", "○", "①"], measure(1, "検診"), [2], [3], [4]],
    reads: ["検診"],
  },
  {
    shape: "名前をまだ書いていない施策も、番号と実績があれば数える",
    rows: [header, measure(1, "検診"), [2, "", "総務課", "件数", "1", "1", "○", "①達成した"], [3, "教室"]],
    reads: ["検診", "", "教室"],
  },
  {
    shape: "名前だけの施策は、見出しと決められなければ施策として数える",
    rows: [unnumberedHeader, unnumbered("検診"), ["教室"], unnumbered("体操")],
    layout: "list",
    reads: ["検診", "教室", "体操"],
  },
  {
    shape: "結合した施策に、指標のない行がある",
    rows: [
      [...header, "備考"],
      [...measure(1, "検診"), "初回"],
      ["", "", "", "", "", "", "", "", "続き"],
      [...measure(2, "教室"), ""],
    ],
    merged: ["A2:A3", "B2:B3"],
    reads: ["検診", "教室"],
    indicators: [1, 1],
  },
  {
    shape: "区分の名前が変わった言葉で、いくつもの施策にまたがる",
    rows: [
      ["重点課題", "改革の視点", ...header],
      ["1 財政", "(1) 歳入", ...measure(1, "徴収")],
      ["1 財政", "(1) 歳入", ...measure(2, "広告")],
      ["1 財政", "(2) 歳出", ...measure(3, "入札")],
    ],
    reads: ["1 財政 > (1) 歳入 > 徴収", "1 財政 > (1) 歳入 > 広告", "1 財政 > (2) 歳出 > 入札"],
  },
  {
    shape: "すべての行に区分がある表の、題の行と、区分だけの行",
    rows: [
      ["柱", ...header],
      ["令和4年度の状況"],
      ["Ⅰ くらし", ...measure(1, "検診")],
      ["Ⅰ くらし", ...measure(2, "教室")],
      ["Ⅰ くらし"],
    ],
    merged: ["A2:I2"],
    layout: "list",
    reads: ["Ⅰ くらし > 検診", "Ⅰ くらし > 教室"],
  },
];

describe.each([
  ["見出しの行", headings],
  ["ページと表の見出し", pages],
  ["列の名前", words],
  ["一覧", lists],
])("%s", (_, shapes) => {
  test.each(shapes)("$shape", ({ rows, merged, options, layout, reads, indicators, numbers, codes }) => {
    const sheet = read(rows, options, areas(merged));
    expect(outline(sheet)).toEqual(reads);
    if (layout !== undefined) expect(sheet.layout).toBe(layout);
    if (indicators !== undefined)
      expect(sheet.measures.map(({ indicatorRows }) => indicatorRows.length)).toEqual(indicators);
    if (numbers !== undefined) expect(sheet.measures.map(({ number }) => number)).toEqual(numbers);
    if (codes !== undefined) expect(sheet.measures.map(({ code }) => code)).toEqual(codes);
  });
});
