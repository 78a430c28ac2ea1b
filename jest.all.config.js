/** @type {import("jest").Config} Everything: where `npm test` takes a sample of many cases (tests/sampled.ts), all of them. */
module.exports = { ...require("./jest.config"), globals: { isEveryCaseTested: true } };
