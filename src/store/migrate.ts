import type { Database } from './database.ts'
import { migrations as all, type Migration } from './migrations.ts'

/** Any number, the same in every instance: who migrates, migrates alone. */
const lockId = 7_301_004_211

/**
 * Brings the schema `readiness` up to date, each migration in a transaction of its own. Instances that start together wait for each other.
 *
 * @returns the versions that were applied now.
 * A database of a newer release is left as it is: migrations stay compatible with the release before them.
 */
export const migrate = async (database: Database, migrations: readonly Migration[] = all): Promise<readonly number[]> => {
  await database.transaction(async (connection) => {
    await connection.query('SELECT pg_advisory_xact_lock($1)', [lockId])
    await connection.query('CREATE SCHEMA IF NOT EXISTS readiness')
    await connection.query(`CREATE TABLE IF NOT EXISTS readiness.migrations (
      version integer PRIMARY KEY,
      name text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`)
  })
  const applied: number[] = []
  for (const migration of migrations) if (await apply(database, migration)) applied.push(migration.version)
  return applied
}

const apply = (database: Database, { version, name, statements }: Migration): Promise<boolean> =>
  database.transaction(async (connection) => {
    await connection.query('SELECT pg_advisory_xact_lock($1)', [lockId])
    const present = await connection.query('SELECT 1 FROM readiness.migrations WHERE version = $1', [version])
    if (present.length > 0) return false
    for (const statement of statements) await connection.query(statement)
    await connection.query('INSERT INTO readiness.migrations (version, name) VALUES ($1, $2)', [version, name])
    return true
  })
