import { selfTest as english } from "../domain/texts/en/selfTest";
import { selfTest as japanese } from "../domain/texts/ja/selfTest";
import type { Language } from "../domain/texts/language";
import { runSelfTest, type SelfTestAnswer, type SelfTestResult } from "../excel/selfTest/runSelfTest";
import { copyText } from "./copyText";
import { byId } from "./element";
import { focusButton } from "./keepFocus";
import type { PaneTexts } from "./paneTexts";
import { Refused, showResult, type Progress } from "./progress";
import { ask } from "./question";

export interface SelfTestOptions {
  readonly language: Language;
  readonly texts: PaneTexts;
  readonly progress: Progress;
}

const selfTestTexts = { ja: japanese, en: english };

function askWhether({ language, texts }: SelfTestOptions): Promise<boolean> {
  const { pane } = selfTestTexts[language];
  return ask<boolean>({
    label: pane.label,
    lead: pane.lead,
    items: [],
    answers: [
      [true, pane.apply],
      [false, texts.preview.cancel],
    ],
  });
}

/** Shows what was otherwise than assumed; answers whether the user wants the whole as text. */
function showAnswers(answers: readonly SelfTestAnswer[], language: Language): Promise<boolean> {
  const { pane, cases } = selfTestTexts[language];
  const differing = answers.filter(({ outcome }) => outcome === "otherwise");
  return ask<boolean>({
    label: pane.resultLabel,
    lead: pane.result({ all: answers.length, differing: differing.length }),
    items: differing.map(({ id, assumed, answered }) =>
      pane.differing({ title: cases[id], assumed: assumed ?? "", answered }),
    ),
    answers: [
      [true, pane.copy],
      [false, pane.close],
    ],
  });
}

/**
 * 自己診断: asks Excel what the add-in relies on, in an empty workbook and after the user has agreed. Answers what the pane says.
 * @throws Refused where something stands in the workbook.
 */
export async function selfTestCommand(
  options: SelfTestOptions,
  run: (language: Language, namespace?: string) => Promise<SelfTestResult> = runSelfTest,
): Promise<string> {
  const { language, texts, progress } = options;
  const { pane } = selfTestTexts[language];
  progress.say("");
  const isWanted = await askWhether(options);
  focusButton(byId("selfTest"));
  if (!isWanted) return texts.preview.cancelled;
  showResult({ kind: "running", message: texts.running.selfTest });
  const result = await run(language, process.env.FUNCTION_NAMESPACE);
  if (result.kind === "workbookNotEmpty") throw new Refused(pane.notEmpty({ sheet: result.sheet }));
  progress.say("");
  const isCopied = (await showAnswers(result.answers, language)) ? await copyText(result.text) : null;
  focusButton(byId("selfTest"));
  if (isCopied === null) return pane.done({ sheet: result.sheet });
  return isCopied ? pane.copied : pane.copyFailed({ sheet: result.sheet });
}
