import { evidenceAt, gapAt, rule, type Evidence } from '#model/rule'
import type { System } from '#model/system'
import { lockTimeouts, unlockedOperations } from '#system/migrations/kept-migrations'
import { addedMigrations } from '#system/migrations/migrations'
import { lockingMigrations, type LockingMigration } from '#system/migrations/locking-migrations'
import { migrationsOf, type Migration } from '#system/migrations/migrations'

const what = ({ change }: LockingMigration['operations'][number]): string => {
  const columns = change.columns.map((column) => `\`${column}\``).join(', ')
  const place = `\`${change.table}\`${columns ? ` (${columns})` : ''}`
  switch (change.operation) {
    case 'create-index':
      return `builds an index on ${place} without CONCURRENTLY`
    case 'reindex':
      return `rebuilds the indexes of \`${change.table}\` without CONCURRENTLY`
    case 'add-column':
      return `adds ${columns} to \`${change.table}\` with a value computed for each row`
    case 'change-type':
      return `changes the type of ${columns} in \`${change.table}\` to \`${change.type ?? ''}\``
    case 'set-not-null':
      return `sets ${columns} of \`${change.table}\` NOT NULL and scans every row`
    default:
      return change.constraint?.type === 'foreign-key'
        ? `adds a foreign key on ${place} and checks every row`
        : change.constraint?.type === 'check' || change.constraint?.type === 'not-null'
          ? `adds a CHECK constraint to \`${change.table}\` and checks every row`
          : `builds the index of a ${change.constraint?.type === 'primary-key' ? 'primary key' : 'constraint'} on ${place}`
  }
}

const effect = ({ lock }: LockingMigration['operations'][number]): string =>
  lock.work === 'rewrite'
    ? 'Every row is rewritten, and reads and writes of the table block until the statement ends'
    : lock.blocks === 'all'
      ? 'Reads and writes of the table block until the statement ends'
      : 'Writes to the table block until the statement ends'

const alsoText = (others: LockingMigration['operations']): string => {
  if (others.length === 0) return ''
  const places = [...new Set(others.map(({ change }) => `\`${change.table}\` on line ${change.at.startLine}`))]
  return ` Also affected: ${places.slice(0, 5).join(', ')}${places.length > 5 ? ` and ${places.length - 5} more` : ''}.`
}

const remedies: Readonly<Record<string, string>> = {
  'create-index': 'Use CREATE INDEX CONCURRENTLY, alone in a migration that runs outside a transaction',
  reindex: 'Use REINDEX CONCURRENTLY, alone in a migration that runs outside a transaction',
  'add-column': 'Add the column without a default, fill it in batches, then set the default',
  'change-type':
    'Add a new column of that type, write to both columns, and fill the new one in batches. In a later release, read from the new column and drop the old one',
  'set-not-null':
    'Use ADD CONSTRAINT … CHECK (… IS NOT NULL) NOT VALID, then VALIDATE CONSTRAINT in a later migration, then SET NOT NULL, which then scans nothing',
  'add-constraint': 'Use ADD CONSTRAINT … NOT VALID, and VALIDATE CONSTRAINT in a later migration',
}

const remedyOf = ({ at, operation, constraint }: LockingMigration['operations'][number]['change']): string => {
  const type = operation === 'add-constraint' ? constraint?.type : undefined
  if (type === 'unique' || type === 'primary-key')
    return 'Build a unique index with CREATE UNIQUE INDEX CONCURRENTLY first, outside a transaction. Then use ADD CONSTRAINT … USING INDEX'
  if (type === 'exclusion')
    return 'PostgreSQL cannot add an exclusion constraint without this lock: add it in a maintenance window, or while the table is small'
  if (operation === 'add-constraint' && /\.(xml|ya?ml|json)$/.test(at.path))
    return 'Use ADD CONSTRAINT … NOT VALID in a `sql` change, and VALIDATE CONSTRAINT in a later change set'
  if (operation === 'create-index' && /(^|\/)migrations\/\d+_\w+\.py$/.test(at.path))
    return 'Use `AddIndexConcurrently` from `django.contrib.postgres.operations`, alone in a migration with `atomic = False`'
  return remedies[operation] ?? 'Split it into steps that do not hold the lock'
}

export const tableLockingMigration = rule({
  id: 'table-locking-migration',
  check: '5.1',
  alsoServes: ['5.4'],
  severity: 'P1',
  raisedFrom: 'P2',
  stage: 'stable',
  title: 'Migration blocks writes during a table scan',
  why: 'On a large table the lock is held for minutes. Requests queue up behind it and take every connection of the pool. The service hangs until the migration ends or is killed.',
  fix: 'Use a statement that does not hold the lock while it reads or rewrites rows.',
  blindSpots:
    'The repository does not show how many rows a table has; on a small one the lock lasts only a moment. A table that the migration directly before adds is a preview.',
  languages: ['go', 'java', 'python', 'sql'],
  *judge(system, change) {
    if (!change) return yield* kept(system)
    for (const { migration, operations, safe } of lockingMigrations(system, addedMigrations(system, change))) {
      if (safe) yield evidenceAt(safe, 'does not hold the lock while rows are scanned')
      const [worst, ...others] = operations
      if (!worst) continue
      yield gapAt(worst.change, {
        // It may hold no more than the rows that its own migration put there.
        ...(isCreatedJustBefore(system, migration, worst.change.table) && { stage: 'preview' as const }),
        message: `This migration ${what(worst)}. ${effect(worst)}.${alsoText(others)}`,
        risk: `On a large table this takes minutes. ${worst.lock.blocks === 'all' || worst.lock.work === 'rewrite' ? 'Requests' : 'Requests that write to the table'} wait for the lock and take every connection of the pool, so the service hangs until the migration ends or is killed.`,
        fix: `${remedyOf(worst.change)}.`,
      })
    }
  },
})

/** Whether the migration directly before creates a table in a database that had others already. The first migration creates all of them. */
const isCreatedJustBefore = (system: System, { set, path }: Migration, table: string): boolean => {
  const [last, ...earlier] = migrationsOf(system)
    .filter((other) => other.set === set && other.path < path)
    .toSorted((a, b) => (a.path < b.path ? 1 : -1))
  return (
    last !== undefined && earlier.length > 0 && last.changes.some((change) => change.operation === 'create-table' && change.table === table)
  )
}

/** Evidence for an audit: existing migrations that hold no lock for long. */
function* kept(system: System): Generator<Evidence> {
  for (const one of unlockedOperations(system)) yield evidenceAt(one, `\`${one.table}\`: does not hold the lock while rows are scanned`)
  for (const one of lockTimeouts(system)) yield { ...evidenceAt(one, 'sets a lock timeout'), checks: ['5.1'] }
  for (const mark of system.facts('operation-mark'))
    if (mark.mark === 'lock-timeout' && mark.inService && system.facts('schema-change').some(({ file }) => file.unit === mark.file.unit))
      yield { ...evidenceAt(mark, 'migrations set a lock timeout'), checks: ['5.1'] }
}
