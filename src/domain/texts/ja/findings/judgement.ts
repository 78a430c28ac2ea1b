import type { RubricProblem } from "../../../evaluation/checkRubric";
import { describeRubricProblem } from "../../describeRubricProblem";

/** One indicator, or part of one, as a message shows it. */
export interface ComparedPart {
  readonly target: string;
  readonly actual: string;
}

function quoted(text: string): string {
  return text === "" ? "（空欄）" : `「${text}」`;
}

function comparedParts(parts: readonly ComparedPart[]): string {
  return parts.map(({ target, actual }) => `目標${quoted(target)}に対する実績${quoted(actual)}`).join("、");
}

/** A rate in a message: one decimal, as published rates are. */
function percent(rate: number | null): string {
  return rate === null ? "" : `（達成率${(rate * 100).toFixed(1)}%）`;
}

function either(symbols: readonly string[]): string {
  return `「${symbols.join("」か「")}」`;
}

const longestNote = 100;

/** The row's own explanation behind a message. */
export function noteBehind(note: string | null): string {
  if (note === null) return "";
  const characters = [...note];
  const shown = characters.length > longestNote ? `${characters.slice(0, longestNote).join("")}…` : note;
  return `※の注があります：「${shown}」`;
}

const differences = {
  tooHigh: "ではその評価に届かず、",
  equal: "は目標と同じで、上回ってはおらず、",
  tooLow: "からは、より上の評価になり、",
} as const;

const causes = {
  boundOnly: "「以上」「以下」などの付いた値",
  approximate: "概数",
  forecast: "見込み・速報の値",
} as const;

const notCompared = {
  actualMissing: "実績のない部分があります",
  directionUnknown: "増えるのと減るのと、どちらがよいかが表から分かりません",
  maintainedSideUnknown: "維持する目標から、よい方に変わったのか悪い方に変わったのかが分かりません",
  rangeOpen: "目標の範囲の上限と下限が分かりません",
  referenceMissing: "比べる基準値か前年度の値がありません",
  changeAgainstLevel: "目標と実績の片方が増減の値、もう片方が水準の値です",
  numberAgainstWords: "目標と実績の片方が数値、もう片方が言葉です",
  boundOnly: "「以上」「以下」などの付いた値からは決まりません",
  approximate: "概数からは決まりません",
  forecast: "見込み・速報の値からは決まりません",
} as const;

const addNote = "理由がある場合は、セルに「※」を付け、備考などの欄に「※」で始まる注を記入してください。";

