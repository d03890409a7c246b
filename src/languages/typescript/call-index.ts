import type { ts } from './parse.ts'

/** Names repeat from file to file. More than these, or longer ones, are those of a text that makes them up: they are not kept for long. */
const mostKept = 20_000
const longestKept = 200

/** What is known of a name, over all files. */
const knowing = <Known>(make: (name: string) => Known): ((name: string) => Known) => {
  const all = new Map<string, Known>()
  return (name) => {
    const before = all.get(name)
    if (before !== undefined) return before
    if (name.length > longestKept) return make(name)
    // A piece of a text keeps the whole text in memory: what stays is a copy.
    const copy = ` ${name}`.slice(1)
    const made = make(copy)
    if (all.size >= mostKept) all.clear()
    all.set(copy, made)
    return made
  }
}

/** A question to a name whose answer is kept: it is asked of the same names again and again, over all files. */
export interface NamePattern {
  (name: string): boolean
  /** The same, without keeping the answer. */
  readonly asks: (name: string) => boolean
}

/**
 * A pattern of names that keeps its answers. Made once, at the top of a module.
 *
 * @param test A function of the name alone: a regular expression, or any of a few.
 */
export const namePattern = (test: RegExp | ((name: string) => boolean)): NamePattern => {
  const asks = test instanceof RegExp ? (name: string): boolean => test.test(name) : test
  return Object.assign(knowing(asks), { asks })
}

/** A name, and which of the first so many patterns of its kind it fits. */
interface KnownName {
  readonly name: string
  readonly fits: number[]
  asked: number
}

/**
 * All patterns that are asked of one kind of names. They come as files are looked at, and nearly all of them with the first few: a name of a later
 * file tells at once which of them it fits.
 */
export class NameKind {
  readonly #patterns: NamePattern[] = []
  readonly #numbers = new Map<NamePattern, number>()
  readonly #known = knowing((name): KnownName => ({ name, fits: [], asked: 0 }))

  /** How many patterns there are. */
  get size(): number {
    return this.#patterns.length
  }

  /** A pattern's number, from 0 on. */
  numberOf(pattern: NamePattern): number {
    const before = this.#numbers.get(pattern)
    if (before !== undefined) return before
    this.#numbers.set(pattern, this.#patterns.length)
    return this.#patterns.push(pattern) - 1
  }

  /** Numbers of the patterns that a name fits. */
  fitting(name: string): readonly number[] {
    const known = this.#known(name)
    for (; known.asked < this.#patterns.length; known.asked += 1)
      if ((this.#patterns[known.asked] as NamePattern).asks(known.name)) known.fits.push(known.asked)
    return known.fits
  }
}

const none: readonly never[] = []

/** Nodes of one file by a name, so that whoever looks for a few names looks at each name once and not at each node. */
export class NameIndex<N> {
  readonly #all: readonly N[]
  readonly #nameOf: (node: N) => string
  readonly #kind: NameKind
  /** Places of all nodes of a name, ascending. */
  #groups: ReadonlyMap<string, readonly number[]> | undefined
  /** By a pattern's number, the places of the names that it fits; of the patterns that were known when the file's first one came. */
  readonly #fitting: (number[] | undefined)[] = []
  #patterns = 0

  /** @param nameOf asked once of each node, when the first pattern comes */
  constructor(all: readonly N[], nameOf: (node: N) => string, kind: NameKind) {
    this.#all = all
    this.#nameOf = nameOf
    this.#kind = kind
  }

  /** Nodes whose name a pattern fits, in source order. */
  matching(pattern: NamePattern): readonly N[] {
    return this.at(this.places(pattern))
  }

  /** The places of {@link matching} nodes, ascending for each name. */
  places(pattern: NamePattern): readonly number[] {
    const groups = (this.#groups ??= this.#grouped())
    const number = this.#kind.numberOf(pattern)
    if (number < this.#patterns) return this.#fitting[number] ?? none
    const found: number[] = []
    for (const [name, places] of groups) if (pattern(name)) found.push(...places)
    return found
  }

  /** Nodes at some places, each once, in source order. */
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

/** Calls of one file by what they call: the last name of it, and where it comes from. */
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

  /** Calls whose last name one pattern fits, or whose origin's name the other one does; in source order. */
  matching(names: NamePattern | undefined, origins: NamePattern | undefined): readonly C[] {
    const named = names ? this.#byName.places(names) : none
    const from = origins ? this.#byOrigin.places(origins) : none
    return this.#byName.at(from.length === 0 ? named : named.length === 0 ? from : [...named, ...from])
  }
}
