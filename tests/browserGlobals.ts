import { deserialize, serialize } from "node:v8";
import { TextDecoder, TextEncoder } from "node:util";
import { MessageChannel } from "node:worker_threads";

// What every browser has and jsdom lacks.
if ("document" in globalThis) {
  const structuredClone = (value: unknown): unknown => deserialize(serialize(value));
  Object.assign(globalThis, { MessageChannel, TextDecoder, TextEncoder, structuredClone });
}
