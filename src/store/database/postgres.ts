import { Pool, type ClientBase } from 'pg'
import { DatabaseUnavailable, type Connection, type Database } from './database.ts'

export interface PostgresOptions {
  readonly url: string
  readonly maxConnections: number
  /** Called when an idle connection fails; the pool replaces it. */
  readonly onError: (error: Error) => void
}

/** Timeout of a statement; the queue's own connections use the same one. */
export const statementTimeoutMs = 15_000
export const connectionTimeoutMs = 3_000

/** A pool of connections to Postgres, with a connection timeout and a statement timeout. It connects on first use. */
export const openPostgres = ({ url, maxConnections, onError }: PostgresOptions): Database => {
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    application_name: 'readiness',
    connectionTimeoutMillis: connectionTimeoutMs,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + 1_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
  })
  pool.on('error', onError)

  const onPool = connectionOf((text, values) => pool.query(text, values))
  return {
    backend: 'postgres',
    ...onPool,
    async transaction(work) {
      const client = await pool.connect().catch((error: unknown) => Promise.reject(new DatabaseUnavailable(error)))
      let broken: Error | undefined
      try {
        await client.query('BEGIN')
        const result = await work(onClient(client))
        await client.query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => {
          broken = failure
        })
        throw asUnavailable(error)
      } finally {
        client.release(broken)
      }
    },
    async close() {
      if (!pool.ended) await pool.end()
    },
  }
}

const onClient = (client: ClientBase): Connection => connectionOf((text, values) => client.query(text, values))

const connectionOf = (run: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>): Connection => ({
  async query<Row extends object>(text: string, values: readonly unknown[] = []) {
    try {
      const { rows } = await run(text, [...values])
      return rows as Row[]
    } catch (error) {
      throw asUnavailable(error)
    }
  },
  forQueue: { executeSql: (text, values) => run(text, values) },
})

/**
 * Recognises an unavailable database. A server's error has a five-character SQLSTATE; classes 08, 53 and 57 mean that the server is
 * unreachable, out of resources or shutting down. An error without a SQLSTATE never reached the server.
 */
const asUnavailable = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof DatabaseUnavailable) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const answered = /^[0-9A-Z]{5}$/.test(code)
  if (answered ? /^(08|53|57P)/.test(code) : isConnectionFailure(code, error.message)) return new DatabaseUnavailable(error)
  return error
}

const isConnectionFailure = (code: string, message: string): boolean =>
  /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/.test(code) ||
  /connection|timeout|Cannot use a pool after/i.test(message)
