import { wareki as en } from "../../../src/domain/texts/en/wareki";
import { wareki as ja } from "../../../src/domain/texts/ja/wareki";
import { describeRefusal, describeWarning } from "../../../src/domain/wording/describeRefusal";
import { parseFiscalYears } from "../../../src/domain/wareki/fiscalYear";
import { parseDateExpression } from "../../../src/domain/wareki/parseDate";
import { dateToSerial, serialToDate } from "../../../src/domain/wareki/serial";

const readings = [
  parseDateExpression("施策"),
  parseDateExpression("令和4年2月30日"),
  parseDateExpression("平成31年5月1日"),
  parseDateExpression("令和元年4月1日"),
  parseDateExpression("明治5年1月1日"),
  parseDateExpression("2022(令和3)年"),
  parseDateExpression("12月末"),
  parseDateExpression("4年度"),
  parseDateExpression("R4末"),
  parseFiscalYears("施策"),
  parseFiscalYears("令和2年～令和4年"),
  parseFiscalYears("令和4～2年度"),
  parseFiscalYears("令和元年度から4年度までの5年間"),
  serialToDate(60, "1900"),
  serialToDate(-5, "1900"),
  dateToSerial({ year: 1873, month: 1, day: 1 }, "1900"),
];

describe("describeRefusal", () => {
  const refusals = readings.flatMap((reading) => (reading.ok ? [] : [reading.reason]));

  it("どの理由にも、別々の文がある", () => {
    for (const texts of [ja, en]) {
      const sentences = refusals.map((reason) => describeRefusal(reason, texts));
      expect(new Set(sentences).size).toBe(readings.length);
      expect(sentences.join()).not.toMatch(/undefined|null|NaN/);
    }
  });

  it("何がどう外れ、どうすればよいかを書く", () => {
    const [, , outsideEra] = refusals;
    expect(outsideEra && describeRefusal(outsideEra, ja)).toBe(
      "「平成31年5月1日」は平成の期間（1989-01-08～2019-04-30）の外です。元号と年を確認してください。",
    );
  });
});

describe("describeWarning", () => {
  it.each([
    ["平成33年度", "「平成33年度」は改元前の表記です。「令和3年度」と書きます。"],
    ["令和1年", "「令和1年」は「令和元年」と書くのが一般的です。"],
    ["令和4年12月31日(日)", "曜日が合いません（記載は日曜日、暦では土曜日）。日付か曜日を訂正してください。"],
  ])("%s → %s", (text, sentence) => {
    const reading = parseDateExpression(text);
    const [warning] = reading.ok ? reading.warnings : [];
    expect(warning && describeWarning(warning, ja)).toBe(sentence);
    expect(warning && describeWarning(warning, en)).not.toContain("undefined");
  });
});
