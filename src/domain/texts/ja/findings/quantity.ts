import type { UnreadableReason } from "../../../quantity/reading";
import { describeInterval } from "../../../wording/describeReading";
import type { DateInterval } from "../../../wareki/calendar";
import type { DateRefusal } from "../../../wareki/dateReading";
import { describeRefusal, describeWarning } from "../../../wording/describeRefusal";
import type { UnitComparison } from "../../../quantity/units";
import { quantity } from "../quantity";
import { wareki } from "../wareki";

const roles = { baseline: "基準値", expected: "目安値", target: "目標", actual: "実績" } as const;

/** A column whose cells are read as quantities. */
export type QuantityColumn = keyof typeof roles;

function unreadable(reason: UnreadableReason): string {
  return quantity.unreadable[reason.code](reason);
}

/** A target and an actual that are counted in two units. */
export interface PartInTwoUnits {
  readonly target: string;
  readonly actual: string;
  readonly targetUnit: string;
  readonly actualUnit: string;
  /** How the units relate; `missing`: one of them lacks its 「/年」. */
  readonly relation: UnitComparison;
}

/** A target and an actual of which one stands without its unit: that of `role`. */
export interface PartWithoutUnit {
  readonly role: "target" | "actual";
  readonly target: string;
  readonly actual: string;
  readonly isReadAsPercent: boolean;
}

/** When an actual was counted, and the year judged. */
export interface AsOfParameters {
  readonly text: string;
  readonly asOf: DateInterval;
  readonly fiscalYear: number;
  readonly isAssumed: boolean;
}

function yearJudged({ fiscalYear, isAssumed }: AsOfParameters): string {
  return isAssumed
    ? `${fiscalYear}年度（時点の多くが入る年度。点検設定に年度の指定がないため、これを点検の年度とみました）`
    : `点検の年度（${fiscalYear}年度）`;
}

function listed(parts: readonly string[]): string {
  return parts.map((part) => `「${part}」`).join("");
}

