import fc from "fast-check";
import type { CellContent } from "../../../src/domain/grid/cell";
import type { QuantityRole } from "../../../src/domain/quantity/readQuantity";
import { readQuantity } from "../../../src/domain/quantity/readQuantity";
import type { CellReading } from "../../../src/domain/quantity/reading";
import { notation } from "./notation";
import { readingTable } from "./readingTable";
import { runs } from "../../sampled";

function read(raw: string, role: QuantityRole = "actual", fiscalYear = 2022): CellReading {
  return readQuantity({ content: raw, text: raw, role, fiscalYear });
}

interface Row {
  readonly role: QuantityRole;
  readonly raw: string;
  readonly reading: string;
}

function rows(file: string): readonly Row[] {
  return readingTable(file).map(({ role, raw, reading }) => ({
    role: role as QuantityRole,
    raw: raw ?? "",
    reading: reading ?? "",
  }));
}

describe("表記の一覧どおりに読む", () => {
  const table = rows("families.tsv");

  it("一覧がある", () => {
    expect(table.length).toBeGreaterThan(300);
  });

  it.each(table)("$role「$raw」は $reading", ({ role, raw, reading }) => {
    expect(notation(read(raw, role))).toBe(reading);
  });
});

describe("神奈川県の計画の目標・実績152セルを読む", () => {
  const table = rows("kanagawa.tsv");

  it("152セルある", () => {
    expect(table).toHaveLength(152);
  });

  it.each(table)("$role「$raw」は $reading", ({ role, raw, reading }) => {
    expect(notation(read(raw, role))).toBe(reading);
  });
});

describe("数値のセルは、値を中身から、単位を表示から読む", () => {
  it.each<[content: CellContent, text: string, defaultUnit: string | null, reading: string]>([
    [0.934, "93.4%", null, "number 0.934 %"],
    [0.93412, "93.4%", null, "number 0.93412 %"],
    [0.6779999999999999, "67.8%", null, "number 0.678 %"],
    [93.4, "93.4%", null, "number 0.934 %"],
    [0.004, "0%", null, "number 0.004 %"],
    [0, "0%", null, "number 0 %"],
    [1234, "1,234人", null, "number 1234 人"],
    [1234567, "1,235千人", null, "number 1234567 人"],
    [1235, "1,235千人", null, "number 1235000 人"],
    [-3703, "▲3,703", null, "number -3703 -"],
    [-3703, "(3,703)", null, "number -3703 -"],
    [3, "3件以上", null, "number 3 件 {atLeast}"],
    [0.1 + 0.2, "0.3", null, "number 0.3 -"],
    [5, "####", null, "number 5 -"],
    [5, "####", "人", "number 5 人"],
    [5, "", null, "number 5 -"],
    [0, "-", null, "number 0 -"],
    [7, "99人", null, "number 7 -"],
    [1e21, "1E+21", null, "number 1e+21 -"],
    [1e60, "1E+60", null, "number 1e+60 -"],
    [44926, "2022/12/31", null, "text 2022/12/31 @2022-12-31"],
    [44926, "令和4年12月31日", null, "text 令和4年12月31日 @2022-12-31"],
  ])("%p（表示 %p、列の単位 %p）は %s", (content, text, defaultUnit, reading) => {
    expect(notation(readQuantity({ content, text, role: "actual", defaultUnit }))).toBe(reading);
  });
});

describe("単位のない数値は列の単位で読む", () => {
  it.each([
    ["93.4", "（%）", "number 0.934 %"],
    ["1,234", "千人", "number 1234000 人"],
    ["1,234", "単位：百万円", "number 1234000000 円"],
    ["1,234人", "件", "number 1234 人"],
    ["12", "か所", "number 12 か所"],
    ["12", "年度", "number 12 -"],
    ["12", "", "number 12 -"],
    ["12", "1人当たりの額", "number 12 -"],
    ["実施", "人", "text 実施 [done]"],
  ])("「%s」（列の単位 %s）は %s", (raw, defaultUnit, reading) => {
    expect(notation(readQuantity({ content: raw, text: raw, role: "actual", defaultUnit }))).toBe(reading);
  });
});

