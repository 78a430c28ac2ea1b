import { certain } from "../certain";
import type { ColumnRole } from "../measures/columnRoles";
import { bracketedRemark } from "../measures/headerLabel";
import { keyWithoutYears, yearOfKey } from "./columnKey";
import { partOf, type GatheredCell, type Segment } from "./segment";

/** A column of a source as it is compared with those of others. */
export interface SourceColumn {
  readonly key: string;
  /** What its header names. */
  readonly role: ColumnRole | null;
}

/** Of all columns of two tables of one kind, so many are in both. */
const leastCommonColumns = 0.7;
/** Columns of these are the same under other words: 目標 and 目標値. */
const rolesOfValues: ReadonlySet<ColumnRole> = new Set([
  "unit",
  "department",
  "baseline",
  "target",
  "actual",
  "achievementRate",
  "grade",
  "remarks",
]);
/** Where a table has no column of these and another has, they are not read alike. */
const decisive: readonly ColumnRole[] = ["target", "actual"];

function kindOf({ key, role }: SourceColumn): string {
  return role !== null && rolesOfValues.has(role) ? role : keyWithoutYears(key);
}

/** Whether tables have the same columns, but for years, words of values and a few. */
export function haveSameColumns(one: readonly SourceColumn[], other: readonly SourceColumn[]): boolean {
  const [own, others] = [one, other].map((columns) => new Set(columns.map(kindOf)));
  const roles = [one, other].map((columns) => new Set(columns.map(({ role }) => role)));
  if (decisive.some((role) => certain(roles[0]).has(role) !== certain(roles[1]).has(role))) return false;
  const common = [...certain(own)].filter((kind) => certain(others).has(kind)).length;
  const sizes = [certain(own).size, certain(others).size] as const;
  return common >= leastCommonColumns * Math.min(...sizes) && common * 2 >= Math.max(...sizes);
}

/** Whether columns are one under two words, or with the unit in the header of each: 目標（人） and 目標値（件）. */
function isSame(one: SourceColumn, other: SourceColumn): boolean {
  const areOfValues = one.role !== null && one.role === other.role && rolesOfValues.has(one.role);
  return areOfValues && yearOfKey(one.key) === yearOfKey(other.key);
}

/** The keys of columns that stand in a table in the place of others under another word: 目標値 for 目標. */
function otherWords(known: readonly SourceColumn[], columns: readonly SourceColumn[]): ReadonlyMap<string, string> {
  const missing = known.filter(({ key }) => columns.every((one) => one.key !== key));
  const further = columns.filter(({ key }) => known.every((one) => one.key !== key));
  return new Map(
    further.flatMap((column) => {
      const [same, ...others] = missing.filter((one) => isSame(one, column));
      const isOnly =
        same !== undefined && others.length === 0 && further.filter((one) => isSame(same, one)).length === 1;
      return isOnly ? [[column.key, same.key] as const] : [];
    }),
  );
}

function renamed(segment: Segment, words: ReadonlyMap<string, string>): Segment {
  if (words.size === 0) return segment;
  const keyOf = (key: string): string => words.get(key) ?? key;
  return {
    ...segment,
    columns: segment.columns.map((column) => ({ ...column, key: keyOf(column.key) })),
    rows: segment.rows.map((row) =>
      row.kind === "heading"
        ? row
        : {
            ...row,
            cells: new Map([...row.cells].map(([key, cell]) => [keyOf(key), cell])),
            continued: new Set([...row.continued].map(keyOf)),
          },
    ),
  };
}

const unitBehind = /[(（][^()（）]*[)）]\s*$/u;

/** Headers without the unit that only some of the segments have. */
function withoutUnits(segment: Segment, keys: ReadonlySet<string>): Segment {
  const bare = (cell: GatheredCell): GatheredCell =>
    cell.source === null || !unitBehind.test(cell.text) ? cell : partOf(cell.source, cell.text.replace(unitBehind, ""));
  const columns = segment.columns.map((column) =>
    keys.has(column.key) ? { ...column, header: column.header.map(bare) } : column,
  );
  return { ...segment, columns };
}

/** Segments whose columns have one key each, whatever words they have in each. */
export function withSameKeys(
  sources: readonly { readonly columns: readonly SourceColumn[]; readonly segment: Segment }[],
): readonly Segment[] {
  const known: SourceColumn[] = [];
  const ofSeveralUnits = new Set<string>();
  const segments = sources.map(({ columns, segment }) => {
    const words = otherWords(known, columns);
    known.push(...columns.filter(({ key }) => !words.has(key) && known.every((one) => one.key !== key)));
    words.forEach((key, word) => {
      if (bracketedRemark(key) !== bracketedRemark(word)) ofSeveralUnits.add(key);
    });
    return renamed(segment, words);
  });
  return ofSeveralUnits.size === 0 ? segments : segments.map((segment) => withoutUnits(segment, ofSeveralUnits));
}
