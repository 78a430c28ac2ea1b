import type { MeasureRecord } from "../samples/source";

/** A part of the draft: a text, or one that Word and plain text hold in their own ways. */
export type DraftBlock =
  /** `level` 1–4; levels 2–4 are numbered by Word itself (柱Ⅰ, ①, ア). */
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly marker: string; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly note?: string }
  /** `was`: what a reviser has struck out and replaced, as a tracked change. */
  | {
      readonly kind: "revised";
      readonly before: string;
      readonly was: string;
      readonly is: string;
      readonly behind: string;
    }
  | { readonly kind: "box"; readonly text: string }
  | { readonly kind: "bullet"; readonly text: string }
  /** Blank cells of the first columns are joined with those above. */
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

const heading = (level: 1 | 2 | 3 | 4, marker: string, text: string): DraftBlock => ({
  kind: "heading",
  level,
  marker,
  text,
});
const paragraph = (text: string, note?: string): DraftBlock =>
  note === undefined ? { kind: "paragraph", text } : { kind: "paragraph", text, note };
const bullet = (text: string): DraftBlock => ({ kind: "bullet", text });

/** The measures as an annex lists them; one is left out, and one has another actual. */
function annex(measures: readonly MeasureRecord[]): DraftBlock {
  const header = ["施策名", "所属", "目標", "実績", "評価"];
  const rows = measures
    .filter(({ name }) => name !== "水道スマートメーターの実用化に向けた検討調査")
    .map(({ name, department, target, actual, grade }) => [
      name,
      department,
      target,
      name === "庁内無線LANの整備・運用" ? "68拠点" : actual,
      grade,
    ]);
  return { kind: "table", rows: [header, ...rows] };
}

/**
 * A draft report on the bundled plan with statements of every kind, right and wrong. The prose is ours; figures and names
 * are the plan's, but for the mistakes.
 */
export function draftReport(measures: readonly MeasureRecord[]): readonly DraftBlock[] {
  return [
    heading(1, "", "点検結果の案"),
    { kind: "box", text: "計画全体では、21分野76施策のうち、71施策（93.4%）が施策目標を達成した。" },
    paragraph("柱Ⅰ「暮らしの情報化」では、3つの中柱に置いた12分野51施策中、47施策（94.1%）が施策目標を達成した。"),
    paragraph(
      "柱Ⅱ「行政の情報化」では、9分野25施策のうち、23施策（92.5%）が施策目標を達成した。",
      "くわしくは別紙「施策別成果指標達成状況一覧（総括）」を見てほしい。",
    ),
    {
      kind: "table",
      rows: [
        ["柱", "中柱", "分野", "達成率", "施策数", "達成", "未達成（終了）", "未達成（継続）"],
        [
          "柱Ⅰ 暮らしの情報化",
          "① ICT及びデータを活用した県民サービスの提供",
          "ア 健康・医療・介護",
          "100.0%",
          "4",
          "4",
          "0",
          "0",
        ],
        ["", "", "イ 観光", "66.7%", "3", "2", "0", "1"],
        ["", "", "ウ 農林水産・環境", "100.0%", "7", "7", "0", "0"],
        ["", "", "エ ものつくり", "66.6%", "3", "2", "0", "1"],
      ],
    },
    heading(2, "柱Ⅰ", "くらしの情報化"),
    heading(3, "①", "ICT及びデータを活用した県民サービスの提供"),
    heading(4, "ア", "健康・医療・介護"),
    bullet("未病指標の構築・活用"),
    paragraph("指標を使った人は、令和3年度に58,191人、令和4年度には累計で115,929人（令和4年12月末時点）になった。"),
    bullet("介護保険事業に係る地域分析"),
    paragraph("職員向けの研修会は、オンラインも合わせて9回（令和5年3月10日時点）開いた。"),
    bullet("保健医療データの活用"),
    paragraph("市町村事業の評価支援件数は33件だった。"),
    heading(4, "イ", "観光"),
    bullet("ウェブサイトを活用した神楽川の観光情報の発信"),
    paragraph("宿泊施設紹介ページPV数は6,677,432PV（令和4年12月末時点）、月平均PV数は約14万PVだった。"),
    heading(4, "ウ", "農林水産・環境"),
    bullet("GPS発信機を活用したニホンザル群れ管理"),
    paragraph("GPS発信器の運用が可能な群れの割合は100%だった。"),
    bullet("ICTを活用した県民参加の生きもの調査（かながわ生きもの調査）"),
    paragraph("県民の生物多様性認知度は7.19%だった。"),
    heading(4, "エ", "ものづくり"),
    bullet("IoT技術の導入支援"),
    paragraph("IoT技術導入支援件数は目標の21件に対し、21人だった。"),
    bullet("「企業経営の未病改善」ウェブアプリの開発及びデータベースの構築"),
    paragraph("施策目標を達成した。"),
    heading(4, "オ", "インフラ・防災・減災等"),
    bullet("「SDGsつながりポイント」の仕組み構築"),
    paragraph("ポイントを受け取った人は、令和4年度には20,435人（令和5年2月1日時点）に増えた。"),
    heading(4, "カ", "教育"),
    bullet("学習者用コンピュータの整備"),
    paragraph("端末を合計31,992台そろえた（令和元年度：11,726台、令和2年度：11,234台、令和3年度：9,023台）。"),
    bullet("校内無線LAN等の整備"),
    { kind: "revised", before: "タブレット整備済み校数は", was: "120", is: "144", behind: "校だった。" },
    bullet("プログラミング教育・支援教育の整備"),
    paragraph("成果発表会等の開催回数は、令和3年度：4回、令和4年度：5回だった。"),
    bullet("川崎図書館における公衆無線LANのセキュリティ確保"),
    paragraph("悪意のある書き込みは0件だった。"),
    heading(3, "②", "官民情報共有・整備の推進"),
    heading(4, "ア", "オープンデータの推進"),
    bullet("市町村との連携によるオープンデータの推進"),
    paragraph("取り組む市町村は33市町村になった。"),
    heading(4, "イ", "SNS等を利活用した情報発信等の推進"),
    bullet("SNSを活用した神奈川の観光情報の発信"),
    paragraph(
      "Facebookフォロワー数は105,549人（令和4年12月末時点）、Weiboフォロワー数は97,525人（令和4年12月末時点）だった。",
    ),
    heading(2, "柱Ⅱ", "行政の情報化"),
    heading(3, "①", "行政事務の更なる電子化の推進"),
    heading(4, "ア", "新たなICTによる業務の効率化"),
    bullet("RPAの本格導入の実現"),
    paragraph("RPA利用件数は累計49件（令和4年12月末時点）だった。"),
    heading(1, "", "別紙"),
    annex(measures),
  ];
}
