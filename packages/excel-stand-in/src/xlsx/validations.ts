import type { DataValidation } from "../workbook/workbookData";
import { element, escapeXml } from "./xml";
import { openTag } from "./xmlEdit";
import { childOf, childrenOf, isOn, type XmlNode } from "./xmlTree";

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

const nodesOf = (sheet: XmlNode): readonly XmlNode[] => childrenOf(childOf(sheet, "dataValidations"), "dataValidation");

/** The validations of a sheet, range by range. */
export const readValidations = (sheet: XmlNode): readonly DataValidation[] =>
  nodesOf(sheet).flatMap((node) => validationIn(node) ?? []);

/** Null for one that only shows a message. */
function validationIn(node: XmlNode): DataValidation | null {
  const { attributes } = node;
  const { type, sqref } = attributes;
  const first = childOf(node, "formula1")?.text;
  if (type === undefined || sqref === undefined || first === undefined) return null;
  const on = (name: string): boolean => isOn(attributes[name]);
  const style = attributes.errorStyle ?? "stop";
  return {
    ranges: sqref.trim().split(/\s+/),
    rule: ruleOf(type, attributes.operator ?? "between", first, childOf(node, "formula2")?.text),
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
  };
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

/** Everything but where it is. */
const meaning = (validation: DataValidation): string => JSON.stringify({ ...validation, ranges: null });

/**
 * The inside of the `dataValidations` element, and how many there are in it. Those that the sheet has already are only
 * moved; so what is not known here of them stays.
 */
export function validationElements(
  validations: readonly DataValidation[],
  sheet: XmlNode,
  text: string,
): { readonly xml: string; readonly count: number } {
  const left = [...validations];
  const kept = nodesOf(sheet).flatMap((node) => {
    const known = validationIn(node);
    if (known === null) return [text.slice(node.start, node.end)];
    const at = left.findIndex((one) => meaning(one) === meaning(known));
    const [own] = at < 0 ? [] : left.splice(at, 1);
    if (!own) return [];
    const sqref = own.ranges.join(" ");
    if (sqref === node.attributes.sqref) return [text.slice(node.start, node.end)];
    return [openTag(node, { sqref }, node.closeStart === node.end) + text.slice(node.openEnd, node.end)];
  });
  const all = [...kept, ...left.map(validationElement)];
  return { xml: all.join(""), count: all.length };
}
