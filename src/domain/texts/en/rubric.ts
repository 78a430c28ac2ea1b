import type { rubric as ja } from "../ja/rubric";
import type { Texts } from "../texts";

/** What is wrong with a rubric, and what its rules speak of. */
export const rubric = {
  problems: {
    noGrades: () => "The rubric has no grades. Add some.",
    gap: (p) => `Some values get no grade: ${p.where}. Decide which grade they belong to.`,
    overlap: ({ symbols: [first, second], where }) =>
      `"${first}" and "${second}" overlap: ${where}. Leave it to one of them.`,
    emptyInterval: (p) => `No value can be in the interval of "${p.symbol}". Check its ends.`,
    notOrdered: ({ symbols: [first, second] }) =>
      `"${first}" stands above "${second}" but asks for less. Put the best grade first.`,
    duplicateSymbol: ({ symbol, labels: [first, second] }) =>
      `"${symbol}" means two things (${first}, ${second}). Use different symbols.`,
    lookAlikeSymbols: ({ symbols: [first, second] }) =>
      `"${first}" and "${second}" are taken for one another. Change one of them.`,
    emptySymbol: (p) => `The symbol of "${p.label}" is empty. Fill it in.`,
    unknownSymbol: (p) => `"${p.symbol}", the grade of targets in words, is not among the rubric's symbols.`,
    badTolerance: (p) =>
      `A tolerance of ${String(p.tolerance)} can't be used. Give a share from 0 to below 1 (0.03 is 3 %).`,
  },
  against: (p) => `${p.outcome} against ${p.reference}`,
  interval: (p) => `${p.quantity} ${p.interval}`,
  and: ", and ",
  atLeast: (p) => `${String(p.value)} or more`,
  moreThan: (p) => `above ${String(p.value)}`,
  atMost: (p) => `${String(p.value)} or less`,
  below: (p) => `below ${String(p.value)}`,
  anything: "any value",
  reference: { target: "Target", expected: "Expected value", baseline: "Baseline" },
  quantity: { rate: "Achievement rate", changeFromBaseline: "Change from baseline" },
  outcome: { exceeded: "Above", achieved: "Equal", missed: "Below" },
} satisfies Texts<typeof ja>;
