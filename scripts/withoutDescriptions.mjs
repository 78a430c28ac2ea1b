import ts from "typescript";

/**
 * What a check looks for is said in docs/findings.md and nowhere in the add-in: a check's `description` is in no script.
 */
export function withoutDescriptions(context) {
  const { factory } = context;
  const isDescription = (one) => ts.isPropertyAssignment(one) && one.name.text === "description";
  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isObjectLiteralExpression(visited) || !visited.properties.some(isDescription)) return visited;
    return factory.updateObjectLiteralExpression(
      visited,
      visited.properties.filter((one) => !isDescription(one)),
    );
  };
  return (file) => (/[\\/]domain[\\/]inspection[\\/]/.test(file.fileName) ? ts.visitNode(file, visit) : file);
}
