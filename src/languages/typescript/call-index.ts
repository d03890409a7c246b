import type { ts } from './parse.ts'

/** A name with the answers that patterns gave to it, each at the place of its pattern. */
interface KnownName {
  readonly name: string
  readonly answers: (boolean | undefined)[]
}

/** Names repeat from file to file. More than these, or longer ones, are those of a text that makes them up: they are not kept for long. */
const mostKept = 20_000
const longestKept = 200

const knownNames = new Map<string, KnownName>()

const knownName = (name: string): KnownName => {
  const before = knownNames.get(name)
  if (before) return before
  if (name.length > longestKept) return { name, answers: [] }
  // A piece of a text keeps the whole text in memory: what stays is a copy.
  const made: KnownName = { name: ` ${name}`.slice(1), answers: [] }
  if (knownNames.size >= mostKept) knownNames.clear()
  knownNames.set(made.name, made)
  return made
}

/** A question to a name whose answer is kept: it is asked of the same names again and again, over all files. */
export interface NamePattern {
  (name: string): boolean
  /** The same, of a name that was looked up before. */
  readonly ofKnown: (known: KnownName) => boolean
}

let patterns = 0

/**
 * A pattern of names that keeps its answers. Made once, at the top of a module.
 *
 * @param test A function of the name alone: a regular expression, or any of a few.
 */
export const namePattern = (test: RegExp | ((name: string) => boolean)): NamePattern => {
  const asks = test instanceof RegExp ? (name: string): boolean => test.test(name) : test
  const place = patterns
  patterns += 1
  const ofKnown = ({ name, answers }: KnownName): boolean => (answers[place] ??= asks(name))
  return Object.assign((name: string): boolean => ofKnown(knownName(name)), { ofKnown })
}

type Groups = readonly { readonly known: KnownName; readonly places: readonly number[] }[]

/** Calls of one file by what they call, so that whoever looks for a few names looks at each name once and not at each call. */
export class CallIndex<C extends ts.CallExpression | ts.NewExpression> {
  readonly #all: readonly C[]
  readonly #lastName: (callee: ts.Expression) => string
  readonly #originName: (callee: ts.Expression) => string
  #byName: Groups | undefined
  #byOrigin: Groups | undefined

  constructor(all: readonly C[], lastName: (callee: ts.Expression) => string, originName: (callee: ts.Expression) => string) {
    this.#all = all
    this.#lastName = lastName
    this.#originName = originName
  }

  /** Calls whose last name one pattern fits, or whose origin's name the other one does; in source order. */
  matching(names: NamePattern | undefined, origins: NamePattern | undefined): readonly C[] {
    const found: number[] = []
    if (names) addMatching((this.#byName ??= this.#grouped(this.#lastName)), names, found)
    if (origins) addMatching((this.#byOrigin ??= this.#grouped(this.#originName)), origins, found)
    if (found.length > 1) found.sort((a, b) => a - b)
    // Both patterns may fit one call.
    return found.flatMap((place, index) => (index > 0 && found[index - 1] === place ? [] : [this.#all[place] as C]))
  }

  #grouped(nameOf: (callee: ts.Expression) => string): Groups {
    const groups = new Map<string, number[]>()
    for (const [place, call] of this.#all.entries()) {
      const name = nameOf(call.expression)
      const group = groups.get(name)
      if (group) group.push(place)
      else groups.set(name, [place])
    }
    return Array.from(groups, ([name, places]) => ({ known: knownName(name), places }))
  }
}

const addMatching = (groups: Groups, pattern: NamePattern, found: number[]): void => {
  for (const { known, places } of groups) if (pattern.ofKnown(known)) for (const place of places) found.push(place)
}
