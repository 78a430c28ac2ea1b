import { CommandError } from "../../src/workbench/cli/commandError";
import { evaluateFunction } from "../../src/workbench/cli/evaluateFunction";

describe("the command fn", () => {
  it.each<[name: string, texts: readonly string[], expected: unknown]>([
    ["WAREKI_DATE", ["44926"], { value: "令和4年12月31日" }],
    ["wareki_date", ["2022/12/31", "短い"], { value: "R4.12.31" }],
    ["TENKEN.WAREKI_DATE", ["44926", "null"], { value: "令和4年12月31日" }],
    ["tenken.achievement_rate", ["150件", "200件"], { value: 0.75 }],
    ["ACHIEVEMENT_RATE", ['[[150],[""]]', "200"], { value: [[0.75], [""]] }],
    ["ACHIEVEMENT_RATE", ['["①","②"]'], { value: 0.5 }],
    ["ACHIEVEMENT_RATE", ["1", "0"], { error: "#N/A", message: "目標が0のため、達成率を計算できません。" }],
    [
      "WAREKI_DATE",
      ['["44926","R4.2.30"]', "短い"],
      {
        value: [
          [
            expect.objectContaining({ error: "#VALUE!" }),
            { error: "#VALUE!", message: expect.stringContaining("R4.2.30") as string },
          ],
        ],
      },
    ],
  ])("%s %p", async (name, texts, expected) => {
    expect(await evaluateFunction(name, texts)).toEqual(expected);
  });

  it.each<[name: string, texts: readonly string[], message: string]>([
    ["NOPE", [], "関数「NOPE」はありません。使える関数: ACHIEVEMENT_RATE, GOAL_STATUS, WAREKI_DATE"],
    ["", [], "使える関数"],
    ["WAREKI_DATE", [], "WAREKI_DATE(value, [style])"],
    ["WAREKI_DATE", ["null"], "WAREKI_DATE(value, [style])"],
    ["WAREKI_DATE", ["1", "2", "3"], "WAREKI_DATE(value, [style])"],
    ["WAREKI_DATE", ["[[1],[2,3]]"], "同じ長さ"],
    ["WAREKI_DATE", ["[1,[2]]"], "同じ長さ"],
    ["WAREKI_DATE", ["[]"], "同じ長さ"],
    ["WAREKI_DATE", ['{"a":1}'], "値か範囲"],
  ])("%s %p is refused", async (name, texts, message) => {
    const call = evaluateFunction(name, texts);
    await expect(call).rejects.toThrow(CommandError);
    await expect(call).rejects.toThrow(message);
  });
});
