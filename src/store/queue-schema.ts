import { getConstructionPlans, getMigrationPlans, PgBoss, type ConstructorOptions } from 'pg-boss'
import type { Connection, Database } from './database.ts'
import { undoing, type Trial } from './migrate.ts'

/** Where the queue keeps its tables. They are pg-boss's own, and so are their migrations. */
export const queueSchema = 'readiness_queue'

const rollback =
  'Leave it: pg-boss of the release before leaves a newer schema as it is. It does not promise to work on it: if it does not, stop every process, ' +
  'and take the migration back with `npx pg-boss rollback --schema readiness_queue` of the release that made it.'

/**
 * What pg-boss would do to its schema at the next start, found out by doing it and rolling it back.
 *
 * @returns undefined when its schema is that of this release, or a newer one
 * @throws the statement's own error
 */
export const tryQueueMigration = (database: Database): Promise<Trial | undefined> =>
  undoing(database, async (connection) => {
    const from = await versionOf(connection)
    const version = newestVersion()
    if (from !== undefined && from >= version) return undefined
    const { inTransaction, afterwards } = planOf(database, from)
    const began = performance.now()
    await connection.forQueue.executeSql(inTransaction)
    const ms = Math.round(performance.now() - began)
    const statements = [inTransaction, ...(afterwards === '' ? [] : [`-- Afterwards, outside of a transaction; not tried:\n${afterwards}`])]
    const name = from === undefined ? 'the tables of the queue (pg-boss)' : `the queue (pg-boss), from version ${from} of its schema`
    return { schema: queueSchema, version, name, statements, rollback, ms }
  })

/** Brings the queue's schema up to date, as the next start would. @returns the version that was reached now; undefined when it was there */
export const migrateQueue = async (database: Database, url: string | undefined): Promise<number | undefined> => {
  const before = await versionOf(database)
  const boss = new PgBoss({ ...connectionOptions(database, url), supervise: false, schedule: false })
  await boss.start()
  await boss.stop({ close: url !== undefined })
  const after = await versionOf(database)
  return after === before ? undefined : after
}

/** How pg-boss reaches its schema: through connections of its own, or through the database in our process. */
export const connectionOptions = (database: Database, url: string | undefined): ConstructorOptions => ({
  schema: queueSchema,
  ...(url === undefined ? { backend: 'pglite' as const, db: database.forQueue } : { connectionString: url }),
})

const versionOf = async ({ query }: Connection): Promise<number | undefined> => {
  const [known] = await query<{ name: string | null }>('SELECT to_regclass($1)::text AS name', [`${queueSchema}.version`])
  if (known === undefined || known.name === null) return undefined
  const [row] = await query<{ version: number }>(`SELECT version::int AS version FROM ${queueSchema}.version`)
  return row?.version
}

/** pg-boss tells the version of its schema in its plans alone. */
const newestVersion = (): number => {
  const [, version] = /INSERT INTO \S+\.version\(version\) VALUES \('(\d+)'\)/.exec(getConstructionPlans(queueSchema)) ?? []
  if (version === undefined) throw new Error('The plans of pg-boss name no version.')
  return Number(version)
}

/** A plan is a transaction, and after it what cannot be done in one (indexes that are built concurrently). */
const planOf = ({ backend }: Database, from: number | undefined): { readonly inTransaction: string; readonly afterwards: string } => {
  const options = backend === 'pglite' ? { backend: 'pglite' as const } : {}
  const plan = from === undefined ? getConstructionPlans(queueSchema, options) : getMigrationPlans(queueSchema, from, options)
  const [inTransaction = '', ...afterwards] = plan.split(/^ *(?:BEGIN|COMMIT);$/m).slice(1)
  return { inTransaction: tidy(inTransaction), afterwards: tidy(afterwards.join('')) }
}

const tidy = (text: string): string => text.replace(/^[ \t]*\n/gm, '').trim()
