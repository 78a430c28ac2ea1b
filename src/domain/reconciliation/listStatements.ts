import { gradeKey, type JudgedMeasure } from "../summary/counting";
import type { CountedDivision } from "../summary/countedPlan";
import { textOfCell, type Measure } from "../measures/measure";
import type { GradeGrammar, ListedGrades } from "../summary/tallies/gradeClaims";
import { cellOfMeasure, missingMeasure } from "./missingMeasures";
import type { NameUse, Passage } from "./outline";
import type { Piece } from "./pieces";
import { placeOf } from "./quotes";
import type { Span, Statement } from "./statement";

const between = /^[」』]?(?:[(][^()]{1,20}[)])?(?:、|・|及び|並びに|と|や|又は|または|、及び)[「『]?$/u;
const andOthers = /^[」』]?(?:[(][^()]{1,20}[)])?、?(?:など|等|ほか|をはじめ|を含)/u;
const countBehind = /^[」』]?(?:[(][^()]{1,20}[)])?の(?<count>[0-9]{1,3})(?:施策|事業|取組|指標|項目|件)/u;
const titleOfAll = /一覧|全て|すべて|次の(?:とおり|通り|[0-9])|以下の(?:とおり|通り|[0-9])/u;
const titleOfSome = /主な|代表|例|抜粋/u;
const longestTitle = 40;
const leastNames = 2;
const mostMarker = 3;

/** Names in a report that are listed as having some grades. */
interface NamedList extends ListedGrades {
  readonly uses: readonly NameUse[];
  readonly isComplete: boolean;
  readonly division: CountedDivision | null;
}

/** A piece with the measures that it names, in the division at hand. */
interface NamingPiece {
  readonly piece: Piece;
  readonly uses: readonly NameUse[];
  readonly division: CountedDivision | null;
}

function measuresOf({ mention }: NameUse): readonly Measure[] {
  return mention.name.things.flatMap((thing) => ("measure" in thing ? [thing.measure] : []));
}

export function isOfMeasure(use: NameUse): boolean {
  return measuresOf(use).length > 0;
}

/** The names of one piece that follow each other as a list. */
export function runsIn(uses: readonly NameUse[], text: string): readonly (readonly NameUse[])[] {
  const runs: NameUse[][] = [];
  for (const use of uses) {
    const last = runs.at(-1)?.at(-1);
    const isNext = last !== undefined && between.test(text.slice(last.mention.span.end, use.mention.span.start));
    if (isNext) runs.at(-1)?.push(use);
    else runs.push([use]);
  }
  return runs.filter(({ length }) => length >= leastNames);
}

/** Lists of measures by their grade (×の指標は、A、B及びCである; a title and a name a line) against the sheet's grades. */
export class ListComparison {
  private readonly judged: ReadonlyMap<Measure, JudgedMeasure>;

  constructor(
    judged: readonly JudgedMeasure[],
    private readonly grammar: GradeGrammar,
  ) {
    this.judged = new Map(judged.map((one) => [one.measure, one]));
  }

  statements(passages: readonly Passage[]): readonly Statement[] {
    const byPiece = new Map<Piece, Passage[]>();
    for (const passage of passages) byPiece.set(passage.piece, [...(byPiece.get(passage.piece) ?? []), passage]);
    const pieces = [...byPiece].map(([piece, own]) => ({
      piece,
      uses: own.flatMap(({ uses }) => uses).filter(isOfMeasure),
      division: own[0]?.subject.division ?? null,
    }));
    return [...this.inSentences(pieces), ...this.underTitles(pieces)].flatMap((list) => this.compared(list));
  }

  private inSentences(pieces: readonly NamingPiece[]): readonly NamedList[] {
    return pieces.flatMap(({ piece, uses: named }) => {
      const { text } = piece.text;
      return runsIn(named, text).flatMap((uses): readonly NamedList[] => {
        const [first, last] = [uses[0], uses.at(-1)];
        if (first === undefined || last === undefined) return [];
        const start = text.lastIndexOf("。", first.mention.span.start - 1) + 1;
        const listed = this.grammar.listedBehind(text.slice(start, first.mention.span.start));
        if (listed === null) return [];
        const behind = text.slice(last.mention.span.end);
        const told = countBehind.exec(behind)?.groups?.count;
        const count = listed.count ?? (told === undefined ? null : Number(told));
        const isComplete = !andOthers.test(behind) && (count === null || count === uses.length);
        return [{ grades: listed.grades, count, uses, isComplete, division: first.subject.division }];
      });
    });
  }

