/**
 * Which Excel the tests of functions/ and excel/ run in. `npm run test:all` runs them in each (jest.all.config.js); `npm test`
 * in one, by the letters of the file's name, so that the files share the three out among themselves.
 */
import path from "node:path";
import { playProfile, profileNames, type ProfileName } from "excel-stand-in/profiles";

const { excelProfile } = globalThis as { readonly excelProfile?: ProfileName };
const file = expect.getState().testPath ?? "";

function byName(name: string): ProfileName {
  const letters = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return profileNames[letters % profileNames.length] ?? "desktop365";
}

if (/[\\/]tests[\\/](?:functions|excel)[\\/]/u.test(file)) playProfile(excelProfile ?? byName(path.basename(file)));
