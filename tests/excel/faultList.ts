import { playedProfile, profileNames } from "excel-stand-in/profiles";
import type { Host } from "excel-stand-in/openHost";

export const places = ["before", "middle", "after"] as const;
type Place = (typeof places)[number];

/** A request that Excel refuses, counted from the first one of what is tested. */
export interface Fault {
  readonly request: number;
  readonly at: Place;
  readonly code: string;
}

/** Codes that Excel's documentation names, and its client does not. */
const moreCodes = [
  "ActivityLimitReached",
  "ApiNotAvailable",
  "InvalidRequest",
  "RequestPayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Unauthenticated",
] as const;

/** Every error code that Excel has; `npm run test:all` shares them out among the Excels that it plays. */
export function errorCodes(): readonly string[] {
  const codes: readonly string[] = [...Object.values(Excel.ErrorCodes), ...moreCodes];
  return codes.filter((_, index) => profileNames[index % profileNames.length] === playedProfile());
}

/** Every request × place × code. */
export function faultsOf(requests: number): readonly Fault[] {
  return Array.from({ length: requests }, (_, index) => index + 1).flatMap((request) =>
    places.flatMap((at) => errorCodes().map((code) => ({ request, at, code }))),
  );
}

export function nameOf({ request, at, code }: Fault): string {
  return `${String(request)} ${at} ${code}`;
}

/** How many requests something takes when nothing goes wrong. */
export async function requestsOf(host: Host, work: () => Promise<unknown>): Promise<number> {
  const before = host.requests;
  await work();
  return host.requests - before;
}
