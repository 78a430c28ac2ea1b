import type { DateContext, FiscalYearsReading, FiscalYearsRefusal } from "./dateReading";
import { fiscalYearOf } from "./fiscalYearOf";
import { resolveDate, resolveFiscalYear } from "./resolveDate";
import {
  foldDateText,
  numeralValue,
  scanDate,
  Scanner,
  scanYears,
  scanYearUnit,
  type WrittenYear,
  type YearUnit,
} from "./scanDate";

export { fiscalYearInterval, fiscalYearOf } from "./fiscalYearOf";

/** One year of a list, or one end of a range. */
interface Member {
  readonly ok: true;
  readonly year: number;
  /** `null` where neither 年 nor 年度 follows, or a date was written. */
  readonly unit: YearUnit | null;
  readonly written: WrittenYear | null;
}

interface Refused {
  readonly ok: false;
  readonly reason: FiscalYearsRefusal;
}

const rangeWord = /から|より|[～\-ー→]/y;
const textEnd = /$/y;
const listWord = /、|,|・|及び|および|並びに|と/y;
const ending = /(?:まで|分|中)?(?:の間)?/y;
const count =
  /の?\s?[(]?(?:([0-9]{1,3})|([一二三四五六七八九十]{1,3}))\s?(?:[かヵヶカケ箇]年間?|年間)(?:計画)?\s?[)]?/y;

/** More years than any plan has; a longer range is a misprint. */
const longestRange = 200;

function refuse(reason: FiscalYearsRefusal): Refused {
  return { ok: false, reason };
}

/** The 4 of 令和2～4年度, the 25 of 2016～25年度: a year of the era, or the century, of the one before. */
function inherit(number: number, previous: WrittenYear | null): WrittenYear {
  if (previous?.kind === "era") return { ...previous, number, isGannen: true };
  if (number >= 100) return { kind: "gregorian", number };
  if (previous?.kind !== "gregorian") return { kind: "bare", number };
  return { kind: "gregorian", number: previous.number - (previous.number % 100) + number };
}

function scanElidedYear(scanner: Scanner, previous: WrittenYear | null): WrittenYear | null {
  const number = scanner.takeOneOf("元") ? 1 : scanner.takeNumber();
  return number === null ? null : inherit(number, previous);
}

/** A date within the year, as in 令和2年4月から令和5年3月まで. */
function scanMemberDate(scanner: Scanner, folded: string, context: DateContext, text: string): Member | Refused | null {
  const written = scanDate(folded, scanner.position);
  if (written === null || written.years.length === 0 || written.separator === "-") return null;
  if (written.month === null && written.part === null && written.edge === null) return null;
  const reading = resolveDate(written, context, text);
  if (!reading.ok) return reading;
  scanner.position = written.end - (written.marker === "from" ? 2 : 0);
  const year = fiscalYearOf(reading.interval.start);
  return { ok: true, year, unit: null, written: written.years[0] ?? null };
}

function scanMember(
  scanner: Scanner,
  folded: string,
  previous: WrittenYear | null,
  context: DateContext,
  text: string,
): Member | Refused | null {
  const date = scanMemberDate(scanner, folded, context, text);
  if (date !== null) return date;
  const pair = scanYears(scanner);
  const first = pair?.years[0] ?? scanElidedYear(scanner, previous);
  if (first === null) return null;
  const unit = pair === null ? scanYearUnit(scanner) : pair.unit;
  const inherited = first.kind === "bare" ? inherit(first.number, previous) : first;
  const resolved = resolveFiscalYear([inherited, ...(pair?.years.slice(1) ?? [])], context, text);
  if (!resolved.ok) return resolved;
  return { ok: true, year: resolved.year, unit, written: inherited };
}

function yearsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * Reads the fiscal years of a text that names nothing else: 令和4年度, 令和元～4年度, 令和2、3年度, 平成30～令和2年度,
 * 2016(平成28)年度から2025(令和7)年度, R2-R4年度, 令和2年4月から令和5年3月まで. A number of years (4年間) is checked.
 */
export function parseFiscalYears(text: string, context: DateContext = {}): FiscalYearsReading {
  const trimmed = text.trim();
  const folded = foldDateText(text).text;
  const scanner = new Scanner(folded, 0);
  const years: number[] = [];
  const units: (YearUnit | null)[] = [];
  let previous: WrittenYear | null = null;
  let isRangeEnd = false;
  scanner.takeOneOf("(");
  for (;;) {
    const member: Member | Refused | null = scanMember(scanner, folded, previous, context, trimmed);
    if (member === null) return refuse({ code: "notFiscalYears", text: trimmed });
    if (!member.ok) return member;
    const first = years.at(-1);
    if (isRangeEnd && first !== undefined) {
      const last = member.year;
      if (last < first) return refuse({ code: "rangeReversed", text: trimmed, first, last });
      if (last - first > longestRange) return refuse({ code: "outsideRange", text: trimmed });
      years.push(...yearsFrom(first + 1, last));
    } else {
      years.push(member.year);
    }
    units.push(member.unit);
    previous = member.written;
    const isRange: boolean = !isRangeEnd && scanner.take(rangeWord) !== null;
    if (!isRange && scanner.take(listWord) === null) break;
    isRangeEnd = isRange;
  }
  scanner.take(ending);
  const counted = scanner.take(count);
  scanner.takeOneOf(")");
  if (scanner.take(textEnd) === null) return refuse({ code: "notFiscalYears", text: trimmed });
  if (units.includes("year") && !units.includes("fiscalYear")) return refuse({ code: "calendarYears", text: trimmed });
  const writtenCount = counted === null ? years.length : numeralValue(counted[1] ?? counted[2] ?? "");
  if (writtenCount !== null && writtenCount !== years.length) {
    return refuse({ code: "countDisagrees", text: trimmed, written: writtenCount, counted: years.length });
  }
  return { ok: true, years };
}

/** The fiscal year of a year found in a text, whatever stands behind it (令和4年, R4, 2022年度); none where it is none. */
export function fiscalYearsNamed(written: string): readonly number[] {
  const reading = parseFiscalYears(`${written.replace(/年度?$/u, "")}年度`);
  return reading.ok ? reading.years : [];
}
