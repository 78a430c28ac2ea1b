/**
 * Writes the table of docs/settings.md from the table of settings:
 *
 *     npm run docs:settings
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settingsDocument } from "./settings/settingsDocument";

const path = join(__dirname, "..", "docs", "settings.md");
writeFileSync(path, settingsDocument(readFileSync(path, "utf8")));
console.log(path);
