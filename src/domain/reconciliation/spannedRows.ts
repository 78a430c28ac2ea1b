/** A cell of a table as written, with how many columns and rows it is joined over. */
export interface SpannedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Lays the rows of a table out in columns: a joined cell has its text in its first place, and blanks in the others. */
export class SpannedRows {
  private readonly below: number[] = [];

  /** The texts of the next row, one for each column. */
  row(cells: readonly SpannedCell[]): readonly string[] {
    const texts: string[] = [];
    for (const cell of cells) {
      this.fillFromAbove(texts);
      for (let column = 0; column < cell.columns; column += 1) {
        this.below[texts.length] = cell.rows - 1;
        texts.push(column === 0 ? cell.text : "");
      }
    }
    this.fillFromAbove(texts);
    return texts;
  }

  private fillFromAbove(texts: string[]): void {
    while ((this.below[texts.length] ?? 0) > 0) {
      this.below[texts.length] = (this.below[texts.length] ?? 0) - 1;
      texts.push("");
    }
  }
}
