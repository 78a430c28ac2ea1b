import type { DraftBlock } from "./content";

/** Blocks as somebody would type them: markers by hand, tables with tabs, boxes and notes where they belong. */
function linesOf(block: DraftBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
      return ["", `${block.marker === "" ? "" : `${block.marker} `}${block.text}`, ""];
    case "paragraph":
      return block.note === undefined ? [block.text] : [block.text, `※ ${block.note}`];
    case "revised":
      return [`${block.before}${block.is}${block.behind}`];
    case "box":
      return [block.text];
    case "bullet":
      return [`・${block.text}`];
    case "table":
      return ["", ...block.rows.map((cells) => cells.join("\t")), ""];
  }
}

/** The draft as a plain text. */
export function draftAsText(blocks: readonly DraftBlock[]): string {
  return `${blocks.flatMap(linesOf).join("\n").trim()}\n`;
}
