/** The process of `npm run convert`. */
import { convert } from "../convert";
import { startCommand } from "../runCommand";

void startCommand(convert);