  /** A title with a grade, and below it a name a line. */
  private underTitles(pieces: readonly NamingPiece[]): readonly NamedList[] {
    const lists: NamedList[] = [];
    let open: (Omit<NamedList, "uses"> & { readonly uses: NameUse[] }) | null = null;
    for (const { piece, uses, division } of pieces) {
      const name = uses.find(({ position, mention }) => position === "alone" && mention.span.start <= mostMarker);
      if (name !== undefined && open !== null) {
        open.uses.push(name);
        continue;
      }
      if (open !== null && open.uses.length >= leastNames) lists.push(open);
      const title = piece.text.text;
      const isTitle = title.length <= longestTitle && !title.includes("。") && name === undefined;
      const grades = isTitle ? this.grammar.listedUnder(title) : [];
      const isComplete = titleOfAll.test(title) && !titleOfSome.test(title);
      open = grades.length === 0 ? null : { grades, count: null, uses: [], isComplete, division };
    }
    if (open !== null && open.uses.length >= leastNames) lists.push(open);
    return lists;
  }

  private gradesOf(measure: Measure): readonly string[] {
    return (this.judged.get(measure)?.grades ?? []).map(gradeKey);
  }

  private compared(list: NamedList): readonly Statement[] {
    const told = list.uses.flatMap((use) => {
      const [measure, another] = new Set(measuresOf(use));
      return measure === undefined || another !== undefined ? [] : [{ use, measure }];
    });
    // One grade a measure; what several indicators have nothing tells here.
    const known = told.filter(({ measure }) => this.gradesOf(measure).length === 1);
    const isListed = (measure: Measure): boolean => this.gradesOf(measure).some((grade) => list.grades.includes(grade));
    const agreeing = known.filter(({ measure }) => isListed(measure));
    // Most of a list are what it says, or it is read wrongly.
    if (agreeing.length * 2 < known.length || agreeing.length === 0) return [];
    const listed = list.grades.join("・");
    const statements = known.map(({ use, measure }) => this.statement(use, measure, listed, isListed(measure)));
    const isAllRight = agreeing.length === list.uses.length;
    return isAllRight && list.isComplete ? [...statements, ...this.leftOut(list, listed, told)] : statements;
  }

  private leftOut(
    { uses, grades, division }: NamedList,
    listed: string,
    told: readonly { readonly measure: Measure }[],
  ): readonly Statement[] {
    const own = division?.division ?? null;
    const named = new Set(told.map(({ measure }) => measure));
    const [first, last] = [uses[0], uses.at(-1)];
    if (first === undefined || last === undefined) return [];
    const forgotten = [...this.judged.keys()].filter(
      (measure) =>
        !named.has(measure) &&
        (own === null || measure.divisions.includes(own)) &&
        this.gradesOf(measure).some((grade) => grades.includes(grade)),
    );
    const span: Span =
      first.piece === last.piece ? { start: first.mention.span.start, end: last.mention.span.end } : last.mention.span;
    const place = placeOf(last.piece, span);
    return forgotten.map((measure) => missingMeasure(measure, { listed, place }));
  }

  private statement({ piece, mention }: NameUse, measure: Measure, listed: string, agrees: boolean): Statement {
    const name = textOfCell(measure.cells.name);
    const entered = this.gradesOf(measure).join("・");
    return {
      kind: "status",
      verdict: agrees ? "agrees" : "differs",
      severity: "error",
      measure: measure.code,
      stated: piece.text.text.slice(mention.span.start, mention.span.end),
      expected: entered,
      cell: cellOfMeasure(measure),
      places: [placeOf(piece, mention.span, agrees ? [] : [mention.span])],
      reason: agrees
        ? { code: "statusAgrees", parameters: { status: entered } }
        : { code: "listedOtherwise", parameters: { name, listed, entered } },
    };
  }
}
