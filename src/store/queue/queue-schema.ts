import { getConstructionPlans, getMigrationPlans, PgBoss, type ConstructorOptions } from 'pg-boss'
import type { Connection, Database } from '../database/database.ts'
import { undoing, type Trial } from '../database/migrate.ts'

/** The schema of the queue's tables, which pg-boss creates and migrates. */
export const queueSchema = 'readiness_queue'

const rollback =
  "Leave it: the previous release's pg-boss does not change a newer schema, but is not guaranteed to work with it. If it does not, stop every process " +
  'and undo the migration with `npx pg-boss rollback --schema readiness_queue` from the release that applied it.'

/**
 * Tries the migration that pg-boss would apply to its schema at the next start, and rolls it back.
 *
 * @returns undefined when the schema already has this release's version, or a newer one
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
    const statements = [inTransaction, ...(afterwards === '' ? [] : [`-- Afterwards, outside a transaction; not tried:\n${afterwards}`])]
    const name = from === undefined ? 'the tables of the queue (pg-boss)' : `the queue (pg-boss), from version ${from} of its schema`
    return { schema: queueSchema, version, name, statements, rollback, ms }
  })

/** Brings the queue's schema up to date, as the next start would. @returns the new version; undefined when it already was up to date */
export const migrateQueue = async (database: Database, url: string | undefined): Promise<number | undefined> => {
  const before = await versionOf(database)
  const boss = new PgBoss({ ...connectionOptions(database, url), supervise: false, schedule: false })
  await boss.start()
  await boss.stop({ close: url !== undefined })
  const after = await versionOf(database)
  return after === before ? undefined : after
}

/** Whether the queue's schema has this release's version, or a newer one. Only reads. @throws DatabaseUnavailable */
export const isQueueCurrent = async (database: Connection): Promise<boolean> => ((await versionOf(database)) ?? 0) >= newestVersion()

/** How pg-boss connects: with its own connections, or through the embedded database. */
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

/** pg-boss exposes the version of its schema only in its plans. */
const newestVersion = (): number => {
  const [, version] = /INSERT INTO \S+\.version\(version\) VALUES \('(\d+)'\)/.exec(getConstructionPlans(queueSchema)) ?? []
  if (version === undefined) throw new Error('The plans of pg-boss do not contain a version.')
  return Number(version)
}

/** Splits a plan into a transaction and the statements that cannot run in one (indexes built concurrently). */
const planOf = ({ backend }: Database, from: number | undefined): { readonly inTransaction: string; readonly afterwards: string } => {
  const options = backend === 'pglite' ? { backend: 'pglite' as const } : {}
  const plan = from === undefined ? getConstructionPlans(queueSchema, options) : getMigrationPlans(queueSchema, from, options)
  const [inTransaction = '', ...afterwards] = plan.split(/^ *(?:BEGIN|COMMIT);$/m).slice(1)
  return { inTransaction: tidy(inTransaction), afterwards: tidy(afterwards.join('')) }
}

const tidy = (text: string): string => text.replace(/^[ \t]*\n/gm, '').trim()
