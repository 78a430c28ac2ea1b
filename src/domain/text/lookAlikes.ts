import { CharacterSet } from "./characterSet";
import { CharacterTable } from "./characterTable";
import { characterOfRadical, radicals } from "./foldWidth";
import type { LookAlike } from "./lookAlike";
import { katakanaTwins, neighbourRules } from "./lookAlikeRules";

/**
 * Katakana words of everyday official writing that contain a letter with a kanji or hiragana twin (ー一, ニ二, カ力, ロ口, エ工,
 * ト卜, タ夕, ハ八, ヘへ, ベべ, リり). A character that completes one of them was meant as that letter.
 */
const katakanaWords: ReadonlySet<string> = new Set(
  `アーカイブ アート アイデンティティ アウトソーシング アウトリーチ アカウント アクセシビリティ アクセス アニメ アプリケーション
  アメリカ アフリカ アラート アレルギー アンケート イノベーション イベント インターネット インターフェース インバウンド
  インフルエンザ ウイルス ウェブサイト エアコン エコ エスカレーター エネルギー エビデンス エラー エリア エレベーター
  エンジニア オーダー オープン オープンデータ オフィス オペレーション オンライン カード カウンター カウンセリング カウンセラー
  カキ カタログ カテゴリ カテゴリー カフェ カメラ カリキュラム カルテ カレンダー カロリー ガイドライン ガバナンス
  キャッシュカード キャラクター キャリア キャンペーン クラウド クリエイター クリーン クリエイティブ グループ グローバル ケアマネジャー
  コーディネーター コーナー コスト コミュニケーション コミュニティ コロナ コンテンツ コンクリート コンサート コンピュータ
  コンピューター サーバ サーバー サービス サイト サポーター サポート サマーキャンプ シェア シニア システム シフト シミュレーション
  ショート シンポジウム スーパー スーパーコンピュータ スキーム スクール スケール スケジュール スタート スタッフ スピーカー スポーツ
  スマート スマートフォン スマートメーター スライド セーフティ セキュリティ セクハラ セミナー センサー センター
  ソーシャル ソフトウェア ターゲット ターミナル タイプ タイミング タイム タウン タクシー タスク タブレット タレント ダウンロード
  チェック チーム チャート チャレンジ ツーリズム ツール テーマ テーブル テキスト テスト テレワーク データ データベース
  デジタル デジタルデバイド デバイス デザイン トータル トップ トマト トラック トラブル トレーニング トンネル ドクターカー ドメイン
  ドローン ナビゲーション ナンバー ニーズ ニュース ニホンザル ネーミング ネットワーク ノート ノウハウ ハード ハードウェア
  ハードル ハウジング ハザード ハザードマップ ハラスメント ハローワーク ハンドブック バーチャル バス バリアフリー パーキング
  パーセント パートナー パートナーシップ パスワード パソコン パターン パトロール パワーハラスメント パンフレット ビジネス
  ビッグデータ ピーク ファイル ファミリー フェア フェーズ フォーム フォーラム フォロー フォロワー フリー フレーム フロア フロー
  ブース ブランド ブロードバンド プラットフォーム プラスチック プロ プログラミング プログラム プロジェクト プロセス プロフィール
  プロモーション ヘクタール ヘッド ヘリ ヘリコプター ヘルス ヘルスケア ヘルパー ヘルプ ヘルメット ベース ベースライン ベテラン
  ベンチャー ページ ペーパー ペーパーレス ホーム ホームページ ホスティング ボーダー ボランティア ポータル ポータルサイト マーケット
  マーケティング マイクロ マイナンバー マイナンバーカード マニュアル マネージャー マネジメント ミーティング ミニ メーカー メーター
  メートル メール メッセージ メニュー メンタルヘルス メンテナンス メンバー モーター モデル モニター モニタリング モバイル
  ユーザ ユーザー ユーザビリティ ユニット ユニバーサルデザイン ライフサイクル ライフライン ランニング リアルタイム リーダー
  リーフレット リサイクル リスク リスト リニューアル リハビリ リハビリテーション リフォーム ルート ルール レクリエーション レコード
  レベル レポート ロードマップ ロータリー ローカル ローン ログ ログイン ロケーション ロボット ワーキング ワーク
  ワークショップ ワーク・ライフ ワクチン ワンストップ`
    .split(/\s+/)
    .filter((word) => word.length > 1),
);

/** Length of the longest word. */
const longestKatakanaWord = Math.max(...Array.from(katakanaWords, (word) => word.length));

