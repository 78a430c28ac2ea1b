import { certain } from "../certain";
import * as v from "valibot";
import { checkRubric } from "../evaluation/checkRubric";
import { goalStatuses } from "../evaluation/goalStatus";
import { rubricPreset, rubricPresets } from "../evaluation/presets";
import type { Rubric } from "../evaluation/rubric";
import { pathText } from "./jsonPath";
import { rubricSchema } from "./rubricSettings";
import { group } from "./setting";
import { defaultSettings, type Settings } from "./settings";
import type { SettingsMessage, SettingsProblem } from "./settingsProblem";
import { settingsTable } from "./settingsTable";
import { ownRubric } from "./valueKinds";

const settingsSchema = group(settingsTable).schema;

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/**
 * Settings from parsed JSON. What is left out keeps its default; lists and rubrics are taken whole. Everything that is wrong
 * is told at once, each with its path; with any problem there are no settings.
 */
export function parseSettings(json: unknown): SettingsResult {
  if (!isObject(json)) return { ok: false, problems: [notSettings(json)] };
  const shape = v.safeParse(settingsSchema, json);
  const rubric = parseRubric(json.rubric);
  const problems = [...(shape.success ? crossProblems(shape.output) : problemsOf(shape.issues)), ...rubric.problems];
  if (!shape.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, settings: { ...shape.output, rubric: rubric.rubric } };
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

// --------------------------------------------------------------------------------------------------- rubric

interface RubricResult {
  readonly rubric: Rubric;
  readonly problems: readonly SettingsProblem[];
}

function parseRubric(json: unknown): RubricResult {
  if (json === undefined) return { rubric: defaultSettings.rubric, problems: [] };
  if (typeof json === "string") return presetOf(json);
  const shape = v.safeParse(rubricSchema, json);
  if (!shape.success) return { rubric: defaultSettings.rubric, problems: problemsOf(shape.issues, "rubric") };
  const problems = checkRubric(shape.output).map((problem) => at("rubric", { code: "rubric", problem }));
  return { rubric: shape.output, problems };
}

function presetOf(name: string): RubricResult {
  const preset = rubricPreset(name);
  if (preset !== null) return { rubric: preset, problems: [] };
  return { rubric: defaultSettings.rubric, problems: [unknownPreset("rubric", name)] };
}

function unknownPreset(path: string, name: string): SettingsProblem {
  const names = rubricPresets.map((known) => known.name).join("、");
  return at(path, { code: "unknownPreset", parameters: { name, names } });
}

/** A rule names a preset, or says that its indicators are graded by the plan's own rubric. */
function unknownRubrics({ indicatorRules }: Settings): readonly SettingsProblem[] {
  return indicatorRules.flatMap(({ rubric = ownRubric }, index) =>
    rubric === ownRubric || rubricPreset(rubric) !== null
      ? []
      : [unknownPreset(`indicatorRules[${index}].rubric`, rubric)],
  );
}

// ------------------------------------------------------------------------------------- what belongs together

function crossProblems(read: Settings): readonly SettingsProblem[] {
  return [
    ...reversedYears(read),
    ...doubledLetters(read),
    ...doubledStatusSymbols(read),
    ...unusableSentences(read),
    ...unknownRubrics(read),
  ];
}

function reversedYears({ planYears }: Settings): readonly SettingsProblem[] {
  if (planYears === null || planYears.first <= planYears.last) return [];
  return [
    at("planYears.last", { code: "yearsReversed", parameters: { first: planYears.first, last: planYears.last } }),
  ];
}

function doubledLetters({ columns }: Settings): readonly SettingsProblem[] {
  const single = Object.entries(columns.letters).map(([role, letter]) => [`columns.letters.${role}`, letter] as const);
  const divisions = columns.divisionLetters.map(
    (letter, index) => [`columns.divisionLetters[${index}]`, letter] as const,
  );
  return doubled([...single, ...divisions]).map(([path, letter]) =>
    at(path, { code: "columnTwice", parameters: { column: letter } }),
  );
}

function doubledStatusSymbols({ goalStatusWords }: Settings): readonly SettingsProblem[] {
  const symbols = goalStatuses.flatMap((status) => {
    const { symbol } = goalStatusWords[status];
    return symbol === null ? [] : [[`goalStatusWords.${status}.symbol`, symbol] as const];
  });
  return doubled(symbols).map(([path, symbol]) => at(path, { code: "statusSymbolTwice", parameters: { symbol } }));
}

const sentencePlaces = ["measures", "achieved", "rate", "divisions"] as const;

/** What may be filled into each sentence. */
const placesOf = {
  sentence: sentencePlaces,
  divisionSentence: [...sentencePlaces, "division", "mark", "name", "subdivisions"],
} as const;

function unusableSentences(settings: Settings): readonly SettingsProblem[] {
  return (["sentence", "divisionSentence"] as const).flatMap((key) => {
    const places: readonly string[] = placesOf[key];
    const named = [...(settings[key] ?? "").matchAll(/\{([^{}]*)\}/gu)].map(([, name]) => certain(name));
    return named
      .filter((name) => !places.includes(name))
      .map((name) => at(key, { code: "unknownPlaceholder", parameters: { name, names: places.join(", ") } }));
  });
}

function doubled(entries: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return entries.filter(([, value], index) => entries.findIndex(([, other]) => other === value) < index);
}

// ------------------------------------------------------------------------------------------------- messages

type Issue = v.BaseIssue<unknown> & { readonly requirement?: unknown };

function problemsOf(issues: readonly Issue[], ...within: readonly string[]): readonly SettingsProblem[] {
  return issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
    return at(pathText([...within, ...path]), messageOf(issue));
  });
}

