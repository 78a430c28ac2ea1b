import { certain } from "../certain";
import type { FindingCell } from "../inspection/finding";
import { nameBehindMarker, type Division } from "../plan/division";
import { divisionsWithin, type CountedDivision } from "../summary/countedPlan";
import { compactName } from "../text/compactText";
import { escapedForPattern } from "../text/escapedForPattern";
import type { CountContext } from "./countContext";
import { countedThings } from "../summary/tallies/tallyClaim";
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
/** 「…」の実現に向け、16の取組を: a slogan is none of what is counted. */
const slogan =
  /^の?(?:実現|推進|策定|達成)?(?:に向け|を目指|をめざ|を基本|を掲げ|という|と題し|をテーマ|を策定|に基づ|を合言葉|を将来像|を理念|をスローガン)/u;
/** 「観光」と「農業」, 自助・共助. */
const joins = /^[」』]?(?:[、・,]|と|及び|並びに|や)?[「『]?$/u;
const inTotal = /(?<!累)(?:計|合わせて|あわせて|全部で)約?$/u;
/** 自助は4施策のうち, 環境の4施策について: what a number of measures is told of. */
const topics =
  /(?:^|[、。])(?<topic>[^、。「」『』()0-9]{2,16}?)(?:では|には|は|が|の)、?(?=[0-9]{1,3}(?:つの|の)?(?:施策|事業|取り?組み?|項目)(?:のうち|中|の内|について|につきまして|を))/dgu;
