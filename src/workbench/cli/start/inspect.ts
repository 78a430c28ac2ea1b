/** The process of `npm run inspect`. */
import { inspect } from "../inspect";
import { startCommand } from "../runCommand";

void startCommand(inspect);
