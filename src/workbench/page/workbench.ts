/**
 * The page that stands in for Excel: a spreadsheet, the add-in's ribbon buttons, and the built pane in a frame. The
 * workbook stays in this page; nothing is sent anywhere.
 */
import { workbench as textsInEnglish } from "../../domain/texts/en/workbench";
import { workbench as textsInJapanese } from "../../domain/texts/ja/workbench";
import { languageOf, type Language } from "../../domain/texts/language";
import { HostError } from "excel-stand-in/hostError";
import type { HostWorkbookData } from "excel-stand-in/workbookData";
import { officeDocument } from "excel-stand-in/officeDocument";
import { readXlsx } from "excel-stand-in/readXlsx";
import { UnreadableWorkbookError } from "excel-stand-in/unreadableWorkbook";
import { lossesIn, writeXlsx } from "excel-stand-in/writeXlsx";
import { gridFunction } from "./addInFunctions";
import type { AddInFunction, CommandHandler, Workbench } from "./frame";
import { HostWire } from "./hostWire";
import { openWorkbook, type OpenWorkbook } from "./openWorkbook";
import { PanePlace } from "./panePlace";
import "./workbench.css";

const samples = { report: "pane/samples/kanagawa-report.xlsx", list: "pane/samples/kanagawa-list.xlsx" } as const;
type SampleName = keyof typeof samples;

const namespace = "TENKEN";
const parameters = new URLSearchParams(location.search);
const language: Language = languageOf(parameters.get("lang") ?? navigator.language);
const texts = { ja: textsInJapanese, en: textsInEnglish }[language];
const isDark = matchMedia("(prefers-color-scheme: dark)").matches;

function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`workbench.html has no ${kind.name} #${id}`);
  return found;
}

const message = byId("message", HTMLElement);
const frame = byId("pane", HTMLIFrameElement);
const lossDialog = byId("losses", HTMLDialogElement);
const replaceDialog = byId("replace", HTMLDialogElement);

let open: { readonly workbook: OpenWorkbook; readonly data: HostWorkbookData } | null = null;
const commands = new Map<string, CommandHandler>();
const functions = new Map<string, AddInFunction>();

const wire = new HostWire((event) => {
  if (event.kind === "selected") open?.workbook.grid.select(event.sheetId, event.address);
  else open?.workbook.grid.activate(event.sheetId);
});

const pane = new PanePlace(frame, byId("pane-toggle", HTMLButtonElement));

const contract: Workbench = {
  language,
  isDark,
  document: officeDocument(() => {
    if (open === null) throw new Error("No workbook is open.");
    return open.workbook.host.save();
  }),
  connect: () => wire.connect(),
  addCommand: (id, run) => commands.set(id, run),
  addFunction: (id, evaluate) => {
    functions.set(id, evaluate);
    open?.workbook.host.registerFunction(`${namespace}.${id}`, gridFunction(evaluate));
  },
  showPane: (isShown) => {
    pane.show(isShown);
  },
  onPaneShown: (listener) => pane.onChange(listener),
};
Object.assign(window, { tenkenWorkbench: contract });

/** Opens a workbook in the grid, and the pane anew beside it: in Excel, too, a pane belongs to its workbook. */
function show(data: HostWorkbookData): void {
  open?.workbook.close();
  commands.clear();
  functions.clear();
  pane.forgetListeners();
  const workbook = openWorkbook(data, byId("grid", HTMLElement), { language, isDark, openAnother });
  open = { data, workbook };
  byId("file-name", HTMLElement).textContent = data.fileName;
  byId("save", HTMLButtonElement).disabled = false;
  frame.src = "pane/taskpane.html";
  message.textContent = texts.opened({ file: data.fileName });
}

function wordError(error: unknown, file: string): string {
  if (error instanceof UnreadableWorkbookError) return texts.unreadable[error.reason]({ file });
  return texts.failed({ detail: error instanceof Error ? error.message : String(error) });
}

async function openBytes(file: string, read: () => Promise<ArrayBuffer>): Promise<void> {
  message.textContent = texts.opening({ file });
  try {
    show(await readXlsx(new Uint8Array(await read()), file));
  } catch (error) {
    message.textContent = wordError(error, file);
  }
}

async function openSample(name: SampleName): Promise<void> {
  const url = samples[name];
  await openBytes(url.slice(url.lastIndexOf("/") + 1), async () => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
    return response.arrayBuffer();
  });
}

/** Whether the open workbook, which has changed since it was saved, may go. */
function mayReplace(): Promise<boolean> {
  if (open?.workbook.host.hasUnsavedChanges !== true) return Promise.resolve(true);
  replaceDialog.returnValue = "";
  replaceDialog.showModal();
  return new Promise((resolve) => {
    replaceDialog.onclose = () => {
      resolve(replaceDialog.returnValue === "replace");
    };
  });
}

/** Opens a workbook that the user chose, in the place of the open one: the page has room for one. */
async function openChosen(open: () => Promise<void>): Promise<void> {
  if (await mayReplace()) await open();
  else message.textContent = texts.replace.kept;
}

