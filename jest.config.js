/** Packages of Univer that are ES modules only; Jest runs CommonJS. */
const esModules = ["fast-diff", "kdbush", "nanoid", "quickselect", "rbush", "get-east-asian-width"].join("|");

/** Types are checked once, for the whole project, by `npm run lint`; here they are only taken off. */
const compiled = { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } };

/** What the tests of every room are run with. */
const base = {
  testEnvironment: "node",
  runtime: "<rootDir>/tests/keptScripts.js",
  // The Office.js client leaves globals behind on purpose; warnings about them would hide the tests' own output.
  testEnvironmentOptions: { globalsCleanup: "off" },
  roots: ["<rootDir>/tests", "<rootDir>/packages"],
  testPathIgnorePatterns: ["<rootDir>/tests/e2e/"],
  transform: {
    "^.+\\.ts$": ["@swc/jest", compiled],
    [`node_modules/(${esModules})/.+\\.js$`]: ["@swc/jest", compiled],
  },
  setupFilesAfterEnv: ["<rootDir>/tests/playExcel.ts"],
  transformIgnorePatterns: [`node_modules/(?!(${esModules})/)`],
  // The same code as CommonJS: six hundred files less to translate.
  moduleNameMapper: { "^lodash-es$": "lodash", "^(?:cjk-regex|franc-min)$": "<rootDir>/tests/unrendered.ts" },
  setupFiles: ["<rootDir>/tests/browserGlobals.ts"],
};

const overall = {
  // Nothing fails for being slow; a test that hangs still ends.
  testTimeout: 300_000,
  maxWorkers: "100%",
  collectCoverageFrom: ["src/domain/**/*.ts"],
  coverageThreshold: { global: { branches: 95 } },
};

/** Rooms whose tests tell of the rules. Counting what others run of them would make those half as slow again. */
const ofRules = "/tests/(domain|bench|samples|functions|workbench)/";

/** @type {() => import("jest").Config} */
module.exports = () => ({
  ...overall,
  projects: [
    { ...base, displayName: "rules", testRegex: [`${ofRules}.*\\.test\\.ts$`] },
    {
      ...base,
      displayName: "Excel and pages",
      testMatch: ["**/*.test.ts"],
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, ofRules],
      coveragePathIgnorePatterns: ["/"],
    },
  ],
});
Object.assign(module.exports, { base, overall });
