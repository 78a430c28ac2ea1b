import { finished, type Steps } from "../../src/domain/steps";
import { inPortions } from "../../src/excel/inPortions";

function* counting(steps: number, millisecondsEach: number): Steps<number> {
  let done = 0;
  for (; done < steps; done += 1) {
    const end = performance.now() + millisecondsEach;
    while (performance.now() < end);
    yield;
  }
  return done;
}

describe("inPortions", () => {
  it("一度に行うのと同じ結果を返す", async () => {
    await expect(inPortions(counting(5, 0))).resolves.toBe(finished(counting(5, 0)));
  });

  it("長い仕事の途中で、他の処理に順番を譲る", async () => {
    const events: string[] = [];
    setTimeout(() => events.push("クリック"), 0);
    await inPortions(counting(30, 10));
    events.push("仕事の終わり");
    expect(events).toEqual(["クリック", "仕事の終わり"]);
  });

  it("中止すると、その理由を投げて先へ進まない", async () => {
    const controller = new AbortController();
    let steps = 0;
    function* endless(): Steps<never> {
      for (;;) {
        yield* counting(1, 10);
        steps += 1;
      }
    }
    const work = inPortions(endless(), controller.signal);
    setTimeout(() => {
      controller.abort(new Error("中止"));
    }, 0);
    await expect(work).rejects.toThrow("中止");
    const stepsAtEnd = steps;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(steps).toBe(stepsAtEnd);
  });

  it("仕事の中の誤りは、そのまま伝わる", async () => {
    function* failing(): Steps<never> {
      yield;
      throw new Error("読めない");
    }
    await expect(inPortions(failing())).rejects.toThrow("読めない");
  });
});
