import type { LookAlikeKind } from "./lookAlike";

/** A character that cannot be meant between such neighbours; `before` and `after` see up to four characters. */
export interface NeighbourRule {
  readonly written: string;
  readonly likely: string;
  readonly kind: LookAlikeKind;
  readonly before: RegExp;
  readonly after: RegExp;
}

type Row = readonly [written: string, likely: string, before: RegExp, after: RegExp];

const anything = /(?:)/;
/** The end of a compound: no further katakana, which would make the kana part of a word. */
const noKatakana = /^(?![ァ-ヺー])/;

/** Units and counters that follow a kanji one: 一ポイント, 一カ所. */
const countedThing =
  /^(?:ポイン|カ所|カ月|カ国|カ年|パーセ|グルー|チーム|クラス|キロ|メート|ページ|ケース|トン|ギガ|テラ|メガ|ドル|ユーロ|ヘクタ|センチ|ミリ|リット|グラム|コース|セット|ユニッ|エリア|ルート|ステッ|ランク|レベル|ブロッ|パック|フロア|コーナ|タイプ|パター|プラン|ゲーム|アール|バイト|ワット|ボルト)/;

const kanjiForKana: readonly Row[] = [
  // 一 between katakana: デ一タ.
  ["一", "ー", /[ァ-ヮ]$/, new RegExp(`^(?=[ァ-ヺ])(?!${countedThing.source.slice(1)})`)],
  // No kanji is followed by a small ャュョ or preceded by ッ.
  ...["二ニ", "三ミ", "力カ", "口ロ", "工エ", "卜ト", "夕タ", "八ハ", "千チ"].map((pair): Row => [
    pair.charAt(0),
    pair.charAt(1),
    anything,
    /^[ャュョァィゥェォ]/,
  ]),
  ...["力カ", "口ロ", "工エ", "卜ト", "夕タ"].map((pair): Row => [pair.charAt(0), pair.charAt(1), /ッ$/, anything]),
  // 力ード, 口ーカル: a long vowel behind, no kanji before (出口ーホーム).
  ...["二ニ", "力カ", "口ロ", "工エ", "卜ト", "夕タ", "八ハ"].map((pair): Row => [
    pair.charAt(0),
    pair.charAt(1),
    /(?:^|[^一-鿿])$/,
    /^ー[ァ-ヺ]/,
  ]),
  ["卜", "ト", /[ァ-ヺー]$/, /^(?![部占伝者筮])/],
  ["卜", "ト", anything, /^[ァ-ヺー]/],
  ["夕", "タ", /[ァ-ヺー]$/, /^(?![ァ-ヺ]*(?:ニュース|カフェ|イベント|ライブ))[ァ-ヺー]/],
];

