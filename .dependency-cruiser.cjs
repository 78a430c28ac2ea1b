/** The arrows between rooms (docs/architecture.md): an arrow that is not drawn there does not compile here. */
const only = (room, allowed, comment) => ({
  name: `${room}-knows-only-its-own`,
  comment,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: [`^src/${room}/`, ...allowed.map((name) => `^src/${name}/`)] },
});

module.exports = {
  forbidden: [
    only("domain", [], "The domain is pure: no Office, no DOM, no I/O, no clock."),
    {
      name: "domain-without-platform",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "domain-packages",
      comment: "The one package the domain may use checks settings.",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { path: "node_modules", pathNot: "node_modules/valibot" },
    },
    only("documents", ["domain"], "Reads files; knows neither Excel nor the pane."),
    only(
      "excel",
      ["documents", "domain"],
      "excel/ is the only room that names Excel; what only a file tells it reads by documents/.",
    ),
    only("functions", ["domain"], "Custom functions are thin wrappers over the domain."),
    only("taskpane", ["excel", "documents", "domain"], "The pane talks to excel/, documents/ and domain/ only."),
    only("commands", ["excel", "domain"], "Ribbon buttons run the same actions as the pane."),
    only(
      "workbench",
      ["excel", "documents", "domain", "functions"],
      "The workbench stands in for Excel; it knows nothing of the pane.",
    ),
    {
      name: "packages-know-nothing-of-ours",
      comment: "Were Excel's stand-in to know our code, our code would be tested against itself.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(?:src|tests|scripts|bench|samples)/" },
    },
    {
      name: "packages-declare-what-they-import",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "stand-in-points-one-way",
      comment: "host → xlsx → workbook: how Excel answers, how a file is read and written, a workbook as plain data.",
      severity: "error",
      scope: "folder",
      from: { path: "^packages/excel-stand-in/src/(?:host|xlsx|workbook)$" },
      to: { path: "^packages/excel-stand-in/src/(?:host|xlsx|workbook)$", circular: true },
    },
    {
      name: "workbench-stays-out-of-the-add-in",
      severity: "error",
      from: { path: "^src/(domain|excel|functions|taskpane|commands)/" },
      to: { path: ["node_modules/(exceljs|@univerjs|jsdom)", "^packages/"] },
    },
    {
      name: "settings-stand-under-checks-and-views",
      comment: "What plans differ in is known before anything is judged, counted or shown.",
      severity: "error",
      from: { path: "^src/domain/settings/" },
      to: {
        path: "^src/domain/",
        pathNot:
          "^src/domain/((settings|evaluation|grid|measures|sources|text|texts|wareki)/|(certain|groupBy|once)[.])",
      },
    },
    {
      name: "texts-know-no-settings",
      severity: "error",
      from: { path: "^src/domain/texts/" },
      to: { path: "^src/domain/settings/" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
