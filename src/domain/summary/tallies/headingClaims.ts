import { certain } from "../../certain";
import { countedThings, type TallyClaim } from "./tallyClaim";

const inBrackets = new RegExp(
  `(?:[(]全?(?<number>[0-9]{1,4})(?:つの|の)?${countedThings}(?:[:、][^()]*)?[)]|(?:…|\\.{2,})(?<dotted>[0-9]{1,4})(?:つの|の)?${countedThings})$`,
  "dgu",
);

/** The number of measures in brackets behind a division's name: 業務の改革（5取組）. */
export function headingClaims(heading: string, start: number): readonly TallyClaim[] {
  return [...heading.matchAll(inBrackets)].map((match) => {
    const group = match.groups?.number === undefined ? "dotted" : "number";
    const [from, to] = certain(match.indices?.groups?.[group]);
    const span = { start: start + from, end: start + to };
    return { role: "measures", stated: Number(match.groups?.[group]), decimals: 0, isApproximate: false, span };
  });
}
