import { columnLetters } from "../../../grid/cell";
import type { ValuePlace } from "../../../sources/gatheredTable";

function placeText(place: ValuePlace): string {
  switch (place.kind) {
    case "column":
      return `${columnLetters(place.column)}列`;
    case "row":
      return `${place.row + 1}行目`;
    case "labelledRow":
      return `「${place.label}」の行`;
    case "formLabel":
      return `「${place.label}」の欄`;
  }
}

/** What a repeated header should say, and what it says. */
export interface HeaderDifference {
  readonly expected: string;
  readonly written: string;
}

function difference({ expected, written }: HeaderDifference): string {
  if (written === "") return `「${expected}」がない`;
  return expected === "" ? `「${written}」は1ページ目にない` : `「${expected}」が「${written}」になっている`;
}

function inDivision(division: string): string {
  return division === "" ? "" : `「${division}」で、`;
}

/** Which rows are hidden; several places are told as one where a filter hides them. */
function hiddenRows({
  first,
  last,
  rows,
  places,
}: {
  first: number;
  last: number;
  rows: number;
  places: number;
}): string {
  if (places > 1)
    return `${first + 1}行目から${last + 1}行目までの間に、非表示の行が${rows}行あります（${places}か所）。フィルターで隠れているようです。`;
  return first === last
    ? `${first + 1}行目が非表示です。`
    : `${first + 1}行目から${last + 1}行目まで（${rows}行）が非表示です。`;
}

