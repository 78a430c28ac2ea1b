/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["<rootDir>/tests/e2e/"],
  transform: {
    "^.+\\.ts$": [
      "ts-jest",
      // Types are checked once, for the whole project, by `npm run lint`.
      { tsconfig: "tests/tsconfig.json", diagnostics: false },
    ],
  },
  collectCoverageFrom: ["src/domain/**/*.ts"],
  coverageThreshold: { global: { branches: 95 } },
};
