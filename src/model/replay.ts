import type { Place } from './source-file.ts'

/** How a step of a migration series went when it was applied to a real PostgreSQL engine. */
export type StepOutcome =
  | 'applies'
  /** Fails on any database. */
  | 'fails'
  /** Applies to empty tables, and fails once they have rows, whatever is in them. */
  | 'fails-with-rows'
  /** The result is unknown; `reason` says why. */
  | 'not-replayed'

/** The strongest lock that a step takes on a table that existed before it. */
export interface LockTaken {
  readonly table: string
  /** As in `pg_locks`: `AccessExclusiveLock`. */
  readonly mode: string
  /** Line of the first statement that takes it. */
  readonly line: number
}

/** What a rollback of a step leaves behind. */
export type Reversal =
  | { readonly state: 'restores' }
  /** Entries of the catalog that differ afterwards: `+` left over, `-` missing. */
  | { readonly state: 'differs'; readonly differences: readonly string[] }
  | { readonly state: 'fails'; readonly message: string }
  /** The step has no way back. */
  | { readonly state: 'none' }
  | { readonly state: 'unknown'; readonly reason: string }

/** One step of a series, in the order of its tool. */
export interface ReplayedStep {
  readonly path: string
  /** Part of the change; the steps before it only build the database. */
  readonly isNew: boolean
  readonly outcome: StepOutcome
  /** The engine's message, or why the step was not replayed. */
  readonly reason?: string
  /** Line of the statement that failed. */
  readonly line?: number
  /** Applies to ordinary rows, and fails for some that the old schema allows: the engine's message. */
  readonly rowsThatFail?: string
  readonly locks: readonly LockTaken[]
  /** False if the step runs outside a transaction, where its locks are gone once it ends. */
  readonly locksMeasured: boolean
  /** Tables whose rows are all written again. */
  readonly rewrites: readonly string[]
  /** Tables whose rows are all read by a statement that changes the schema. */
  readonly scans: readonly string[]
  readonly reversal: Reversal
  /** What was assumed, such as a role that no migration creates. */
  readonly notes: readonly string[]
  readonly milliseconds: number
}

/** A table as the migrations leave it. */
export interface TableShape {
  /** Without `public.`. */
  readonly name: string
  readonly columns: readonly ShapedColumn[]
}

export interface ShapedColumn {
  readonly name: string
  /** An insert that does not name the column fails. */
  readonly isRequired: boolean
}

/** Code that does not fit the schema. */
export interface SchemaConflict {
  /**
   * - `table-gone`, `column-gone`: the running version uses what the new steps remove or rename.
   * - `value-required`: its inserts do not name a column that the new steps require.
   * - `no-migration`: a model of the head has a column that no migration makes.
   */
  readonly kind: 'table-gone' | 'column-gone' | 'value-required' | 'no-migration'
  readonly table: string
  readonly column?: string
  /** The code that uses it. */
  readonly at: Place
}

/** Code beside the schema. */
export interface SchemaComparison {
  /** Code of the base, which runs while the new version is deployed, on the schema after the new steps. */
  readonly running: readonly SchemaConflict[]
  /** Models of the head on that schema. */
  readonly drift: readonly SchemaConflict[]
}

/** A folder of migrations that one tool runs in order. */
export interface ReplayedSeries {
  readonly folder: string
  readonly runner: string
  readonly steps: readonly ReplayedStep[]
  /** Why no step of the series was replayed. */
  readonly reason?: string
  /** Absent if a step was not applied. */
  readonly code?: SchemaComparison
  /** Sentences on the series as a whole. */
  readonly notes: readonly string[]
}

/** The migrations of a change, replayed. */
export interface Replay {
  readonly repository: string
  readonly base: { readonly revision: string; readonly commit: string }
  readonly head: { readonly revision: string; readonly commit: string }
  readonly series: readonly ReplayedSeries[]
  /** Set if the configuration of the base turns the replay off. */
  readonly off?: true
  /** Why nothing was replayed, in a sentence. */
  readonly problem?: string
}
