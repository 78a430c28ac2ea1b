/** A figure of a published table against the recount. */
export interface ComparedFigure {
  readonly header: string;
  readonly published: number;
  readonly counted: number;
}

/** A number of a sentence; `what` is `measures`, `achieved`, or the word for a level of division. */
export interface StatedFigure {
  readonly what: string;
  readonly stated: number;
  readonly counted: number;
}

/** What two sheets say of one measure. */
export interface ComparedStatement {
  readonly role: "target" | "actual" | "grade" | "goalStatus";
  readonly here: string;
  readonly there: string;
}

const roles = {
  target: "目標",
  actual: "実績",
  baseline: "基準値",
  expected: "目安値",
  grade: "評価",
  goalStatus: "達成状況",
} as const;

const rowKinds = { division: "", subtotal: "の小計", total: "の合計" } as const;

function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, ",");
}

/** A rate in a message, with as many decimals as were published. */
function percent(rate: number | null, decimals: number): string {
  return rate === null ? "計算できない値" : `${(rate * 100).toFixed(decimals)}%`;
}

function subject(division: string | null): string {
  return division === null ? "計画全体" : `「${division}」`;
}

function comparedFigure({ header, published, counted }: ComparedFigure): string {
  return `${header}は${number(published)}（数え直すと${number(counted)}）`;
}

function statedFigure({ what, stated, counted }: StatedFigure): string {
  const word = { measures: "施策", achieved: "施策の達成" }[what] ?? what;
  return `${number(stated)}${word}（数え直すと${number(counted)}）`;
}

interface PublishedRate {
  readonly division: string | null;
  readonly published: number;
  readonly counted: number | null;
  readonly decimals: number;
}

