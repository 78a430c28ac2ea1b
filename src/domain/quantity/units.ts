import { certain } from "../certain";
import type { CharacterSet } from "../text/characterSet";
import { katakana, latinLetters } from "./characters";
import { WordTable } from "./wordTable";

/** What a unit measures, where it can be converted into others of its kind. */
interface UnitDefinition {
  /** The canonical spelling first. */
  readonly spellings: readonly string[];
  /** Units of one dimension convert into each other by their factors. */
  readonly dimension?: string;
  readonly factor?: number;
}

const smallKe = ["か", "カ", "ヵ", "ヶ", "ケ", "箇"];
const withSmallKe = (rest: string, ...others: string[]): UnitDefinition => ({
  spellings: [...smallKe.map((ke) => ke + rest), ...others],
});

const measured = (dimension: string, factor: number, ...spellings: string[]): UnitDefinition => ({
  spellings,
  dimension,
  factor,
});

const counted = (...spellings: string[]): UnitDefinition => ({ spellings });

/** Units with other spellings, or that convert. %, ‰ and ポイント are three kinds: none is the other. */
const definitions: readonly UnitDefinition[] = [
  counted("%", "パーセント", "㌫", "百分率"),
  counted("‰", "パーミル"),
  counted("ポイント", "%ポイント", "%pt", "パーセントポイント", "pt", "pts", "㌽"),
  counted("倍"),
  counted("位"),
  counted("人", "名", "にん"),
  counted("人日"),
  counted("人月"),
  counted("人時", "人時間"),
  counted("人泊"),
  counted("歳", "才"),
  counted("PV", "ページビュー"),
  counted("UU"),
  withSmallKe("所", "個所", "ケ所"),
  withSmallKe("国"),
  withSmallKe("国語"),
  withSmallKe("村"),
  { ...withSmallKe("月", "箇月", "ケ月"), dimension: "months", factor: 1 },
  measured("months", 12, "年", "年間", ...smallKe.map((ke) => `${ke}年`)),
  measured("time", 1, "秒", "秒間"),
  measured("time", 60, "分", "分間"),
  measured("time", 3600, "時間", "h"),
  counted("日", "日間", "か日"),
  counted("週", "週間"),
  measured("length", 0.001, "mm", "ミリメートル", "㎜"),
  measured("length", 0.01, "cm", "センチメートル", "㎝"),
  measured("length", 1, "m", "メートル"),
  measured("length", 1000, "km", "キロメートル", "㎞", "Km", "KM", "㌔メートル"),
  measured("area", 1, "㎡", "m2", "m²", "平方メートル", "平米"),
  measured("area", 100, "a", "アール"),
  measured("area", 10_000, "ha", "ヘクタール", "㌶", "㏊", "Ha"),
  measured("area", 1_000_000, "k㎡", "km2", "km²", "㎢", "平方キロメートル", "平方キロ"),
  measured("mass", 0.001, "mg", "ミリグラム", "㎎"),
  measured("mass", 1, "g", "グラム", "㌘"),
  measured("mass", 1000, "kg", "キログラム", "㎏", "Kg", "KG"),
  measured("mass", 1_000_000, "t", "トン", "㌧", "ton"),
  measured("carbonDioxide", 1, "kg-CO2", "kg-CO₂", "kgCO2", "kgCO₂"),
  measured("carbonDioxide", 1000, "t-CO2", "t-CO₂", "tCO2", "tCO₂", "トン-CO2", "トンCO2", "t-co2"),
  measured("volume", 1, "mL", "ml", "ミリリットル", "㎖"),
  measured("volume", 1000, "L", "l", "リットル", "ℓ", "㍑"),
  measured("volume", 1_000_000, "㎥", "m3", "m³", "立方メートル", "立米", "kL", "kl", "キロリットル"),
  measured("energy", 1, "J"),
  measured("energy", 1e3, "kJ"),
  measured("energy", 1e6, "MJ"),
  measured("energy", 1e9, "GJ"),
  measured("energy", 1e12, "TJ"),
  measured("energy", 1e15, "PJ"),
  measured("electricEnergy", 1, "Wh"),
  measured("electricEnergy", 1e3, "kWh", "kwh", "KWh", "KWH", "キロワット時"),
  measured("electricEnergy", 1e6, "MWh", "Mwh", "メガワット時"),
  measured("electricEnergy", 1e9, "GWh", "Gwh"),
  measured("power", 1, "W", "ワット"),
  measured("power", 1e3, "kW", "kw", "KW", "キロワット"),
  measured("power", 1e6, "MW", "メガワット"),
  measured("power", 1e9, "GW"),
  measured("data", 1, "B", "バイト"),
  measured("data", 1e3, "KB", "kB", "キロバイト"),
  measured("data", 1e6, "MB", "メガバイト"),
  measured("data", 1e9, "GB", "ギガバイト"),
  measured("data", 1e12, "TB", "テラバイト"),
  measured("dataRate", 1e3, "kbps"),
  measured("dataRate", 1e6, "Mbps"),
  measured("dataRate", 1e9, "Gbps"),
  counted("㎥/s", "m3/s", "m³/s", "㎥/秒", "m3/秒"),
  counted("円", "¥", "圓"),
  counted("ドル", "$", "米ドル"),
  counted("℃", "度C"),
  counted("ppm", "PPM"),
  counted("ppb", "PPB"),
  counted("mg/L", "mg/l"),
  counted("dB", "デシベル"),
  counted("μg/㎥", "μg/m3", "µg/m3", "μg/m³"),
];

