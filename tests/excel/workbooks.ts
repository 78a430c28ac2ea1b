import { readFileSync } from "node:fs";
import path from "node:path";
import { defaultSettings } from "../../src/domain/settings/settings";
import type { ActionOptions } from "../../src/excel/actions";
import { waitAtMost } from "../../src/excel/writing/answers";
import { openHost } from "excel-stand-in/openHost";
import { readXlsx } from "excel-stand-in/readXlsx";

// A machine that is busy is not an Excel that never answers.
waitAtMost(600_000);

export type OpenHost = Awaited<ReturnType<typeof openHost>>;

/** Opens one of the samples as Excel opens it. */
export async function openSample(name: string): Promise<OpenHost> {
  return openHost(await readXlsx(readFileSync(path.join(__dirname, "../../samples", name))));
}

export const usualOptions: ActionOptions = {
  settings: defaultSettings,
  language: "ja",
  sheet: null,
  values: false,
  editedCells: "ask",
};

/** A plan of the list layout with as many measures as asked for, four to a field. */
export function listOfMeasures(count: number): (string | number)[][] {
  const header = ["柱", "分野", "番号", "施策名", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"];
  const statuses = ["①達成した", "①達成した", "②達成していない⇒取組を終了する", "③達成していない⇒取組を継続する"];
  const rows = Array.from({ length: count }, (_, index) => {
    const field = Math.floor(index / 4) + 1;
    const pillar = Math.floor(index / 400) + 1;
    const number = (index % 4) + 1;
    return [
      `柱${String(pillar)}`,
      `${String(field)} 分野`,
      number,
      `施策${String(index + 1)}`,
      "件数",
      "100件",
      "100件",
      "○",
      statuses[index % 4] ?? "",
    ];
  });
  return [header, ...rows];
}
