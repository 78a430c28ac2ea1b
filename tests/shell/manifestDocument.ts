import { JSDOM } from "jsdom";

/** A manifest as the tests ask of it; elements are found by their local name, whatever their prefix. */
export class ManifestDocument {
  private readonly document: Document;

  constructor(xml: string) {
    this.document = new JSDOM(xml, { contentType: "application/xml" }).window.document;
  }

  all(localName: string): Element[] {
    return [...this.document.getElementsByTagNameNS("*", localName)];
  }

  texts(localName: string): string[] {
    return this.all(localName).map((element) => element.textContent);
  }

  /** Every `resid` and where it leads; `undefined` where no resource has that id. */
  references(): readonly (readonly [resid: string, value: string | undefined])[] {
    const resources = new Map(
      ["Image", "Url", "String"]
        .flatMap((name) => this.all(name))
        .filter((element) => element.hasAttribute("id"))
        .map((element) => [element.getAttribute("id"), element.getAttribute("DefaultValue") ?? undefined]),
    );
    return [...this.document.querySelectorAll("[resid]")].map((element) => {
      const resid = element.getAttribute("resid") ?? "";
      return [resid, resources.get(resid)];
    });
  }

  /** Every URL that Excel would open, in any language. */
  urls(): string[] {
    return [...this.document.querySelectorAll("[DefaultValue], [Value]")]
      .flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")])
      .filter((value) => value !== null)
      .filter((value) => value.includes("://"));
  }

  /** Ids of the actions that ribbon buttons run. */
  actionIds(): string[] {
    return this.texts("FunctionName").map((text) => text.trim());
  }
}

/** How wide a label is in the ribbon, in full-width characters. */
export function fullWidths(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x100 ? 0.5 : 1), 0);
}
