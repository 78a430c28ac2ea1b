import { defineCheck } from "../../check";
import { at, labelOfRole } from "../findingAt";
import { columnOfRates } from "./ratesOfColumn";

/** A column of rates that follows no formula in use is said to be unchecked once, and not called wrong in every row. */
export const ratesUnexplained = defineCheck({
  code: "consistency-rates-unexplained",
  severity: "info",
  granularity: "column",
  needs: ["achievementRate", "target", "actual"],
  ja: {
    title: "達成率の計算方法が分からない",
    description:
      "達成率の欄の半分を超える率が、目標・実績・基準値から、知っているどの計算式でも求められません。率は点検しません。",
    message: (p: { header: string; rates: number; example: string }) =>
      `「${p.header}」の欄のうち${p.rates}件（「${p.example}」など）は、目標・実績・基準値から、知っているどの計算式でも求められません。この欄の率は点検していません。`,
    fix: "率の計算方法を確かめてください。実績÷目標などで求める計画であれば、目標・実績・率のどれかの列がずれていないかを確かめ、別の計算式であれば、点検設定の「達成率の計算式」で選んでください。",
  },
  en: {
    title: "How the rates are computed is not known",
    message: (p) =>
      `No formula in use gives ${p.rates} of the rates of "${p.header}" ("${p.example}" for one) from target, actual and baseline. The rates of this column were not checked.`,
    fix: "Check how the rates are computed: whether a column has shifted, or which formula the settings ought to name.",
  },
  find: (context) => {
    const { rates, isUnexplained } = columnOfRates(context);
    const [first, ...others] = rates.flatMap(({ wrong }) => wrong.map(({ stated }) => stated));
    if (!isUnexplained || first === undefined) return [];
    const parameters = {
      header: labelOfRole(context.measureSheet, "achievementRate"),
      rates: others.length + 1,
      example: first.written,
    };
    return [{ parameters, ...at(first.cell, ...others.map(({ cell }) => cell)) }];
  },
});
