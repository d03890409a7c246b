/** A precondition: a query on the database before the step. */
export interface StepCondition {
  readonly sql: string
  /** What the tool does if it is not met. */
  readonly otherwise: 'skip' | 'stop'
}

/** One step as the worker gets it: text that nothing has interpreted yet. */
export interface StepText {
  readonly path: string
  readonly isNew: boolean
  readonly text: string
  /** The line of the source for each line of a text that was derived from it. */
  readonly lines?: readonly number[]
  /** The text that undoes it, if that is apart from `text`. */
  readonly down?: string
  /** Why what undoes it is not known. */
  readonly downNotDerived?: string
  /** The program may name constraints that the text leaves without a name. */
  readonly hasNamingConvention?: true
  /** When its tool runs the step at all. */
  readonly condition?: StepCondition
  /** Whether its tool runs the step in a transaction unless the text says otherwise. */
  readonly wraps: boolean
  /** The text or its tool turns the transaction off. */
  readonly transactionOff: boolean
  /** Why the text cannot be replayed; it is then skipped. */
  readonly notDerived?: string
}

/** Steps to apply in order, in one new database. */
export interface ReplayJob {
  /** Unguessable, so that answers prepared by a step do not match. */
  readonly id: string
  /** Path of a data directory as a tar archive. */
  readonly template: string
  readonly steps: readonly StepText[]
  /** All tables come from these steps, so a missing one is an error of the step that needs it. */
  readonly isSelfContained: boolean
  /** What the tool itself creates before the first step. */
  readonly bookkeeping: string
  /** Put rows into tables before each new step, not only before the first: for a whole history. */
  readonly seedEachStep: boolean
}

/** A session of the engine. */
export interface Session {
  /** Runs one statement and drops its rows. @throws the engine's error */
  run(sql: string): Promise<void>
  rows<Row extends object>(sql: string): Promise<readonly Row[]>
  /**
   * The same, for a query of ours that runs at many steps: it is planned once, which takes longer than running it. One row with a JSON value
   * takes less time than many rows.
   * @param ids the query's only parameter, of type `oid[]`
   */
  repeat<Row extends object>(sql: string, ids?: readonly number[]): Promise<readonly Row[]>
}
