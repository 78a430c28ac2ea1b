import { cellAt, type SheetGrid, type WorkbookSnapshot } from "../grid/sheetGrid";
import { statementKinds, type StatementKind } from "../reconciliation/statement";
import type { Finding, FindingCode } from "./finding";

/** A finding that an official has looked at and accepts as it is. It holds for the value it was given for, and no other. */
export interface AcceptedFinding {
  readonly code: FindingCode;
  /** `null`: it is about the sheet. */
  readonly measure: string | null;
  /** Of the finding's cells and of what its message says, by `fingerprint`. */
  readonly fingerprint: string;
  readonly reason: string;
  /** Who accepted it; `null`: not stated. */
  readonly by: string | null;
  /** When, as the caller writes dates. */
  readonly date: string;
}

/** A statement of a report that an official accepts as it is, kept beside the findings: its kind, its text's fingerprint. */
export type AcceptedStatement = Omit<AcceptedFinding, "code"> & { readonly code: StatementAcceptanceCode };
export type StatementAcceptanceCode = `report-${StatementKind}`;

/** A row of the sheet of what was accepted. */
export type Accepted = AcceptedFinding | AcceptedStatement;

const statementCodes: ReadonlySet<string> = new Set(statementKinds.map((kind) => `report-${kind}`));

export function isStatementCode(code: string): code is StatementAcceptanceCode {
  return statementCodes.has(code);
}

export function isAcceptedFinding(accepted: Accepted): accepted is AcceptedFinding {
  return !isStatementCode(accepted.code);
}

/** A finding set aside, and why. */
export interface FindingAccepted {
  readonly finding: Finding;
  readonly acceptance: AcceptedFinding;
}

/**
 * An acceptance that holds for nothing any more. `changed`: the measure has a finding of the kind, but about another
 * value, so it is open again. `gone`: it has none.
 */
export interface StaleAcceptance {
  readonly acceptance: AcceptedFinding;
  readonly because: "changed" | "gone";
}

/** Findings and acceptances brought together. */
export interface AppliedAcceptances {
  /** What still has to be looked at. */
  readonly open: readonly Finding[];
  readonly accepted: readonly FindingAccepted[];
  readonly stale: readonly StaleAcceptance[];
}

const hashSeeds = [0x811c9dc5, 0x050c5d1f];

/** FNV-1a, 32 bits (Fowler, Noll, Vo), from a seed of its own. */
function hashFrom(seed: number, text: string): string {
  let hash = seed;
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** Parameters that say where something is, when they are numbers; where it is does not matter. */
const placeNames: ReadonlySet<string> = new Set(["row", "column", "columns", "first", "last"]);

function isPlace(name: string, value: unknown): boolean {
  return placeNames.has(name) && [value].flat().every((one) => typeof one === "number");
}

/** JSON with the keys of every object in one order, so that equal parameters give equal text; without places. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([name, own]) => !isPlace(name, own))
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  );
}

function gridsByName({ sheets }: WorkbookSnapshot): ReadonlyMap<string, SheetGrid> {
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

function fingerprintIn(finding: Finding, grids: ReadonlyMap<string, SheetGrid>): string {
  const contents = finding.cells.map((cell) => {
    const grid = grids.get(cell.sheet);
    return grid === undefined ? "" : cellAt(grid, cell).content;
  });
  return fingerprintOf([contents, finding.parameters]);
}

/** Any data in 17 characters. */
export function fingerprintOf(data: unknown): string {
  const text = stableJson(data);
  return `f${hashSeeds.map((seed) => hashFrom(seed, text)).join("")}`;
}

/**
 * What a finding is about, in 17 characters: the contents of its cells and what its message says, without the addresses.
 * It stays when rows and columns move, and changes when one of the values does. It begins with a letter, so that Excel
 * takes it for text.
 */
export function fingerprint(finding: Finding, context: { readonly workbook: WorkbookSnapshot }): string {
  return fingerprintIn(finding, gridsByName(context.workbook));
}

/** Accepts a finding as it stands in the workbook. */
export function acceptFinding(
  finding: Finding,
  context: { readonly workbook: WorkbookSnapshot },
  given: Pick<AcceptedFinding, "reason" | "by" | "date">,
): AcceptedFinding {
  const { code, measure } = finding;
  return { code, measure, fingerprint: fingerprint(finding, context), ...given };
}

type Subject = Pick<Accepted, "code" | "measure">;

function subjectKey({ code, measure }: Subject): string {
  return JSON.stringify([code, measure]);
}

/** By what an acceptance is known: the kind, the measure, the values. */
export function acceptanceKey(accepted: Subject & Pick<Accepted, "fingerprint">): string {
  return `${subjectKey(accepted)} ${accepted.fingerprint}`;
}

/** Sets aside the findings that were accepted for the values they have now; all others are open, in their order. */
export function applyAcceptances(
  findings: readonly Finding[],
  acceptances: readonly AcceptedFinding[],
  context: { readonly workbook: WorkbookSnapshot },
): AppliedAcceptances {
  if (acceptances.length === 0) return { open: findings, accepted: [], stale: [] };
  const grids = gridsByName(context.workbook);
  const byKey = new Map(acceptances.map((acceptance) => [acceptanceKey(acceptance), acceptance]));
  const kinds = new Set(acceptances.map(subjectKey));
  const open: Finding[] = [];
  const accepted: FindingAccepted[] = [];
  for (const finding of findings) {
    // Most findings were never accepted: their cells need not be looked up.
    const acceptance = kinds.has(subjectKey(finding))
      ? byKey.get(acceptanceKey({ ...finding, fingerprint: fingerprintIn(finding, grids) }))
      : undefined;
    if (acceptance === undefined) open.push(finding);
    else accepted.push({ finding, acceptance });
  }
  const holding = new Set(accepted.map(({ acceptance }) => acceptanceKey(acceptance)));
  const openKinds = new Set(open.map(subjectKey));
  const stale = acceptances
    .filter((acceptance) => !holding.has(acceptanceKey(acceptance)))
    .map((acceptance) => ({
      acceptance,
      because: openKinds.has(subjectKey(acceptance)) ? ("changed" as const) : ("gone" as const),
    }));
  return { open, accepted, stale };
}
