/** Names of one line each: what ends so has others within it (福祉部), or stands by itself (高齢福祉課). */
const outerName = /(?:部|局|庁|本部|委員会|事務局)$/u;
const ownName = /(?:課|室|所|係|班|担当|グループ|チーム|センター|署|館|校|院|団|隊)$/u;

/** Marks between names; ・ and 及び are left alone, for they are within names too (農政・水産課). */
const separators = /[、，,;；／/]/u;

/**
 * A line break separates names (観光課⏎国際課), except where it only breaks one: behind a department that the next line is a
 * section of (福祉部⏎高齢福祉課), and behind what is no name yet (デジタル⏎戦略本部).
 */
function namesInLines(text: string): readonly string[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const names: string[] = [];
  let open = "";
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const isWhole = ownName.test(line) || (outerName.test(line) && !(next !== undefined && ownName.test(next)));
    open += line;
    if (!isWhole && next !== undefined) return;
    names.push(open);
    open = "";
  });
  return names;
}

/** The departments that a cell names, each once; several are separated by 、, a slash, a semicolon or a line break. */
export function departmentsIn(text: string): readonly string[] {
  const names = text.split(separators).flatMap(namesInLines);
  return [...new Set(names)];
}
