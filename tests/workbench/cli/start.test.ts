import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { startArguments, startedCommand, projectFolder } from "./ranCommand";

// What the commands do is tested without starting processes; that they start, print and end as they should, here.
describe("the processes of the command line", () => {
  it("inspect: JSON alone on standard output, and the exit code of --strict", () => {
    const { status, stdout, stderr } = startedCommand("inspect", [
      "samples/kanagawa-report.xlsx",
      "--json",
      "-",
      "--strict",
    ]);
    expect([status, stderr]).toEqual([1, ""]);
    expect((JSON.parse(stdout) as { readonly measures: readonly object[] }).measures).toHaveLength(76);
  });

  it.each(["convert", "inquiry"] as const)("%s: explains itself", (name) => {
    const { status, stdout } = startedCommand(name, ["--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`npm run --silent ${name}`);
  });

  it("fn: JSON, or 2 and the names for a function that is not there", () => {
    expect(JSON.parse(startedCommand("fn", ["WAREKI_DATE", "44926"]).stdout)).toEqual({ value: "令和4年12月31日" });
    const refused = startedCommand("fn", ["NOPE"]);
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("WAREKI_DATE, WAREKI_SERIAL");
  });

  it("inspect: goes on to its end where nobody listens any more (| head)", async () => {
    const args = startArguments("inspect", ["samples/kanagawa-report.xlsx", "--json", "-"]);
    const started = spawn(process.execPath, args, { cwd: projectFolder });
    started.stdout.destroy();
    const closed = once(started, "close") as Promise<readonly unknown[]>;
    const [stderr, [status]] = await Promise.all([text(started.stderr), closed]);
    expect([status, stderr]).toEqual([0, ""]);
  });
});
