import { listRows, measureColumns, pageBeginnings, reportRows, type ReportText } from "./measuresSheet";
import {
  across,
  columnsOfWidths,
  joinedAbove,
  joinedLeft,
  rows,
  type DrawnCell,
  type DrawnRow,
  type SheetDrawing,
  type WorkbookDrawing,
} from "./sheetDrawing";
import {
  kanagawaHeaders,
  kanagawaMeasures,
  kanagawaStrategies,
  kanagawaSummary,
  type SummaryRecord,
} from "./source";

const author = "神奈川県";

/** The annex as printed, with the summary table, the overview and the strategies in sheets beside it. */
export function kanagawaReport(): WorkbookDrawing {
  return {
    title: "施策別達成状況一覧（総括）",
    author,
    sheets: [annexSheet(), summarySheet(), overviewSheet(), strategiesSheet()],
  };
}

/** The same measures in list layout. */
export function kanagawaList(): WorkbookDrawing {
  const drawnRows = listRows(kanagawaMeasures(), kanagawaHeaders());
  const columns = measureColumns(columnsOfWidths(16, 24, 22));
  const sheet = { name: "施策一覧", columns, rows: drawnRows, repeatedRows: { first: 1, last: 1 }, filterRow: 1 };
  return { title: "施策一覧", author, sheets: [sheet] };
}

/** The legend as printed, where its end stands twice. */
const legend =
  "【「評価」欄の凡例】◎目標を上回った ○達成 △未達成 —指標未設定 上回った ○達成 △未達成 —指標未設定";

/** The annex has three pages; the second prints no 柱 in its header and the third cuts 中柱 short. */
function annexText(headers: readonly string[]): ReportText {
  return {
    title: "【別紙】施策別達成状況一覧（総括）",
    legend,
    pages: [
      { beginsWith: "柱Ⅰ 暮らしの情報化", headers },
      { beginsWith: "②官民情報共有・整備の推進", headers: headers.map((header) => (header === "柱" ? null : header)) },
      { beginsWith: "柱Ⅱ 行政の情報化", headers: headers.map((header) => (header === "中柱" ? "中" : header)) },
    ],
  };
}

/** The header is typed on every page, so none is set to be printed again. */
function annexSheet(): SheetDrawing {
  const drawnRows = reportRows(kanagawaMeasures(), annexText(kanagawaHeaders()));
  return {
    name: "別紙",
    columns: measureColumns(columnsOfWidths(4, 5, 5)),
    rows: drawnRows,
    frozenRows: 4,
    pagesBegin: pageBeginnings(drawnRows),
  };
}

const rateFormat = "0.0%";

function summarySheet(): SheetDrawing {
  const records = kanagawaSummary();
  return {
    name: "集計表",
    columns: [
      ...columnsOfWidths(16, 42, 38),
      ...Array.from({ length: 5 }, () => ({ width: 11, align: "right" as const })),
    ],
    rows: [
      ...rows("title", [across("【施策目標の集計表】", 8)]),
      ...rows("header", [
        ["柱", "中 柱", "分 野", "達成率", "施策数", "施策目標", joinedLeft, joinedLeft],
        [...Array.from({ length: 5 }, () => joinedAbove), "達成", "未達成\n(終了)", "未達成\n(継続)"],
      ]),
      ...records.map((record, index) => summaryRow(record, records[index - 1])),
      ...rows("note", [across("※ 内訳は別紙「施策別成果指標達成状況一覧（総括）」のとおり", 8)]),
    ],
    paper: "A4",
    orientation: "portrait",
  };
}

function summaryRow(record: SummaryRecord, previous: SummaryRecord | undefined): DrawnRow {
  const figures: readonly DrawnCell[] = [
    { number: record.achievementRate, format: rateFormat },
    record.measures,
    record.achieved,
    record.missedEnded,
    record.missedContinuing,
  ];
  return { kind: record.field === "" ? "total" : "body", cells: [...summaryLabels(record, previous), ...figures] };
}

function summaryLabels(record: SummaryRecord, previous: SummaryRecord | undefined): readonly DrawnCell[] {
  const samePillar = record.pillar === previous?.pillar;
  const sameSubpillar = samePillar && record.subpillar === previous.subpillar;
  if (record.pillar === "合計") return across("合 計", 3);
  if (record.subpillar === "小計") return [joinedAbove, "小 計", joinedLeft];
  return [samePillar ? joinedAbove : record.pillar, sameSubpillar ? joinedAbove : record.subpillar, record.field];
}

function overviewSheet(): SheetDrawing {
  return {
    name: "点検結果概要",
    columns: columnsOfWidths(24, 90),
    rows: [
      ...rows("title", [["点検結果の概要（令和元年度～令和4年度）", joinedLeft]]),
      ...rows("header", [["区分", "施策目標の達成状況"]]),
      ...rows("body", [
        ["全体", "21分野76施策のうち、71施策（93.4%）が施策目標を達成"],
        ["柱Ⅰ「くらしの情報化」", "3中柱・12分野の51施策のうち、48施策（94.1%）が施策目標を達成"],
        ["柱Ⅱ「行政の情報化」", "4中柱・9分野の25施策のうち、23施策（92.0%）が施策目標を達成"],
      ]),
    ],
    paper: "A4",
  };
}

function strategiesSheet(): SheetDrawing {
  return {
    name: "戦略",
    columns: columnsOfWidths(10, 32, 60),
    rows: [
      ...rows("title", [across("7つの戦略と、補完・加速した分野", 3)]),
      ...rows("header", [["戦略", "内容", "補完・加速した分野"]]),
      ...rows("body", kanagawaStrategies().map(({ strategy, content, fields }) => [strategy, content, fields.join(" ")])),
    ],
    paper: "A4",
  };
}
