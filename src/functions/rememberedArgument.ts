import { CellError } from "./cellValues";
import { shapeOf } from "./elementwise";
import type { Argument } from "./argument";

const mostRemembered = 8;
/** A longer range (whole columns) costs more to compare than it is worth. */
const mostCells = 5_000;

/** Excel's own contents; what else may come in has no text that stands for it alone. */
function isPlain(cell: unknown): boolean {
  return cell === null || typeof cell === "string" || typeof cell === "boolean" || Number.isFinite(cell);
}

/** What a range holds, as text; `null` where no text stands for it. */
function contentOf(argument: Argument): string | null {
  const { rows, columns } = shapeOf(argument);
  const isComparable = rows * columns <= mostCells && argument?.every((row) => row.every(isPlain)) === true;
  return isComparable ? JSON.stringify(argument) : null;
}

/**
 * A reader of ranges that thousands of calls bring along unchanged, such as a rubric or 点検設定: the last few contents are
 * not read again. Refusals are, since their words depend on the language of Excel.
 */
export function rememberedArgument<Answer extends object>(
  read: (argument: Argument) => Answer | CellError,
): (argument: Argument) => Answer | CellError {
  const known = new Map<string, Answer>();
  return (argument) => {
    const content = contentOf(argument);
    const remembered = content === null ? undefined : known.get(content);
    if (remembered !== undefined) return remembered;
    const answer = read(argument);
    if (content === null || answer instanceof CellError) return answer;
    const [oldest] = known.keys();
    if (known.size >= mostRemembered && oldest !== undefined) known.delete(oldest);
    known.set(content, answer);
    return answer;
  };
}
