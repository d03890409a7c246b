import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { fromPglite } from 'pg-boss'
import { DatabaseUnavailable, type Connection, type Database } from './database.ts'
import { lockFolder, type FolderLockOptions } from '../files/folder-lock.ts'

/**
 * Postgres inside this process.
 *
 * @param folder the folder of its files, which only this process may use; without it, the database is in memory and is lost with the
 * process
 * @throws FolderInUse when another process uses the folder
 */
export const openEmbedded = async (folder?: { readonly path: string } & FolderLockOptions): Promise<Database> => {
  const lock = folder && (await lockFolder(folder.path, folder))
  try {
    const pglite = await (folder ? PGlite.create({ dataDir: join(folder.path, 'pgdata') }) : PGlite.create())
    return databaseOf(pglite, folder?.onLost ?? (() => undefined), () => lock?.release())
  } catch (error) {
    await lock?.release()
    throw error
  }
}

/** Our statements take less than a tenth of this. */
const answerTimeoutMs = 60_000

const databaseOf = (pglite: PGlite, onLost: (reason: string) => void, release: () => Promise<void> | undefined): Database => {
  let failure: string | undefined
  const fail = (reason: string): void => {
    if (failure !== undefined) return
    failure = reason
    onLost(`The embedded database failed: ${reason}`)
  }
  stopAtPanic(pglite, fail, () => failure)
  /** A server would restart after a panic. This one runs in our process and stops answering, so the process has to restart. */
  const guarded = async <Result>(run: () => Promise<Result>): Promise<Result> => {
    if (failure !== undefined) throw new DatabaseUnavailable(failure)
    if (pglite.closed) throw new DatabaseUnavailable('it was closed')
    const silence = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      fail(`no answer within ${answerTimeoutMs / 1000} s`)
      silence.reject(new DatabaseUnavailable(failure))
    }, answerTimeoutMs)
    try {
      return await Promise.race([run(), silence.promise])
    } catch (error) {
      if (!isFatal(error)) throw error
      fail(error.message)
      throw new DatabaseUnavailable(error)
    } finally {
      clearTimeout(timer)
    }
  }
  const queue = fromPglite(pglite)
  return {
    backend: 'pglite',
    query: (text, values) => guarded(() => rowsOf(pglite, text, values)),
    forQueue: { ...queue, executeSql: (text, values) => guarded(() => queue.executeSql(text, values)) },
    transaction: (work) => guarded(() => pglite.transaction((transaction) => work(onTransaction(transaction)))),
    async close() {
      if (failure === undefined && !pglite.closed) await pglite.close()
      await release()
    },
  }
}

/**
 * Sends nothing to a failed database. After a panic, the WebAssembly program may loop forever in the next call, and block this process's
 * only thread. PGlite makes such calls by itself: before it reports an error, it ends each failed statement with a message and each failed
 * transaction with a `ROLLBACK`.
 */
const stopAtPanic = (pglite: PGlite, fail: (reason: string) => void, failure: () => string | undefined): void => {
  const send = pglite.execProtocolStream.bind(pglite)
  pglite.execProtocolStream = async (...message) => {
    const reason = failure()
    if (reason !== undefined) throw new DatabaseUnavailable(reason)
    try {
      return await send(...message)
    } catch (error) {
      if (isFatal(error)) fail(error.message)
      throw error
    }
  }
}

/** A full or broken disk (SQLSTATE classes 53 and 58), a panic (XX), and the errors that WebAssembly throws after its program has ended. */
const isFatal = (error: unknown): error is Error => {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return /^(53|58|XX)/.test(code) || error.name === 'RuntimeError' || error.name === 'ExitStatus'
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