/** The add-in opens a workbook of its own making. */
async function openAnother(bytes: Uint8Array): Promise<void> {
  if (!(await mayReplace())) throw new HostError("RequestAborted", texts.replace.kept);
  // The pane goes with its workbook: it gets its answer first.
  setTimeout(() => {
    void openBytes(texts.newWorkbook, () => Promise.resolve(new Uint8Array(bytes).buffer));
  }, 0);
}

function download(bytes: Uint8Array, file: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  link.download = file;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

/** A file with macros stays one, so that it keeps them. */
function savedName(fileName: string): string {
  const extension = /\.xlsm$/i.test(fileName) ? "xlsm" : "xlsx";
  return texts.savedName({ name: fileName.replace(/\.(?:xls[xmb]?|ods|csv|tsv|txt)$/i, ""), extension });
}

async function save(): Promise<void> {
  if (open === null) return;
  const { workbook } = open;
  const file = savedName(open.data.fileName);
  try {
    download(await writeXlsx(await workbook.host.save(), file), file);
    workbook.host.setSaved();
    message.textContent = texts.saved({ file });
  } catch (error) {
    message.textContent = wordError(error, file);
  }
}

/** What the file to be saved will lack is said first. */
async function saveOrAsk(): Promise<void> {
  if (open === null) return;
  const losses = lossesIn(await open.workbook.host.save(), savedName(open.data.fileName));
  if (losses.length === 0) {
    void save();
    return;
  }
  byId("losses-list", HTMLElement).replaceChildren(
    ...losses.map((loss) => {
      const item = document.createElement("li");
      item.textContent = texts.losses.kinds[loss];
      return item;
    }),
  );
  lossDialog.showModal();
}

function showFixedTexts(): void {
  document.documentElement.lang = language;
  document.title = texts.title;
  const fixed: Readonly<Record<string, string>> = {
    title: texts.title,
    message: texts.tagline,
    open: texts.open,
    save: texts.save,
    "losses-title": texts.losses.title,
    "losses-explanation": texts.losses.explanation,
    "losses-save": texts.losses.saveAnyway,
    "losses-cancel": texts.losses.cancel,
    "replace-title": texts.replace.title,
    "replace-explanation": texts.replace.explanation,
    "replace-open": texts.replace.open,
    "replace-cancel": texts.replace.cancel,
  };
  for (const [id, text] of Object.entries(fixed)) byId(id, HTMLElement).textContent = text;
  byId("ribbon", HTMLElement).ariaLabel = texts.ribbon.label;
  byId("grid", HTMLElement).ariaLabel = texts.gridLabel;
  frame.title = texts.paneLabel;
  byId("drop", HTMLElement).textContent = texts.dropHere;
  const choices = Object.entries({ "": texts.sample, ...texts.samples });
  const sample = byId("sample", HTMLSelectElement);
  sample.replaceChildren(...choices.map(([value, text]) => new Option(text, value)));
  sample.ariaLabel = texts.sample;
}

function wireRibbon(): void {
  const labels: Readonly<Record<string, string>> = texts.ribbon;
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-command]")) {
    const id = button.dataset.command ?? "";
    button.querySelector("span")?.append(labels[id] ?? "");
    button.onclick = () => commands.get(id)?.({ completed: () => undefined });
  }
  const toggle = byId("pane-toggle", HTMLButtonElement);
  toggle.querySelector("span")?.append(texts.ribbon.pane);
  toggle.onclick = () => {
    pane.toggle();
  };
}

function openFile(file: File | undefined): void {
  if (file !== undefined) void openChosen(() => openBytes(file.name, () => file.arrayBuffer()));
}

function wireFiles(): void {
  const input = byId("file", HTMLInputElement);
  const sample = byId("sample", HTMLSelectElement);
  const drop = byId("drop", HTMLElement);
  byId("open", HTMLButtonElement).onclick = () => {
    input.click();
  };
  input.onchange = () => {
    openFile(input.files?.[0]);
    input.value = "";
  };
  sample.onchange = () => {
    const name = sample.value as SampleName;
    sample.value = "";
    void openChosen(() => openSample(name));
  };
  byId("save", HTMLButtonElement).onclick = () => {
    void saveOrAsk();
  };
  byId("losses-cancel", HTMLButtonElement).onclick = () => {
    lossDialog.close();
  };
  byId("losses-save", HTMLButtonElement).onclick = () => {
    lossDialog.close();
    void save();
  };
  byId("replace-open", HTMLButtonElement).onclick = () => {
    replaceDialog.close("replace");
  };
  byId("replace-cancel", HTMLButtonElement).onclick = () => {
    replaceDialog.close();
  };
  document.ondragover = (event) => {
    event.preventDefault();
    drop.hidden = false;
  };
  drop.ondragleave = () => {
    drop.hidden = true;
  };
  document.ondrop = (event) => {
    event.preventDefault();
    drop.hidden = true;
    openFile(event.dataTransfer?.files[0]);
  };
}

/** Leaving the page loses what is not saved: the browser asks. */
function guardLeaving(): void {
  window.onbeforeunload = (event) => {
    if (open?.workbook.host.hasUnsavedChanges === true) event.preventDefault();
  };
}

showFixedTexts();
guardLeaving();
wireRibbon();
wireFiles();
void openSample("report");
