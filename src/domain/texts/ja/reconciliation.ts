/** Letters that differ: what the sheet has, and what the report has instead; `""` for nothing. */
interface Change {
  readonly expected: string;
  readonly written: string;
}

/** A figure of an indicator. */
interface Measured {
  readonly role: "actual" | "target" | "baseline" | "expected";
  readonly name: string;
}

/** Measures, those of a standing, or what the plan has its own word for: divisions (分野), a grade (A). */
type Counted =
  | "measures"
  | "rest"
  | "achieved"
  | "missed"
  | "missedEnded"
  | "missedContinuing"
  | "notJudged"
  | { readonly word: string };

const counts = {
  measures: "施策数",
  achieved: "達成した施策数",
  missed: "達成していない施策数",
  missedEnded: "未達成で終了する施策数",
  missedContinuing: "未達成で継続する施策数",
  rest: "先に挙げたものを除いた残りの施策数",
  notJudged: "評価していない数",
};

const plan = "計画全体";

/** The rate of achievement, or the share of the measures with some grade. */
function rateText({ subject, share }: { readonly subject: string | null; readonly share: string | null }): string {
  return `${subject ?? plan}の${share === null ? "達成率" : `「${share}」の割合`}`;
}
const roles = { actual: "実績", target: "目標", baseline: "基準値", expected: "目安値" };

function changeText({ expected, written }: Change): string {
  if (expected === "") return `「${written}」が多い`;
  return written === "" ? `「${expected}」がない` : `「${expected}」→「${written}」`;
}

function changesText(changes: readonly Change[]): string {
  return changes.map(changeText).join("、");
}

function measuredText({ role, name }: Measured): string {
  return name === "" ? roles[role] : `「${name}」の${roles[role]}`;
}

function countedText(what: Counted): string {
  return typeof what === "object" ? `${what.word}の数` : counts[what];
}

