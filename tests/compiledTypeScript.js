/* eslint-disable @typescript-eslint/no-require-imports -- Jest reads this file as CommonJS */
/** Takes types off and, for coverage, counts branches: both in swc, which takes a fifth of the time that Babel takes to count. */
const path = require("node:path");
const { createTransformer } = require("@swc/jest");

/** By this Jest knows code that counts; swc's plugin writes another number. */
const schemas = { ofPlugin: '"11020577277169172593"', ofJest: '"1a1c01bbd47fc00a2c39e90264f33305004495a9"' };

const swc = createTransformer({
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript" },
    experimental: { cacheRoot: path.resolve(__dirname, "../node_modules/.cache/swc") },
  },
  module: { type: "commonjs" },
  experimental: { customCoverageInstrumentation: { enabled: true } },
});

/** Without it, a file that no test loads would not be counted at all. */
const known = ({ code, ...rest }) => ({ ...rest, code: code.replace(schemas.ofPlugin, schemas.ofJest) });

module.exports = {
  ...swc,
  process: (...given) => known(swc.process(...given)),
  processAsync: async (...given) => known(await swc.processAsync(...given)),
};
