import type { ColumnRole } from "../columnRoles";

/** Header words of sheets in English, without spaces. "Goal" is left out: it heads aims in words as often as figures. */
export const englishWords: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  division: ["category", "field", "policyfield", "area", "policyarea", "pillar", "theme", "strategy", "subcategory"],
  number: ["number", "ref", "code", "measureno", "measureno.", "measureid"],
  name: [
    ...["measure", "measures", "measurename", "nameofmeasure", "policymeasure", "initiative", "initiatives"],
    ...["action", "actions", "project", "projects", "projectname", "programme", "program", "activity", "activities"],
  ],
  department: [
    ...["department", "dept", "dept.", "departmentincharge", "owner", "responsible", "incharge", "section"],
    ...["leaddepartment", "responsibledepartment", "responsibleunit"],
  ],
  indicator: [
    ...["indicator", "indicators", "indicatorname", "metric", "performanceindicator", "keyperformanceindicator"],
    ...["outcomeindicator", "outputindicator", "kpis"],
  ],
  unit: ["unit", "units", "unitofmeasure", "unitofmeasurement"],
  direction: ["direction", "desireddirection"],
  baseline: ["baseline", "baselinevalue", "base", "basevalue", "initialvalue", "startingvalue"],
  target: ["target", "targets", "targetvalue", "plan", "planned", "plannedvalue", "finaltarget", "annualtarget"],
  actual: ["actual", "actuals", "actualvalue", "actualresult", "result", "results", "currentvalue", "latestvalue"],
  achievementRate: [
    ...["rate", "achievementrate", "attainmentrate", "progressrate", "completionrate", "%achieved", "%oftarget"],
    ...["achievement%", "actual/target"],
  ],
  grade: [
    ...["grade", "rating", "evaluation", "assessment", "judgement", "judgment", "rank", "status", "progress", "score"],
    "overallevaluation",
  ],
  goalStatus: ["achievementstatus", "goalstatus"],
  background: ["reason", "reasons", "reasonformissing", "cause"],
  remarks: ["remarks", "remark", "notes", "note", "comment", "comments"],
  fiscalYear: ["year", "fiscalyear", "fy"],
  asOf: ["asof"],
};
