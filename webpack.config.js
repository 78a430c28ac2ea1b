/* eslint-disable @typescript-eslint/no-require-imports -- webpack reads this file as CommonJS */
/**
 * Builds the add-in as static files, each flavour in a folder of its own.
 *
 *   webpack                      dist/cdn: Office.js comes from Microsoft's CDN
 *   webpack --env closed         dist/closed: Office.js is served with the add-in, for networks without internet
 *   webpack --mode development   dist/development: another add-in to Excel, beside the installed one
 *   webpack --env language=ja   with the words of one language only
 *
 * webpack.workbench.config.js builds the same pages for the workbench, where a host of ours stands in for Excel.
 *
 * TENKEN_BASE_URL   where the files will be served, e.g. https://tenken.example.lg.jp/ (default: https://localhost:3000/)
 */
const fs = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const JSZip = require("jszip");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const devCertificates = require("office-addin-dev-certs");
const devCertificateFiles = require("office-addin-dev-certs/lib/defaults");
const { webDarkTheme, webLightTheme } = require("@fluentui/tokens");
const { Compilation, DefinePlugin, sources } = require("webpack");
const { version } = require("./package.json");
const functionOptions = require("./src/functions/functionOptions.json");

const sourceBaseUrl = "https://localhost:3000/";
const port = 3000;
/** Functions of single cells, which answer first; and those that inspect a whole sheet, a larger script loaded after them. */
const functionFiles = ["functions", "inspectionFunctions"].map((name) =>
  path.resolve(__dirname, `src/functions/${name}.ts`),
);
const [cellFunctions, inspectionFunctions] = functionFiles;

const cacheDirectory = path.join(__dirname, "node_modules/.cache/webpack");

const officeJsCdn = "https://appsforoffice.microsoft.com";
const officeJsPackage = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/**
 * The files of Office.js that Excel on Windows, Mac and the web asks for, in Japanese and (for all else) in English; and
 * the one asked for outside of Office, without which the page could not say that it is there. Its telemetry is left out:
 * Office.js works without.
 */
const closedOfficeJsFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "ja-jp/office_strings.js",
  "en-us/office_strings.js",
];

const flavours = {
  cdn: { officeScripts: [`${officeJsCdn}/lib/1/hosted/office.js`], officeOrigin: officeJsCdn, officeFiles: [] },
  closed: {
    officeScripts: ["office-js/office.js"],
    officeOrigin: "",
    officeFiles: [
      ...closedOfficeJsFiles.map((file) => ({
        from: path.join(officeJsPackage, "dist", file),
        to: `office-js/${file}`,
        info: { minimized: true },
      })),
      { from: path.join(officeJsPackage, "LICENSE.md"), to: "office-js/LICENSE.md" },
    ],
  },
  workbench: {
    officeScripts: ["../frameBridge.js", "../office-js/excel-web-16.00.js", "../frameOffice.js"],
    officeOrigin: "",
    officeFiles: [],
  },
};

/** An add-in under development is another add-in to Excel, so that it can be loaded beside the installed one. */
const developmentIdentity = [
  ["78f9def0-5e9e-427e-850e-f3e84983b340", "9fe20b80-3be1-45fb-b95e-924815008186"],
  ['"TENKEN"', '"TENKEN_DEV"'],
  ['DefaultValue="計画の点検"', 'DefaultValue="計画の点検（開発）"'],
];