/** Findings of the family structure: `message` says what is wrong, `fix` what to do. */
export const structureFindings = {
  "structure-header-missing": {
    title: "見出しのない列",
    description: "データのある列の見出しが空欄で、何の列か分かりません。",
    message: (p: { column: number }) => `${columnLetters(p.column)}列にはデータがありますが、見出しがありません。`,
    fix: "見出しを記入してください。記入されるまで、この列は点検できません。",
  },
  "structure-header-doubled": {
    title: "同じ見出しの列が複数ある",
    description: "見出しがまったく同じ列が2つ以上あり、どちらを点検すべきか見出しから区別できません。",
    message: (p: { label: string; columns: readonly number[] }) =>
      `「${p.label}」という見出しの列が${p.columns.length}つあります（${p.columns.map(columnLetters).join("列、")}列）。`,
    fix: "見出しを区別できるように直すか、要らない列を削除してください。点検する列は、点検設定でも指定できます。",
  },
  "structure-page-header-differs": {
    title: "ページごとの見出しが1ページ目と違う",
    description: "印刷用に繰り返した見出しに、1ページ目の見出しと違うところがあります。",
    message: (p: { row: number; differences: readonly HeaderDifference[]; isReadAsData: boolean }) =>
      `${p.row + 1}行目から繰り返した見出しが1ページ目と違います（${p.differences.map(difference).join("、")}）。${p.isReadAsData ? "違いが大きいため、施策の行として数えられています。" : ""}`,
    fix: "1ページ目の見出しにそろえてください。Excelの「印刷タイトル」を使うと、繰り返しの見出しを入力せずに済みます。",
  },
  "structure-several-tables": {
    title: "一つのシートに表が複数ある",
    description: "施策一覧の下に別の表があります。点検は、最初の表だけを対象にします。",
    message: (p: { row: number }) => `${p.row + 1}行目から別の表があります。この表は点検していません。`,
    fix: "別の表は、別のシートに移してください。施策一覧の続きであれば、間の見出しを1ページ目と同じにしてください。",
  },
  "structure-stray-note": {
    title: "表の横にメモがある",
    description: "表の見出しがない列に書き込みがあります。印刷や公表のときに残るおそれがあります。",
    message: (p: { text: string; count: number }) =>
      `表の外に書き込みが${p.count}か所あります（「${p.text}」${p.count > 1 ? "など" : ""}）。`,
    fix: "要らなければ削除し、要るものは備考欄か別のシートに移してください。",
  },
  "structure-blank-row": {
    title: "表の中に空白の行がある",
    description: "同じ区分の施策の間に空白の行があります。並べ替えや絞り込みは、空白の行で途切れます。",
    message: (p: { count: number }) => `同じ区分の施策の間に、空白の行が${p.count}行あります。`,
    fix: "施策が抜け落ちていないか確かめ、要らない行を削除してください。",
  },
  "structure-no-target": {
    title: "目標がどこにあるか分からない",
    description: "目標にあたる列、行、欄が見つからず、実績を目標と比べられません。",
    message: (p: { measures: number }) => `目標が見つかりません。${p.measures}施策の実績を目標と比べていません。`,
    fix: "目標のある計画なら、点検設定で目標の列を指定してください。目標を定めない計画なら、このままでかまいません。",
  },
  "structure-no-actual": {
    title: "実績がどこにあるか分からない",
    description: "実績にあたる列、行、欄が見つからず、達成したかを判定できません。",
    message: (p: { measures: number }) => `実績が見つかりません。${p.measures}施策の達成を判定していません。`,
    fix: "実績のある表なら、点検設定で実績の列を指定してください。",
  },
  "structure-figures-unread": {
    title: "使っていない数値がある",
    description: "施策の行に、目標や実績として読み取っていない数値の列があります。",
    message: (p: { places: readonly { where: ValuePlace; header: string }[]; count: number }) =>
      `点検に使っていない数値があります（${p.places.map(({ where, header }) => (header === "" ? placeText(where) : `${placeText(where)}「${header}」`)).join("、")}、${p.count}件）。`,
    fix: "この中に目標や実績があれば、点検設定で列を指定してください。予算額などであれば、このままでかまいません。",
  },
  "structure-hidden-row": {
    title: "非表示の行",
    description: "施策一覧の中に、非表示の行があります。見えない施策も点検され、集計に数えられます。",
    message: (p: { first: number; last: number; rows: number; places: number; measures: number }) =>
      `${hiddenRows(p)}${p.measures > 0 ? `この中の${p.measures}施策も集計に数えています。` : ""}`,
    fix: "フィルターを解除し、行を再表示して内容を確かめてください。要らない行は、隠さずに削除してください。",
  },
  "structure-hidden-column": {
    title: "非表示の列",
    description: "点検に使う列が非表示になっていて、何を点検したのかが見えません。",
    message: (p: { first: number; last: number; labels: readonly string[] }) =>
      `${p.first === p.last ? `${columnLetters(p.first)}列` : `${columnLetters(p.first)}列から${columnLetters(p.last)}列まで`}が非表示です。「${p.labels.join("」「")}」は、見えないまま点検に使われています。`,
    fix: "列を再表示して内容を確かめてください。公表しない列であれば、公表するファイルからは削除してください。",
  },
  "structure-merged-measures": {
    title: "複数の施策にまたがるセルの結合",
    description: "区分以外の列で、複数の施策の行が一つに結合されています。値は先頭の施策だけのものとして扱われます。",
    message: (p: { label: string; count: number }) =>
      `「${p.label}」の列に、複数の施策にまたがって結合されたセルが${p.count}か所あります。`,
    fix: "結合を解除し、それぞれの施策の行に値を記入してください。",
  },
  "structure-formula-error": {
    title: "数式のエラー",
    description: "表の中に、数式の結果がエラーになっているセルがあります。",
    message: (p: { error: string; label: string; count: number }) =>
      `「${p.label}」の列に、エラー「${p.error}」のセルが${p.count}か所あります。`,
    fix: "数式と、その参照先を確かめてください。エラーのセルからは何も計算しません。",
  },
  "structure-measure-outside-division": {
    title: "区分に属さない施策",
    description: "ほかの施策が属している区分（柱・分野など）に属さない施策があり、区分別の集計に入りません。",
    message: (p: { count: number; depth: number; usual: number }) =>
      p.depth === 0
        ? `${p.count}つの施策が、どの区分にも属していません（ほかの施策は${p.usual}段の区分に属しています）。`
        : `${p.count}つの施策の区分が${p.depth}段しかありません（ほかの施策は${p.usual}段）。`,
    fix: "区分の見出しが抜けていないか、区分の欄が空欄でないか確かめてください。",
  },
  "structure-division-split": {
    title: "一つの区分の番号に、二つの名前がある",
    description: "同じ番号の区分に違う名前が書かれています。集計では別の区分として数えられます。",
    message: (p: { labels: readonly { readonly label: string; readonly count: number }[] }) =>
      `番号が同じ区分に、違う名前があります（${p.labels.map(({ label, count }) => `「${label}」${count}か所`).join("、")}）。`,
    fix: "同じ区分であれば名前をそろえ、別の区分であれば番号を直してください。",
  },
  "structure-division-unknown": {
    title: "並びに合わない区分",
    description: "同じ段の区分の番号が飛んでいるか、番号のない区分が混じっています。",
    message: (p: {
      label: string;
      unknown: { readonly kind: "unnumbered" } | { readonly kind: "gap"; readonly after: string };
    }) =>
      p.unknown.kind === "unnumbered"
        ? `区分「${p.label}」の番号の付け方が、同じ段のほかの区分と違います。`
        : `区分の番号が、「${p.unknown.after}」から「${p.label}」に飛んでいます。`,
    fix: "計画の区分の名前と番号を確かめてください。一部の区分だけを載せた表であれば、このままで構いません。",
  },
  "structure-number-missing": {
    title: "番号のない施策",
    description: "ほかの施策には番号があるのに、番号が空欄か、数字でない施策があります。",
    message: (p: { text: string }) =>
      p.text === "" ? "番号が記入されていません。" : `番号の欄「${p.text}」に数字がありません。`,
    fix: "番号を記入してください。番号がないと、施策を特定できません。",
  },
  "structure-number-repeated": {
    title: "番号の重複",
    description: "同じ区分の中に、同じ番号の施策が複数あります。",
    message: (p: { number: string; division: string; count: number }) =>
      `${inDivision(p.division)}番号「${p.number}」が${p.count}つの施策に付いています。`,
    fix: "正しい番号に直してください。",
  },
  "structure-number-order": {
    title: "番号の並びの乱れ",
    description: "同じ区分の中で、施策の番号が順になっていないか、飛んでいます。",
    message: (p: { kind: "back" | "gap"; division: string; numbers: readonly number[]; from: number; to: number }) =>
      p.kind === "back"
        ? `${inDivision(p.division)}番号が順になっていません（${p.numbers.join("、")}）。`
        : `${inDivision(p.division)}番号が${p.from === 0 ? `1でなく${p.to}から始まっています` : `${p.from}から${p.to}に飛んでいます`}。`,
    fix: "番号の誤りや、施策の抜け・入れ替わりがないか確かめてください。欠番であれば、このままで構いません。",
  },
  "structure-required-blank": {
    title: "必要な欄が空欄",
    description: "どの施策にも記入されるはずの欄が空欄です。",
    message: (p: { labels: readonly string[]; count: number; total: number }) =>
      p.count > 1
        ? `「${p.labels.join("」「")}」の列は、${p.total}施策のうち${p.count}か所が空欄です。`
        : `「${p.labels.join("」「")}」が空欄です。`,
    fix: "記入してください。該当するものがない場合は、空欄にせず、この表で使う記号（「―」など）を記入してください。",
  },
} as const;
