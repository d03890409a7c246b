import type { EditStep } from '#model/rule'
import type { Linked, System } from '#model/system'
import type { SchemaChange } from '#model/facts/data/schema-change'
import type { Migration } from './migrations.ts'

/** Why a migration's statements run in one transaction. */
export interface MigrationTransaction {
  readonly by: string
  /** How to opt out of it, as an instruction without a final period. */
  readonly optOut: string
  /** What the tool does after the failure, as a sentence. */
  readonly after: string
  /** The same as an edit, for a statement alone in its migration. */
  readonly edit?: readonly EditStep[]
}

const rollsBack = (tool: string, what = 'the migration'): string =>
  `${tool} rolls ${what} back, and every later deployment stops at the same statement.`

/** The annotation of SQL files has no effect in a Go file. */
const gooseInGo = {
  optOut:
    'Register the migration with `goose.AddMigrationNoTxContext`, whose functions take a `*sql.DB` instead of a `*sql.Tx`, with this statement alone in the migration',
}

/** A file of SQL has no annotation for it. */
const nodePgMigrateInSql = {
  optOut: 'Write this migration in JavaScript, with a call of `pgm.noTransaction()` and this statement alone in it',
}

const wrapping: Readonly<Partial<Record<Migration['runner'], MigrationTransaction>>> = {
  goose: {
    by: 'goose runs each migration in a transaction',
    optOut: 'Put `-- +goose NO TRANSACTION` at the top of the file, with this statement alone in it',
    after: rollsBack('goose'),
    edit: [{ kind: 'first-line', code: '-- +goose NO TRANSACTION' }],
  },
  dbmate: {
    by: 'dbmate runs each migration in a transaction',
    optOut: 'Write `-- migrate:up transaction:false`, with this statement alone in the migration',
    after: rollsBack('dbmate'),
  },
  'sql-migrate': {
    by: 'sql-migrate runs each migration in a transaction',
    optOut: 'Write `-- +migrate Up notransaction`, with this statement alone in the migration',
    after: rollsBack('sql-migrate'),
  },
  knex: {
    by: 'Knex runs each migration in a transaction',
    optOut: 'Export `config = { transaction: false }` from this migration, with this statement alone in it',
    after: rollsBack('Knex'),
  },
  'node-pg-migrate': {
    by: 'node-pg-migrate runs each migration in a transaction',
    optOut: 'Call `pgm.noTransaction()` in this migration, with this statement alone in it',
    after: rollsBack('node-pg-migrate'),
  },
  kysely: {
    by: "Kysely's migrator runs PostgreSQL migrations in a transaction",
    optOut: 'Run the statement outside the migrator, or run the migrator with `disableTransactions: true`',
    after: rollsBack('Kysely', 'all pending migrations'),
  },
  django: {
    by: 'Django runs each migration in a transaction',
    optOut: 'Set `atomic = False` on this migration, with this operation alone in it',
    after: rollsBack('Django'),
    edit: [{ kind: 'after-line', line: 'class Migration(', code: 'atomic = False' }],
  },
  alembic: {
    by: 'Alembic runs migrations in a transaction',
    optOut: 'Wrap this operation in `with op.get_context().autocommit_block():`',
    after: rollsBack('Alembic'),
    edit: [{ kind: 'wrap', heading: 'with op.get_context().autocommit_block():' }],
  },
  drizzle: {
    by: "Drizzle's migrator runs all pending migrations in one transaction",
    optOut: 'Run this statement outside the migrator',
    after: rollsBack('Drizzle', 'all pending migrations'),
  },
}

/** Major and minor of a version range; undefined if it has no number. */
const versionOf = (range: string | undefined): readonly [number, number] | undefined => {
  const found = /(\d+)(?:\.(\d+))?/.exec(range ?? '')
  return found?.[1] === undefined ? undefined : [Number(found[1]), Number(found[2] ?? 0)]
}

/**
 * Prisma sends a file as one simple query, which PostgreSQL runs as one transaction if it holds at least two statements. From version 7.4,
 * Prisma splits off CREATE INDEX CONCURRENTLY.
 */
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
    by: 'Prisma sends this file as one query, which PostgreSQL runs as one transaction',
    optOut: 'Move this statement to a separate migration, with nothing else in it',
    after: 'Prisma marks the migration as failed and refuses later ones (error P3009) until an operator runs `prisma migrate resolve`.',
  }
}

/** The transaction around an operation; undefined if there is none or if it is uncertain. */
export const transactionOf = (migration: Migration, change: Linked<SchemaChange>, system: System): MigrationTransaction | undefined => {
  let open = false
  for (const other of migration.changes) {
    if (other.statement >= change.statement) break
    if (other.operation === 'begin') open = true
    if (other.operation === 'commit') open = false
  }
  if (open)
    return {
      by: 'The BEGIN above this statement opens a transaction',
      optOut: 'Move this statement after the COMMIT, or to a separate migration',
      after: 'Some tools then refuse later migrations until an operator repairs the state by hand.',
    }
  if (
    migration.script.transactionOff ||
    migration.changes.some((other) => other.operation === 'commit' && other.statement < change.statement)
  )
    return undefined
  const { runner, dialect } = migration
  // CockroachDB accepts CONCURRENTLY and ignores it.
  if (dialect === 'cockroachdb' || system.facts('migration-transactions-off').some(({ tools }) => tools.some((tool) => tool === runner)))
    return undefined
  if (runner === 'prisma') return prisma(migration, change, system)
  const wrapped = wrapping[runner]
  if (!wrapped) return wrapped
  const { by, after } = wrapped
  if (runner === 'node-pg-migrate' && migration.path.endsWith('.sql')) return { by, after, ...nodePgMigrateInSql }
  return runner === 'goose' && migration.path.endsWith('.go') ? { by, after, ...gooseInGo } : wrapped
}
