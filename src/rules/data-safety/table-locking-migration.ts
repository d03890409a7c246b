import { evidenceAt, gapAt, rule, type Evidence } from '#model/rule'
import type { System } from '#model/system'
import { lockTimeouts, unlockedOperations } from '#system/kept-migrations'
import { tableLockingMigrationJava } from './examples/table-locking-migration-java.ts'
import { addedMigrations } from '#system/migrations'
import { lockingMigrations, type LockingMigration } from '#system/locking-migrations'
import { tableLockingMigrationPython } from './examples/table-locking-migration-python.ts'
import { lockBeforeEmptying, shortLocks } from './examples/migrations-left-alone.ts'
import { tableLockingMigrationGo } from './examples/table-locking-migration-go.ts'

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
  examples: {
    go: tableLockingMigrationGo,
    java: tableLockingMigrationJava,
    python: tableLockingMigrationPython,
    sql: {
      bad: [
        lockBeforeEmptying,
        {
          title: 'an index on an old table',
          base: { 'migrations/001_init.sql': 'CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint);\n',
            'migrations/002_index.sql': 'CREATE INDEX orders_customer ON orders (customer_id); -- <- finding\n',
          },
        },
        {
          title: 'a type that needs every row to be written anew; the old type stands in an older migration',
          base: {
            'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
            'prisma/migrations/1_init/migration.sql': 'CREATE TABLE "Event" ("id" INTEGER NOT NULL);\n',
          },
          files: {
            'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
            'prisma/migrations/1_init/migration.sql': 'CREATE TABLE "Event" ("id" INTEGER NOT NULL);\n',
            'prisma/migrations/2_big/migration.sql': 'ALTER TABLE "Event" ALTER COLUMN "id" SET DATA TYPE BIGINT; -- <- finding\n',
          },
        },
        {
          title: 'several operations of one migration are one finding, at the worst',
          base: {
            'migrations/001_init.sql':
              'CREATE TABLE orders (id bigserial PRIMARY KEY, state text);\nCREATE TABLE states (id text PRIMARY KEY);\n',
          },
          files: {
            'migrations/001_init.sql':
              'CREATE TABLE orders (id bigserial PRIMARY KEY, state text);\nCREATE TABLE states (id text PRIMARY KEY);\n',
            'migrations/002.sql':
              'CREATE INDEX s ON orders (state);\nALTER TABLE orders\n  ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid(), -- <- finding\n  ALTER COLUMN state SET NOT NULL;\nALTER TABLE orders ADD FOREIGN KEY (state) REFERENCES states (id);\n',
          },
        },
      ],
      good: [
        ...shortLocks,
        {
          title: 'a new table, and what it refers to',
          base: { 'migrations/001_init.sql': 'CREATE TABLE orders (id bigserial PRIMARY KEY);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE orders (id bigserial PRIMARY KEY);\n',
            'migrations/002_lines.sql':
              'CREATE TABLE lines (id bigserial PRIMARY KEY, order_id bigint NOT NULL);\nCREATE INDEX l ON lines (order_id);\nALTER TABLE lines ADD CONSTRAINT f FOREIGN KEY (order_id) REFERENCES orders (id);\n',
          },
        },
        {
          title: 'built concurrently, checked later',
          base: { 'migrations/001_init.sql': 'CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint);\n',
            'migrations/002_index.sql': 'CREATE INDEX CONCURRENTLY orders_customer ON orders (customer_id);\n',
            'migrations/003_key.sql':
              'ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;\n',
            'migrations/004_key.sql': 'ALTER TABLE orders VALIDATE CONSTRAINT f;\n',
          },
        },
        {
          title: 'what costs nothing: a constant default, a longer text, a key on a column that is still empty',
          base: {
            'migrations/001_init.sql':
              'CREATE TABLE orders (id bigserial PRIMARY KEY, note varchar(50), body varchar(10));\nCREATE TABLE users (id bigint PRIMARY KEY);\n',
          },
          files: {
            'migrations/001_init.sql':
              'CREATE TABLE orders (id bigserial PRIMARY KEY, note varchar(50), body varchar(10));\nCREATE TABLE users (id bigint PRIMARY KEY);\n',
            'migrations/002.sql':
              'ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false, ALTER COLUMN note TYPE varchar(200), ALTER COLUMN body TYPE text, ADD COLUMN owner bigint;\nALTER TABLE orders ADD CONSTRAINT o FOREIGN KEY (owner) REFERENCES users (id);\n',
          },
        },
        {
          title: 'NOT NULL that a checked constraint has proved already',
          base: {
            'migrations/001_init.sql':
              'CREATE TABLE orders (id bigserial PRIMARY KEY, owner bigint);\nALTER TABLE orders ADD CONSTRAINT c CHECK (owner IS NOT NULL) NOT VALID;\n',
          },
          files: {
            'migrations/001_init.sql':
              'CREATE TABLE orders (id bigserial PRIMARY KEY, owner bigint);\nALTER TABLE orders ADD CONSTRAINT c CHECK (owner IS NOT NULL) NOT VALID;\n',
            'migrations/002.sql': 'ALTER TABLE orders VALIDATE CONSTRAINT c;\n',
            'migrations/003.sql': 'ALTER TABLE orders ALTER COLUMN owner SET NOT NULL;\n',
          },
        },
        {
          title: 'a materialised view, which only its refresh writes to',
          base: {
            'migrations/001_init.sql':
              'CREATE TABLE orders (id bigserial PRIMARY KEY);\nCREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM orders;\n',
          },
          files: {
            'migrations/001_init.sql':
              'CREATE TABLE orders (id bigserial PRIMARY KEY);\nCREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM orders;\n',
            'migrations/002.sql': 'CREATE UNIQUE INDEX t ON totals (n);\n',
          },
        },
        {
          title: 'MySQL builds indexes while rows are written',
          base: { 'migrations/001_init.sql': 'CREATE TABLE `orders` (`id` int AUTO_INCREMENT, `state` int);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE `orders` (`id` int AUTO_INCREMENT, `state` int);\n',
            'migrations/002.sql': 'CREATE INDEX s ON orders (state);\n',
          },
        },
        {
          title: 'a database that is not told',
          base: {
            'package.json': '{"name":"x","dependencies":{"express":"5"}}',
            'migrations/001_init.sql': 'CREATE TABLE orders (id int);\n',
          },
          files: {
            'package.json': '{"name":"x","dependencies":{"express":"5"}}',
            'migrations/001_init.sql': 'CREATE TABLE orders (id int);\n',
            'migrations/002.sql': 'CREATE INDEX s ON orders (id);\n',
          },
        },
      ],
    },
  },
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
