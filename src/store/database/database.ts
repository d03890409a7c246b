import type { Db } from 'pg-boss'

/** Runs statements, on one session or on any free one. */
export interface Connection {
  /** One statement with `$1` parameters. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** The same session in the form that the queue needs, so that a job and our own rows are written atomically. */
  readonly forQueue: Db
}

/**
 * Postgres, or the embedded database. Every call has a timeout, and throws {@link DatabaseUnavailable} when the database cannot be reached.
 */
export interface Database extends Connection {
  readonly backend: 'postgres' | 'pglite'
  /** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
  transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** The database did not answer; the call can be retried. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'

  constructor(cause: unknown) {
    super(`The database is not available: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
