/** The process of `npm run self-test`. */
import { startCommand } from "../runCommand";
import { selfTest } from "../selfTest";

void startCommand(selfTest);
