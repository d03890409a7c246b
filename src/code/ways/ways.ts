import type { Expr, Located } from '../model.ts'

/** One way to a place in a function: what a walk knows there, and the calls that are deferred until the function ends, in order. */
export interface Way {
  readonly state: string
  readonly deferred: readonly Expr[]
}

/** How a way leaves a part of a function. A `failure` is an error that a call throws; `exit` ends the process. */
export interface Leaving {
  readonly kind: 'end' | 'return' | 'throw' | 'failure' | 'exit' | 'break' | 'continue'
  readonly at: Located
  readonly label: string | undefined
  readonly way: Way
}

/** What distinguishes ways to the same place. */
export const wayKey = ({ state, deferred }: Way): string => `${state}|${deferred.map(({ start }) => start).join()}`

/** The different ways to one place. Ways that meet with the same state are one. */
export class Ways implements Iterable<Way> {
  readonly #ways = new Map<string, Way>()

  static readonly none = new Ways()

  static of(ways: Iterable<Way>): Ways {
    const made = new Ways()
    for (const way of ways) made.#ways.set(wayKey(way), way)
    return made
  }

  static join(...all: readonly Ways[]): Ways {
    return Ways.of(all.flatMap((ways) => [...ways]))
  }

  get size(): number {
    return this.#ways.size
  }

  [Symbol.iterator](): Iterator<Way> {
    return this.#ways.values()
  }

  /** The ways that are not among others. */
  without(others: Ways): Ways {
    return Ways.of([...this].filter((way) => !others.#ways.has(wayKey(way))))
  }

  /** Other ways, or other states of them; undefined takes a way out. */
  map(change: (way: Way) => Way | undefined): Ways {
    return Ways.of([...this].flatMap((way) => change(way) ?? []))
  }
}

/** Where ways leave a part of a function; those that leave at one place in the same way are one. */
export class Leavings implements Iterable<Leaving> {
  readonly #all = new Map<string, Leaving>()

  add(leaving: Leaving): void {
    const { kind, at, label, way } = leaving
    this.#all.set(`${kind} ${at.start} ${label ?? ''} ${wayKey(way)}`, leaving)
  }

  addAll(kind: Leaving['kind'], at: Located, ways: Ways, label?: string): void {
    for (const way of ways) this.add({ kind, at, label, way })
  }

  [Symbol.iterator](): Iterator<Leaving> {
    return this.#all.values()
  }

  /** Takes out those that end here, and returns their ways. */
  take(endsHere: (leaving: Leaving) => boolean): Ways {
    const taken: Way[] = []
    for (const [key, leaving] of this.#all)
      if (endsHere(leaving)) {
        taken.push(leaving.way)
        this.#all.delete(key)
      }
    return Ways.of(taken)
  }
}
