import { existsSync } from "node:fs";
import path from "node:path";

/** Where browsers of the Chromium family are installed. */
const places: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          path.join(folder, "Google/Chrome/Application/chrome.exe"),
          path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ],
  ),
];

/** The browser to test in: the one TENKEN_BROWSER names, else the system's; `null` where there is none. */
export function findBrowser(): string | null {
  const named = process.env.TENKEN_BROWSER;
  if (named !== undefined && named !== "") return named;
  return places.find((file) => existsSync(file)) ?? null;
}
