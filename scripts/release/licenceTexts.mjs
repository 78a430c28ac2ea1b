/** THIRD-PARTY-NOTICES.txt: the licences of all packages of which something is in the scripts. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { LicenseWebpackPlugin } from "license-webpack-plugin";

const root = path.resolve(import.meta.dirname, "../..");

/** Packages that state MIT and their author in package.json, and have no file with the words of it. */
const statedOnly = ["@fluentui/web-components", "@microsoft/fast-element", "@microsoft/focusgroup-polyfill"];

/** Packages within the one file that jszip is published as; and the one whose design tokens the build writes into the styles. */
const unseen = ["pako", "lie", "immediate", "@fluentui/tokens"];

const heading = [
  "THIRD-PARTY NOTICES",
  "",
  "Parts of the following packages are in the scripts of this add-in. Office.js, where it is served with the add-in, has its",
  "own licence in office-js/LICENSE.md.",
  "",
].join("\n");

function mitOfMicrosoft() {
  return readFileSync(new URL("mitOfMicrosoft.txt", import.meta.url), "utf8");
}

function rendered(modules) {
  const text = ({ name, packageJson, licenseId, licenseText }) => [
    `${name} ${packageJson.version} (${licenseId})`,
    "",
    licenseText.trim(),
  ];
  const byName = [...modules].sort((one, other) => (one.name < other.name ? -1 : 1));
  const rule = "-".repeat(80);
  return [heading, ...byName.map((module) => text(module).join("\n")), ""].join(`\n${rule}\n`);
}

export function licenceTexts() {
  return new LicenseWebpackPlugin({
    perChunkOutput: false,
    outputFilename: "THIRD-PARTY-NOTICES.txt",
    skipChildCompilers: true,
    licenseTextOverrides: Object.fromEntries(statedOnly.map((name) => [name, mitOfMicrosoft()])),
    handleMissingLicenseText: (name, type) => {
      throw new Error(`No licence text was found for ${name} (${type}).`);
    },
    additionalModules: unseen.map((name) => ({ name, directory: path.join(root, "node_modules", name) })),
    // The project's own packages are no third party's.
    excludedPackageTest: (name) => name === "tenken",
    renderLicenses: rendered,
  });
}
