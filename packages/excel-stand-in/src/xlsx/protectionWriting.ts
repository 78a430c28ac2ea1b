import type { SheetProtection, StructureProtection } from "../workbook/workbookData";

/** What Office.js allows, and the file's word for what is locked. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};

/** The password keeps people from mistakes, not from attacks, and Excel's own is no better. */
const SPINS = 1000;

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

const sha512 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest("SHA-512", bytes));

/** ECMA-376 part 1, 18.3.1.85: the password's hash, hashed again with the number of each round. */
async function passwordAttributes(password: string): Promise<Readonly<Record<string, string>>> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const letters = new Uint8Array([...password].flatMap((letter) => letter.split("")).flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8])); // prettier-ignore
  let hash = await sha512(new Uint8Array([...salt, ...letters]));
  for (let round = 0; round < SPINS; round++) {
    const number = [round & 255, (round >> 8) & 255, (round >> 16) & 255, (round >> 24) & 255];
    hash = await sha512(new Uint8Array([...hash, ...number]));
  }
  return { algorithmName: "SHA-512", hashValue: base64(hash), saltValue: base64(salt), spinCount: String(SPINS) };
}

/** The attributes of the `sheetProtection` element. */
export async function protectionAttributes({
  fromFile,
  password,
  options,
}: SheetProtection): Promise<Readonly<Record<string, string>>> {
  if (fromFile) return fromFile;
  const allowed = Object.entries(PERMISSIONS).flatMap(([option, word]) =>
    options[option] === true ? [[word, "0"]] : [],
  );
  const { selectionMode } = options;
  return {
    ...(password ? await passwordAttributes(password) : {}),
    sheet: "1",
    ...(options.allowEditObjects === true ? {} : { objects: "1" }),
    ...(options.allowEditScenarios === true ? {} : { scenarios: "1" }),
    ...(Object.fromEntries(allowed) as Record<string, string>),
    ...(selectionMode === "Unlocked" || selectionMode === "None" ? { selectLockedCells: "1" } : {}),
    ...(selectionMode === "None" ? { selectUnlockedCells: "1" } : {}),
  };
}

/** The attributes of the `workbookProtection` element. */
export async function structureAttributes({
  password,
}: StructureProtection): Promise<Readonly<Record<string, string>>> {
  const hash = password ? Object.entries(await passwordAttributes(password)) : [];
  const named = hash.map(([name, value]) => [`workbook${name.charAt(0).toUpperCase()}${name.slice(1)}`, value]);
  return { ...(Object.fromEntries(named) as Record<string, string>), lockStructure: "1" };
}
