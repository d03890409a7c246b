import type { Linked, System } from '#model/system'
import type { SchemaChange } from '#model/facts/schema-change'
import type { Migration } from './migrations.ts'

/** What puts a migration's statements into one transaction. */
export interface MigrationTransaction {
  readonly by: string
  /** How this tool is told to leave it. */
  readonly optOut: string
}

const wrapping: Readonly<Partial<Record<Migration['runner'], MigrationTransaction>>> = {
  goose: {
    by: 'goose runs each migration in a transaction',
    optOut: 'put `-- +goose NO TRANSACTION` on top, with this statement alone in the file',
  },
  dbmate: {
    by: 'dbmate runs each migration in a transaction',
    optOut: 'write `-- migrate:up transaction:false`, with this statement alone',
  },
  'sql-migrate': {
    by: 'sql-migrate runs each migration in a transaction',
    optOut: 'write `-- +migrate Up notransaction`, with this statement alone',
  },
  knex: {
    by: 'Knex runs each migration in a transaction',
    optOut: 'export `config = { transaction: false }` from this migration, with this statement alone',
  },
  'node-pg-migrate': {
    by: 'node-pg-migrate runs each migration in a transaction',
    optOut: 'call `pgm.noTransaction()` in this migration, with this statement alone',
  },
  kysely: {
    by: "Kysely's migrator runs PostgreSQL migrations in a transaction",
    optOut: 'run it outside the migrator, or turn its transactions off for this one',
  },
  django: {
    by: 'Django runs each migration in a transaction',
    optOut: 'set `atomic = False` on this migration, with this operation alone in it',
  },
  alembic: {
    by: 'Alembic runs migrations in a transaction',
    optOut: 'put it into `with op.get_context().autocommit_block():`',
  },
  drizzle: { by: "Drizzle's migrator runs all pending migrations in one transaction", optOut: 'run this statement outside the migrator' },
}

/** Major and minor of a version range; undefined when it is none. */
const versionOf = (range: string | undefined): readonly [number, number] | undefined => {
  const found = /(\d+)(?:\.(\d+))?/.exec(range ?? '')
  return found?.[1] === undefined ? undefined : [Number(found[1]), Number(found[2] ?? 0)]
}

/** Prisma sends a file as one simple query, which PostgreSQL runs as one transaction as soon as it holds two statements; 7.4 splits CREATE INDEX CONCURRENTLY off. */
const prisma = (migration: Migration, change: Linked<SchemaChange>, system: System): MigrationTransaction | undefined => {
  if (migration.script.statements < 2) return undefined
  const versions = system.units
    .flatMap((unit) => [unit.dependencies.get('prisma'), unit.dependencies.get('@prisma/client')])
    .map(versionOf)
    .filter((version) => version !== undefined)
  if (versions.length === 0) return undefined
  const splits = versions.some(([major, minor]) => major > 7 || (major === 7 && minor >= 4))
  if (splits && change.operation !== 'drop-index') return undefined
  return {
    by: 'Prisma sends this file as one query, and PostgreSQL runs the several statements of one query as one transaction',
    optOut: 'leave this statement alone in a migration of its own',
  }
}

/** The transaction around an operation, where it is beyond doubt; undefined where there is none or where it cannot be told. */
export const transactionOf = (migration: Migration, change: Linked<SchemaChange>, system: System): MigrationTransaction | undefined => {
  let open = false
  for (const other of migration.changes) {
    if (other.statement >= change.statement) break
    if (other.operation === 'begin') open = true
    if (other.operation === 'commit') open = false
  }
  if (open) return { by: 'a BEGIN above it opens one', optOut: 'move this statement behind the COMMIT, or into a migration of its own' }
  if (
    migration.script.transactionOff ||
    migration.changes.some((other) => other.operation === 'commit' && other.statement < change.statement)
  )
    return undefined
  const { runner, dialect } = migration
  // CockroachDB takes the word and needs none.
  if (dialect === 'cockroachdb' || system.facts('migration-transactions-off').some(({ tools }) => tools.some((tool) => tool === runner)))
    return undefined
  if (runner === 'prisma') return prisma(migration, change, system)
  return wrapping[runner]
}
