/**
 * What actions ask of Excel: requests, their bytes of UTF-8 both ways and the single actions in them, at several sizes.
 *
 *   npm run bench:requests                 at the usual sizes
 *   npm run bench:requests -- 100000       at one of your own
 */
import { openHost } from "excel-stand-in/openHost";
import { readXlsx } from "excel-stand-in/readXlsx";
import { drawWorkbook } from "../scripts/samples/drawWorkbook";
import { largePlan } from "../scripts/samples/largePlan";
import { inspect } from "../src/domain/inspection/inspect";
import { findMeasureSheet } from "../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../src/domain/settings/readingOptions";
import { defaultSettings } from "../src/domain/settings/settings";
import { viewKinds } from "../src/domain/views/registry";
import { applyWrites } from "../src/excel/applyWrites";
import { planWrites, type Output } from "../src/excel/plan/planWrites";
import { readSnapshot } from "../src/excel/readSnapshot";

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [76, 1_000, 10_000];
const outputs: readonly Output[] = ["statusColumns", "summaryTable", "findings", ...Object.values(viewKinds)];

interface Asked {
  readonly action: string;
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The bar for both: 4 MB. */
  readonly largestRequest: number;
  readonly largestResponse: number;
  readonly actions: number;
}

type Host = Awaited<ReturnType<typeof openHost>>;

/** Counts what one action asks. */
async function counted(host: Host, action: string, work: () => Promise<unknown>): Promise<Asked> {
  const { requests, requestBytes, responseBytes } = host;
  let [actions, largestRequest, largestResponse, answered] = [0, 0, 0, responseBytes];
  const measureAnswer = (): void => {
    largestResponse = Math.max(largestResponse, host.responseBytes - answered);
    answered = host.responseBytes;
  };
  const stop = host.beforeRequest(({ batch, bytes }) => {
    measureAnswer();
    actions += batch.Actions.length;
    largestRequest = Math.max(largestRequest, bytes);
  });
  await work();
  stop();
  measureAnswer();
  return {
    action,
    requests: host.requests - requests,
    requestBytes: host.requestBytes - requestBytes,
    responseBytes: host.responseBytes - responseBytes,
    largestRequest,
    largestResponse,
    actions,
  };
}

async function measure(measures: number): Promise<readonly Asked[]> {
  const file = await drawWorkbook(largePlan(measures, "list")).xlsx.writeBuffer();
  const host = await openHost(await readXlsx(new Uint8Array(file)));
  const asked: Asked[] = [];
  await Excel.run(async (context) => {
    asked.push(await counted(host, "reading", () => readSnapshot(context)));
    for (const output of outputs) {
      const snapshot = await readSnapshot(context);
      const found = findMeasureSheet(snapshot, null, readingOptions(defaultSettings));
      if (!found.ok) throw new Error("The plan holds no sheet of measures.");
      const inspection = inspect(snapshot, found.measureSheet, defaultSettings, "ja");
      const plan = planWrites(inspection, snapshot, { outputs: [output], values: false, language: "ja" });
      asked.push(
        await counted(host, typeof output === "string" ? output : output.key, () => applyWrites(context, plan, "ask")),
      );
    }
  });
  host.close();
  return asked;
}

async function main(): Promise<void> {
  for (const size of sizes) {
    console.log(`${String(size)} measures`);
    console.table(await measure(size));
  }
}

void main();
