import { readFootnotes } from "../../../../src/domain/inspection/checks/consistency/footnotes";

const nothing = { marks: [], notes: [], remarks: [] };

describe("注の印と注", () => {
  it.each([
    ["31,992台（※）", ["※"]],
    ["+3.3%(※)", ["※"]],
    ["31,992台※1", ["※1"]],
    ["31,992台※１", ["※1"]],
    ["100件※、50件", ["※"]],
    ["(1)100件※ (2)50件", ["※"]],
    ["100件*", ["*"]],
    ["達成率*2", ["*2"]],
    ["100件（注1）", ["注1"]],
    ["本文（※2）のとおり", ["※2"]],
    ["※", ["※"]],
  ])("印：%s", (text, marks) => {
    expect(readFootnotes(text)).toEqual({ ...nothing, marks });
  });

  it.each([
    ["（※） 1人1台端末は…", ["※"]],
    ["（※）\n1人1台端末は…", ["※"]],
    ["※1 速報値\n※2 推計値", ["※1", "※2"]],
    ["※1 速報値。※2 推計値", ["※1", "※2"]],
    ["※12月末時点の値", ["※"]],
    ["※3人を含む", ["※"]],
    ["注1：速報値", ["注1"]],
    ["注）速報値", ["注"]],
    ["*1 速報値", ["*1"]],
  ])("注：%s", (text, notes) => {
    expect(readFootnotes(text)).toEqual({ ...nothing, notes });
  });

  it.each([
    ["9回 ※R5.3.20時点", ["※"]],
    ["1,234人（※速報値）", ["※"]],
  ])("値に添えた注：%s", (text, remarks) => {
    expect(readFootnotes(text)).toEqual({ ...nothing, remarks });
  });

  it.each(["3*4", "100件 * 2", "備注なし", "脚注:なし", "*", "印のない文"])("どちらでもない：%s", (text) => {
    expect(readFootnotes(text)).toEqual(nothing);
  });
});
