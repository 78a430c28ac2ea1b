import mammoth from "mammoth";
import { SpannedRows } from "../domain/reconciliation/spannedRows";
import type { ReportBlock, ReportDocument, ReportTableRow } from "../domain/reconciliation/reportDocument";
import { prepareDocx } from "./prepareDocx";

/** What mammoth hands out of a document, as far as it is used here. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly notes?: { readonly resolve: (reference: Node) => { readonly body: readonly Node[] } | undefined };
}

const headingName = /^(?:heading|見出し)\s*([1-9])/iu;

/** The text of a node's parts; readings of ruby and deleted text are gone by now. */
function textOf(node: Node): string {
  switch (node.type) {
    case "text":
      return node.value ?? "";
    case "tab":
      return "\t";
    case "break":
      return "\n";
    case "noteReference":
    case "commentReference":
    case "image":
      return "";
    default:
      return (node.children ?? []).map(textOf).join("");
  }
}

function notesIn(node: Node): readonly Node[] {
  if (node.type === "noteReference") return [node];
  return (node.children ?? []).flatMap(notesIn);
}

/** Reads mammoth's document block by block; a line is a paragraph or a table row. */
class DocumentReader {
  private readonly blocks: ReportBlock[] = [];
  private line = 0;

  constructor(
    private readonly document: Node,
    private readonly outlineLevels: ReadonlyMap<string, number>,
  ) {}

  read(): readonly ReportBlock[] {
    for (const node of this.document.children ?? []) this.readBlock(node);
    return this.blocks;
  }

  private readBlock(node: Node): void {
    if (node.type === "table") this.blocks.push(...this.tables(node));
    else if (node.type === "paragraph") this.readParagraph(node);
    else for (const child of node.children ?? []) this.readBlock(child);
  }

  private readParagraph(node: Node): void {
    this.line += 1;
    const { line } = this;
    const text = textOf(node).trim();
    const level = this.headingLevel(node);
    const { numbering } = node;
    if (text !== "") {
      // A heading or paragraph with tabs stands in columns, as rows of a table do.
      if (text.includes("\t") && level === null && !isNumbered(text)) this.addRow({ line, cells: text.split("\t") });
      else if (level !== null) this.blocks.push({ kind: "heading", level, text, line });
      else if (numbering?.isOrdered === false)
        this.blocks.push({ kind: "bullet", level: Number(numbering.level), text, line });
      else this.blocks.push({ kind: "paragraph", text, line });
    }
    for (const note of notesIn(node)) this.readNote(note);
  }

  /** Lines with tabs that follow each other are one table. */
  private addRow(row: ReportTableRow): void {
    const last = this.blocks.at(-1);
    if (last?.kind === "table" && (last.rows.at(-1)?.line ?? 0) === row.line - 1) {
      this.blocks[this.blocks.length - 1] = { ...last, rows: [...last.rows, row] };
    } else this.blocks.push({ kind: "table", rows: [row], line: row.line });
  }

  private headingLevel({ styleId, styleName }: Node): number | null {
    const named = headingName.exec(styleName ?? "")?.[1];
    if (named !== undefined) return Number(named);
    return styleId == null ? null : (this.outlineLevels.get(styleId) ?? null);
  }

  private readNote(reference: Node): void {
    const body = this.document.notes?.resolve(reference)?.body ?? [];
    const text = body.map(textOf).join("\n").trim();
    if (text !== "") this.blocks.push({ kind: "footnote", text, line: this.line });
  }

  /** A table, with joined cells as one text and blanks; tables inside its cells follow it. */
  private tables(table: Node): readonly ReportBlock[] {
    const rows: ReportTableRow[] = [];
    const spanned = new SpannedRows();
    const notes: Node[] = [];
    const inner: Node[] = [];
    const first = this.line + 1;
    for (const row of (table.children ?? []).filter(({ type }) => type === "tableRow")) {
      this.line += 1;
      const cells = row.children ?? [];
      const texts = spanned.row(
        cells.map((cell) => ({ text: this.cellText(cell), columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 })),
      );
      for (const cell of cells) inner.push(...(cell.children ?? []).filter(({ type }) => type === "table"));
      rows.push({ line: this.line, cells: texts });
      notes.push(...notesIn(row));
    }
    const block: ReportBlock = { kind: "table", rows, line: first };
    const footnotes = notes.flatMap((note): readonly ReportBlock[] => {
      const text = (this.document.notes?.resolve(note)?.body ?? []).map(textOf).join("\n").trim();
      return text === "" ? [] : [{ kind: "footnote", text, line: this.line }];
    });
    return [block, ...footnotes, ...inner.flatMap((one) => this.tables(one))];
  }

  private cellText(cell: Node): string {
    return (cell.children ?? [])
      .filter(({ type }) => type !== "table")
      .map((paragraph) => {
        const isBullet = paragraph.numbering?.isOrdered === false;
        return `${isBullet ? "・" : ""}${textOf(paragraph).trim()}`;
      })
      .filter((text) => text !== "" && text !== "・")
      .join("\n")
      .replaceAll("\t", " ");
  }
}

/** A label that numbering has put before a paragraph stands apart by a tab. */
function isNumbered(text: string): boolean {
  return /^\S{1,8}\t[^\t]*$/u.test(text);
}

/**
 * Reads a Word document (.docx): headings, bullets, tables and footnotes, with the labels of automatic numbering (Ⅰ, ①),
 * text in boxes, what was inserted but not what was deleted, and without the readings of ruby. `null` where the file is
 * no such document.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReportDocument | null> {
  const prepared = await prepareDocx(bytes);
  if (prepared === null) return null;
  const read: Node[] = [];
  const keep = (document: unknown): unknown => {
    read.push(document as Node);
    return document;
  };
  const { buffer } = prepared;
  // In Node mammoth takes a Buffer, in browsers an ArrayBuffer.
  const input = typeof Buffer === "undefined" ? { arrayBuffer: buffer } : { buffer: Buffer.from(buffer) };
  await mammoth.convertToHtml(input, { transformDocument: keep });
  return { blocks: read.flatMap((document) => new DocumentReader(document, prepared.outlineLevels).read()) };
}