function at(path: string, message: SettingsMessage): SettingsProblem {
  return { path, cell: null, message };
}

function messageOf(issue: Issue): SettingsMessage {
  const received = receivedText(issue);
  const limit = typeof issue.requirement === "number" ? issue.requirement : 0;
  switch (issue.type) {
    case "strict_object":
      return issue.expected === "never"
        ? { code: "unknownKey", parameters: { key: keyOf(issue) } }
        : { code: "keyMissing", parameters: { key: keyOf(issue) } };
    case "custom":
      return { code: "wrongType", parameters: { expected: "object", received } };
    case "picklist":
    case "variant":
    case "literal":
      return { code: "notOneOf", parameters: { allowed: choicesOf(issue.expected ?? ""), received } };
    case "non_empty":
      return { code: "empty", parameters: {} };
    case "max_length":
      return { code: "tooLong", parameters: { most: limit } };
    case "min_value":
      return { code: "tooSmall", parameters: { least: limit, received } };
    case "max_value":
      return { code: "tooLarge", parameters: { most: limit, received } };
    case "integer":
      return { code: "notWhole", parameters: { received } };
    case "regex":
      return { code: "notColumn", parameters: { received } };
    default:
      return { code: "wrongType", parameters: { expected: issue.expected ?? "", received } };
  }
}

function keyOf({ path }: Issue): string {
  const key = path?.at(-1)?.key;
  return typeof key === "string" ? key : "";
}

const longestReceived = 40;

function notSettings(json: unknown): SettingsProblem {
  return at("", { code: "wrongType", parameters: { expected: "object", received: receivedText({ input: json }) } });
}

function receivedText({ input }: Pick<Issue, "input">): string {
  const shown =
    typeof input === "string" ? input : Array.isArray(input) ? "[…]" : isObject(input) ? "{…}" : String(input);
  return shown.length > longestReceived ? `${shown.slice(0, longestReceived)}…` : shown;
}

/** `("judged" | "all")` → `judged, all`. */
function choicesOf(expected: string): string {
  return expected.replace(/["()]/gu, "").replaceAll(" | ", ", ");
}
