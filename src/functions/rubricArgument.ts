import { checkRubric } from "../domain/evaluation/checkRubric";
import { kanagawaIct } from "../domain/evaluation/kanagawaIct";
import type { GradeRule, Rubric, RubricGrade } from "../domain/evaluation/rubric";
import type { CellContent } from "../domain/grid/cell";
import { plainText } from "../domain/text/plainText";
import { CellError, invalidValue } from "./cellValues";
import { blankIfZero, isOmitted } from "./elementwise";
import type { Argument } from "./argument";
import { inspectionFunctionTexts } from "./inspectionFunctionTexts";
import { gridOfRange, singleCell } from "./plainCells";
import { rememberedArgument } from "./rememberedArgument";
import { presetNamed, readSettings } from "./settingsArgument";

const noTarget = "目標なし";
const highestBound = 10;
const percentage = /^([0-9]{1,4}(?:\.[0-9]{1,6})?)%(?:以上)?$/u;

/** The least rate of a grade: a fraction, a percentage as text; `undefined` when it is none. */
function boundOf(content: CellContent): number | undefined {
  if (typeof content === "number") return content >= 0 && content <= highestBound ? content : undefined;
  const written = percentage.exec(plainText(String(content)))?.[1];
  return written === undefined ? undefined : Number(`${written}e-2`);
}

interface Line {
  readonly symbol: string;
  readonly bound: CellContent;
}

/** The rule of a line: from its bound up to the one before; without a bound everything below. */
function ruleOf({ bound }: Line, above: number | null): GradeRule | null {
  const below = above === null ? {} : { below: above };
  if (plainText(String(bound)) === noTarget) return { kind: "noIndicator" };
  if (bound === "") return { kind: "interval", quantity: "rate", ...below };
  const atLeast = boundOf(bound);
  return atLeast === undefined ? null : { kind: "interval", quantity: "rate", atLeast, ...below };
}

function gradesOf(lines: readonly Line[]): readonly RubricGrade[] | null {
  const grades: RubricGrade[] = [];
  let above: number | null = null;
  for (const line of lines) {
    const rule = ruleOf(line, above);
    if (rule === null) return null;
    if (rule.kind === "interval") above = rule.atLeast ?? null;
    grades.push({ symbol: line.symbol, label: "", rule, achieved: false });
  }
  return grades;
}

/** Two columns, best first: symbol, least rate. A first line without a bound that can be read is a header. */
const tableRubric = rememberedArgument((argument): Rubric | CellError => {
  const refusal = invalidValue(inspectionFunctionTexts().grade.rubricTable);
  const lines = gridOfRange(argument).contents.flatMap(([symbol = "", bound = ""]): readonly Line[] =>
    String(symbol).trim() === "" ? [] : [{ symbol: String(symbol).trim(), bound }],
  );
  const [first] = lines;
  const hasHeader = first !== undefined && ruleOf(first, null) === null;
  const grades = gradesOf(hasHeader ? lines.slice(1) : lines);
  if (grades === null) return refusal;
  const rubric: Rubric = { ...kanagawaIct, name: "", body: "", source: "", grades, qualitative: null, parts: "worst" };
  return checkRubric(rubric).length === 0 ? rubric : refusal;
});

const columnsOfTable = 2;

/** The rubric of a name, of a two-column table, or of a 点検設定 range; Kanagawa's where nothing is given. */
export function readRubric(argument: Argument): Rubric | CellError {
  const cell = isOmitted(argument) ? "" : blankIfZero(singleCell(argument));
  if (cell instanceof CellError) return cell;
  if (cell === "") return kanagawaIct;
  if (cell === null) {
    if (argument?.[0]?.length === columnsOfTable) return tableRubric(argument);
    const settings = readSettings(argument);
    return settings instanceof CellError ? settings : settings.rubric;
  }
  return presetNamed(String(cell));
}
