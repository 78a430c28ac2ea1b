import { compactText } from "../../src/domain/reconciliation/compactText";
import { statedFigures } from "../../src/domain/reconciliation/statedFigures";
import { canonicalUnit, conversionFactor } from "../../src/domain/quantity/units";
test("look", () => {
  const out: string[] = [];
  for (const s of ["効果額は2,980千円","効果額は298万円、5億6,890万円","905百万円","251千t","5,873千人","▲18千t、＋12.3％"]) {
    const t = compactText(s).text;
    out.push(t + JSON.stringify(statedFigures(t,2023).map(f=>[f.span,f.value,f.unit,f.lastPlace])));
  }
  out.push(canonicalUnit("千円"), String(conversionFactor("千円","円")), canonicalUnit("千t"));
  require("fs").writeFileSync("/tmp/look.out", out.join("\n"));
});
