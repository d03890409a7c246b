import { protectionNames as names } from './kinds/protection-names.ts'
import { wordsOf } from './words.ts'

/** Whether a column name identifies the owner of a row: `ownerId`, `org_id`, `tenant`. */
export const isOwnerName = (name: string): boolean => {
  const words = wordsOf(name).filter((word) => word !== 'get')
  const [first = '', last = ''] = [words.at(-2), words.at(-1)]
  return (names.owners.has(first) && names.keys.has(last)) || (words.length === 1 && names.aloneOwners.has(last))
}
