import { bodies } from "../../bench/report/bodies";
import { moreBodies } from "../../bench/report/bodies2";
import { batches } from "../../bench/report/bodies3";
import { measureBody } from "../../bench/report/bodies/measured";

/** How many right statements are told as agreeing, and how many of the mistakes are found, at least. */
const reached: Readonly<Record<string, readonly [agreeing: number, found: number]>> = {
  "市の総合計画 年次報告書": [155, 9],
  "県の環境基本計画 進捗状況報告": [133, 9],
  教育委員会の点検・評価報告書: [170, 8],
  行財政改革の議会資料と質疑: [83, 5],
  "子ども・子育て会議の資料と議事要旨": [101, 8],
  "健康増進計画 最終評価のプレスリリース": [104, 6],
  観光振興計画の概要版: [124, 7],
  "English summary of a digital strategy": [140, 6],
  産業振興ビジョンの年次報告書: [141, 10],
  水道ビジョンの個別取組: [91, 8],
  防災計画の議会答弁: [85, 9],
  公共交通計画の審議会資料: [97, 10],
  ＤＸ推進計画の実績報告と市長あいさつ: [105, 8],
  ごみ減量計画の広報紙特集: [87, 10],
  "文化・スポーツ振興計画の概要版": [167, 10],
  教育委員会の点検評価と学識経験者意見: [105, 9],
  男女共同参画プランの年次報告書: [86, 16],
  総合戦略の課長会議メモ: [80, 15],
  公共施設管理計画の住民説明会資料: [64, 16],
  "食育推進計画の最終評価（概要版）": [91, 16],
  スポーツ推進計画の議会答弁: [56, 18],
  農林業事業の外部評価意見書: [68, 17],
  子どもの読書活動推進計画の個別取組: [86, 14],
  ゼロカーボン戦略の記者発表資料と市長コメント: [64, 14],
  高齢者保健福祉計画の審議会資料: [84, 17],
  まちづくり報告会の広報紙: [46, 12],
  健康づくり計画の年次報告書の本文: [109, 15],
  生涯学習推進計画の点検評価と学識経験者意見: [64, 12],
  農業振興計画の常任委員会での質疑: [69, 15],
  "地域福祉計画の中間評価（概要版）": [109, 15],
  水産業振興計画の個別施策の記述: [70, 13],
  子育て支援計画の審議会資料と報道発表: [106, 15],
  交通安全計画の実施状況報告書: [108, 17],
  病院経営強化プランの評価委員会報告: [117, 17],
  みどりの基本計画の審議会資料: [100, 17],
  多文化共生推進プランの住民説明会資料と市長挨拶: [93, 20],
  消防救急計画の年報と消防長あいさつ: [82, 14],
  "住宅マスタープランの最終評価（本文）": [82, 16],
};

test.each([...bodies, ...moreBodies, ...batches.flat()].map((body) => [body.name, body] as const))(
  "%s：誤報はなく、届いた数を下回らない",
  (name, body) => {
    const { alarms, agreeing, found } = measureBody(body);
    const [leastAgreeing = 0, leastFound = 0] = reached[name] ?? [];
    expect(alarms).toEqual([]);
    expect(agreeing).toBeGreaterThanOrEqual(leastAgreeing);
    expect(found).toBeGreaterThanOrEqual(leastFound);
  },
);
