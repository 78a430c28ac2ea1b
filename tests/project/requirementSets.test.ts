import path from "node:path";
import ts from "typescript";

/** Office LTSC 2021, the oldest Office the add-in runs in. */
const ceilings: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
};

const folder = path.resolve(__dirname, "../..");
const rooms = ["src/excel", "src/taskpane", "src/commands", "src/functions"];

interface UsedMember {
  readonly file: string;
  readonly member: string;
  readonly set: string;
  readonly version: string;
}

function program(): ts.Program {
  const configFile = path.join(folder, "tsconfig.json");
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configFile, (name) => ts.sys.readFile(name)).config,
    ts.sys,
    folder,
  );
  const files = config.fileNames.filter((name) => rooms.some((room) => name.includes(`/${room}/`)));
  return ts.createProgram(files, config.options);
}

/** `[Api set: ExcelApi 1.9]` in the documentation of a member's declaration. */
function requirementOf(symbol: ts.Symbol): { readonly set: string; readonly version: string } | null {
  for (const declaration of symbol.declarations ?? []) {
    if (!declaration.getSourceFile().fileName.includes("@types/office-js")) continue;
    const match = /\[Api set: (\w+)(?: (?:\w+ )?([0-9.]+))?/u.exec(
      declaration.getFullText().slice(0, declaration.getFullText().indexOf("*/")),
    );
    if (match?.[1] !== undefined) return { set: match[1], version: match[2] ?? "unknown" };
  }
  return null;
}

/** `1.14` → 14. All sets are at version 1 still. */
function minorOf(version: string): number {
  return Number(version.split(".")[1]);
}

function isTooNew({ set, version }: UsedMember): boolean {
  const ceiling = ceilings[set];
  // Sets without a ceiling (DialogApi …) are not known to be there at all; an unknown version is NaN, which is too new.
  return ceiling === undefined || !(minorOf(version) <= minorOf(ceiling));
}

function usedMembers(): readonly UsedMember[] {
  const compiled = program();
  const checker = compiled.getTypeChecker();
  const used: UsedMember[] = [];
  const visit = (node: ts.Node, file: string): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      const requirement = symbol === undefined ? null : requirementOf(symbol);
      if (requirement !== null) used.push({ file, member: node.getText(), ...requirement });
    }
    node.forEachChild((child) => {
      visit(child, file);
    });
  };
  for (const source of compiled.getSourceFiles()) {
    if (rooms.some((room) => source.fileName.includes(`/${room}/`)))
      visit(source, path.relative(folder, source.fileName));
  }
  return used;
}

it("Office LTSC 2021 にない機能を使わない", () => {
  const used = usedMembers();
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter(isTooNew)).toEqual([]);
});