/** A letter of another alphabet: its Latin twin, whether the two look the same, and the kana it stands for by sound. */
interface ForeignLetter {
  readonly letter: string;
  readonly latin: string;
  readonly isTwin: boolean;
  readonly kana: string;
}

function letters(rows: string, isTwin: boolean): readonly ForeignLetter[] {
  return rows.split(" ").map((row) => ({ letter: row.charAt(0), latin: row.charAt(1), isTwin, kana: row.charAt(2) }));
}

/** Cyrillic letters, each followed by its Latin twin (or nearest sound) and its kana. */
const cyrillicLetters: ReadonlyMap<string, ForeignLetter> = new Map(
  [
    ...letters("АAア ВBヴ ЕEエ КKカ МMム НHン ОOオ РPル СCス ТTト УYウ ХXハ ЅSス ІIイ ЈJヤ", true),
    ...letters("аaア еeエ оoオ рpル сcス уyウ хxハ ѕsス іiイ јjヤ ԁdド ԛqク ԝwウ һhハ", true),
    ...letters("БBブ ГGグ ДDド ЖJジ ЗZズ ИIイ ЙIイ ЛLル ПPプ ФFフ ЦCツ ЧCチ ШSシ ЭEエ ЮUユ ЯYヤ", false),
    ...letters("бbブ вvヴ гgグ дdド жjジ зzズ иiイ йiイ кkク лlル мmム нnン пpプ тtト", false),
    ...letters("фfフ цcツ чcチ шsシ эeエ юuユ яyヤ", false),
  ].map((letter) => [letter.letter, letter]),
);

/** Greek capitals that look like Latin ones. Letters of science (α, β, γ, μ, Δ, Σ, Ω) are not among them. */
const greekTwins: ReadonlyMap<string, string> = new Map(
  ["ΑA", "ΒB", "ΕE", "ΖZ", "ΗH", "ΙI", "ΚK", "ΜM", "ΝN", "ΟO", "ΡP", "ΤT", "ΥY", "ΧX", "οo"].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);

