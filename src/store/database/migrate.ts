import type { Connection, Database } from './database.ts'
import { migrations as all, type Migration } from './migrations.ts'

/** The key of an advisory lock, the same in every instance, so that only one migrates at a time. */
const lockId = 7_301_004_211

/**
 * Brings the schema `readiness` up to date, each migration in a separate transaction. Instances that start together wait for each other. A
 * database of a newer release is left unchanged, because migrations stay compatible with the release before them.
 *
 * @returns the versions applied by this call
 */
export const migrate = async (database: Database, migrations: readonly Migration[] = all): Promise<readonly number[]> => {
  await prepare(database)
  const applied: number[] = []
  for (const migration of migrations) if (await apply(database, migration)) applied.push(migration.version)
  return applied
}

/** The result of trying a migration. */
export interface Trial extends Pick<Migration, 'version' | 'name' | 'statements' | 'rollback'> {
  /** The schema that the version belongs to. */
  readonly schema: string
  readonly ms: number
}

class RolledBack extends Error {}

/** Runs `work`, rolls back everything that it wrote, and returns its result. @throws the error of `work` */
export const undoing = async <Result>(database: Database, work: (connection: Connection) => Promise<Result>): Promise<Result> => {
  let result: { readonly value: Result } | undefined
  try {
    await database.transaction(async (connection) => {
      result = { value: await work(connection) }
      throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack) || !result) throw error
    return result.value
  }
  throw new Error('A trial was not rolled back.')
}

/**
 * Applies the missing migrations in one transaction and rolls it back, which shows before a release whether they succeed on this database.
 * The locks that they take are held until the rollback.
 *
 * @throws the statement's own error
 */
export const tryMigrations = (database: Database, migrations: readonly Migration[] = all): Promise<readonly Trial[]> =>
  undoing(database, async (connection) => {
    await createTable(connection)
    const trials: Trial[] = []
    for (const migration of migrations) {
      const { version, name, statements, rollback } = migration
      const began = performance.now()
      if (!(await applyOn(connection, migration))) continue
      trials.push({ schema: 'readiness', version, name, statements, rollback, ms: Math.round(performance.now() - began) })
    }
    return trials
  })

/** Names of the migrations that the next start would apply. Only reads. @throws DatabaseUnavailable */
export const missingMigrations = async ({ query }: Connection, migrations: readonly Migration[] = all): Promise<readonly string[]> => {
  const [known] = await query<{ name: string | null }>("SELECT to_regclass('readiness.migrations')::text AS name")
  const rows = known?.name ? await query<{ version: number }>('SELECT version FROM readiness.migrations') : []
  const applied = new Set(rows.map(({ version }) => version))
  return migrations.filter(({ version }) => !applied.has(version)).map(({ version, name }) => `${version} (${name})`)
}

const prepare = (database: Database): Promise<void> => database.transaction(createTable)

const createTable = async (connection: Connection): Promise<void> => {
  await connection.query('SELECT pg_advisory_xact_lock($1)', [lockId])
  await connection.query('CREATE SCHEMA IF NOT EXISTS readiness')
  await connection.query(`CREATE TABLE IF NOT EXISTS readiness.migrations (
      version integer PRIMARY KEY,
      name text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`)
}

const apply = (database: Database, migration: Migration): Promise<boolean> =>
  database.transaction((connection) => applyOn(connection, migration))

/** A migration that waits for a lock blocks all statements behind it, so it fails instead, and the start is retried. */
const lockTimeout = "SET LOCAL lock_timeout = '5s'"

const applyOn = async (connection: Connection, { version, name, statements }: Migration): Promise<boolean> => {
  await connection.query('SELECT pg_advisory_xact_lock($1)', [lockId])
  const present = await connection.query('SELECT 1 FROM readiness.migrations WHERE version = $1', [version])
  if (present.length > 0) return false
  await connection.query(lockTimeout)
  for (const statement of statements) await connection.query(statement)
  await connection.query('INSERT INTO readiness.migrations (version, name) VALUES ($1, $2)', [version, name])
  return true
}
