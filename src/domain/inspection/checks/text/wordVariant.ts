import { certain } from "../../../certain";
import { defineCheck, type InspectionContext } from "../../check";
import { measureAt } from "../findingAt";
import { findInTexts, forAPerson } from "./repairedTexts";
import { textsWith, writtenPhrases, type WrittenText } from "./writtenTexts";

type WordForms = readonly { readonly form: string; readonly pattern: RegExp }[];

/**
 * Words of running text that official writing has in two forms, where neither can be part of a proper name. か所 and か月
 * count only behind a number: 被害箇所 is no count (公用文作成の考え方 I-2).
 */
const wordForms: readonly WordForms[] = [
  [
    { form: "手続", pattern: /手続(?!き)/u },
    { form: "手続き", pattern: /手続き/u },
  ],
  [
    { form: "取組", pattern: /取組(?!み)/u },
    { form: "取り組み", pattern: /取り組み(?![まつ])/u },
    { form: "取組み", pattern: /取組み/u },
  ],
  [
    { form: "か所", pattern: /[0-9０-９]\s?か所/u },
    { form: "箇所", pattern: /[0-9０-９]\s?箇所/u },
    { form: "カ所", pattern: /[0-9０-９]\s?[カヵ]所/u },
    { form: "ヶ所", pattern: /[0-9０-９]\s?[ヶケ]所/u },
  ],
  [
    { form: "か月", pattern: /[0-9０-９]\s?か月/u },
    { form: "箇月", pattern: /[0-9０-９]\s?箇月/u },
    { form: "カ月", pattern: /[0-9０-９]\s?[カヵ]月/u },
    { form: "ヶ月", pattern: /[0-9０-９]\s?[ヶケ]月/u },
  ],
  [
    { form: "問合せ", pattern: /問合せ/u },
    { form: "問い合わせ", pattern: /問い合わせ/u },
    { form: "問合わせ", pattern: /問合わせ/u },
  ],
  [
    { form: "打合せ", pattern: /打合せ/u },
    { form: "打ち合わせ", pattern: /打ち合わせ/u },
  ],
  [
    { form: "申込み", pattern: /申込み/u },
    { form: "申し込み", pattern: /申し込み(?![まつ])/u },
  ],
];

/** Where any of them can be: most texts have none. */
const anyForm = /手続|取組|取り組み|[所月]|合わ?せ|申し?込/u;

interface CountedWord {
  readonly word: string;
  readonly count: number;
}

interface Form {
  readonly form: string;
  readonly texts: readonly WrittenText[];
}

function countOf({ texts }: Form): number {
  return texts.reduce((sum, { cells }) => sum + cells.length, 0);
}

function counted(form: Form): CountedWord {
  return { word: form.form, count: countOf(form) };
}

/** サーバ where サーバー is also written: the long vowel at the end of katakana words. */
function longVowelWords(context: InspectionContext): readonly string[] {
  const words = new Set<string>();
  for (const phrase of writtenPhrases(context.grid))
    for (const word of phrase.match(/[ァ-ヺー]{3,}/gu) ?? []) words.add(word);
  return [...words].filter((word) => !word.endsWith("ー") && words.has(`${word}ー`));
}

function longVowelForms(word: string): WordForms {
  const whole = (form: string): RegExp => new RegExp(`(?<![ァ-ヺー])${form}(?![ァ-ヺー])`, "u");
  return [word, `${word}ー`].map((form) => ({ form, pattern: whole(form) }));
}

function formsUsed(context: InspectionContext): readonly (readonly Form[])[] {
  const isInMeasures = ({ cells }: WrittenText): boolean =>
    cells.some(({ row }) => measureAt(context.measureSheet, row) !== null);
  const textsOfForm = (pattern: RegExp): readonly WrittenText[] =>
    textsWith(context.grid, (phrase) => pattern.test(phrase)).filter(isInMeasures);
  const hasAnyForm = writtenPhrases(context.grid).some((phrase) => anyForm.test(phrase));
  return [...(hasAnyForm ? wordForms : []), ...longVowelWords(context).map(longVowelForms)]
    .map((forms) => forms.map(({ form, pattern }) => ({ form, texts: textsOfForm(pattern) })))
    .map((forms) => forms.filter((form) => countOf(form) > 0))
    .filter((forms) => forms.length > 1);
}

/** A word in two forms within the measures: 手続 and 手続き, 3か所 and 3箇所, サーバ and サーバー. */
export const wordVariant = defineCheck({
  code: "text-word-variant",
  severity: "info",
  granularity: "sheet",
  ja: {
    title: "一つの語に二つの表記",
    description: "同じ語が、セルによって違う表記になっています。",
    message: (p: { usual: CountedWord; others: readonly CountedWord[] }) =>
      `「${p.usual.word}」（${p.usual.count}か所）と${p.others.map(({ word, count }) => `「${word}」（${count}か所）`).join("、")}が混在しています。`,
    fix: "どちらかにそろえてください。固有の名称は、そのままで構いません。",
  },
  en: {
    title: "One word written two ways",
    message: (p) =>
      `"${p.usual.word}" (${p.usual.count} cells) and ${p.others.map(({ word, count }) => `"${word}" (${count} cells)`).join(", ")} are both used.`,
    fix: "Use one form; proper names stay as they are.",
  },
  find: (context) =>
    formsUsed(context).flatMap((forms) => {
      const [first, ...others] = [...forms].sort((one, other) => countOf(other) - countOf(one)).map(counted);
      const usual = certain(first);
      const texts = forms.filter(({ form }) => form !== usual.word).flatMap((form) => form.texts);
      return findInTexts(context, forAPerson(texts), () => ({ usual, others }));
    }),
});
