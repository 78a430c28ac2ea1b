import { certain } from "../../../certain";
import { roleNames } from "../roleNames";
import { textOfCell } from "../../../measures/measure";
import type { NumberReading, Reading } from "../../../quantity/reading";
import { defineCheck } from "../../check";
import type { IndicatorRow } from "../../../evaluation/evaluateMeasures";
import { readRoles, type ReadRole } from "../../../evaluation/readIndicatorRow";
import { evaluatedRows } from "../evaluatedRows";
import { inMeasure } from "../findingAt";

/** Rates that compare two quantities of which neither is a part of the other, and changes: these may be anything. */
const comparison =
  /達成|進捗|前年|前期|対比|増減|増加|減少|伸び|上昇|低下|向上|削減|成長|変化|自給|充足|料金回収|検挙|倍率|収支|超過|負担|債|乗車|混雑|消化|到達|回転/u;

/** Names of shares of a whole, of which there can be neither more than all nor less than nothing. */
const share =
  /割合|構成比|シェア|(?:満足|認知|理解|周知|浸透)(?:度|率)|(?:受診|閲読|受講|保有|所持|就園|喫煙|肥満|出席|参加|回答|回収|加入|登録|実施|設置|整備|導入|稼働|徴収|収納|納付|納入|電子化|オンライン化|デジタル化|取得|就職|合格|投票|空き家|再生利用|リサイクル|舗装|耐震化|高齢化|正答|在籍|進学|定着|修了|策定|公開|配置|完了|改善|完成|普及啓発|適合|有収|普及|組織|着用|点検|解消|把握|充当)率/u;

/** Units of things that are counted one by one. */
const counted = new Set(
  "人 件 回 台 社 校 本 冊 か所 施設 団体 世帯 戸 棟 店 事業所 市町村 自治体 PV アクセス データ 事業 講座 拠点 箇所 隻 頭 羽".split(
    " ",
  ),
);

type Limit = "moreThanAll" | "lessThanNothing";

/** So many times all, where the target is at most all, is a slip under any name. */
const surelyMore = 2;

function limitBroken({ value, unit, change }: NumberReading, name: string, target: Reading | undefined): Limit | null {
  const isShare = unit === "%";
  const mayBeBroken = value < 0 || (isShare && value > 1);
  if (!mayBeBroken || change !== null || comparison.test(name)) return null;
  const isFarAbove = value > surelyMore && target?.kind === "number" && target.unit === "%" && target.value <= 1;
  const isLimited = isShare ? share.test(name) || isFarAbove : unit !== null && counted.has(unit);
  if (!isLimited) return null;
  return value < 0 ? "lessThanNothing" : "moreThanAll";
}

function brokenIn(parts: readonly Reading[], names: readonly string[], all: string, targets: readonly Reading[]) {
  return parts.flatMap((reading, index) => {
    // A part is judged by its own name where the indicator names as many parts as the cell has.
    const name = names.length === parts.length ? certain(names[index]) : all;
    const limit =
      reading.kind === "number" ? limitBroken(reading, `${name}${reading.label ?? ""}`, targets[index]) : null;
    return limit === null ? [] : [{ text: reading.raw, limit }];
  });
}

/** What is measured; a list of nothing but indicators calls them its names. */
function indicatorOf({ indicator, name }: IndicatorRow["cells"]): string {
  return textOfCell(indicator ?? name);
}

function brokenOfRow({ cells, readings, names }: IndicatorRow) {
  const indicator = indicatorOf(cells);
  return readRoles.flatMap((role) => {
    const parts = readings[role]?.parts ?? [];
    const namesOfParts = names.map(({ name }) => name);
    return brokenIn(parts, namesOfParts, indicator, readings.target?.parts ?? []).map((broken) => ({
      role,
      ...broken,
    }));
  });
}

/** 105 % of all schools, −5 persons: not a value that the unit allows. */
export const impossibleValue = defineCheck({
  code: "quantity-impossible-value",
  ja: {
    title: "単位からみてあり得ない値",
    description: "全体に占める割合が100%を超えている、数えるものが負の数になっている、などの値です。",
    message: (p: { role: ReadRole; text: string; limit: Limit; indicator: string }) =>
      `${roleNames.ja[p.role]}「${p.text}」は${p.limit === "moreThanAll" ? "100%を超えています" : "0を下回っています"}（成果指標「${p.indicator}」）。`,
    fix: "値と単位を確かめてください。増減や前年との比であれば、成果指標の名前にそう書いてください。",
  },
  en: {
    title: "Value that its unit does not allow",
    message: (p) =>
      `The ${p.role} "${p.text}" is ${p.limit === "moreThanAll" ? "above 100 %" : "below zero"} (indicator "${p.indicator}").`,
    fix: "Check value and unit. If it is a change or a ratio to another year, say so in the indicator's name.",
  },
  find: (context) =>
    evaluatedRows(context).flatMap(({ measure, row }) =>
      brokenOfRow(row).map(({ role, text, limit }) => ({
        parameters: { role, text, limit, indicator: indicatorOf(row.cells) },
        ...inMeasure(context, measure, row.cells[role]),
      })),
    ),
});
