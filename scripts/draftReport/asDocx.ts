import JSZip from "jszip";
import type { DraftBlock } from "./content";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const author = 'w:id="1" w:author="点検" w:date="2023-03-01T00:00:00Z"';

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** 健康 with its reading above it. */
function withRuby(text: string): string {
  const [before, behind] = text.split("健康", 2);
  if (behind === undefined || before === undefined) return run(text);
  const ruby =
    "<w:r><w:ruby><w:rt><w:r><w:t>けんこう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>健康</w:t></w:r></w:rubyBase></w:ruby></w:r>";
  return `${run(before)}${ruby}${run(behind)}`;
}

function paragraph(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** A table; blank cells of the first three columns belong to the cell above. */
function table(rows: readonly (readonly string[])[]): string {
  const joins = rows.some((cells) => cells[0] === "");
  const cell = (text: string, row: number, column: number): string => {
    const isJoined = joins && column < 2 && row > 0;
    const merge = isJoined ? `<w:vMerge${text === "" ? "" : ' w:val="restart"'}/>` : "";
    return `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text === "" ? "" : run(text))}</w:tc>`;
  };
  const body = rows.map(
    (cells, row) => `<w:tr>${cells.map((text, column) => cell(text, row, column)).join("")}</w:tr>`,
  );
  return `<w:tbl><w:tblPr/><w:tblGrid/>${body.join("")}</w:tbl>`;
}

/** A text box as Word writes it: for itself, and once more for older versions. */
function box(text: string): string {
  const content = `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
  return paragraph(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  );
}

class DocxWriter {
  readonly notes: string[] = [];

  body(block: DraftBlock): string {
    switch (block.kind) {
      case "heading":
        return paragraph(withRuby(block.text), `<w:pStyle w:val="${String(block.level)}"/>`);
      case "paragraph":
        return paragraph(`${run(block.text)}${block.note === undefined ? "" : this.note(block.note)}`);
      case "revised":
        return paragraph(
          `${run(block.before)}<w:del ${author}><w:r><w:delText>${escaped(block.was)}</w:delText></w:r></w:del>` +
            `<w:ins ${author}>${run(block.is)}</w:ins>${run(block.behind)}`,
        );
      case "box":
        return box(block.text);
      case "bullet":
        return paragraph(run(block.text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>');
      case "table":
        return table(block.rows);
    }
  }

  private note(text: string): string {
    this.notes.push(text);
    return `<w:r><w:footnoteReference w:id="${String(this.notes.length)}"/></w:r>`;
  }

  get footnotes(): string {
    const notes = this.notes.map(
      (text, index) => `<w:footnote w:id="${String(index + 1)}">${paragraph(run(text))}</w:footnote>`,
    );
    return `${declaration}<w:footnotes ${namespaces}>${notes.join("")}</w:footnotes>`;
  }
}

function headingStyle(level: number): string {
  const numbering = level === 1 ? "" : `<w:numPr><w:ilvl w:val="${String(level - 2)}"/><w:numId w:val="1"/></w:numPr>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${String(level)}"><w:name w:val="heading ${String(level)}"/>` +
    `<w:pPr>${numbering}<w:outlineLvl w:val="${String(level - 1)}"/></w:pPr></w:style>`
  );
}

const styles = `${declaration}<w:styles ${namespaces}>${[1, 2, 3, 4].map(headingStyle).join("")}</w:styles>`;

function level(at: number, format: string, text: string): string {
  return `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

const numbering =
  `${declaration}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0">` +
  level(0, "upperRoman", "柱%1") +
  level(1, "decimalEnclosedCircle", "%2") +
  level(2, "aiueoFullWidth", "%3") +
  `</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "bullet", "・")}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>';

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const parts = ["styles", "numbering", "footnotes"];

const contentTypes =
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>` +
  parts.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${word}.${part}+xml"/>`).join("") +
  "</Types>";

function relationshipsXml(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** The draft as a Word document: numbered headings, bullets, joined cells, a box, a footnote, ruby, a tracked change. */
export async function draftAsDocx(blocks: readonly DraftBlock[]): Promise<Buffer> {
  const writer = new DocxWriter();
  const body = blocks.map((block) => writer.body(block)).join("");
  const zip = new JSZip();
  const date = new Date(Date.UTC(2023, 2, 1));
  const add = (name: string, text: string): void => {
    zip.file(name, text, { date, createFolders: false });
  };
  add("[Content_Types].xml", contentTypes);
  add("_rels/.rels", relationshipsXml([["officeDocument", "word/document.xml"]]));
  add("word/document.xml", `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`);
  add("word/_rels/document.xml.rels", relationshipsXml(parts.map((part) => [part, `${part}.xml`] as const)));
  add("word/styles.xml", styles);
  add("word/numbering.xml", numbering);
  add("word/footnotes.xml", writer.footnotes);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}
