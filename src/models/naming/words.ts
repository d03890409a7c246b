const split = (name: string): readonly string[] =>
  name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')

const mostKnown = 20_000
const longestKnown = 60

/**
 * A function of names that is computed once for each: names repeat within a file and between files. Of longer texts, which rarely do, nothing
 * is remembered.
 */
export const perName = <T>(make: (name: string) => T): ((name: string) => T) => {
  const known = new Map<string, T>()
  return (name) => {
    if (name.length > longestKnown) return make(name)
    const before = known.get(name)
    if (before !== undefined) return before
    if (known.size >= mostKnown) known.clear()
    const made = make(name)
    known.set(name, made)
    return made
  }
}

/** The words of a name in lower case: `retryDelay`, `RETRY_DELAY` and `retry-delay` are `retry` and `delay`. */
export const wordsOf = perName(split)

/** Where words follow each other in a name, as they are or in the plural: the position behind them, or undefined. */
export const behindWords = (words: readonly string[], sought: readonly string[]): number | undefined => {
  const at = words.findIndex((_, start) => sought.every((word, offset) => [word, `${word}s`].includes(words[start + offset] ?? '')))
  return at < 0 ? undefined : at + sought.length
}

interface Sought {
  /** Single words, with their plurals. */
  readonly words: ReadonlySet<string>
  readonly sequences: readonly (readonly string[])[]
}

/** Lists that were sought before: most are constants of models. */
const prepared = new WeakMap<readonly string[], Sought>()

const soughtIn = (list: readonly string[]): Sought => {
  const known = prepared.get(list)
  if (known) return known
  const made = {
    words: new Set(list.filter((one) => !one.includes(' ')).flatMap((one) => [one, `${one}s`])),
    sequences: list.filter((one) => one.includes(' ')).map((one) => one.split(' ')),
  }
  prepared.set(list, made)
  return made
}

/** Whether a name has one of these words, or of these sequences of words (`api key`), as they are or in the plural. */
export const hasWord = (name: string, sought: readonly string[]): boolean => {
  const words = wordsOf(name)
  const { words: single, sequences } = soughtIn(sought)
  return words.some((word) => single.has(word)) || sequences.some((sequence) => behindWords(words, sequence) !== undefined)
}

/**
 * Names as evidence: whether one begins with a known start at any of its words. `back_off`, `backOff` and `backoff` are the same. A start with
 * `$` at its end is a whole word: `auth$` is not in `authors`.
 */
export class Vocabulary {
  readonly #starts: readonly string[]
  readonly #whole: ReadonlySet<string>

  constructor(starts: readonly string[]) {
    this.#starts = starts.filter((start) => !start.endsWith('$'))
    this.#whole = new Set(starts.flatMap((start) => (start.endsWith('$') ? [start.slice(0, -1)] : [])))
  }

  readonly has = perName((name): boolean => {
    const words = wordsOf(name)
    return words.some((word, position) => {
      if (this.#whole.has(word)) return true
      const rest = words.slice(position).join('')
      return this.#starts.some((start) => rest.startsWith(start))
    })
  })
}
