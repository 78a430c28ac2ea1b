import { CharacterSet } from "../text/characterSet";
import type { NoneReason, QualitativeState, Qualifier, StatedDirection } from "./reading";
import { type TableWord, WordTable } from "./wordTable";

/** What a word beside a number says of it. `filler` says nothing that changes the number: 実施, 達成, を. */
export type SideWord =
  | { readonly kind: "qualifier"; readonly qualifier: Qualifier }
  | { readonly kind: "change"; readonly change: "increase" | "decrease" }
  | { readonly kind: "filler" };

const words = (text: string): readonly string[] => text.split(" ");

function wordTable(list: readonly string[]): WordTable<null> {
  return new WordTable(new Map(list.map((word) => [word, null])));
}

const qualifierWords: readonly (readonly [Qualifier, string])[] = [
  ["atLeast", "以上 以上の 少なくとも 最低"],
  ["atMost", "以下 以下の 以内 以内の まで 最大"],
  ["moreThan", "超 超え 超える を超える を超え を上回る を上回った"],
  ["lessThan", "未満 未満の を下回る を下回った"],
  [
    "approximate",
    "約 およそ 凡そ 概ね おおむね ほぼ 程度 前後 ほど くらい ぐらい 内外 余り あまり 余 強 弱 推計 推計値 推定 推定値 概数 概算 概算値",
  ],
  ["forecast", "見込み 見込 見込値 見込み値 見通し 予測 予測値 予想 となる見込み の見込み の見込"],
  ["preliminary", "速報 速報値 暫定 暫定値 集計中 一部集計中 未確定"],
  ["planned", "予定 予定値 の予定 を予定 計画値"],
  ["cumulative", "累計 累計値 累積 延べ 延 のべ 通算"],
  ["average", "平均 平均値 月平均 年平均 年間平均 日平均 週平均"],
];

const changeWords: readonly (readonly ["increase" | "decrease", string])[] = [
  [
    "increase",
    "増 増加 増員 増大 増額 増設 拡大 拡充 向上 アップ UP Up up 上昇 上積み 伸び 伸長 引上げ 引き上げ プラス",
  ],
  [
    "decrease",
    "減 減少 減員 減額 削減 低減 縮減 縮小 抑制 低下 ダウン 短縮 圧縮 軽減 カット 引下げ 引き下げ 節減 節約 マイナス",
  ],
];

/** Particles and nouns of doing that may follow a counter without making the number part of a name. */
const fillerWords =
  "の が を で に は も と へ では から として とする にする となる となった した する 実施 実施済 実施済み 開催 導入 設置 整備 作成 " +
  "達成 参加 公開 完了 済 済み 登録 利用 配布 認定 受講 受診 策定 締結 支援 育成 確保 養成 採択 選定 交付 配置 配備 更新 移行 " +
  "稼働 提供 発行 発信 訪問 派遣 相談 収集 掲載 構築 開発 運用 開始 対応 修了 修了者 回収 解消 改修 改善 検証 実証 増設済 " +
  "数 目標 実績 維持 継続 新設 創出 取得 加入 申請 受付 処理 活用 普及 販売 来場 来館 入館 閲覧 検討 調査 指定 合計 計 也 を目指す " +
  "を目標 目指す 程 など 等 時点 現在 に増加 に減少 に到達";

function sideWordTable(): ReadonlyMap<string, SideWord> {
  const table = new Map<string, SideWord>();
  for (const word of words(fillerWords)) table.set(word, { kind: "filler" });
  for (const [qualifier, list] of qualifierWords) {
    for (const word of words(list)) table.set(word, { kind: "qualifier", qualifier });
  }
  for (const [change, list] of changeWords) for (const word of words(list)) table.set(word, { kind: "change", change });
  return table;
}

const sideWords = new WordTable(sideWordTable());

export type SideWordFound = TableWord<SideWord>;

/** The longest word of the table that begins at `start`. */
export function sideWordAt(text: string, start: number, limit = text.length): SideWordFound | null {
  return sideWords.longestAt(text, start, limit);
}

/** The longest word of the table that ends at the end of `text`. */
export function sideWordAtEnd(text: string): SideWordFound | null {
  return sideWords.longestAtEnd(text);
}

