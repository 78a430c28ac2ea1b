import { against, change, grade, manual, notMeasurable, rate, rubric } from "./presetParts";
import type { Rubric } from "./rubric";

// Rubrics that are computed from how far an indicator has come, on the target or on the baseline.

// 群馬県 第4次情報化推進計画。出典：www-pref-gunma-jp.cache.yimg.jp/page/16106.html: 策定時との比較。
// 横ばいの幅は公表されていない（少なくとも-3.1ポイントを含む）ので、幅は点検設定の許容差で与える。
const gunmaIct = rubric("群馬県情報化推進計画", [
  grade("A", "達成", against("target", "exceeded", "achieved"), true),
  grade("B", "前進", against("baseline", "exceeded"), true),
  grade("C", "横ばい", against("baseline", "achieved"), false),
  grade("D", "後退", against("baseline", "missed"), false),
]);

// 目標を置かず、策定時との比較で評価する計画。出典：群馬県・山形県などの区分から目標の段を除いたもの。
const improvement = rubric("改善・横ばい・後退", [
  grade("改善", "策定時より改善", against("baseline", "exceeded"), true, { aliases: ["前進", "向上"] }),
  grade("横ばい", "策定時と同じ", against("baseline", "achieved"), false, { aliases: ["維持", "変化なし"] }),
  grade("後退", "策定時より後退", against("baseline", "missed"), false, { aliases: ["悪化", "低下"] }),
  grade("-", "実績値なし", notMeasurable, false),
]);

// 山形県 実施計画。出典：yamagata-np.jp/news/202208/12/: 達成／概ね順調／横ばい／策定時を下回る。
// 「概ね順調」は策定時を上回るものと読む。
const yamagata = rubric("山形県実施計画", [
  grade("達成", "目標に達した", against("target", "exceeded", "achieved"), true),
  grade("概ね順調", "策定時を上回る", against("baseline", "exceeded"), true, { aliases: ["おおむね順調"] }),
  grade("横ばい", "策定時と同じ", against("baseline", "achieved"), false),
  grade("策定時を下回る", "策定時を下回る", against("baseline", "missed"), false),
]);

// 田川市 総合計画（119指標、うち3指標は評価なし）。出典：joho.tagawa.fukuoka.jp/kiji0035135: 順調は目安値以上、
// 遅れているが改善は策定時を上回るものと読む。
const tagawa = rubric("田川市総合計画", [
  grade("A", "順調", against("expected", "exceeded", "achieved"), true),
  grade("B", "遅れているが改善", against("baseline", "exceeded"), true),
  grade("C", "横ばい・悪化", against("baseline", "achieved", "missed"), false),
  grade("-", "評価なし", notMeasurable, false),
]);

// 千葉県 総合計画（令和元年度）。出典：pref.chiba.lg.jp（r1/seisakuhyouka.html）:
// 目安値への進捗率60%以上を「概ね進展」とする。評価できる指標だけを分母とする。
const chiba = rubric(
  "千葉県総合計画",
  [
    grade("進展", "進捗率100%以上", rate({ atLeast: 1 }), true),
    grade("概ね進展", "進捗率60%以上100%未満", rate({ atLeast: 0.6, below: 1 }), true, { aliases: ["おおむね進展"] }),
    grade("進展が遅れている", "進捗率60%未満", rate({ below: 0.6 }), false),
    grade("-", "実績値なし", notMeasurable, false),
  ],
  { formula: "expectedPath" },
);

// 三重県 成果レポート。出典：isenp.co.jp/2018/06/05/18788: 85%以上、70%以上85%未満、70%未満。
const mie = rubric("三重県成果レポート", [
  grade("A", "85%以上", rate({ atLeast: 0.85 }), true),
  grade("B", "70%以上85%未満", rate({ atLeast: 0.7, below: 0.85 }), false),
  grade("C", "70%未満", rate({ below: 0.7 }), false),
]);

// 富士市 総合計画。出典：expydoc.com/doc/11693707: 中間目標への割合。
// 印刷された「50%未満」と「20%未満」は重なるので、20%以上50%未満と20%未満に分ける。
const fuji = rubric("富士市総合計画", [
  grade("80%以上", "80%以上", rate({ atLeast: 0.8 }), true),
  grade("50%以上80%未満", "50%以上80%未満", rate({ atLeast: 0.5, below: 0.8 }), false),
  grade("50%未満", "20%以上50%未満", rate({ atLeast: 0.2, below: 0.5 }), false),
  grade("20%未満", "20%未満", rate({ below: 0.2 }), false),
  grade("その他", "実績値なし", notMeasurable, false),
]);

// 阿久比町 総合計画（A 49 60.5%、B 25 30.9%、C 7 8.6%）。出典：town.agui.lg.jp/0000005522.html: A は100%以上、B
// は50%以上100%未満、C は50%未満と読む。
const agui = rubric("阿久比町総合計画", [
  grade("A", "100%以上", rate({ atLeast: 1 }), true),
  grade("B", "50%以上100%未満", rate({ atLeast: 0.5, below: 1 }), false),
  grade("C", "50%未満", rate({ below: 0.5 }), false),
]);

// 地方創生交付金の事業の内部評価。出典：expydoc.com/doc/10933759: 「相当程度」は目標の7～8割とだけあり、
// 80～100%は決められていない。そのまま「相当程度」に含めて読む。
const revitalisationGrant = rubric("地方創生交付金", [
  grade("非常に効果的であった", "目標を上回る", rate({ moreThan: 1 }), true),
  grade("相当程度効果があった", "目標の70%以上100%以下", rate({ atLeast: 0.7, atMost: 1 }), true),
  grade("効果があった", "当初より改善", change({ moreThan: 0 }), false),
  grade("効果がなかった", "当初から改善なし", change({ atMost: 0 }), false),
]);

// 浜松市 行政経営推進プラン（令和5年度: 5/10/4、26.3/52.6/21.1%）。出典：
// city.hamamatsu.shizuoka.jp（jisshikeikaku_kanri/r5.html）
const hamamatsuReform = rubric("浜松市行政経営推進プラン", [
  grade("計画を上回る", "計画を上回る", against("expected", "exceeded"), true),
  grade("計画どおり", "計画どおり", against("expected", "achieved"), true, { aliases: ["計画通り"] }),
  grade("計画を下回る", "計画を下回る", against("expected", "missed"), false),
]);

// 杵築市 総合戦略 期末評価。出典：city.kitsuki.lg.jp（11740.html）: A・B は数値に加えて取組の質を見る。
// D（外的要因）は人が付ける。
const kitsuki = rubric("杵築市総合戦略", [
  grade("A", "目標を上回り、良好", rate({ atLeast: 1 }), true),
  grade("B", "目標の80%以上", rate({ atLeast: 0.8, below: 1 }), true),
  grade("C", "改善が必要", rate({ below: 0.8 }), false),
  grade("D", "外的要因による", manual, false),
]);

export const presetsOfProgress: readonly Rubric[] = [
  gunmaIct,
  improvement,
  yamagata,
  tagawa,
  chiba,
  mie,
  fuji,
  agui,
  revitalisationGrant,
  hamamatsuReform,
  kitsuki,
];
