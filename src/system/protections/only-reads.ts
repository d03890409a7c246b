import { protectionNames } from '#models/protection-names'
import { wordsOf } from '#models/words'

/** Whether a call only reads something, by its name. A request to an address is what a check of the address is for. */
export const onlyReads = (name: string, against: 'access' | 'address'): boolean => {
  const words = wordsOf(name)
  return (
    protectionNames.reads.has(words[0] ?? '') && (words.length > 1 || against === 'access' || !protectionNames.sends.has(words[0] ?? ''))
  )
}
