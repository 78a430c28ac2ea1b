import { readdirSync } from "node:fs";
import path from "node:path";

/**
 * Every text with parameters, in both languages, with stand-ins for what it is given: each says where it was used. So all
 * texts are held to the same law, without a copy of any of them.
 */
type Text = (given: unknown) => unknown;

const folder = path.join(__dirname, "../../../src/domain/texts");

function filesIn(language: string): readonly string[] {
  return readdirSync(path.join(folder, language), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort();
}

/** The texts with parameters below a part of a catalogue, by their place in it. */
function textsBelow(part: unknown, place: string): readonly (readonly [place: string, text: Text])[] {
  if (typeof part === "function") return [[place, part as Text]];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, below]) => textsBelow(below, `${place}.${key}`));
}

function textsIn(language: string): ReadonlyMap<string, Text> {
  return new Map(
    filesIn(language).flatMap((file) => {
      const catalogue = jest.requireActual<Record<string, unknown>>(path.join(folder, language, file));
      return textsBelow(catalogue, file);
    }),
  );
}

const [ja, en] = [textsIn("ja"), textsIn("en")];

/** Values that a parameter may have beside "something": nothing, one, a plain word, or one of a fixed set of words. */
const special: readonly unknown[] = [null, "", 0, 1, 2, true, false, []];
const words: Readonly<Record<string, readonly unknown[]>> = {
  role: ["actual", "target"],
  unit: ["measures", "indicators"],
  what: ["measures", "achieved"],
};
/** Parameters that are always one of their words, not texts of their own. */
const choices = ["role", "unit"];

/** A stand-in for a value: a text that names its place, a number, a list of two, or an object, as it is used. */
function standIn(place: string, seen: Set<string>, given: ReadonlyMap<string, unknown>): unknown {
  const word = `⟦${place}⟧`;
  return new Proxy([], {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === "number" ? 40 + place.length : word);
      if (key === "toString" || key === "toLocaleString") return () => word;
      if (typeof key === "symbol" || key in Array.prototype || key in String.prototype) {
        const list = [standIn(`${place}.0`, seen, given), standIn(`${place}.1`, seen, given)];
        const source: object = key in Array.prototype ? list : (Object(word) as object);
        const member: unknown = Reflect.get(source, key);
        return typeof member === "function" ? (member.bind(source) as unknown) : member;
      }
      return valueAt(`${place}.${key}`, seen, given);
    },
  });
}

function valueAt(place: string, seen: Set<string>, given: ReadonlyMap<string, unknown>): unknown {
  seen.add(place);
  if (given.has(place)) return given.get(place);
  const key = lastKey(place);
  return choices.includes(key) ? words[key]?.[0] : standIn(place, seen, given);
}

function lastKey(place: string): string {
  return place.split(".").at(-1) ?? "";
}

function parameters(seen: Set<string>, given: ReadonlyMap<string, unknown>): unknown {
  return new Proxy({}, { get: (_, key) => valueAt(String(key), seen, given), has: () => true });
}

/** What the texts of both languages say, and which values they asked for; `null` where one has no such value. */
function said(place: string, given: ReadonlyMap<string, unknown>) {
  const seen = new Set<string>();
  try {
    const [one, other] = [ja.get(place)?.(parameters(seen, given)), en.get(place)?.(parameters(seen, given))];
    return { ja: String(one), en: String(other), seen };
  } catch (error) {
    if (error instanceof TypeError && given.size > 0) return null;
    throw error;
  }
}

/** The given values that a text names. */
function named(text: string): readonly string[] {
  return [...new Set(text.match(/⟦[^⟧]+⟧/gu))].sort();
}

test("両方の言語に、同じ文がある", () => {
  expect([...en.keys()]).toEqual([...ja.keys()]);
});

test.each([...ja.keys()])("%s：どちらの言語でも、渡された同じ値に触れる", (place) => {
  const usual = said(place, new Map());
  expect(named(usual?.en ?? "")).toEqual(named(usual?.ja ?? ""));
  expect([usual?.ja, usual?.en].join(" ")).not.toMatch(/undefined|NaN|null|\[object/u);
  const seen = [...(usual?.seen ?? [])];
  for (const key of seen) {
    const isWhole = !seen.some((other) => other.startsWith(`${key}.`));
    for (const value of [...(isWhole ? special : []), ...(words[lastKey(key)] ?? [])]) {
      const one = said(place, new Map([[key, value]]));
      if (one === null) continue;
      expect([key, value, named(one.en)]).toEqual([key, value, named(one.ja)]);
    }
  }
});
