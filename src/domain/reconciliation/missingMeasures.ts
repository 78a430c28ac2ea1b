import type { FindingCell } from "../inspection/finding";
import { identifyingCell, textOfCell, type Measure } from "../measures/measure";
import type { Division } from "../plan/division";
import { groupBy } from "../groupBy";
import { compactName } from "../text/compactText";
import type { Statement } from "./statement";

/** So large a part of the measures is told in a report, or in a part of it about one field, that is to tell of all. */
const mostOfPlan = 1 / 2;
const mostOfField = 2 / 3;
const leastInField = 3;
const namesShown = 3;

/** Where a measure is named in the sheet. */
export function cellOfMeasure(measure: Measure): FindingCell | null {
  const cell = identifyingCell(measure);
  return cell === undefined ? null : { sheet: cell.sheet, row: cell.row, column: cell.column };
}

const leastHead = 6;
const leastTail = 4;

/** Of measures that the report does not name those of whose name it has the beginning (食品ロス削減協力店 for …の登録店舗数) or the end (学習支援). */
export function toldInPart(
  untold: readonly Measure[],
  measures: readonly Measure[],
  texts: readonly string[],
): ReadonlySet<Measure> {
  const [names, report] = [measures.map(({ cells }) => compactName(textOfCell(cells.name))), texts.join("\n")];
  return new Set(
    untold.filter(({ cells }) => {
      const name = compactName(textOfCell(cells.name));
      const head = name.slice(0, Math.max(0, name.lastIndexOf("の")));
      const tail = /(?<=等|の)\p{Script=Han}{4,}(?=事業$)/u.exec(name)?.[0] ?? "";
      const isOwn = (part: string): boolean => names.filter((other) => other.includes(part)).length === 1;
      const isTold = (part: string, least: number): boolean =>
        part.length >= least && report.includes(part) && isOwn(part);
      return isTold(head, leastHead) || isTold(tail, leastTail);
    }),
  );
}

/**
 * Measures that the report never mentions: each where the report tells of most measures of the plan, or of its field. A report
 * that picks out some (a press release, an answer in the assembly) leaves the others out on purpose: that is one statement;
 * `isSelective` where the report says itself that it is one. `unnamed`: measures whose name is nowhere in it; `inPart`: those of
 * them that are told all the same.
 */
export function missingStatements(
  measures: readonly Measure[],
  unnamed: readonly Measure[],
  inPart: ReadonlySet<Measure>,
  isSelective: boolean,
): readonly Statement[] {
  const missing = unnamed.filter((measure) => !inPart.has(measure));
  const named = missing.filter(({ cells }) => textOfCell(cells.name) !== "");
  if (isSelective) return named.length === 0 ? [] : [leftOutMeasures(measures, named)];
  if (unnamed.length <= measures.length * (1 - mostOfPlan))
    return named.map((measure) => missingMeasure(measure, null));
  const toldFields = fieldsTold(measures, new Set(unnamed));
  const forgotten = named.filter(({ divisions }) => toldFields.has(divisions.at(-1)));
  const leftOut = named.filter(({ divisions }) => !toldFields.has(divisions.at(-1)));
  const told = forgotten.map((measure) => missingMeasure(measure, null));
  return [...told, ...(leftOut.length === 0 ? [] : [leftOutMeasures(measures, leftOut)])];
}

/** The innermost divisions most of whose measures the report tells of. */
function fieldsTold(measures: readonly Measure[], missing: ReadonlySet<Measure>): ReadonlySet<Division | undefined> {
  const byField = groupBy(measures, ({ divisions }) => divisions.at(-1));
  const told = [...byField].filter(([field, own]) => {
    const count = own.filter((measure) => !missing.has(measure)).length;
    return field !== undefined && count >= leastInField && count >= own.length * mostOfField;
  });
  return new Set(told.map(([field]) => field));
}

/** A list of a report, by what its measures have in common. */
interface List {
  readonly listed: string;
  readonly place: Statement["places"][number];
}

/** A measure that a report does not name, or a list in it; `null`: nowhere. */
export function missingMeasure(measure: Measure, list: List | null): Statement {
  const name = textOfCell(measure.cells.name);
  return {
    kind: "missing",
    verdict: "differs",
    severity: "warning",
    measure: measure.code,
    stated: "",
    expected: name,
    cell: cellOfMeasure(measure),
    places: list === null ? [] : [list.place],
    reason:
      list === null
        ? { code: "missing", parameters: { name } }
        : { code: "leftOutOfList", parameters: { name, listed: list.listed } },
  };
}

function leftOutMeasures(measures: readonly Measure[], leftOut: readonly Measure[]): Statement {
  const names = leftOut.map(({ cells }) => textOfCell(cells.name).replace(/\s+/gu, " "));
  const [first] = leftOut;
  return {
    kind: "missing",
    verdict: "unclear",
    severity: "info",
    measure: null,
    stated: "",
    expected: names.join("、"),
    cell: first === undefined ? null : cellOfMeasure(first),
    places: [],
    reason: {
      code: "missingMany",
      parameters: { measures: measures.length, missing: leftOut.length, names: names.slice(0, namesShown) },
    },
  };
}

/** Reports that speak of what was asked or what is new, and leave the rest out on purpose. */
const selective =
  /定例会|委員会(?:説明)?資料|会議録|議事録|議事要旨|議事概要|質疑|答弁|記者(?:発表|会見)|プレスリリース|広報[^。]{0,16}(?:号|特集)|だより[^。]{0,12}号|minutes of|press release/iu;

/** Whether a report's title says that it speaks of some measures only. */
export function isSelectiveTitle(title: string): boolean {
  return selective.test(title);
}
