import { readdirSync } from "node:fs";
import { readText } from "/work/wt/report/src/domain/reconciliation/readText";
import { reconcile } from "/work/wt/report/src/domain/reconciliation/reconcile";
import { inspectSample } from "/work/wt/report/tests/domain/inspection/sampleInspection";
import { isFound, seededReport } from "/work/wt/report/tests/domain/reconciliation/seededReport";
import { inOneLine } from "/work/wt/report/tests/domain/reconciliation/welfarePlan";
test("score", async () => {
  const out: string[] = []; let all = 0, got = 0, fa = 0;
  for (const file of readdirSync("/work/wt/report/tests/fixtures/reports").filter((f) => f.endsWith(".txt"))) {
    const r = seededReport(file);
    const insp = await inspectSample(`families/${r.plan}.xlsx`);
    const w = reconcile(readText(r.wrong), insp).statements;
    const ok = reconcile(readText(r.right), insp).statements;
    const found = r.mistakes.filter((m) => isFound(m, w));
    all += r.mistakes.length; got += found.length;
    const alarms = ok.filter((s) => s.verdict === "differs"); fa += alarms.length;
    out.push(`== ${file}: ${found.length}/${r.mistakes.length} found, agrees ${ok.filter(s=>s.verdict==="agrees").length}, false ${alarms.length}`);
    for (const m of r.mistakes) if (!found.includes(m)) out.push(`  missed ${m.line}: ${m.said} -> ${m.meant}  ${w.filter(s=>s.places.some(p=>p.line===m.line)).map(inOneLine).join(" ; ").slice(0,300)}`);
    for (const a of alarms) out.push(`  ALARM ${a.places[0]?.line ?? "-"}: ${inOneLine(a)} ${JSON.stringify(a.reason).slice(0,200)} ${a.places[0]?.quote.slice(0,80) ?? ""}`);
    if (process.env["SHOW"] && file.includes(process.env["SHOW"])) for (const a of ok) out.push(`  ${a.places[0]?.line ?? "-"}: ${inOneLine(a)}`);
  }
  require("fs").writeFileSync("/tmp/score.out", out.join("\n")+`\nTOTAL ${got}/${all}, false ${fa}\n`);
});
