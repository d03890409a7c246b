import { protectionNames as names } from './protection-names.ts'
import { wordsOf } from './words.ts'

/** Whether the name of a column says who owns a row: `ownerId`, `org_id`, `tenant`. */
export const isOwnerName = (name: string): boolean => {
  const words = wordsOf(name).filter((word) => word !== 'get')
  const [first = '', last = ''] = [words.at(-2), words.at(-1)]
  return (names.owners.has(first) && names.keys.has(last)) || (words.length === 1 && names.aloneOwners.has(last))
}
