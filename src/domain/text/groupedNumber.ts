/** A count as people read it in both languages: `10,000`. */
export const groupedNumber = (count: number): string => count.toLocaleString("en-US");
