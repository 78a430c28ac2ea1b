/** The process of `npm run inspect`, and of its workers. */
import { inspect } from "../inspect";
import { serveWorkbooks, workerArgument } from "../many/serveWorkbooks";
import { startCommand } from "../runCommand";

if (process.argv[2] === workerArgument) serveWorkbooks();
else void startCommand(inspect);
