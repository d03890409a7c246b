import type { ts } from './parse.ts'

/** Names repeat from file to file. More or longer names come from generated text: the cache is then cleared, and long ones are not stored. */
const mostKept = 20_000
const longestKept = 200

/** Memoizes a function of a name across all files. */
const knowing = <Known>(make: (name: string) => Known): ((name: string) => Known) => {
  const all = new Map<string, Known>()
  return (name) => {
    const before = all.get(name)
    if (before !== undefined) return before
    if (name.length > longestKept) return make(name)
    // A substring keeps the whole text in memory, so a copy is stored instead.
    const copy = ` ${name}`.slice(1)
    const made = make(copy)
    if (all.size >= mostKept) all.clear()
    all.set(copy, made)
    return made
  }
}

/** A predicate on names that remembers its results, because the same names are tested over and over in all files. */
export interface NamePattern {
  (name: string): boolean
  /** The same test, without remembering the result. */
  readonly asks: (name: string) => boolean
}

/**
 * Creates a name pattern that remembers its results. Create it once, at the top of a module.
 *
 * @param test A function of the name alone: a regular expression, or a predicate.
 */
export const namePattern = (test: RegExp | ((name: string) => boolean)): NamePattern => {
  const asks = test instanceof RegExp ? (name: string): boolean => test.test(name) : test
  return Object.assign(knowing(asks), { asks })
}

/** A name, and which of its kind's first patterns it matches. */
interface KnownName {
  readonly name: string
  readonly fits: number[]
  asked: number
}

/**
 * All patterns that are tested on one kind of name. Patterns are registered as files are processed, nearly all of them with the first few files. A
 * name in a later file therefore finds all its matching patterns in one look-up.
 */
export class NameKind {
  readonly #patterns: NamePattern[] = []
  readonly #numbers = new Map<NamePattern, number>()
  readonly #known = knowing((name): KnownName => ({ name, fits: [], asked: 0 }))

  /** The number of patterns. */
  get size(): number {
    return this.#patterns.length
  }

  /** A pattern's number, starting at 0. */
  numberOf(pattern: NamePattern): number {
    const before = this.#numbers.get(pattern)
    if (before !== undefined) return before
    this.#numbers.set(pattern, this.#patterns.length)
    return this.#patterns.push(pattern) - 1
  }

  /** Numbers of the patterns that match a name. */
  fitting(name: string): readonly number[] {
    const known = this.#known(name)
    for (; known.asked < this.#patterns.length; known.asked += 1)
      if ((this.#patterns[known.asked] as NamePattern).asks(known.name)) known.fits.push(known.asked)
    return known.fits
  }
}

const none: readonly never[] = []

/** Nodes of one file by name, so that a search for a few names tests each name once, and not each node. */
export class NameIndex<N> {
  readonly #all: readonly N[]
  readonly #nameOf: (node: N) => string
  readonly #kind: NameKind
  /** Indices of all nodes with a name, ascending. */
  #groups: ReadonlyMap<string, readonly number[]> | undefined
  /** By a pattern's number, the indices of the names that it matches; only for patterns registered before this file's first look-up. */
  readonly #fitting: (number[] | undefined)[] = []
  #patterns = 0

  /** @param nameOf called once per node, at the first look-up */
  constructor(all: readonly N[], nameOf: (node: N) => string, kind: NameKind) {
    this.#all = all
    this.#nameOf = nameOf
    this.#kind = kind
  }

  /** Nodes whose name matches a pattern, in source order. */
  matching(pattern: NamePattern): readonly N[] {
    return this.at(this.places(pattern))
  }

  /** The indices of {@link matching} nodes, ascending for each name. */
  places(pattern: NamePattern): readonly number[] {
    const groups = (this.#groups ??= this.#grouped())
    const number = this.#kind.numberOf(pattern)
    if (number < this.#patterns) return this.#fitting[number] ?? none
    const found: number[] = []
    for (const [name, places] of groups) if (pattern(name)) found.push(...places)
    return found
  }

  /** The nodes at some indices, without duplicates, in source order. */
  at(places: readonly number[]): readonly N[] {
    if (places.length === 0) return none
    const sorted = places.length === 1 ? places : places.toSorted((a, b) => a - b)
    const nodes: N[] = []
    for (const [index, place] of sorted.entries()) if (index === 0 || sorted[index - 1] !== place) nodes.push(this.#all[place] as N)
    return nodes
  }

  #grouped(): ReadonlyMap<string, readonly number[]> {
    const groups = new Map<string, number[]>()
    for (const [place, node] of this.#all.entries()) {
      const name = this.#nameOf(node)
      const group = groups.get(name)
      if (group) group.push(place)
      else groups.set(name, [place])
    }
    this.#patterns = this.#kind.size
    for (const [name, places] of groups)
      for (const number of this.#kind.fitting(name)) {
        const fitting = (this.#fitting[number] ??= [])
        for (const place of places) fitting.push(place)
      }
    return groups
  }
}

/** Calls of one file by their callee: its last name, and its origin. */
export class CallIndex<C extends ts.CallExpression | ts.NewExpression> {
  readonly #byName: NameIndex<C>
  readonly #byOrigin: NameIndex<C>

  constructor(
    all: readonly C[],
    lastName: (callee: ts.Expression) => string,
    originName: (callee: ts.Expression) => string,
    kinds: { readonly names: NameKind; readonly origins: NameKind },
  ) {
    this.#byName = new NameIndex(all, (call) => lastName(call.expression), kinds.names)
    this.#byOrigin = new NameIndex(all, (call) => originName(call.expression), kinds.origins)
  }

  /** Calls whose last name matches one pattern, or whose origin's name matches the other; in source order. */
  matching(names: NamePattern | undefined, origins: NamePattern | undefined): readonly C[] {
    const named = names ? this.#byName.places(names) : none
    const from = origins ? this.#byOrigin.places(origins) : none
    return this.#byName.at(from.length === 0 ? named : named.length === 0 ? from : [...named, ...from])
  }
}
