/** The edit distance between two words: characters to insert, remove or replace. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, sign] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, wanted] of [...other].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (sign === wanted ? 0 : 1)))
    row = next
  }
  return row[other.length] ?? 0
}

/** Longer names are cut before they are compared. */
const longest = 100

/** A third of a word may be wrong, and at most three characters. */
const allowedErrors = (word: string): number => Math.min(3, Math.floor(word.length / 3))

const suggestions = 5

/**
 * The known words that a misspelt one may stand for, closest first. Words of one or two characters match only in another case, because
 * every other short word is as close.
 */
export const similarWords = (word: string, known: Iterable<string>): readonly string[] => {
  const given = word.slice(0, longest).toLowerCase()
  return [...known]
    .map((each) => ({ each, errors: distance(given, each.toLowerCase()) }))
    .filter(({ each, errors }) => errors <= allowedErrors(given) || (given.length > 3 && each.toLowerCase().includes(given)))
    .toSorted((one, other) => one.errors - other.errors)
    .slice(0, suggestions)
    .map(({ each }) => each)
}

/** ` Did you mean "block"?`, or an empty text. */
export const didYouMean = (word: string, known: Iterable<string>): string => {
  const similar = similarWords(word, known)
  return similar.length === 0 ? '' : ` Did you mean ${similar.map((each) => `"${each}"`).join(' or ')}?`
}
