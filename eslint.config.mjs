import eslint from "@eslint/js";
import tseslint from "typescript-eslint";
import { requirementSets } from "./scripts/officeRequirements.mjs";

/** Properties by which contents get into cells. */
const contents = "/^(values|formulas)(Local|R1C1|AsJson|AsJsonLocal)?$/";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "output/", "/release/"] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
      // `const { left, ...rest } = all` is how a property is left out.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // Text is read character by character on purpose, by code points.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
      ],
    },
  },
  {
    files: ["src/**/*.ts", "packages/*/src/**/*.ts"],
    rules: { "max-lines": ["error", 400], "max-lines-per-function": ["error", 60] },
  },
  {
    files: ["src/{excel,taskpane,commands,functions}/**/*.ts"],
    plugins: { office: { rules: { "requirement-sets": requirementSets } } },
    rules: { "office/requirement-sets": "error" },
  },
  {
    // excel/ is the only room that names Excel; addin.ts asks whether it is there.
    files: ["src/{domain,functions,taskpane,commands}/**/*.ts"],
    rules: { "no-restricted-globals": ["error", "Excel"] },
  },
  {
    ignores: ["packages/"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["**/packages/*"], message: "A package is known by its name and what its package.json exports." },
          ],
        },
      ],
    },
  },
  {
    // One way to write: names are given, sheets deleted and contents set in one file each.
    files: ["src/excel/**/*.ts"],
    // The self-test asks Excel what becomes of the bare calls.
    ignores: ["src/excel/writing/{marks,sheets,typedContent}.ts", "src/excel/selfTest/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.property.name='add']:matches([callee.object.name='names'], [callee.object.property.name='names'])",
          message: "Names are given by writing/marks.ts.",
        },
        {
          selector:
            "CallExpression[callee.property.name='delete']:matches([callee.object.name=/sheet$/i], [callee.object.property.name=/sheet$/i], [callee.object.callee.object.name='worksheets'], [callee.object.callee.object.property.name='worksheets'], [callee.object.object.object.name='worksheets'], [callee.object.object.object.property.name='worksheets'])",
          message: "Sheets are deleted by writing/sheets.ts.",
        },
        {
          selector: `:matches(AssignmentExpression[left.property.name=${contents}], AssignmentExpression[left.property.value=${contents}], CallExpression[callee.property.name='set'] > ObjectExpression > Property[key.name=${contents}])`,
          message: "Contents are put into cells by writing/typedContent.ts.",
        },
      ],
    },
  },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        __filename: "readonly",
        process: "readonly",
        console: "readonly",
        Buffer: "readonly",
        URL: "readonly",
      },
    },
  },
);