/** Words in front of a number that give the period it is counted over: 年2回 is 2 回/年. */
export const periodBefore: ReadonlyMap<string, string> = new Map([
  ...words("年 年間 毎年 毎年度 1年").map((word) => [word, "年"] as const),
  ...words("月 月間 毎月").map((word) => [word, "月"] as const),
  ...words("週 週間 毎週").map((word) => [word, "週"] as const),
  ...words("日 毎日").map((word) => [word, "日"] as const),
]);

/** Dashes and what stands for them; a cell of only these holds nothing. */
const dashes = new CharacterSet("-―—─━ー–‐−ｰ－/／");

export function isDashAt(text: string, position: number): boolean {
  return dashes.hasAt(text, position);
}

const noneWords: readonly (readonly [NoneReason, string])[] = [
  [
    "notSet",
    "未設定 設定なし 設定無し 目標なし 目標値なし 数値目標なし 目標未設定 目標設定なし 指標なし 指標未設定 目標値未設定 設定せず 設定していない " +
      "目標値の設定なし 目標の設定なし 数値目標の設定なし 数値目標未設定 目標値設定なし 数値目標設定なし 目標設定せず 目標は設定せず 目標値は設定せず " +
      "目標は設定していない 目標値は設定していない 数値目標は設定していない 目標を設定していない 目標値を設定していない 数値目標を設定していない",
  ],
  [
    "unknown",
    "… …… ... ・・・ 不明 未調査 調査なし データなし データ無し 把握していない 未把握 把握せず 未測定 測定なし 未計測",
  ],
  ["suppressed", "x X χ *** ** 秘匿"],
  ["notApplicable", "対象外 該当なし 該当無し 非該当 N/A n/a NA N.A. 適用外 評価対象外"],
];

/** What says in words that there is nothing, by the reason it gives. */
export const noneReasonOf: ReadonlyMap<string, NoneReason> = new Map(
  noneWords.flatMap(([reason, list]) => words(list).map((word) => [word, reason] as const)),
);

/** Zero in words, whatever the column. */
export const zeroWords = wordTable(words("ゼロ 零 皆無 0 実績なし 実績無し"));

/** Zero as an actual, but "not set" as a target or baseline. */
export const nothingWords: ReadonlySet<string> = new Set(words("なし 無し 無 ナシ 無い ありません"));

/** Ends of what is still to come, in any column. */
const pendingEndings = words(
  "未確定 未定 未集計 未公表 未判明 未発表 集計中 算定中 算出中 精査中 公表待ち 集計待ち 確定待ち 公表前 後日公表 今後公表 後日集計 後日報告 後日確定 調整中",
);

/** Ends of what is still to come in an actual; in a target they are words for what to do. */
const pendingActualEndings = words(
  "集計予定 公表予定 確定予定 算定予定 算出予定 判明予定 発表予定 報告予定 把握予定 測定予定 調査予定 評価予定 調査中 確認中 測定中 計測中 " +
    "公表見込み 公表見込 確定見込み 判明見込み",
);

const pendingWords = wordTable(pendingEndings);
const pendingActualWords = wordTable([...pendingEndings, ...pendingActualEndings]);

/** Whether a text ends in words for what is still to come; `isPlan` in a column of what is meant to be. */
export function endsPending(text: string, isPlan: boolean): boolean {
  return (isPlan ? pendingWords : pendingActualWords).longestAtEnd(text) !== null;
}

const stateWords = (text: string): WordTable<null> => wordTable(words(text));

interface StateRule {
  readonly state: QualitativeState | null;
  readonly where: "start" | "end";
  readonly words: WordTable<null>;
}

