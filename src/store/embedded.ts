import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { fromPglite } from 'pg-boss'
import { DatabaseUnavailable, type Connection, type Database } from './database.ts'
import { lockFolder, type FolderLockOptions } from './folder-lock.ts'

/**
 * Postgres inside this process.
 *
 * @param folder where its files stand, held by this process alone; without one it lives in memory and is gone with the process.
 * @throws FolderInUse when another process holds the folder.
 */
export const openEmbedded = async (folder?: { readonly path: string } & FolderLockOptions): Promise<Database> => {
  const lock = folder && (await lockFolder(folder.path, folder))
  try {
    const pglite = await (folder ? PGlite.create({ dataDir: join(folder.path, 'pgdata') }) : PGlite.create())
    return databaseOf(pglite, async () => {
      if (!pglite.closed) await pglite.close()
      await lock?.release()
    })
  } catch (error) {
    await lock?.release()
    throw error
  }
}

const databaseOf = (pglite: PGlite, close: () => Promise<void>): Database => {
  const guarded = async <Result>(run: () => Promise<Result>): Promise<Result> => {
    if (pglite.closed) throw new DatabaseUnavailable('it was closed')
    return run()
  }
  return {
    backend: 'pglite',
    query: (text, values) => guarded(() => rowsOf(pglite, text, values)),
    forQueue: fromPglite(pglite),
    transaction: (work) => guarded(() => pglite.transaction((transaction) => work(onTransaction(transaction)))),
    close,
  }
}

const onTransaction = (transaction: Transaction): Connection => ({
  query: (text, values) => rowsOf(transaction, text, values),
  forQueue: {
    async executeSql(text, values) {
      if (values && values.length > 0) return transaction.query(text, values)
      const results = await transaction.exec(text)
      return { rows: results.flatMap((result) => result.rows) }
    },
  },
})

const rowsOf = async <Row extends object>(
  session: Pick<PGlite, 'query'>,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> => {
  const { rows } = await session.query<Row>(text, [...values])
  return rows
}
