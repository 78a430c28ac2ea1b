/** The arrows that bodies write, as grades and for how a value moved. */
export const arrowSigns = "↑↗→↘↓⬆⬈➡⬊⬇⇧⇗⇨⇘⇩";