/** The ladder of what is described in words: the first rule whose ending or beginning fits decides. */
const stateRules: readonly StateRule[] = [
  {
    state: "notStarted",
    where: "start",
    words: stateWords(
      "未着手 未実施 未対応 未導入 未整備 未策定 未公開 未達成 未完了 未作成 未開始 着手前 着手していない",
    ),
  },
  {
    state: "notStarted",
    where: "end",
    words: stateWords(
      "未着手 未実施 未対応 未導入 未整備 未策定 未公開 未達成 未完了 未作成 未開始 実施せず 実施なし 実施していない 着手できず 着手していない 実施できず 実施できなかった",
    ),
  },
  { state: null, where: "end", words: stateWords("中止 廃止 延期 見送り 休止 断念 保留") },
  {
    state: "considering",
    where: "end",
    words: stateWords(
      "検討 検討中 検討段階 協議中 調整中 検討を開始 検討開始 検討を実施 検討実施 を検討した を検討している",
    ),
  },
  {
    state: "preparing",
    where: "end",
    words: stateWords("準備 準備中 準備段階 調達中 設計中 計画中 準備を進めている 準備実施"),
  },
  { state: "underway", where: "start", words: stateWords("一部 順次 段階的に") },
  {
    state: "underway",
    where: "end",
    words: stateWords(
      "取組中 取り組み中 取組み中 実施中 進行中 推進中 構築中 開発中 作成中 策定中 整備中 改修中 試行中 試験中 実証中 作業中 対応中 着手 着手済 着手済み 試行 一部実施 一部完了 進めている 取り組んでいる 取組んでいる",
    ),
  },
  { state: null, where: "end", words: stateWords("予定 見込み 見込") },
  {
    state: "done",
    where: "end",
    words: stateWords(
      "実施 実施済 実施済み 実施した 完了 完了済 完了済み 完了した 済 済み 達成 構築 公開 一般公開 開始 利用開始 運用開始 開始済み 策定 制定 施行 確立 作成 整備 導入 稼働 本格稼働 本稼働 供用開始 運用中 稼働中 供用中 導入済 設置 締結 更新 移行 開設 開設済み あり 有 有り 済。",
    ),
  },
];

/** How far a text says that something has come; `null` when it does not say. */
export function describedState(text: string): QualitativeState | null {
  const rule = stateRules.find(
    ({ where, words: table }) => (where === "start" ? table.longestAt(text, 0) : table.longestAtEnd(text)) !== null,
  );
  return rule?.state ?? null;
}

const directionWords: readonly (readonly [StatedDirection, string])[] = [
  [
    "increase",
    "増加 増 増やす 増加させる 延伸 向上 上昇 拡大 増大 伸長 以上 を上回る 上回る 増加を目指す 増加を目指します 超 改善増 アップ 引上げ",
  ],
  [
    "decrease",
    "減少 減 減らす 減少させる 削減 低減 縮小 縮減 抑制 低下 短縮 以下 を下回る 下回る 減少を目指す 減少を目指します 未満 ダウン 引下げ",
  ],
  ["maintain", "維持 横ばい 継続 水準維持 水準を維持 の維持 を維持 維持する 維持を目指す 同水準 同程度 並み 同数"],
];

const directionOf: ReadonlyMap<string, StatedDirection> = new Map(
  directionWords.flatMap(([direction, list]) => words(list).map((word) => [word, direction] as const)),
);

/** What a direction may be measured from; the words in front of 増加 or 以上. */
const directionBases = wordTable(
  words(
    "対前年度 前年度比 前年比 前年度実績 前年実績 前年度 前年 現状値 現況値 現状 現況 基準値 基準年度 基準年 策定時 計画策定時 当初 直近 " +
      "全国平均 県平均 国 平均 実績 毎年度 毎年 数値 値 水準 割合 件数 人数 より よりも から に比べ に比べて 比 と比較して 比較して の を が は",
  ),
);

/** 増加, 前年度以上, 現状維持: a direction and what it is measured from, nothing else. */
export function directionStatedBy(text: string): StatedDirection | null {
  for (let rest = text; rest !== "";) {
    const direction = directionOf.get(rest);
    if (direction !== undefined) return direction;
    const base = directionBases.longestAt(rest, 0, rest.length - 1);
    if (base === null) return null;
    rest = rest.slice(base.spelling.length);
  }
  return null;
}

/** The side words a text consists of, blanks apart; `null` when it says anything else. */
export function sideWordsOf(text: string): readonly SideWord[] | null {
  const found: SideWord[] = [];
  for (let position = 0; position < text.length;) {
    if (text.charAt(position) === " ") {
      position += 1;
      continue;
    }
    const next = sideWordAt(text, position);
    if (next === null) return null;
    found.push(next.meaning);
    position += next.spelling.length;
  }
  return found;
}
