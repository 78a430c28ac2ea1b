import { describeReading } from "../../../src/domain/wording/describeReading";
import { readQuantity } from "../../../src/domain/quantity/readQuantity";
import type { UnreadableCode } from "../../../src/domain/quantity/reading";
import { quantity as english } from "../../../src/domain/texts/en/quantity";
import { quantity as japanese } from "../../../src/domain/texts/ja/quantity";

function first(raw: string, role: "target" | "actual" = "actual") {
  return readQuantity({ content: raw, text: raw, role }).parts[0];
}

describe("読みを言葉にする", () => {
  it.each([
    ["約1,234人", "約1,234人", "約1,234人"],
    [
      "技術開発取組中",
      "数値ではなく言葉（技術開発取組中：取組中）です",
      "words, not a number (技術開発取組中: under way)",
    ],
    ["対象順次拡大", "数値ではなく言葉（対象順次拡大）です", "words, not a number (対象順次拡大)"],
    ["―", "値がないことを示す記号です", "a mark says that there is no value"],
    ["", "空欄です", "the cell is blank"],
    ["令和5年3月集計予定", "値は2023年3月に確定する予定です", "the value is due 2023-03"],
    ["令和5年3月20日公表予定", "値は2023年3月20日に確定する予定です", "the value is due 2023-03-20"],
    [
      "令和5年度公表予定",
      "値は2023年4月1日から2024年3月31日までに確定する予定です",
      "the value is due 2023-04-01 to 2024-03-31",
    ],
    ["集計中", "値はまだ確定していません", "the value is still to come"],
    [
      "15,0007アクセス",
      "「15,0007アクセス」は桁区切りのコンマの位置が3桁ごとになっていません",
      'the commas in "15,0007アクセス" are not three digits apart',
    ],
  ])("「%s」", (raw, ja, en) => {
    expect(describeReading(first(raw), japanese)).toBe(ja);
    expect(describeReading(first(raw), english)).toBe(en);
  });

  const samples: Readonly<Record<UnreadableCode, string>> = {
    misplacedComma: "1,23人",
    malformedNumber: "12..5",
    tooManyDigits: "12345678901234567人",
    doubledSign: "▲5%減",
    range: "10～20件",
    severalNumbers: "12人、15人",
    partOfWhole: "36/54",
    errorValue: "#N/A",
    mojibake: "\uFFFD",
  };

  it.each(Object.entries(samples))("読めない理由 %s（%s）は、値を示して言う", (code, raw) => {
    const reading = first(raw);
    expect(reading).toMatchObject({ kind: "unreadable", reason: { code } });
    expect(describeReading(reading, japanese)).toContain(`「${raw}」`);
    expect(describeReading(reading, english)).toContain(raw);
  });

  it("似た文字を読み替えたことを言う", () => {
    const reading = first("4憶円");
    expect(reading).toMatchObject({ value: 400_000_000, lookAlikes: [{ written: "憶", intended: "億" }] });
    expect(japanese.lookAlike({ written: "憶", intended: "億" })).toBe("「憶」は「億」の誤りとみて読みました");
    expect(english.lookAlike({ written: "憶", intended: "億" })).toContain("億");
  });
});
