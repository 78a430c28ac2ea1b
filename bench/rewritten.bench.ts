/**
 * How well rewritten sheets are read: drawn workbooks that are read wholly right, changed in ways from which the truth
 * follows by itself, against the untouched drawing.
 *
 *     npm run bench:rewritten [-- --kind 列を挿入] [-- --name 担当課] [-- --every 3] [-- --list] [-- --rest]
 *
 * `--every 1` rewrites every workbook in every way (minutes); usually each way is tried on every fifth. `--list` names what
 * became wrong in silence, `--rest` what is asked, refused or lost, and what is said wrongly above "good to know".
 * Ends with 1 when a value became wrong in silence.
 */
import { parseArgs } from "node:util";
import { rewritings } from "../tests/fixtures/layouts/rewriting";
import { outcomes } from "../tests/fixtures/layouts/score";
import { drawnWorkbooks, originals, rewrittenReading, type Rewritten } from "./rewrittenReading";

const { values: options } = parseArgs({
  options: {
    kind: { type: "string" },
    name: { type: "string" },
    every: { type: "string", default: "5" },
    list: { type: "boolean", default: false },
    rest: { type: "boolean", default: false },
  },
});

const columns = ["例", "値", "正 %", "質問", "指摘", "拒否", "無言", "誤", "ない値", "要約の誤り", "警告"];
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function cells(read: readonly Rewritten[]): readonly (string | number)[] {
  const of = (outcome: (typeof outcomes)[number]): number => sum(read.map(({ counts }) => counts[outcome]));
  const values = sum(outcomes.map(of));
  const share = values === 0 ? "-" : ((of("right") / values) * 100).toFixed(1);
  const rest = (["asked", "named", "refused", "missing", "wrong"] as const).map(of);
  const strays = sum(read.map((one) => one.strays));
  const headlines = read.filter(({ headline }) => !headline).length;
  return [read.length, values, share, ...rest, strays, headlines, sum(read.map(({ alarms }) => alarms.length))];
}

function lines({ place, wrong, lost, alarms, headline }: Rewritten): readonly string[] {
  const told = [
    ...(options.list ? wrong : []),
    ...(options.rest ? [...lost, ...alarms.map((code) => `警告　${code}`), ...(headline ? [] : ["要約の誤り"])] : []),
  ];
  return told.map((one) => `${place}　${one}`);
}

const every = Number(options.every);
const drawn = originals(drawnWorkbooks());
const chosen = rewritings.filter(
  ({ kind, name }) =>
    (options.kind === undefined || kind === options.kind) &&
    (options.name === undefined || name.includes(options.name)),
);
console.log(row(["書き換え", "やり方", ...columns]));
console.log(row(["---", "---", ...columns.map(() => "--:")]));
const all: Rewritten[] = [];
chosen.forEach((rewriting, index) => {
  const read = drawn.flatMap((original, at) =>
    (at + index) % every === 0 ? (rewrittenReading(original, rewriting) ?? []) : [],
  );
  all.push(...read);
  console.log(row([rewriting.kind, rewriting.name, ...cells(read)]));
  for (const told of read.flatMap(lines)) console.log(told);
});
for (const kind of new Set(chosen.map((one) => one.kind)))
  console.log(row([kind, "計", ...cells(all.filter(({ rewriting }) => rewriting.kind === kind))]));
console.log(row(["計", `${drawn.length}冊`, ...cells(all)]));
process.exitCode = all.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
