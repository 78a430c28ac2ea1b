/** The process of `npm run inquiry`. */
import { inquiry } from "../inquiry";
import { startCommand } from "../runCommand";

void startCommand(inquiry);
