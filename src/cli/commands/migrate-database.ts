import { resolve } from 'node:path'
import { migrate, tryMigrations } from '#store/database/migrate'
import { openDatabase } from '#store/database/open-database'
import { migrateQueue, queueSchema, tryQueueMigration } from '#store/queue/queue-schema'
import type { Terminal } from '../output/terminal.ts'

interface Migration {
  readonly isDryRun: boolean
  readonly terminal: Terminal
  /** Prints a result: the value as JSON, or the lines as text. */
  readonly print: (value: unknown, lines: () => readonly string[]) => void
}

/** `readiness ops migrate`: brings the database up to date, or shows what that would do. */
export const migrateDatabase = async ({ isDryRun, terminal, print }: Migration): Promise<void> => {
  const { env } = terminal
  const url = env['DATABASE_URL']
  const database = await openDatabase(
    url ? { kind: 'postgres', url, maxConnections: 2 } : { kind: 'folder', path: resolve(terminal.cwd, env['DATA_DIR'] ?? './data') },
    { log: { warn: (_fields, message) => terminal.complain(message) }, onLost: (reason) => terminal.complain(reason) },
  )
  try {
    if (isDryRun) {
      const queue = await tryQueueMigration(database)
      const trials = [...(await tryMigrations(database)), ...(queue ? [queue] : [])]
      print(trials, () =>
        trials.length === 0
          ? ['The database is up to date.']
          : [
              ...trials.flatMap(({ schema, version, name, ms, statements, rollback }) => [
                `${schema} ${version}. ${name} (${ms} ms)`,
                ...statements.map((statement) => `   ${statement.replace(/;$/, '')};`),
                `   Rolled back: ${rollback}`,
              ]),
              'Dry run: everything was rolled back.',
            ],
      )
      return
    }
    const applied = (await migrate(database)).map((version) => `readiness ${version}`)
    const queue = await migrateQueue(database, url)
    if (queue !== undefined) applied.push(`${queueSchema} ${queue}`)
    print({ applied }, () => [applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`])
  } finally {
    await database.close()
  }
}
