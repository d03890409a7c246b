/** What ends a wait from outside. Names are origins (see `originName`). */
export interface BoundForm {
  /** Where this comes from: version and document. */
  readonly source: string
  /** Functions that end the work handed to them. */
  readonly calls?: readonly string[]
  /** What ends the work in the block that it opens. */
  readonly regions?: readonly string[]
  /** What a link of a chain is given to end it: `pipe(timeout(5000))`. */
  readonly operators?: readonly string[]
  /** Members that end the chain that they go on with, if they are given a limit: `mono.block(Duration.ofSeconds(5))`. */
  readonly links?: readonly string[]
  /** Position of the limit; without an end if it is null. */
  readonly limit?: number
  /** The limit by name. */
  readonly keywords?: readonly string[]
}

/** What ends waits in one language. */
export interface BoundTable {
  readonly forms: readonly BoundForm[]
  /** Calls whose names sound like a limit, and that only start work later. */
  readonly laters: readonly string[]
  /** Whether the name of a callable is enough: any package may provide one, and a missed finding is better than a false one. */
  readonly byName: boolean
}
