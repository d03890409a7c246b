import type { Db } from 'pg-boss'

/** Runs statements, on one session or on whichever is free. */
export interface Connection {
  /** One statement with `$1` parameters. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** The same session in the shape that the queue takes, so that a job and our own rows are written together or not at all. */
  readonly forQueue: Db
}

/** Postgres, or the embedded one. Every call is bounded in time, and throws {@link DatabaseUnavailable} when the database cannot be reached. */
export interface Database extends Connection {
  readonly backend: 'postgres' | 'pglite'
  /** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
  transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** The database did not answer; what was asked may be asked again. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'

  constructor(cause: unknown) {
    super(`The database is not available: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
