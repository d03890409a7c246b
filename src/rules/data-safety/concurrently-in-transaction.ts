import { evidenceAt, gapAt, rule } from '#model/rule'
import { addedMigrations } from '#system/migrations/migrations'
import { transactionOf } from '#system/migrations/transaction-of'

const statementOf = (operation: string): string =>
  operation === 'create-index'
    ? 'CREATE INDEX CONCURRENTLY'
    : operation === 'drop-index'
      ? 'DROP INDEX CONCURRENTLY'
      : 'REINDEX CONCURRENTLY'

export const concurrentlyInTransaction = rule({
  id: 'concurrently-in-transaction',
  check: '5.1',
  alsoServes: ['5.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'CONCURRENTLY inside a transaction',
  why: 'The deployment stops with "cannot run inside a transaction block". The migration does not run, and later deployments stop at it too.',
  fix: 'Move the statement to its own migration, and run that outside a transaction.',
  blindSpots: "Options set on the migration tool's command line are not examined.",
  languages: ['go', 'python', 'sql', 'typescript'],
  *judge(system, change) {
    for (const migration of addedMigrations(system, change).migrations)
      for (const one of migration.changes) {
        if (one.concurrent !== true) continue
        const transaction = transactionOf(migration, one, system)
        if (transaction)
          yield gapAt(one, {
            message: `${transaction.by}. ${statementOf(one.operation)} cannot run inside a transaction, so the migration fails.`,
            risk: `The deployment stops with "cannot run inside a transaction block". ${transaction.after}`,
            fix: `${transaction.optOut}.`,
            ...(migration.changes.length === 1 && { edit: transaction.edit }),
          })
        else if (migration.script.transactionOff) yield evidenceAt(one, 'runs outside a transaction')
      }
  },
})
