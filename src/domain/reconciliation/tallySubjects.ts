import type { FindingCell } from "../inspection/finding";
import { nameBehindMarker, type Division } from "../plan/division";
import { divisionsWithin, type CountedDivision } from "../summary/countedPlan";
import { compactName } from "../text/compactText";
import type { CountContext } from "./countContext";
import type { Passage } from "./outline";
import type { Span } from "./statement";

/** What a number is told of: the plan, a division, or a department's measures. */
export interface TallySubject {
  /** `null`: the plan. */
  readonly label: string | null;
  readonly counted: CountedDivision;
  readonly cell: FindingCell;
}

/** A division or department that a sentence names; `subjects` is empty where the sheet has none such. */
export interface NamedPlace {
  readonly span: Span;
  readonly subjects: readonly TallySubject[];
  readonly isOffice: boolean;
}

const quoted = /[「『]([^「」『』]{1,40})[」』]/gu;
const wholePlan = /計画全体|本計画|全体で/gu;
const numberedWord = /\p{Script=Han}{1,6}(?:[0-9]{1,2}|[IVX]{1,4})(?:[章節部編項])?(?![0-9A-Z])/gu;

function looseMarker(text: string): string {
  return text.normalize("NFKC").toUpperCase();
}

/** What stands before a division's name: 柱Ⅰ, 基本目標1, 第2節. A number alone may number anything. */
function markOf({ label }: Division): string {
  const mark = looseMarker(compactName(label.slice(0, label.length - nameBehindMarker(label).length)));
  return /^\p{Script=Han}+[0-9IVX]+[章節部編項]?$/u.test(mark) ? mark : "";
}

/** Finds what the numbers of a sentence are told of. */
export class TallySubjects {
  /** Divisions by what numbers them. */
  private readonly marks: ReadonlyMap<string, CountedDivision>;
  private readonly byDivision: ReadonlyMap<Division, CountedDivision>;

  constructor(
    private readonly context: CountContext,
    /** The division that the report is about as a whole, as its title says. */
    private readonly titled: CountedDivision | null,
  ) {
    const divisions = divisionsWithin(context.comparison.plan);
    this.byDivision = new Map(
      divisions.flatMap((counted) => (counted.division === null ? [] : [[counted.division, counted] as const])),
    );
    this.marks = new Map(
      divisions.flatMap((counted) => {
        const mark = counted.division === null ? "" : markOf(counted.division);
        return mark === "" ? [] : [[mark, counted] as const];
      }),
    );
  }

  subjectOf(counted: CountedDivision): TallySubject {
    const { division } = counted;
    const cell = (division === null ? undefined : this.context.cells.get(division)) ?? this.context.planCell;
    return { label: division?.label ?? null, counted, cell };
  }

  /** The divisions and departments that a sentence names, in order. `isGrade`: what is quoted may be a grade. */
  namedIn(text: string, start: number, { uses }: Passage, isGrade: (word: string) => boolean): readonly NamedPlace[] {
    const { plan, finder } = this.context.comparison;
    const place = (index: number, written: string, subjects: readonly TallySubject[]): NamedPlace => ({
      span: { start: start + index, end: start + index + written.length },
      subjects,
      isOffice: false,
    });
    const inQuotes = [...text.matchAll(quoted)].flatMap((match): readonly NamedPlace[] => {
      const { 0: written, 1: name = "", index } = match;
      // 「順調に推移」(A): what a grade stands for.
      const behind = /^[(]([^()]{1,8})[)]/u.exec(text.slice(index + written.length))?.[1];
      if (isGrade(name) || (behind !== undefined && isGrade(behind))) return [];
      const found = /全体|計画/u.test(name) ? plan : finder.anywhere(name);
      return [place(index, written.slice(0, -1), found === null ? [] : [this.subjectOf(found)])];
    });
    const named = uses.flatMap(({ mention: { span, name } }): readonly NamedPlace[] => {
      const divisions = name.things.flatMap((thing) => (thing.kind === "division" ? [thing.division] : []));
      if (divisions.length === 0 || span.start < start || span.end > start + text.length) return [];
      const counted = divisions.flatMap((division) => this.byDivision.get(division) ?? []);
      return [{ span, subjects: counted.map((one) => this.subjectOf(one)), isOffice: false }];
    });
    const others = [...this.markedIn(text, start), ...this.officesIn(text, start)];
    const wholes = [...text.matchAll(wholePlan)].map(({ 0: written, index }) =>
      place(index, written, [this.subjectOf(plan)]),
    );
    return [...inQuotes, ...named, ...others, ...wholes].sort((one, other) => one.span.start - other.span.start);
  }

  /** 柱Ⅰは48施策: a division by its number alone. */
  private markedIn(text: string, start: number): readonly NamedPlace[] {
    if (this.marks.size === 0) return [];
    const loose = looseMarker(text);
    // Another form may be longer than what it stands for; then nothing tells the place.
    if (loose.length !== text.length) return [];
    return [...loose.matchAll(numberedWord)].flatMap(({ 0: mark, index }) => {
      const counted = this.marks.get(mark) ?? [...this.marks].find(([known]) => mark.endsWith(known))?.[1];
      const span = { start: start + index, end: start + index + mark.length };
      return counted === undefined ? [] : [{ span, subjects: [this.subjectOf(counted)], isOffice: false }];
    });
  }

  private officesIn(text: string, start: number): readonly NamedPlace[] {
    return this.context.departments.namedIn(text).map(({ name, span, counted }) => {
      const cell = counted?.firstMeasure?.cells.department;
      const subject =
        counted === null || cell === undefined
          ? []
          : [{ label: name, counted, cell: { sheet: cell.sheet, row: cell.row, column: cell.column } }];
      return { span: { start: start + span.start, end: start + span.end }, subjects: subject, isOffice: true };
    });
  }

  /** What a number at a place is told of: what the sentence names last before it; else the division at hand, or the plan. */
  at(place: number, named: readonly NamedPlace[], { subject }: Passage): readonly TallySubject[] {
    const before = named.filter(({ span }) => span.end <= place).at(-1);
    const { plan } = this.context.comparison;
    const outer = subject.division?.division == null ? this.titled : subject.division;
    const atHand = [...(outer === null ? [] : [outer]), plan].map((counted) => this.subjectOf(counted));
    if (before === undefined) return atHand;
    // 環境課では、計画の24施策のうち…: an office may only be the one that speaks.
    return before.isOffice && before.subjects.length > 0 ? [...before.subjects, ...atHand] : before.subjects;
  }
}
