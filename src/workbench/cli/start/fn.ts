/** The process of `npm run fn`. */
import { evaluate } from "../evaluateFunction";
import { startCommand } from "../runCommand";

void startCommand(evaluate);
