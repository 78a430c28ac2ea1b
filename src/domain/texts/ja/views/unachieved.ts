import { columns } from "./columns";

/** What the view 未達成一覧 says. */
export const unachieved = {
  ...columns,
  sheetName: "未達成一覧",
  title: "未達成の施策と成果指標",
  byCause: "原因ごとの施策の数",
  cause: "原因",
  noCause: "（原因の表示なし）",
  noBackground: "（背景の記載なし）",
  ended: "取組を終了する施策",
  continuing: "取組を継続する施策",
  endedShort: "終了",
  continuingShort: "継続",
  indicators: "成果指標が未達成の施策（施策目標が未達成のものを除く）",
  indicatorsOnly: "成果指標が未達成の施策",
  notJudged: "達成状況を判定できない施策",
  goal: "施策目標",
  reason: "背景・理由",
  next: "今後の対応・課題",
  entered: "達成状況の欄の記入",
  noNext: "（今後の記載なし）",
  noneEnded: "取組を終了する施策はありません。",
  noneContinuing: "取組を継続する施策はありません。",
  noneIndicators: "該当する施策はありません。",
  noneMissed: "施策目標が未達成の施策はありません。",
  missed: (p: { measures: number; missed: number; ended: number; continuing: number }) =>
    `${String(p.measures)}施策のうち、施策目標が未達成の施策は${String(p.missed)}施策（取組を終了する施策 ${String(p.ended)}、継続する施策 ${String(p.continuing)}）です。`,
  missedIndicators: (p: { count: number }) =>
    `施策目標が未達成の施策のほかに、成果指標の評価が未達成の施策が${String(p.count)}施策あります。`,
  noMissedAtAll: "成果指標の評価が未達成の施策もありません。",
  noOtherMissed: "このほかに、成果指標の評価が未達成の施策はありません。",
  onlyIndicators: (p: { measures: number; count: number }) =>
    `${String(p.measures)}施策のうち、成果指標の評価が未達成の施策は${String(p.count)}施策です。施策目標の達成状況の欄がないため、施策目標の未達成と、取組の終了・継続は示していません。`,
  notJudgedCount: (p: { count: number }) =>
    `達成状況の欄が空欄か読み取れない${String(p.count)}施策は、達成・未達成のどちらにも数えていません。`,
  noGrades: "成果指標の評価の欄がないため、成果指標の未達成は示していません。",
  unavailable: "施策目標の達成状況の欄も成果指標の評価の欄もないため、未達成の施策が分かりません。",
  causeRule: "原因は、背景の欄で【新型コロナの影響】のように示されたものです。",
  nextRule:
    "背景の欄のうち、「今後」「引き続き」などで始まるこれからのことを、今後の対応・課題の欄に分けて載せています。",
} as const;