/** Findings of the family quantity: `message` says what is wrong, `fix` what to do. */
export const quantityFindings = {
  "quantity-unreadable": {
    title: "数値として読めない",
    description: "基準値・目安値・目標・実績の数値の書き方が崩れていて、値を確定できません。",
    message: (p: { role: QuantityColumn; text: string; reason: UnreadableReason }) =>
      `${roles[p.role]}「${p.text}」を数値として読めません（${unreadable(p.reason)}）。`,
    fix: "正しい数値を確かめて、書き直してください。読めない値からは、達成率も判定も計算しません。",
  },
  "quantity-parts-unpaired": {
    title: "目標と実績の内訳が対応しない",
    description: "(1)(2)などの内訳が、成果指標・目標・実績の間で対応していません。どれとどれを比べるかは推測しません。",
    message: (p: { indicators: readonly string[]; targets: readonly string[]; actuals: readonly string[] }) =>
      p.indicators.length > 0
        ? `成果指標には${listed(p.indicators)}がありますが、目標は${listed(p.targets)}だけです。`
        : `目標の内訳は${listed(p.targets)}、実績の内訳は${listed(p.actuals)}で、対応しません。`,
    fix: "同じ内訳を、同じ番号で、成果指標・目標・実績のすべてに記入してください。",
  },
  "quantity-units-differ": {
    title: "目標と実績の単位が異なる",
    description: "目標と実績が異なる単位で書かれています。このままでは比べません。",
    message: (p: { parts: readonly PartInTwoUnits[] }) =>
      p.parts
        .map(
          (part) =>
            `目標「${part.target}」の単位は「${part.targetUnit}」、実績「${part.actual}」の単位は「${part.actualUnit}」です${part.relation === "convertible" ? "（換算できますが、換算して比べることはしません）" : ""}。`,
        )
        .join(""),
    fix: "どちらの単位が正しいかを確かめ、同じ単位で書いてください。",
  },
  "quantity-unit-missing": {
    title: "目標か実績の一方に単位がない",
    description: "目標と実績の一方にだけ単位が書かれています。同じ単位とみて比べています。",
    message: (p: { parts: readonly PartWithoutUnit[] }) =>
      p.parts
        .map(
          (part) =>
            `${roles[part.role]}「${part[part.role]}」に単位がありません（${part.role === "target" ? `実績は「${part.actual}」` : `目標は「${part.target}」`}）。${part.isReadAsPercent ? "百分率とみて比べました。" : ""}`,
        )
        .join(""),
    fix: "同じ単位であれば、単位を書き添えてください。",
  },
  "quantity-number-as-text": {
    title: "数値が文字列として入力されている",
    description: "ほかのセルが数値の列に、文字列として入力された数値があります。合計などの数式に数えられません。",
    message: (p: { column: string; text: string }) =>
      `「${p.column}」の列のほかのセルは数値ですが、「${p.text}」は文字列です。`,
    fix: "数値として入力し直してください。単位は見出しか表示形式に書けます。",
  },
  "quantity-impossible-value": {
    title: "単位からみてあり得ない値",
    description: "全体に占める割合が100%を超えている、数えるものが負の数になっている、などの値です。",
    message: (p: { role: QuantityColumn; text: string; limit: "moreThanAll" | "lessThanNothing"; indicator: string }) =>
      `${roles[p.role]}「${p.text}」は${p.limit === "moreThanAll" ? "100%を超えています" : "0を下回っています"}（成果指標「${p.indicator}」）。`,
    fix: "値と単位を確かめてください。増減や前年との比であれば、成果指標の名前にそう書いてください。",
  },
  "quantity-pending": {
    title: "値がまだ確定していない",
    description: "目標か実績に、値ではなく、集計予定・調査中などと書かれています。",
    message: (p: { role: "target" | "actual"; text: string; grade: string | null }) =>
      `${roles[p.role]}「${p.text}」は値ではありません${p.grade === null ? "" : `が、評価「${p.grade}」が付いています`}。`,
    fix: "値が確定したら記入してください。確定する前に評価した場合は、その根拠を備考などに記入してください。",
  },
  "quantity-cumulative-differs": {
    title: "累計と単年の値を比べている",
    description: "目標と実績の一方だけに「累計」と書かれています。",
    message: (p: { cumulative: "target" | "actual"; target: string; actual: string }) =>
      `${roles[p.cumulative]}は累計ですが、${p.cumulative === "actual" ? "目標" : "実績"}には「累計」とありません（目標「${p.target}」、実績「${p.actual}」）。`,
    fix: "目標と実績を同じ数え方にそろえてください。どちらも累計であれば、成果指標に「（累計）」と書いてください。",
  },
  "quantity-date-impossible": {
    title: "存在しない日付",
    description: "暦にない月日や、扱える範囲の外の日付が書かれています。",
    message: (p: { reason: DateRefusal }) => describeRefusal(p.reason, wareki),
    fix: "正しい日付に直してください。",
  },
  "quantity-date-outside-era": {
    title: "元号の期間の外の日付",
    description: "改元の後や前の日付が、その元号では存在しない年月日で書かれています。",
    message: (p: { reason: DateRefusal }) => describeRefusal(p.reason, wareki),
    fix: "改元後の日付は、新しい元号で書いてください。",
  },
  "quantity-date-pair-disagrees": {
    title: "西暦と和暦が一致しない",
    description: "西暦と和暦を併記した日付の、二つの年が異なります。",
    message: (p: { reason: DateRefusal }) => describeRefusal(p.reason, wareki),
    fix: "西暦と和暦のどちらが正しいかを確かめ、誤っている方を直してください。",
  },
  "quantity-date-weekday-differs": {
    title: "日付と曜日が一致しない",
    description: "日付に添えた曜日が、暦の曜日と異なります。",
    message: (p: { text: string; written: string; actual: string }) =>
      `「${p.text}」：${describeWarning({ code: "weekdayDisagrees", ...p }, wareki)}`,
    fix: "日付と曜日のどちらが正しいかを確かめ、誤っている方を直してください。",
  },
  "quantity-date-legacy-era": {
    title: "改元前の元号による年",
    description: "平成33年度のように、改元前に作った計画の書き方が残っています。読み取りには差し支えありません。",
    message: (p: { text: string; modern: string }) =>
      `「${p.text}」は改元前の表記で、今の書き方では「${p.modern}」です。`,
    fix: "公表に当たって書き改めるかどうかを判断してください。",
  },
  "quantity-as-of-outside-year": {
    title: "時点が点検の年度の外",
    description: "実績の時点が、点検する年度の外にあります。別の年度の値かもしれません。",
    message: (p: AsOfParameters) => `実績の時点（${describeInterval(p.asOf, quantity)}）は、${yearJudged(p)}の外です。`,
    fix: "点検する年度の値に改めるか、その時点の値を使う理由を備考などに記入してください。",
  },
  "quantity-as-of-provisional": {
    title: "年度末より前の時点の値",
    description: "実績の時点が年度末より前で、年度の確定した値ではありません。",
    message: (p: AsOfParameters) =>
      `実績の時点（${describeInterval(p.asOf, quantity)}）は、${yearJudged(p)}の年度末より前です。`,
    fix: "年度末の値が確定したら、差し替えてください。",
  },
} as const;
