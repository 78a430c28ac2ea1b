import { ownVersion } from "../excel/ownVersion";

/** A script of ours did not come: webpack's error has no class of its own. */
export function isScriptMissing(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}

/** Asks the server, past every cache, of which release its files are; `null` where it does not say. */
async function servedVersion(): Promise<string | null> {
  try {
    const response = await fetch("release.json", { cache: "no-store" });
    if (!response.ok) return null;
    const { version } = (await response.json()) as { readonly version?: unknown };
    return typeof version === "string" ? version : null;
  } catch {
    // The network is away: that is what the pane says then.
    return null;
  }
}

/** Whether the server has another release than this pane's: scripts that it had not loaded yet may be gone. */
export async function isReplaced(): Promise<boolean> {
  const version = await servedVersion();
  return version !== null && version !== ownVersion;
}
