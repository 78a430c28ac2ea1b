import { certain } from "../certain";
import { compareWithPublished } from "../evaluation/rounding";
import { divisionsWithin, withOuterDivisions, type CountedDivision } from "./countedPlan";
import { sumOfGrades } from "./gradeFigures";
import type { DivisionFinder } from "./divisionFinder";
import type { Counting } from "./counting";
import {
  isFraction,
  type PublishedCountRole,
  type PublishedFigure,
  type PublishedRow,
  type PublishedSummary,
} from "./publishedSummary";
import { comparedCount, recountedRates } from "./recount";

/** A published count that is not what the measures sheet says. */
export interface CountDifference {
  readonly figure: PublishedFigure;
  readonly counted: number;
}

/** A published rate that is not what the measures sheet gives. */
export interface RateDifference {
  readonly figure: PublishedFigure;
  /** A fraction, unrounded; `null` where nothing is judged. */
  readonly counted: number | null;
  readonly isRounding: boolean;
}

/** A row of the published table against the division it is about. */
export interface ComparedRow {
  readonly row: PublishedRow;
  /** `null`: the plan has no such division. */
  readonly division: CountedDivision | null;
  readonly counts: readonly CountDifference[];
  /** The differing counts are the sums of the published rows below: one mistake, told where it was made. */
  readonly isExplained: boolean;
  readonly rate: RateDifference | null;
  /** Of the shares of grades. */
  readonly shares: readonly RateDifference[];
}

export interface ComparedSummary {
  readonly summary: PublishedSummary;
  readonly rows: readonly ComparedRow[];
  /** Divisions with measures that the table leaves out; without those inside another one that it leaves out. */
  readonly missing: readonly CountedDivision[];
}

interface Resolved {
  readonly row: PublishedRow;
  readonly division: CountedDivision | null;
  /** The division below which a row of no division stands; the row's own otherwise. */
  readonly within: CountedDivision;
}

/** Follows a table from top to bottom and tells which division each row is about. */
class RowResolver {
  private readonly taken = new Set<CountedDivision>();
  private cursor: CountedDivision;

  constructor(
    private readonly plan: CountedDivision,
    private readonly finder: DivisionFinder,
  ) {
    this.cursor = plan;
  }

  resolve(row: PublishedRow): Resolved {
    switch (row.kind) {
      case "total":
        return this.settled(row, this.totalOf(row));
      case "subtotal":
        return this.subtotalRow(row);
      case "division":
        return this.divisionRow(row);
    }
  }

  private settled(row: PublishedRow, division: CountedDivision): Resolved {
    return { row, division, within: division };
  }

  private divisionRow(row: PublishedRow): Resolved {
    const outer = this.outerOf(row.path.slice(0, -1));
    const label = certain(row.path.at(-1));
    const isFree = (one: CountedDivision): boolean => !this.taken.has(one);
    const startingPoints = outer === this.plan ? withOuterDivisions(this.cursor) : [outer];
    let found: CountedDivision | null = null;
    for (const start of startingPoints) found ??= this.finder.childOf(start, label, isFree);
    found ??= this.finder.anywhere(label, (one) => isFree(one) && withOuterDivisions(one).includes(outer));
    if (found === null) return { row, division: null, within: outer };
    if (row.figures.size > 0) this.taken.add(found);
    this.cursor = found;
    return this.settled(row, found);
  }

  /** As deep as the labels lead; one that names no division is a heading of the table's own. */
  private outerOf(labels: readonly string[]): CountedDivision {
    let outer = this.plan;
    for (const label of labels) outer = this.finder.childOf(outer, label) ?? this.finder.anywhere(label) ?? outer;
    return outer;
  }

  /** The plan's, unless everything in the table so far lies in one outer division and the total is that one's. */
  private totalOf(row: PublishedRow): CountedDivision {
    const outermost = new Set([...this.taken].map((one) => withOuterDivisions(one).at(-2)));
    const within = outermost.size === 1 ? withOuterDivisions(this.cursor) : [];
    return this.agreeing(row, [this.plan, ...within]) ?? this.plan;
  }

  /** A subtotal under a heading of the table's own (by bureau …) is about no division. */
  private subtotalRow(row: PublishedRow): Resolved {
    const division = row.path.length > 0 ? this.outerOf(row.path) : this.enclosing(row);
    return division === this.plan ? { row, division: null, within: division } : this.settled(row, division);
  }

  /** For a subtotal without a label: the division around the last row whose measures it counts, else the outermost. */
  private enclosing(row: PublishedRow): CountedDivision {
    const around = withOuterDivisions(this.cursor).slice(1, -1);
    return this.agreeing(row, around) ?? around.at(-1) ?? this.cursor;
  }

