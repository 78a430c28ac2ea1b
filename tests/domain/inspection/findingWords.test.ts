import { readdirSync } from "node:fs";
import path from "node:path";
import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { inspectFixture, type CheckFixture } from "./fixture";
import { planOf } from "./planOf";

const folder = path.join(__dirname, "fixtures");
const codes = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/u, ""))
  .filter((code) => /^(?:quantity|judgement|status)-/u.test(code));

async function wordsOf(code: string, language: "ja" | "en"): Promise<readonly string[]> {
  const { fixture } = (await import(path.join(folder, code))) as { fixture: CheckFixture };
  const found = inspectFixture(fixture.ng).findings.filter((finding) => finding.code === code);
  return found.map((finding) => wordFinding(finding, language).message);
}

describe.each(codes)("%s", (code) => {
  it.each(["ja", "en"] as const)("%s の文に、抜けた言葉がない", async (language) => {
    const messages = await wordsOf(code, language);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      expect(message).not.toMatch(/undefined|null|NaN|\[object|「」|""/u);
      expect(message).toMatch(language === "ja" ? /。|」$/u : /[.)"]$/u);
    }
  });
});

describe("指摘の文", () => {
  it.each([
    [
      "judgement-grade-differs",
      [
        "評価は「○」ですが、目標「150,000人」に対する実績「115,992人」（達成率77.3%、多い方がよい指標とみて）ではその評価に届かず、評価基準では「△」です。",
        "評価は「◎」ですが、目標「33市町村」に対する実績「33市町村」（達成率100.0%）は目標と同じで、上回ってはおらず、評価基準では「○」です。",
        "評価は「○」ですが、目標「1,200人」に対する実績「1,240人」（達成率103.3%）からは、より上の評価になり、評価基準では「◎」です。",
        "評価は「◎」ですが、目標「40,344台」に対する実績「31,992台」（達成率79.3%、多い方がよい指標とみて）ではその評価に届かず、評価基準では「△」です。※の注があります：「貸出用の端末を除く。」",
      ],
    ],
    [
      "quantity-as-of-outside-year",
      [
        "実績の時点（2021年12月31日）は、2022年度（時点の多くが入る年度。点検設定に年度の指定がないため、これを点検の年度とみました）の外です。",
      ],
    ],
    [
      "judgement-grade-without-target",
      [
        "目標が「―」で設定されていないのに、評価は「◎」です（凡例では「―」）。",
        "目標が空欄で設定されていないのに、評価は「○」です（凡例では「―」）。※の注があります：「目標は次年度に定める。」",
      ],
    ],
    [
      "quantity-parts-unpaired",
      [
        "目標の内訳は「(1)」「(2)」、実績の内訳は「(1)」で、対応しません。",
        "成果指標には「(1)」「(2)」がありますが、目標は「10件」だけです。",
      ],
    ],
    [
      "status-ended-but-continues",
      [
        "達成状況は「②達成していない（達成しない見込み）⇒取組を終了する」ですが、背景・理由の欄に「今後も取組を継続する」とあります。",
        "達成状況は「②達成していない（達成しない見込み）⇒取組を終了する」ですが、背景・理由の欄に「現行の規定を使うため、引き続き、安定した運用に努める」とあります。",
      ],
    ],
  ])("%s", async (code, expected) => {
    expect([...(await wordsOf(code, "ja"))].sort()).toEqual([...expected].sort());
  });
});

describe("長い注", () => {
  it.each(["ja", "en"] as const)("%s の文では、途中まで示す", (language) => {
    const plan = planOf([{ actual: "8件（※）", remarks: `（※）${"あ".repeat(300)}` }]);
    const [finding] = inspectFixture(plan).findings.filter(({ code }) => code === "judgement-grade-differs");
    if (finding === undefined) throw new Error("not found");
    const { message } = wordFinding(finding, language);
    expect(message).toContain(`${"あ".repeat(100)}…`);
    expect(message).not.toContain("あ".repeat(101));
  });
});