/** Counters as officials write them; here they are known, so that what follows them is not taken for a part of them. */
const counters =
  "件 台 回 社 校 本 冊 箱 点 個 枚 席 室 戸 棟 軒 店 店舗 館 園 床 基 両 隻 艘 頭 羽 匹 株 株式 団体 法人 企業 " +
  "事業 事業所 事業者 施設 拠点 地点 地区 地域 区 区域 区間 路線 系統 橋 河川 世帯 家庭 家族 組 班 市 町 村 市町 町村 市町村 " +
  "区市町村 自治体 都道府県 県 道県 府県 機関 機種 種 種類 品目 項目 分野 課 部署 所属 部 団 者 コース 講座 講義 " +
  "講演 科目 単位 コマ クラス 学級 学年 人材 アクセス データ データセット ダウンロード フォロワー ユーザー アカウント " +
  "ユーザ 事務 手続 手続き 業務 システム サービス アプリ サイト ページ ファイル レコード 端末 セット ライセンス " +
  "プロジェクト プログラム モデル ケース チーム グループ サークル 協議会 会場 会議 回線 便 泊 食 杯 問 語 字 文字 " +
  "ビュー クリック いいね 再生 試合 競技 種目 作品 事例 案件 契約 取組 計画 条例 基準 票 口座 口 区画 停留所 駅 港 " +
  "空港 公園 病院 診療所 薬局 医師 看護師 保育所 保育園 幼稚園 小学校 中学校 高校 大学 学校 研究室 研究所 工場 農家 " +
  "経営体 漁港 商品 商店街 集落 町内会 自治会 住民 度 丁 着 足 玉 スポット 大会";

interface KnownUnit {
  readonly unit: string;
  readonly dimension: string | null;
  readonly factor: number;
}

function knownUnitTable(): ReadonlyMap<string, KnownUnit> {
  const table = new Map<string, KnownUnit>();
  for (const counter of counters.split(" ")) table.set(counter, { unit: counter, dimension: null, factor: 1 });
  for (const { spellings, dimension = null, factor = 1 } of definitions) {
    const unit = certain(spellings[0]);
    for (const spelling of spellings) table.set(spelling, { unit, dimension, factor });
  }
  return table;
}

const knownUnits = knownUnitTable();
const unitWords = new WordTable(knownUnits);

/** Counters of order, of the calendar and of names: a number before one of them counts nothing. */
const orderCounters =
  "年度 年生 年目 年代 年版 年次 年制 年連続 月 月号 月期 時 時半 次 期 期目 号 号機 版 章 節 条 項 級 番 番目 番地 丁目 " +
  "回目 回生 件目 人目 社目 日目 日付 代 代目 世代 階 階建 学期 学年 限 時限 者択一 次元 大 対 か年計画 カ年計画 ヵ年計画 ヶ年計画";
const orderWords = new WordTable(new Map(orderCounters.split(" ").map((counter) => [counter, null])));

