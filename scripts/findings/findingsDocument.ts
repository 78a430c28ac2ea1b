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
  "点検で見つかる指摘の種類です。この文書は点検の登録簿と文の一覧から作ります。手で直さず、次の命令で作り直してください。",
  "",
  "```",
  "npx tsx scripts/makeFindingsDoc.ts",
  "```",
  "",
  "重要度は、誤り（そのままでは正しくない）、注意（人が確かめて決める）、参考（知っておくとよい）の3段階です。点検設定で、コードごとに変えることも、止めることもできます。比べるものがなくて確かめられなかった点検は「未点検」とし、合格とは数えません。",
  "",
];

/** The catalogue of findings for officials, in Markdown, by family and in the order of the registry. */
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