  /** The first whose number of measures is the one published. */
  private agreeing(row: PublishedRow, among: readonly CountedDivision[]): CountedDivision | null {
    const measures = row.figures.get("measures")?.value;
    return among.find(({ counts }) => counts.measures === measures) ?? null;
  }
}

function countsOfRow({ row, division }: Resolved, counting: Counting): readonly CountDifference[] {
  if (division === null) return [];
  return [...row.figures.values()].flatMap((figure): readonly CountDifference[] => {
    if (isFraction(figure.role)) return [];
    const { counted, agrees } = comparedCount(division, figure.role, figure.value, counting);
    return agrees ? [] : [{ figure, counted }];
  });
}

/** What the published rows directly below a division add up to, per column. */
class PublishedParts {
  private readonly sums = new Map<CountedDivision, Map<PublishedCountRole, number>>();

  constructor(resolved: readonly Resolved[]) {
    const published = new Set(resolved.flatMap(({ row, division }) => (row.figures.size > 0 ? [division] : [])));
    const added = new Set<CountedDivision>();
    for (const { row, division, within } of resolved) {
      if (division === null ? row.kind !== "division" : added.has(division)) continue;
      if (division !== null) added.add(division);
      const around = withOuterDivisions(within).slice(division === null ? 0 : 1);
      const above = around.find((one) => published.has(one));
      if (above !== undefined) this.add(above, row);
    }
  }

  private add(above: CountedDivision, row: PublishedRow): void {
    const sums = this.sums.get(above) ?? new Map<PublishedCountRole, number>();
    this.sums.set(above, sums);
    for (const { role, value } of row.figures.values()) {
      if (!isFraction(role)) sums.set(role, (sums.get(role) ?? 0) + value);
    }
  }

  addUpTo(division: CountedDivision, { figure }: CountDifference): boolean {
    return !isFraction(figure.role) && this.sums.get(division)?.get(figure.role) === figure.value;
  }
}

/** What the row's own published counts give; `null` without them. */
function ownRate({ figures }: PublishedRow, role: "rate" | `share:${string}`, isAchieved: (grade: string) => boolean) {
  const grades = [...figures.values()].flatMap(({ role: counted, value }) =>
    counted.startsWith("grade:") ? [{ grade: counted.slice("grade:".length), value }] : [],
  );
  const sum = (values: readonly { readonly value: number }[]): number =>
    values.reduce((all, one) => all + one.value, 0);
  const measures = figures.get("measures")?.value ?? sum(grades);
  const ofGrades = grades.length === 0 ? undefined : sum(grades.filter(({ grade }) => isAchieved(grade)));
  const part =
    role === "rate"
      ? (figures.get("achieved")?.value ?? ofGrades)
      : sumOfGrades(role.slice("share:".length), (grade) => figures.get(`grade:${grade}`)?.value);
  return measures === 0 || part === undefined ? null : part / measures;
}

function agrees(rate: number | null, figure: PublishedFigure): boolean {
  return rate !== null && compareWithPublished(rate, figure.value, figure.decimals) !== "different";
}

function fractionOf(
  { row, division }: Resolved,
  role: "rate" | `share:${string}`,
  counting: Counting,
): RateDifference | null {
  const figure = row.figures.get(role);
  if (division === null || figure === undefined) return null;
  const { rate, others, least, most } = recountedRates(division, role, counting);
  const isSame = (one: number): boolean => compareWithPublished(one, figure.value, figure.decimals) === "same";
  if ((rate !== null && isSame(rate)) || others.some(isSame)) return null;
  if (least < most && figure.value >= least && figure.value <= most) return null;
  if (agrees(rate, figure)) return { figure, counted: rate, isRounding: true };
  const achieved = new Set(counting.rubric.grades.filter((grade) => grade.achieved).map(({ symbol }) => symbol));
  const own = ownRate(row, role, (grade) => achieved.has(grade));
  return agrees(own, figure) ? null : { figure, counted: rate, isRounding: false };
}

function sharesOf(resolved: Resolved, counting: Counting): readonly RateDifference[] {
  return [...resolved.row.figures.keys()].flatMap((role) => {
    if (!isFraction(role) || role === "rate") return [];
    return fractionOf(resolved, role, counting) ?? [];
  });
}

/** The part of the plan that a table is about: all of it, or the one outer division that all its rows lie in. */
function scopeOf(plan: CountedDivision, resolved: readonly Resolved[]): CountedDivision {
  const total = resolved.findLast(({ row }) => row.kind === "total");
  if (total?.division != null) return total.division;
  const outermost = new Set(
    resolved.flatMap(({ row, division }) =>
      division === null || row.figures.size === 0 ? [] : [withOuterDivisions(division).at(-2)],
    ),
  );
  const [only] = outermost;
  return outermost.size === 1 && only !== undefined && only.children.length > 0 ? only : plan;
}

