const usuallyMost = 10_000;

/**
 * A reader that reads each text once: cells repeat from row to row (①達成した, 実施, ―). It remembers so many texts at most,
 * the first ones, and nothing beyond its own life: make one for each sheet.
 */
export function rememberedByText<Answer>(read: (text: string) => Answer, most = usuallyMost): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered.answer;
    const answer = read(text);
    if (known.size < most) known.set(text, { answer });
    return answer;
  };
}