/** Formulas in a sample call the functions of the add-in under development, by the name they have in files. */
async function inDevelopmentNamespace(content, name) {
  if (!name.endsWith("functions.xlsx")) return content;
  const file = await JSZip.loadAsync(content);
  for (const sheet of file.file(/^xl\/worksheets\/.*\.xml$/)) {
    const text = await sheet.async("string");
    file.file(sheet.name, text.replaceAll("_xldudf_TENKEN_", "_xldudf_TENKEN_DEV_"));
  }
  return file.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

/** A hundredth smaller than what webpack's default makes, in half the time. */
const minimizer = new MinimizerPlugin({
  minify: MinimizerPlugin.swcMinify,
  terserOptions: { compress: { passes: 3 }, mangle: true, ecma: 2022, format: { asciiOnly: false } },
});

function baseUrl() {
  const given = process.env.TENKEN_BASE_URL ?? sourceBaseUrl;
  const url = new URL(given.endsWith("/") ? given : `${given}/`);
  if (url.protocol !== "https:") throw new Error(`TENKEN_BASE_URL must be an https URL: ${given}`);
  return url.href;
}

function contentSecurityPolicy(officeOrigin, development) {
  const sourcesOf = (...origins) => ["'self'", ...origins.filter((origin) => origin !== "")].join(" ");
  return [
    "default-src 'none'",
    `script-src ${sourcesOf(officeOrigin)}`,
    `connect-src ${sourcesOf(development ? `wss://localhost:${port}` : "")}`,
    `style-src ${sourcesOf()}`,
    `img-src ${sourcesOf("data:")}`,
    `font-src ${sourcesOf()}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** `taskpane.js` of `taskpane.0a1b2c3d.js`. */
const withoutHash = (file) => file.replace(/\.[0-9a-f]{8}(?=\.(?:js|css)$)/, "");

/** Rewrites text assets after all plugins have made theirs: `{"manifest.xml": (text, assets) => text}`. */
class RewriteAssetsPlugin {
  constructor(rewrites) {
    this.rewrites = rewrites;
  }

  apply(compiler) {
    const name = "RewriteAssetsPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        for (const [unhashed, rewrite] of Object.entries(this.rewrites)) {
          const file = compilation.getAssets().find((asset) => withoutHash(asset.name) === unhashed)?.name ?? unhashed;
          compilation.updateAsset(
            file,
            (source) => new sources.RawSource(rewrite(source.source().toString(), compilation.getAssets())),
          );
        }
      });
    });
  }
}

function rewriteManifest(text, development) {
  const [release] = version.split("-");
  return [
    [sourceBaseUrl, baseUrl()],
    [/<Version>[^<]*<\/Version>/g, `<Version>${release}.0</Version>`],
    ...(development ? developmentIdentity : []),
  ].reduce((result, [from, to]) => result.replaceAll(from, to), text);
}

/** Whether the functions of whole sheets need the module. */
function isOfSheetFunctions(module, { chunkGraph }) {
  return [...chunkGraph.getModuleChunks(module)].some(({ name }) => name === "inspectionFunctions");
}

const isOurs = (file) => /\.(?:js|css)\b/.test(file) && !file.startsWith("office-js/");

/** Fluent's design tokens as custom properties: those that scripts and styles name, light and dark (src/taskpane/theme.ts). */
function designTokens(assets) {
  const texts = assets.filter(({ name }) => isOurs(name)).map(({ source }) => source.source().toString());
  const used = new Set(texts.flatMap((text) => [...text.matchAll(/var\(--(\w+)/g)].map(([, token]) => token)));
  const declarations = (isWanted) => (theme) =>
    Object.entries(theme)
      .filter(([token, value]) => used.has(token) && isWanted(token, value))
      .map(([token, value]) => `--${token}:${value}`)
      .join(";");
  const light = declarations(() => true)(webLightTheme);
  const dark = `color-scheme:dark;${declarations((token, value) => webLightTheme[token] !== value)(webDarkTheme)}`;
  return [
    `:root{color-scheme:light;${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}`,
    `:root[data-theme="dark"]{${dark}}`,
  ].join("");
}

/** Without the comments in Fluent's styles, which name trackers of bugs. */
function withoutComments(text) {
  return text.replaceAll(/\/\*(?:(?!\/\*|\*\/)[^])*https:(?:(?!\*\/)[^])*\*\//g, "");
}

/**
 * The generator marks every `any` as a place for rich data types, which CustomFunctionsRuntime 1.3 does not know, and knows
 * no option that holds for all functions: an error in an argument is ours to answer for, so that it spoils its own row only.
 */
function rewriteFunctions(text) {
  const metadata = JSON.parse(text.replaceAll(sourceBaseUrl, baseUrl()));
  delete metadata.allowCustomDataForDataTypeAny;
  return JSON.stringify({ ...functionOptions, ...metadata }, null, 4);
}

/** docs/findings.md, which is made of the checks, kind by kind: each with its code, and without it what is said of it. */
function kindsOfFindings() {
  const text = fs.readFileSync(path.join(__dirname, "docs/findings.md"), "utf8");
  return [...text.matchAll(/^### (.+)\n\n((?:- .+\n)+)/gm)].map(([, title, lines]) => {
    const facts = [...lines.matchAll(/^- ([^：]+)：(.+)$/gm)].map(([, term, said]) => [term, said]);
    const code = facts.find(([term]) => term === "コード")?.[1].replaceAll("`", "");
    return { title, code, facts: facts.filter(([term]) => term !== "コード") };
  });
}

/** The certificates of `npx office-addin-dev-certs install`, which Excel trusts; without them a self-signed one. */
async function devServerCertificates() {
  return fs.existsSync(devCertificateFiles.localhostCertificatePath)
    ? { type: "https", options: await devCertificates.getHttpsServerOptions() }
    : { type: "https" };
}

module.exports = async (env = {}, argv = {}) => {
  const development = argv.mode === "development";
  const flavourName = env.flavour ?? (env.closed ? "closed" : "cdn");
  const flavour = flavours[flavourName];
  // What the manifest or another page names keeps its name; everything else has another name in another release, so that an
  // open pane never gets a script of another one.
  const isReleased = !development && flavour !== flavours.workbench;
  const hash = isReleased ? ".[contenthash:8]" : "";
  const { oneLanguage } = await import("./scripts/oneLanguage.mjs");
  const { withoutWhatDocsSay } = await import("./scripts/withoutWhatDocsSay.mjs");
  const { licenceTexts } = await import("./scripts/release/licenceTexts.mjs");
  const { ReleasePlugin } = await import("./scripts/release/releasePlugin.mjs");
  const { metadataJson } = await generateCustomFunctionsMetadata(functionFiles);
  return {
    mode: development ? "development" : "production",
    devtool: development ? "source-map" : false,
    entry: {
      functions: cellFunctions,
      inspectionFunctions: { import: inspectionFunctions, dependOn: "functions" },
      taskpane: { import: "./src/addin.ts", dependOn: "functions" },
    },
    output: {
      path: path.resolve(__dirname, "dist", development ? "development" : flavourName),
      filename: ({ chunk }) => (chunk.name === "functions" ? "[name].js" : `[name]${hash}.js`),
      chunkFilename: isReleased ? `[name]${hash}.js` : "[name].js?[contenthash:8]",
      clean: true,
    },
    // The browsers of package.json: the oldest WebView2 in which the pane has to run.
    target: "browserslist",
    // What one flavour has compiled and minified, the next one takes; nobody else reads it.
    cache: {
      type: "filesystem",
      buildDependencies: { config: [__filename, path.join(__dirname, "scripts/withoutWhatDocsSay.mjs")] },
      cacheDirectory,
      version: env.language ?? "",
    },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: {
            loader: "ts-loader",
            options: {
              transpileOnly: true,
              compilerOptions: { noEmit: false },
              getCustomTransformers: () => ({
                before: [withoutWhatDocsSay, ...(env.language ? [oneLanguage(env.language)] : [])],
              }),
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: functionFiles, output: "functions.json" }),
      // The workbench registers the functions itself, under their lasting name.
      new DefinePlugin({
        "process.env.FUNCTION_NAMESPACE": JSON.stringify(
          development && flavour !== flavours.workbench ? "TENKEN_DEV" : "TENKEN",
        ),
        "process.env.TENKEN_VERSION": JSON.stringify(version),
      }),
      new MiniCssExtractPlugin({ filename: `[name]${hash}.css` }),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "src/taskpane/taskpane.html",
        // The functions of whole sheets, much the largest script, after the pane, which can be used without them.
        chunks: ["runtime", "functions", "taskpane", "inspectionFunctions"],
        chunksSortMode: "manual",
        inject: false,
        hash: true,
        templateParameters: {
          officeScripts: flavour.officeScripts,
          contentSecurityPolicy: contentSecurityPolicy(flavour.officeOrigin, development),
        },
      }),
      new HtmlWebpackPlugin({
        filename: "help.html",
        template: "src/functions/help.html",
        inject: false,
        templateParameters: { functions: JSON.parse(metadataJson).functions },
      }),
      new HtmlWebpackPlugin({
        filename: "findings.html",
        template: "src/taskpane/findings.html",
        inject: false,
        templateParameters: { kinds: kindsOfFindings() },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "manifest.xml" },
          { from: "assets/*.png" },
          // Offered where a workbook has no measures sheet.
          { from: "samples/*.xlsx", transform: development ? inDevelopmentNamespace : undefined },
          { from: "src/functions/help.css", to: "help.css" },
          ...flavour.officeFiles,
        ],
      }),
      new RewriteAssetsPlugin({
        "manifest.xml": (text) => rewriteManifest(text, development),
        "functions.json": (text) => rewriteFunctions(text),
        "taskpane.js": (text) => withoutComments(text),
        "taskpane.css": (text, assets) => designTokens(assets) + text,
      }),
      licenceTexts(),
      new ReleasePlugin({ version, flavour: flavourName }),
    ],
    // The loader of scripts is no part of the functions, and changes when any of them does.
    optimization: {
      runtimeChunk: { name: "runtime" },
      // The shortest names and numbers: scripts of one release are never mixed with those of another.
      mangleExports: "size",
      moduleIds: "size",
      minimizer: [minimizer],
      splitChunks: {
        cacheGroups: {
          // What the functions of whole sheets share with what the pane loads when it is there.
          checks: {
            name: "checks",
            chunks: ({ name }) => name !== "taskpane",
            test: isOfSheetFunctions,
            minChunks: 2,
            enforce: true,
          },
        },
      },
    },
    // The page is read from the organisation's own server or a disk; Office.js in the closed flavour is 4 MB of Microsoft's.
    performance: { hints: false },
    devServer: {
      host: "localhost",
      port,
      hot: false,
      static: false,
      server: env.WEBPACK_SERVE ? await devServerCertificates() : { type: "https" },
      headers: { "Access-Control-Allow-Origin": "*" },
      devMiddleware: { writeToDisk: (file) => file.endsWith("manifest.xml") },
    },
  };
};

module.exports.minimizer = minimizer;
