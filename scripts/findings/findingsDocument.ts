import type { Check, Granularity } from "../../src/domain/inspection/check";
import type { Finding, FindingFamily } from "../../src/domain/inspection/finding";
import { wordFinding } from "../../src/domain/inspection/findingTexts";
import { checks } from "../../src/domain/inspection/registry";
import { inspection } from "../../src/domain/texts/ja/inspection";

/** What a check finds in its own example of a mistake. */
export type FindingsInExample = (code: string) => readonly Finding[];

const granularities: Readonly<Record<Granularity, string>> = {
  cell: "セル",
  row: "行",
  column: "列",
  sheet: "シート",
  workbook: "ブック",
};

/** What Markdown would take for its own. */
function plain(text: string): string {
  return text.replace(/\s*\n\s*/gu, " ").replace(/[\\`*_[\]<>#|]/gu, "\\$&");
}

function section(check: Check, found: readonly Finding[]): readonly string[] {
  const { code, severity, granularity, rule } = check;
  const { title, description, fix } = check.ja;
  const [example] = found;
  const hasRepair = found.some(({ repairs }) => repairs.length > 0);
  return [
    `### ${plain(title)}`,
    "",
    `- コード：\`${code}\``,
    `- 重要度：${inspection.severities[severity]}`,
    `- 対象：${granularities[granularity]}`,
    ...(rule === null ? [] : [`- 国の規則：${plain(rule)}`]),
    `- 見つけるもの：${plain(description)}`,
    ...(example === undefined ? [] : [`- 指摘の例：${plain(wordFinding(example, "ja").message)}`]),
    `- 対応：${plain(fix)}`,
    `- 自動の修正：${hasRepair ? "できます（修正前と修正後を確かめてから）" : "ありません（人が判断します）"}`,
    "",
  ];
}

const introduction = [
  "# 指摘の一覧",
  "",
  "「点検する」で見つかる指摘を、種類ごとに説明します。画面や点検結果のシートで気になった指摘の名前を、この文書の中で検索してください。",
  "",
  "- 重要度：「誤り」はそのままでは正しくないもの、「注意」は人が確かめて決めるもの、「参考」は知っておくとよいものです。点検設定で、指摘の種類ごとに変えたり、止めたりできます。",
  "- 自動の修正：「できます」とあるものは、修正前と修正後を確かめてから直せます。どの値が正しいかを人が決めるものは、自動では直しません。",
  "- 未点検：比べるものがないなどの理由で確かめられなかった点検は「未点検」とし、合格とは数えません。",
  "- コード：点検設定や「確認済みの指摘」のシートで、指摘の種類を表す名前です。",
  "",
];

/** The catalogue of findings for officials, in Markdown, by family and in the order of the registry: `npm run docs:findings`. */
export function findingsDocument(findingsInExample: FindingsInExample): string {
  const families = [...new Set(checks.map(({ family }) => family))];
  const lines = families.flatMap((family: FindingFamily) => [
    `## ${inspection.families[family]}`,
    "",
    ...checks
      .filter((check) => check.family === family)
      .flatMap((check) => section(check, findingsInExample(check.code))),
  ]);
  return [...introduction, ...lines].join("\n").trimEnd() + "\n";
}
