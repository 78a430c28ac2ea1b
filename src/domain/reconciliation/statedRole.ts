import { isAmountOfChange } from "./amountOfChange";
import type { FigureRole } from "./datedFigures";
import type { PlacedFigure } from "./figureSection";
import { valueWords } from "./valueWords";

/** 目標の80%, 目標値（80%）, 計画に掲げた80%. */
const wordsBefore = valueWords.map(
  ([role, words]) =>
    [
      role,
      new RegExp(
        `(?:${words})(?:の|は|が|を|:|として|である|とした|とする|に掲げた|[(])*(?:(?:令和|R)[0-9]{1,2}年度末?(?:まで)?[にはの]?)?約?$`,
        "u",
      ),
    ] as const,
);
/** 80%とする目標, 24人の目標に対し. */
const targetBehind =
  /^(?:[(][^()]*[)])?(?:(?:とする|とした|という|以[上下]という|以[上下]とする)(?:目標|計画)|の(?:目標|計画)(?:値|数)?(?:に対|まで|を|に|が|で|の|は|と|へ))/u;
const otherThing = /(?:想定|見込み?|予定|うち|各|合計|総計|合わせて|1[人校回日件]あたり)(?:の|は|が|:)?$/u;
const goesOn = /^(?:のうち|倍|以上の|を超える|超の|未満の|以下の|程度の|当たり|につき|ごと|増|減|ポイント)/u;

/** Which value the words right around a figure call it; `null` where they say nothing of it. */
export function roleInWords({ piece: { text }, figure }: PlacedFigure): FigureRole | null {
  const before = text.text.slice(Math.max(figure.sentence.start, figure.span.start - 24), figure.span.start);
  if (targetBehind.test(text.text.slice(figure.span.end, figure.span.end + 16))) return "target";
  return wordsBefore.find(([, words]) => words.test(before))?.[0] ?? null;
}

/** Whether the words around a figure call it a target. */
export function isForTarget(placed: PlacedFigure): boolean {
  return roleInWords(placed) === "target";
}

/** Which value of an indicator a figure is; `null` where it is none. */
export function roleOf(placed: PlacedFigure): FigureRole | null {
  const { piece, figure } = placed;
  const before = piece.text.text.slice(Math.max(figure.sentence.start, figure.span.start - 24), figure.span.start);
  const behind = piece.text.text.slice(figure.span.end, figure.span.end + 16);
  if (otherThing.test(before) || goesOn.test(behind) || isAmountOfChange(placed)) return null;
  return roleInWords(placed) ?? "actual";
}
