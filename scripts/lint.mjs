/**
 * npm run lint: types, rules, formatting and arrows between rooms, at the same time. What is long is kept in
 * node_modules/.cache, where `npm ci` takes it away: a rule that asks for types is only asked again where the file changed.
 */
import { spawn } from "node:child_process";
import path from "node:path";

const cache = "node_modules/.cache";
const checks = {
  eslint: [
    "eslint",
    ".",
    "--max-warnings",
    "0",
    "--cache",
    "--cache-strategy",
    "content",
    "--cache-location",
    `${cache}/eslint/`,
  ],
  tsc: ["tsc"],
  prettier: [
    "prettier",
    "--check",
    ".",
    "--cache",
    "--cache-strategy",
    "content",
    "--cache-location",
    `${cache}/prettier/files`,
    "--log-level",
    "warn",
  ],
  depcruise: ["depcruise", "src", "packages"],
};

function run([program, ...options]) {
  const started = spawn(path.join("node_modules", ".bin", program), options, { shell: process.platform === "win32" });
  const said = [];
  started.stdout.on("data", (data) => said.push(data));
  started.stderr.on("data", (data) => said.push(data));
  return new Promise((resolve, reject) => {
    started.on("error", reject);
    started.on("close", (code) => resolve({ isClean: code === 0, said: Buffer.concat(said).toString() }));
  });
}

const outcomes = await Promise.all(
  Object.entries(checks).map(async ([name, command]) => {
    const { isClean, said } = await run(command);
    console.log(`${isClean ? "✓" : "✗"} ${name}\n${said}`);
    return isClean;
  }),
);
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
