import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'

/** Whether a call only reads something, judging by its name. A request to an address does not: an address check exists to prevent it. */
export const onlyReads = (name: string, against: 'access' | 'address'): boolean => {
  const words = wordsOf(name)
  return (
    protectionNames.reads.has(words[0] ?? '') && (words.length > 1 || against === 'access' || !protectionNames.sends.has(words[0] ?? ''))
  )
}
