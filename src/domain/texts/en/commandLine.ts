import type { commandLine as ja } from "../ja/commandLine";
import type { Texts } from "../texts";

/** What the command line says. */
export const commandLine = {
  usage: `Usage: npm run --silent inspect -- [input.xlsx] [options]

  Without an input, inspects the bundled sample (samples/kanagawa-report.xlsx) and saves the result in output/.

  --out output.xlsx     save the workbook with status columns, summary and findings (the input is not changed)
  --json file|-         write the result as JSON (- is standard output)
  --sheet name          the sheet to inspect
  --settings file.json  settings of the plan (docs/settings.md)
  --values              values instead of formulas on the summary sheet
  --write-settings      also add a settings sheet (点検設定) to edit and inspect again
  --readability         also rate the sheet by the national rules on machine readability
  --strict              exit code 1 when there is an error
  --english             speak English
  --help                this text`,
  steps: { reading: "Reading the workbook…", inspecting: "Inspecting…", writing: "Writing…", saving: "Saving…" },
  subject: (p) => `${p.file}, sheet "${p.sheet}" (${p.layout}, ${String(p.measures)} measures)`,
  findingsHeading: (p) => `■ ${p.severity} (${String(p.count)})`,
  noFindings: "Nothing was found.",
  finding: (p) => `  ${p.address}  ${p.measure}${p.message}`,
  fix: (p) => `      → ${p.fix}`,
  moreFindings: (p) => `  and ${String(p.count)} more (--out saves all of them on the findings sheet)`,
  readability: {
    heading: "■ Machine readability (rules of the Digital Agency)",
    score: (p) =>
      `  Level ${String(p.level)}: keeps ${String(p.kept)} of ${String(p.judged)} rules judged (not judged: ${String(p.notJudged)})`,
    broken: (p) => `  ${p.id}  ${p.title}  ${p.address}`,
  },
  written: (p) => `  "${p.sheet}" ${p.address}`,
  writtenHeading: (p) => `Saved: ${p.file}`,
  notWritten: "Nothing was written (add --out output.xlsx to save).",
  losses: (p) => `Note: the saved workbook does not keep (the original is untouched): ${p.losses}`,
  jsonWritten: (p) => `JSON: ${p.file}`,
  errors: {
    notFound: (p) => `No such file: ${p.file}`,
    unreadable: (p) => `Cannot read ${p.file}. ${p.reason}`,
    sameFile: "The output is the input. Name another file, so that the input is not overwritten.",
    settingsNotJson: (p) => `Settings ${p.file} are not JSON: ${p.reason}`,
    settings: (p) => `Settings ${p.file} have mistakes:\n${p.problems}`,
    arguments: (p) => `Options not understood: ${p.reason}`,
    notSaved: (p) => `Cannot save ${p.file}: ${p.reason}`,
  },
} as const satisfies Texts<typeof ja>;
