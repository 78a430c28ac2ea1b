import ts from "typescript";

/**
 * A build of one language (`webpack --env language=ja`): wherever the code has both as `{ ja, en }`, the other becomes the
 * one that is kept, so that its words are in no script.
 *
 * @param {"ja" | "en"} kept
 */
export function oneLanguage(kept) {
  const other = kept === "ja" ? "en" : "ja";
  return (context) => {
    const { factory } = context;
    const nameOf = ({ name }) => name?.text;
    const sameAsKept = factory.createGetAccessorDeclaration(
      undefined,
      other,
      [],
      undefined,
      factory.createBlock([
        factory.createReturnStatement(factory.createPropertyAccessExpression(factory.createThis(), kept)),
      ]),
    );
    const visit = (node) => {
      const visited = ts.visitEachChild(node, visit, context);
      if (!ts.isObjectLiteralExpression(visited)) return visited;
      const names = new Set(visited.properties.map(nameOf));
      if (!names.has("ja") || !names.has("en")) return visited;
      const properties = visited.properties.map((one) => (nameOf(one) === other ? sameAsKept : one));
      return factory.updateObjectLiteralExpression(visited, properties);
    };
    return (file) => ts.visitNode(file, visit);
  };
}
