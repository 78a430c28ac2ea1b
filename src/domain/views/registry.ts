import { byDepartment as byDepartmentEn } from "../texts/en/views/byDepartment";
import { byDepartment as byDepartmentJa } from "../texts/ja/views/byDepartment";
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
import { byDepartmentView } from "./byDepartment/byDepartmentView";
import { fieldReportsView } from "./fieldReports/fieldReportsView";
import { gradeByStatusView } from "./gradeByStatus/gradeByStatusView";
import { overviewView } from "./overview/overviewView";
import { provisionalView } from "./provisional/provisionalView";
import { strategiesView } from "./strategies/strategiesView";
import { unachievedView } from "./unachieved/unachievedView";
import { previousYearView } from "./previousYear/previousYearView";
import { yearTrendView } from "./yearTrend/yearTrendView";
import type { ViewKind } from "./viewSource";

/** The views in the order they are offered; the keys mark their sheets, so none is ever renamed. */
export const viewKinds = {
  overview: {
    key: "overview",
    sheetName: { ja: overviewJa.sheetName, en: overviewEn.sheetName },
    build: overviewView,
  },
  fieldReports: {
    key: "fieldReports",
    sheetName: { ja: fieldReportsJa.sheetName, en: fieldReportsEn.sheetName },
    build: fieldReportsView,
  },
  unachieved: {
    key: "unachieved",
    sheetName: { ja: unachievedJa.sheetName, en: unachievedEn.sheetName },
    build: unachievedView,
  },
  gradeByStatus: {
    key: "gradeByStatus",
    sheetName: { ja: gradeByStatusJa.sheetName, en: gradeByStatusEn.sheetName },
    build: gradeByStatusView,
  },
  byDepartment: {
    key: "byDepartment",
    sheetName: { ja: byDepartmentJa.sheetName, en: byDepartmentEn.sheetName },
    build: byDepartmentView,
  },
  strategies: {
    key: "strategies",
    sheetName: { ja: strategiesJa.sheetName, en: strategiesEn.sheetName },
    build: strategiesView,
  },
  provisional: {
    key: "provisional",
    sheetName: { ja: provisionalJa.sheetName, en: provisionalEn.sheetName },
    build: provisionalView,
  },
  yearTrend: {
    key: "yearTrend",
    sheetName: { ja: yearTrendJa.sheetName, en: yearTrendEn.sheetName },
    build: yearTrendView,
  },
  previousYear: {
    key: "previousYear",
    sheetName: { ja: previousYearJa.sheetName, en: previousYearEn.sheetName },
    build: previousYearView,
  },
} as const satisfies Readonly<Record<string, ViewKind>>;

export type ViewKey = keyof typeof viewKinds;

export const viewKeys = Object.keys(viewKinds) as readonly ViewKey[];

export function isViewKey(text: string): text is ViewKey {
  return Object.hasOwn(viewKinds, text);
}
