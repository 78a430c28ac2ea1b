import { bodies } from "../../bench/report/bodies";
import { moreBodies } from "../../bench/report/bodies2";
import { measureBody } from "../../bench/report/bodies/measured";

/** How many right statements are told as agreeing, and how many of the mistakes are found, at least. */
const reached: Readonly<Record<string, readonly [agreeing: number, found: number]>> = {
  "市の総合計画 年次報告書": [149, 9],
  "県の環境基本計画 進捗状況報告": [131, 9],
  教育委員会の点検・評価報告書: [164, 7],
  行財政改革の議会資料と質疑: [82, 5],
  "子ども・子育て会議の資料と議事要旨": [99, 8],
  "健康増進計画 最終評価のプレスリリース": [101, 6],
  観光振興計画の概要版: [120, 7],
  "English summary of a digital strategy": [140, 6],
  産業振興ビジョンの年次報告書: [138, 9],
  水道ビジョンの個別取組: [86, 8],
  防災計画の議会答弁: [81, 9],
  公共交通計画の審議会資料: [75, 9],
  ＤＸ推進計画の実績報告と市長あいさつ: [100, 7],
  ごみ減量計画の広報紙特集: [54, 7],
  "文化・スポーツ振興計画の概要版": [166, 10],
  教育委員会の点検評価と学識経験者意見: [98, 8],
};

test.each([...bodies, ...moreBodies].map((body) => [body.name, body] as const))(
  "%s：誤報はなく、届いた数を下回らない",
  (name, body) => {
    const { alarms, agreeing, found } = measureBody(body);
    const [leastAgreeing = 0, leastFound = 0] = reached[name] ?? [];
    expect(alarms).toEqual([]);
    expect(agreeing).toBeGreaterThanOrEqual(leastAgreeing);
    expect(found).toBeGreaterThanOrEqual(leastFound);
  },
);
