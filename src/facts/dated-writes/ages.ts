import { ageNames as known } from '#models/naming/age-names'
import { wordsOf } from '#models/naming/words'

/** Whether a name is that of a time at which a state came about, or of its version: `occurredAt`, `reported_at`, `version`, `event_seq`. */
export const isAge = (name: string): boolean => {
  const words = wordsOf(name).filter((word) => word !== 'get' && word !== 'last')
  const [last] = words.slice(-1)
  if (last === undefined) return false
  if (words.length === 1) return known.whole.has(last)
  const before = words.slice(0, -1)
  if (known.times.has(last)) return before.length <= 2 && before.some((word) => known.happened.has(word))
  return known.numbers.has(last) && before.length <= 2 && before.every((word) => known.ordered.has(word))
}
