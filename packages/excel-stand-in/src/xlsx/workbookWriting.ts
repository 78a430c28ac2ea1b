import { BooleanNumber } from "@univerjs/core";
import { fullAddress, parseArea } from "../workbook/address";
import type { HostWorkbookData } from "../workbook/workbookData";
import { namesElement, type FileNames } from "./definedNames";
import { structureAttributes } from "./protectionWriting";
import { relationshipAttributes } from "./relationships";
import { element } from "./xml";
import { openTag, XmlEdit } from "./xmlEdit";
import { childOf, childrenOf, isOn, parseXml, under, type XmlNode } from "./xmlTree";

/** Print areas, print titles and filters as the names files keep them under. */
function reservedNames(data: HostWorkbookData, tabs: readonly string[]): FileNames["reserved"] {
  return data.workbook.sheetOrder.flatMap((id) => {
    const { pageLayout = {}, autoFilter } = data.sheets[id] ?? {};
    const name = data.workbook.sheets[id]?.name ?? "";
    const formula = (address: string | undefined): string | null => {
      const area = address === undefined ? null : parseArea(address);
      if (!area) return null;
      const full = fullAddress(name, area);
      const cut = full.lastIndexOf("!") + 1;
      return full.slice(0, cut) + full.slice(cut).replace(/([A-Z]+|\d+)/g, "$$$1");
    };
    const titles = [formula(pageLayout.printTitleColumns), formula(pageLayout.printTitleRows)].filter(
      (part) => part !== null,
    );
    const all: readonly (readonly [string, string | null])[] = [
      ["_xlnm.Print_Area", formula(pageLayout.printArea)],
      ["_xlnm.Print_Titles", titles.length > 0 ? titles.join(",") : null],
      ["_xlnm._FilterDatabase", formula(autoFilter)],
    ];
    const sheet = tabs.indexOf(id);
    return all.flatMap(([reserved, text]) => (text === null ? [] : [{ name: reserved, sheet, formula: text }]));
  });
}

/** A tab of the file, chart sheets included; or a new one. */
export interface Tab {
  /** Null for what is no worksheet. */
  readonly id: string | null;
  readonly node: XmlNode | null;
  /** The relationship by which the workbook has a new sheet. */
  readonly relationshipId?: string;
}

/** What the workbook's part is to say. */
export interface WorkbookState {
  readonly data: HostWorkbookData;
  /** Null for a new workbook. */
  readonly before: HostWorkbookData | null;
  /** All tabs in their order. */
  readonly tabs: readonly Tab[];
  /** Whether formulas show something else than in the file: Excel is to compute them itself. */
  readonly hasOtherResults: boolean;
}

function sheetElements({ data, before, tabs }: WorkbookState, root: XmlNode, text: string): string {
  let nextId = Math.max(0, ...childrenOf(childOf(root, "sheets"), "sheet").map(({ attributes }) => Number(attributes.sheetId))); // prettier-ignore
  return tabs
    .map(({ id, node, relationshipId }) => {
      const sheet = data.workbook.sheets[id ?? ""];
      const isHidden = sheet?.hidden === BooleanNumber.TRUE;
      const state = isHidden ? (data.sheets[id ?? ""]?.veryHidden ? "veryHidden" : "hidden") : undefined;
      if (!node) {
        nextId += 1;
        return element("sheet", { name: sheet?.name ?? id ?? "", sheetId: nextId, state, ...relationshipAttributes(root, relationshipId) }); // prettier-ignore
      }
      const old = before?.workbook.sheets[id ?? ""];
      if (!sheet || (old?.name === sheet.name && old?.hidden === sheet.hidden)) return text.slice(node.start, node.end);
      return openTag(node, { name: sheet.name ?? "", state }, true);
    })
    .join("");
}

