import { noteBehind } from "./judgement";

/** Findings of the family status: `message` says what is wrong, `fix` what to do. */
export const statusFindings = {
  "status-blank": {
    title: "達成状況が未記入",
    description: "施策目標の達成状況が空欄です。",
    message: () => "施策目標の達成状況が記入されていません。",
    fix: "達成状況を記入してください。記入されるまで、この施策は達成率に数えません。",
  },
  "status-words-unfit": {
    title: "達成状況の書き方が設定と合わない",
    description: "達成状況の欄の言葉が、どれも点検設定の言葉と合いません。達成率は計算できません。",
    message: (p: { entered: readonly string[] }) =>
      `達成状況の欄の言葉（${p.entered.join("、")}）が、どれも達成・未達成（終了）・未達成（継続）のどれを指すか分かりません。`,
    fix: "点検設定の達成状況に、この計画の言葉を加えてください。",
  },
  "status-unknown": {
    title: "達成状況を読み取れない",
    description: "施策目標の達成状況が、達成・未達成（終了）・未達成（継続）のどれを指すか分かりません。",
    message: (p: { entered: string }) =>
      `達成状況「${p.entered}」が、達成・未達成（終了）・未達成（継続）のどれか分かりません。`,
    fix: "決められた書き方に直してください。別の書き方を使う計画では、点検設定に加えてください。",
  },
  "status-contradicts-grade": {
    title: "達成状況と評価が食い違う",
    description:
      "成果指標の評価と施策目標の達成状況が、反対の結果を示しています。二つは別の判断なので、誤りとは限りません。",
    message: (p: { entered: string; grade: string; note: string | null }) =>
      `成果指標の評価は「${p.grade}」ですが、施策目標の達成状況は「${p.entered}」です。${noteBehind(p.note)}`,
    fix: "どちらかが誤りであれば直してください。異なる判断である場合は、評価か実績に「※」を付け、備考などの欄に「※」で始まる注を記入してください。",
  },
  "status-missed-without-background": {
    title: "未達成の背景・理由がない",
    description: "施策目標が未達成ですが、背景・理由や備考の欄が空欄です。",
    message: (p: { entered: string }) =>
      `達成状況は「${p.entered}」ですが、達成できなかった背景・理由が記入されていません。`,
    fix: "達成できなかった背景・理由と、取組を継続する場合は今後の対応を記入してください。",
  },
  "status-missed-without-next": {
    title: "今後の対応が書かれていない",
    description: "未達成で取組を継続しますが、背景・理由の欄に、今後どうするかが見当たりません。",
    message: (p: { entered: string }) => `達成状況は「${p.entered}」ですが、今後どのように取り組むかが読み取れません。`,
    fix: "「今後は、…する。」のように、今後の対応を書き添えてください。",
  },
  "status-ended-but-continues": {
    title: "終了する取組の継続に触れている",
    description: "取組を終了するとしていますが、背景・理由の欄に、続けることをうかがわせる言葉があります。",
    message: (p: { entered: string; words: string }) =>
      `達成状況は「${p.entered}」ですが、背景・理由の欄に「${p.words}」とあります。`,
    fix: "終了するのか継続するのかを確かめてください。続けるのが別の取組であれば、このままで差し支えありません。",
  },
  "status-background-unmarked": {
    title: "達成した施策に未達成の背景がある",
    description: "達成した施策の、未達成の背景・理由を書く欄に、「※」で始まらない文があります。",
    message: (p: { entered: string; column: string }) =>
      `達成状況は「${p.entered}」ですが、「${p.column}」に「※」の付かない文があります。`,
    fix: "達成状況が正しいかを確かめてください。補足であれば「※」を付けてください。",
  },
} as const;
