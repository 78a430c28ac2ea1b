import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";

/** Screenshots are kept when TENKEN_SCREENSHOTS names their folder: to look at, and for the manual. */
const folder = process.env.TENKEN_SCREENSHOTS ?? null;

/** Keeps a picture of the pane. */
export async function keepPane(page: Page, name: string): Promise<void> {
  if (folder === null) return;
  await mkdir(folder, { recursive: true });
  await page.locator("#pane").screenshot({ path: path.join(folder, `${name}.png`) });
}

/** Keeps a picture of the whole page. */
export async function keepPage(page: Page, name: string): Promise<void> {
  if (folder === null) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** Whether pictures are kept at all. */
export const keepsPictures = folder !== null;
