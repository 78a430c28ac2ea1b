/** One sheet of a drawn plan: lines of cells parted by tabs, as a workbook holds them. */
export interface SheetDrawing {
  readonly name: string;
  readonly cells: string;
}

/** A mistake put into a copy of the report: what stands there, what is written instead, what it is about. */
export type MistakeDrawing = readonly [right: string, wrong: string, about: string];

/**
 * A report of another body with the plan it speaks of. In the report every right statement is
 * marked with what it is about: `{7:1,731人}` speaks of the measure numbered 7, `{*:16施策}` of the plan
 * or one of its parts. What stands outside of braces is nothing the sheet could tell.
 */
export interface BodyDrawing {
  readonly name: string;
  readonly sheets: readonly SheetDrawing[];
  readonly report: string;
  readonly mistakes: readonly MistakeDrawing[];
}

/** A right statement: its line in the report (from 1), where it stands in the line, and what it is about. */
export interface RightStatement {
  readonly line: number;
  readonly start: number;
  readonly text: string;
  readonly about: string;
}

/** A report without its marks, and the right statements that were marked. */
export interface ReadDrawing {
  readonly text: string;
  readonly statements: readonly RightStatement[];
}

const mark = /\{([^:{}]+):([^{}]*)\}/gu;

/** The report as it is handed in, with the truth of each line. */
export function readDrawing(body: BodyDrawing): ReadDrawing {
  const statements: RightStatement[] = [];
  const lines = body.report.split("\n").map((marked, index) => {
    let taken = 0;
    return marked.replace(mark, (whole: string, about: string, text: string, at: number) => {
      statements.push({ line: index + 1, start: at - taken, text, about });
      taken += whole.length - text.length;
      return text;
    });
  });
  return { text: lines.join("\n"), statements };
}

/** The report with one mistake, and the line where it stands. A passage that isn't there exactly once is an error of the drawing. */
export function withMistake(text: string, [right, wrong]: MistakeDrawing): { text: string; line: number } {
  const at = text.indexOf(right);
  if (at < 0 || text.includes(right, at + 1)) throw new Error(`not exactly once in the report: ${right}`);
  return { text: text.replace(right, () => wrong), line: text.slice(0, at).split("\n").length };
}
