import { columns } from "./columns";

/** What the view 暫定値一覧 says. The headings of the list are how an earlier list is read again. */
export const provisional = {
  ...columns,
  sheetName: "暫定値一覧",
  title: "暫定値一覧（公表前に更新するもの）",
  counts: "所属ごとの件数",
  list: "一覧",
  resolved: "前回の一覧から解消したもの",
  noDepartment: "（所属の記入なし）",
  code: "施策番号",
  role: "欄",
  value: "記入されている値",
  kind: "区分",
  date: "時点・時期",
  change: "前回からの変化",
  before: "前回の値",
  now: "現在の値",
  roles: { target: "目標", actual: "実績" },
  kinds: { pending: "集計待ち", asOf: "年度途中の値", forecast: "見込み", preliminary: "速報", planned: "予定" },
  first: "初回",
  isNew: "新規",
  unchanged: "変わらず",
  updated: (p: { before: string; now: string }) => `更新済み：${p.before} → ${p.now}`,
  withDate: (p: { value: string; date: string }) => (p.date === "" ? p.value : `${p.value}（${p.date}）`),
  gone: "施策一覧にありません",
  none: "暫定の値はありません。",
  noEarlier: "前回の一覧はありません。",
  noneResolved: "解消したものはありません。",
  rule: (p: { year: string; isAssumed: boolean }) =>
    `年度末より前の時点の値、見込み・速報・予定と書かれた値、集計待ちの値を挙げています。年度末日以後の時点の値は確定値とみています。対象は${p.year}です${p.isAssumed ? "（点検設定に年度がないため、時点の多くが属する年度によりました）" : ""}。`,
  ruleWithoutYear:
    "時点のある値、見込み・速報・予定と書かれた値、集計待ちの値を挙げています。対象の年度が分からないため、時点のある値はすべて挙げています（点検設定の「年度」に書くと、年度末日以後の値を除きます）。",
  changeRule: "前回からの変化は、作り直す前のこのシートの一覧と、施策番号・成果指標・欄で突き合わせたものです。",
  noColumns: "施策一覧に目標・実績の列がないため、暫定の値を調べられません。",
} as const;
