import { certain } from "../certain";
import * as v from "valibot";
import { rubricPresets } from "../evaluation/presets";
import { plainText } from "../text/plainText";
import { outcomes, type Outcome } from "../evaluation/rubric";
import type { CellContent } from "../grid/cell";
import type { Language } from "../texts/language";
import { rubric as rubricInEnglish } from "../texts/en/rubric";
import { rubric as rubricInJapanese } from "../texts/ja/rubric";
import { parseFiscalYears } from "../wareki/fiscalYear";
import { fiscalYearText } from "../wareki/fiscalYearText";
import type { SettingsMessage } from "./settingsProblem";
import { idsOf, type Choices, type Words } from "./words";

// The kinds of values that settings have: each says what JSON may be, what a cell says, and how a field is filled in.

/** Long enough for any wording of a plan, short enough for a cell. */
const longestText = 1000;
const longestList = 200;
const firstFiscalYear = 1873;
const lastFiscalYear = 2200;

/** What a cell says as JSON, if anything, and what is wrong with it. */
export interface CellReading {
  readonly value?: unknown;
  readonly problems: readonly SettingsMessage[];
}

/** One of the values that may be chosen. */
export interface Option {
  /** In a form. */
  readonly value: string;
  readonly json: unknown;
  /** In a cell, and as it is shown in a form. */
  readonly words: Words;
}

export interface ValueKind<Value> {
  /** What JSON may be. */
  readonly schema: v.GenericSchema<unknown, Value>;
  /** How a field is filled in. `lines`: a list, one word a line; on the sheet one a cell, to the end of the row. */
  readonly control: "text" | "number" | "lines" | "choice";
  /** Of a choice. */
  readonly options: readonly Option[];
  /** What is typed in a field goes to the cell as a number where it is one. */
  readonly isNumeric: boolean;
  /** What a blank cell says; `undefined`: nothing, so that the default holds. */
  readonly blank: Value | undefined;
  /** Reads a cell that isn't blank; of a list, one of its words. */
  readonly read: (text: string) => CellReading;
  /** What a cell says for a value; of a list, for one of its words. */
  readonly write: (value: unknown, language: Language) => CellContent;
}

function kind<Value>(
  schema: v.GenericSchema<unknown, Value>,
  rest: Partial<Omit<ValueKind<Value>, "schema">> = {},
): ValueKind<Value> {
  return {
    schema,
    control: "text",
    options: [],
    isNumeric: false,
    blank: undefined,
    read: (text) => ({ value: text, problems: [] }),
    write: (value) => value as CellContent,
    ...rest,
  };
}

// ------------------------------------------------------------------------------------------------ text and numbers

const nonBlank = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestText));

/** A text that may be empty. */
export const text = kind<string>(v.pipe(v.string(), v.maxLength(longestText)));

export const nonBlankText = kind<string>(nonBlank);

export const columnLetters = kind<string>(v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{1,3}$/u)));

/** Words in cells side by side. A row without any says that there are none. */
export const listOfWords = kind<readonly string[]>(v.pipe(v.array(nonBlank), v.maxLength(longestList)), {
  control: "lines",
  blank: [],
});

/** The number that a text is, in any width; `null` where it is none. */
export function numberIn(written: string): number | null {
  const plain = plainText(written);
  return /^-?\d{1,15}(?:\.\d{1,15})?(?:e-?\d{1,2})?$/u.test(plain) ? Number(plain) : null;
}

function numeric(schema: v.GenericSchema<unknown, number>): ValueKind<number> {
  return kind(schema, {
    control: "number",
    isNumeric: true,
    read: (written) => ({ value: numberIn(written) ?? written, problems: [] }),
  });
}

const anyNumber = v.pipe(v.number(), v.finite());
const wholeNumber = v.pipe(v.number(), v.integer());

export const number = numeric(anyNumber);

export function wholeFrom(least: number, most: number = Number.MAX_VALUE): ValueKind<number> {
  return numeric(v.pipe(wholeNumber, v.minValue(least), v.maxValue(most)));
}

/** A fiscal year: the Gregorian year it starts in, in a cell also its name: 令和4年度, R4. */
export const fiscalYear: ValueKind<number> = {
  ...wholeFrom(firstFiscalYear, lastFiscalYear),
  control: "text",
  read: (written) => {
    const named = parseFiscalYears(written);
    const years = named.ok && named.years.length === 1 ? named.years : [];
    return { value: numberIn(written) ?? years[0] ?? written, problems: [] };
  },
  // As the pane names it.
  write: (value, language) =>
    language === "ja" && typeof value === "number" ? fiscalYearText(value, language) : (value as CellContent),
};

/** Left blank, the setting says so: `null`. */
export function orNone<Value>(of: ValueKind<Value>): ValueKind<Value | null> {
  return { ...of, schema: v.nullable(of.schema), blank: null };
}

// ------------------------------------------------------------------------------------------------------- choices

function folded(word: string): string {
  return plainText(word).toLowerCase();
}

