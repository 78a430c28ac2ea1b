/**
 * Whether manifest.xml keeps to Microsoft's XML schemas:
 *
 *     npm run check:manifest-schema -- FOLDER
 *
 * FOLDER holds the schemas as [MS-OWEMXML] prints them (OfficeAppManifestV1_1.xsd and what it imports), saved by hand: Microsoft
 * offers no download. Needs `xmllint` (libxml2); no part of `npm test`, which holds the manifest against a list of the rules.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const manifest = path.join(__dirname, "..", "manifest.xml");

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) stop("Name the folder that holds OfficeAppManifestV1_1.xsd and the schemas it imports.");
const schema = path.join(folder, "OfficeAppManifestV1_1.xsd");
if (!existsSync(schema)) stop(`${schema} is not there: save the schemas of [MS-OWEMXML] into this folder.`);
const ran = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, manifest], { stdio: "inherit" });
if (ran.error !== undefined) stop("xmllint is not on the path: install libxml2's tools.");
process.exit(ran.status ?? 2);
