import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { selfTest as texts } from "../../../src/domain/texts/ja/selfTest";
import { selfTest, selfTestOf } from "../../../src/workbench/cli/selfTest";
import { hostOptionsOf, readAnswers } from "../../../src/workbench/cli/selfTestAnswers";

const folder = mkdtempSync(path.join(tmpdir(), "tenken-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What an Excel would have copied: the stand-in's answers with some of them changed. */
async function answersWith(changed: Partial<Record<keyof typeof texts.cases, string>>): Promise<string> {
  const result = await selfTestOf({ profile: "desktop365" });
  if (result.kind !== "answered") throw new Error(result.kind);
  const titles = new Map(Object.entries(changed).map(([id, answer]) => [texts.cases[id as "era"], answer]));
  return result.text
    .split("\n")
    .map((line) => {
      const cells = line.split("\t");
      const answer = titles.get(cells[1] ?? "");
      return answer === undefined ? line : [...cells.slice(0, 3), answer].join("\t");
    })
    .map((line) => (line.startsWith(texts.sheet.build) ? `${texts.sheet.build}\t16.0.19127` : line))
    .join("\r\n");
}

async function compared(text: string): Promise<{ readonly code: number; readonly said: string }> {
  const file = path.join(folder, "answers.txt");
  writeFileSync(file, text);
  let said = "";
  const write = (more: string): void => void (said += more);
  const code = await selfTest(["--answers", file], { write, writeError: write });
  return { code, said };
}

describe("自己診断の答えを戻す", () => {
  it("その一つだけがExcelと違えば、そう言う", async () => {
    const { code, said } = await compared(await answersWith({ countHalfWidth: "2" }));
    expect(code).toBe(1);
    expect(said).toContain("16.0.19127");
    expect(said.split("\n").filter((line) => line.startsWith("違う"))).toEqual([
      `違う　${texts.cases.countHalfWidth}（Excelの答え：2、代役の答え：1）`,
    ]);
  });

  it("知られた癖なら、代役がそのExcelを演じる", async () => {
    const text = await answersWith({ paperA3: "GeneralException", functionsKnowEmptyCells: "（空） / （空）" });
    const seen = readAnswers(text);
    expect(seen && hostOptionsOf(seen)).toMatchObject({ profile: "desktop2021", bugs: { printerRefusesPaper: true } });
    expect(await compared(text)).toMatchObject({ code: 0 });
  });

  it("結果でない文字は断る", async () => {
    await expect(compared("施策名\t目標\n")).rejects.toThrow(/自己診断の結果として読めません/u);
  });
});
