import type { CsvChoices } from "../domain/openData/csvFile";
import { reports as textsInEnglish } from "../domain/texts/en/reports";
import { reports as textsInJapanese } from "../domain/texts/ja/reports";
import type { Language } from "../domain/texts/language";
import { viewKinds } from "../domain/views/registry";
import type { LayoutOutput } from "../excel/layoutActions";
import { byId, button, element, labelled, field, bulletList } from "./element";
import { readabilityResult } from "./readabilityView";
import { reportKeys } from "./reportKeys";
import type { MadeFile, PaneReadability, ReportChoices, ReportKey, ReportsActions, ViewChoice } from "./reportsActions";

const layoutOutputs: readonly LayoutOutput[] = ["list", "annex", "machineReadable"];

export interface ReportsViewOptions {
  readonly language: Language;
  readonly makeViews: (keys: readonly ReportKey[], choice: ViewChoice) => void;
  readonly makePivot: () => void;
  readonly compare: (previous: File | null) => void;
  /** `sheet`: the one to convert. */
  readonly convert: (output: LayoutOutput, sheet: string | null) => void;
  readonly checkReadability: () => void;
  readonly selectCell: ReportsActions["selectCell"];
  readonly makeData: (choices: CsvChoices, sheet: string | null) => void;
  readonly sendInquiry: () => void;
  readonly collect: () => void;
  readonly collectFiles: (files: readonly File[]) => void;
}

function choice(id: string, options: readonly (readonly [value: string, text: string])[]): HTMLSelectElement {
  const select = element("select", { id });
  select.append(...options.map(([value, text]) => new Option(text, value)));
  return select;
}

/** Other options than before; what was chosen stays so where it can. */
function offer(select: HTMLSelectElement, options: readonly (readonly [value: string, text: string])[]): void {
  const chosen = select.value;
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
  if (options.some(([value]) => value === chosen)) select.value = chosen;
}

/** A field for files and its label; `isMany`: several at once. */
function filePicker(id: string, label: string, isMany: boolean): readonly [HTMLInputElement, HTMLElement] {
  const input = element("input", { id, attributes: { type: "file", accept: ".xlsx,.xlsm" } });
  input.multiple = isMany;
  return [input, field(label, input)];
}

