/**
 * What a real Excel answered to 自己診断, as text that was copied there, put back as the Excel that the stand-in plays: the
 * profile that comes nearest, and the faults that it has.
 */
import type { HostOptions } from "excel-stand-in/openHost";
import type { KnownBugs } from "excel-stand-in/profiles";
import type { SelfTestCaseId } from "../../excel/selfTest/selfTestCase";
import { selfTest as english } from "../../domain/texts/en/selfTest";
import { selfTest as japanese } from "../../domain/texts/ja/selfTest";

/** An Excel as it answered. */
export interface SeenExcel {
  readonly build: string;
  readonly platform: string;
  readonly answers: ReadonlyMap<SelfTestCaseId, string>;
}

const languages = [japanese, english];

/** The case that a title of either language words; titles of another release are known no more. */
function caseOf(title: string): SelfTestCaseId | null {
  const ids = Object.keys(japanese.cases) as SelfTestCaseId[];
  return ids.find((id) => languages.some(({ cases }) => cases[id] === title)) ?? null;
}

/** `null`: the text is no result of the self-test. */
export function readAnswers(text: string): SeenExcel | null {
  const rows = text.split(/\r?\n/u).map((line) => line.replace(/^\uFEFF/u, "").split("\t"));
  const headerOf = (name: "build" | "platform"): string =>
    rows.find(([title]) => languages.some(({ sheet }) => sheet[name] === title))?.[1] ?? "";
  const answers = new Map(
    rows.flatMap(([, title = "", , answered = ""]) => {
      const id = caseOf(title);
      return id === null ? [] : [[id, answered.replaceAll("⏎", "\n")] as const];
    }),
  );
  return answers.size === 0 ? null : { build: headerOf("build"), platform: headerOf("platform"), answers };
}

/** Faults that an answer tells; where a question was not asked, the Excel is taken to be without. */
const faults: Readonly<
  Record<Exclude<keyof KnownBugs, "insertFails" | "choicesAreSilent">, readonly [SelfTestCaseId, RegExp]>
> = {
  spillErrorsSpoil: ["errorsWithinSpill", /^#VALUE!/u],
  spiltCellsShowFormula: ["formulaOfSpiltCell", /^=/u],
  printerRefusesPaper: ["paperA3", /^(?!A3$)/u],
  pagesToFitIgnored: ["fitToPages", /^(?!1$)/u],
  nullChainsFail: ["nullOfNull", /^(?!true$)/u],
};

/** How to open the stand-in as an Excel like it. */
export function hostOptionsOf({ platform, answers }: SeenExcel): Pick<HostOptions, "profile" | "bugs"> {
  const getsZeros = answers.get("functionsKnowEmptyCells")?.startsWith("（空）") === true;
  const bugs = Object.entries(faults).flatMap(([bug, [id, told]]) => {
    const answer = answers.get(id);
    return answer === undefined ? [] : [[bug, told.test(answer)] as const];
  });
  return {
    profile: platform === "OfficeOnline" ? "web" : getsZeros ? "desktop2021" : "desktop365",
    bugs: Object.fromEntries(bugs),
  };
}
