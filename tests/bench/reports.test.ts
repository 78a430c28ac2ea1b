import { bodies } from "../../bench/report/bodies";
import { moreBodies } from "../../bench/report/bodies2";
import { batches } from "../../bench/report/bodies3";
import { measureBody } from "../../bench/report/bodies/measured";
import knownMisses from "../../bench/report/knownMisses.json";
import { sampled } from "../sampled";

/** How many right statements are told as agreeing, at least. */
const reached: Readonly<Record<string, number>> = {
  "市の総合計画 年次報告書": 155,
  "県の環境基本計画 進捗状況報告": 133,
  教育委員会の点検・評価報告書: 170,
  行財政改革の議会資料と質疑: 83,
  "子ども・子育て会議の資料と議事要旨": 102,
  "健康増進計画 最終評価のプレスリリース": 105,
  観光振興計画の概要版: 125,
  "English summary of a digital strategy": 140,
  産業振興ビジョンの年次報告書: 141,
  水道ビジョンの個別取組: 92,
  防災計画の議会答弁: 85,
  公共交通計画の審議会資料: 97,
  ＤＸ推進計画の実績報告と市長あいさつ: 106,
  ごみ減量計画の広報紙特集: 87,
  "文化・スポーツ振興計画の概要版": 168,
  教育委員会の点検評価と学識経験者意見: 106,
  男女共同参画プランの年次報告書: 86,
  総合戦略の課長会議メモ: 80,
  公共施設管理計画の住民説明会資料: 64,
  "食育推進計画の最終評価（概要版）": 91,
  スポーツ推進計画の議会答弁: 56,
  農林業事業の外部評価意見書: 68,
  子どもの読書活動推進計画の個別取組: 88,
  ゼロカーボン戦略の記者発表資料と市長コメント: 64,
  高齢者保健福祉計画の審議会資料: 84,
  まちづくり報告会の広報紙: 47,
  健康づくり計画の年次報告書の本文: 109,
  生涯学習推進計画の点検評価と学識経験者意見: 64,
  農業振興計画の常任委員会での質疑: 69,
  "地域福祉計画の中間評価（概要版）": 109,
  水産業振興計画の個別施策の記述: 70,
  子育て支援計画の審議会資料と報道発表: 106,
  交通安全計画の実施状況報告書: 108,
  病院経営強化プランの評価委員会報告: 117,
  みどりの基本計画の審議会資料: 100,
  多文化共生推進プランの住民説明会資料と市長挨拶: 94,
  消防救急計画の年報と消防長あいさつ: 83,
  "住宅マスタープランの最終評価（本文）": 83,
  "県雇用・産業人材計画の年次評価書": 101,
  自転車活用推進計画の協議会資料と議事要旨: 104,
  移住定住促進計画の全員協議会資料: 94,
  いのちを支える自殺対策計画の評価報告: 67,
};

const known: Readonly<Record<string, readonly string[]>> = knownMisses;

const all = [...bodies, ...moreBodies, ...batches.flat()];

// Of some reports one mistake: the whole is `npm run bench:report -- --bodies`.
test.each(sampled(all, 12).map((body) => [body.name, body] as const))(
  "%s：誤報はなく、届いた数を下回らず、見つけられた誤りは見つける",
  (name, body) => {
    const { alarms, agreeing, missed } = measureBody(body, sampled(body.mistakes, 1));
    expect(alarms).toEqual([]);
    expect(agreeing).toBeGreaterThanOrEqual(reached[name] ?? 0);
    expect(missed.filter((one) => known[name]?.includes(one) !== true)).toEqual([]);
  },
);
