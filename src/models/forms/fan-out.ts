/** What starts concurrent work. Names are origins (see `originName`). */
export interface FanOutForm {
  /** What findings call it. */
  readonly by: string
  /** Where this comes from: version and document. */
  readonly source: string
  readonly calls: readonly string[]
  /**
   * `tasks`: a queue that runs what is handed to it later. `list`: one task for each element of the first argument. `mapped`: it waits for the
   * results of a function that is called for each element. `loop`: it starts one task, which counts in a loop over a list.
   */
  readonly takes: 'tasks' | 'list' | 'mapped' | 'loop'
  /** Position of the options object. */
  readonly options?: number
  /** Options, or members of the same object, that limit how many run at once. */
  readonly limits?: readonly string[]
}

/** How work is started concurrently in one language, and which reads give the rows that it is started for. */
export interface FanOutTable {
  readonly forms: readonly FanOutForm[]
  /** Members of a read that returns rows. */
  readonly reads: readonly string[]
  /** Members that restrict the rows to those that match a condition. */
  readonly filters: readonly string[]
  /** Reads whose arguments are a condition. */
  readonly filtersByArgument: readonly string[]
  /** Names by which a read happens inside a transaction, which has one connection. */
  readonly transactions: readonly string[]
}
