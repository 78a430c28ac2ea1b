import { readFileSync } from "node:fs";
import path from "node:path";
import { formulaCommandNames, ribbonActionNames } from "../../src/taskpane/paneActions";
import { fullWidths, ManifestDocument } from "./manifestDocument";

const root = path.resolve(__dirname, "../..");
const manifest = new ManifestDocument(readFileSync(path.join(root, "manifest.xml"), "utf8"));
const strings = manifest.all("String");

describe("manifest.xml", () => {
  it("is an add-in for Excel alone, Japanese first", () => {
    expect(manifest.all("Hosts")[0]?.innerHTML).toContain('Name="Workbook"');
    expect(manifest.all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
    expect(manifest.texts("DefaultLocale")).toEqual(["ja-JP"]);
    expect(manifest.texts("Id")[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(manifest.texts("Permissions")).toEqual(["ReadWriteDocument"]);
  });

  it("asks for nothing that Office LTSC 2021 lacks", () => {
    const ceilings: Readonly<Record<string, number>> = {
      ExcelApi: 1.14,
      CustomFunctionsRuntime: 1.3,
      SharedRuntime: 1.1,
    };
    const sets = manifest.all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets.map(([name]) => name).sort()).toEqual(Object.keys(ceilings).sort());
    for (const [name, version] of sets) {
      const minor = (text: string): number => Number(text.split(".")[1]);
      expect(minor(version ?? "")).toBeLessThanOrEqual(minor(String(ceilings[name ?? ""])));
    }
  });

  it("keeps one page alive for the pane, the ribbon and the functions", () => {
    const pages = ["Runtime", "FunctionFile"]
      .flatMap((name) => manifest.all(name))
      .map((node) => node.getAttribute("resid"));
    expect(pages).toEqual(["Page.Url", "Page.Url"]);
    expect(manifest.all("Runtime")[0]?.getAttribute("lifetime")).toBe("long");
    expect(manifest.all("Page")[0]?.innerHTML).toContain('resid="Page.Url"');
  });

  it("has every resource that it names, and names every resource that it has", () => {
    const references = manifest.references();
    expect(references.filter(([, value]) => value === undefined)).toEqual([]);
    const ids = ["Image", "Url", "String"].flatMap((name) => manifest.all(name)).map((node) => node.getAttribute("id"));
    const defined = ids.filter((id) => id !== null);
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(references.map(([resid]) => resid))).toEqual(new Set(defined));
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it("keeps to Office's lengths", () => {
    for (const [parent, most] of [
      ["ShortStrings", 125],
      ["LongStrings", 250],
    ] as const) {
      const values = [...(manifest.all(parent)[0]?.querySelectorAll("*") ?? [])].map(
        (node) => node.getAttribute("DefaultValue") ?? node.getAttribute("Value") ?? "",
      );
      expect(values.length).toBeGreaterThan(0);
      expect(values.filter((value) => value === "" || value.length > most)).toEqual([]);
    }
    for (const [name, most] of [
      ["DisplayName", 125],
      ["Description", 250],
    ] as const) {
      expect(manifest.all(name)[0]?.getAttribute("DefaultValue")?.length).toBeLessThanOrEqual(most);
    }
    const ids = ["Control", "Item", "Group"]
      .flatMap((name) => manifest.all(name))
      .map((node) => node.getAttribute("id") ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id === "" || id.length > 125)).toEqual([]);
  });

  it("says everything in English as well", () => {
    const speaking = [...strings, ...manifest.all("DisplayName"), manifest.all("Description")[0]];
    const withoutEnglish = speaking.filter(
      (node) => node?.querySelector('[Locale="en-US"]')?.getAttribute("Value")?.trim() === undefined,
    );
    expect(withoutEnglish).toEqual([]);
  });

  it("has ribbon labels of at most five full-width characters", () => {
    const isInMenu = (label: Element): boolean => label.closest("Items") !== null;
    const onRibbon = manifest.all("Label").filter((label) => !isInMenu(label));
    const labels = onRibbon.map((label) => label.getAttribute("resid"));
    const values = strings
      .filter((node) => labels.includes(node.getAttribute("id")))
      .map((node) => node.getAttribute("DefaultValue") ?? "");
    expect(values).toEqual(["点検", "点検する", "状況記入", "集計表", "数式", "点検画面"]);
    expect(values.filter((value) => fullWidths(value) > 5)).toEqual([]);
  });

  it("gives every button and the group its icon in all sizes", () => {
    for (const icon of manifest.all("Icon")) {
      const sizes = [...icon.children].map((image) => Number(image.getAttribute("size")));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    }
    expect(manifest.all("Icon")).toHaveLength(8);
  });

  it("has all its URLs under one https address", () => {
    expect(manifest.urls().length).toBeGreaterThan(40);
    expect(manifest.urls().filter((url) => !url.startsWith("https://localhost:3000/"))).toEqual([]);
  });

  it("has one menu, with the commands for formulas", () => {
    const menus = manifest.all("Control").filter((control) => control.getAttribute("xsi:type") === "Menu");
    expect(menus.map((menu) => [...menu.querySelectorAll("FunctionName")].map((name) => name.textContent))).toEqual([
      [...formulaCommandNames],
    ]);
  });

  it("runs the actions that the pane and the ribbon have", () => {
    expect(manifest.actionIds()).toEqual([...ribbonActionNames]);
  });

  it("calls the functions TENKEN in every language", () => {
    const namespace = strings.find((node) => node.getAttribute("id") === "Namespace");
    expect(namespace?.getAttribute("DefaultValue")).toBe("TENKEN");
    expect(namespace?.querySelector("*")?.getAttribute("Value")).toBe("TENKEN");
  });
});
