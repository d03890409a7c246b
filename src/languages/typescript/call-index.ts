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

const none: readonly never[] = []

/** Nodes of one file by a name, so that whoever looks for a few names looks at each name once and not at each node. */
export class NameIndex<N> {
  readonly #all: readonly N[]
  readonly #nameOf: (node: N) => string
  #groups: Groups | undefined

  /** @param nameOf asked once of each node, when the first pattern comes */
  constructor(all: readonly N[], nameOf: (node: N) => string) {
    this.#all = all
    this.#nameOf = nameOf
  }

  /** Nodes whose name a pattern fits, in source order. */
  matching(pattern: NamePattern): readonly N[] {
    return this.at(this.places(pattern))
  }

  /** The places of {@link matching} nodes, added to `found`, ascending for each name. */
  places(pattern: NamePattern, found: number[] = []): number[] {
    for (const { known, places } of (this.#groups ??= this.#grouped()))
      if (pattern.ofKnown(known)) for (const place of places) found.push(place)
    return found
  }

  /** Nodes at some places, each once, in source order. */
  at(places: number[]): readonly N[] {
    if (places.length === 0) return none
    if (places.length > 1) places.sort((a, b) => a - b)
    const nodes: N[] = []
    for (const [index, place] of places.entries()) if (index === 0 || places[index - 1] !== place) nodes.push(this.#all[place] as N)
    return nodes
  }

  #grouped(): Groups {
    const groups = new Map<string, number[]>()
    for (const [place, node] of this.#all.entries()) {
      const name = this.#nameOf(node)
      const group = groups.get(name)
      if (group) group.push(place)
      else groups.set(name, [place])
    }
    return Array.from(groups, ([name, places]) => ({ known: knownName(name), places }))
  }
}

/** Calls of one file by what they call: the last name of it, and where it comes from. */
export class CallIndex<C extends ts.CallExpression | ts.NewExpression> {
  readonly #byName: NameIndex<C>
  readonly #byOrigin: NameIndex<C>

  constructor(all: readonly C[], lastName: (callee: ts.Expression) => string, originName: (callee: ts.Expression) => string) {
    this.#byName = new NameIndex(all, (call) => lastName(call.expression))
    this.#byOrigin = new NameIndex(all, (call) => originName(call.expression))
  }

  /** Calls whose last name one pattern fits, or whose origin's name the other one does; in source order. */
  matching(names: NamePattern | undefined, origins: NamePattern | undefined): readonly C[] {
    const found: number[] = []
    if (names) this.#byName.places(names, found)
    if (origins) this.#byOrigin.places(origins, found)
    return this.#byName.at(found)
  }
}
