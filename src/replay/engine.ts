import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { extensionsIn } from './database/extensions.ts'
import type { Session } from './job.ts'

/**
 * The role that runs migrations. It owns the database, and is no superuser: PostgreSQL itself then refuses server files, programs and
 * libraries, with a clear message.
 */
const setup = `
CREATE ROLE readiness LOGIN CREATEROLE CREATEDB;
ALTER DATABASE postgres OWNER TO readiness;
ALTER SCHEMA public OWNER TO readiness;
`

/** Makes the data directory that each replay starts with. `initdb` takes seconds, and loading its result a tenth of that. */
export const writeTemplate = async (path: string): Promise<void> => {
  const database = await PGlite.create()
  await database.exec(setup)
  const archive = await database.dumpDataDir('none')
  await database.close()
  await writeFile(path, Buffer.from(await archive.arrayBuffer()), { mode: 0o600, flag: 'wx' })
}

const sessionOf = (database: PGlite): Session => {
  /** Names of prepared statements, by their query. */
  const prepared = new Map<string, string>()
  return {
    async run(sql) {
      if (deallocates.test(sql)) prepared.clear()
      await database.exec(sql)
    },
    rows: async (sql) => (await database.query(sql)).rows as never,
    async repeat(sql, ids) {
      let name = prepared.get(sql)
      if (name === undefined) {
        name = `readiness_${randomUUID().replaceAll('-', '')}`
        await database.exec(`PREPARE ${name}${ids ? ' (pg_catalog.oid[])' : ''} AS ${sql}`)
        prepared.set(sql, name)
      }
      // The simple protocol: two messages to the engine instead of six.
      const [result] = await database.exec(`EXECUTE ${name}${ids ? `('{${ids.join()}}')` : ''}`)
      return (result?.rows ?? []) as never
    },
  }
}

/** A statement that may drop prepared statements. */
const deallocates = /deallocate|discard/i

/** Opens a new database in the memory of this process. @param texts all SQL that will run: their extensions are loaded */
export const openEngine = async (
  template: string,
  texts: readonly string[],
): Promise<{ readonly session: Session; close(): Promise<void> }> => {
  const database = await PGlite.create({
    loadDataDir: new Blob([await readFile(template)]),
    extensions: await extensionsIn(texts),
    username: 'readiness',
  })
  return { session: sessionOf(database), close: () => database.close() }
}
