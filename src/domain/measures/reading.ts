import type { ValuePlace } from "../sources/gatheredTable";
import type { ColumnRole, SingleColumnRole } from "./columnRoles";

/** The time or the stage that values belong to; `null` where the header names none. */
export type Period =
  | { readonly kind: "fiscalYear"; readonly fiscalYear: number }
  /** 総括, 通期, 年間: the whole. */
  | { readonly kind: "overall" }
  /** 上半期, 中間, 一次 …: as written. */
  | { readonly kind: "stage"; readonly label: string };

/** What the values of one place were taken for. */
export interface RoleReading {
  readonly role: ColumnRole;
  readonly period: Period | null;
  readonly sheet: string;
  readonly place: ValuePlace;
  /** Whether it is what the inspection judges by; else another year's or stage's. */
  readonly isChosen: boolean;
  /** The measures' own grades, which are counted, beside those of their indicators, which are judged. */
  readonly isOfMeasure?: true;
  /** As written: `R7（目標）`, with the header over it where there is one. */
  readonly header: string;
}

/** Figures that no role took. */
export interface UnusedFigures {
  readonly sheet: string;
  readonly place: ValuePlace;
  readonly header: string;
  /** Cells with a figure; at least 1. */
  readonly figures: number;
}

/** What an official adds to the settings to answer a question. */
export type ReadingSetting =
  | { readonly kind: "columnLetter"; readonly role: SingleColumnRole; readonly letter: string }
  | { readonly kind: "headerWord"; readonly role: SingleColumnRole; readonly word: string }
  /** Of columns that are headed alike: which of their headers are of which role. */
  | { readonly kind: "headerWords"; readonly words: Readonly<Partial<Record<"target" | "actual", readonly string[]>>> };

export interface ReadingChoice {
  readonly sheet: string;
  readonly place: ValuePlace;
  readonly header: string;
  /** Up to three of what stands there. */
  readonly examples: readonly string[];
  readonly setting: ReadingSetting;
}

/** Which of several columns a role is, or which role columns of years alone have: what the sheet leaves open. The first choice is what was read meanwhile. */
export interface ReadingQuestion {
  readonly role: SingleColumnRole;
  readonly choices: readonly [ReadingChoice, ReadingChoice, ...ReadingChoice[]];
}

/** What a fill of cells says that are blank: a grade, or a goal's status. */
export interface ColourReading {
  readonly role: "grade" | "goalStatus";
  /** `#92D050` */
  readonly colour: string;
  /** The word it stands for; `null`: neither the sheet nor the settings say, and the official is asked. */
  readonly meaning: string | null;
  /** The sheet says it; else the settings. */
  readonly isFromLegend: boolean;
  /** How many cells have it; at least 1. */
  readonly cells: number;
  /** Up to three of the measures that have it. */
  readonly examples: readonly string[];
}

/** What the sheet was understood to say: shown to the official, who alone can tell whether it is so. */
export interface Reading {
  readonly roles: readonly RoleReading[];
  readonly unused: readonly UnusedFigures[];
  readonly questions: readonly ReadingQuestion[];
  /** Where grades are given by colours alone. */
  readonly colours?: readonly ColourReading[];
}
