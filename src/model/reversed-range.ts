/**
 * Says that a range brings nothing because its head is an ancestor of its base.
 *
 * @param base what people call the base: a branch, a tag or a commit
 */
export const reversedRange = (base: string, head: string): string =>
  `The range is reversed: ${head} is an ancestor of ${base}, so it brings nothing.`
