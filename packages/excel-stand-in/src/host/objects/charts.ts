import { placeOf } from "../book/chartPlacement";
import type { Book } from "../book/book";
import { addChart, chartsOf, findChart } from "../book/charts";
import { SERIES_BY, seriesOf, settleSource } from "../book/chartSources";
import { standardChart, type SheetChart } from "../../workbook/chartData";
import { itemNotFound } from "../../workbook/hostError";
import type { HostObject, ObjectTable } from "../wire/objectType";
import { integer, oneOf, text } from "./args";
import { chartObject, chartType } from "./chart";
import { rangeArgument } from "./chartMembers";

type SheetId = string;

/** Five inches by three, as Excel makes charts. */
const FIRST_PLACE = { left: 180, top: 90, width: 360, height: 216 };

const found = (sheetId: SheetId, chart: SheetChart | null | undefined): HostObject | null =>
  chart ? chartObject({ sheetId, chartId: chart.id }) : null;

function orThrow(sheetId: SheetId, chart: SheetChart | null | undefined): HostObject {
  const object = found(sheetId, chart);
  if (!object) throw itemNotFound("such chart");
  return object;
}

const named = (sheetId: SheetId, name: unknown, book: Book): SheetChart | null =>
  findChart(book, sheetId, text(name, "The chart's name"));

/** The client finds a chart again by its id. */
const byId = (sheetId: SheetId, key: unknown, book: Book): SheetChart | null =>
  chartsOf(book, sheetId).find(({ id }) => id === key) ?? named(sheetId, key, book);

async function add(
  sheetId: SheetId,
  type: unknown,
  source: unknown,
  seriesBy: unknown,
  book: Book,
): Promise<HostObject> {
  const sourceArea = rangeArgument(source, "ChartCollection.add: sourceData");
  await settleSource(book, sourceArea);
  const by = oneOf(seriesBy ?? "Auto", SERIES_BY, "ChartCollection.add: seriesBy");
  const wanted = chartType(type);
  const series = seriesOf(book, sourceArea, by);
  const place = placeOf(book, sheetId, FIRST_PLACE);
  return chartObject(addChart(book, sheetId, { place, content: standardChart(wanted, series) }));
}

export const chartsTable: ObjectTable<SheetId> = {
  name: "ChartCollection",
  scalars: { Count: { read: (id, book) => chartsOf(book, id).length } },
  items: (id, book) => chartsOf(book, id).map((chart) => chartObject({ sheetId: id, chartId: chart.id })),
  item: (id, key, book) => orThrow(id, byId(id, key, book)),
  methods: {
    Add: (id, [type, source, seriesBy], book) => add(id, type, source, seriesBy, book),
    GetItem: (id, [name], book) => orThrow(id, named(id, name, book)),
    GetItemOrNullObject: (id, [name], book) => found(id, named(id, name, book)),
    GetItemAt: (id, [index], book) => orThrow(id, chartsOf(book, id)[integer(index, "The chart's index")]),
    GetCount: (id, _, book) => chartsOf(book, id).length,
  },
};