/** Small Greek letters taken for Latin ones only inside a Latin word. */
const greekSmallTwins: ReadonlyMap<string, string> = new Map(
  ["αa", "ιi", "κk", "νv", "ρp", "τt", "υu", "χx", "γy", "ωw"].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

export type { LookAlike, LookAlikeKind } from "./lookAlike";

type Guess = Pick<LookAlike, "likely" | "kind">;

const katakana = /[ァ-ヺー]/;
const latin = /[A-Za-zＡ-Ｚａ-ｚ]/;
const smallLatin = /[a-zａ-ｚ]/;
const cyrillic = /\p{Script=Cyrillic}/u;

/** Letters of a run of Cyrillic, and what surrounds it. */
interface Run {
  readonly letters: string;
  readonly before: string;
  readonly after: string;
}

/** A longer run is Russian, not a slip. */
const longestSlip = 3;

/** What the letters of a run of Cyrillic were meant as; `null` where it is a word of its own. */
function intendedScript({ letters, before, after }: Run): "latin" | "kana" | null {
  if (latin.test(before) || latin.test(after)) return "latin";
  if (letters.length > longestSlip) return null;
  const known = Array.from(letters, (letter) => cyrillicLetters.get(letter));
  const areCapitalTwins = known.every(
    (letter) => letter?.isTwin === true && letter.latin === letter.latin.toUpperCase(),
  );
  if (areCapitalTwins) return "latin";
  return katakana.test(before) || katakana.test(after) ? "kana" : null;
}

function guessCyrillic(letter: ForeignLetter, script: "latin" | "kana"): Guess {
  return { likely: script === "latin" ? letter.latin : letter.kana, kind: "cyrillic" };
}

/** The places and meanings of Cyrillic letters that are slips. */
function findCyrillic(raw: string): readonly LookAlike[] {
  const found: LookAlike[] = [];
  for (const { 0: letters, index } of raw.matchAll(/\p{Script=Cyrillic}+/gu)) {
    const run: Run = { letters, before: raw.charAt(index - 1), after: raw.charAt(index + letters.length) };
    const script = intendedScript(run);
    if (script === null) continue;
    Array.from(letters).forEach((character, offset) => {
      const letter = cyrillicLetters.get(character);
      if (letter !== undefined) found.push({ index: index + offset, character, ...guessCyrillic(letter, script) });
    });
  }
  return found;
}

const greekWord = /[\p{Script=Greek}]/u;

function guessGreek(character: string, before: string, after: string): Guess | null {
  const isInGreekWord = greekWord.test(before) || greekWord.test(after);
  const capital = greekTwins.get(character);
  if (capital !== undefined) return isInGreekWord ? null : { likely: capital, kind: "greek" };
  const small = greekSmallTwins.get(character);
  return small !== undefined && smallLatin.test(before) && smallLatin.test(after)
    ? { likely: small, kind: "greek" }
    : null;
}

/** Which characters the rules see on either side. */
const neighbours = 4;

function guessByNeighbours(raw: string, index: number, character: string): Guess | null {
  const rules = neighbourRules.get(character);
  if (rules === undefined) return null;
  const before = raw.slice(Math.max(0, index - neighbours), index);
  const after = raw.slice(index + 1, index + 1 + neighbours);
  return rules.find((rule) => rule.before.test(before) && rule.after.test(after)) ?? null;
}

const kanji = /[一-鿿]/;

/** 一 at the end of a katakana word: センタ一の is センターの, ユーザ一覧 and メンバ一つ are one. */
function mayEndWord(raw: string, index: number): boolean {
  const after = raw.charAt(index + 1);
  return raw.charAt(index) !== "一" || !(kanji.test(after) || after === "つ");
}

/** The run of katakana and their twins around a place, all as katakana, no longer than words can be; and where it begins. */
function katakanaAround(raw: string, index: number): readonly [number, string] {
  const from = Math.max(0, index - longestKatakanaWord + 1);
  const text = twinsAsKatakana.replaceAll(raw.slice(from, index + longestKatakanaWord));
  let first = index - from;
  let end = first + 1;
  while (first > 0 && katakana.test(text.charAt(first - 1))) first -= 1;
  while (end < text.length && katakana.test(text.charAt(end))) end += 1;
  return [from + first, text.slice(first, end)];
}

/** Whether a known word stands there by mistake of this one character, at least two of its letters being real katakana. */
function isMeantByWord(raw: string, index: number, start: number, length: number): boolean {
  const end = start + length;
  const written = raw.slice(start, end);
  const isOwnWord = !katakana.test(raw.charAt(start - 1)) && !katakana.test(raw.charAt(end));
  const real = Array.from(written).filter((character) => katakana.test(character)).length;
  if (length === 2 ? !isOwnWord || raw.charAt(index) !== "へ" || kanji.test(raw.charAt(start - 1)) : real < 2)
    return false;
  return end !== index + 1 || mayEndWord(raw, index);
}

function guessByWord(raw: string, index: number, character: string): Guess | null {
  const likely = katakanaTwins.get(character);
  const hasKatakanaBeside = katakana.test(raw.charAt(index - 1)) || katakana.test(raw.charAt(index + 1));
  if (likely === undefined || !hasKatakanaBeside) return null;
  const [first, run] = katakanaAround(raw, index);
  const end = first + run.length;
  for (let length = 2; length <= longestKatakanaWord; length++) {
    for (let start = Math.max(first, index - length + 1); start <= Math.min(index, end - length); start++) {
      const isWord = katakanaWords.has(run.slice(start - first, start - first + length));
      if (isWord && isMeantByWord(raw, index, start, length)) {
        return { likely, kind: kanji.test(character) ? "kanjiForKana" : "similarKana" };
      }
    }
  }
  return null;
}

function guess(raw: string, index: number, character: string): Guess | null {
  const radical = characterOfRadical(character);
  if (radical !== null) return { likely: radical, kind: "kangxiRadical" };
  return (
    guessGreek(character, raw.charAt(index - 1), raw.charAt(index + 1)) ??
    guessByNeighbours(raw, index, character) ??
    guessByWord(raw, index, character)
  );
}

/** All that can be a slip, Cyrillic apart. */
const ambiguous = new CharacterSet(
  [...greekTwins.keys(), ...greekSmallTwins.keys(), ...neighbourRules.keys(), ...katakanaTwins.keys()].join(""),
  ...radicals,
);

const twinsAsKatakana = new CharacterTable((character) => katakanaTwins.get(character) ?? character);

/**
 * Characters of a text that look like the one meant but are another, with their place and the one probably meant:
 * デジタルデバйд, デ一タ, エ事, ⽬的, 4憶. Only where the neighbours leave no doubt; ordinary prose gives none.
 */
export function findLookAlikes(raw: string): readonly LookAlike[] {
  const found = cyrillic.test(raw) ? [...findCyrillic(raw)] : [];
  for (let index = 0; index < raw.length; index++) {
    if (!ambiguous.hasAt(raw, index)) continue;
    const character = raw.charAt(index);
    const intended = guess(raw, index, character);
    if (intended !== null) found.push({ index, character, likely: intended.likely, kind: intended.kind });
  }
  return found.sort((left, right) => left.index - right.index);
}
