import ts from "typescript";

/** Said in docs/findings.md and docs/settings.md, which scripts make of the code, and nowhere in the add-in. */
const saidByDocs = [
  { files: /[\\/]domain[\\/]inspection[\\/]/, property: "description" },
  { files: /[\\/]domain[\\/]settings[\\/]/, property: "example" },
];

/** What a check looks for, and the example of a setting, are in no script. */
export function withoutWhatDocsSay(context) {
  const { factory } = context;
  const visitorOf = (property) => {
    const isSaid = (one) => ts.isPropertyAssignment(one) && one.name.text === property;
    const visit = (node) => {
      const visited = ts.visitEachChild(node, visit, context);
      if (!ts.isObjectLiteralExpression(visited) || !visited.properties.some(isSaid)) return visited;
      return factory.updateObjectLiteralExpression(
        visited,
        visited.properties.filter((one) => !isSaid(one)),
      );
    };
    return visit;
  };
  return (file) => {
    const said = saidByDocs.find(({ files }) => files.test(file.fileName));
    return said === undefined ? file : ts.visitNode(file, visitorOf(said.property));
  };
}