/** Findings of the family consistency: `message` says what is wrong, `fix` what to do. */
export const consistencyFindings = {
  "consistency-note-missing": {
    title: "注の印があるのに注がない",
    description: "※などの印が付いていますが、同じ行にも、表の外にも、その印で始まる注がありません。",
    message: (p: { mark: string; text: string; note: string | null; hasColumn: boolean }) =>
      `「${p.text}」に「${p.mark}」の印がありますが、${p.note === null ? "対応する注が見つかりません" : `注は「${p.note}」で始まっています`}。`,
    fix: "備考に同じ印で始まる注を書くか、印を除いてください。",
  },
  "consistency-note-unmarked": {
    title: "注があるのに印がない",
    description: "※などで始まる注がありますが、同じ行に、その印の付いた値がありません。",
    message: (p: { note: string }) =>
      `「${p.note}」で始まる注がありますが、この施策のどの欄にも「${p.note}」の印がありません。`,
    fix: "注が説明する値に印を付けるか、不要な注を除いてください。",
  },
  "consistency-note-number": {
    title: "備考の数が表の数と一字違う",
    description: "備考や背景に書かれた数が、目標・実績の数と一字だけ、又は隣り合う数字の順だけ異なります。",
    message: (p: { stated: string; meant: string; role: "target" | "actual" | "baseline" | "expected" }) =>
      `文中の「${p.stated}」は、${roles[p.role]}の「${p.meant}」とよく似ていますが、同じ数ではありません。`,
    fix: "どちらが正しいか資料で確かめ、誤っている方を直してください。別の数であれば、何の数かが分かるように書いてください。",
  },
  "consistency-rate-differs": {
    title: "書かれた達成率が目標・実績と合わない",
    description: "達成率の欄や文中の達成率が、目標と実績から求めた率と異なります。",
    message: (p: { stated: string; counted: number; decimals: number; target: string; actual: string }) =>
      `達成率は「${p.stated}」と書かれていますが、目標「${p.target}」に対する実績「${p.actual}」からは${percent(p.counted, p.decimals)}になります。`,
    fix: "達成率、目標、実績のうち誤っているものを直してください。別の計算方法を使う計画では、点検設定で計算式を選んでください。",
  },
  "consistency-sum-differs": {
    title: "書かれた合計が内訳と合わない",
    description: "文中の足し算や内訳の合計が、内訳の数の和と異なります。",
    message: (p: { written: string; sum: number; stated: number }) =>
      `「${p.written}」の内訳の和は${number(p.sum)}で、書かれた${number(p.stated)}と合いません。`,
    fix: "内訳の数と合計のうち、誤っている方を直してください。",
  },
  "consistency-parts-differ": {
    title: "文中の内訳の和が実績と合わない",
    description: "備考や背景に書かれた内訳を足すと、目標・実績に近いものの同じにはなりません。",
    message: (p: { written: string; sum: number; value: number }) =>
      `文中の内訳「${p.written}」の和は${number(p.sum)}で、表の${number(p.value)}と合いません。`,
    fix: "内訳の数と表の数のうち、誤っている方を直してください。",
  },
  "consistency-year-differs": {
    title: "総括の実績が各年度の実績と合わない",
    description: "総括の実績が、最終年度の実績とも、各年度の合計や平均とも異なります。",
    message: (p: { overall: string; last: string; year: string; overallLabel: string }) =>
      `${p.overallLabel}の実績「${p.overall}」が、${p.year}の実績「${p.last}」とも、各年度の合計・平均とも合いません。`,
    fix: "どちらかの転記の誤りでなければ、総括の実績の求め方を備考に記入してください。",
  },
  "consistency-sheets-differ": {
    title: "同じ施策が別のシートと食い違う",
    description: "同じ年度の別のシートに同じ施策があり、目標・実績・評価・達成状況のどれかが異なります。",
    message: (p: { sheet: string; disagreements: readonly ComparedStatement[] }) =>
      `「${p.sheet}」シートの同じ施策と食い違っています：${p.disagreements
        .map(({ role, here, there }) => `${roles[role]}はここでは「${here}」、あちらでは「${there}」`)
        .join("、")}。`,
    fix: "正しい方を確かめ、両方のシートを同じ内容にしてください。",
  },
  "consistency-summary-count": {
    title: "集計表の数が数え直しと合わない",
    description: "公表用の集計表の施策数・達成数などが、施策一覧を数え直した結果と異なります。",
    message: (p: {
      division: string | null;
      kind: "division" | "subtotal" | "total";
      figures: readonly ComparedFigure[];
    }) => `集計表の${subject(p.division)}${rowKinds[p.kind]}で、${p.figures.map(comparedFigure).join("、")}です。`,
    fix: "施策一覧の達成状況と集計表のうち、誤っている方を直してください。小計・合計や概要の文に同じ数が使われていないかも確かめてください。",
  },
  "consistency-summary-rate": {
    title: "集計表の達成率が数え直しと合わない",
    description: "公表用の集計表の達成率が、施策一覧を数え直した率とも、集計表自身の数から求めた率とも異なります。",
    message: (p: PublishedRate) =>
      `集計表の${subject(p.division)}の達成率は${percent(p.published, p.decimals)}ですが、数え直すと${percent(p.counted, p.decimals)}です。`,
    fix: "集計表の達成率を直してください。分母が異なる計画では、点検設定で達成率の分母を選んでください。",
  },
  "consistency-summary-rounding": {
    title: "集計表の達成率の端数",
    description: "公表用の集計表の達成率が、四捨五入した率と最後の一桁だけ異なります。",
    message: (p: PublishedRate) =>
      `集計表の${subject(p.division)}の達成率${percent(p.published, p.decimals)}は、四捨五入した率${percent(p.counted, p.decimals)}と最後の一桁だけ違います（端数処理の違いと思われます）。`,
    fix: "切捨てや、合計を100%にするための調整であれば、そのままで構いません。",
  },
  "consistency-summary-division-missing": {
    title: "集計表に区分が載っていない",
    description: "施策一覧にある区分の行が、公表用の集計表にありません。",
    message: (p: { division: string; sheet: string; measures: number }) =>
      `「${p.division}」（${number(p.measures)}施策）の行が、「${p.sheet}」シートの集計表にありません。`,
    fix: "集計表に行を加えるか、施策一覧の区分を確かめてください。",
  },
  "consistency-summary-division-unknown": {
    title: "集計表に施策一覧にない区分がある",
    description: "公表用の集計表に、施策一覧のどの区分とも合わない行があります。",
    message: (p: { division: string; sheet: string }) =>
      `集計表の「${p.division}」に当たる区分が、「${p.sheet}」シートにありません。`,
    fix: "区分の名前の誤りか、余分な行でないかを確かめてください。",
  },
  "consistency-overview-count": {
    title: "概要の文の数が数え直しと合わない",
    description: "「○分野○施策のうち、○施策が達成」という文の数が、施策一覧を数え直した結果と異なります。",
    message: (p: { division: string | null; figures: readonly StatedFigure[] }) =>
      `${subject(p.division)}についての文に${p.figures.map(statedFigure).join("、")}と書かれています。`,
    fix: "文の数を直すか、施策一覧を確かめてください。",
  },
  "consistency-overview-rate": {
    title: "概要の文の達成率が数え直しと合わない",
    description: "概要の文の達成率が、施策一覧を数え直した率とも、文の数から求めた率とも異なります。",
    message: (p: PublishedRate) =>
      `${subject(p.division)}についての文の達成率は${percent(p.published, p.decimals)}ですが、数え直すと${percent(p.counted, p.decimals)}です。`,
    fix: "文の達成率を直してください。分母が異なる計画では、点検設定で達成率の分母を選んでください。",
  },
  "consistency-overview-rounding": {
    title: "概要の文の達成率の端数",
    description: "概要の文の達成率が、四捨五入した率と最後の一桁だけ異なります。",
    message: (p: PublishedRate) =>
      `${subject(p.division)}についての文の達成率${percent(p.published, p.decimals)}は、四捨五入した率${percent(p.counted, p.decimals)}と最後の一桁だけ違います（端数処理の違いと思われます）。`,
    fix: "切捨てであれば、そのままで構いません。集計表と同じ率になっているかを確かめてください。",
  },
  "consistency-structure-unknown": {
    title: "計画の体系にある区分が施策一覧にない",
    description: "計画の体系（柱・分野などの一覧）にある区分が、施策一覧にありません。",
    message: (p: { division: string; sheet: string }) =>
      `計画の体系にある「${p.division}」が、「${p.sheet}」シートにありません。`,
    fix: "施策が抜けていないか、区分の名前が違っていないかを確かめてください。",
  },
  "consistency-structure-unlisted": {
    title: "施策一覧の区分が計画の体系にない",
    description: "施策一覧にある区分が、計画の体系（柱・分野などの一覧）にありません。",
    message: (p: { division: string; sheet: string }) =>
      `「${p.division}」が、「${p.sheet}」シートの計画の体系にありません。`,
    fix: "区分の名前の誤りか、体系の表の書き漏れでないかを確かめてください。",
  },
  "consistency-strategy-dangling": {
    title: "戦略が挙げる分野の番号が施策一覧にない",
    description: "戦略の表にある分野の番号（Ⅰ-①-ア など）が、施策一覧のどの区分の番号とも合いません。",
    message: (p: { strategy: string; written: string; sheet: string }) =>
      `「${p.strategy}」が挙げる「${p.written}」に当たる区分が、「${p.sheet}」シートにありません。`,
    fix: "番号の書き誤りか、廃止した分野が残っていないかを確かめてください。",
  },
  "consistency-strategy-uncovered": {
    title: "どの戦略にも挙げられていない分野",
    description: "戦略の表が分野の半数以上を挙げていて、そこに一度も出てこない分野があります。",
    message: (p: { division: string; sheet: string; strategies: number }) =>
      `「${p.division}」は、「${p.sheet}」シートの${number(p.strategies)}つの戦略のどれにも挙げられていません。`,
    fix: "書き漏れでないかを確かめてください。どの戦略にも当たらない分野であれば、そのままで構いません。",
  },
  "consistency-title-differs": {
    title: "引用した表題が実際と違う",
    description: "「別紙「…」のとおり」などと引用している表題が、実際の表題と少しだけ違います。",
    message: (p: { written: string; actual: string }) =>
      `「${p.written}」を引用していますが、実際の表題は「${p.actual}」です。`,
    fix: "引用か表題のどちらかを直してください。別の資料を指していれば、そのままで構いません。",
  },
} as const;
