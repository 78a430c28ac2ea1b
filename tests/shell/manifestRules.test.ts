/**
 * Rules that Office holds a manifest to, kept by hand from Microsoft's reference of the add-in only manifest (learn.microsoft.com,
 * /javascript/api/manifest): order of elements, which the schemas state as sequences; kinds of values; pictures as large as said.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ManifestDocument } from "./manifestDocument";

const root = path.resolve(__dirname, "../..");
const manifest = new ManifestDocument(readFileSync(path.join(root, "manifest.xml"), "utf8"));

/** Children in the order of the schemas' sequences; an element that is not named may not stand there. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions"],
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  OfficeTab: ["Group"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "ToolTip", "Supertip", "Icon", "Action", "Items", "Enabled"],
  Item: ["Label", "ToolTip", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** What an element's text or attribute has to be. */
const values: readonly (readonly [element: string, attribute: string | null, pattern: RegExp])[] = [
  ["Id", null, /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ["Version", null, /^\d{1,5}(?:\.\d{1,5}){3}$/],
  ["ProviderName", null, /^.{1,125}$/u],
  ["DefaultLocale", null, /^[a-z]{2}-[A-Z]{2}$/],
  ["Permissions", null, /^(?:Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/],
  ["Override", "Locale", /^[a-z]{2}-[A-Z]{2}$/],
  ["IconUrl", "DefaultValue", /^https:\/\/.+\.(?:png|gif|jpe?g|exif|bmp|tiff)$/],
  ["HighResolutionIconUrl", "DefaultValue", /^https:\/\/.+\.(?:png|gif|jpe?g|exif|bmp|tiff)$/],
  ["SupportUrl", "DefaultValue", /^https:\/\//],
  ["SourceLocation", "DefaultValue", /^https:\/\//],
  ["Image", "DefaultValue", /^https:\/\/.+\.png$/],
  ["Url", "DefaultValue", /^https:\/\/.{1,2040}$/],
  ["Set", "MinVersion", /^\d+\.\d+$/],
  ["Runtime", "lifetime", /^(?:short|long)$/],
];

/** An element of the manifest that carries a resource's id is no value: `<Description resid="…">`. */
const isReference = (element: Element): boolean => element.hasAttribute("resid");

/** Width and height of a PNG file: bytes 16 to 23. */
function pixelsOf(url: string): readonly [width: number, height: number] {
  const file = readFileSync(path.join(root, url.replace("https://localhost:3000/", "")));
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}

describe("manifest.xml, by Microsoft's rules", () => {
  it.each(Object.entries(sequences))("has the children of %s in their order", (parent, order) => {
    const elements = manifest.all(parent).filter((element) => element.children.length > 0);
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      const names = [...element.children].map(({ localName }) => localName);
      expect(names.filter((name) => !order.includes(name))).toEqual([]);
      const sorted = [...names].sort((one, other) => order.indexOf(one) - order.indexOf(other));
      expect(names).toEqual(sorted);
    }
  });

  it.each(values)("has in every %s (%s) what Office takes", (name, attribute, pattern) => {
    const elements = manifest.all(name).filter((element) => !isReference(element) || attribute === "lifetime");
    const texts = elements
      .filter((element) => attribute === null || element.hasAttribute(attribute))
      .map((element) => (attribute === null ? element.textContent : (element.getAttribute(attribute) ?? "")));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => !pattern.test(text))).toEqual([]);
  });

  it("has pictures that are as large as it says", () => {
    const urls = new Map(
      manifest.all("Image").map((image) => [image.getAttribute("id"), image.getAttribute("DefaultValue") ?? ""]),
    );
    const sized = manifest.all("Icon").flatMap((icon) =>
      [...icon.children].map((image) => {
        const url = urls.get(image.getAttribute("resid")) ?? "";
        return [url, Number(image.getAttribute("size"))] as const;
      }),
    );
    const fixed = [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const;
    const own = fixed.map(([name, size]) => [manifest.all(name)[0]?.getAttribute("DefaultValue") ?? "", size] as const);
    const wrong = [...sized, ...own].filter(([url, size]) => pixelsOf(url).some((pixels) => pixels !== size));
    expect(sized.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  it("asks nothing more of Excel for the ribbon and the functions than for the list of add-ins", () => {
    const stated = (within: string): readonly string[] =>
      manifest
        .all(within)
        .flatMap((element) => [...element.children].filter(({ localName }) => localName === "Requirements"))
        .flatMap((element) => [...element.getElementsByTagNameNS("*", "Set")])
        .map((set) => `${set.getAttribute("Name") ?? ""} ${set.getAttribute("MinVersion") ?? ""}`);
    const outer = stated("OfficeApp");
    expect(outer.length).toBeGreaterThan(0);
    expect(stated("VersionOverrides").filter((set) => !outer.includes(set))).toEqual([]);
  });

  it("has the texts of its default language and of every other, and repeats no language", () => {
    for (const element of [...manifest.all("String"), ...manifest.all("DisplayName")]) {
      const locales = [...element.children].map((override) => override.getAttribute("Locale"));
      expect(new Set(locales).size).toBe(locales.length);
      expect(locales).not.toContain(manifest.texts("DefaultLocale")[0]);
    }
  });
});