/** 観光課2(○1、△1): what stands before its numbers in a list. */
const labelOfCounts = /^(?<topic>[^、。「」『』()0-9]{2,16})[0-9]{1,3}[(][A-Z◎○△×☆][0-9]/dgu;
const ofPlan =
  /計画|ビジョン|プラン|戦略|構想|大綱|全体|合?計|[本当][市県町村区]|施策|事業|取り?組|指標|項目|達成|評価|判定|目標|進捗|実績|結果|内訳|総括|状況|年度|これ|この|うち/u;
/** 4項目を資産経営課が担当. */
const beforeOffice = new RegExp(`^[0-9]{1,4}(?:つの|の)?${countedThings}(?:を|は)、?$`, "u");
const shortestName = 2;
const shortestUse = 4;
const wholePlan = /計画全体|本計画|全体で/gu;
const numberedWord = /\p{Script=Han}{1,6}(?:[0-9]{1,2}|[IVX]{1,4}|[\u2160-\u216B])(?:[章節部編項])?(?![0-9A-Z])/gu;

function looseMarker(text: string): string {
  return text.normalize("NFKC").toUpperCase();
}

/** What stands before a division's name: 柱Ⅰ, 基本目標1, 第2節. A number alone may number anything. */
function markOf({ label }: Division): string {
  const mark = looseMarker(compactName(label.slice(0, label.length - nameBehindMarker(label).length)));
  return /^\p{Script=Han}+[0-9IVX]+[章節部編項]?$/u.test(mark) ? mark : "";
}

/** Its mark, and by a number alone what its level is called: 柱1 where 施策の柱 has 1 気づき. */
function marksOf(division: Division, levelWords: readonly string[]): readonly string[] {
  const own = markOf(division);
  const [word = ""] = (levelWords[division.level - 1] ?? "").split("の").slice(-1);
  const number = /^[0-9]{1,2}$/u.exec((division.marker ?? "").normalize("NFKC"))?.[0];
  const isWord = /^\p{Script=Han}+$/u.test(word) && number !== undefined;
  return [...(own === "" ? [] : [own]), ...(isWord ? [word + number] : [])];
}

/** Ⅰは5事業: a division by its Roman number alone. */
const romanAlone = /(?<=^|[、。「(:])(?:[\u2160-\u216B]|[IVX]{1,4})(?=は|が|では|の[0-9]|:)/gu;

/** Finds what the numbers of a sentence are told of. */
export class TallySubjects {
  /** Divisions by what numbers them. */
  private readonly marks: ReadonlyMap<string, CountedDivision>;
  private readonly romans: ReadonlyMap<string, CountedDivision>;
  private readonly byDivision: ReadonlyMap<Division, CountedDivision>;
  /** Divisions whose names are too short to be found in any text. */
  private readonly short: readonly (readonly [pattern: RegExp, counted: CountedDivision])[];

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
        const marks = counted.division === null ? [] : marksOf(counted.division, context.comparison.levelWords);
        return marks.map((mark) => [mark, counted] as const);
      }),
    );
    this.romans = new Map(
      divisions.flatMap((counted) => {
        const { marker = null, style = null } = counted.division ?? {};
        return style === "roman" ? [[looseMarker(marker ?? ""), counted] as const] : [];
      }),
    );
    this.short = divisions.flatMap((counted) => {
      const name = counted.division === null ? "" : compactName(nameBehindMarker(counted.division.label));
      if (name.length < shortestName || name.length >= shortestUse) return [];
      const behind = "(?=[はがでのにとや」・、0-9])";
      return [[new RegExp(`(?<=^|[、。「『・とや])${escapedForPattern(name)}${behind}`, "gu"), counted] as const];
    });
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
      const found = /全体|計画|(?:ビジョン|プラン|戦略|構想|大綱)$/u.test(name) ? plan : finder.anywhere(name);
      if (found === null && slogan.test(text.slice(index + written.length))) return [];
      return [place(index, written.slice(0, -1), found === null ? [] : [this.subjectOf(found)])];
    });
    const named = uses.flatMap(({ mention: { span, name } }): readonly NamedPlace[] => {
      const divisions = name.things.flatMap((thing) => (thing.kind === "division" ? [thing.division] : []));
      if (divisions.length === 0 || span.start < start || span.end > start + text.length) return [];
      const counted = divisions.flatMap((division) => this.byDivision.get(division) ?? []);
      return [{ span, subjects: counted.map((one) => this.subjectOf(one)), isOffice: false }];
    });
    // 「3 図書館」 is the division, not the office of that name.
    const offices = this.officesIn(text, start).filter(
      ({ span }) =>
        !inQuotes.some(
          (one) => one.subjects.length > 0 && one.span.start <= span.start && span.end <= one.span.end + 1,
        ),
    );
    const others = [...this.markedIn(text, start), ...offices];
    const wholes = [...text.matchAll(wholePlan)].map(({ 0: written, index }) =>
      place(index, written, [this.subjectOf(plan)]),
    );
    const short = this.short.flatMap(([pattern, counted]) =>
      [...text.matchAll(pattern)].map(({ 0: written, index }) => place(index, written, [this.subjectOf(counted)])),
    );
    const known = [...inQuotes, ...named, ...others, ...wholes, ...short];
    // 環境分野は6事業のうち: of what the sheet calls no division nobody knows what is counted.
    const labels = [...text.matchAll(topics), ...text.matchAll(labelOfCounts)];
    const unknown = labels.flatMap(({ groups, indices }) => {
      const [topic = "", [from, to]] = [groups?.topic, certain(indices?.groups?.topic)];
      const isKnown = known.some(({ span }) => span.start < start + to && start + from < span.end);
      return isKnown || ofPlan.test(topic) || isGrade(topic) ? [] : [place(from, topic, [])];
    });
    return [...known, ...unknown].sort((one, other) => one.span.start - other.span.start);
  }

  /** 柱Ⅰは48施策: a division by its number alone. */
  private markedIn(text: string, start: number): readonly NamedPlace[] {
    const romans = [...text.matchAll(romanAlone)].map(({ 0: written, index }) => {
      const counted = this.romans.get(looseMarker(written));
      const span = { start: start + index, end: start + index + written.length };
      return { span, subjects: counted === undefined ? [] : [this.subjectOf(counted)], isOffice: false };
    });
    if (this.marks.size + this.romans.size === 0) return romans;
    const numbered = [...text.matchAll(numberedWord)].flatMap(({ 0: written, index }) => {
      const mark = looseMarker(written);
      const counted =
        this.marks.get(mark) ??
        [...this.marks].find(([known]) => mark.endsWith(known))?.[1] ??
        this.romans.get(/[IVX]+$/u.exec(mark)?.[0] ?? "");
      const span = { start: start + index, end: start + index + written.length };
      return counted === undefined ? [] : [{ span, subjects: [this.subjectOf(counted)], isOffice: false }];
    });
    return [...romans, ...numbered];
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
  at(place: number, named: readonly NamedPlace[], { subject, piece: { text } }: Passage): readonly TallySubject[] {
    const earlier = named.filter(({ span }) => span.end <= place);
    const inCharge = named.find(
      ({ span }) => span.start > place && beforeOffice.test(text.text.slice(place, span.start)),
    );
    const before = inCharge?.isOffice === true ? inCharge : earlier.at(-1);
    const { plan } = this.context.comparison;
    const outer = subject.division?.division == null ? this.titled : subject.division;
    const atHand = [...(outer === null ? [] : [outer]), plan].map((counted) => this.subjectOf(counted));
    if (before === undefined) return atHand;
    const isTotal = inTotal.test(text.text.slice(before.span.end, place));
    const together = this.together(isTotal ? earlier : joinedTo(before, earlier, text.text));
    if (together !== null) return together;
    // 環境課では、計画の24施策のうち…: an office may only be the one that speaks.
    const isRightBehind = /^[(:]?全?$/u.test(text.text.slice(before.span.end, place));
    return before.isOffice && before.subjects.length > 0 && !isRightBehind
      ? [...before.subjects, ...atHand]
      : before.subjects;
  }

  /** Several divisions side by side (自助・共助・公助の17施策): the one that they make up, or nothing certain; `null`: they are one. */
  private together(places: readonly NamedPlace[]): readonly TallySubject[] | null {
    const named = places.flatMap(({ subjects }) => subjects.map(({ counted }) => counted));
    const divisions = new Set(named.filter(({ division }) => division !== null));
    const [first, another] = divisions;
    if (first === undefined || another === undefined) return null;
    const { parent } = first;
    if (parent === null || [...divisions].some((one) => one.parent !== parent)) return null;
    return divisions.size === parent.children.length ? [this.subjectOf(parent)] : [];
  }
}

/** The places that a sentence names with the last one in a row. */
function joinedTo(last: NamedPlace, places: readonly NamedPlace[], text: string): readonly NamedPlace[] {
  const joined = [last];
  for (const one of [...places].reverse().slice(1)) {
    const [next] = joined;
    if (
      next === undefined ||
      (one.span.end <= next.span.start && !joins.test(text.slice(one.span.end, next.span.start)))
    )
      break;
    joined.unshift(one);
  }
  return joined;
}