function missingFrom(plan: CountedDivision, resolved: readonly Resolved[]): readonly CountedDivision[] {
  const listed = new Set(resolved.flatMap(({ row, division }) => (row.figures.size > 0 ? [division] : [])));
  const levels = new Set(
    resolved.flatMap(({ row, division }) =>
      row.kind === "division" && row.figures.size > 0 ? [division?.division?.level] : [],
    ),
  );
  const holdsListed = new Set([...listed].flatMap((one) => (one === null ? [] : withOuterDivisions(one).slice(1))));
  const missing = new Set<CountedDivision>();
  for (const one of divisionsWithin(scopeOf(plan, resolved))) {
    const isInsideMissing = one.parent !== null && missing.has(one.parent);
    const isLeftOut = !listed.has(one) && !holdsListed.has(one) && levels.has(one.division?.level);
    if (
      one.counts.measures > 0 &&
      !isInsideMissing &&
      (isLeftOut || isWhollyMissing(one, listed, holdsListed, levels))
    ) {
      missing.add(one);
    }
  }
  return [...missing];
}

/** A division that the table would not list itself, of whose inner divisions it lists none although it lists others. */
function isWhollyMissing(
  one: CountedDivision,
  listed: ReadonlySet<CountedDivision | null>,
  holdsListed: ReadonlySet<CountedDivision>,
  levels: ReadonlySet<number | undefined>,
): boolean {
  if (listed.has(one) || holdsListed.has(one) || one.children.length === 0) return false;
  return divisionsWithin(one).some(({ division }) => levels.has(division?.level));
}

/** A row that counts a division which the plan does not have. */
export function isUnknown({ row, division }: Pick<ComparedRow, "row" | "division">): boolean {
  return row.kind === "division" && division === null && row.figures.size > 0;
}

/** A division left out whose marker stands in the table with another name: told as the name. */
function isRenamed(one: CountedDivision, unknown: readonly Resolved[], finder: DivisionFinder): boolean {
  return unknown.some(({ row, within }) => {
    const same = finder.namesake(within, certain(row.path.at(-1)), (other) => other === one);
    return same !== null;
  });
}

/** Compares a published table with the recount, row by row. */
export function compareSummary(
  summary: PublishedSummary,
  plan: CountedDivision,
  finder: DivisionFinder,
  counting: Counting,
): ComparedSummary {
  const resolver = new RowResolver(plan, finder);
  const resolved = summary.rows.map((row) => resolver.resolve(row));
  const parts = new PublishedParts(resolved);
  const rows = resolved.map((one): ComparedRow => {
    const { row, division } = one;
    const differing = countsOfRow(one, counting);
    const counts = differing.filter((count) => division === null || !parts.addUpTo(division, count));
    return {
      row,
      division,
      counts,
      isExplained: differing.length > counts.length,
      rate: fractionOf(one, "rate", counting),
      shares: sharesOf(one, counting),
    };
  });
  const unknown = resolved.filter(isUnknown);
  const missing = missingFrom(plan, resolved).filter((one) => !isRenamed(one, unknown, finder));
  return { summary, rows: withoutRepeatedRates(rows), missing };
}

/** In a table without counts, a wrong rate shows again in every sum above it. */
function withoutRepeatedRates(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const above = new Set(
    rows.flatMap(({ row, division, rate }) =>
      division === null || rate === null || rate.isRounding || row.figures.has("achieved")
        ? []
        : withOuterDivisions(division).slice(1),
    ),
  );
  if (above.size === 0) return rows;
  return rows.map((one) =>
    one.division !== null && above.has(one.division) && !one.row.figures.has("achieved") ? { ...one, rate: null } : one,
  );
}

/** Whether a table is about this plan at all: at least half of its divisions are the plan's. */
export function isAboutPlan({ rows }: ComparedSummary): boolean {
  const divisions = rows.filter(({ row }) => row.kind === "division" && row.figures.size > 0);
  const known = divisions.filter(({ division }) => division !== null);
  return divisions.length === 0 ? rows.some(({ row }) => row.kind === "total") : known.length * 2 >= divisions.length;
}

/** Whether most rows of a table are what a column of the plan gives: only then does the table count by that column. */
export function fits(compared: ComparedSummary): boolean {
  const counted = compared.rows.filter(({ row }) => row.kind === "division" && row.figures.size > 0);
  const agreeing = counted.filter(({ division, counts, rate, shares }) => {
    return division !== null && counts.length + shares.length === 0 && rate === null;
  });
  return agreeing.length >= 2 && agreeing.length * 2 >= counted.length && isAboutPlan(compared);
}
