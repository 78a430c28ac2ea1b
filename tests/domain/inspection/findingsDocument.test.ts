import { readFileSync } from "node:fs";
import path from "node:path";
import { findingsInExamples } from "../../../scripts/findings/examples";
import { findingsDocument } from "../../../scripts/findings/findingsDocument";

describe("docs/findings.md", () => {
  it("点検から作ったものと同じ（違うときは npm run docs:findings）", async () => {
    const examples = await findingsInExamples();
    const written = readFileSync(path.join(__dirname, "..", "..", "..", "docs", "findings.md"), "utf8");
    expect(written.replaceAll("\r\n", "\n")).toBe(findingsDocument((code) => examples.get(code) ?? []));
  });
});
