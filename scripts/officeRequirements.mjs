/**
 * The ESLint rule "office/requirement-sets": nothing is used that Office LTSC 2021, the oldest Office the add-in runs in, does not
 * have. What a member asks for stands in the documentation of its declaration: `[Api set: ExcelApi 1.9]`.
 */
/** By requirement set, the newest version that Office LTSC 2021 has. All sets are at version 1 still. */
const newest = { ExcelApi: 14, CustomFunctionsRuntime: 3, SharedRuntime: 1 };

/** The set and version that a member of the Office.js client asks for; `null` for any other member. */
function requirementOf(symbol) {
  for (const declaration of symbol?.declarations ?? []) {
    if (!declaration.getSourceFile().fileName.includes("@types/office-js")) continue;
    const text = declaration.getFullText();
    const match = /\[Api set: (\w+)(?: (?:\w+ )?([0-9.]+))?/u.exec(text.slice(0, text.indexOf("*/")));
    if (match !== null) return { set: match[1], version: match[2] ?? "unknown" };
  }
  return null;
}

/** Sets that are not named above are not known to be there at all; an unknown version is NaN, which is too new. */
const isTooNew = ({ set, version }) => !(Number(version.split(".")[1]) <= newest[set]);

export const requirementSets = {
  meta: {
    type: "problem",
    schema: [],
    messages: { tooNew: "{{member}} needs {{set}} {{version}}, which Office LTSC 2021 does not have." },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    return {
      MemberExpression(node) {
        const member = services.esTreeNodeToTSNodeMap.get(node.property);
        const requirement = requirementOf(checker.getSymbolAtLocation(member));
        if (requirement === null || !isTooNew(requirement)) return;
        context.report({
          node,
          messageId: "tooNew",
          data: { member: context.sourceCode.getText(node), ...requirement },
        });
      },
    };
  },
};
