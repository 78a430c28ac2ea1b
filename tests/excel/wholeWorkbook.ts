import type { Host } from "excel-stand-in/openHost";

/** Names that follow what was written stay until it can't be taken back any more; they are in nobody's way. */
const isTracking = (name: string): boolean => name.startsWith("TENKEN.undo.");

const columnsCompared = 60;
const rowsCompared = 140;

/** What a cell looks like without a word said about it, as the stand-in writes it. */
const usualStyle: readonly string[] = [
  ...['"fs":11', '"ff":"游ゴシック"', '"cl":{"rgb":"#000000"}', '"bg":{"rgb":"#FFFFFF"}', '"bl":0', '"it":0', '"ht":0'],
  ...['"tb":1', '"tb":2', '"vt":3', '"ul":{"s":0}', '"st":{"s":0}', '"tr":{"a":0}', '"bd":{}', '"n":null'],
];

function withoutUsual(style: object): object {
  return Object.fromEntries(
    Object.entries(style).filter(
      ([name, value]) =>
        value !== null && !usualStyle.includes(JSON.stringify({ [name]: value as unknown }).slice(1, -1)),
    ),
  );
}

/** Everything of a workbook that a person may notice: contents, looks, sizes, names, sheets and their order. */
export async function wholeWorkbook(host: Host): Promise<Readonly<Record<string, unknown>>> {
  const sheets = await host.capture();
  const cells = sheets.map((sheet) => ({
    ...sheet,
    extras: JSON.parse(JSON.stringify(sheet.extras).replace(/,?"rowBreaks":\[\]/u, "")) as object,
    cells: Object.fromEntries(
      Object.entries(sheet.cells)
        .map(([address, cell]) => [address, { ...cell, style: withoutUsual(cell.style) }] as const)
        // A blank cell with the usual look is none.
        .filter(
          ([, { content, formula, style, extras }]) =>
            JSON.stringify([content, formula, style, extras]) !== '["","",{},{}]',
        ),
    ),
  }));
  const { workbook, names, sheets: sheetExtras, customXmlParts = [] } = await host.save();
  const sizes = workbook.sheetOrder.map((id) => {
    const sheet = workbook.sheets[id] ?? {};
    const { columnData = {}, rowData = {}, defaultColumnWidth, defaultRowHeight, freeze, showGridlines } = sheet;
    return {
      name: sheet.name,
      columns: Array.from({ length: columnsCompared }, (_, column) => {
        const { w, hd } = (columnData as Record<number, { w?: number; hd?: number }>)[column] ?? {};
        return `${String(w ?? defaultColumnWidth)} ${String(hd ?? 0)}`;
      }),
      rows: Array.from({ length: rowsCompared }, (_, row) => {
        const { h, hd } = (rowData as Record<number, { h?: number; hd?: number }>)[row] ?? {};
        return `${String(h ?? defaultRowHeight)} ${String(hd ?? 0)}`;
      }),
      freeze: { x: Math.max(0, freeze?.xSplit ?? 0), y: Math.max(0, freeze?.ySplit ?? 0) },
      gridlines: showGridlines ?? 1,
    };
  });
  const nameOfSheet = (id: string | undefined): string | null =>
    id === undefined ? null : (workbook.sheets[id]?.name ?? null);
  const pivots = workbook.sheetOrder.flatMap((id) =>
    (sheetExtras[id]?.pivots ?? []).map(({ id: _, source, ...pivot }) => ({
      ...pivot,
      ...{ sheet: nameOfSheet(id), source: nameOfSheet(source?.sheetId), sourceArea: source?.area },
    })),
  );
  return {
    cells,
    pivots,
    sizes,
    parts: customXmlParts,
    names: names
      .filter(({ name }) => !isTracking(name))
      .map(({ name, formula, comment, visible }) => ({ name, formula, comment, visible }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

function told(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

/** Where a workbook differs from what it was; `null`: nowhere. */
export function firstDifference(before: unknown, now: unknown, path = ""): string | null {
  if (typeof before !== "object" || typeof now !== "object" || before === null || now === null) {
    return before === now ? null : `${path}: ${told(before)} → ${told(now)}`;
  }
  const [was, is] = [before, now] as readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const found = firstDifference(was[key], is[key], `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
