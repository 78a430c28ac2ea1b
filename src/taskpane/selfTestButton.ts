import { byId } from "./element";
import type { SelfTestOptions } from "./selfTestCommand";

/** Loads the code of the self-test. */
export type LoadSelfTest = () => Promise<(options: SelfTestOptions) => Promise<string>>;

/** 自己診断 in the menu; without its code there is no such button. */
export function startSelfTestButton(load: LoadSelfTest | undefined, options: SelfTestOptions): void {
  const { texts, progress } = options;
  byId("selfTest").hidden = load === undefined;
  if (load === undefined) return;
  byId("selfTest").onclick = () => void progress.attempt(texts.running.selfTest, async () => (await load())(options));
}