/** A unit in letters or katakana ends where the letters or katakana end: `t` is not the beginning of `token`. */
function isWholeWord(text: string, end: number, limit: number): boolean {
  if (end >= limit) return true;
  const goesOn = (set: CharacterSet): boolean => set.hasAt(text, end - 1) && set.hasAt(text, end);
  return !goesOn(latinLetters) && !goesOn(katakana);
}

/** Whether `text` at `start` has a counter of order (次, 年生, 丁目): the number before it is no quantity. */
export function isOrderCounterAt(text: string, start: number, limit = text.length): boolean {
  const order = orderWords.longestAt(text, start, limit, isWholeWord);
  if (order === null) return false;
  const unit = unitWords.longestAt(text, start, limit, isWholeWord);
  return unit === null || unit.spelling.length < order.spelling.length;
}

export interface UnitAt {
  readonly unit: string;
  readonly end: number;
}

/** The known unit that stands in the width-folded `text` at `start`, the longest there is before `limit`. */
export function knownUnitAt(text: string, start: number, limit = text.length): UnitAt | null {
  const found = unitWords.longestAt(text, start, limit, isWholeWord);
  return found === null ? null : { unit: found.meaning.unit, end: start + found.spelling.length };
}

/** What only stands behind a slash: 件/月, 円/年度. */
const periods = new WordTable(
  new Map([
    ["年度", "年"],
    ["か月", "月"],
    ["ヶ月", "月"],
    ["月", "月"],
  ]),
);

/** The unit behind a slash at `start`. */
export function denominatorUnitAt(text: string, start: number, limit: number): UnitAt | null {
  const period = periods.longestAt(text, start, limit);
  return period === null
    ? knownUnitAt(text, start, limit)
    : { unit: period.meaning, end: start + period.spelling.length };
}

/** The canonical spelling of one unit without a denominator. */
function canonicalSimpleUnit(text: string): string {
  return knownUnits.get(text)?.unit ?? text;
}

interface UnitFraction {
  readonly numerator: string;
  /** `10a` of `t/10a`; `null` without one. */
  readonly denominator: string | null;
}

function unitFraction(unit: string): UnitFraction {
  const slash = knownUnits.has(unit) ? -1 : unit.indexOf("/");
  if (slash < 0) return { numerator: canonicalSimpleUnit(unit), denominator: null };
  return {
    numerator: canonicalSimpleUnit(unit.slice(0, slash)),
    denominator: canonicalSimpleUnit(unit.slice(slash + 1)),
  };
}

/** A unit as written in its canonical spelling: `平米` → `㎡`, `ヶ所/年間` → `か所/年`; an unknown one as it is. */
export function canonicalUnit(written: string): string {
  const { numerator, denominator } = unitFraction(written);
  return denominator === null ? numerator : `${numerator}/${denominator}`;
}

/** How two units relate. `missing`: one of the two, or one's 「/年」, is not written, so they may or may not agree. */
export type UnitComparison = "same" | "convertible" | "missing" | "different";

/** Compares canonical units; a unit without a denominator may mean the one with it (件 and 件/年 are `missing`). */
export function compareUnits(left: string | null, right: string | null): UnitComparison {
  if (left === right) return "same";
  if (left === null || right === null) return "missing";
  const [a, b] = [unitFraction(left), unitFraction(right)];
  const oneLacksDenominator = (a.denominator === null) !== (b.denominator === null);
  if (a.numerator === b.numerator && oneLacksDenominator) return "missing";
  if (a.numerator === b.numerator && a.denominator === b.denominator) return "same";
  return conversionFactor(left, right) === null ? "different" : "convertible";
}

/** By what a value in `from` is multiplied to be in `to` (`km` to `m`: 1000); `null` when they do not convert. */
export function conversionFactor(from: string, to: string): number | null {
  const [a, b] = [unitFraction(from), unitFraction(to)];
  if (a.denominator !== b.denominator) return null;
  if (a.numerator === b.numerator) return 1;
  const [one, other] = [knownUnits.get(a.numerator), knownUnits.get(b.numerator)];
  if (one === undefined || other?.dimension !== one.dimension || one.dimension === null) return null;
  return one.factor / other.factor;
}

/** The canonical units that have other spellings or convert; for help texts and tests. */
export const canonicalUnits: readonly string[] = [...new Set([...knownUnits.values()].map(({ unit }) => unit))];
