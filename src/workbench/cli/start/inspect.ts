/** The process of `npm run inspect`, and of its workers. */
import { inspect } from "../inspect";
import { workerArgument } from "../many/workerMessages";
import { startCommand } from "../runCommand";

async function serve(): Promise<void> {
  const { serveWorkbooks } = await import("../many/serveWorkbooks");
  serveWorkbooks();
}

void (process.argv[2] === workerArgument ? serve() : startCommand(inspect));
