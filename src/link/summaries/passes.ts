import type { Pass } from '#model/facts/documents/summary'

/** The calls from one function to another, with what they hand in. */
export interface PassedCalls {
  /** Numbers of the functions. */
  readonly from: number
  readonly to: number
  /** Line of those passes that name none. */
  readonly line: number
  readonly passes: readonly Pass[]
}

/** The calls that lead to some functions of a snapshot. */
export class Callers {
  readonly #lists: readonly (readonly PassedCalls[])[]
  #byTarget: Map<number, PassedCalls[]> | undefined

  /** @param lists those of each file */
  constructor(lists: Iterable<readonly PassedCalls[]>) {
    this.#lists = [...lists]
  }

  /** The calls of a function. The index is made for the first question. */
  of(id: number): readonly PassedCalls[] {
    if (!this.#byTarget) {
      this.#byTarget = new Map()
      for (const list of this.#lists)
        for (const call of list) {
          const known = this.#byTarget.get(call.to)
          if (known) known.push(call)
          else this.#byTarget.set(call.to, [call])
        }
    }
    return this.#byTarget.get(id) ?? []
  }
}
