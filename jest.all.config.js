/* eslint-disable @typescript-eslint/no-require-imports -- Jest reads this file as CommonJS */
const { base, overall } = require("./jest.config");

/** What runs over Excel's stand-in: once for each of the Excels that it plays. */
const overExcel = "<rootDir>/tests/(functions|excel)/";
const allCases = { isEveryCaseTested: true };

const inExcel = (excelProfile) => ({
  ...base,
  displayName: excelProfile,
  testRegex: [`/tests/(functions|excel)/.*\\.test\\.ts$`],
  globals: { ...allCases, excelProfile },
});

/** @type {import("jest").Config} Everything: where `npm test` takes a sample of many cases (tests/sampled.ts), all of them. */
module.exports = {
  ...overall,
  // Every fault at every request of one action takes minutes; a test that is given up goes on, and spoils the next ones.
  testTimeout: 3_600_000,
  projects: [
    {
      ...base,
      displayName: "all",
      testMatch: ["**/*.test.ts"],
      globals: allCases,
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, overExcel],
    },
    ...["desktop2021", "desktop365", "web"].map(inExcel),
  ],
};
