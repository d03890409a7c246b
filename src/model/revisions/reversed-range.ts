/**
 * Explains that a range is empty because its head is an ancestor of its base.
 *
 * @param base the base as the user named it: a branch, a tag or a commit
 */
export const reversedRange = (base: string, head: string): string =>
  `The range is reversed: ${head} is an ancestor of ${base}, so it contains no changes.`
