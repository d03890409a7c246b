import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
export class Store {
  pool: Pool
  db: Kysely<unknown>
  constructor(opts: { pool?: Pool; url: string }) {
    const pool = opts.pool ?? new Pool({ connectionString: opts.url, connectionTimeoutMillis: 5_000 }) // <- finding
    pool.on('connect', (client) => client.query('set search_path to app'))
    this.pool = pool
    this.db = new Kysely({ dialect: new PostgresDialect({ pool }) })
  }
}
