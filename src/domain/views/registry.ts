import { byDepartment as byDepartmentEn } from "../texts/en/views/byDepartment";
import { byDepartment as byDepartmentJa } from "../texts/ja/views/byDepartment";
import { certificate as certificateEn } from "../texts/en/views/certificate";
import { certificate as certificateJa } from "../texts/ja/views/certificate";
import { fieldReports as fieldReportsEn } from "../texts/en/views/fieldReports";
import { fieldReports as fieldReportsJa } from "../texts/ja/views/fieldReports";
import { gradeByStatus as gradeByStatusEn } from "../texts/en/views/gradeByStatus";
import { gradeByStatus as gradeByStatusJa } from "../texts/ja/views/gradeByStatus";
import { overview as overviewEn } from "../texts/en/views/overview";
import { overview as overviewJa } from "../texts/ja/views/overview";
import { previousYear as previousYearEn } from "../texts/en/views/previousYear";
import { previousYear as previousYearJa } from "../texts/ja/views/previousYear";
import { yearTrend as yearTrendEn } from "../texts/en/views/yearTrend";
import { yearTrend as yearTrendJa } from "../texts/ja/views/yearTrend";
import { provisional as provisionalEn } from "../texts/en/views/provisional";
import { provisional as provisionalJa } from "../texts/ja/views/provisional";
import { strategies as strategiesEn } from "../texts/en/views/strategies";
import { strategies as strategiesJa } from "../texts/ja/views/strategies";
import { unachieved as unachievedEn } from "../texts/en/views/unachieved";
import { unachieved as unachievedJa } from "../texts/ja/views/unachieved";
import { byDepartmentView, lackingForDepartments } from "./byDepartment/byDepartmentView";
import { certificateView } from "./certificate/certificateView";
import { fieldReportsView, lackingForFieldReports } from "./fieldReports/fieldReportsView";
import { gradeByStatusView } from "./gradeByStatus/gradeByStatusView";
import { overviewView } from "./overview/overviewView";
import { lackingForProvisional, provisionalView } from "./provisional/provisionalView";
import { lackingForStrategies, strategiesView } from "./strategies/strategiesView";
import { lackingForUnachieved, unachievedView } from "./unachieved/unachievedView";
import { previousYearView } from "./previousYear/previousYearView";
import { lackingForYearTrend, yearTrendView } from "./yearTrend/yearTrendView";
import type { ViewKind, ViewSource } from "./viewSource";

/** A view that is offered where a plan has what it takes. */
interface OfferedView extends ViewKind {
  /** Why it can't be made; `null`: it can. */
  readonly lacking: (source: ViewSource) => string | null;
}

interface Named {
  readonly sheetName: string;
}

function viewKind(
  key: string,
  ja: Named,
  en: Named,
  build: ViewKind["build"],
  lacking: OfferedView["lacking"] = () => null,
): OfferedView {
  return { key, sheetName: { ja: ja.sheetName, en: en.sheetName }, lacking, build };
}

/** The views in the order they are offered; the keys mark their sheets, so none is ever renamed. */
export const viewKinds = {
  overview: viewKind("overview", overviewJa, overviewEn, overviewView),
  fieldReports: viewKind("fieldReports", fieldReportsJa, fieldReportsEn, fieldReportsView, lackingForFieldReports),
  unachieved: viewKind("unachieved", unachievedJa, unachievedEn, unachievedView, lackingForUnachieved),
  gradeByStatus: viewKind("gradeByStatus", gradeByStatusJa, gradeByStatusEn, gradeByStatusView),
  byDepartment: viewKind("byDepartment", byDepartmentJa, byDepartmentEn, byDepartmentView, lackingForDepartments),
  strategies: viewKind("strategies", strategiesJa, strategiesEn, strategiesView, lackingForStrategies),
  provisional: viewKind("provisional", provisionalJa, provisionalEn, provisionalView, lackingForProvisional),
  yearTrend: viewKind("yearTrend", yearTrendJa, yearTrendEn, yearTrendView, lackingForYearTrend),
  certificate: viewKind("certificate", certificateJa, certificateEn, certificateView),
  previousYear: viewKind("previousYear", previousYearJa, previousYearEn, previousYearView),
};

export type ViewKey = keyof typeof viewKinds;

export const viewKeys = Object.keys(viewKinds) as readonly ViewKey[];

export function isViewKey(text: string): text is ViewKey {
  return Object.hasOwn(viewKinds, text);
}
