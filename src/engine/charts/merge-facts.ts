import type { Fact } from '#model/fact'

/** Facts of several renderings: the first one decides about each thing that it knows. */
export const mergeFacts = (before: readonly Fact[] | undefined, more: readonly Fact[]): readonly Fact[] => {
  if (!before) return more
  const known = new Set(before.map(({ kind, subject }) => `${kind} ${subject}`))
  return [...before, ...more.filter(({ kind, subject }) => !known.has(`${kind} ${subject}`))]
}