const kanaForKanji: readonly Row[] = [
  // 一
  ["ー", "一", /(?:^|[^系伝血正])統$/, noKatakana],
  ["ー", "一", /(?:^|[^共協合])同$/, /^(?![ァ-ヺー])[一-鿿のに人視性化]/],
  ["ー", "一", /唯$/, noKatakana],
  ["ー", "一", /(?:^|[^平])均$/, noKatakana],
  ["ー", "一", /(?:^|[^簡])単$/, /^[のに化的]/],
  ["ー", "一", /画$/, /^[的化]/],
  ["ー", "一", /第$/, /^(?:[回次期種部課線章節条号項者歩人位弾]|四半)/],
  ["ー", "一", anything, /^[般覧]/],
  ["ー", "一", /(?:^|[^ァ-ヺー])$/, /^(?:括(?!弧)|斉|貫[^通]|旦|律に)/],
  ["ー", "一", /[のはをがにとでも、]$/, /^(?:[部環元]|体|定[のすに]|時[的保]|方[で、]|層|緒|人[ひ当一の]|日[もの]|度)/],
  // 二
  ["ニ", "二", /(?:^|[^ァ-ヺー])$/, /^酸化/],
  ["ニ", "二", /[第十]$/, noKatakana],
  ["ニ", "二", /(?![号項条款目記])[一-鿿]$/, /^(?:輪|次|級|重|者|国|院|倍|段|種|税|期|台|本|回|人|名|件|年|月|日|階)/],
  // 力
  [
    "カ",
    "力",
    /[能協努電動入出圧魅権労戦実効勢有全主省火風引馬原握視聴筋気迫威底]$/,
    /^(?![ァ-ヺー所月国年条町村県市区店か])/,
  ],
  ["カ", "力", /[ぁ-ん]$/, /^強[いくさ]/],
  // 口
  ["ロ", "口", /(?:[人入出窓河蛇甘辛改札戸]|入り|川)$/, noKatakana],
  ["ロ", "口", /(?:^|[^ァ-ヺー号])$/, /^(?:座(?![席談標])|腔|頭(?![部取]))[^ァ-ヺ一-鿿]?/],
  // 工
  ["エ", "工", /[加施着竣完起人大商電木図理細]$/, noKatakana],
  ["エ", "工", /[一-鿿]$/, /^(?:事|場|業|程|期|法|区|芸|学)/],
  ["エ", "工", /(?:^|[^ァ-ヺー])$/, /^(?:事|場|程|期|賃|務)(?:[^ァ-ヺ一-鿿]|費|中|現場|区間|$)/],
  // 卜
  ["ト", "卜", /(?:占|亀)$/, noKatakana],
  // 夕
  ["タ", "夕", /(?:^|[^ァ-ヺー])$/, /^(?:[方食日刻刊](?![一-鿿])|暮れ|焼け|張市)/],
  ["タ", "夕", /[七朝]$/, noKatakana],
  // 八
  ["ハ", "八", /(?:^|[^ァ-ヺー])$/, /^(?:王子|ヶ岳|ケ岳|戸市|代市)/],
  ["ハ", "八", /[十第]$/, noKatakana],
];

const similarKana: readonly Row[] = [
  // へ and ヘ, べ and ベ, ぺ and ペ, り and リ.
  ["べ", "ベ", /(?:^|[^ぁ-ん一-鿿])$/, /^[ァ-ヺー]/],
  ["ぺ", "ペ", /(?:^|[^ぁ-ん])$/, /^[ァ-ヺー]/],
  ["り", "リ", /[ァ-ヺー]$/, /^[ァ-ヺー]/],
  ["ヘ", "へ", /(?![号項条款目記])[ぁ-ん一-鿿]$/, /^(?![ァ-ヺー・号])/],
  ["リ", "り", /[ぁ-ふほ-ん]$/, noKatakana],
  ["リ", "り", /[取割送通受切乗成残守限祭光帰借織折盛釣]$/, /^[ぁ-ん一-鿿]/],
];

const similarKanji: readonly Row[] = [
  ["憶", "億", /[0-9０-９一二三四五六七八九十百千数]\s?$/, anything],
  ["億", "憶", /[記追]$/, noKatakana],
  ["億", "憶", anything, /^(?:測|病な)/],
  ["未", "末", /(?:[年月期週]|年度)$/, /^(?:時点|現在|まで|日)/],
  ["末", "未", /(?:^|[^一-鿿])$/, /^(?:満|定|達成|実施|整備|着手|設定|策定)/],
];

function rules(kind: LookAlikeKind, rows: readonly Row[]): readonly NeighbourRule[] {
  return rows.map(([written, likely, before, after]) => ({ written, likely, kind, before, after }));
}

const all = [
  ...rules("kanjiForKana", kanjiForKana),
  ...rules("kanaForKanji", kanaForKanji),
  ...rules("similarKana", similarKana),
  ...rules("similarKanji", similarKanji),
  ...rules("letterForDigit", [
    ["O", "0", /[0-9]$/, /^[0-9]/],
    ["l", "1", /[0-9]$/, /^[0-9]/],
  ]),
];

/** The rules for each character that has any. */
export const neighbourRules: ReadonlyMap<string, readonly NeighbourRule[]> = new Map(
  Array.from(new Set(all.map(({ written }) => written)), (written) => [
    written,
    all.filter((rule) => rule.written === written),
  ]),
);

/** Kanji and hiragana, each followed by the katakana it is taken for. */
export const katakanaTwins: ReadonlyMap<string, string> = new Map(
  ["一ー", "二ニ", "三ミ", "力カ", "口ロ", "工エ", "卜ト", "夕タ", "八ハ", "へヘ", "べベ", "ぺペ", "りリ"].map(
    (pair) => [pair.charAt(0), pair.charAt(1)],
  ),
);
