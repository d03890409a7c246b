import type { SchemaChange } from '#model/facts/schema-change'
import type { Linked, System } from '#model/system'
import { migrationsOf, type Migration } from './migrations.ts'
import { hasDownMigration } from './ways-back.ts'

/** All migrations of a snapshot, newest of each folder first. */
const newestFirst = (system: System): readonly Migration[] =>
  [...migrationsOf(system)].sort((a, b) => (a.set === b.set ? (a.path < b.path ? 1 : -1) : a.set < b.set ? -1 : 1))

/** Operations on tables created earlier in the same folder or the same file; newest first. */
const onOlderTables = (system: System): readonly Linked<SchemaChange>[] => {
  const made = new Map<string, string>()
  const keyOf = ({ set }: Migration, table: string): string => `${set}\0${table}`
  const idOf = ({ path }: Migration, change: Linked<SchemaChange>): string => `${path}\0${change.within}`
  const older = [...newestFirst(system)].reverse().flatMap((migration) =>
    migration.changes.filter((change) => {
      if (change.operation === 'create-table') made.set(keyOf(migration, change.table), idOf(migration, change))
      const maker = made.get(keyOf(migration, change.table))
      return change.operation !== 'create-table' && maker !== undefined && maker !== idOf(migration, change)
    }),
  )
  return older.reverse()
}

/** Operations that would have locked a table with rows but were written to avoid it. */
export const unlockedOperations = (system: System): readonly Linked<SchemaChange>[] =>
  onOlderTables(system).filter(
    (change) => change.concurrent === true || change.constraint?.validated === false || change.constraint?.usesIndex === true,
  )

/** Required columns added to tables with rows, with a value for the existing rows. */
export const filledColumns = (system: System): readonly Linked<SchemaChange>[] =>
  onOlderTables(system).filter(
    ({ operation, required, default: value }) =>
      operation === 'add-column' && required === true && value !== undefined && value !== 'none' && value !== 'unknown',
  )

/** Statements that abort a row-writing migration if a condition is not met. */
export const guardsOfRows = (system: System): readonly Linked<SchemaChange>[] =>
  newestFirst(system).flatMap(({ changes }) =>
    changes.some(({ operation }) => operation === 'update-rows' || operation === 'insert-rows')
      ? changes.filter(({ operation }) => operation === 'guard')
      : [],
  )

/** Statements that set a lock timeout. */
export const lockTimeouts = (system: System): readonly Linked<SchemaChange>[] =>
  newestFirst(system).flatMap(({ changes }) => changes.filter(({ operation }) => operation === 'set-lock-timeout'))

/** Migrations that define how to undo them, with the place. */
export const waysBack = (
  system: System,
): readonly { readonly migration: Migration; readonly at: { readonly startLine: number; readonly endLine: number } }[] =>
  newestFirst(system)
    .filter((migration) => hasDownMigration(migration, system))
    .map((migration) => ({ migration, at: downOf(system, migration) ?? migration.script.wayBackAt ?? migration.script.at }))

/** The first `down` statement. */
const downOf = (system: System, { path }: Migration): Linked<SchemaChange>['at'] | undefined =>
  system.facts('schema-change').find(({ at, direction }) => at.path === path && direction === 'down')?.at
