import type { SchemaChange } from '#model/facts/data/schema-change'
import type { Linked, System } from '#model/system'
import { migrationsOf, type AddedMigrations, type Migration } from './migrations.ts'

/** A single statement that updates every row of a table that existed before the change. */
export interface WholeTableUpdate {
  readonly migration: Migration
  readonly update: Linked<SchemaChange>
  /** An earlier ALTER TABLE of the same table in the same transaction: its lock is held until the transaction ends. */
  readonly lockedBy?: Linked<SchemaChange>
  /** Another migration sets the same columns of all rows. */
  readonly isRepeated?: true
}

const altersTable: ReadonlySet<SchemaChange['operation']> = new Set([
  'add-column',
  'drop-column',
  'rename-column',
  'change-type',
  'set-not-null',
  'drop-not-null',
  'set-default',
  'add-constraint',
  'drop-constraint',
])

/** Tools that run a migration's statements in one transaction. Prisma is included: PostgreSQL runs its multi-statement query as one. */
const transactional: ReadonlySet<Migration['runner']> = new Set([
  'prisma',
  'goose',
  'dbmate',
  'sql-migrate',
  'knex',
  'node-pg-migrate',
  'kysely',
  'drizzle',
  'flyway',
  'django',
])

/** Whether the migration's statements certainly run in one transaction. */
const isOneTransaction = ({ runner, script, changes }: Migration): boolean =>
  !script.transactionOff &&
  !changes.some(({ operation }) => operation === 'commit') &&
  (transactional.has(runner) || changes.some(({ operation }) => operation === 'begin'))

/** Another migration sets the same columns of all rows: a table that migrations keep up to date, such as one row with a version, is small. */
const isSetAgain = (system: System, { path }: Migration, update: Linked<SchemaChange>): boolean =>
  migrationsOf(system).some(
    (other) =>
      other.path !== path &&
      other.changes.some(
        ({ operation, table, rows, columns }) =>
          operation === 'update-rows' &&
          table === update.table &&
          rows === 'all' &&
          columns.length > 0 &&
          columns.length === update.columns.length &&
          columns.every((column) => update.columns.includes(column)),
      ),
  )

/** Whole-table updates in a change's migrations: without a condition, or with one that only tests whether a new column is set. */
export const wholeTableUpdates = (system: System, added: AddedMigrations): WholeTableUpdate[] =>
  added.migrations
    .filter(({ dialect }) => dialect !== 'sqlite' && dialect !== 'clickhouse')
    .flatMap((migration) =>
      migration.changes.flatMap((update): WholeTableUpdate[] => {
        if (update.operation !== 'update-rows' || !added.isOld(update.table)) return []
        // `WHERE a IS NULL` matches every row only while `a` is new; for an old column it may match a handful.
        const fillsNew = update.columns.some((column) => !added.isOldColumn(update.table, column))
        if (update.rows !== 'all' && !(update.rows === 'set-or-unset' && fillsNew)) return []
        const lockedBy = isOneTransaction(migration)
          ? migration.changes.find(
              (other) => altersTable.has(other.operation) && other.table === update.table && other.statement < update.statement,
            )
          : undefined
        const isRepeated = isSetAgain(system, migration, update)
        return [{ migration, update, ...(lockedBy ? { lockedBy } : {}), ...(isRepeated && { isRepeated }) }]
      }),
    )

/** A statement that fills columns, or other tables, from existing rows, and the statement of the same change that verifies it. */
export interface Backfill {
  readonly fill: Linked<SchemaChange>
  readonly proof?: Linked<SchemaChange>
}

const proves = (proof: Linked<SchemaChange>, fill: Linked<SchemaChange>): boolean => {
  if (proof.operation === 'guard') return proof.at.path === fill.at.path
  if (proof.table !== fill.table) return false
  // A column that is redeclared after it was filled may be required from then on.
  if (proof.operation === 'set-not-null' || (proof.operation === 'other' && proof.columns.length > 0))
    return fill.columns.some((column) => proof.columns.includes(column))
  return (
    proof.operation === 'validate-constraint' ||
    (proof.operation === 'add-constraint' &&
      proof.constraint?.validated === true &&
      fill.columns.some((column) => proof.columns.includes(column) || proof.constraint?.demandsSet.includes(column)))
  )
}

/** Data moves between existing columns or tables in a change's migrations, each with the statement that verifies it. */
export const backfills = (added: AddedMigrations): Backfill[] =>
  added.migrations
    .flatMap(({ changes }) => changes)
    .flatMap((fill): Backfill[] => {
      const reads = fill.reads?.filter((table) => added.isOld(table)) ?? []
      const values = fill.valueColumns ?? []
      const isMove =
        fill.operation === 'update-rows'
          ? values.length > 0 &&
            (reads.length > 0 || values.some((column) => !fill.columns.includes(column) && added.isOldColumn(fill.table, column)))
          : fill.operation === 'insert-rows' && reads.length > 0 && !fill.listsRows
      if (!isMove) return []
      const proof = added.changes.find((other) => proves(other, fill))
      return [{ fill, ...(proof ? { proof } : {}) }]
    })
