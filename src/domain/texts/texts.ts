/** The shape another language's texts must have: the same keys, the same parameters. */
export type Texts<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string
    ? string
    : Original[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : Texts<Original[Key]>;
};
