import { familySamples } from "../../scripts/samples/families";
import { viewKinds } from "../../src/domain/views/registry";
import { writeOutputs } from "../../src/excel/actions";
import type { AnnouncedSheet } from "../../src/excel/applyWrites";
import { cellAddress } from "../../src/domain/grid/cell";
import { sampled } from "../sampled";
import { openSample, usualOptions, type OpenHost } from "./workbooks";

let host: OpenHost;

afterEach(() => {
  host.close();
});

const inspected = Object.keys(familySamples())
  .filter((file) => !/no-measures|two-measures/u.test(file))
  .map((file) => `families/${file}`);

/** What a link shows is its last argument; Univer's HYPERLINK makes a date of "1-1" and a text of a number. */
function shownByLink(formula: string): number | string | null {
  const [, argument] = /^=HYPERLINK\(.*,("(?:[^"]|"")*"|[\d.]+)\)$/su.exec(formula) ?? [];
  return argument === undefined ? null : (JSON.parse(argument.replaceAll('""', '\\"')) as number | string);
}

/** What the plan says that its formulas show. */
function announced(sheets: readonly AnnouncedSheet[]) {
  return sheets.flatMap(({ sheet, cells }) =>
    cells.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        cell.kind === "formula"
          ? [{ sheet, address: cellAddress({ row, column }), formula: cell.formula, shows: cell.shows }]
          : [],
      ),
    ),
  );
}

describe("what our formulas show", () => {
  it.each(sampled(["kanagawa-report.xlsx", "kanagawa-list.xlsx", ...inspected], 2))(
    "%s：計算された値と同じ値を、書く前から言う",
    async (file) => {
      host = await openSample(file);
      let told: readonly AnnouncedSheet[] = [];
      await writeOutputs(["statusColumns", "summaryTable", "findings", ...Object.values(viewKinds)], {
        ...usualOptions,
        announce: (sheets) => {
          told = sheets;
        },
      });
      await host.settle();
      const said = announced(told);
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter(({ shows }) => shows === undefined)).toEqual([]);
      const computed = said.map((one) => ({
        ...one,
        shows: shownByLink(one.formula) ?? host.cell(one.sheet, one.address).content,
      }));
      expect(computed).toEqual(said);
    },
  );
});
