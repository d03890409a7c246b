import { evidenceAt, gapAt, rule, type Evidence } from '#model/rule'
import type { System } from '#model/system'
import { lockTimeouts, unlockedOperations } from '#system/kept-migrations'
import { addedMigrations } from '#system/migrations'
import { lockingMigrations, type LockingMigration } from '#system/locking-migrations'

const what = ({ change }: LockingMigration['operations'][number]): string => {
  const columns = change.columns.map((column) => `\`${column}\``).join(', ')
  switch (change.operation) {
    case 'create-index':
      return `an index${columns ? ` on ${columns}` : ''} is built without CONCURRENTLY`
    case 'reindex':
      return 'its indexes are rebuilt without CONCURRENTLY'
    case 'add-column':
      return `new column ${columns} gets a value of its own in every row`
    case 'change-type':
      return `${columns} changes its type to \`${change.type ?? ''}\``
    case 'set-not-null':
      return `${columns} is set NOT NULL, which reads every row`
    default:
      return change.constraint?.type === 'foreign-key'
        ? `a foreign key${columns ? ` on ${columns}` : ''} is checked for every row`
        : change.constraint?.type === 'check' || change.constraint?.type === 'not-null'
          ? 'a CHECK constraint is checked for every row'
          : `the index of a ${change.constraint?.type === 'primary-key' ? 'primary key' : 'constraint'}${columns ? ` on ${columns}` : ''} is built`
  }
}

const effect = ({ lock }: LockingMigration['operations'][number]): string =>
  lock.work === 'rewrite'
    ? 'every row is written anew and nobody can read or write meanwhile'
    : lock.blocks === 'all'
      ? 'nobody can read or write meanwhile'
      : 'every write to it waits meanwhile'

const alsoText = (others: LockingMigration['operations']): string => {
  if (others.length === 0) return ''
  const places = [...new Set(others.map(({ change }) => `\`${change.table}\` in line ${change.at.startLine}`))]
  return ` The same migration goes through rows under a lock for ${places.slice(0, 5).join(', ')}${places.length > 5 ? ` and ${places.length - 5} more` : ''}.`
}

const remedies: Readonly<Record<string, string>> = {
  'create-index': 'CREATE INDEX CONCURRENTLY, alone in a migration that runs outside a transaction',
  reindex: 'REINDEX CONCURRENTLY, alone in a migration that runs outside a transaction',
  'add-column': 'add the column without a default, fill it in batches, then set the default',
  'change-type': 'add a new column of that type, write both, fill it in batches, switch reads, drop the old one in a later release',
  'set-not-null':
    'ADD CONSTRAINT … CHECK (… IS NOT NULL) NOT VALID, then VALIDATE CONSTRAINT in a later migration, then SET NOT NULL, which then reads nothing',
  'add-constraint':
    'ADD CONSTRAINT … NOT VALID (for a unique one: an index built CONCURRENTLY, then USING INDEX), and VALIDATE CONSTRAINT in a later migration',
}

export const tableLockingMigration = rule({
  id: 'table-locking-migration',
  check: '5.1',
  alsoServes: ['5.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Migration locks a table for as long as it has rows to go through',
  why: 'On a table that has grown the lock is held for minutes. Requests that need the table queue up behind it, take every connection of the pool, and the service stands still until the migration ends or somebody kills it.',
  fix: 'Do it in a way that does not hold the lock while rows are read or written.',
  blindSpots: 'How many rows a table has is not to be seen in a repository: on a small one the lock is over in a moment.',
  languages: ['go', 'java', 'python', 'sql'],
  *judge(system, change) {
    if (!change) return yield* kept(system)
    for (const { operations, safe } of lockingMigrations(system, addedMigrations(system, change))) {
      if (safe) yield evidenceAt(safe, 'done without holding the lock')
      const [worst, ...others] = operations
      if (!worst) continue
      yield gapAt(worst.change, {
        message: `\`${worst.change.table}\` was there before this change: here ${what(worst)}, and ${effect(worst)}.${alsoText(others)}`,
        fix: `Instead: ${remedies[worst.change.operation] ?? 'do it in steps that do not hold the lock'}.`,
      })
    }
  },
})

/** How the migrations that are there hold no lock for long, for an audit. */
function* kept(system: System): Generator<Evidence> {
  for (const one of unlockedOperations(system)) yield evidenceAt(one, `\`${one.table}\`: done without holding the lock`)
  for (const one of lockTimeouts(system)) yield { ...evidenceAt(one, 'does not wait for a lock for ever'), checks: ['5.4'] }
  for (const mark of system.facts('operation-mark'))
    if (mark.mark === 'lock-timeout' && mark.inService && system.facts('schema-change').some(({ file }) => file.unit === mark.file.unit))
      yield { ...evidenceAt(mark, 'migrations do not wait for a lock for ever'), checks: ['5.4'] }
}
