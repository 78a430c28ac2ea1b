/* eslint-disable @typescript-eslint/no-require-imports -- webpack reads this file as CommonJS */
/**
 * Builds the workbench, a page with a spreadsheet and the add-in's pane for use without Excel, as static files in
 * dist/workbench/. Any web server can serve them; nothing is loaded from elsewhere.
 *
 *   webpack --config webpack.workbench.config.js          the static files
 *   webpack serve --config webpack.workbench.config.js    http://localhost:3100
 *
 * --env output=FOLDER   another folder than dist/workbench
 */
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const addIn = require("./webpack.config.js");

const port = 3100;
const officeJsPackage = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/** The grid makes style elements of its own; scripts come from files only. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const page = (output, development) => ({
  name: "page",
  mode: development ? "development" : "production",
  devtool: development ? "source-map" : false,
  entry: {
    workbench: "./src/workbench/page/workbench.ts",
    frameBridge: "./src/workbench/page/frameBridge.ts",
    frameOffice: "./src/workbench/page/frameOffice.ts",
  },
  output: { path: output, filename: "[name].js", clean: { keep: /^pane\// } },
  target: "browserslist",
  optimization: { minimizer: [addIn.minimizer] },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new HtmlWebpackPlugin({
      filename: "index.html",
      template: "src/workbench/page/workbench.html",
      chunks: ["workbench"],
      hash: true,
      templateParameters: { contentSecurityPolicy },
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.png" },
        {
          from: path.join(officeJsPackage, "dist/excel-web-16.00.js"),
          to: "office-js/excel-web-16.00.js",
          info: { minimized: true },
        },
        { from: path.join(officeJsPackage, "LICENSE.md"), to: "office-js/LICENSE.md" },
      ],
    }),
  ],
  performance: { hints: false },
  devServer: { host: "localhost", port, hot: false, liveReload: false, client: false, static: false },
});

module.exports = async (env = {}, argv = {}) => {
  const development = argv.mode === "development" || Boolean(env.WEBPACK_SERVE);
  const output = path.resolve(__dirname, env.output ?? "dist/workbench");
  const pane = await addIn({ flavour: "workbench" }, { mode: development ? "development" : "production" });
  const paneOutput = { ...pane.output, path: path.join(output, "pane"), publicPath: "auto" };
  return [page(output, development), { ...pane, name: "pane", output: paneOutput, devServer: undefined }];
};
