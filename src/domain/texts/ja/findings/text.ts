import type { LookAlikeKind } from "../../../text/lookAlike";

/** A character as written, and the one probably meant. */
export interface MistakenCharacter {
  readonly character: string;
  readonly likely: string;
  readonly kind: LookAlikeKind;
}

/** A way of writing and how often it is used. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

const lookAlikeKinds: Readonly<Record<LookAlikeKind, string>> = {
  cyrillic: "キリル文字（ロシア語などの文字）",
  greek: "ギリシャ文字",
  kanjiForKana: "片仮名に似た漢字",
  kanaForKanji: "漢字に似た片仮名",
  similarKana: "字形の似た仮名",
  kangxiRadical: "部首用の文字",
  similarKanji: "字形の似た漢字",
  letterForDigit: "数字に似た英字",
};

const widths = { half: "半角", full: "全角" } as const;
const characterKinds = { digits: "数字", letters: "英字", brackets: "括弧" } as const;
const unportableKinds = {
  broken: "壊れた文字",
  privateUse: "外字",
  vendorCharacter: "機種依存の漢字・記号",
  supplementary: "古い環境では表示できない文字",
  eraLigature: "元号を一字にした文字",
} as const;

/** Findings of the family text: `message` says what is wrong, `fix` what to do. */
export const textFindings = {
  "text-look-alike": {
    title: "形の似た別の文字",
    description: "正しい文字と見分けのつかない別の文字が混じっています。検索や集計、読み上げで一致しません。",
    message: (p: { word: string; characters: readonly MistakenCharacter[] }) =>
      `「${p.word}」に${[...new Set(p.characters.map(({ kind }) => lookAlikeKinds[kind]))].join("・")}「${p.characters.map(({ character }) => character).join("")}」が混じっています（正しくは「${p.characters.map(({ likely }) => likely).join("")}」と思われます）。`,
    fix: "正しい文字に直してください。",
  },
  "text-unportable": {
    title: "ほかの環境で表示できないおそれのある文字",
    description: "外字、壊れた文字など、ほかのパソコンでは表示できないか、別の文字になる文字があります。",
    message: (p: { kind: keyof typeof unportableKinds; characters: readonly string[]; count: number }) =>
      `${unportableKinds[p.kind]}（${p.kind === "broken" || p.kind === "privateUse" ? `${p.characters.length}種類` : p.characters.join("、")}）が${p.count}か所にあります。`,
    fix: "一般的な文字に置き換えてください。人名・地名などで置き換えられない場合は、公表の前に表示を確かめてください。",
  },
  "text-copy-residue": {
    title: "貼り付けで残った見えない文字",
    description:
      "ほかの文書から貼り付けたときに残った見えない文字や符号、濁点が離れた仮名があります。検索や集計で一致しません。",
    message: (p: { count: number }) =>
      `見えない文字、符号（_x000D_、&amp;など）又は濁点が離れた仮名が${p.count}か所にあります。`,
    fix: "修正案のとおりに取り除いてください。見た目は変わりません。",
  },
  "text-half-width-kana": {
    title: "半角カナ",
    description: "半角の片仮名があります。検索や並べ替えで全角の片仮名と一致しません。",
    message: (p: { example: string; count: number }) => `半角カナ（「${p.example}」など）が${p.count}か所にあります。`,
    fix: "全角の片仮名に直してください。",
  },
  "text-variant-symbol": {
    title: "形の似た別の記号",
    description: "評価や達成状況の記号に、形の似た別の記号（○に対する〇など）が使われています。",
    message: (p: {
      label: string;
      right: string;
      usual: number;
      variants: readonly { readonly text: string; readonly count: number }[];
    }) =>
      `「${p.label}」の列で、「${p.right}」${p.usual > 0 ? `（${p.usual}か所）` : ""}と書くところが${p.variants.map(({ text, count }) => `「${text}」（${count}か所）`).join("、")}になっています。文字コードが違うため、COUNTIFなどでは別の値として数えられます。`,
    fix: "評価基準の記号にそろえてください。",
  },
  "text-choice-width-mixed": {
    title: "選択肢の全角・半角の混在",
    description: "評価や達成状況の同じ選択肢が、全角と半角の違う書き方で記入されています。",
    message: (p: { label: string; usual: number; odd: number; example: string; right: string }) =>
      `「${p.label}」の列で、同じ選択肢の全角・半角が混在しています（多い書き方${p.usual}か所、違う書き方${p.odd}か所。例：「${p.example}」は「${p.right}」と同じ選択肢）。COUNTIFなどでは別の値として数えられます。`,
    fix: "多い方の書き方にそろえてください。",
  },
  "text-width-mixed": {
    title: "列の中の全角・半角の混在",
    description: "同じ列の中で、数字・英字・括弧の全角と半角が混在しています。",
    message: (p: {
      label: string;
      kind: keyof typeof characterKinds;
      usualWidth: keyof typeof widths;
      usual: number;
      odd: number;
    }) =>
      `「${p.label}」の列の${characterKinds[p.kind]}は、${widths[p.usualWidth]}が${p.usual}か所、${widths[p.usualWidth === "half" ? "full" : "half"]}が${p.odd}か所です。`,
    fix: "どちらかにそろえてください。",
  },
  "text-spaced-letters": {
    title: "文字の間を空けた語",
    description: "体裁のため、一つの語の文字の間に空白が入っています。検索で見つからず、読み上げも崩れます。",
    message: (p: { word: string; count: number }) =>
      `「${p.word}」は、文字の間に空白が入っています（${p.count}か所）。`,
    fix: "空白を取り、字間はセルの書式（均等割り付け）で空けてください。",
  },
  "text-surplus-space": {
    title: "余分な空白",
    description: "文字列の前後の空白や、連続した空白があります。見た目が同じでも一致しません。",
    message: (p: { count: number }) => `前後の空白又は連続した空白が${p.count}か所にあります。`,
    fix: "修正案のとおりに空白を取り除いてください。",
  },
  "text-broken-line": {
    title: "語の途中の改行",
    description: "体裁のため、語の途中で改行しています。検索で見つからず、読み上げも崩れます。",
    message: (p: { around: string; count: number }) =>
      `語の途中の改行（「${p.around}」など）が${p.count}か所にあります。`,
    fix: "改行を取り、「折り返して全体を表示する」を使ってください。",
  },
  "text-doubled-phrase": {
    title: "同じ語句の繰り返し",
    description: "表題や凡例に、同じ語句が二度続けて入っています。貼り付けの誤りが疑われます。",
    message: (p: { phrase: string; count: number }) =>
      `「${p.phrase}」が一つのセルに二度入っています${p.count > 1 ? `（同じ内容のセルが${p.count}か所）` : ""}。`,
    fix: "重複した部分を削除してください。",
  },
  "text-cut-off-name": {
    title: "途中で切れたと思われる名称",
    description: "名称の後に空白と漢字1字があり、途中で切れたか、隣のセルの文字が入ったと思われます。",
    message: (p: { label: string; names: readonly string[]; count: number }) =>
      `「${p.label}」の${p.names.map((name) => `「${name}」`).join("、")}は、途中で切れていると思われます（${p.count}か所）。`,
    fix: "正しい名称に直してください。",
  },
  "text-misspelt-prefecture": {
    title: "都道府県名の誤り",
    description: "都道府県名と1字だけ違う語があります。",
    message: (p: { written: string; meant: string; count: number }) =>
      `「${p.written}」は「${p.meant}」の誤りと思われます（${p.count}か所）。`,
    fix: "正しい名称に直してください。",
  },
  "text-name-variant": {
    title: "一つの名称に二つの書き方",
    description: "同じ区分・所属・施策の名称が、行やシートによって違う書き方になっています。",
    message: (p: {
      usual: CountedWord & { readonly sheets: readonly string[] };
      other: CountedWord & { readonly sheets: readonly string[] };
      example: string;
    }) =>
      `同じ名称が「${p.usual.word}」（${p.usual.count}か所：${p.usual.sheets.join("、")}）と「${p.other.word}」（${p.other.count}か所：${p.other.sheets.join("、")}）の二通りに書かれています（例：「${p.example}」）。`,
    fix: "計画の正式な名称にそろえてください。",
  },
  "text-word-variant": {
    title: "一つの語に二つの表記",
    description: "同じ語が、セルによって違う表記になっています。",
    message: (p: { usual: CountedWord; others: readonly CountedWord[] }) =>
      `「${p.usual.word}」（${p.usual.count}か所）と${p.others.map(({ word, count }) => `「${word}」（${count}か所）`).join("、")}が混在しています。`,
    fix: "どちらかにそろえてください。固有の名称は、そのままで構いません。",
  },
} as const;