/** Findings of the family judgement: `message` says what is wrong, `fix` what to do. */
export const judgementFindings = {
  "judgement-rubric-problem": {
    title: "評価基準に不備がある",
    description: "点検設定の評価基準に、どの評価にもならない場合や、二つの評価に当てはまる場合などがあります。",
    message: (p: { rubric: string; problems: readonly RubricProblem[] }) =>
      `評価基準「${p.rubric}」に不備があります。${p.problems.map((problem) => describeRubricProblem(problem, "ja")).join("")}`,
    fix: "点検設定の評価基準を直してください。直すまで、当てはまる評価が決まらない施策が残ります。",
  },
  "judgement-rubric-unfit": {
    title: "評価基準が表に合っていない",
    description: "評価欄の記号が、どれも点検設定の評価基準にありません。評価と目標・実績とを比べていません。",
    message: (p: { marks: readonly string[]; rubric: string; symbols: readonly string[] }) =>
      `評価欄の記号（${p.marks.join("、")}）は、どれも評価基準「${p.rubric}」の記号（${p.symbols.join("、")}）ではありません。評価は点検していません。`,
    fix: "点検設定で、この計画の評価基準を選んでください。",
  },
  "judgement-grade-unknown": {
    title: "評価の記号が評価基準にない",
    description: "評価欄の記号が、評価基準（凡例）のどの記号でもありません。",
    message: (p: { entered: string; symbols: readonly string[] }) =>
      `評価「${p.entered}」は評価基準にない記号です（使える記号：${p.symbols.join("、")}）。`,
    fix: "評価基準の記号に直してください。別の基準を使う計画では、点検設定で評価基準を選んでください。",
  },
  "judgement-grade-differs": {
    title: "評価が目標・実績と合わない",
    description: "目標と実績から評価基準どおりに求めた評価と、記入された評価が異なります。",
    message: (p: {
      entered: string;
      computed: readonly string[];
      difference: keyof typeof differences;
      parts: readonly ComparedPart[];
      rate: number | null;
      note: string | null;
    }) =>
      `評価は「${p.entered}」ですが、${comparedParts(p.parts)}${percent(p.rate)}${differences[p.difference]}評価基準では${either(p.computed)}です。${noteBehind(p.note)}`,
    fix: `目標・実績・評価を確かめ、誤りを直してください。${addNote}`,
  },
  "judgement-words-differ": {
    title: "言葉の目標と実績が異なるのに達成の評価がある",
    description: "目標と実績が言葉で書かれていて内容が異なりますが、達成を示す評価が付いています。",
    message: (p: { entered: string; parts: readonly ComparedPart[]; note: string | null }) =>
      `評価は「${p.entered}」ですが、${comparedParts(p.parts)}は内容が異なり、達成したことが読み取れません。${noteBehind(p.note)}`,
    fix: `実績を目標に対応する書き方にするか、評価を直してください。${addNote}`,
  },
  "judgement-grade-unproven": {
    title: "評価を裏付ける値がない",
    description: "「以上」の付いた値、概数、見込みの値からは、記入された評価とまでは言い切れません。",
    message: (p: {
      entered: string;
      possible: readonly string[];
      causes: readonly (keyof typeof causes)[];
      parts: readonly ComparedPart[];
      note: string | null;
    }) =>
      `評価は「${p.entered}」ですが、${comparedParts(p.parts)}は${p.causes.map((cause) => causes[cause]).join("・")}なので、${either(p.possible)}としか言えません。${noteBehind(p.note)}`,
    fix: `確定した値を記入するか、評価を直してください。${addNote}`,
  },
  "judgement-grade-without-target": {
    title: "目標がないのに評価がある",
    description: "目標が設定されていない指標に、達成の度合いを示す評価が付いています。",
    message: (p: { entered: string; target: string; expected: string | null; note: string | null }) =>
      `目標が${p.target === "" ? "空欄" : `「${p.target}」`}で設定されていないのに、評価は「${p.entered}」です${p.expected === null ? "" : `（凡例では「${p.expected}」）`}。${noteBehind(p.note)}`,
    fix: `目標を記入するか、評価を直してください。${addNote}`,
  },
  "judgement-grade-without-actual": {
    title: "実績がないのに評価がある",
    description: "目標は設定されていますが、実績がないまま、達成の度合いを示す評価が付いています。",
    message: (p: { entered: string; parts: readonly ComparedPart[]; note: string | null }) =>
      `評価は「${p.entered}」ですが、${p.parts.map(({ target, actual }) => `目標${quoted(target)}に対する実績が${actual === "" ? "空欄" : `「${actual}」`}`).join("、")}です。${noteBehind(p.note)}`,
    fix: `実績を記入するか、評価を直してください。${addNote}`,
  },
  "judgement-target-without-grade": {
    title: "目標と実績があるのに評価がない",
    description: "目標と実績が記入されていますが、評価が空欄か、評価しないことを示す記号になっています。",
    message: (p: { entered: string; parts: readonly ComparedPart[]; note: string | null }) =>
      `${comparedParts(p.parts)}があるのに、評価が${p.entered === "" ? "空欄" : `「${p.entered}」`}です。${noteBehind(p.note)}`,
    fix: `評価を記入してください。${addNote}`,
  },
  "judgement-direction-differs": {
    title: "方向性が目標と合わない",
    description: "方向性（増加・減少）が、目標の「以上」「以下」や基準値からの動きと反対です。",
    message: (p: {
      direction: "increase" | "decrease";
      against: "directionAgainstTargetQualifier" | "directionAgainstBaseline";
      target: string;
      baseline: string;
    }) => {
      const direction = { increase: "増加", decrease: "減少" }[p.direction];
      const target =
        p.against === "directionAgainstBaseline"
          ? `目標「${p.target}」は基準値「${p.baseline}」から反対の方へ動いています`
          : `目標は「${p.target}」です`;
      return `方向性は「${direction}」ですが、${target}。`;
    },
    fix: "方向性・基準値・目標のどれかを直してください。方向性が点検設定にある場合は、設定を直してください。",
  },
  "judgement-grade-not-compared": {
    title: "評価を目標・実績と比べられない",
    description: "表に書かれていることだけでは評価が決まらないため、記入された評価が正しいかを点検していません。",
    message: (p: { entered: string; reason: keyof typeof notCompared; parts: readonly ComparedPart[] }) =>
      `評価「${p.entered}」は点検していません。${comparedParts(p.parts)}は、${notCompared[p.reason]}。`,
    fix: "評価が正しいことを人が確かめてください。増減のどちらがよいかは、方向性の列か点検設定に書くと点検できます。",
  },
} as const;
