import type { Rubric } from "./rubric";

/**
 * 神奈川県 かながわICT・データ利活用推進計画。出典：施策別達成状況一覧の凡例（◎目標を上回った ○達成 △未達成 ―指標未設定）
 *
 * ◎ over the target, ○ met, △ not met, ― no indicator. Apart from the other presets because custom functions that read
 * single cells need this one alone.
 */
export const kanagawaIct: Rubric = {
  name: "神奈川県ICT計画",
  body: "",
  source: "",
  grades: [
    {
      symbol: "◎",
      label: "目標を上回った",
      rule: { kind: "comparison", reference: "target", outcomes: ["exceeded"] },
      achieved: true,
    },
    {
      symbol: "○",
      label: "達成",
      rule: { kind: "comparison", reference: "target", outcomes: ["achieved"] },
      achieved: true,
    },
    {
      symbol: "△",
      label: "未達成",
      rule: { kind: "comparison", reference: "target", outcomes: ["missed"] },
      achieved: false,
    },
    { symbol: "―", label: "指標未設定", rule: { kind: "noIndicator" }, achieved: false },
  ],
  formula: "actualOverTarget",
  qualitative: { achieved: "○", missed: "△" },
  tolerance: 0,
  tolerancePoints: 0,
  parts: "bestUnlessMissed",
  denominator: "all",
};
