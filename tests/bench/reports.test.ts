import { bodies } from "../../bench/report/bodies";
import { measureBody } from "../../bench/report/bodies/measured";

/** How many right statements are told as agreeing, and how many of the mistakes are found, at least. */
const reached: Readonly<Record<string, readonly [agreeing: number, found: number]>> = {
  "市の総合計画 年次報告書": [149, 9],
  "県の環境基本計画 進捗状況報告": [131, 9],
  教育委員会の点検・評価報告書: [163, 7],
  行財政改革の議会資料と質疑: [82, 5],
  "子ども・子育て会議の資料と議事要旨": [98, 8],
  "健康増進計画 最終評価のプレスリリース": [101, 6],
  観光振興計画の概要版: [117, 7],
  "English summary of a digital strategy": [140, 6],
};

test.each(bodies.map((body) => [body.name, body] as const))("%s：誤報はなく、届いた数を下回らない", (name, body) => {
  const { alarms, agreeing, found } = measureBody(body);
  const [leastAgreeing = 0, leastFound = 0] = reached[name] ?? [];
  expect(alarms).toEqual([]);
  expect(agreeing).toBeGreaterThanOrEqual(leastAgreeing);
  expect(found).toBeGreaterThanOrEqual(leastFound);
});
