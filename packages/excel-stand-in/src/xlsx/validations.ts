import type { DataValidation } from "../workbook/workbookData";
import { element, elements, escapeXml, unescapeXml } from "./xml";

/** The file's kinds and Office.js's names. */
const KINDS: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
const OPERATORS: Readonly<Record<string, string>> = {
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
};
const operatorOf = (word: string): string => OPERATORS[word] ?? capital(word);
const fileOperator = (name: string): string =>
  Object.entries(OPERATORS).find(([, value]) => value === name)?.[0] ?? small(name);

const formula = (inner: string, which: 1 | 2): string | undefined => {
  const found = elements(inner, `formula${which}`)[0]?.inner;
  return found === undefined ? undefined : unescapeXml(found);
};

function ruleOf(type: string, operator: string, first: string, second: string | undefined): DataValidation["rule"] {
  const kind = KINDS[type] ?? "custom";
  if (kind === "list") {
    const [, quoted] = /^"([\s\S]*)"$/.exec(first) ?? [];
    return { list: { inCellDropDown: true, source: quoted?.replaceAll('""', '"') ?? `=${first}` } };
  }
  if (kind === "custom") return { custom: { formula: `=${first}` } };
  const value = (text: string): string | number => (Number.isNaN(Number(text)) ? `=${text}` : Number(text));
  return {
    [kind]: {
      formula1: value(first),
      ...(second === undefined ? {} : { formula2: value(second) }),
      operator: operatorOf(operator),
    },
  };
}

/** Reads them range by range: exceljs would unroll a whole column into a million cells. */
export function readValidations(sheetXml: string): readonly DataValidation[] {
  return elements(sheetXml, "dataValidation").flatMap(({ attributes, inner }): readonly DataValidation[] => {
    const { type, sqref } = attributes;
    const first = formula(inner, 1);
    if (type === undefined || sqref === undefined || first === undefined) return [];
    const on = (name: string): boolean => ["1", "true"].includes(attributes[name] ?? "");
    const style = attributes.errorStyle ?? "stop";
    return [
      {
        ranges: sqref.split(/\s+/),
        rule: ruleOf(type, attributes.operator ?? "between", first, formula(inner, 2)),
        ignoreBlanks: on("allowBlank"),
        prompt: {
          showPrompt: on("showInputMessage"),
          title: attributes.promptTitle ?? "",
          message: attributes.prompt ?? "",
        },
        errorAlert: {
          showAlert: on("showErrorMessage"),
          style: capital(style),
          title: attributes.errorTitle ?? "",
          message: attributes.error ?? "",
        },
      },
    ];
  });
}

const plain = (value: unknown): string => {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return text.startsWith("=") ? text.slice(1) : text;
};

/** A list's items stand in quotes, its reference does not. */
const listSource = (source: unknown): string => {
  const text = typeof source === "string" ? source : "";
  return text.startsWith("=") ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
};

function validationElement({ ranges, rule, ignoreBlanks, prompt, errorAlert }: DataValidation): string {
  const [kind, settings] = Object.entries(rule)[0] ?? ["custom", {}];
  const parts = settings as Readonly<Record<string, unknown>>;
  const operator = typeof parts.operator === "string" ? fileOperator(parts.operator) : undefined;
  const first = kind === "list" ? listSource(parts.source) : plain(parts.formula1 ?? parts.formula);
  const second = parts.formula2 === undefined ? "" : element("formula2", {}, escapeXml(plain(parts.formula2)));
  const said = (group: Readonly<Record<string, unknown>> | undefined, key: string): string | undefined => {
    const value = group?.[key];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const flag = (value: unknown): number | undefined => (value === false ? undefined : 1);
  const style = said(errorAlert, "style");
  return element(
    "dataValidation",
    {
      type: Object.entries(KINDS).find(([, name]) => name === kind)?.[0] ?? "custom",
      errorStyle: style === undefined || style === "Stop" ? undefined : small(style),
      operator: operator === "between" ? undefined : operator,
      allowBlank: flag(ignoreBlanks),
      showInputMessage: flag(prompt?.showPrompt),
      showErrorMessage: flag(errorAlert?.showAlert),
      errorTitle: said(errorAlert, "title"),
      error: said(errorAlert, "message"),
      promptTitle: said(prompt, "title"),
      prompt: said(prompt, "message"),
      sqref: ranges.join(" "),
    },
    element("formula1", {}, escapeXml(first)) + second,
  );
}

/** The `dataValidations` element; "" when there are none. */
export const validationsElement = (validations: readonly DataValidation[]): string =>
  validations.length === 0
    ? ""
    : element("dataValidations", { count: validations.length }, validations.map(validationElement).join(""));
