import type { Dependence } from '#model/facts/protection'
import { protectionNames as names } from '#models/protection-names'

/**
 * What a name is about, judging by its words.
 *
 * @param isAlone the condition checks only that the value is present or true
 */
export const namedDependences = (words: readonly string[], isAlone: boolean): readonly Dependence[] => {
  const [first = ''] = words
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word))
  const isQuestion = names.asks.has(first) || names.demands.has(first)
  // `getAdminContent()` does not check for an admin.
  const rights = words.filter((word, at) => names.rights.has(word) && (isQuestion || at === words.length - 1 || !names.people.has(word)))
  // A role that was not found, or an empty list of roles, is a missing object.
  const isThing = isAlone && rights.every((word) => names.things.has(word)) && !names.asks.has(first)
  const of: Dependence[] = []
  if (has(names.principals)) of.push('principal')
  if (has(names.signatures)) of.push('signature')
  if (has(names.asksAddress) || names.namesNetwork.some((part) => words.join('').includes(part))) of.push('address')
  if (has(names.sizes)) of.push('size')
  if ((words.length > 1 && names.may.has(first)) || (rights.length > 0 && !isThing)) of.push('right')
  return of
}