describe("セルの種類", () => {
  it("空のセルは「なし」で、理由は空欄", () => {
    expect(read("").parts).toEqual([{ kind: "none", raw: "", label: null, reason: "blank" }]);
    expect(notation(read(" 　\n"))).toBe("none blank");
  });

  it("論理値は表示の言葉", () => {
    expect(notation(readQuantity({ content: true, text: "TRUE", role: "actual" }))).toBe("text TRUE");
  });

  it.each(["#N/A", "#REF!", "#DIV/0!"])("数式のエラー %s は読めない", (error) => {
    expect(notation(read(error))).toBe(`unreadable errorValue "${error}"`);
  });

  it("文字化けは読めない", () => {
    expect(notation(read("12\uFFFD4件"))).toBe('unreadable mojibake "12\uFFFD4件"');
  });

  it("読んだ部分を、書かれたとおりに示す", () => {
    const { parts } = read("橋梁２３．０％ トンネル７５．０％");
    expect(parts.map(({ raw }) => raw)).toEqual(["橋梁２３．０％", "トンネル７５．０％"]);
  });

  it("年のない時点は年度から決める", () => {
    expect(notation(read("50件 ※12月末時点", "actual", 2023))).toBe("number 50 件 @2023-12-31; notes ※");
  });
});

it.each([
  ["毎年度３大会以上", 3, "大会/年"],
  ["5大会", 5, "大会"],
])("%s は順番でなく数", (text, value, unit) => {
  expect(read(text, "target").parts).toMatchObject([{ kind: "number", value, unit }]);
});

describe("どんな文字が来ても", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 200 });
  const signs = Array.from(
    "0123456789０１,，.．、・%％‰人件台回年月日度千万億憶兆割分約以上下未満減増※（）()［】①②→～▲△-―+ \n「」R令和元年末時点見込み/※1一PVhkm\uFFFD",
  );
  const likelyText = fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((characters) => characters.join(""));
  const anyRole = fc.constantFrom<QuantityRole>("baseline", "target", "actual", "plain");

  it.each([
    ["任意のUnicode", anyText],
    ["それらしい文字の並び", likelyText],
  ])("%s で例外を投げず、少なくとも一つ読む", (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, anyRole, (text, role) => {
        const { parts, raw } = read(text, role);
        expect(raw).toBe(text);
        expect(parts.length).toBeGreaterThan(0);
        for (const part of parts) if (part.kind === "number") expect(Number.isFinite(part.value)).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("数値のセルは、表示が何でも中身を失わない", () => {
    const content = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(content, likelyText, (value, text) => {
        expect(() => readQuantity({ content: value, text, role: "actual" })).not.toThrow();
      }),
      { numRuns: runs(500) },
    );
  });

  it.each([
    "1",
    "1,",
    "1 ",
    "(",
    ")",
    "（",
    "※",
    "①",
    "万",
    "1万",
    "1人",
    "人",
    "ー",
    "令和",
    "R4.",
    "、1",
    "→1",
    "「",
    "ア1",
    "1/",
    "%ア",
    "~1",
    "\n",
    "ｶﾞ",
    "(1)",
    "゛",
    "\u3099",
    "4年1",
    "15人中",
  ])("「%s」を繰り返した、セルに入る最も長い文字列も読み終える", (piece) => {
    const text = piece.repeat(Math.ceil(32_767 / piece.length)).slice(0, 32_767);
    expect(read(text)).toMatchObject({ raw: text });
  });
});

describe("注を書き足しても値は変わらない", () => {
  const values = ["115,992人", "約1万2,807台", "93.4%", "42t/10a", "3割以上", "1,234件（見込み）", "▲3,703"];
  const notes = [
    "※R4.12末時点",
    " ※前年度は15人",
    "（※）",
    "(※1)",
    "※1",
    " ※ 内訳は別紙（全3ページ）のとおり",
    "\n※速報値",
    "（注）",
    "（※2 10件を除く）",
  ];

  it("値と単位は注のないものと同じ", () => {
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.constantFrom(...notes), fc.nat({ max: 999 }), (value, note, extra) => {
        const [plain] = read(value).parts;
        const [noted] = read(`${value}${note}${note.startsWith("（") || note.startsWith("(") ? "" : extra}`).parts;
        expect(noted).toMatchObject({
          kind: "number",
          value: plain.kind === "number" ? plain.value : null,
          unit: plain.kind === "number" ? plain.unit : null,
        });
      }),
    );
  });
});