/** What 報告書の照合 says. */
export const reconciliation = {
  verdicts: { agrees: "一致", differs: "相違", unknown: "シートにない", unclear: "判断できない" },
  kinds: {
    count: "数",
    rate: "率",
    table: "表",
    figure: "数値",
    name: "名称",
    status: "達成状況",
    sum: "合計",
    missing: "記載なし",
  },
  verdict: (p: { statements: number; agrees: number; differs: number; unclear: number; unknown: number }) =>
    `照合した記述 ${String(p.statements)}、一致 ${String(p.agrees)}、相違 ${String(p.differs)}、判断できない ${String(p.unclear)}${p.unknown === 0 ? "" : `、シートにないもの ${String(p.unknown)}`}`,
  messages: {
    agrees: (p: { expected: string }) => `シートと一致しています（${p.expected}）。`,
    nameAgrees: (p: { name: string }) => `「${p.name}」はシートの名称と一致しています。`,
    nameDiffers: (p: { written: string; expected: string; changes: readonly Change[] }) =>
      `報告書は「${p.written}」、シートは「${p.expected}」です（${changesText(p.changes)}）。どちらかにそろえてください。`,
    nameLookAlike: (p: { written: string; expected: string; letters: string }) =>
      `報告書の「${p.written}」とシートの「${p.expected}」は、形の似た別の文字（${p.letters}）が違います。正しい文字に直してください。`,
    nameUnlike: (p: { written: string; expected: string }) =>
      `シートに「${p.written}」という施策はありません。同じ分野の「${p.expected}」のことであれば、名称をそろえてください。`,
    measureUnknown: (p: { written: string }) =>
      `「${p.written}」という施策は、シートにありません。名称を確かめるか、シートに加えてください。`,
    departmentDiffers: (p: { written: string; expected: string }) =>
      `報告書は「${p.written}」、シートの所属は「${p.expected}」です。正しい名称にそろえてください。`,
    indicatorDiffers: (p: { written: string; expected: string; changes: readonly Change[] }) =>
      `指標の名称が、報告書は「${p.written}」、シートは「${p.expected}」です（${changesText(p.changes)}）。どちらかにそろえてください。`,
    wordingDiffers: (p: { written: string; expected: string; changes: readonly Change[] }) =>
      `シートの施策目標は「${p.expected}」で、報告書と言葉が違います（${changesText(p.changes)}）。どちらかにそろえてください。`,
    goalUnlike: (p: { expected: string }) =>
      `シートの施策目標（「${p.expected}」）と共通の言葉がほとんどありません。この施策の目標について書いているか、読んで確かめてください。`,
    termDiffers: (p: { written: string; expected: string }) =>
      `報告書は「${p.written}」、シートのこの施策の欄は「${p.expected}」です。同じものであれば、どちらかにそろえてください。`,
    indicatorUnlike: (p: { written: string; expected: string }) =>
      `指標の名称が、報告書は「${p.written}」、シートは「${p.expected}」です。どちらかにそろえてください。`,
    titleDiffers: (p: { written: string; expected: string }) =>
      `「${p.written}」を引用していますが、表題は「${p.expected}」です。引用か表題のどちらかを直してください。`,
    codeDiffers: (p: { written: string; name: string; expected: string }) =>
      `「${p.name}」の番号は、報告書は「${p.written}」、シートは「${p.expected}」です。番号か名称を直してください。`,
    countDiffers: (p: { subject: string | null; what: Counted; stated: number; counted: number }) =>
      `${p.subject ?? plan}の${countedText(p.what)}は、報告書は${String(p.stated)}、シートを数えると${String(p.counted)}です。`,
    countOpen: (p: { subject: string | null; what: Counted; stated: number; counted: number; open: number }) =>
      `${p.subject ?? plan}の${countedText(p.what)}は、報告書は${String(p.stated)}、シートで分かるのは${String(p.counted)}です。達成状況が空欄か読めない施策が${String(p.open)}件あるので、判断できません。`,
    rateDiffers: (p: { subject: string | null; share: string | null; stated: string; counted: string | null }) =>
      `${rateText(p)}は、報告書は${p.stated}、シートから計算すると${p.counted ?? "なし"}です。`,
    rateRounded: (p: { subject: string | null; share: string | null; stated: string; counted: string | null }) =>
      `${rateText(p)}は、報告書は${p.stated}、四捨五入すると${p.counted ?? "なし"}です。端数の処理を確かめてください。`,
    rateOpen: (p: {
      subject: string | null;
      share: string | null;
      stated: string;
      counted: string | null;
      open: number;
    }) =>
      `${rateText(p)}は、報告書は${p.stated}、シートで分かるのは${p.counted ?? "なし"}です。達成状況が空欄か読めない施策が${String(p.open)}件あるので、判断できません。`,
    tableDiffers: (p: { row: string | null; column: string; stated: string; counted: string }) =>
      `表の「${p.row ?? plan}」の「${p.column}」は${p.stated}ですが、シートでは${p.counted}です。`,
    tableRounded: (p: { row: string | null; column: string; stated: string; counted: string }) =>
      `表の「${p.row ?? plan}」の「${p.column}」は${p.stated}ですが、四捨五入すると${p.counted}です。端数の処理を確かめてください。`,
    tableRowMissing: (p: { name: string }) => `表に「${p.name}」の行がありません。`,
    cellDiffers: (p: { column: string; stated: string; expected: string }) =>
      `「${p.column}」は、報告書は「${p.stated}」、シートは「${p.expected}」です。`,
    cellReworded: (p: { column: string; expected: string }) =>
      `「${p.column}」の文がシート（「${p.expected}」）と違います。同じ内容か、読んで確かめてください。`,
    figureDiffers: (p: { what: Measured; stated: string; expected: string }) =>
      `${measuredText(p.what)}は、報告書は「${p.stated}」、シートは「${p.expected}」です。`,
    figureMistyped: (p: { what: Measured; stated: string; expected: string }) =>
      `${measuredText(p.what)}は、報告書は「${p.stated}」、シートは「${p.expected}」です。よく似ているので、書き誤りかもしれません。`,
    figureRounded: (p: { what: Measured; stated: string; expected: string; rounded: string }) =>
      `${measuredText(p.what)}の「${p.stated}」は、シートの「${p.expected}」を四捨五入した値（${p.rounded}）と違います。`,
    unitDiffers: (p: { what: Measured; stated: string; expected: string }) =>
      `${measuredText(p.what)}の単位が、報告書は「${p.stated}」、シートは「${p.expected}」です。`,
    asOfDiffers: (p: { what: Measured; stated: string; expected: string }) =>
      `${measuredText(p.what)}の時点が、報告書は「${p.stated}」、シートは「${p.expected}」です。`,
    yearDiffers: (p: { what: Measured; stated: string; expected: string }) =>
      `${measuredText(p.what)}の年度が、報告書は「${p.stated}」、シートの時点では${p.expected}です。`,
    relationDiffers: (p: { stated: string; expected: string }) =>
      `報告書には「${p.stated}」とありますが、シートの値では${p.expected}です。`,
    pendingDiffers: (p: { what: Measured; stated: string; expected: string }) =>
      `${measuredText(p.what)}は、報告書は「${p.stated}」、シートは「${p.expected}」です。確定したのであれば、シートに記入してください。`,
    otherYear: (p: { stated: string }) => `「${p.stated}」の年度の値は、シートにありません。`,
    periodTotal: (p: { stated: string; expected: string }) =>
      `「${p.stated}」は複数の年度の合計で、シートにあるのは「${p.expected}」だけです。`,
    sumAgrees: (p: { parts: string; total: string }) => `内訳（${p.parts}）の合計は${p.total}で、一致しています。`,
    sumDiffers: (p: { parts: string; stated: string; total: string }) =>
      `内訳（${p.parts}）の合計は${p.total}ですが、報告書は${p.stated}です。`,
    statusAgrees: (p: { status: string }) => `シートの達成状況「${p.status}」と合っています。`,
    statusDiffers: (p: { stated: string; status: string }) =>
      `報告書には「${p.stated}」とありますが、シートの達成状況は「${p.status}」です。どちらが正しいか確かめてください。`,
    statusUnclear: (p: { stated: string; status: string }) =>
      `「${p.stated}」が、シートの達成状況「${p.status}」と合うかは、言葉だけでは判断できません。`,
    listedOtherwise: (p: { name: string; listed: string; entered: string }) =>
      `報告書は「${p.name}」を「${p.listed}」のものに挙げていますが、シートは「${p.entered}」です。`,
    leftOutOfList: (p: { name: string; listed: string }) =>
      `シートで「${p.listed}」の「${p.name}」が、報告書の「${p.listed}」の一覧にありません。`,
    missing: (p: { name: string }) => `施策「${p.name}」が、報告書のどこにも書かれていません。`,
    missingMany: (p: { measures: number; missing: number; names: readonly string[] }) =>
      `シートの${String(p.measures)}施策のうち${String(p.missing)}施策（「${p.names.join("」「")}」など）は、この報告書に書かれていません。一部の施策を取り上げた報告書であれば、問題ありません。`,
  },
  documents: {
    refused: {
      ichitaro: (p: { file: string }) =>
        `「${p.file}」は一太郎の文書なので読めません。一太郎の「名前を付けて保存」でWord文書（.docx）を選んで保存し直し、その .docx を指定してください。`,
      doc: (p: { file: string }) =>
        `「${p.file}」は古いWord形式（.doc）か、パスワードの付いた文書なので読めません。Wordで開き、「名前を付けて保存」で「Word文書（.docx）」をパスワードなしで保存し、その .docx を指定してください。`,
      pdf: (p: { file: string }) =>
        `「${p.file}」はPDFなので読めません。元の文書をWordで開き、「名前を付けて保存」で「Word文書（.docx）」にして保存し、その .docx を指定してください。`,
      other: (p: { file: string }) =>
        `「${p.file}」は読める文書ではありません。Wordの「名前を付けて保存」で「Word文書（.docx）」にして保存し、その .docx か、テキスト（.txt）を指定してください。`,
      damaged: (p: { file: string }) =>
        `「${p.file}」はWord文書（.docx）として読めません。Wordで開けるか確かめ、「名前を付けて保存」で「Word文書（.docx）」に保存し直して、その .docx を指定してください。`,
      encoding: (p: { file: string }) =>
        `「${p.file}」の文字コードが分かりません。UTF-8かShift_JISで保存し直すか、Wordの「名前を付けて保存」で .docx にして指定してください。`,
    },
  },
  sheet: {
    title: "照合結果",
    report: (p: { file: string }) => `照合した報告書：${p.file}`,
    none: "ありません。",
    columns: {
      line: "行",
      kind: "種類",
      measure: "施策番号",
      quote: "報告書の記述",
      message: "照合の結果",
      cell: "セル",
      accepted: "このままでよい理由",
    },
  },
  pane: {
    lead: "報告書の案（.docx、.txt）の数値・名称・率・表を、このシートと比べます。ファイルはこの画面の外へ出ません。",
    file: "報告書のファイル（ここに置くこともできます）",
    pasted: "報告書の文を貼り付ける",
    compare: "貼り付けた文を照合",
    pastedName: "貼り付けた文",
    nothingPasted: "照合する文を貼り付けてください。",
    reading: "報告書を読んでいます…",
    comparing: "照合しています…",
    done: (p: { file: string; count: number }) =>
      p.count === 0
        ? `${p.file}を照合しました。相違はありません。`
        : `${p.file}を照合しました。相違が${String(p.count)}件あります。`,
    filter: "表示する記述",
    filters: { open: "確かめる記述", accepted: "確認済み", all: "すべて" },
    filterCount: (p: { name: string; count: number }) => `${p.name}（${String(p.count)}）`,
    list: "照合した記述",
    none: "この条件に合う記述はありません。",
    more: (p: { count: number }) => `続きを表示（残り${String(p.count)}件）`,
    line: (p: { line: number; count: number }) =>
      p.count === 1 ? `${String(p.line)}行` : `${String(p.line)}行ほか${String(p.count - 1)}か所`,
    nowhere: "記載なし",
    detail: "選んだ記述",
    cell: (p: { sheet: string; address: string }) => `「${p.sheet}」の${p.address}を見る`,
    printSheet: "照合結果のシートを作る",
    acceptingLead: "理由は「確認済みの指摘」シートに残ります。報告書の文かシートの値が変わると、もう一度表示します。",
  },
  commandLine: {
    line: (p: { line: number }) => `${String(p.line)}行`,
    lines: (p: { line: number; count: number }) => `${String(p.line)}行ほか${String(p.count)}か所`,
    item: (p: { place: string; kind: string; measure: string; cell: string }) =>
      `[${p.kind}] ${p.place}${p.measure === "" ? "" : `  ${p.measure}`}${p.cell === "" ? "" : `  シート${p.cell}`}`,
    quote: (p: { before: string; differing: string; after: string }) => `${p.before}【${p.differing}】${p.after}`,
    heading: (p: { verdict: string; count: number }) => `■ ${p.verdict}（${String(p.count)}件）`,
    subject: (p: { report: string; file: string }) => `報告書 ${p.report} を ${p.file} と照合しました。`,
  },
} as const;