/** One of several values, in a cell by its words in either language or as JSON has it. */
function oneOf<Value>(
  schema: v.GenericSchema<unknown, Value>,
  options: readonly Option[],
  refused: (received: string) => SettingsMessage,
): ValueKind<Value> {
  const known = new Map<string, unknown>();
  for (const { words, value, json } of [...options].reverse()) {
    for (const spelling of [value, String(json), words.en, words.ja]) known.set(folded(spelling), json);
  }
  return kind(schema, {
    control: "choice",
    options,
    read: (word) => {
      const value = known.get(folded(word));
      return value === undefined ? { problems: [refused(word)] } : { value, problems: [] };
    },
    write: (value, language) => certain(options.find(({ json }) => json === value)).words[language],
  });
}

export function choice<Id extends string>(choices: Choices<Id>): ValueKind<Id> {
  const ids = idsOf(choices);
  const allowed = ids.map((id) => choices[id].ja).join("、");
  return oneOf(
    v.picklist(ids),
    ids.map((id) => ({ value: id, json: id, words: choices[id] })),
    (received) => ({ code: "notOneOf", parameters: { allowed, received } }),
  );
}

export const yesNo: ValueKind<boolean> = oneOf(
  v.boolean(),
  [
    { value: "yes", json: true, words: { ja: "はい", en: "Yes" } },
    { value: "no", json: false, words: { ja: "いいえ", en: "No" } },
  ],
  (received) => ({ code: "notYesNo", parameters: { received } }),
);

/** For identifiers that the catalogue words. */
function choicesIn<Id extends string>(ja: Readonly<Record<Id, string>>, en: Readonly<Record<Id, string>>): Choices<Id> {
  const ids = Object.keys(ja) as Id[];
  return Object.fromEntries(ids.map((id) => [id, { ja: ja[id], en: en[id] }])) as Choices<Id>;
}

export const reference = choice(choicesIn(rubricInJapanese.reference, rubricInEnglish.reference));
export const rubricQuantity = choice(choicesIn(rubricInJapanese.quantity, rubricInEnglish.quantity));

const outcome = choice(choicesIn<Outcome>(rubricInJapanese.outcome, rubricInEnglish.outcome));

/** Outcomes that stand together in a rule. A form offers these; a cell may say any. */
const outcomeChoices: readonly (readonly Outcome[])[] = [
  ...outcomes.map((one) => [one]),
  outcomes.slice(0, 2),
  outcomes.slice(1),
];

function outcomesIn(ids: readonly Outcome[], language: Language): string {
  const ordered = outcomes.filter((id) => ids.includes(id));
  return ordered.map((id) => outcome.write(id, language)).join("・");
}

/** Several outcomes in one cell. */
export const listOfOutcomes = kind<readonly Outcome[]>(v.pipe(v.array(outcome.schema), v.nonEmpty()), {
  control: "choice",
  options: outcomeChoices.map((ids) => ({
    value: ids.join(","),
    json: ids,
    words: { ja: outcomesIn(ids, "ja"), en: outcomesIn(ids, "en") },
  })),
  blank: [],
  read: (written) => {
    const words = written.split(/[・,、，/／]/u).filter((word) => word.trim() !== "");
    const readings = words.map(outcome.read);
    return {
      value: readings.flatMap(({ value }) => value ?? []),
      problems: readings.flatMap(({ problems }) => problems),
    };
  },
  write: (ids, language) => outcomesIn(ids as readonly Outcome[], language),
});

// -------------------------------------------------------------------------------------------------------- rubrics

/** What stands for a rubric of the body's own, in a form and where a cell says so. */
export const ownRubric = "own";
const ownRubricWords: Words = { ja: "独自", en: "Own" };

/** A preset's name, or that the rubric is the body's own. Names that are no preset's are refused with the rubric. */
export const rubricName = kind<string>(nonBlank, {
  control: "choice",
  options: [
    ...rubricPresets.map(({ name }) => ({ value: name, json: name, words: { ja: name, en: name } })),
    { value: ownRubric, json: ownRubric, words: ownRubricWords },
  ],
  read: (name) => {
    const isOwn = Object.values(ownRubricWords).some((word) => folded(word) === folded(name));
    return { value: isOwn ? ownRubric : name, problems: [] };
  },
  write: (name, language) => (name === ownRubric ? ownRubricWords[language] : String(name)),
});

// --------------------------------------------------------------------------------------------- from cells and fields

/** What a form shows for a cell's text: the value of the choice that it names, else the text itself. */
export function fieldValueOf(kinds: readonly ValueKind<unknown>[], written: string): string {
  if (written === "") return "";
  for (const { options, read } of kinds) {
    const { value, problems } = read(written);
    const option = options.find(({ json }) => JSON.stringify(json) === JSON.stringify(value));
    if (option !== undefined && problems.length === 0) return option.value;
  }
  return written;
}

/** What the cells say once a field has this value: one cell, but for a list. */
export function contentsOf(
  kinds: readonly ValueKind<unknown>[],
  value: string,
  language: Language,
): readonly CellContent[] {
  const lines = value.split("\n").map((line) => line.trim());
  if (kinds.some(({ control }) => control === "lines")) return lines.filter((line) => line !== "");
  const option = kinds.flatMap(({ options }) => options).find((one) => one.value === value);
  if (option !== undefined) return [option.words[language]];
  const typed = kinds.some(({ isNumeric }) => isNumeric) ? numberIn(value) : null;
  return [typed ?? value.trim()];
}