/** Names that did not change stay as they are written, whatever else they say. */
function names(state: WorkbookState, root: XmlNode, text: string): string {
  const { data, before, tabs } = state;
  const ids = tabs.map(({ id }) => id ?? "");
  const oldTabs = childrenOf(childOf(root, "sheets"), "sheet");
  const old = new Map<string, XmlNode>();
  const known = childrenOf(childOf(root, "definedNames"), "definedName");
  const placeOf = (oldPlace: string | undefined): number | undefined => {
    if (oldPlace === undefined) return undefined;
    const node = oldTabs[Number(oldPlace)];
    return tabs.findIndex((tab) => tab.node !== null && tab.node.attributes.name === node?.attributes.name);
  };
  for (const node of known) {
    const key = JSON.stringify([node.attributes.name?.toLowerCase(), placeOf(node.attributes.localSheetId)]);
    old.set(key, node);
  }
  const reserved = reservedNames(data, ids);
  const isKnownKind = (name: string | undefined): boolean => /^_xlnm\.(Print_Area|Print_Titles|_FilterDatabase)$/i.test(name ?? ""); // prettier-ignore
  const wasReserved = before ? reservedNames(before, before.workbook.sheetOrder.map((id) => ids.includes(id) ? id : "")) : []; // prettier-ignore
  return namesElement(data.names, reserved, ids, (name, sheet, formula, attributes) => {
    const node = old.get(JSON.stringify([name.toLowerCase(), sheet ?? undefined]));
    if (!node) return null;
    const isSame = isKnownKind(name) ? wasReserved.some((one) => one.name === name && one.formula === formula) : node.text === formula; // prettier-ignore
    if (!isSame) return null;
    // Some programs write out what is usual: hidden="false".
    const saysIt = attributes.hidden === undefined && !isOn(node.attributes.hidden);
    const changed = { ...attributes, ...(saysIt ? { hidden: node.attributes.hidden } : {}), localSheetId: sheet ?? undefined };
    return openTag(node, changed, false) + text.slice(node.openEnd, node.end);
  }, known.flatMap((node) => {
    const { name = "", localSheetId } = node.attributes;
    if (!name.startsWith("_xlnm.") || (isKnownKind(name) && localSheetId !== undefined)) return [];
    const sheet = placeOf(localSheetId);
    if (sheet === -1) return [];
    return [{ name, xml: openTag(node, { localSheetId: sheet }, false) + text.slice(node.openEnd, node.end) }];
  })); // prettier-ignore
}

const hasFormulaWithoutResult = (data: HostWorkbookData): boolean =>
  Object.values(data.workbook.sheets).some((sheet) =>
    Object.values(sheet.cellData ?? {}).some(
      (line) =>
      Object.values(line as Record<string, { f?: unknown; v?: unknown; p?: unknown } | null>).some((cell) => cell?.f && cell.v === undefined && !cell.p), // prettier-ignore
    ),
  );

const ORDER = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"],
  ...["externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr"],
  ...["smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"],
];

/** The workbook's part as it is to be. */
export async function workbookXml(text: string, state: WorkbookState): Promise<string> {
  const root = parseXml(text);
  const edit = new XmlEdit(text, root);
  const put = (name: string, xml: string): void => {
    const known = childOf(root, name);
    if (known && text.slice(known.start, known.end) === xml) return;
    if (known) edit.replace(known, xml);
    else if (xml !== "") {
      const later = ORDER.slice(ORDER.indexOf(name) + 1);
      const next = root.children.find(({ local }) => later.includes(local));
      if (next) edit.insertBefore(next, xml);
      else edit.append(root, xml);
    }
  };
  const { data, before, tabs, hasOtherResults } = state;
  const { structureProtection = null } = data;
  if (JSON.stringify(structureProtection) !== JSON.stringify(before?.structureProtection ?? null)) {
    put("workbookProtection", structureProtection ? element("workbookProtection", await structureAttributes(structureProtection)) : ""); // prettier-ignore
  }
  const sheets = childOf(root, "sheets");
  const inner = sheetElements(state, root, text);
  if (sheets && text.slice(sheets.openEnd, sheets.closeStart).replace(/>\s+</g, "><").trim() !== inner) put("sheets", element("sheets", { ...sheets.attributes }, inner)); // prettier-ignore
  const isSameNames =
    before !== null &&
    JSON.stringify([before.names, before.workbook.sheetOrder]) === JSON.stringify([data.names, data.workbook.sheetOrder]) && // prettier-ignore
    JSON.stringify(reservedNames(before, before.workbook.sheetOrder)) === JSON.stringify(reservedNames(data, before.workbook.sheetOrder)); // prettier-ignore
  if (!isSameNames) put("definedNames", names(state, root, text));
  const view = under(root, "bookViews", "workbookView");
  const shown = Number(view?.attributes.activeTab ?? 0);
  const shownName = childrenOf(sheets, "sheet")[shown]?.attributes.name;
  const activeTab = tabs.findIndex(({ id, node }) =>
    data.activeSheetId === before?.activeSheetId
      ? node !== null && node.attributes.name === shownName
      : id === data.activeSheetId,
  );
  if (activeTab !== shown && activeTab >= 0) {
    if (view) edit.setAttributes(view, { activeTab: activeTab || undefined });
    else put("bookViews", element("bookViews", {}, element("workbookView", { activeTab: activeTab || undefined })));
  }
  // Excel computes on opening only where it has to: otherwise it would ask to save an unchanged file.
  const isNewlyWithout = hasFormulaWithoutResult(data) && !(before && hasFormulaWithoutResult(before));
  if (data.isCalculationDue === true || isNewlyWithout || hasOtherResults) {
    const known = childOf(root, "calcPr");
    if (known) edit.setAttributes(known, { fullCalcOnLoad: 1 });
    else put("calcPr", element("calcPr", { fullCalcOnLoad: 1 }));
  }
  return edit.isEmpty ? text : edit.result();
}
