import { families } from "../../fixtures/layouts/families";
import { findSources } from "../../../src/domain/sources/findSources";
import { recogniseHeader } from "../../../src/domain/measures/headerLabel";
import { fiscalYearInHeader } from "../../../src/domain/measures/groupHeader";
import { findHeader } from "../../../src/domain/measures/findHeader";
import { mergeLookup } from "../../../src/domain/grid/mergeLookup";
import { cellAddress } from "../../../src/domain/grid/cell";
import { writeFileSync } from "fs";
const roleNames: Record<string,string> = { rate: "achievementRate" };
test("x", () => {
  const out: string[] = [];
  const only = process.env.FAM?.split(",");
  for (const v of families.flat()) {
    if (only && !only.includes(v.family)) continue;
    const found = findSources(v.snapshot.sheets, {});
    out.push(`##### ${v.family} ${v.name}`);
    out.push("plans: " + found.plans.map((p) => `${p.subject} ${p.table === null ? "plain" : "gathered"} ${p.sources.length} ${[...new Set(p.sources.map((s) => s.kind))].join()} names=${p.names.size}`).join("; "));
    out.push("questions: " + JSON.stringify(found.questions) + " notices: " + JSON.stringify(found.notices) + " without: " + JSON.stringify(found.without.map((w) => w.sheet)));
    // check
    const cells = new Map<string, string>();
    for (const p of found.plans) {
      if (p.table === null) continue;
      const { grid, sourceOf } = p.table;
      const header = findHeader(grid, mergeLookup(grid), {});
      const h = header === null ? 0 : header.lastRow + 1;
      const nameCol = header?.columns.find((c) => c.role === "name")?.column ?? header?.columns.find((c) => c.role === "indicator")?.column ?? -1;
      let name = "";
      grid.texts.forEach((row, r) => {
        if (r < h) return;
        if (nameCol >= 0 && row[nameCol] !== "") name = row[nameCol]!;
        row.forEach((t, c) => {
          const s = sourceOf({ row: r, column: c });
          if (s === null || t === "") return;
          const hc = header?.columns.find((one) => one.column === c);
          const role = hc?.role ?? null;
          const year = hc === undefined ? null : [hc.group ?? "", hc.label].map(fiscalYearInHeader).find((y) => y !== null) ?? null;
          const key = `${s.sheet}!${cellAddress(s)}`;
          const list = cells.get(key) ?? "";
          cells.set(key, `${list}[${role} ${year} ${t} <${name}>]`);
        });
      });
    }
    let right = 0, wrong = 0, missing = 0; const bad: string[] = [];
    for (const m of v.truth.measures) for (const i of m.indicators) for (const x of i.values) {
      const at = cells.get(`${x.sheet}!${x.cell}`);
      if (at === undefined) { missing++; bad.push(`missing ${x.role} ${x.period} ${x.sheet}!${x.cell} ${x.text}`); continue; }
      const role = roleNames[x.role] ?? x.role;
      const ok = at.includes(`[${role} ${x.period} ${x.text}`) || at.includes(`[${role} null ${x.text}`) || at.includes(`[${role} ${x.period}`);
      const named = at.includes(`<${m.name}`) || m.name.includes((/<(.*?)>/.exec(at) ?? [])[1] ?? "zzz");
      if (ok && named) right++; else { wrong++; bad.push(`wrong ${x.role} ${x.period} ${x.sheet}!${x.cell} ${x.text} <${m.name}> got ${at}`); }
    }
    if (found.plans.some((p) => p.table !== null)) out.push(`right ${right} wrong ${wrong} missing ${missing}`, ...bad.slice(0, Number(process.env.BAD ?? 6)));
    if (process.env.SHOW) for (const p of found.plans) if (p.table) out.push(p.table.grid.texts.slice(0, 14).map((r) => r.join(" | ").replace(/\n/g, "⏎")).join("\n"));
  }
  writeFileSync("/tmp/zz.txt", out.join("\n"));
});
