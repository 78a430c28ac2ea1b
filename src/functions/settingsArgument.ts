import { rubricPreset, rubricPresets } from "../domain/evaluation/presets";
import type { Rubric } from "../domain/evaluation/rubric";
import { describeSettingsProblem } from "../domain/settings/describeSettingsProblem";
import { defaultSettings, type Settings } from "../domain/settings/settings";
import { settingsFromRows } from "../domain/settings/settingsFromRows";
import { CellError, invalidValue } from "./cellValues";
import { blankIfZero, isOmitted } from "./elementwise";
import type { Argument } from "./argument";
import { functionLanguage } from "./functionTexts";
import { inspectionFunctionTexts } from "./inspectionFunctionTexts";
import { gridOfRange, singleCell } from "./plainCells";
import { rememberedArgument } from "./rememberedArgument";

/** The preset of a name. */
export function presetNamed(name: string): Rubric | CellError {
  const preset = rubricPreset(name);
  if (preset !== null) return preset;
  const names = rubricPresets.map((one) => one.name).join("、");
  return invalidValue(inspectionFunctionTexts().grade.unknownRubric({ name, names }));
}

const settingsIn = rememberedArgument((argument): Settings | CellError => {
  const result = settingsFromRows(gridOfRange(argument));
  if (result.ok) return result.settings;
  const [first] = result.problems;
  const problem = first === undefined ? "" : describeSettingsProblem(first, functionLanguage());
  return invalidValue(inspectionFunctionTexts().measures.settingsSheet({ problem }));
});

/** The settings of a 点検設定 range, or the usual ones with a preset's rubric; the usual ones where nothing is given. */
export function readSettings(argument: Argument): Settings | CellError {
  const cell = isOmitted(argument) ? "" : blankIfZero(singleCell(argument));
  if (cell instanceof CellError) return cell;
  if (cell === "") return defaultSettings;
  if (cell !== null) {
    const rubric = presetNamed(String(cell));
    return rubric instanceof CellError ? rubric : { ...defaultSettings, rubric };
  }
  return settingsIn(argument);
}