/** The tab 帳票, in the panel #reports. */
export class ReportsView {
  readonly #options: ReportsViewOptions;
  readonly #texts: typeof textsInJapanese | typeof textsInEnglish;
  readonly #groupBy: HTMLSelectElement;
  readonly #layoutSheet: HTMLSelectElement;
  readonly #outputs: ReadonlyMap<LayoutOutput, HTMLElement>;
  readonly #gatheredHint: HTMLElement;
  readonly #boxes = new Map(reportKeys.map((key) => [key, element("fluent-checkbox", { id: `report-${key}` })]));
  readonly #hints = new Map(
    reportKeys.map((key) => [key, element("p", { className: "hint", id: `report-${key}-hint` })]),
  );
  readonly #readability = element("div", { id: "readability" });
  readonly #files = element("div", { id: "reports-data" });
  #madeUrls: readonly string[] = [];

  constructor(options: ReportsViewOptions) {
    this.#options = options;
    this.#texts = { ja: textsInJapanese, en: textsInEnglish }[options.language];
    this.#groupBy = choice("reports-group", [["", this.#texts.views.usualGroup]]);
    this.#layoutSheet = choice("reports-layout-sheet", []);
    const { outputs, gatheredHint } = this.#texts.layouts;
    this.#gatheredHint = element("p", { className: "hint", id: "reports-gathered-hint", text: gatheredHint });
    this.#outputs = new Map(
      layoutOutputs.map((output) => {
        const convert = (): void => {
          options.convert(output, this.#chosenSheet());
        };
        return [output, button(outputs[output], convert, { id: `reports-${output}` })];
      }),
    );
    byId("reports").replaceChildren(
      this.#viewsPart(),
      this.#comparisonPart(),
      this.#layoutsPart(),
      this.#readabilityPart(),
      this.#inquiryPart(),
      element("div", { id: "answers" }),
    );
  }

  /** Offers what the workbook has now. */
  offer({ headings, layoutSheets, lacking, isGathered }: ReportChoices): void {
    this.#offerOutputs(isGathered);
    this.#offerViews(lacking);
    const { usualGroup } = this.#texts.views;
    offer(this.#groupBy, [["", usualGroup], ...headings.map((heading) => [heading, heading] as const)]);
    offer(
      this.#layoutSheet,
      layoutSheets.map((sheet, index) => [index === 0 ? "" : sheet, sheet] as const),
    );
    const row = this.#layoutSheet.closest<HTMLElement>(".field");
    if (row !== null) row.hidden = layoutSheets.length < 2;
  }

  /** Of measures in forms a list is made, linked to them; the other layouts are made of a list. */
  #offerOutputs(isGathered: boolean): void {
    const { outputs, listOfForms } = this.#texts.layouts;
    this.#gatheredHint.hidden = !isGathered;
    for (const [output, control] of this.#outputs) {
      if (output !== "list") control.hidden = isGathered;
      else control.textContent = isGathered ? listOfForms : outputs.list;
    }
  }

  /** What can't be made of this workbook can't be chosen, and says why. By another column there may be groups after all. */
  #offerViews(lacking: ReportChoices["lacking"]): void {
    const { kinds, leftOutHere } = this.#texts.views;
    for (const key of reportKeys) {
      const because = lacking.get(key);
      const [box, hint] = [this.#boxes.get(key), this.#hints.get(key)];
      if (box === undefined || hint === undefined) continue;
      hint.textContent = because === undefined ? kinds[key] : leftOutHere({ because });
      box.disabled = because !== undefined && key !== "byDepartment";
      if (box.disabled) box.checked = false;
    }
  }

  /** What became of the rules of machine readability. */
  showReadability(found: PaneReadability): void {
    this.#readability.replaceChildren(...readabilityResult(found, this.#texts.readability, this.#options.selectCell));
  }

  #readabilityPart(): HTMLElement {
    const { label, purpose, check } = this.#texts.readability;
    return this.#task(label, purpose, [
      button(check, this.#options.checkReadability, { id: "reports-readability" }),
      this.#readability,
    ]);
  }

  #chosenSheet(): string | null {
    return this.#layoutSheet.value === "" ? null : this.#layoutSheet.value;
  }

  /** Files to save, each as a link: what is saved where is up to the user. */
  showFiles(files: readonly MadeFile[], remarks: readonly string[]): void {
    this.#madeUrls.forEach((url) => {
      URL.revokeObjectURL(url);
    });
    const made = files.map(({ name, type, bytes }) => ({
      name,
      url: URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })),
    }));
    this.#madeUrls = made.map(({ url }) => url);
    const { files: label, notices } = this.#texts.layouts;
    const links = made.map(({ name, url }) =>
      element("li", {}, [element("a", { text: name, attributes: { href: url, download: name } })]),
    );
    this.#files.replaceChildren(
      ...(made.length === 0 ? [] : [element("h3", { className: "part", text: label }), element("ul", {}, links)]),
      ...(remarks.length === 0 ? [] : [element("h3", { className: "part", text: notices }), bulletList(remarks)]),
    );
    this.#files.querySelector("a")?.focus();
  }

  /** A task with what it is for; all are in sight, and one at a time is open to begin with. */
  #task(label: string, purpose: string, content: readonly HTMLElement[]): HTMLDetailsElement {
    return element("details", { className: "settings" }, [
      element("summary", {}, [element("h2", { text: label })]),
      element("p", { className: "hint", text: purpose }),
      ...content,
    ]);
  }

  #viewsPart(): HTMLElement {
    const { views } = this.#texts;
    const { language, makeViews, makePivot } = this.#options;
    const rows = [...this.#boxes].map(([key, box]) =>
      labelled(box, viewKinds[key].sheetName[language], this.#hints.get(key) ?? null),
    );
    this.#offerViews(new Map());
    const make = (keys: readonly ReportKey[]): void => {
      makeViews(keys, { groupBy: this.#groupBy.value === "" ? null : this.#groupBy.value });
    };
    const chosen = (): readonly ReportKey[] => reportKeys.filter((key) => this.#boxes.get(key)?.checked === true);
    const task = this.#task(views.label, views.purpose, [
      element("fieldset", { className: "checks" }, [element("legend", { text: views.choose }), ...rows]),
      field(views.groupBy, this.#groupBy),
      element("div", { className: "choices" }, [
        button(
          views.chosen,
          () => {
            make(chosen());
          },
          { id: "reports-chosen", appearance: "primary" },
        ),
        button(
          views.all,
          () => {
            make(reportKeys);
          },
          { id: "reports-all" },
        ),
      ]),
      element("h3", { className: "part", text: views.pivot.label }),
      element("p", { className: "hint", id: "reports-pivot-hint", text: views.pivot.hint }),
      button(views.pivot.make, makePivot, {
        id: "reports-pivot",
        attributes: { "aria-describedby": "reports-pivot-hint" },
      }),
    ]);
    task.open = true;
    return task;
  }

  #comparisonPart(): HTMLElement {
    const { label, purpose, file, make } = this.#texts.comparison;
    const [input, row] = filePicker("reports-previous", file, false);
    const compare = (): void => {
      this.#options.compare(input.files?.[0] ?? null);
    };
    return this.#task(label, purpose, [row, button(make, compare, { id: "reports-compare" })]);
  }

  #layoutsPart(): HTMLElement {
    const { layouts } = this.#texts;
    const { makeData } = this.#options;
    const encoding = choice("reports-encoding", [
      ["utf8", layouts.encodings.utf8],
      ["sjis", layouts.encodings.sjis],
    ]);
    const replace = element("fluent-checkbox", { id: "reports-replace" });
    replace.checked = false;
    const defuse = element("fluent-checkbox", { id: "reports-defuse" });
    defuse.checked = true;
    const make = (): void => {
      const choices: CsvChoices = {
        encoding: encoding.value === "sjis" ? "sjis" : "utf8",
        unencodable: replace.checked ? "replace" : "refuse",
        formulaLike: defuse.checked ? "defuse" : "keep",
      };
      makeData(choices, this.#chosenSheet());
    };
    return this.#task(layouts.label, layouts.purpose, [
      field(layouts.sheet, this.#layoutSheet),
      this.#gatheredHint,
      element("div", { className: "stack" }, [...this.#outputs.values()]),
      element("h3", { className: "part", text: layouts.csvLabel }),
      field(layouts.encoding, encoding),
      labelled(replace, layouts.replace),
      labelled(defuse, layouts.defuse),
      button(layouts.csv, make, { id: "reports-csv" }),
      this.#files,
    ]);
  }

  #inquiryPart(): HTMLElement {
    const { inquiry } = this.#texts;
    const { sendInquiry, collect, collectFiles } = this.#options;
    const [input, row] = filePicker("reports-answers", inquiry.files, true);
    const fromFiles = (): void => {
      collectFiles([...(input.files ?? [])]);
    };
    return this.#task(inquiry.label, inquiry.purpose, [
      element("div", { className: "stack" }, [
        button(inquiry.send, sendInquiry, { id: "reports-send" }),
        button(inquiry.collect, collect, { id: "reports-collect" }),
        row,
        button(inquiry.collectFiles, fromFiles, { id: "reports-collect-files" }),
      ]),
    ]);
  }
}
