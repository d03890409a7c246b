import { evidenceAt, gapAt, rule } from '#model/rule'
import { addedMigrations } from '#system/migrations'
import { transactionOf } from '#system/transaction-of'

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
  why: 'PostgreSQL refuses it: "cannot run inside a transaction block". The deployment stops at this migration, the tool marks it as failed, and later deployments are refused until somebody repairs the state by hand.',
  fix: 'Give the statement a migration of its own that runs outside a transaction.',
  blindSpots: 'Options of the migration tool that are set on its command line are not seen.',
  languages: ['go', 'python', 'sql', 'typescript'],
  *judge(system, change) {
    for (const migration of addedMigrations(system, change).migrations)
      for (const one of migration.changes) {
        if (one.concurrent !== true) continue
        const transaction = transactionOf(migration, one, system)
        if (transaction)
          yield gapAt(one, {
            message: `${statementOf(one.operation)} cannot run inside a transaction, and this one does: ${transaction.by}.`,
            fix: `Instead: ${transaction.optOut}.`,
          })
        else if (migration.script.transactionOff) yield evidenceAt(one, 'runs outside a transaction')
      }
  },
})
