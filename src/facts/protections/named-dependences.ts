import type { Dependence } from '#model/facts/requests/protection'
import { protectionNames as names } from '#models/naming/kinds/protection-names'
import { perName, wordsOf } from '#models/naming/words'

/**
 * What a name is about, judging by its words.
 *
 * @param isAlone the condition checks only that the value is present or true
 */
const dependences = (words: readonly string[], isAlone: boolean): readonly Dependence[] => {
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

/** Everything that the extractor reads from the words of a name. */
export interface NameSays {
  readonly words: readonly string[]
  readonly lower: string
  /** The result if the condition checks only that the value is present or true. */
  readonly alone: readonly Dependence[]
  /** The result otherwise. */
  readonly besides: readonly Dependence[]
  readonly isPrincipal: boolean
  readonly isOfError: boolean
  /** A function of this name checks or demands something. */
  readonly isQuestion: boolean
  /** A function of this name compares secrets. */
  readonly comparesSecrets: boolean
  readonly mayBeRight: boolean
  readonly asksAddress: boolean
}

export const nameSays = perName((name): NameSays => {
  const words = wordsOf(name)
  const joined = words.join('')
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word))
  return {
    words,
    lower: name.toLowerCase(),
    alone: dependences(words, true),
    besides: dependences(words, false),
    isPrincipal: has(names.principals),
    isOfError: has(names.errors),
    isQuestion: has(names.asks) || has(names.demands),
    comparesSecrets: names.comparesSafely.some((part) => joined.includes(part)),
    mayBeRight: has(names.perhapsRights) && !names.forms.has(words.at(-1) ?? ''),
    asksAddress: has(names.addresses) && has(names.ofAddresses),
  }
})
