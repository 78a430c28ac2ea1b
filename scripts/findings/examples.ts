import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../src/domain/inspection/finding";
import { checks } from "../../src/domain/inspection/registry";
import { inspectFixture, type CheckFixture } from "../../tests/domain/inspection/fixture";

const folder = join(__dirname, "..", "..", "tests", "domain", "inspection", "fixtures");

/** What every check finds in its fixture's example of a mistake, by code; nothing for a check without a fixture. */
export async function findingsInExamples(): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const found = new Map<string, readonly Finding[]>();
  for (const { code } of checks) {
    if (!existsSync(join(folder, `${code}.ts`))) continue;
    const { fixture } = (await import(join(folder, code))) as { readonly fixture: CheckFixture };
    found.set(
      code,
      inspectFixture(fixture.ng).findings.filter((finding) => finding.code === code),
    );
  }
  return found;
}
