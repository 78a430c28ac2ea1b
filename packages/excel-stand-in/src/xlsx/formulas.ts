/** Functions newer than the file format carry a prefix in files (ECMA-376 extension of Excel 2010 and later). */
const PREFIXED = new Set([
  "ARRAYTOTEXT", "BYCOL", "BYROW", "CHOOSECOLS", "CHOOSEROWS", "CONCAT", "DROP", "EXPAND", "HSTACK", "IFNA", "IFS",
  "ISOMITTED", "LAMBDA", "LET", "MAKEARRAY", "MAP", "MAXIFS", "MINIFS", "RANDARRAY", "REDUCE", "SCAN", "SEQUENCE",
  "SORTBY", "SWITCH", "TAKE", "TEXTAFTER", "TEXTBEFORE", "TEXTJOIN", "TEXTSPLIT", "TOCOL", "TOROW", "UNIQUE",
  "VALUETOTEXT", "VSTACK", "WRAPCOLS", "WRAPROWS", "XLOOKUP", "XMATCH", "XOR", "DAYS", "NUMBERVALUE", "UNICHAR",
  "UNICODE", "ISFORMULA", "SHEET", "SHEETS", "FORMULATEXT", "PHI", "GAUSS", "ARABIC", "BASE", "DECIMAL",
  "STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "RANK.EQ", "RANK.AVG", "PERCENTILE.INC", "PERCENTILE.EXC", "QUARTILE.INC",
  "QUARTILE.EXC", "MODE.SNGL", "MODE.MULT", "CEILING.MATH", "FLOOR.MATH", "NORM.DIST", "NORM.INV", "NORM.S.DIST",
  "NORM.S.INV", "T.DIST", "T.TEST", "CHISQ.DIST", "F.DIST", "BINOM.DIST", "COVARIANCE.P", "COVARIANCE.S",
  "FORECAST.LINEAR", "PERCENTRANK.INC", "PERCENTRANK.EXC",
]); // prettier-ignore
const WORKSHEET_PREFIXED = new Set(["FILTER", "SORT"]);
/** Excel's own functions with a dot that are older than the prefix. */
const DOTTED_WITHOUT_PREFIX = new Set(["ERROR.TYPE", "NETWORKDAYS.INTL", "WORKDAY.INTL"]);

const OUTSIDE_QUOTES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][\w.]*)(?=\()/g;

/** Changes the names of functions, leaving texts and names of sheets alone. */
const renameFunctions = (formula: string, rename: (name: string) => string): string =>
  formula.replace(OUTSIDE_QUOTES, (all, name?: string) => (name === undefined ? all : rename(name)));

/**
 * The formula as people see it. A custom function is written `_xldudf_NAMESPACE_NAME` in files: the first underscore
 * ends the namespace.
 */
export const fromFile = (formula: string): string =>
  renameFunctions(formula, (name) =>
    name
      .replace(/^(?:_xlfn\.|_xlws\.)+/i, "")
      .replace(/^_xldudf_([A-Za-z0-9]+)_(\w+)$/i, (_, namespace: string, own: string) => `${namespace}.${own}`),
  );

/** The formula as files have it. */
export const toFile = (formula: string): string =>
  renameFunctions(formula, (name) => {
    const upper = name.toUpperCase();
    if (PREFIXED.has(upper)) return `_xlfn.${name}`;
    if (WORKSHEET_PREFIXED.has(upper)) return `_xlfn._xlws.${name}`;
    const [namespace, own, more] = name.split(".");
    const custom = own !== undefined && more === undefined && !DOTTED_WITHOUT_PREFIX.has(upper) && own.length > 1;
    return custom && namespace !== undefined ? `_xldudf_${namespace}_${own}` : name;
  });
