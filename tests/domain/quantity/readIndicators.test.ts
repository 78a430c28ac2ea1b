import { pairParts, readIndicatorParts } from "../../../src/domain/quantity/readIndicators";
import { readQuantity } from "../../../src/domain/quantity/readQuantity";
import { notation } from "./notation";

describe("成果指標の欄を分ける", () => {
  it.each([
    ["アクセス数", [{ label: null, name: "アクセス数" }]],
    [
      "(1)宿泊施設紹介ページPV数 (2)月平均PV数",
      [
        { label: "(1)", name: "宿泊施設紹介ページPV数" },
        { label: "(2)", name: "月平均PV数" },
      ],
    ],
    [
      "（１）導入\n（２）活用件数",
      [
        { label: "(1)", name: "導入" },
        { label: "(2)", name: "活用件数" },
      ],
    ],
    [
      "①構築②稼働率",
      [
        { label: "①", name: "構築" },
        { label: "②", name: "稼働率" },
      ],
    ],
    [
      "(ア)導入 (イ)活用",
      [
        { label: "(ア)", name: "導入" },
        { label: "(イ)", name: "活用" },
      ],
    ],
    [
      "⑴導入 ⑵活用",
      [
        { label: "⑴", name: "導入" },
        { label: "⑵", name: "活用" },
      ],
    ],
    ["満足度(5段階)", [{ label: null, name: "満足度(5段階)" }]],
    ["①構築③稼働率", [{ label: "①", name: "構築③稼働率" }]],
    ["", [{ label: null, name: "" }]],
  ])("「%s」", (text, parts) => {
    expect(readIndicatorParts(text)).toEqual(parts);
  });
});

function pairs(target: string, actual: string): { readonly pairs: readonly string[]; readonly unpaired: boolean } {
  const read = (raw: string, role: "target" | "actual") => readQuantity({ content: raw, text: raw, role });
  const found = pairParts(read(target, "target"), read(actual, "actual"));
  const one = (reading: ReturnType<typeof read>["parts"][0] | null): string =>
    reading === null ? "×" : notation({ raw: "", parts: [{ ...reading, label: null }], footnotes: [] });
  return {
    pairs: found.pairs.map((pair) => `${pair.label ?? "-"}: ${one(pair.target)} / ${one(pair.actual)}`),
    unpaired: found.unpaired,
  };
}

describe("目標と実績の各部分を組にする", () => {
  it.each([
    ["100人", "90人", ["-: number 100 人 / number 90 人"], false],
    [
      "(1)100 (2)200",
      "(1)90人 (2)210人",
      ["(1): number 100 - / number 90 人", "(2): number 200 - / number 210 人"],
      false,
    ],
    [
      "①100人②200人",
      "(1)90人 (2)210人",
      ["①: number 100 人 / number 90 人", "②: number 200 人 / number 210 人"],
      false,
    ],
    ["(1)100人 (2)200人", "(2)210人", ["(1): number 100 人 / ×", "(2): number 200 人 / number 210 人"], true],
    ["(1)100人", "(1)90人 (2)210人", ["(1): number 100 人 / number 90 人"], false],
    ["100人", "(1)90人 (2)210人", ["-: number 100 人 / ×", "(1): × / number 90 人", "(2): × / number 210 人"], true],
    [
      "―",
      "(1)導入作業実施 (2)0件",
      ["(1): none dash / text 導入作業実施 [done]", "(2): none dash / number 0 件"],
      false,
    ],
    ["(1)実施 (2)5件", "―", ["(1): text 実施 [done] / none dash", "(2): number 5 件 / none dash"], false],
    [
      "トマト収量20t/10a以上、品質30%以上",
      "トマト収量42t/10a、A品率30%以上",
      [
        "トマト収量: number 20 t/10a {atLeast} / number 42 t/10a",
        "品質: number 0.3 % {atLeast} / number 0.3 % {atLeast}",
      ],
      false,
    ],
    ["45%", "44.2% 34市町村 全国41位", ["-: number 0.45 % / number 0.442 %"], false],
    ["5回 120人", "110人 6回", ["-: number 5 回 / number 6 回", "-: number 120 人 / number 110 人"], false],
    [
      "男性80歳、女性85歳",
      "男性79.83歳、女性84.35歳",
      ["男性: number 80 歳 / number 79.83 歳", "女性: number 85 歳 / number 84.35 歳"],
      false,
    ],
  ])("目標「%s」実績「%s」", (target, actual, expected, unpaired) => {
    expect(pairs(target, actual)).toEqual({ pairs: expected, unpaired });
  });
});
