/** @type {import("jest").Config} Run by `npm run test:e2e`, which finds the browser and builds the pages first. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests/e2e"],
  testMatch: ["**/*.e2e.ts"],
  // Nothing fails for being slow; a test that hangs still ends.
  testTimeout: 600_000,
  maxWorkers: "100%",
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
};
