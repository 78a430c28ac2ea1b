/** Packages of Univer that are ES modules only; Jest runs CommonJS. */
const esModules = [
  "cjk-regex",
  "collapse-white-space",
  "fast-diff",
  "franc-min",
  "kdbush",
  "n-gram",
  "nanoid",
  "quickselect",
  "rbush",
  "regexp-util",
  "trigram-utils",
  "unicode-regex",
  "get-east-asian-width",
].join("|");

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests", "<rootDir>/packages"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["<rootDir>/tests/e2e/"],
  // Types are checked once, for the whole project, by `npm run lint`.
  transform: {
    "^.+\\.ts$": ["ts-jest", { tsconfig: "tests/tsconfig.jest.json", diagnostics: false }],
    [`node_modules/(${esModules})/.+\\.js$`]: [
      "ts-jest",
      { tsconfig: "tests/tsconfig.modules.json", diagnostics: false },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!(${esModules})/)`],
  // The same code as CommonJS: six hundred files less to translate.
  moduleNameMapper: { "^lodash-es$": "lodash" },
  collectCoverageFrom: ["src/domain/**/*.ts"],
  coverageThreshold: { global: { branches: 95 } },
};
