import { hiddenRow } from "../../../src/domain/inspection/checks/structure/hidden";
import { mixedWidth } from "../../../src/domain/inspection/checks/text/mixedWidth";
import { variantSymbol } from "../../../src/domain/inspection/checks/text/choices";
import { doubledPhrase } from "../../../src/domain/inspection/checks/text/doubledPhrase";
import { layouts as layoutsEn } from "../../../src/domain/texts/en/layouts";
import { views as viewsEn } from "../../../src/domain/texts/en/views";
import { provisional as provisionalEn } from "../../../src/domain/texts/en/views/provisional";
import { layouts as layoutsJa } from "../../../src/domain/texts/ja/layouts";
import { views as viewsJa } from "../../../src/domain/texts/ja/views";
import { readMissedBackground } from "../../../src/domain/views/missedBackground";

const hidden = { first: 4, last: 4, rows: 1, places: 1, measures: 0 };
const width = { label: "目標", kind: "digits", usual: 9, odd: 2 } as const;
const symbol = { label: "評価", right: "○", variants: [{ text: "〇", count: 1 }] } as const;

/** Texts that say something else when there is one, none, or something more to tell. */
test.each<[text: string, expected: string]>([
  [hiddenRow.ja.message(hidden), "5行目が非表示です。"],
  [hiddenRow.en.message(hidden), "Row 5 is hidden."],
  [hiddenRow.ja.message({ ...hidden, last: 6, rows: 3 }), "5行目から7行目まで（3行）が非表示です。"],
  [hiddenRow.en.message({ ...hidden, last: 6, rows: 3 }), "Rows 5 to 7 (3 rows) are hidden."],
  [
    hiddenRow.ja.message({ first: 4, last: 90, rows: 40, places: 12, measures: 0 }),
    "5行目から91行目までの間に、非表示の行が40行あります（12か所）。フィルターで隠れているようです。",
  ],
  [
    hiddenRow.en.message({ first: 4, last: 90, rows: 40, places: 12, measures: 0 }),
    "40 rows between row 5 and row 91 are hidden, in 12 places: a filter seems to hide them.",
  ],
  [mixedWidth.ja.message({ ...width, usualWidth: "half" }), "「目標」の列の数字は、半角が9か所、全角が2か所です。"],
  [mixedWidth.ja.message({ ...width, usualWidth: "full" }), "「目標」の列の数字は、全角が9か所、半角が2か所です。"],
  [
    mixedWidth.en.message({ ...width, usualWidth: "half" }),
    'In "目標" the digits are half-width in 9 cells and full-width in 2.',
  ],
  [
    mixedWidth.en.message({ ...width, usualWidth: "full" }),
    'In "目標" the digits are full-width in 9 cells and half-width in 2.',
  ],
  [
    variantSymbol.en.message({ ...symbol, usual: 0 }),
    'In "評価", "○" is written "〇" (1 cells). COUNTIF counts them apart.',
  ],
  [
    variantSymbol.en.message({ ...symbol, usual: 7 }),
    'In "評価", "○" (7 cells) is written "〇" (1 cells). COUNTIF counts them apart.',
  ],
  [doubledPhrase.ja.message({ phrase: "総括", count: 1 }), "「総括」が一つのセルに二度入っています。"],
  [
    doubledPhrase.ja.message({ phrase: "総括", count: 3 }),
    "「総括」が一つのセルに二度入っています（同じ内容のセルが3か所）。",
  ],
  [
    doubledPhrase.en.message({ phrase: "総括", count: 3 }),
    '"総括" stands twice in one cell (3 cells with the same text).',
  ],
  [layoutsJa.examples({ shown: "A1、A2", more: 0 }), "A1、A2"],
  [layoutsEn.examples({ shown: "A1, A2", more: 0 }), "A1, A2"],
  [layoutsEn.examples({ shown: "A1, A2", more: 5 }), "A1, A2 and 5 more"],
  [viewsJa.findings.acceptedBecause({ reason: "合意済み", by: null, date: "" }), "合意済み"],
  [
    viewsJa.findings.acceptedBecause({ reason: "合意済み", by: "甲", date: "2026-11-22" }),
    "合意済み（甲、2026-11-22）",
  ],
  [viewsJa.findings.counts({ errors: 1, warnings: 2, infos: 3, accepted: 0 }), "誤り 1 件、注意 2 件、参考 3 件"],
  [
    viewsJa.findings.counts({ errors: 1, warnings: 2, infos: 3, accepted: 4 }),
    "誤り 1 件、注意 2 件、参考 3 件（ほかに確認済み 4 件）",
  ],
  [viewsEn.findings.acceptedBecause({ reason: "agreed", by: null, date: "" }), "agreed"],
  [provisionalEn.withDate({ value: "12", date: "" }), "12"],
  [provisionalEn.withDate({ value: "12", date: "2022-12-31" }), "12 (2022-12-31)"],
])("%s", (text, expected) => {
  expect(text).toBe(expected);
});

describe("未達成の背景を読む", () => {
  test.each<[background: string, causes: readonly string[], reason: string, next: string]>([
    ["", [], "", ""],
    ["客が減った。", [], "客が減った。", ""],
    ["今後は広報を増やす。", [], "", "今後は広報を増やす。"],
    ["【物価高の影響】客が減った。次年度は回数を増やす。", ["物価高の影響"], "客が減った。", "次年度は回数を増やす。"],
    ["今後の見通しが立たず中止した。引き続き調整する。", [], "今後の見通しが立たず中止した。", "引き続き調整する。"],
    ["来年度から行うこととした。", [], "", "来年度から行うこととした。"],
    ["〔人手不足〕担当が減った\n【人手不足】採用が遅れた", ["人手不足"], "担当が減った\n【人手不足】採用が遅れた", ""],
  ])("「%s」", (background, causes, reason, next) => {
    expect(readMissedBackground(background)).toEqual({ causes, reason, next });
  });
});
